import assert from "node:assert/strict";
import type postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "../schema/migrated_cluster.ts";
import { equivalence } from "./equivalents.ts";
import { parseRule, readRules, type Rules } from "./expectation.ts";
import { firstSurprise, type Matrix, prepareMatrix, surprisesOf } from "./matrix.ts";
import { mutantsOf } from "./mutants.ts";

/** A table as an app adds it, beside a column's own reference and a child of its own. */
const NOTES = `
  create table public.notes (
    id uuid primary key default gen_random_uuid(),
    user_id uuid not null references auth.users (id) on delete cascade,
    body text not null
  );
  create index on public.notes (user_id);
  create table public.note_lines (
    id uuid primary key default gen_random_uuid(),
    note_id uuid not null references public.notes (id) on delete cascade,
    line text
  );
  create index on public.note_lines (note_id);
  alter table public.notes enable row level security;
  alter table public.note_lines enable row level security;
  create policy "own notes" on public.notes for all to authenticated
    using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
  create policy "lines are read" on public.note_lines for select to authenticated
    using (note_id in (select id from public.notes where user_id = (select auth.uid())));
  create policy "lines are added" on public.note_lines for insert to authenticated
    with check (note_id in (select id from public.notes where user_id = (select auth.uid())));
  revoke all on public.notes, public.note_lines from anon, authenticated, service_role;
  grant select, insert, update, delete on public.notes to authenticated, service_role;
  grant select, insert on public.note_lines to authenticated;
  grant select, insert, update, delete on public.note_lines to service_role;
`;
const TABLES = ["public.notes", "public.note_lines"];

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("prepareMatrix() proves a table in `public` as it does any other", () =>
  withNotes("", async (sql, matrix) => {
    assert.deepEqual(await surprises(sql, matrix), []);
    const passing = await rolesThatPass(sql);
    const mutants = TABLES.flatMap((name) => mutantsOf(matrix.relations.get(name)!, matrix.rules));
    assert.ok(mutants.length > 30);
    for (const mutant of mutants) {
      const relation = matrix.relations.get(mutant.relation)!;
      await sql.unsafe("begin");
      await sql.unsafe(mutant.sql);
      const cell = await firstSurprise(sql, matrix, mutant.relation);
      await sql.unsafe("rollback");
      assert.equal(
        cell === undefined,
        equivalence(mutant, relation, passing) !== undefined,
        `${mutant.relation}: ${mutant.name}: ${cell?.attempt}`,
      );
    }
  }));

Deno.test("surprisesOf() says who sees too much when a policy in `public` is too wide", () =>
  withNotes(`alter policy "own notes" on public.notes using (true)`, async (sql, matrix) => {
    const told = await surprises(sql, matrix);
    assert.ok(
      told.includes("public.notes: second reads the first user's row: 1, not 0"),
      `${told}`,
    );
  }));

Deno.test("surprisesOf() says what is denied when a grant in `public` is missing", () =>
  withNotes("revoke insert on public.notes from authenticated", async (sql, matrix) => {
    const told = await surprises(sql, matrix);
    assert.ok(
      told.includes("public.notes: first inserts the first user's row: denied, not 1"),
      `${told}`,
    );
  }));

Deno.test("prepareMatrix() says what to write when a table in `public` has no line", () =>
  cluster.withMigrated(async (sql) => {
    await sql.unsafe(NOTES).simple();
    await assert.rejects(
      () => prepareMatrix(sql),
      /`public.notes` has no line in expectation.json: .* `"public.notes": "own user_id: select insert"`/,
    );
  }));

function withNotes(
  change: string,
  use: (sql: postgres.Sql, matrix: Matrix) => Promise<void>,
): Promise<void> {
  return cluster.withMigrated(async (sql) => {
    await sql.unsafe(NOTES + change).simple();
    const rules: Rules = new Map([
      ...await readRules(),
      ["public.notes", parseRule("own user_id: select insert update delete")],
      ["public.note_lines", parseRule("via note_id: select insert")],
    ]);
    await use(sql, await prepareMatrix(sql, rules));
  });
}

async function surprises(sql: postgres.Sql, matrix: Matrix): Promise<string[]> {
  return (await surprisesOf(sql, matrix, TABLES)).map(({ cell, outcome }) =>
    `${cell.relation}: ${cell.actor} ${cell.attempt}: ${outcome}, not ${cell.expected}`
  );
}

async function rolesThatPass(sql: postgres.Sql): Promise<Set<string>> {
  const rows = await sql<{ rolname: string }[]>`
    select rolname from pg_roles where rolbypassrls or rolsuper
  `;
  return new Set(rows.map(({ rolname }) => rolname));
}

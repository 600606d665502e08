import assert from "node:assert/strict";
import type postgres from "postgres";
import { INVARIANTS } from "../schema/invariants.ts";
import { type MigratedCluster, startMigratedCluster } from "../schema/migrated_cluster.ts";
import type { Cell } from "./attempts.ts";
import { SCHEMAS } from "./catalogue.ts";
import { equivalence } from "./equivalents.ts";
import { firstSurprise, type Matrix, prepareMatrix } from "./matrix.ts";
import { conditionsOf, type Mutant, mutantsOf } from "./mutants.ts";
import { say } from "./report.ts";

/** One for each core of the smallest machine that the tests are for. */
const WORKERS_COUNT = 2;

interface Verdict {
  readonly mutant: Mutant;
  readonly cell: Cell | undefined;
  readonly reason: string | undefined;
}

let cluster: MigratedCluster;
let verdicts: Verdict[];
let seconds: number;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
  const started = performance.now();
  verdicts = (await Promise.all(Array.from({ length: WORKERS_COUNT }, (_, n) => judgeShare(n))))
    .flat();
  seconds = (performance.now() - started) / 1000;
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("every mutant is noticed by a cell of its relation, or is equivalent for a reason", () => {
  assert.deepEqual(
    verdicts.filter(({ cell, reason }) => cell === undefined && reason === undefined)
      .map(({ mutant }) => `${mutant.relation}: ${mutant.name}`),
    [],
  );
  assert.ok(verdicts.length > 500);
  const equivalent = verdicts.filter(({ reason }) => reason !== undefined);
  say(
    `${verdicts.length} mutants in ${seconds.toFixed(1)} s: ` +
      `${verdicts.length - equivalent.length} killed, ${equivalent.length} equivalent\n` +
      tally(
        verdicts.map(({ mutant, reason }) =>
          `${mutant.kind}${reason === undefined ? "" : `, equivalent: ${reason}`}`
        ),
      ),
  );
});

Deno.test("no mutant with a reason to be equivalent is noticed by any cell", () => {
  assert.deepEqual(
    verdicts.filter(({ cell, reason }) => cell !== undefined && reason !== undefined)
      .map(({ mutant, cell }) => `${mutant.relation}: ${mutant.name}: ${cell!.attempt}`),
    [],
  );
});

Deno.test("there are mutants of every kind, and each kind is noticed somewhere", () => {
  const noticed = new Set(verdicts.filter(({ cell }) => cell).map(({ mutant }) => mutant.kind));
  // What this loosens is opened by a later grant only: the catalogue's rule names it, below.
  const all = new Set(verdicts.map(({ mutant }) => mutant.kind));
  assert.deepEqual([...all].filter((kind) => !noticed.has(kind)), ["to public"]);
  assert.equal(all.size, 12);
});

for (
  const [kind, rule] of [
    ["to public", "a policy names its roles"],
    ["row level security off", "an exposed table has row level security"],
  ] as const
) {
  Deno.test(`the catalogue's rule names each equivalent mutant of the kind \`${kind}\``, () =>
    cluster.withMigrated(async (sql) => {
      const { violations } = INVARIANTS.find((invariant) => invariant.rule === rule)!;
      const found = verdicts.filter(({ mutant, reason }) => mutant.kind === kind && reason);
      assert.ok(found.length > 0);
      for (const { mutant } of found) {
        const named = await under(
          sql,
          mutant,
          () => sql.unsafe(violations, [[...SCHEMAS]]).values(),
        );
        assert.deepEqual(named.length, 1, mutant.name);
      }
    }));
}

Deno.test("conditionsOf() splits at the outermost and", () => {
  assert.deepEqual(conditionsOf("((a = 1) AND (b IN ( SELECT (c AND d))) AND e)"), [
    "(a = 1)",
    "(b IN ( SELECT (c AND d)))",
    "e",
  ]);
});

Deno.test("conditionsOf() finds nothing to split where there is one condition", () => {
  assert.deepEqual(conditionsOf("(a = ( SELECT (b AND c)))"), []);
  assert.deepEqual(conditionsOf("((a OR b))"), []);
  assert.deepEqual(conditionsOf("true"), []);
});

/** Every `WORKERS_COUNT`th mutant, in a database of its own. */
function judgeShare(worker: number): Promise<Verdict[]> {
  return cluster.withMigrated(async (sql) => {
    const matrix = await prepareMatrix(sql);
    const passing = await passingRoles(sql);
    const share = [...matrix.relations.values()]
      .flatMap((relation) => mutantsOf(relation, matrix.rules))
      .filter((_, place) => place % WORKERS_COUNT === worker);
    const judged: Verdict[] = [];
    for (const mutant of share) {
      const relation = matrix.relations.get(mutant.relation)!;
      const cell = await under(sql, mutant, () => firstSurprise(sql, matrix, mutant.relation));
      judged.push({ mutant, cell, reason: equivalence(mutant, relation, passing) });
    }
    await assertUnchanged(sql, matrix);
    return judged;
  });
}

async function under<Result>(
  sql: postgres.Sql,
  mutant: Mutant,
  look: () => Promise<Result>,
): Promise<Result> {
  await sql.unsafe("begin");
  try {
    await sql.unsafe(mutant.sql);
    return await look();
  } finally {
    await sql.unsafe("rollback");
  }
}

/** The roles that row level security does not bind. */
async function passingRoles(sql: postgres.Sql): Promise<Set<string>> {
  const rows = await sql<{ rolname: string }[]>`
    select rolname from pg_roles where rolbypassrls or rolsuper
  `;
  return new Set(rows.map(({ rolname }) => rolname));
}

/** A mutant that stayed would make the next one look noticed. */
async function assertUnchanged(sql: postgres.Sql, matrix: Matrix): Promise<void> {
  for (const relation of matrix.relations.keys()) {
    assert.equal(await firstSurprise(sql, matrix, relation), undefined, relation);
  }
}

function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort().map(([name, count]) => `  ${String(count).padStart(4)}  ${name}`).join(
    "\n",
  );
}

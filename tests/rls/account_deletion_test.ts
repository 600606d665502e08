import assert from "node:assert/strict";
import type postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "../schema/migrated_cluster.ts";
import { NAME_OF, readRelations, SCHEMAS } from "./catalogue.ts";
import { readRules, ruleOf } from "./expectation.ts";
import { say } from "./report.ts";
import { emptyTables, makeRows, type Relations, tablesOf, userId } from "./row_maker.ts";

/** What the row maker leaves out: rows that refer to others of their own table, or to late ones. */
const SECOND_ROWS = `
  insert into strength.lifter_maxes (
    user_id, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams, source_session_log_id
  ) select user_id, 'system_calculated', 1, 1, 1, id from strength.session_logs where user_id = $1;
  insert into strength.session_logs (user_id, session_id, actual_sets, is_correction, corrects_log_id)
  select user_id, session_id, '[]', true, id from strength.session_logs where user_id = $1;
  insert into dossier.agent_invocations (agent_id, status, user_id, parent_invocation_id, input_data)
  select agent_id, status, user_id, id, '{"asked": "something"}'
  from dossier.agent_invocations where user_id = $1;
  update dossier.agent_invocations set output_data = '{"answered": "something"}' where user_id = $1;
  -- Marks what has to be computed anew.
  update hyrox.workout_logs set date = date + 1
  where athlete_id = (select id from hyrox.athlete_profiles where user_id = $1);
`;

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("deleting an auth user removes that user's graph and nothing else", () =>
  withTwoUsers(async (sql, relations, before) => {
    const full = await readTables(sql);
    assert.deepEqual(await unused(sql, relations), [], "a reference that no row has shows nothing");
    const own = [...full].filter(([name, rows]) => rows.length > before.get(name)!.length);
    assert.ok(full.get("private.dirty_series")!.length > 0);
    const gone = own.reduce((sum, [name, rows]) => sum + rows.length - before.get(name)!.length, 0);

    await sql`delete from auth.users where id = ${userId(1)}`;
    const kept = await sql`delete from dossier.agent_invocations where user_id is null returning *`;
    assert.deepEqual(await readTables(sql), before);
    // Their cost is kept, not their content.
    assert.deepEqual(
      kept.map((
        { input_data, output_data, error_message },
      ) => [input_data, output_data, error_message]),
      [[null, null, null], [null, null, null]],
    );
    const references = [...relations.values()].flatMap(({ references }) => references).length;
    say(
      `an account's ${gone} rows in ${own.length} tables, over ${references} foreign keys: ` +
        `${gone - kept.length} deleted, ${kept.length} kept without their user and content`,
    );
  }));

Deno.test("a foreign key that is dropped is missed, unless another one takes its rows along", () =>
  withTwoUsers(async (sql, relations, before) => {
    const missed: string[] = [];
    const irreplaceable: string[] = [];
    for (const { name: table, references } of tablesOf(relations)) {
      const cascading = references.filter(({ onDelete }) => onDelete === "c");
      for (const { name } of cascading) {
        if (cascading.length === 1) irreplaceable.push(`${table}: ${name}`);
        await sql.unsafe("begin");
        await sql.unsafe(`alter table ${table} drop constraint ${name}`);
        try {
          await sql`delete from auth.users where id = ${userId(1)}`;
          const left = (await readTables(sql)).get(table)!.length - before.get(table)!.length;
          if (left > 0) missed.push(`${table}: ${name}`);
        } catch (error) {
          // What stays may be in the way of something that goes.
          assert.equal((error as postgres.PostgresError).code, "23503");
          missed.push(`${table}: ${name}`);
        }
        await sql.unsafe("rollback");
      }
    }
    assert.deepEqual(irreplaceable.filter((name) => !missed.includes(name)), [
      // Logs that go take their metrics along by a trigger.
      "strength.performance_metrics: performance_metrics_user_id_fkey",
    ]);
    assert.ok(irreplaceable.length > 20, `${irreplaceable.length} foreign keys are alone`);
    say(`${missed.length} dropped foreign keys missed, ${irreplaceable.length} are alone`);
  }));

/** The second user's rows and the libraries, as they are before the first user comes. */
function withTwoUsers(
  use: (sql: postgres.Sql, relations: Relations, before: Map<string, string[]>) => Promise<void>,
): Promise<void> {
  return cluster.withMigrated(async (sql) => {
    const relations = await readRelations(sql);
    const rules = await readRules();
    const isLibrary = (name: string) => ruleOf(rules, name).kind === "library";
    const tables = tablesOf(relations);
    await emptyTables(sql, relations);
    await makeRows(sql, relations, 2);
    await sql.unsafe(SECOND_ROWS.replaceAll("$1", `'${userId(2)}'`)).simple();
    await makeRows(sql, relations, 1, tables.filter(({ name }) => isLibrary(name)));
    await sql`delete from auth.users where id = ${userId(1)}`;
    const before = await readTables(sql);
    await makeRows(sql, relations, 1, tables.filter(({ name }) => !isLibrary(name)));
    await sql.unsafe(SECOND_ROWS.replaceAll("$1", `'${userId(1)}'`)).simple();
    await use(sql, relations, before);
  });
}

/** Every row of every table of ours, and of auth.users, as text. */
async function readTables(sql: postgres.Sql): Promise<Map<string, string[]>> {
  const names = await sql.unsafe<{ name: string }[]>(
    `select ${NAME_OF("c.oid")} as name from pg_class as c
     where relkind in ('r', 'p') and relnamespace::regnamespace::text = any (string_to_array($1, ','))
     order by 1`,
    [["auth", "private", ...SCHEMAS].join()],
  );
  const tables = new Map<string, string[]>();
  for (const { name } of names) {
    const rows = await sql.unsafe(`select t::text as row from ${name} as t order by 1`);
    tables.set(name, rows.map(({ row }) => row));
  }
  return tables;
}

/** The foreign keys that no row makes use of. */
async function unused(sql: postgres.Sql, relations: Relations): Promise<string[]> {
  const names: string[] = [];
  for (const { name: table, references } of tablesOf(relations)) {
    for (const { name, columns } of references) {
      const set = columns.map((column) => `"${column}" is not null`).join(" and ");
      const rows = await sql.unsafe(`select from ${table} where ${set}`);
      if (rows.length === 0) names.push(`${table}: ${name}`);
    }
  }
  return names;
}

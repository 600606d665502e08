import assert from "node:assert/strict";
import type postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { addLifter, type Lifter } from "./strength_lifter.ts";

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("lifter_maxes says that weights are grams when kilograms come", () =>
  withLifter(async (sql, { id }) => {
    const insert = (kilograms: string) => `
      insert into strength.lifter_maxes (user_id, source, ${
      ["squat", "bench", "deadlift"].map((lift) => `${lift}_1rm_grams`)
    }) values ('${id}', 'input_1rm', ${kilograms})`;
    assert.deepEqual(
      await hintOf(sql, insert("143, 100, 180")),
      ["23514", "weights are grams, at least 5000: 140 kg is 140000"],
    );
    assert.equal(await hintOf(sql, insert("143000, 100000, 180000")), undefined);
  }));

Deno.test("session_logs says how to correct when a session has its log", () =>
  withLifter(async (sql, { id, program }) => {
    const [session] = await sql<[{ id: string }]>`
      insert into strength.sessions (
        program_id, user_id, week_number, day_number, primary_lift, intensity_type, block_number
      ) values (${program}, ${id}, 51, 7, 'squat', 'heavy', 1) returning id
    `;
    const log = (name: number, corrected?: number) => `
      insert into strength.session_logs (
        id, session_id, user_id, actual_sets, is_correction, corrects_log_id
      ) values (
        '${logId(name)}', '${session.id}', '${id}', '[]', ${corrected !== undefined},
        ${corrected === undefined ? "null" : `'${logId(corrected)}'`}
      )`;
    assert.equal(await hintOf(sql, log(1)), undefined);
    assert.deepEqual(await hintOf(sql, log(2)), [
      "23505",
      "this session has its log: correct it by another one with is_correction true and its id as " +
      "corrects_log_id",
    ]);
    assert.equal(await hintOf(sql, log(2, 1)), undefined);
    assert.deepEqual(await hintOf(sql, log(3, 1)), [
      "23505",
      "this log is corrected already: correct the newest correction, its id as corrects_log_id",
    ]);
    assert.equal(await hintOf(sql, `${log(1)} on conflict (id) do nothing`), undefined);
  }));

function withLifter(use: (sql: postgres.Sql, lifter: Lifter) => Promise<void>): Promise<void> {
  return cluster.withMigrated(async (sql) => use(sql, await addLifter(sql, new Random(41))));
}

function logId(name: number): string {
  return `00000000-0000-4000-8000-00000000000${name}`;
}

async function hintOf(sql: postgres.Sql, statement: string): Promise<unknown> {
  try {
    await sql.unsafe(statement);
    return undefined;
  } catch (error) {
    const { code, hint } = error as postgres.PostgresError;
    return [code, hint];
  }
}

import assert from "node:assert/strict";
import postgres from "postgres";
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

for (
  const [vault, told] of [
    [{}, /^put the URL of the project, https:.* into the Vault as stadion_project_url$/],
    [{ url: "https://abc.supabase.co" }, /^put the secret key .* as stadion_secret_key$/],
    [{ url: "abc.supabase.co", key: "sb_secret_a" }, /is `abc.supabase.co`: make it https:/],
    [{ url: "https://abc.supabase.co/functions/v1", key: "sb_secret_a" }, /without a path$/],
    [{ url: "http://abc.supabase.co", key: "sb_secret_a" }, /make it https:/],
    [{ url: "https://abc.supabase.co", key: "sb_publishable_a" }, /begins with sb_secret_$/],
  ] as const
) {
  Deno.test(`wake_advice() says what to put right when the Vault holds ${JSON.stringify(vault)}`, () =>
    cluster.withMigrated(async (sql) => {
      const { url, key } = { url: undefined, key: undefined, ...vault };
      assert.match(await adviceWith(sql, url, key) ?? "", told);
    }));
}

for (
  const url of ["https://abc.supabase.co", "https://abc.supabase.co/", "http://kong:8000"]
) {
  Deno.test(`wake_advice() says nothing when the Vault holds ${url} and a secret key`, () =>
    cluster.withMigrated(async (sql) => {
      assert.equal(await adviceWith(sql, url, "sb_secret_a"), null);
    }));
}

Deno.test("wake() warns when the Vault's URL leads nowhere", () =>
  cluster.withMigrated(async (migrated, url) => {
    const heard: string[] = [];
    const sql = postgres(url, {
      max: 1,
      onnotice: ({ message }) => heard.push(String(message)),
    });
    try {
      await adviceWith(migrated, "https://abc.supabase.co/functions/v1", "sb_secret_a");
      await sql`select private.wake('hyrox')`;
      assert.match(heard.join(), /^waking detect-records: stadion_project_url in the Vault is/);
    } finally {
      await sql.end();
    }
  }));

async function adviceWith(
  sql: postgres.Sql,
  url: string | undefined,
  key: string | undefined,
): Promise<string | null> {
  if (url !== undefined) await sql`select vault.create_secret(${url}, 'stadion_project_url')`;
  if (key !== undefined) await sql`select vault.create_secret(${key}, 'stadion_secret_key')`;
  const [row] = await sql<[{ advice: string | null }]>`select private.wake_advice() as advice`;
  return row.advice;
}

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

import assert from "node:assert/strict";
import { join } from "node:path";
import postgres from "postgres";
import { migrate } from "../../local/migrate.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { proseOf, spansOf } from "../docs/markdown.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { offerPgCron, scheduledJobs } from "./pg_cron.ts";

const URL_OF_PROJECT = "https://abc.supabase.co";
const KEY = "sb_secret_a-B_c";
const SWEEPS = ["progress", "records"].map((what) => ({
  jobname: `stadion-sweep-${what}`,
  schedule: "10 seconds",
  command: `select private.sweep_${what}()`,
}));

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

for (
  const [vault, told] of [
    [
      {},
      /^put the URL [^;]*, 'stadion_project_url'\)`; put the secret key [^;]*, 'stadion_secret_key'\)`$/,
    ],
    [{ key: KEY }, /^put the URL of the project, https:[^;]*$/],
    [{ url: URL_OF_PROJECT }, /^put the secret key of the project into the Vault: [^;]*$/],
    [{ url: "abc.supabase.co", key: KEY }, /is `abc.supabase.co`: make it https:/],
    [{ url: `${URL_OF_PROJECT}/functions/v1`, key: KEY }, /without a path$/],
    [{ url: "http://abc.supabase.co", key: KEY }, /make it https:/],
    [{ url: "https://<ref>.supabase.co", key: KEY }, /is `https:\/\/<ref>.supabase.co`: make it/],
    [{ url: URL_OF_PROJECT, key: "sb_publishable_a" }, /begins with sb_secret_$/],
    [{ url: URL_OF_PROJECT, key: "eyJhbGciOiJIUzI1NiJ9.e30.c2ln" }, /begins with sb_secret_$/],
    [{ url: URL_OF_PROJECT, key: "sb_secret_..." }, /begins with sb_secret_$/],
    [{ url: URL_OF_PROJECT, key: `${KEY}\n` }, /begins with sb_secret_$/],
    [{ url: "abc.supabase.co", key: "eyJ" }, /make it https:.*; .*begins with sb_secret_$/],
  ] as const
) {
  Deno.test(`wake_advice() says what to put right when the Vault holds ${JSON.stringify(vault)}`, () =>
    withCron(async (sql) => {
      const { url, key } = { url: undefined, key: undefined, ...vault };
      await fillVault(sql, url, key);
      const advice = await adviceOf(sql) ?? "";
      assert.match(advice, told);
      assert.ok(key === undefined || !advice.includes(key), "a key is nobody's to read");
    }));
}

for (const url of [URL_OF_PROJECT, `${URL_OF_PROJECT}/`, "http://kong:8000"]) {
  Deno.test(`wake_advice() says nothing when the Vault holds ${url} and a secret key`, () =>
    withCron(async (sql) => {
      await fillVault(sql, url, KEY);
      assert.equal(await adviceOf(sql), null);
    }));
}

Deno.test("wake_advice() names everything at once when a project has nothing", () =>
  cluster.withMigrated(async (sql) => {
    await sql`drop schema net cascade`;
    await sql`drop schema vault cascade`;
    assert.deepEqual(
      (await adviceOf(sql))?.split("; ").map((advice) => advice.replace(/:.*/, "")),
      [
        "enable the extension pg_net",
        "enable the extension supabase_vault",
        "put the URL of the project, https",
        "put the secret key of the project into the Vault",
        "enable the extension pg_cron, then `select private.schedule_sweeps()`",
      ],
    );
  }));

Deno.test("wake_advice() leads to the sweeps when pg_cron comes after the migrations", () =>
  cluster.withMigrated(async (sql) => {
    await fillVault(sql, URL_OF_PROJECT, KEY);
    const call = "select private.schedule_sweeps()";
    assert.equal(await adviceOf(sql), `enable the extension pg_cron, then \`${call}\``);
    const [refused] = await sql.unsafe(call);
    assert.equal(
      refused!["schedule_sweeps"],
      "enable the extension pg_cron, then call this again",
    );
    await offerPgCron(sql);
    assert.equal(await adviceOf(sql), `have the sweeps run: \`${call}\``);
    for (let time = 0; time < 2; time++) {
      const [said] = await sql.unsafe(call);
      assert.equal(said!["schedule_sweeps"], "scheduled: records, progress");
      assert.deepEqual(await scheduledJobs(sql), SWEEPS);
    }
    assert.equal(await adviceOf(sql), null);
    await sql`delete from cron.job where jobname = 'stadion-sweep-progress'`;
    assert.equal(await adviceOf(sql), `have the sweeps run: \`${call}\``);
  }));

Deno.test("the migrations schedule the sweeps where pg_cron is", () =>
  cluster.withFresh(async (sql, url) => {
    await offerPgCron(sql);
    await migrate(url);
    const jobs = await scheduledJobs(sql);
    assert.deepEqual(jobs, SWEEPS);
    for (const { command } of jobs) await sql.unsafe(command);
  }));

for (const document of ["README.md", "supabase/README.md"]) {
  Deno.test(`what ${document} has run in the database leaves nothing to advise`, () =>
    cluster.withMigrated(async (sql) => {
      await offerPgCron(sql);
      const text = await Deno.readTextFile(join(REPOSITORY, document));
      const lines = spansOf(proseOf(text)).filter((span) =>
        /^select (?:vault\.create_secret|private\.schedule_sweeps)\(/.test(span)
      );
      for (const line of new Set(lines)) {
        await sql.unsafe(line.replace("<ref>", "abc").replace("sb_secret_...", KEY));
      }
      assert.equal(await adviceOf(sql), null);
    }));
}

Deno.test("wake() warns when the Vault's URL leads nowhere, and not that nothing sweeps", () =>
  cluster.withMigrated(async (migrated, url) => {
    const heard: string[] = [];
    const sql = postgres(url, {
      max: 1,
      onnotice: ({ message }) => heard.push(String(message)),
    });
    try {
      await fillVault(migrated, URL_OF_PROJECT, KEY);
      await sql`select private.wake('hyrox')`;
      assert.deepEqual(heard, []);
      await migrated`update vault.secrets set secret = secret || '/functions/v1'
        where name = 'stadion_project_url'`;
      await sql`select private.wake('hyrox')`;
      assert.match(heard.join(), /^waking detect-records: stadion_project_url in the Vault is/);
    } finally {
      await sql.end();
    }
  }));

/** Runs `use` on a migrated database that sweeps. */
function withCron(use: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  return cluster.withMigrated(async (sql) => {
    await offerPgCron(sql);
    await sql`select private.schedule_sweeps()`;
    await use(sql);
  });
}

async function fillVault(sql: postgres.Sql, url?: string, key?: string): Promise<void> {
  if (url !== undefined) await sql`select vault.create_secret(${url}, 'stadion_project_url')`;
  if (key !== undefined) await sql`select vault.create_secret(${key}, 'stadion_secret_key')`;
}

async function adviceOf(sql: postgres.Sql): Promise<string | null> {
  const [row] = await sql<[{ advice: string | null }]>`select private.wake_advice() as advice`;
  return row.advice;
}

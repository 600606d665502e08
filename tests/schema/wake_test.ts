import assert from "node:assert/strict";
import { join } from "node:path";
import type postgres from "postgres";
import { migrate } from "../../local/migrate.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { changeSomething, populate } from "./random_sources.ts";
import { assertLedgerIsRight, computeMarked } from "./record_worker.ts";

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("wake() is called once for what is marked, and again when it was claimed", () =>
  cluster.withMigrated(async (sql) => {
    const [athlete] = await readyToWake(sql);
    await logWorkout(sql, athlete!);
    assert.equal(await takeCalls(sql), 1);
    await logWorkout(sql, athlete!);
    assert.equal(await takeCalls(sql), 0, "the call that is on its way will find it");
    await sql`select hyrox.claim_records(gen_random_uuid())`;
    await logWorkout(sql, athlete!);
    assert.equal(await takeCalls(sql), 1, "whoever claimed it has not seen this");
    await sql`update private.dirty_series set marked_at = marked_at - interval '1 minute'`;
    await logWorkout(sql, athlete!);
    assert.equal(await takeCalls(sql), 1, "the call before must have been lost");
  }));

Deno.test("sweep_records() calls for marks that have waited, and not for fresh or claimed ones", () =>
  cluster.withMigrated(async (sql) => {
    const [athlete] = await readyToWake(sql);
    await sql`select private.sweep_records()`;
    assert.equal(await takeCalls(sql), 0, "nothing waits");
    await logWorkout(sql, athlete!);
    await takeCalls(sql);
    await sql`select private.sweep_records()`;
    assert.equal(await takeCalls(sql), 0, "it has only just been marked");
    await sql`update private.dirty_series set marked_at = marked_at - interval '1 minute'`;
    await sql`select private.sweep_records()`;
    assert.equal(await takeCalls(sql), 1, "it has waited for a minute");
    await sql`select hyrox.claim_records(gen_random_uuid())`;
    await sql`select private.sweep_records()`;
    assert.equal(await takeCalls(sql), 0, "somebody is at it");
    await sql`update private.dirty_series set claimed_until = now() - interval '1 second'`;
    await sql`select private.sweep_records()`;
    assert.equal(await takeCalls(sql), 1, "the lease is over");
  }));

Deno.test("a change is stored when waking fails", () =>
  cluster.withMigrated(async (sql) => {
    const [athlete] = await readyToWake(sql);
    await sql`alter table net.http_request_queue add constraint broken check (method <> 'POST')`;
    await logWorkout(sql, athlete!);
    assert.equal((await sql`select from private.dirty_series`).length, 2);
  }));

Deno.test("a change is stored when the vault is empty", () =>
  cluster.withMigrated(async (sql) => {
    const { athletes: [athlete] } = await populate(sql, new Random(12), 1);
    await logWorkout(sql, athlete!);
    assert.equal((await sql`select from private.dirty_series`).length, 2);
    assert.equal(await takeCalls(sql), 0);
  }));

Deno.test("the migrations work without pg_net, vault and pg_cron", () =>
  cluster.withFresh(async (sql, url) => {
    await sql`drop schema net cascade`;
    await sql`drop schema vault cascade`;
    await sql`drop schema supabase_functions cascade`;
    await migrate(url);
    const random = new Random(13);
    const population = await populate(sql, random, 1);
    for (let change = 0; change < 50; change++) await changeSomething(sql, random, population);
    await sql`select private.sweep_records()`;
    await computeMarked(sql);
    assert.ok(await assertLedgerIsRight(sql, population.athletes[0]!) > 0);
  }));

Deno.test("what was stored before the migrations of records is computed after them", () =>
  cluster.withFresh(async (sql, url) => {
    const directory = await Deno.makeTempDir({ prefix: "stadion-migrations-" });
    try {
      await copyBase(directory);
      await migrate(url, { directory });
      const random = new Random(14);
      const population = await populate(sql, random, 2);
      for (let change = 0; change < 200; change++) await changeSomething(sql, random, population);
      await migrate(url);
      await computeMarked(sql);
      for (const athlete of population.athletes) {
        assert.ok(await assertLedgerIsRight(sql, athlete) > 0);
      }
    } finally {
      await Deno.remove(directory, { recursive: true });
    }
  }));

Deno.test("recompute_all_records() repairs what was damaged, and marks nobody twice", () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(15);
    const population = await populate(sql, random, 3);
    for (let change = 0; change < 200; change++) await changeSomething(sql, random, population);
    await computeMarked(sql);
    await sql`update hyrox.personal_records set value = value + 1 where effort_id is not null`;
    await sql`delete from hyrox.efforts where effort_id like 'workout%'`;
    assert.equal((await sql`select hyrox.recompute_all_records() as n`)[0]!["n"], "3");
    assert.equal((await sql`select hyrox.recompute_all_records() as n`)[0]!["n"], "0");
    await computeMarked(sql);
    for (const athlete of population.athletes) {
      assert.ok(await assertLedgerIsRight(sql, athlete) > 0);
    }
  }));

async function readyToWake(sql: postgres.Sql): Promise<readonly string[]> {
  await sql`select vault.create_secret('http://localhost:54321', 'stadion_project_url')`;
  await sql`select vault.create_secret('sb_secret_of_a_test', 'stadion_secret_key')`;
  return (await populate(sql, new Random(12), 1)).athletes;
}

async function logWorkout(sql: postgres.Sql, athlete: string): Promise<void> {
  const done = sql.json({ exercises: [{ name: "Curl", reps: 5, weight_kg: 30 }] });
  await sql`
    insert into hyrox.workout_logs (athlete_id, date, completed_workout)
    values (${athlete}, '2026-11-02', ${done})
  `;
}

async function takeCalls(sql: postgres.Sql): Promise<number> {
  return (await sql`delete from net.http_request_queue returning id`).length;
}

/** The project as it was before it knew records. */
async function copyBase(directory: string): Promise<void> {
  const supabase = join(REPOSITORY, "supabase");
  await new Deno.Command("cp", { args: ["-R", join(supabase, "seeds"), directory] }).output();
  const migrations = join(directory, "migrations");
  await Deno.mkdir(migrations);
  for await (const { name } of Deno.readDir(join(supabase, "migrations"))) {
    if (name < "20261122") {
      await Deno.copyFile(join(supabase, "migrations", name), join(migrations, name));
    }
  }
}

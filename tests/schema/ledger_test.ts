import assert from "node:assert/strict";
import postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { damaged, results, TEST_TYPES, workout } from "./random_documents.ts";
import { changeSomething, populate } from "./random_sources.ts";
import { assertLedgerIsRight, computeMarked } from "./record_worker.ts";

const ROUNDS = 10;
const PARALLEL_EDITS = 50;

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("the stored ledger is right all along 1000 random changes", () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(8);
    const population = await populate(sql, random, 3);
    let rows = 0;
    for (let change = 1; change <= 1_000; change++) {
      await changeSomething(sql, random, population);
      if (change % 10 !== 0) continue;
      assert.equal(await computeMarked(sql), 0);
      if (change % 100 !== 0) continue;
      for (const athlete of population.athletes) rows += await assertLedgerIsRight(sql, athlete);
    }
    assert.ok(rows > 1_000, `only ${rows} rows compared`);
  }));

Deno.test("the engine reads every request that malformed documents lead to", () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(9);
    const { athletes: [athlete], exercises, stations } = await populate(sql, random, 1);
    for (let n = 0; n < 500; n++) {
      await sql`
        insert into hyrox.workout_logs (athlete_id, date, completed_workout) values (
          ${athlete!},
          ${random.pick(["2026-01-01", "1900-01-01", "2025-12-31", "2199-12-31"])}::text::date,
          ${sql.json(damaged(random, workout(random, exercises)) as never)}
        )
      `;
      await sql`
        insert into hyrox.benchmark_tests (athlete_id, test_date, test_type, station_id, results)
        values (
          ${athlete!}, '2026-01-02', ${random.pick(TEST_TYPES)}, ${
        random.pick([null, ...stations])
      },
          ${sql.json((damaged(random, results(random)) ?? {}) as never)}
        )
      `;
      await sql`
        insert into hyrox.personal_records (
          athlete_id, record_type, exercise_name, subject, scope, value, value_unit, date_achieved,
          context
        ) values (
          ${athlete!}, ${random.pick(["exercise_weight", "station_time", "rep_max", "distance"])},
          ${random.pick(["Curl", "", "é".repeat(300), null])}, ${random.pick(["3", "x", null])},
          ${random.pick(["singles:-", "é".repeat(300), null])},
          ${random.pick([-1, 0, 1e-9, 1e8, 1e30, 100])}, ${
        random.pick(["KG ", "seconds", "?", ""])
      },
          ${random.pick(["2026-01-01", "1900-01-01"])}::text::date, 'training'
        )
      `;
    }
    assert.equal(await computeMarked(sql), 0);
    assert.ok(await assertLedgerIsRight(sql, athlete!) > 100);
  }));

Deno.test(`the ledger is right after ${ROUNDS} rounds of ${PARALLEL_EDITS} parallel edits of one athlete`, () =>
  cluster.withMigrated(async (sql, url) => {
    const random = new Random(10);
    const population = await populate(sql, random, 1);
    const [athlete] = population.athletes;
    for (let change = 0; change < 200; change++) await changeSomething(sql, random, population);
    await computeMarked(sql);
    const clients = postgres(url, { max: PARALLEL_EDITS, onnotice: () => {} });
    const workers = postgres(url, { max: 4, onnotice: () => {} });
    let refusals = 0;
    try {
      for (let round = 0; round < ROUNDS; round++) {
        // Every edit knows the rows as they were: some come too late, as from real devices.
        const edits = Array.from({ length: PARALLEL_EDITS }, () => {
          const own = new Random(random.whole(0, 2 ** 31));
          return changeSomething(clients, own, structuredClone(population)).catch((error) => {
            // A split of a race that somebody else has deleted meanwhile.
            assert.equal(error.code, "23503", String(error));
          });
        });
        const computed = Array.from({ length: 4 }, () => computeMarked(workers));
        // All of them end before the first error is told.
        await Promise.allSettled([...edits, ...computed]);
        await Promise.all(edits);
        for (const refused of await Promise.all(computed)) refusals += refused;
        for (const [table, ids] of Object.entries(population.rows)) {
          const left = await sql<{ id: string }[]>`select id from ${sql(`hyrox.${table}`)}
            where ${table === "personal_records" ? sql`effort_id is null` : sql`true`} order by id`;
          ids.splice(0, ids.length, ...left.map(({ id }) => id));
        }
        await computeMarked(sql);
        await assertLedgerIsRight(sql, athlete!);
      }
      assert.ok(refusals > 0, "no edit ever came between a claim and its answer");
    } finally {
      await clients.end();
      await workers.end();
    }
  }));

import assert from "node:assert/strict";
import postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { addLifter, type Lifter, trainSomehow } from "./strength_lifter.ts";
import { ask, computeReviews, derivedRows } from "./strength_worker.ts";

const CHANGES = 250;
const ROUNDS = 5;
const PARALLEL_TRAININGS = 20;

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test(`derived rows are those of the sources all along ${CHANGES} random changes`, () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(21);
    const lifters = [await addLifter(sql, random), await addLifter(sql, random)];
    let rows = 0;
    for (let change = 1; change <= CHANGES; change++) {
      await trainSomehow(sql, random, random.pick(lifters));
      if (change % 5 !== 0) continue;
      assert.equal(await computeReviews(sql), 0);
      if (change % 50 !== 0) continue;
      for (const { id } of lifters) rows += await assertDerivedIsRight(sql, id);
    }
    assert.ok(rows > 300, `only ${rows} rows compared`);
  }));

Deno.test(`derived rows are right after ${ROUNDS} rounds of ${PARALLEL_TRAININGS} parallel changes and 4 workers`, () =>
  cluster.withMigrated(async (sql, url) => {
    const random = new Random(22);
    const lifters: Lifter[] = [];
    for (let n = 0; n < PARALLEL_TRAININGS / 4; n++) lifters.push(await addLifter(sql, random));
    const clients = postgres(url, { max: PARALLEL_TRAININGS, onnotice: () => {} });
    const workers = postgres(url, { max: 4, onnotice: () => {} });
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const trained = lifters.map(async (lifter, n) => {
          const own = new Random(round * 100 + n);
          for (let change = 0; change < 4; change++) await trainSomehow(clients, own, lifter);
        });
        const computed = Array.from({ length: 4 }, () => computeReviews(workers));
        // All of them end before the first error is told.
        await Promise.allSettled([...trained, ...computed]);
        await Promise.all([...trained, ...computed]);
        await computeReviews(sql);
        for (const { id } of lifters) await assertDerivedIsRight(sql, id);
      }
    } finally {
      await clients.end();
      await workers.end();
    }
  }));

Deno.test("apply_reviews() answers false instead of waiting for somebody who holds a log or the account", () =>
  cluster.withMigrated(async (sql, url) => {
    const random = new Random(24);
    const lifter = await addLifter(sql, random);
    await trainSomehow(sql, random, lifter);
    const other = postgres(url, { max: 1, onnotice: () => {} });
    try {
      for (const held of [other`strength.session_logs`, other`auth.users`]) {
        await sql`update private.dirty_series set claimed_by = null, claimed_until = null`;
        await other.begin(async (tx) => {
          // As a delete does before its triggers run.
          await tx`select from ${held} for update`;
          const worker = crypto.randomUUID();
          const [row] = await sql`select strength.claim_reviews(${worker}) as claims`;
          const [{ marks, reviews, records_request }] = row!["claims"];
          const result = {
            records: ask("detect_records", records_request),
            reviews: reviews.map(({ session_log_id, request }: {
              session_log_id: string;
              request: { session: { primary_lift: string } };
            }) => ({
              session_log_id,
              result: { metrics: { lift: request.session.primary_lift, intensity_type: "heavy" } },
            })),
          };
          const [answer] = await sql`
            select strength.apply_reviews(
              ${worker}, ${lifter.id}, ${sql.json(marks)}, ${sql.json(result as never)}
            ) as applied
          `;
          assert.equal(answer!["applied"], false);
        });
      }
      await computeReviews(sql);
      await assertDerivedIsRight(sql, lifter.id);
    } finally {
      await other.end({ timeout: 1 });
    }
  }));

Deno.test("wake() asks for review-session once for what is marked, and sweep_records() when it waits", () =>
  cluster.withMigrated(async (sql) => {
    await sql`select vault.create_secret('http://localhost:54321', 'stadion_project_url')`;
    await sql`select vault.create_secret('sb_secret_of_a_test', 'stadion_secret_key')`;
    const random = new Random(25);
    const lifter = await addLifter(sql, random);
    await trainSomehow(sql, random, lifter);
    const called = "http://localhost:54321/functions/v1/review-session";
    assert.deepEqual(await takeCalls(sql), [called]);
    await sql`select private.sweep_records()`;
    assert.deepEqual(await takeCalls(sql), [], "it has only just been marked");
    await sql`update private.dirty_series set marked_at = marked_at - interval '1 minute'`;
    await sql`select private.sweep_records()`;
    assert.deepEqual(await takeCalls(sql), [called], "it has waited for a minute");
    await computeReviews(sql);
    await sql`select private.sweep_records()`;
    assert.deepEqual(await takeCalls(sql), [], "nothing waits");
  }));

/** Asserts that what is stored is what all of it computed anew from nothing gives; how many rows. */
async function assertDerivedIsRight(sql: postgres.Sql, lifter: string): Promise<number> {
  const waiting = await sql`select from private.dirty_series where athlete_id = ${lifter}`;
  assert.equal(waiting.length, 0);
  const stored = await derivedRows(sql, lifter) as { metrics: unknown[]; records: unknown[] };
  await sql`delete from strength.personal_records where user_id = ${lifter}`;
  await sql`delete from strength.performance_metrics where user_id = ${lifter}`;
  await sql`
    delete from strength.lifter_maxes where user_id = ${lifter} and source = 'system_calculated'
  `;
  await sql`select strength.recompute_all_reviews()`;
  assert.equal(await computeReviews(sql), 0);
  assert.deepEqual(stored, await derivedRows(sql, lifter));
  return stored.metrics.length + stored.records.length;
}

async function takeCalls(sql: postgres.Sql): Promise<string[]> {
  const calls = await sql`delete from net.http_request_queue returning url`;
  return calls.map(({ url }) => url);
}

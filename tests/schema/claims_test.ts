import assert from "node:assert/strict";
import postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { populate } from "./random_sources.ts";
import { assertLedgerIsRight, computeMarked } from "./record_worker.ts";

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("claim_records() leaves out an athlete whom somebody is changing", () =>
  withTwoAthletes(async (sql, other, [busy, idle]) => {
    await logWorkout(sql, busy);
    await logWorkout(sql, idle);
    await other.begin(async (tx) => {
      await logWorkout(tx, busy);
      const [row] = await sql`select hyrox.claim_records(gen_random_uuid()) as claims`;
      const [{ athlete_id, more }, ...others] = row!["claims"];
      assert.deepEqual([athlete_id, more, others], [idle, true, []]);
    });
    assert.deepEqual(await claimedAthletes(sql), [busy]);
  }));

Deno.test("claim_records() waits for the athlete whom somebody is changing when there is no other", () =>
  withTwoAthletes(async (sql, other, [busy]) => {
    await logWorkout(sql, busy);
    let claimed: Promise<string[]> | undefined;
    await other.begin(async (tx) => {
      await logWorkout(tx, busy);
      claimed = claimedAthletes(sql);
      await untilWaiting(tx);
    });
    assert.deepEqual(await claimed, [busy]);
  }));

Deno.test("claim_records() answers [] when that change does not end", () =>
  withTwoAthletes(async (sql, other, [busy]) => {
    await logWorkout(sql, busy);
    await other.begin(async (tx) => {
      await logWorkout(tx, busy);
      assert.deepEqual(await claimedAthletes(sql), []);
    });
  }));

Deno.test("claim_records() hands out parts when the marked series have very many efforts", () =>
  withTwoAthletes(async (sql, _, [athlete]) => {
    const sets = Array.from({ length: 15_000 }, () => ({ reps: 5 }));
    const exercises = ["a", "b", "c"].map((name) => ({ name, sets }));
    await sql`
      insert into hyrox.workout_logs (athlete_id, date, completed_workout)
      values (${athlete}, '2026-11-02', ${sql.json({ exercises })})
    `;
    const parts: [number, boolean][] = [];
    for (let more = true; more;) {
      const [row] = await sql`select hyrox.claim_records(gen_random_uuid()) as claims`;
      const [claim] = row!["claims"];
      parts.push([claim.request.efforts.length, claim.more]);
      more = claim.more;
    }
    assert.deepEqual(parts, [[30_000, true], [15_000, false]]);
    assert.deepEqual(await claimedAthletes(sql), []);
  }));

Deno.test("claim_records() has races judged in parts when there are very many", () =>
  withTwoAthletes(async (sql, _, [athlete]) => {
    await sql`
      insert into hyrox.race_results (athlete_id, race_date, format, division, total_time_seconds)
      select ${athlete}, date '2020-01-01' + n, 'singles', 'open_men', 6000 - n
      from generate_series(1, 1500) as n
    `;
    const worker = crypto.randomUUID();
    const [row] = await sql`select hyrox.claim_records(${worker}) as claims`;
    const [{ request, more, marks }] = row!["claims"];
    assert.deepEqual([request.races.length, request.efforts.length, more], [1_000, 1_000, true]);
    await sql`select hyrox.fail_records(${worker}, ${athlete}, 'another try')`;
    await sql`update private.dirty_series set claimed_until = null`;
    assert.equal(marks.length, 1);
    assert.equal(await computeMarked(sql), 0);
    assert.equal((await sql`select from hyrox.efforts where valid`).length, 1_500);
    assert.equal((await sql`select from hyrox.personal_records`).length, 1_500);
  }));

Deno.test("apply_records() answers false instead of waiting for somebody who holds a source", () =>
  withTwoAthletes(async (sql, other, [athlete]) => {
    await logWorkout(sql, athlete);
    await computeMarked(sql);
    await sql`update hyrox.workout_logs set date = '2026-11-03'`;
    await other.begin(async (tx) => {
      // As a delete does before its triggers run.
      await tx`select from hyrox.workout_logs for update`;
      const worker = crypto.randomUUID();
      const [row] = await sql`select hyrox.claim_records(${worker}) as claims`;
      const [{ marks, request }] = row!["claims"];
      const insert = request.ledger.map((entry: object) => ({
        ...entry,
        source_kind: "workout_log",
        source_id: request.efforts[0].source.id,
      }));
      const [answer] = await sql`
        select hyrox.apply_records(
          ${worker}, ${athlete}, ${sql.json(marks)}, ${sql.json({ insert, update: [], delete: [] })}
        ) as applied
      `;
      assert.equal(answer!["applied"], false);
    });
    await computeMarked(sql);
    assert.ok(await assertLedgerIsRight(sql, athlete) > 0);
  }));

Deno.test("a change under repeatable read has everything of the athlete read again", () =>
  withTwoAthletes(async (sql, other, [athlete]) => {
    const [race] = await sql`
      insert into hyrox.race_results (athlete_id, race_date, format, total_time_seconds)
      values (${athlete}, '2026-11-02', 'singles', 5400) returning id
    `;
    const addSplit = (sql: postgres.ISql, number: number) =>
      sql`
        insert into hyrox.race_splits (race_result_id, split_number, split_type, time_seconds)
        values (${race!["id"]}, ${number}, 'station', 200)
      `;
    await computeMarked(sql);
    const outdated = other.begin("isolation level repeatable read", async (tx) => {
      await tx`select from hyrox.race_results`;
      await addSplit(sql, 2);
      // Knows nothing of the split.
      await tx`update hyrox.race_results set race_date = '2026-11-03'`;
    });
    await assert.rejects(outdated, { code: "40001" });

    await other.begin("isolation level repeatable read", (tx) => addSplit(tx, 4));
    const marks = await sql`select from private.dirty_series where series_key = '*'`;
    assert.equal(marks.length, 1);
    await computeMarked(sql);
    await assertLedgerIsRight(sql, athlete);
    assert.equal((await sql`select from hyrox.efforts`).length, 3);
  }));

Deno.test("deleting an account while its marks are claimed and applied leaves nothing", () =>
  withTwoAthletes(async (sql, other, [athlete, neighbour]) => {
    await logWorkout(sql, athlete);
    await logWorkout(sql, neighbour);
    const worker = crypto.randomUUID();
    const [row] = await sql`select hyrox.claim_records(${worker}) as claims`;
    const claim = row!["claims"].find((claim: { athlete_id: string }) =>
      claim.athlete_id === athlete
    );
    let applied: Promise<postgres.Row[]> | undefined;
    await other.begin(async (tx) => {
      await tx`
        delete from auth.users
        where id = (select user_id from hyrox.athlete_profiles where id = ${athlete})
      `;
      applied = sql`
        select hyrox.apply_records(
          ${worker}, ${athlete}, ${
        sql.json(claim.marks)
      }, '{"insert": [], "update": [], "delete": []}'
        ) as applied
      `.execute();
      await untilWaiting(tx);
    });
    assert.equal((await applied)![0]!["applied"], false);
    const left = await sql`
      select athlete_id from hyrox.efforts union all select athlete_id from private.dirty_series
      union all select athlete_id from hyrox.personal_records
    `;
    assert.deepEqual([...new Set(left.map(({ athlete_id }) => athlete_id))], [neighbour]);
  }));

type Athletes = readonly [string, string];

function withTwoAthletes(
  use: (sql: postgres.Sql, other: postgres.Sql, athletes: Athletes) => Promise<void>,
): Promise<void> {
  return cluster.withMigrated(async (sql, url) => {
    const other = postgres(url, { max: 1, onnotice: () => {} });
    try {
      const { athletes } = await populate(sql, new Random(11), 2);
      await use(sql, other, [athletes[0]!, athletes[1]!]);
    } finally {
      await other.end({ timeout: 1 });
    }
  });
}

async function logWorkout(sql: postgres.ISql, athlete: string): Promise<void> {
  const done = sql.json({ exercises: [{ name: "Curl", reps: 5, weight_kg: 30 }] });
  await sql`
    insert into hyrox.workout_logs (athlete_id, date, completed_workout)
    values (${athlete}, '2026-11-02', ${done})
  `;
}

async function claimedAthletes(sql: postgres.Sql): Promise<string[]> {
  const [row] = await sql`select hyrox.claim_records(gen_random_uuid()) as claims`;
  return row!["claims"].map(({ athlete_id }: { athlete_id: string }) => athlete_id);
}

/** Until some other session waits for a lock. */
async function untilWaiting(sql: postgres.ISql): Promise<void> {
  for (;;) {
    const waiting = await sql`
      select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
    `;
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

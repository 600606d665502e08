import assert from "node:assert/strict";
import type postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { populate } from "./random_sources.ts";

/** Efforts of the same athlete in other series. */
const OTHERS = [100, 10_000, 1_000_000];
/** An index grows by a level or two, and every level is a block to read. */
const ALLOWED_GROWTH = 2;

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("capturing and loading one series reads as much with 1,000,000 efforts in others as with 100", () =>
  cluster.withMigrated(async (sql) => {
    const { athletes: [athlete] } = await populate(sql, new Random(16), 1);
    const [workout] = await sql`
      insert into hyrox.workout_logs (athlete_id, date, completed_workout)
      values (
        ${athlete!}, '2026-11-02',
        ${sql.json({ exercises: [{ name: "Curl", sets: [{ reps: 5, weight_kg: 30 }] }] })}
      )
      returning id
    `;
    const blocks: Record<string, number[]> = { recapture: [], load: [] };
    let present = 0;
    for (const others of OTHERS) {
      await addOtherEfforts(sql, athlete!, present, others);
      present = others;
      await sql`vacuum analyze hyrox.efforts`;
      blocks["recapture"]!.push(
        await blocksOf(
          sql,
          `private.recapture('workout_log', array['${athlete}']::uuid[], array['${
            workout!["id"]
          }']::uuid[])`,
        ),
      );
      blocks["load"]!.push(
        await blocksOf(
          sql,
          `private.records_request('${athlete}', '{exercise_weight|curl}', '2026-12-01', null, true)`,
        ),
      );
    }
    const [stored] = await sql`select count(*)::int as efforts from hyrox.efforts`;
    assert.equal(stored!["efforts"], 1_000_002);
    for (const [what, [few, some, many]] of Object.entries(blocks)) {
      assert.ok(
        Math.max(some!, many!) <= few! * ALLOWED_GROWTH,
        `${what} reads ${few}, ${some}, ${many} blocks with ${OTHERS} other efforts`,
      );
    }
  }));

Deno.test("blocksOf() sees a load that reads the other series", () =>
  cluster.withMigrated(async (sql) => {
    const { athletes: [athlete] } = await populate(sql, new Random(16), 1);
    await addOtherEfforts(sql, athlete!, 0, 10_000);
    await sql`drop index hyrox.idx_efforts_athlete_series`;
    const load = `private.records_request('${athlete}', '{exercise_weight|curl}', '2026-12-01')`;
    assert.ok(await blocksOf(sql, load) > 100);
  }));

async function addOtherEfforts(sql: postgres.Sql, athlete: string, from: number, to: number) {
  await sql`
    insert into hyrox.efforts (
      athlete_id, effort_id, series_key, record_type, subject, scope, value, unit, date, context,
      simulation, warmup, failed, valid, source_kind, source_id, is_future
    )
    select
      ${athlete}, 'other:' || n, 'exercise_weight|exercise ' || n % 500, 'exercise_weight',
      'exercise ' || n % 500, '', n % 300, 'kg', date '2026-01-01' + n % 300, 'training',
      false, false, false, true, 'workout_log', md5(n::text)::uuid, false
    from generate_series(${from + 1}::int, ${to}::int) as n
  `;
}

/** How many blocks an expression reads, whether cached or not, once its plans are made. */
async function blocksOf(sql: postgres.Sql, expression: string): Promise<number> {
  await sql.unsafe(`select ${expression}`);
  const [row] = await sql.unsafe(
    `explain (analyze, buffers, timing off, format json) select ${expression}`,
  );
  const [{ Plan: plan }] = row!["QUERY PLAN"];
  return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
}

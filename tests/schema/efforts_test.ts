import assert from "node:assert/strict";
import type postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { damaged, results, TEST_TYPES, workout } from "./random_documents.ts";
import { changeSomething, populate, type Population } from "./random_sources.ts";

const CHANGES = 2_000;
const LOOKS = 40;
const NASTY_DOCUMENTS = 500;

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test(`hyrox.efforts equals hyrox.effort_history all along ${CHANGES} random changes`, () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(3);
    const population = await populate(sql, random, 5);
    const kinds = new Map<string, number>();
    for (let change = 1; change <= CHANGES; change++) {
      const kind = await changeSomething(sql, random, population);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (change % (CHANGES / LOOKS) === 0) {
        assert.deepEqual(await drift(sql), [], `after change ${change}, ${kind}`);
      }
    }
    assert.deepEqual([...kinds.keys()].sort(), [
      ...["delete benchmark_tests", "delete personal_records", "delete race_results"],
      ...["delete race_splits", "delete workout_logs", "insert benchmark_tests"],
      ...["insert personal_records", "insert race_results", "insert race_splits"],
      ...["insert workout_logs", "update benchmark_tests", "update personal_records"],
      ...["update race_results", "update race_splits", "update workout_logs"],
    ]);
    const [found] = await sql`
      select count(*)::int as efforts, count(distinct record_type)::int as kinds,
        count(distinct athlete_id)::int as athletes
      from hyrox.efforts
    `;
    assert.ok(found!["efforts"] > 500, `only ${found!["efforts"]} efforts`);
    assert.deepEqual([found!["kinds"], found!["athletes"]], [6, 5]);
  }));

Deno.test("hyrox.efforts equals hyrox.effort_history when an account is deleted", () =>
  cluster.withMigrated(async (sql) => {
    const { athletes: [athlete] } = await populateAndChange(sql, 4);
    await sql`
      delete from auth.users
      where id = (select user_id from hyrox.athlete_profiles where id = ${athlete!})
    `;
    assert.deepEqual(await drift(sql), []);
    assert.ok((await sql`select from hyrox.efforts`).length > 100);
  }));

for (
  const [name, change] of [
    ["a station is deleted", "delete from hyrox.hyrox_stations where station_number = 1"],
    [
      "an exercise gets another name",
      "update hyrox.exercise_library set name = 'Kilometres' where name = '1 km Repeats'",
    ],
    ["an exercise is deleted", "delete from hyrox.exercise_library where name = 'Easy Run'"],
  ] as const
) {
  Deno.test(`claim_records() makes hyrox.efforts equal hyrox.effort_history when ${name}`, () =>
    cluster.withMigrated(async (sql) => {
      await populateAndChange(sql, 7);
      await sql.unsafe(change);
      assert.notDeepEqual(await drift(sql), [], "the change touches no effort");
      await sql`select hyrox.claim_records(gen_random_uuid())`;
      assert.deepEqual(await drift(sql), []);
    }));
}

Deno.test("drift() names an effort that no trigger kept", () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(5);
    const population = await populate(sql, random, 1);
    await sql`alter table hyrox.race_results disable trigger trg_race_results_capture_insert`;
    while (population.rows.race_results.length === 0) {
      await changeSomething(sql, random, population);
    }
    assert.deepEqual(await drift(sql), [`race:${population.rows.race_results[0]}`]);
  }));

Deno.test(`a malformed document never fails a write, in ${NASTY_DOCUMENTS} documents of each kind`, () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(6);
    const { athletes: [athlete], exercises } = await populate(sql, random, 1);
    for (let n = 0; n < NASTY_DOCUMENTS; n++) {
      const done = sql.json(damaged(random, workout(random, exercises)) as never);
      const found = sql.json((damaged(random, results(random)) ?? {}) as never);
      await sql`
        insert into hyrox.workout_logs (athlete_id, date, completed_workout)
        values (${athlete!}, '2026-01-01', ${done})
      `;
      await sql`
        insert into hyrox.benchmark_tests (athlete_id, test_date, test_type, results)
        values (${athlete!}, '2026-01-01', ${random.pick(TEST_TYPES)}, ${found})
      `;
    }
    assert.deepEqual(await drift(sql), []);
    // What is left is what the engine reads.
    const unreadable = await sql`
      select effort_id from hyrox.efforts
      where not (
        value between 0 and 999999999.999999 and value = round(value, 6)
        and octet_length(subject) between 1 and 200 and octet_length(scope) <= 200
        and octet_length(effort_id) <= 200 and coalesce(reps, 1) between 1 and 10000
        and coalesce(load_grams, 1) between 1 and 1000000
        and coalesce(distance_metres, 1) between 1 and 1000000
      )
    `;
    assert.deepEqual([...unreadable], []);
    assert.equal((await sql`select from hyrox.efforts`).length > 100, true);
  }));

async function populateAndChange(sql: postgres.Sql, seed: number): Promise<Population> {
  const random = new Random(seed);
  const population = await populate(sql, random, 3);
  for (let change = 0; change < 400; change++) await changeSomething(sql, random, population);
  return population;
}

async function drift(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ effort_id: string }[]>`
    with
    kept as (select athlete_id, effort_id, to_jsonb(e) - 'valid' as row from hyrox.efforts as e),
    true_ones as (
      select athlete_id, effort_id, to_jsonb(h) - 'valid' as row from hyrox.effort_history as h
    )
    select effort_id
    from kept full join true_ones using (athlete_id, effort_id)
    where kept.row is distinct from true_ones.row
    order by effort_id
  `;
  return rows.map(({ effort_id }) => effort_id);
}

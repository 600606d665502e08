import type postgres from "postgres";
import type { Random } from "./random.ts";
import { results, TEST_TYPES, workout } from "./random_documents.ts";

/** The rows of the athletes that a random change may touch. */
export interface Population {
  readonly athletes: readonly string[];
  readonly exercises: readonly string[];
  readonly stations: readonly string[];
  readonly rows: Record<SourceTable, string[]>;
}

export type SourceTable = "workout_logs" | "benchmark_tests" | "race_results" | "personal_records";

const DIVISIONS = {
  singles: ["open_women", "open_men", "pro_women", "pro_men", null],
  doubles: ["doubles_women", "doubles_men", "doubles_mixed", "pro_doubles_men", "open_men", null],
  relay: ["relay_women", "relay_men", "relay_mixed", null],
} as const;

/** Athletes without any rows yet. */
export async function populate(sql: postgres.Sql, random: Random, count: number) {
  const athletes: string[] = [];
  for (let n = 0; n < count; n++) {
    const [user, athlete] = [random.uuid(), random.uuid()];
    await sql`insert into auth.users (id, email) values (${user}, ${`${user}@example.com`})`;
    await sql`insert into hyrox.athlete_profiles (id, user_id) values (${athlete}, ${user})`;
    athletes.push(athlete);
  }
  const exercises = await sql<{ id: string }[]>`
    select id from hyrox.exercise_library order by name limit 20
  `;
  const stations = await sql<{ id: string }[]>`select id from hyrox.hyrox_stations`;
  const population: Population = {
    athletes,
    exercises: exercises.map(({ id }) => id),
    stations: stations.map(({ id }) => id),
    rows: { workout_logs: [], benchmark_tests: [], race_results: [], personal_records: [] },
  };
  return population;
}

/** Inserts, changes or deletes a source in one statement, and says what it did. */
export async function changeSomething(
  sql: postgres.Sql,
  random: Random,
  population: Population,
): Promise<string> {
  const table = random.pick(Object.keys(population.rows) as SourceTable[]);
  const ids = population.rows[table];
  if (ids.length === 0 || random.chance(0.4)) {
    const id = random.uuid();
    const row = { id, athlete_id: random.pick(population.athletes), ...content(table) };
    await sql`insert into ${sql(`hyrox.${table}`)} ${sql(row as never)}`;
    ids.push(id);
    return `insert ${table}`;
  }
  const id = random.pick(ids);
  if (table === "race_results" && random.chance(0.6)) return await changeSplits(sql, random, id);
  if (random.chance(0.2)) {
    await sql`delete from ${sql(`hyrox.${table}`)} where id = ${id}`;
    ids.splice(ids.indexOf(id), 1);
    return `delete ${table}`;
  }
  const { athlete_id, ...row } = {
    athlete_id: random.pick(population.athletes),
    ...content(table),
  };
  // The service may move a row to another athlete.
  const changed = random.chance(0.1) ? { athlete_id, ...row } : row;
  await sql`update ${sql(`hyrox.${table}`)} set ${sql(changed as never)} where id = ${id}`;
  return `update ${table}`;

  function content(table: SourceTable): Record<string, unknown> {
    const date = `2026-${String(random.whole(1, 12)).padStart(2, "0")}-10`;
    switch (table) {
      case "workout_logs":
        return {
          date,
          completion_status: random.pick(["completed", "completed", "partial", "skipped"]),
          completed_workout: random.chance(0.9)
            ? sql.json(workout(random, population.exercises) as never)
            : null,
          deleted_at: random.chance(0.1) ? new Date() : null,
        };
      case "benchmark_tests":
        return {
          test_date: date,
          test_type: random.pick(TEST_TYPES),
          station_id: random.chance(0.3) ? random.pick(population.stations) : null,
          results: sql.json(results(random) as never),
        };
      case "race_results": {
        const format = random.pick(["singles", "doubles", "relay"] as const);
        return {
          race_date: date,
          format,
          division: random.pick<string | null>(DIVISIONS[format]),
          total_time_seconds: random.whole(3_000, 9_000),
          is_simulation: random.chance(0.2),
        };
      }
      case "personal_records":
        return {
          record_type: random.pick(["exercise_weight", "race_time", "exercise_reps", "distance"]),
          exercise_name: random.pick(["Back Squat", "Curl", null]),
          value: random.whole(1, 300),
          value_unit: random.pick(["kg", "LBS", "seconds", "stone"]),
          date_achieved: date,
          context: random.pick(["training", "race"]),
        };
    }
  }
}

async function changeSplits(sql: postgres.Sql, random: Random, race: string): Promise<string> {
  const number = random.whole(1, 16);
  if (random.chance(0.3)) {
    await sql`delete from hyrox.race_splits where race_result_id = ${race} and split_number = ${number}`;
    return "delete race_splits";
  }
  if (random.chance(0.3)) {
    await sql`
      update hyrox.race_splits set time_seconds = time_seconds + ${random.whole(0, 9)}
      where race_result_id = ${race} and split_number <= ${number}
    `;
    return "update race_splits";
  }
  await sql`
    insert into hyrox.race_splits (race_result_id, split_number, split_type, time_seconds)
    select ${race}, n, case when n % 2 = 0 then 'station' else 'run' end, ${random.whole(0, 400)}
    from generate_series(${number}::int, 16) as n
    on conflict (race_result_id, split_number) do update set time_seconds = excluded.time_seconds
  `;
  return "insert race_splits";
}

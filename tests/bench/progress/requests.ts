import { Random } from "../../faults/random.ts";
import { SEED } from "../rows.ts";
import { readDefinitions } from "./definitions.ts";

const FIRST_DAY = Date.UTC(2019, 0, 1);
const DAY_MS = 86_400_000;
const MOST_DAYS = 2_500;
const FACTS_A_DAY = 3;

const encoder = new TextEncoder();

type Facts = Record<string, object[]>;

/** Years of an athlete: workouts above all, with races, tests, records and days of plans. */
export function madeUpProgress(count: number): Uint8Array {
  const random = new Random(SEED + count);
  const days = Math.min(MOST_DAYS, Math.ceil(count / FACTS_A_DAY));
  const facts: Facts = {};
  for (let index = 0; index < count; index++) {
    const day = dayOf(Math.floor(index / count * days));
    const [table, fact] = madeUpFact(random, day);
    (facts[table] ??= []).push({ id: random.uuid(), ...fact });
  }
  const today = dayOf(days);
  return encoder.encode(JSON.stringify({
    ...{ athlete_id: random.uuid(), today, race_format: "singles", weight_kg: 81.5 },
    ...{ definitions: readDefinitions(), facts, goals: goals(random, dayOf(0), today) },
  }));
}

function dayOf(days: number): string {
  return new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10);
}

function madeUpFact(random: Random, day: string): [table: string, fact: object] {
  const chance = random.next();
  if (chance < 0.7) {
    return ["workout_logs", {
      date: day,
      session_type: random.pick(["run", "hiit", "strength", "recovery", "mixed"]),
      completion_status: random.pick(["completed", "completed", "partial", "skipped"]),
      duration_minutes: random.between(20, 110),
      deleted_at: random.chance(0.05) ? `${day}T10:00:00Z` : null,
    }];
  }
  if (chance < 0.72) {
    return ["race_results", {
      race_date: day,
      is_simulation: random.chance(0.3),
      format: random.pick(["singles", "singles", "doubles", "relay"]),
      division: random.pick(["open_men", "pro_men", "doubles_mixed", null]),
      total_time_seconds: random.between(3_500_000, 7_200_000) / 1_000,
      age_group_rank: random.between(1, 90),
    }];
  }
  if (chance < 0.76) return ["benchmark_tests", { test_date: day, test_type: "cooper_test" }];
  if (chance < 0.9) return ["personal_records", record(random, day)];
  return ["training_plan_days", {
    day,
    plan_id: `00000000-0000-4000-8000-00000000000${random.between(1, 4)}`,
    session_type: random.pick(["run", "strength", "rest"]),
    is_rest_day: random.chance(0.2),
    is_completed: random.chance(0.8),
  }];
}

function record(random: Random, day: string): object {
  const of = { date_achieved: day, previous_value: random.chance(0.6) ? 1 : null };
  return random.pick<() => object>([
    () => ({
      ...{ ...of, record_type: "station_time", subject: "sled push", scope: "singles:open" },
      ...{ station_id: station(random), value: random.between(90, 400), value_unit: "seconds" },
    }),
    () => ({
      ...{
        ...of,
        record_type: "exercise_weight",
        subject: random.pick(["deadlift", "back squat"]),
      },
      ...{ value: random.between(60, 200), value_unit: "kg" },
    }),
    () => ({
      ...{ ...of, record_type: "running_pace", subject: "run", distance_metres: 5_000 },
      ...{ value: random.between(210_000, 360_000) / 1_000, value_unit: "seconds_per_km" },
    }),
    () => ({
      ...{ ...of, record_type: "race_time", subject: "race", scope: "singles" },
      ...{ value: random.between(3_500, 7_200), value_unit: "seconds" },
    }),
  ])();
}

function station(random: Random): string {
  return `00000000-0000-4000-8000-0000000001${random.between(10, 17)}`;
}

function goals(random: Random, set_on: string, target_date: string): object[] {
  const goal = (goal_type: string, title: string, target_value: number, target_unit: string) => ({
    ...{ id: random.uuid(), goal_type, title, target_value, target_unit, set_on, target_date },
    ...goal_type === "station_time" ? { station_id: station(random) } : {},
  });
  return [
    goal("race_time", "Under 75", 75, "minutes"),
    goal("station_time", "Sled push", 120, "seconds"),
    goal("running_pace", "Faster", 3.5, "min_per_km"),
    goal("strength", "Pull a deadlift of 180", 180, "kg"),
    goal("consistency", "Every week", 26, "weeks"),
    goal("training_volume", "Hours", 300, "hours"),
  ];
}

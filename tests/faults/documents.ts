import { publishedRace } from "../contract/race.ts";
import type { Random } from "./random.ts";

const LIFTS = ["Back Squat", "back  squat", "Deadlift", "Bench Press"];

/** What an app stores of a workout: lifts, body weight, runs, and now and then what it should not. */
export function completedWorkout(random: Random): object {
  const exercises = Array.from({ length: random.between(1, 3) }, () => exercise(random));
  if (random.chance(0.05)) exercises.push({ name: 17, sets: "many" });
  return { exercises };
}

function exercise(random: Random): object {
  if (random.chance(0.2)) {
    const distance_m = random.pick([1000, 5000]);
    return { name: "Run", distance_m, time_seconds: random.between(220, 360) * distance_m / 1000 };
  }
  const sets = Array.from({ length: random.between(1, 4) }, () => random.between(1, 10));
  if (random.chance(0.3)) return { name: "Pull-Up", sets: sets.map((reps) => ({ reps })) };
  return {
    name: random.pick(LIFTS),
    sets: sets.map((reps) => ({
      reps,
      ...random.chance(0.2)
        ? { weight_lb: 5 * random.between(20, 60) }
        : { weight_kg: 2.5 * random.between(16, 60) },
      ...random.chance(0.15) ? { warmup: true } : {},
      ...random.chance(0.1) ? { failed: true } : {},
    })),
  };
}

export interface Benchmark {
  readonly test_type: string;
  readonly station_number: number | null;
  readonly results: object;
}

export function benchmark(random: Random): Benchmark {
  const seconds = random.between(900, 1500);
  return random.pick<Benchmark>([
    {
      test_type: "station_test",
      station_number: random.pick([1, 5]),
      results: { time_seconds: random.between(220, 330), distance_m: 1000 },
    },
    {
      test_type: "cooper_test",
      station_number: null,
      results: { distance_m: random.between(2000, 3400), time_seconds: 720 },
    },
    {
      test_type: "1rm_test",
      station_number: null,
      results: { exercise: "Back Squat", weight_kg: 2.5 * random.between(30, 70) },
    },
    {
      test_type: "5k_time_trial",
      station_number: null,
      results: { distance_m: 5000, time_seconds: seconds },
    },
  ]);
}

export interface Race {
  readonly division: string | null;
  readonly total_time_seconds: number;
  readonly transitions_total_seconds: number;
  readonly is_simulation: boolean;
  readonly splits: readonly { split_number: number; split_type: string; time_seconds: number }[];
}

/** A race that is possible, one whose sum is off, or one with a split that nobody can do. */
export function race(random: Random): Race {
  const { race, splits, transitions_total_seconds = 0 } = publishedRace();
  let total = race.total_time_seconds;
  for (const split of splits) {
    const faster = random.between(-15, 15);
    split.time_seconds += faster;
    total += faster;
  }
  const fault = random.next();
  if (fault < 0.15) total += 60;
  else if (fault < 0.3) {
    const split = splits[2 * random.between(0, 7) + 1]!;
    total += 20 - split.time_seconds;
    split.time_seconds = 20;
  }
  return {
    division: random.pick(["open_men", "open_women", "pro_men", null]),
    total_time_seconds: total,
    transitions_total_seconds,
    is_simulation: random.chance(0.2),
    splits: splits.map(({ split_number, split_type, time_seconds }) => ({
      split_number,
      split_type,
      time_seconds,
    })),
  };
}

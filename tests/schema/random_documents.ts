import type { Random } from "./random.ts";

const NAMES = [
  ...["Back Squat", " back  squat", "Deadlift", "Pull-Up", "Run", "1 km Repeats", "Easy Run"],
  ...[
    "SkiErg 1000 m",
    "Sled Push 50 m",
    "Wall Ball 100 reps",
    "Nordic Curl",
    "Жим лёжа",
    "ЖИМ ЛЁЖА",
  ],
];

const WEIGHTS = ["weight_kg", "weight_lb", "weight_lbs", "weight_grams"];

const SCRAPS: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1e308, 1e-308, 5e-324, 123456789012345680000, 0.1 + 0.2],
  ...["", " ", "0", "-5", "5", "1e3", "NaN", "Infinity", "8-10", "5 reps", "١٢", "½"],
  ...["00000000-0000-4000-8000-00000000000", "{}", "[]", "null", "'; drop table x; --", "\u00a0"],
  ...[
    "\ud83c\udfcb\ufe0f",
    "\u0130\u03a3",
    "a\u0300",
    "\u202e",
    "x".repeat(5_000),
    "é".repeat(300),
  ],
  ...[[], {}, [[]], [null], { sets: {} }, { exercises: [] }, { toString: 1, __proto__: null }],
];

/** A workout as an app might write it, `known` among its exercise ids. */
export function workout(random: Random, known: readonly string[]): Record<string, unknown> {
  return { exercises: list(random, 0, 4, () => exercise(random, known)) };
}

function exercise(random: Random, known: readonly string[]): Record<string, unknown> {
  if (random.chance(0.1)) {
    return { name: "SkiErg 1000 m", distance_m: 1000, time_seconds: random.whole(200, 400) };
  }
  const flat = random.chance(0.3);
  return {
    ...(random.chance(0.9) ? { name: random.pick(NAMES) } : {}),
    ...(random.chance(0.3) ? { exercise_id: random.pick(known) } : {}),
    ...(flat
      ? { ...set(random), ...(random.chance(0.5) ? { sets: random.whole(1, 5) } : {}) }
      : { sets: list(random, 0, 5, () => set(random)) }),
    ...(random.chance(0.1) ? { weight_kg: random.whole(20, 200) } : {}),
  };
}

function set(random: Random): Record<string, unknown> {
  return {
    ...(random.chance(0.7) ? { reps: random.whole(0, 20) } : {}),
    ...(random.chance(0.6) ? { [random.pick(WEIGHTS)]: random.whole(0, 400) / 2 } : {}),
    ...(random.chance(0.3) ? { distance_m: random.pick([50, 400, 1000, 5000, 1234.5]) } : {}),
    ...(random.chance(0.3) ? { time_seconds: random.whole(60, 3000) / 4 } : {}),
    ...(random.chance(0.2) ? { type: random.pick(["warmup", "failure", "failed", "normal"]) } : {}),
    ...(random.chance(0.1) ? { warmup: random.chance(0.5) } : {}),
  };
}

export function results(random: Random): Record<string, unknown> {
  return {
    ...set(random),
    ...(random.chance(0.5) ? { exercise: random.pick(NAMES) } : {}),
    ...(random.chance(0.2) ? { pace_min_per_km: random.whole(12, 40) / 4 } : {}),
    ...(random.chance(0.2) ? { target_height_m: random.pick([2.7, 3]) } : {}),
  };
}

export const TEST_TYPES = [
  ...["cooper_test", "2k_time_trial", "2k_row_time_trial", "5k_run", "1rm_test", "3RM"],
  ...["station_test", "max_push_ups", " "],
];

/** What nobody should write: a good document with parts torn out, swapped or made into scraps. */
export function damaged(random: Random, document: unknown): unknown {
  if (random.chance(0.15)) return random.pick(SCRAPS);
  if (Array.isArray(document)) {
    const items = document.map((item) => damaged(random, item));
    return random.chance(0.2) ? [...items, random.pick(SCRAPS)] : items;
  }
  if (typeof document === "object" && document !== null) {
    return Object.fromEntries(
      Object.entries(document).map(([key, value]) => [
        random.chance(0.05) ? random.pick([...WEIGHTS, "reps", "sets", ""]) : key,
        damaged(random, value),
      ]),
    );
  }
  return document;
}

function list<Item>(random: Random, least: number, most: number, make: () => Item): Item[] {
  return Array.from({ length: random.whole(least, most) }, make);
}

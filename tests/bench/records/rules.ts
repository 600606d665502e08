import type { RecordContext, RecordRow, RecordType } from "../../../pkg/stadion.js";

type Dimension = "time" | "pace" | "mass" | "repetitions" | "length" | "volume";

/** One of each unit in canonical units: milliseconds, milliseconds per km, grams, millimetres, … */
export const UNITS: ReadonlyMap<string, { dimension: Dimension; factor: number }> = new Map([
  ["seconds", { dimension: "time", factor: 1_000 }],
  ["minutes", { dimension: "time", factor: 60_000 }],
  ["seconds_per_km", { dimension: "pace", factor: 1_000 }],
  ["min_per_km", { dimension: "pace", factor: 60_000 }],
  ["seconds_per_mile", { dimension: "pace", factor: 1_000 / 1.609344 }],
  ["min_per_mile", { dimension: "pace", factor: 60_000 / 1.609344 }],
  ["kg", { dimension: "mass", factor: 1_000 }],
  ["g", { dimension: "mass", factor: 1 }],
  ["lb", { dimension: "mass", factor: 453.59237 }],
  ["lbs", { dimension: "mass", factor: 453.59237 }],
  ["reps", { dimension: "repetitions", factor: 1 }],
  ["m", { dimension: "length", factor: 1_000 }],
  ["meters", { dimension: "length", factor: 1_000 }],
  ["metres", { dimension: "length", factor: 1_000 }],
  ["km", { dimension: "length", factor: 1_000_000 }],
  ["miles", { dimension: "length", factor: 1_609_344 }],
  ["kg_reps", { dimension: "volume", factor: 1_000 }],
]);

interface Written {
  readonly unit: RecordRow["value_unit"];
  /** Canonical units in one of the unit. */
  readonly places: number;
  /** In canonical units; more than this is no effort of a person. */
  readonly most: number;
}

export const WRITTEN: Record<Dimension, Written> = {
  time: { unit: "seconds", places: 1_000, most: 864_000_000 },
  pace: { unit: "seconds_per_km", places: 1_000, most: 10_000_000 },
  mass: { unit: "kg", places: 1_000, most: 1_000_000 },
  repetitions: { unit: "reps", places: 1, most: 10_000 },
  length: { unit: "meters", places: 1_000, most: 1_000_000_000 },
  volume: { unit: "kg_reps", places: 1_000, most: 1_000_000_000 },
};

export interface Rule {
  readonly dimension: Dimension;
  /** 1 when more is better, -1 when less is. */
  readonly better: 1 | -1;
  readonly step: number;
}

const mass: Rule = { dimension: "mass", better: 1, step: 100 };

/** In the order in which ledgers name them. */
export const RULES: Record<RecordType, Rule> = {
  station_time: { dimension: "time", better: -1, step: 1 },
  exercise_weight: mass,
  exercise_reps: { dimension: "repetitions", better: 1, step: 1 },
  running_pace: { dimension: "pace", better: -1, step: 500 },
  race_time: { dimension: "time", better: -1, step: 1 },
  distance: { dimension: "length", better: 1, step: 1_000 },
  rep_max: mass,
  estimated_1rm: mass,
  session_volume: { dimension: "volume", better: 1, step: 100 },
};

export const RECORD_TYPES = Object.keys(RULES) as RecordType[];

/** From the least to the most telling. */
export const CONTEXTS: readonly RecordContext[] = ["training", "benchmark", "race"];
export const COMPLETIONS = ["completed", "partial", "skipped"] as const;
export const SOURCE_KINDS = ["race_result", "workout_log", "benchmark_test", "hand_made"] as const;

export const REP_MAX_REPS = [1, 2, 3, 5, 8, 10, 12, 15, 20];

export const LIMITS = {
  text: 200,
  efforts: 250_000,
  grams: 1_000_000,
  reps: 10_000,
  metres: 1_000_000,
  splits: 64,
} as const;

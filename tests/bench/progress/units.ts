export type Dimension = "time" | "pace" | "mass" | "reps" | "days" | "weeks" | "workouts";

/** So many thousandths are so many of the unit's own. */
export interface Unit {
  readonly dimension: Dimension;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const WORDS: readonly (readonly [words: string, Dimension, numerator: bigint, of?: bigint])[] = [
  ["seconds second secs sec s", "time", 1_000n],
  ["minutes minute mins min", "time", 60_000n],
  ["hours hour h", "time", 3_600_000n],
  ["seconds_per_km sec_per_km sec/km s/km", "pace", 1_000n],
  ["min_per_km minutes_per_km min/km", "pace", 60_000n],
  ["min_per_mile minutes_per_mile min/mile min/mi", "pace", 60_000_000_000n, 1_609_344n],
  ["kg kgs kilograms", "mass", 1_000n],
  ["lb lbs pounds", "mass", 45_359_237n, 100_000n],
  ["reps repetitions", "reps", 1_000n],
  ["days day", "days", 1_000n],
  ["weeks week", "weeks", 1_000n],
  ["workouts workout sessions session", "workouts", 1_000n],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  WORDS.flatMap(([words, dimension, numerator, denominator = 1n]) =>
    words.split(" ").map((word): [string, Unit] => [word, { dimension, numerator, denominator }])
  ),
);

/** The unit in which people set a target. */
export function unitOf(word: string | null | undefined): Unit | undefined {
  const folded = word?.trim().replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return folded === undefined ? undefined : UNITS.get(folded);
}

const MILLION = 1_000_000n;

/** A target in thousandths of the unit that facts have, unless it is nothing. */
export function measured(value: number, { numerator, denominator }: Unit): number | undefined {
  const millionths = BigInt(Math.round(value * Number(MILLION)));
  const measure = half(millionths * numerator, denominator * MILLION);
  return measure <= 0 ? undefined : measure;
}

/** Thousandths of the unit again. */
export function written(measure: number, { numerator, denominator }: Unit): number {
  return half(BigInt(measure) * denominator * 1_000n, numerator);
}

/** Rounded half up; both are above nothing. */
function half(dividend: bigint, divisor: bigint): number {
  return Number((2n * dividend + divisor) / (2n * divisor));
}

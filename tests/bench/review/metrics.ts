import type { ReviewSessionRequest } from "../../../pkg/stadion.js";
import { type Lift, type Muscle, MUSCLES } from "../strength/session/words.ts";
import { liftOf, musclesOf, SHARES } from "./exercises.ts";

export type Logged = ReviewSessionRequest["log"]["actual_sets"][number];
type Stated = NonNullable<ReviewSessionRequest["session"]["planned_sets"]>[number];
type Planned = Stated & { readonly weight_grams: number };

const MOST_VOLUME = 1_000_000_000;
const MOST_SETS = 100;
const MOST_BASIS_POINTS = 30_000;

/** What a set trains: a lift, or muscles; nothing when it leads up to the work. */
export type Trained = Lift | readonly Muscle[] | undefined;

export function trained(set: Logged, { session, auxiliaries }: ReviewSessionRequest): Trained {
  const { set_type, exercise } = set;
  if (set_type === "warm_up") return undefined;
  if (typeof exercise !== "string") return set_type === "auxiliary" ? [] : session.primary_lift;
  return liftOf(exercise) ?? musclesOf(exercise, auxiliaries) ?? [];
}

/** The working sets of the lift among the planned ones. */
export function plannedOf({ session }: ReviewSessionRequest): readonly Planned[] {
  const sets: readonly Stated[] = session.planned_sets ?? [];
  // Only exercises may have no load.
  return sets.filter((set): set is Planned => {
    const { set_type, exercise } = set;
    const isLift = typeof exercise !== "string" || liftOf(exercise) === session.primary_lift;
    return (set_type ?? "main") === "main" && isLift;
  });
}

export interface Metrics {
  readonly plannedVolume: number | null;
  readonly actualVolume: number;
  readonly plannedIntensity: number | null;
  readonly actualIntensity: number | null;
  /** In tenths. */
  readonly maxRpe: number | undefined;
  readonly meanRpe: number | undefined;
  /** In hundredths of a percent. */
  readonly completion: number | undefined;
  readonly performance: string | null;
}

/** `main` are the sets of the lift. */
export function metricsOf(
  max: number,
  planned: readonly Planned[],
  main: readonly Logged[],
): Metrics {
  const done = main.filter(({ reps_completed }) => reps_completed > 0);
  const [doneCount, plannedCount] = [done, planned].map((sets) => Math.min(sets.length, MOST_SETS));
  const ratings = done.flatMap(({ rpe_actual }) =>
    typeof rpe_actual === "number" ? [Math.round(rpe_actual * 10)] : []
  );
  const volume = (volumes: readonly number[]) =>
    Math.min(MOST_VOLUME, volumes.reduce((sum, volume) => sum + volume, 0));
  const heaviest = (sets: readonly { weight_grams: number }[]) =>
    sets.length === 0 ? null : ratio(Math.max(...sets.map((set) => set.weight_grams)), max)!;
  return {
    plannedVolume: planned.length === 0
      ? null
      : volume(planned.map(({ weight_grams, reps }) => Math.min(MOST_VOLUME, weight_grams * reps))),
    actualVolume: volume(
      done.map(({ weight_grams, reps_completed }) => weight_grams * reps_completed),
    ),
    plannedIntensity: heaviest(planned),
    actualIntensity: heaviest(done),
    maxRpe: ratings.length === 0 ? undefined : Math.max(...ratings),
    meanRpe: mean(ratings),
    completion: ratio(doneCount!, plannedCount!),
    performance: performance(doneCount! * 100, plannedCount!),
  };
}

function mean(ratings: readonly number[]): number | undefined {
  if (ratings.length === 0) return undefined;
  const sum = ratings.reduce((sum, rating) => sum + rating, 0);
  return Math.floor((2 * sum + ratings.length) / (2 * ratings.length));
}

/** In hundredths of a percent, rounded half up. */
function ratio(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined;
  return Math.min(MOST_BASIS_POINTS, Math.floor((part * 20_000 + whole) / (2 * whole)));
}

function performance(percents: number, planned: number): string | null {
  if (planned === 0) return null;
  if (percents < planned * 50) return "incomplete";
  if (percents < planned * 90) return "under";
  return percents > planned * 110 ? "over" : "at";
}

/** Whole sets for each muscle that has one. */
export function setsPerMuscle(
  sets: readonly (readonly [set: Logged, trained: Trained])[],
): Partial<Record<Muscle, number>> {
  const done = sets.filter(([{ reps_completed }]) => reps_completed > 0);
  const counted: Partial<Record<Muscle, number>> = {};
  for (const muscle of MUSCLES) {
    let percents = 0;
    for (const [, trained] of done) {
      if (typeof trained === "string") percents += SHARES[trained][muscle] ?? 0;
      else if (trained?.includes(muscle)) percents += 100;
    }
    const whole = Math.min(MOST_SETS, Math.floor(percents / 100));
    if (whole > 0) counted[muscle] = whole;
  }
  return counted;
}

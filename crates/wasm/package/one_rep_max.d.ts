import type { Answer } from "./stadion.d.ts";

/** An exercise that has a published curve of its own, or `other`. */
export type Exercise = "@EXERCISES@";

export type SetKind = "@SET_KINDS@";

export type OneRepMaxFormula = "@FORMULAS@";

/** Why a set, a formula or a whole history has no number. A word is never renamed. */
export type OneRepMaxRefusal = "@REFUSALS@";

/** What a lifter logged: one weight, repetitions, and at most one statement of the effort. */
export type LiftedSet =
  & (
    | { weight_kg: number; weight_lb?: null; weight_grams?: null }
    | { weight_lb: number; weight_kg?: null; weight_grams?: null }
    | { weight_grams: number; weight_kg?: null; weight_lb?: null }
  )
  & {
    reps: number;
    /** 10 is a set to failure, 8 one with two repetitions in reserve. */
    rpe?: number | null;
    /** Repetitions in reserve. */
    rir?: number | null;
    to_failure?: boolean | null;
    kind?: SetKind | null;
    /** Short for `kind: "warm_up"`. */
    warm_up?: boolean | null;
    /** `YYYY-MM-DD`; absent means `today`. The sets of a day are a session. */
    performed_on?: string | null;
    /** All sets of a request are of one exercise. */
    exercise?: Exercise | null;
  };

export interface EstimateOneRepMaxRequest {
  /** At most 2,000, in any order; the latest 400 are looked at. */
  sets: LiftedSet[];
  /** Absent means the day of the latest set. */
  today?: string | null;
  /** Chooses the published curve to start from; absent means that of the sets, or `other`. */
  exercise?: Exercise | null;
  /** What gives `one_rep_max_grams`; absent means the estimator. */
  formula?: "estimator" | OneRepMaxFormula | null;
  /** The step between loads, measured from the bar. */
  round_to_grams?: number | null;
  /** Absent means a machine or dumbbells: loads begin at nothing. Required beside `plates`. */
  bar_grams?: number | null;
  /** The lifter's own plates, in pairs. */
  plates?: { plate_grams: number; pair_count: number }[] | null;
  /** Absent means: when there is something to round to. */
  table?: boolean | null;
}

/** Why there is no number, and what to do. */
export interface OneRepMaxRefused {
  code: OneRepMaxRefusal;
  message: string;
}

export interface EstimateOneRepMaxResult {
  /** `null` beside `refused`. */
  one_rep_max_grams: number | null;
  refused?: OneRepMaxRefused;
  /** Of the estimator only: where the max lies so often. */
  interval: { low_grams: number; high_grams: number; coverage_percent: number } | null;
  method: "estimator" | OneRepMaxFormula;
  /** Of the estimator only: the lifter's own curve. */
  curve:
    | {
      /** What each repetition beyond the first adds to the max that a weight means. */
      percent_per_rep: number;
      published_percent_per_rep: number;
      source: string;
      taught_by_sets_count: number;
      /** What a set without a rating is taken to have left in reserve. */
      usual_rir: number;
      sets_count: number;
      sessions_count: number;
    }
    | null;
  per_set: {
    set_index: number;
    /** `surprising` sets count less; `refused` ones not at all. */
    verdict: "used" | "surprising" | "refused";
    code?: OneRepMaxRefusal;
    message?: string;
    /** What the set means by the lifter's own curve. */
    estimate_grams?: number;
    /** Its weight as a share of the max. */
    weight_percent?: number;
  }[];
  /** The set of which `by_formula` speaks. */
  best_set_index: number | null;
  by_formula:
    | Record<OneRepMaxFormula, { one_rep_max_grams: number } | { refused: OneRepMaxRefused }>
    | null;
  /** The lowest and the highest max of the formulas. */
  spread: { low_grams: number; high_grams: number } | null;
  /** Weights for repetitions at an effort; `load_grams` is the nearest load of bar and plates. */
  table?: { reps: number; rpe: number; weight_grams: number; load_grams?: number }[];
}

/**
 * What can this lifter lift today, and how sure are we?
 *
 * @example
 * ```js
 * import { estimateOneRepMax } from "stadion";
 *
 * const answer = estimateOneRepMax({
 *   exercise: "squat",
 *   sets: [{ weight_kg: 140, reps: 1, to_failure: true }],
 * });
 * if (answer.ok) console.log(answer.result.one_rep_max_grams); // 140000
 * ```
 */
export function estimateOneRepMax(
  request: EstimateOneRepMaxRequest,
): Answer<EstimateOneRepMaxResult>;

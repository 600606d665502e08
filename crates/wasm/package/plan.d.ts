import type { Answer } from "./stadion.d.ts";
import type { IntensityType, Lift, Lifter, Remark } from "./training.d.ts";

/** A program of squat, bench press and deadlift. */
export interface GeneratePowerliftingPlanRequest extends Lifter {
  kind: "powerlifting";
  today: string;
  start_date: string;
  /** 6 to 16; 12 where it is absent, 10 where only the last week is light. */
  total_weeks?: number | null;
  /** 3 to 5; 3 where it is absent. */
  training_days_per_week?: number | null;
  /** Every fourth week and the last one where it is absent; of two in a row only the last. */
  deloads?: "every_fourth_week_and_last" | "last_week_only" | null;
  maxes: { squat_1rm_grams: number; bench_1rm_grams: number; deadlift_1rm_grams: number };
  /** Exercises in the order of their rotation; the usual ones where a lift has none. */
  auxiliary_pools?: { [Name in Lift]?: string[] | null } | null;
  /** Blocks of earlier programs: the rotation goes on behind them. */
  completed_blocks_count?: number | null;
}

export interface PowerliftingPlan {
  kind: "powerlifting";
  program: {
    start_date: string;
    end_date: string;
    total_weeks: number;
    training_days_per_week: number;
    deloads: "every_fourth_week_and_last" | "last_week_only";
  };
  /** Their sets are planned when they are opened: see `generateSession()`. */
  sessions: {
    week_number: number;
    day_number: number;
    planned_date: string;
    primary_lift: Lift;
    intensity_type: IntensityType;
    block_number: number | null;
    is_deload: boolean;
    planned_sets: null;
  }[];
  auxiliary_assignments: {
    block_number: number;
    lift: Lift;
    exercise_1: string;
    exercise_2: string;
  }[];
  /** What the sets would be if nothing happened. */
  preview: {
    block_number: number | null;
    lift: Lift;
    intensity_type: IntensityType;
    sets: number;
    reps: number;
    reps_min?: number;
    reps_max?: number;
    weight_grams: number;
    rpe_target: number;
    rest_seconds: number;
  }[];
  /** What every program promises, and where it would be broken. */
  invariants: { name: string; held: boolean; at: string[] }[];
  warnings: (Remark<"starts_in_the_past" | "load_not_reachable" | "no_auxiliaries"> & {
    /** Whose load the plates do not make; of several sessions the one that is missed by most. */
    lift?: Lift;
    wanted_grams?: number;
    given_grams?: number;
  })[];
}

/**
 * What should the next weeks look like?
 *
 * @example
 * ```js
 * import { generatePlan } from "stadion";
 *
 * const answer = generatePlan({
 *   kind: "powerlifting",
 *   today: "2026-11-22",
 *   start_date: "2026-11-23",
 *   maxes: { squat_1rm_grams: 140000, bench_1rm_grams: 100000, deadlift_1rm_grams: 180000 },
 * });
 * if (answer.ok) console.log(answer.result.sessions.length); // 36
 * ```
 */
export function generatePlan(
  request: GeneratePowerliftingPlanRequest,
): Answer<PowerliftingPlan>;

import type { Answer } from "./stadion.d.ts";
import type { AuxiliaryExercise, IntensityType, Lift, MuscleGroup } from "./training.d.ts";
import type { RecentSession, Remark, SetType } from "./training.d.ts";

/** What could be changed after a session. A word is never renamed. */
export type ReviewSuggestion = "@REVIEW_SUGGESTIONS@";

/** What the lifter should know about a review. A word is never renamed. */
export type ReviewWarning = "@REVIEW_WARNINGS@";

export interface ReviewSessionRequest {
  today: string;
  session: {
    session_id?: string | null;
    week_number?: number | null;
    block_number?: number | null;
    primary_lift: Lift;
    intensity_type: IntensityType;
    /** As they were stored; other members are passed over. */
    planned_sets?:
      | {
        set_type?: SetType | null;
        exercise?: string | null;
        /** Null only of an exercise whose load the lifter found. */
        weight_grams?: number | null;
        reps: number;
        rpe_target?: number | null;
        [other: string]: unknown;
      }[]
      | null;
  };
  log: {
    session_log_id?: string | null;
    performed_on: string;
    /** As they were stored; other members are passed over. A failed set has no repetitions. */
    actual_sets: {
      set_number?: number | null;
      set_type?: SetType | null;
      /** The lift of the session where it is absent. */
      exercise?: string | null;
      weight_grams: number;
      reps_completed: number;
      rpe_actual?: number | null;
      [other: string]: unknown;
    }[];
    session_rpe?: number | null;
    /** What the reading of a stored log could make nothing of: each becomes a warning. */
    passed_over?:
      | { set_index: number; member: "exercise" | "rpe_actual" | "set_type"; value: string }[]
      | null;
  };
  /** The max that the session was planned with. */
  one_rep_max_grams: number;
  sex?: "male" | "female" | null;
  /** Earlier sets of the lift, at most 2,000, in any order. */
  history?:
    | { performed_on: string; weight_grams: number; reps: number; rpe?: number | null }[]
    | null;
  /** The sessions of the lift before this one, newest first. */
  recent_sessions?: RecentSession[] | null;
  /** The muscles of the exercises in the log that no usual pool names. */
  auxiliaries?: AuxiliaryExercise[] | null;
}

export interface ReviewSessionResult {
  /** A row of performance metrics. All but the sets per muscle are of the lift. */
  metrics: {
    lift: Lift;
    intensity_type: IntensityType;
    block_number: number | null;
    week_number: number | null;
    planned_volume_grams: number | null;
    actual_volume_grams: number;
    /** The heaviest set as a share of the max: 0.8 is 80 %. */
    planned_intensity_pct: number | null;
    actual_intensity_pct: number | null;
    max_rpe_actual: number | null;
    avg_rpe_actual: number | null;
    /** 100 for all. */
    completion_pct: number | null;
    performance_vs_plan: "incomplete" | "under" | "at" | "over" | null;
    /** The max of the day with the interval that it lies in four times of five. */
    estimated_1rm_grams: number | null;
    estimated_1rm_low_grams: number | null;
    estimated_1rm_high_grams: number | null;
    /** Completed sets; muscles without any are absent. */
    sets_per_muscle: { [Muscle in MuscleGroup]?: number };
  };
  suggestions: (Remark<ReviewSuggestion> & {
    lift: Lift;
    intensity_type: IntensityType;
    /** What to add to the share of the max. */
    pct_change?: number;
  })[];
  /** Where a value of the log is meant, `path` points to it. */
  warnings: (Remark<ReviewWarning> & { set_number?: number; path?: string })[];
}

/**
 * What does a logged session say, and what follows from it?
 *
 * @example
 * ```js
 * import { reviewSession } from "stadion";
 *
 * const answer = reviewSession({
 *   today: "2026-03-02",
 *   session: { primary_lift: "squat", intensity_type: "heavy" },
 *   log: {
 *     performed_on: "2026-03-02",
 *     actual_sets: [{ weight_grams: 142500, reps_completed: 1, rpe_actual: 10 }],
 *   },
 *   one_rep_max_grams: 140000,
 * });
 * if (answer.ok) console.log(answer.result.metrics.estimated_1rm_grams); // 142500
 * ```
 */
export function reviewSession(request: ReviewSessionRequest): Answer<ReviewSessionResult>;

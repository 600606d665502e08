import type { Answer } from "./stadion.d.ts";

export type Lift = "@LIFTS@";

/** What a session trains. */
export type IntensityType = "@INTENSITY_TYPES@";

export type MuscleGroup = "@MUSCLE_GROUPS@";

/** What a set is for. */
export type SetType = "@SET_TYPES@";

/** Why a session is what it is. A word is never renamed. */
export type SessionRationale = "@SESSION_RATIONALES@";

/** What the lifter should know before a session. A word is never renamed. */
export type SessionWarning = "@SESSION_WARNINGS@";

/** A word to store and a sentence to read. */
export interface Remark<Code extends string> {
  code: Code;
  message: string;
}

/** Sets of one kind of session; intensities are shares of the max, from 0.4 to 1.05. */
export interface FixedOverrides {
  pct?: number | null;
  sets?: number | null;
  reps?: number | null;
  reps_max?: number | null;
  rpe_target?: number | null;
}

/** What a lifter changed of the tables; what is absent stays as it is. */
export interface FormulaOverrides {
  block1?: BlockOverrides | null;
  block2?: BlockOverrides | null;
  block3?: BlockOverrides | null;
  deload?: FixedOverrides | null;
  progressive_overload?: { heavy_pct_increment_per_block?: number | null } | null;
  training_max_increase?:
    | { [Name in Lift]?: { min_kg?: number | null; max_kg?: number | null } | null }
    | null;
  rounding_increment_kg?: number | null;
  /** The most precise one counts: an intensity goes before a lift. */
  rest_seconds?:
    | { lift?: Lift | null; intensity?: IntensityType | null; seconds: number }[]
    | null;
}

export interface BlockOverrides {
  heavy?: FixedOverrides | null;
  explosive?: FixedOverrides | null;
  rep?: {
    pct?: number | null;
    sets_min?: number | null;
    sets_max?: number | null;
    reps_min?: number | null;
    reps_max?: number | null;
    rpe_target?: number | null;
  } | null;
}

/** Whose tables hold, and what can be put on the bar. */
export interface Lifter {
  /** Whose tables hold: those of men where it is absent. */
  sex?: "male" | "female" | null;
  overrides?: FormulaOverrides | null;
  /** 20000 where it is absent. */
  bar_grams?: number | null;
  /**
   * Loads are then exactly those that these make; a pair is one plate for each side. An empty list
   * is a bar without plates, an absent one whatever a well-equipped gym has.
   */
  plates?: { plate_grams: number; pair_count: number }[] | null;
  /** The step between loads, counted from the bar; 2500 where it is absent. */
  rounding_increment_grams?: number | null;
}

/**
 * An exercise beside the lift. A share of the lift's max is a load only for the lift with a small
 * change, on a bar. Of the usual exercises that is known; of any other `bar_grams` says it. Without a
 * bar, or with one of 0 (dumbbells, machines, the own body), sets have repetitions and a rating alone.
 */
export interface AuxiliaryExercise {
  exercise: string;
  primary_muscles: MuscleGroup[];
  bar_grams?: number | null;
  rounding_increment_grams?: number | null;
}

/** How a session was meant to feel, and felt. */
export interface RecentSession {
  performed_on?: string | null;
  intensity_type?: IntensityType | null;
  rpe_target: number;
  rpe_actual?: number | null;
  /** 100 for all. */
  completion_pct?: number | null;
}

export interface GenerateSessionRequest extends Lifter {
  /** The day on which the session is trained, `YYYY-MM-DD`. */
  today: string;
  session: {
    session_id?: string | null;
    week_number?: number | null;
    day_number?: number | null;
    /** 1 to 3; only a deload can do without. */
    block_number?: number | null;
    primary_lift: Lift;
    intensity_type: IntensityType;
    is_deload?: boolean | null;
    planned_date?: string | null;
  };
  /** The lifter's current max of the lift. */
  one_rep_max_grams: number;
  /** Scales the volume limits of the tables. */
  training_level?: "beginner" | "intermediate" | "advanced" | null;
  /** From 1, fresh, to 5, too sore to train. */
  soreness?: { [Muscle in MuscleGroup]?: number | null } | null;
  /** Completed sets of this week. */
  week_sets?: { [Muscle in MuscleGroup]?: number | null } | null;
  volume_limits?:
    | { muscle_group: MuscleGroup; mev_sets_per_week: number; mrv_sets_per_week: number }[]
    | null;
  auxiliaries?: AuxiliaryExercise[] | null;
  /** The last sessions of the lift, newest first. */
  recent_sessions?: RecentSession[] | null;
  /** How much the load follows them. */
  exertion_rule?: "single" | "graded" | null;
  disruptions?:
    | {
      case_type: "injury" | "illness" | "travel" | "fatigue" | "equipment_unavailable" | "other";
      severity: "minor" | "moderate" | "major";
      /** Only an active one changes anything. */
      status?: "active" | "resolved" | "monitoring" | null;
      affected_date_start: string;
      affected_date_end?: string | null;
      /** All lifts where it is absent or empty. */
      affected_lifts?: Lift[] | null;
    }[]
    | null;
  /** As it suits the session where it is absent; steps rise, in percent of the working weight. */
  warm_up?: {
    protocol: "standard" | "minimal" | "extended" | "empty_bar" | "custom";
    custom_steps?: { pct: number; reps: number }[] | null;
  } | null;
  /** From 1, bad, to 5, very good. */
  readiness?: { sleep?: number | null; energy?: number | null } | null;
  cycle_phase?: "menstrual" | "follicular" | "ovulatory" | "luteal" | "late_luteal" | null;
}

export interface PlannedSet {
  /** From 1 within its type and exercise. */
  set_number: number;
  set_type: SetType;
  /** The lift, or the name of the exercise. */
  exercise: string;
  /** With the bar; null for an exercise whose load the lifter finds by the rating. */
  weight_grams: number | null;
  reps: number;
  reps_min?: number;
  reps_max?: number;
  /** Of a warm-up set. */
  bar_only?: true;
  rpe_target?: number;
  rest_seconds?: number;
}

export interface GenerateSessionResult {
  /** Warm-up, lift, exercises beside it. */
  planned_sets: PlannedSet[];
  /** Whether there is no set at all. */
  skipped: boolean;
  skip_reason: "recovery" | "disruption" | null;
  /** Whether it is a session to recover instead of the one that was planned. */
  recovers: boolean;
  /** Sets of the lift as a share of those of the block. */
  volume_modifier: number;
  /** What the load of the block was multiplied by. */
  intensity_modifier: number;
  rationale: Remark<SessionRationale>[];
  warnings: (Remark<SessionWarning> & {
    /** What the plates make no load for, what was wanted of it and what is planned. */
    exercise?: string;
    wanted_grams?: number;
    given_grams?: number;
  })[];
  /** The request as it was understood; it gives the same answer. */
  jit_input_snapshot: GenerateSessionRequest;
}

/**
 * What does this lifter lift today, and why?
 *
 * @example
 * ```js
 * import { generateSession } from "stadion";
 *
 * const answer = generateSession({
 *   today: "2026-03-02",
 *   session: { primary_lift: "squat", intensity_type: "heavy", block_number: 1 },
 *   one_rep_max_grams: 140000,
 *   soreness: { quads: 4 },
 * });
 * if (answer.ok) console.log(answer.result.planned_sets.at(-1)?.weight_grams); // 107500
 * ```
 */
export function generateSession(request: GenerateSessionRequest): Answer<GenerateSessionResult>;

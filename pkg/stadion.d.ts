/** How much a problem matters. */
export type Severity = "info" | "warning" | "error";

/** What is wrong. A code is never renamed. */
export type ProblemCode =
  | "malformed_json"
  | "wrong_type"
  | "missing_field"
  | "unknown_field"
  | "duplicate_key"
  | "out_of_range"
  | "too_precise"
  | "too_many"
  | "unknown_value"
  | "too_long"
  | "out_of_order"
  | "unreachable_load"
  | "duplicate_id"
  | "invalid_date"
  | "unknown_operation"
  | "unauthenticated"
  | "not_found"
  | "method_not_allowed"
  | "too_large"
  | "too_slow"
  | "unsupported_media_type"
  | "invalid_uuid"
  | "conflicting_fields"
  | "conflict"
  | "retryable"
  | "engine_restarted"
  | "internal"
  | "division_mismatch"
  | "split_missing"
  | "split_duplicate"
  | "split_number_unknown"
  | "split_type_mismatch"
  | "station_on_run"
  | "station_mismatch"
  | "residual_unexplained"
  | "transitions_mismatch"
  | "transitions_unexpected"
  | "penalty_exceeds_time"
  | "split_time_zero"
  | "split_time_below_floor"
  | "split_time_above_ceiling"
  | "total_time_below_floor"
  | "lap_time_outlier"
  | "transition_zero"
  | "transition_after_finish"
  | "transitions_implausible"
  | "transitions_missing"
  | "splits_missing";

/** One thing that is wrong with a request, and where. */
export interface Problem {
  code: ProblemCode;
  /** A JSON Pointer (RFC 6901) into the request; empty for the whole of it. */
  path: string;
  /** What is wrong and what to do, for a person. */
  message: string;
  severity: Severity;
  /** The bounds that were missed, in the unit of the field. */
  limit?: { min?: number; max?: number };
}

/** Bad input is an answer; a throw means a bug, and the engine was started anew. */
export type Answer<Result> =
  | { ok: true; result: Result; engine_version: string }
  | { ok: false; problems: Problem[] };

/** What the engine can be asked. */
export type Operation =
  | "validate_splits"
  | "detect_records"
  | "estimate_one_rep_max"
  | "generate_plan"
  | "generate_session"
  | "review_session"
  | "assess_progress"
  | "score_total";

export type RaceFormat =
  | "singles"
  | "doubles"
  | "relay"
  | "half_marathon"
  | "rowing_2000m"
  | "triathlon_olympic";

export type Division =
  | "open_women"
  | "open_men"
  | "pro_women"
  | "pro_men"
  | "doubles_women"
  | "doubles_men"
  | "doubles_mixed"
  | "pro_doubles_women"
  | "pro_doubles_men"
  | "relay_women"
  | "relay_men"
  | "relay_mixed";

export type SplitType =
  | "run"
  | "station"
  | "row"
  | "swim"
  | "bike";

/** A split. Seconds have at most three decimals and lie between 0 and 86400. */
export interface Split {
  /** The place in the race, from 1. */
  split_number: number;
  split_type: SplitType;
  /** The place among the stations, from 1; for stations only. */
  station_number?: number | null;
  /** Penalties included. */
  time_seconds: number;
  /** The timed way in and out, where it is known. */
  transition_time_seconds?: number | null;
  /** The part of `time_seconds` that is a penalty; it is never added again. */
  penalty_seconds?: number | null;
}

export interface ValidateSplitsRequest {
  race: {
    format: RaceFormat;
    division?: Division | null;
    /** `YYYY-MM-DD`; decides the rule era. */
    race_date?: string | null;
    total_time_seconds: number;
    /** A training simulation may leave out transitions. */
    is_simulation?: boolean | null;
  };
  /** All splits of the format, or none when only the total is known. */
  splits?: Split[] | null;
  /** The sum of the transitions (Roxzone), as published pages give it. */
  transitions_total_seconds?: number | null;
}

/** Something noticed about a race: a problem with the times it compares. */
export interface Finding extends Problem {
  split_number?: number;
  expected_seconds?: number;
  actual_seconds?: number;
}

export interface ValidateSplitsResult {
  verdict: "accept" | "suspicious" | "reject";
  findings: Finding[];
  totals: {
    runs_seconds: number;
    stations_seconds: number;
    other_legs_seconds?: number;
    /** As stated. */
    transitions_seconds: number;
    /** What they must have taken when not all are stated. */
    derived_transitions_seconds?: number;
    parts_seconds: number;
    /** Total minus parts. */
    residual_seconds: number;
    /** The way of rounding that explains the residual. */
    rounding: "exact" | "rounded_up" | "truncated" | "unexplained" | "unknown";
  };
  /** Numbers of the splits that must not become records. */
  unusable_for_records: number[];
  /** Whether the total may become a record. */
  total_usable_for_records: boolean;
}

export type RecordType =
  | "station_time"
  | "exercise_weight"
  | "exercise_reps"
  | "running_pace"
  | "race_time"
  | "distance"
  | "rep_max"
  | "estimated_1rm"
  | "session_volume";

export type RecordUnit =
  | "seconds"
  | "minutes"
  | "seconds_per_km"
  | "min_per_km"
  | "seconds_per_mile"
  | "min_per_mile"
  | "kg"
  | "g"
  | "lb"
  | "lbs"
  | "reps"
  | "m"
  | "meters"
  | "metres"
  | "km"
  | "miles"
  | "kg_reps";

/** Where an effort happened; an attribute of a record, not part of what it is compared with. */
export type RecordContext = "training" | "benchmark" | "race";

/** Something an athlete did that might be a record. */
export interface Effort {
  /** Names the effort for ever; the id of its record follows from it. */
  effort_id: string;
  record_type: RecordType;
  /** The station, exercise, race or test. Case and white space do not matter. */
  subject: string;
  /** What else must be equal to compare: format, weight class, rule era. */
  scope?: string | null;
  /** With at most six decimals. */
  value: number;
  unit: RecordUnit;
  /** The athlete's local day, `YYYY-MM-DD`. */
  date: string;
  context: RecordContext;
  load_grams?: number | null;
  reps?: number | null;
  distance_metres?: number | null;
  split_number?: number | null;
  source?:
    | { kind: "race_result" | "workout_log" | "benchmark_test" | "hand_made"; id: string }
    | null;
  simulation?: boolean | null;
  warmup?: boolean | null;
  failed?: boolean | null;
  /** What the split validator said; absent counts as valid. */
  valid?: boolean | null;
  completion?: "completed" | "partial" | "skipped" | null;
  deleted_at?: string | null;
}

/** One achievement. Values are in the canonical unit of their record type. */
export interface RecordRow {
  /** Follows from athlete, series and effort; a hand-made row keeps its own. */
  id: string;
  record_type: RecordType;
  subject: string;
  scope: string;
  distance_metres: number | null;
  load_grams: number | null;
  /** Of a `rep_max`. */
  reps: number | null;
  simulation: boolean;
  effort_id: string;
  source_kind: string | null;
  source_id: string | null;
  value: number;
  value_unit: "seconds" | "seconds_per_km" | "kg" | "reps" | "meters" | "kg_reps";
  date_achieved: string;
  context: RecordContext;
  /** The record it beat. */
  previous_value: number | null;
}

/** A stored row, to compare with; one without `effort_id` is hand-made and left alone. */
export type StoredRecordRow =
  & Pick<RecordRow, "id" | "value" | "date_achieved" | "context">
  & { value_unit: string }
  & Partial<{ [Member in keyof Omit<RecordRow, "value_unit">]: RecordRow[Member] | null }>;

export interface DetectRecordsRequest {
  athlete_id: string;
  /** Later efforts are passed over. */
  today: string;
  /** Only efforts of this context. */
  context?: RecordContext | null;
  efforts: Effort[];
  /** The stored ledger of the same series: the answer then has a `diff`. */
  ledger?: StoredRecordRow[] | null;
  /** Stored races whose efforts have not been validated: doubted splits give no record. */
  races?: (ValidateSplitsRequest & { race_result_id: string })[] | null;
}

export interface DetectRecordsResult {
  ledger: RecordRow[];
  diff?: { insert: RecordRow[]; update: RecordRow[]; delete: string[] };
  ignored: { effort_id: string; reason: IgnoredReason }[];
  validated?: {
    race_result_id: string;
    verdict: ValidateSplitsResult["verdict"];
    unusable_for_records: number[];
    total_usable_for_records: boolean;
  }[];
}

/** Why an effort can not be a record. */
export type IgnoredReason =
  | "deleted"
  | "skipped"
  | "warmup"
  | "failed"
  | "unit_mismatch"
  | "no_value"
  | "out_of_range"
  | "no_distance"
  | "in_the_future"
  | "vetoed"
  | "other_context";

/** What this package was built from. */
export const build: Readonly<{
  engine_version: string;
  source_hash: string;
  rustc: string;
  wasm_bindgen: string;
}>;

/**
 * Answers a request of any operation: JSON bytes in, JSON bytes out. The answer is an
 * {@link Answer} in JSON.
 */
export function call(operation: Operation, request: Uint8Array): Uint8Array;

/**
 * Are these splits possible?
 *
 * @example
 * ```js
 * import { validateSplits } from "stadion";
 *
 * const answer = validateSplits({ race: { format: "singles", total_time_seconds: 5412 } });
 * if (answer.ok) console.log(answer.result.verdict); // accept
 * else console.log(answer.problems);
 * ```
 */
export function validateSplits(request: ValidateSplitsRequest): Answer<ValidateSplitsResult>;

/**
 * Which efforts are personal records?
 *
 * @example
 * ```js
 * import { detectRecords } from "stadion";
 *
 * const answer = detectRecords({
 *   athlete_id: "00000000-0000-4000-8000-000000000001",
 *   today: "2026-01-31",
 *   efforts: [["monday", 8, "2026-01-26"], ["friday", 9, "2026-01-30"]].map(
 *     ([day, reps, date]) => ({
 *       effort_id: `pull-ups of ${day}`,
 *       record_type: "exercise_reps",
 *       subject: "Pull-Up",
 *       value: Number(reps),
 *       unit: "reps",
 *       date: String(date),
 *       context: "training",
 *     }),
 *   ),
 * });
 * if (answer.ok) console.log(answer.result.ledger.at(-1)?.previous_value); // 8
 * ```
 */
export function detectRecords(request: DetectRecordsRequest): Answer<DetectRecordsResult>;

/** An exercise that has a published curve of its own, or `other`. */
export type Exercise =
  | "squat"
  | "bench_press"
  | "deadlift"
  | "leg_press"
  | "other";

export type SetKind =
  | "working"
  | "warm_up"
  | "drop_set"
  | "assisted";

export type OneRepMaxFormula =
  | "adams"
  | "baechle"
  | "berger"
  | "brown"
  | "brzycki"
  | "epley"
  | "kemmler"
  | "kravitz_bench_press"
  | "kravitz_deadlift"
  | "kravitz_squat"
  | "lander"
  | "lombardi"
  | "marzagao"
  | "mayhew"
  | "modified_epley"
  | "naclerio"
  | "oconner"
  | "reynolds_chest_press"
  | "reynolds_leg_press"
  | "wathan"
  | "welday";

/** Why a set, a formula or a whole history has no number. A word is never renamed. */
export type OneRepMaxRefusal =
  | "weight_not_positive"
  | "weight_below_range"
  | "reps_below_one"
  | "reps_below_range"
  | "reps_beyond_range"
  | "too_easy"
  | "warm_up"
  | "drop_set"
  | "assisted"
  | "in_future"
  | "outdated"
  | "implausible"
  | "not_as_fitted"
  | "beyond_scale"
  | "no_usable_set";

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

/** What could be changed after a session. A word is never renamed. */
export type ReviewSuggestion =
  | "reduce_pct"
  | "increase_pct"
  | "flag_for_review";

/** What the lifter should know about a review. A word is never renamed. */
export type ReviewWarning =
  | "no_estimate"
  | "implausible_set"
  | "unknown_exercise"
  | "value_passed_over"
  | "performed_in_the_future";

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

export type ScoreEvent =
  | "full"
  | "bench"
  | "weightlifting";

/** `schwartz_malone` is Schwartz for men and Malone for women; `sinclair` is of weightlifting. */
export type ScoreName =
  | "wilks_1994"
  | "wilks_2020"
  | "dots"
  | "ipf_gl_2020"
  | "ipf_2019"
  | "glossbrenner"
  | "schwartz_malone"
  | "sinclair";

/** Why a score has no points. A word is never renamed. */
export type ScoreRefusal =
  | "other_event"
  | "body_weight_below_range"
  | "total_too_low"
  | "beyond_scale";

/** One weight and one total, each in one unit. */
export type ScoreTotalRequest =
  & (
    | { body_weight_kg: number; body_weight_lb?: null; body_weight_grams?: null }
    | { body_weight_lb: number; body_weight_kg?: null; body_weight_grams?: null }
    | { body_weight_grams: number; body_weight_kg?: null; body_weight_lb?: null }
  )
  & (
    | { total_kg: number; total_lb?: null; total_grams?: null }
    | { total_lb: number; total_kg?: null; total_grams?: null }
    | { total_grams: number; total_kg?: null; total_lb?: null }
  )
  & {
    sex: "female" | "male";
    /** Absent means `raw`; only the IPF's scores differ by it. */
    equipment?: "raw" | "equipped" | null;
    /** What the total is the sum of; absent means `full`. */
    event?: ScoreEvent | null;
    /** 14 to 90 whole years, as far as age factors are published. */
    age?: number | null;
  };

/** Points to four places, or why there are none. */
export type StrengthScore =
  | {
    points: number;
    /** Where an age was given; 1 is the factor between 23 and 40. */
    age_adjusted_points?: number;
    /** The lifter's, or the edge of the table of this score. */
    counted_body_weight_grams: number;
  }
  | { refused: { code: ScoreRefusal; message: string } };

export interface ScoreTotalResult {
  body_weight_grams: number;
  total_grams: number;
  /** Foster's for juniors, McCulloch's for masters; where an age was given. */
  age_factor?: number;
  scores: Record<ScoreName, StrengthScore>;
}

/**
 * What is this total worth beside those of lighter and heavier lifters?
 *
 * @example
 * ```js
 * import { scoreTotal } from "stadion";
 *
 * const answer = scoreTotal({ sex: "male", body_weight_kg: 100, total_kg: 1000 });
 * const dots = answer.ok ? answer.result.scores.dots : answer;
 * if ("points" in dots) console.log(dots.points); // 615.5158
 * ```
 */
export function scoreTotal(request: ScoreTotalRequest): Answer<ScoreTotalResult>;

export type Lift =
  | "squat"
  | "bench"
  | "deadlift";

/** What a session trains. */
export type IntensityType =
  | "heavy"
  | "explosive"
  | "rep"
  | "deload";

export type MuscleGroup =
  | "quads"
  | "hamstrings"
  | "glutes"
  | "lower_back"
  | "upper_back"
  | "chest"
  | "triceps"
  | "shoulders"
  | "biceps";

/** What a set is for. */
export type SetType =
  | "warm_up"
  | "main"
  | "auxiliary";

/** Why a session is what it is. A word is never renamed. */
export type SessionRationale =
  | "exertion_high"
  | "exertion_low"
  | "soreness"
  | "readiness_low"
  | "readiness_high"
  | "cycle_phase"
  | "recovery"
  | "volume_capped"
  | "disrupted"
  | "deload_kept"
  | "target_lowered"
  | "held_at_max"
  | "auxiliary_held"
  | "auxiliary_left_out"
  | "auxiliary_capped";

/** What the lifter should know before a session. A word is never renamed. */
export type SessionWarning =
  | "volume_reached"
  | "session_skipped"
  | "equipment_unavailable"
  | "lightest_load"
  | "load_not_reachable"
  | "auxiliary_without_load";

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

export type HyroxDivision =
  | "open_women"
  | "open_men"
  | "pro_women"
  | "pro_men"
  | "doubles_women"
  | "doubles_men"
  | "doubles_mixed"
  | "pro_doubles_women"
  | "pro_doubles_men"
  | "relay_women"
  | "relay_men"
  | "relay_mixed";

/** An athlete, the race and the conditions. */
export interface GenerateHyroxPlanRequest {
  kind: "hyrox";
  today: string;
  /** Its week may begin with fewer than seven days. */
  start_date: string;
  /** At most 52 weeks away; without a race the plan has no taper. */
  race_date?: string | null;
  /** The length without a race, 4 to 52; 12 where it is absent. */
  duration_weeks?: number | null;
  division: HyroxDivision;
  /** For the loads of mixed relays. */
  sex?: "female" | "male" | null;
  goal_time_seconds?: number | null;
  /** At least 2; 6 where it is absent. */
  weekly_availability_hours?: number | null;
  /** A beginner where it is absent. */
  experience?: "beginner" | "intermediate" | "advanced" | "elite" | null;
  /** A usual week of now; growth begins from there. */
  recent_training?: {
    weekly_running_metres?: number | null;
    strength_days_count?: number | null;
  } | null;
  /**
   * In the athlete's words, such as `SkiErg`, `gym` or `hyrox gym`; `hyrox_equipment` of
   * `vocabulary.json` has them all. The equipment of the race where it is absent; an empty list says
   * that there is nothing.
   */
  equipment_available?: string[] | null;
  /**
   * In the athlete's words, such as `left knee`; `hyrox_injuries` of `vocabulary.json` has the parts
   * of the body that are known, and what is spared for each.
   */
  injuries_limitations?: string[] | null;
  one_rep_maxes?: { exercise: string; one_rep_max_grams: number }[] | null;
  /** Of the same division. */
  last_race_time_seconds?: number | null;
  five_kilometres_seconds?: number | null;
  /** Days of an earlier plan that are done: this one begins after the last of them. */
  completed_days?: string[] | null;
}

/** One exercise of a session. */
export interface HyroxExercise {
  name: string;
  /** The station it stands for, also as a substitute. */
  station_number?: number;
  sets: number;
  reps?: number;
  distance_m?: number;
  /** Of one set, where no way and no repetitions say how long it is. */
  work_seconds?: number;
  /** Of one hand, where there is one in each. */
  weight_kg?: number;
  pace_seconds_per_km?: number;
  rest_seconds?: number;
  /** With its rests. */
  duration_minutes: number;
  effort: "easy" | "moderate" | "hard";
  notes?: string;
}

export interface HyroxDay {
  date: string;
  /** 1 is Monday. */
  day_of_week: number;
  workout_title: string;
  /** The session in lines; null on a day of rest. */
  workout_description: string | null;
  session_type:
  | "run"
  | "hiit"
  | "strength"
  | "simulation"
  | "recovery"
  | "rest"
  | "station_specific"
  | "mixed";
  estimated_duration_minutes: number;
  is_rest_day: boolean;
  is_race: boolean;
  is_hard: boolean;
  workout_details: { warmup?: string; exercises: HyroxExercise[]; cooldown?: string };
}

export interface HyroxWeek {
  week_number: number;
  phase:
  | "general_prep"
  | "specific_prep"
  | "competition_prep"
  | "taper"
  | "off_season";
  week_kind: "lead_in" | "load" | "deload" | "taper";
  focus: string;
  /** Without the race itself. */
  target_volume_hours: number;
  target_volume_minutes: number;
  notes: string | null;
  days: HyroxDay[];
}

export interface HyroxPlan {
  kind: "hyrox";
  /** The version of the rules: the same request and rules give the same plan. */
  rules: string;
  plan: {
    plan_name: string;
    duration_weeks: number;
    goal: string | null;
    difficulty: "beginner" | "intermediate" | "advanced";
    start_date: string;
    end_date: string;
  };
  weeks: HyroxWeek[];
  /** The race in the time aimed at, or in that of the last race, as `validateSplits()` takes it. */
  predicted_splits: { total_time_seconds: number; splits: Split[] } | null;
  /** A plan that breaks a hard one is not stored. */
  invariants: { name:
  | "calendar"
  | "race_week"
  | "phases"
  | "hours"
  | "growth"
  | "deload"
  | "hard_days"
  | "rest_days"
  | "taper"
  | "simulations"
  | "stations"
  | "running"
  | "equipment"
  | "injuries"
  | "weights"
  | "contract"
  | "prediction"
  | "kept_days"; hard: boolean; held: boolean; at: string[] }[];
  scores: {
    growth_percent: number;
    taper_depth_percent: number | null;
    monotony: number;
    hard_spacing_days: number | null;
    easy_percent: number;
    moderate_percent: number;
    hard_percent: number;
    station_coverage_percent: number;
    peak_minutes: number;
  };
  warnings: { code:
  | "starts_in_the_past"
  | "experience_unknown"
  | "availability_unknown"
  | "unknown_exercise"
  | "no_race"
  | "race_near"
  | "volume_unknown"
  | "volume_capped"
  | "no_goal"
  | "goal_ambitious"
  | "times_contradict"
  | "several_maxes"
  | "goal_unusual"
  | "prediction_borrowed"
  | "shared_race"
  | "equipment_unknown"
  | "no_equipment"
  | "unknown_equipment"
  | "unknown_injury"
  | "injury_denied"
  | "injury_respected"
  | "substituted"
  | "simulation_left_out"
  | "done_ahead"
  | "days_kept"; message: string }[];
}

/**
 * @example
 * ```js
 * import { generatePlan } from "stadion";
 *
 * const answer = generatePlan({
 *   kind: "hyrox",
 *   today: "2026-01-04",
 *   start_date: "2026-01-05",
 *   race_date: "2026-03-28",
 *   division: "open_women",
 * });
 * if (answer.ok) console.log(answer.result.weeks.length); // 12
 * ```
 */
export function generatePlan(request: GenerateHyroxPlanRequest): Answer<HyroxPlan>;

/** A table whose rows are facts about an athlete. */
export type FactTable =
  | "race_results"
  | "workout_logs"
  | "benchmark_tests"
  | "personal_records"
  | "training_plan_days"
  | "goals";

/** What earns an achievement. A word that is not known is named in the answer. */
export interface AchievementCriteria {
  type: "count" | "count_distinct" | "min" | "streak" | "ratio";
  table: FactTable;
  /** Of `count_distinct`, `min` and `streak`. */
  column?: string | null;
  /** Of a streak. */
  unit?: "days" | "weeks" | null;
  /** Rows that make a day or a week of a streak count. */
  min_per_unit?: number | null;
  /** Rows that make a ratio count. */
  min_sample?: number | null;
  /** Comparisons joined by `and`, such as `is_simulation = false and deleted_at is null`. */
  condition?: string | null;
  /** Which rows are part of a ratio, among those of `denominator`. */
  numerator?: string | null;
  denominator?: string | null;
  threshold: number;
  description?: string | null;
}

/** Rows as the tables of `hyrox` have them; a column that no criteria name may be absent. */
export interface ProgressFacts {
  race_results?:
    | {
      id: string;
      race_date: string;
      is_simulation?: boolean | null;
      format?: "singles" | "doubles" | "relay" | null;
      division?: Division | null;
      total_time_seconds?: number | null;
      overall_rank?: number | null;
      division_rank?: number | null;
      age_group_rank?: number | null;
    }[]
    | null;
  workout_logs?:
    | {
      id: string;
      date: string;
      session_type?: string | null;
      completion_status?: "completed" | "partial" | "skipped" | null;
      duration_minutes?: number | null;
      deleted_at?: string | null;
    }[]
    | null;
  benchmark_tests?:
    | { id: string; test_date: string; test_type?: string | null; station_id?: string | null }[]
    | null;
  personal_records?:
    | {
      id: string;
      date_achieved: string;
      record_type: RecordType;
      subject?: string | null;
      scope?: string | null;
      station_id?: string | null;
      context?: RecordContext | null;
      simulation?: boolean | null;
      distance_metres?: number | null;
      value?: number | null;
      value_unit?: string | null;
      previous_value?: number | null;
    }[]
    | null;
  training_plan_days?:
    | {
      id: string;
      day: string;
      plan_id: string;
      session_type?: string | null;
      is_rest_day?: boolean | null;
      is_completed?: boolean | null;
    }[]
    | null;
}

export interface AssessProgressRequest {
  athlete_id: string;
  /** The latest local date on earth, or the athlete's own. */
  today: string;
  /** The earliest one, where the athlete's own is not known: no streak ends before it. */
  earliest_today?: string | null;
  /** Whose times `race_time` goals are about; `singles` where it is absent. */
  race_format?: string | null;
  /** The athlete's, for goals of body weight. */
  weight_kg?: number | null;
  definitions?: { achievement_id: string; criteria: AchievementCriteria }[] | null;
  facts?: ProgressFacts | null;
  goals?:
    | {
      id: string;
      goal_type:
        | "race_time"
        | "station_time"
        | "running_pace"
        | "body_comp"
        | "consistency"
        | "training_volume"
        | "strength"
        | "custom";
      title?: string | null;
      target_value?: number | null;
      target_unit?: string | null;
      target_date?: string | null;
      station_id?: string | null;
      set_on: string;
      status?: "active" | "completed" | "abandoned" | null;
      /** When the athlete said that it is reached. */
      completed_by_hand?: string | null;
    }[]
    | null;
}

export type GoalObstacle =
  | "abandoned"
  | "custom"
  | "no_target"
  | "unsuitable_unit"
  | "no_station"
  | "no_exercise"
  | "no_direction";

export interface AssessProgressResult {
  /** In the order of the definitions. */
  achievements: (
    | {
      achievement_id: string;
      /** Of the row that says it is earned; it follows from athlete and achievement. */
      id: string;
      current: number | null;
      threshold: number;
      unlocked_on: string | null;
      /** The row that unlocked it, under the name of its id, such as `race_result_id`. */
      unlocked_by: { [id: string]: string } | null;
    }
    | {
      achievement_id: string;
      /** What is wrong with its criteria. */
      refused: { code: ProblemCode; path: string; message: string }[];
    }
  )[];
  /** In the order of the goals. */
  goals: {
    goal_id: string;
    current_value: number | null;
    completion_percent: number | null;
    status: "active" | "completed" | "abandoned";
    completed_on: string | null;
    /** Whether facts completed it, not the athlete. */
    by_facts: boolean;
    is_overdue: boolean;
    /** Why no fact says how far it is. */
    obstacle: Remark<GoalObstacle> | null;
  }[];
  /** The next day on which the answer changes though nobody changes anything. */
  recheck_on: string | null;
}

/**
 * How far are goals, and which achievements are earned?
 *
 * @example
 * ```js
 * import { assessProgress } from "stadion";
 *
 * const answer = assessProgress({
 *   athlete_id: "00000000-0000-4000-8000-000000000001",
 *   today: "2026-11-22",
 *   definitions: [{
 *     achievement_id: "00000000-0000-4000-8000-000000000003",
 *     criteria: { type: "count", table: "workout_logs", threshold: 2 },
 *   }],
 *   facts: {
 *     workout_logs: ["2026-11-02", "2026-11-04"].map((date, index) => ({
 *       id: `00000000-0000-4000-8000-00000000020${index}`,
 *       date,
 *     })),
 *   },
 * });
 * const achievement = answer.ok ? answer.result.achievements[0] : answer;
 * if (achievement && "unlocked_on" in achievement) console.log(achievement.unlocked_on); // 2026-11-04
 * ```
 */
export function assessProgress(request: AssessProgressRequest): Answer<AssessProgressResult>;

/** How much a problem matters. */
export type Severity = "info" | "warning" | "error";

/** What is wrong. A code is never renamed. */
export type ProblemCode = "@CODES@";

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
export type Operation = "@OPERATIONS@";

export type RaceFormat = "@FORMATS@";

export type Division = "@DIVISIONS@";

export type SplitType = "@SPLIT_TYPES@";

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

export type RecordType = "@RECORD_TYPES@";

export type RecordUnit = "@RECORD_UNITS@";

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
export type IgnoredReason = "@IGNORED_REASONS@";

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

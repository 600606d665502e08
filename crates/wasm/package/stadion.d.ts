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
}

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

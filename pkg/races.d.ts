import type { Answer, DetectRecordsRequest, DetectRecordsResult, ValidateSplitsRequest, ValidateSplitsResult } from "./stadion.d.ts";

export type * from "./stadion.d.ts";

/** What this package was built from. */
export const build: typeof import("./stadion.d.ts").build;

/** Answers a request of these operations: JSON bytes in, JSON bytes out. */
export function call(operation: "validate_splits" | "detect_records", request: Uint8Array): Uint8Array;

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

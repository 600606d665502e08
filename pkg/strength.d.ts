import type { Answer, EstimateOneRepMaxRequest, EstimateOneRepMaxResult, ReviewSessionRequest, ReviewSessionResult, ScoreTotalRequest, ScoreTotalResult } from "./stadion.d.ts";

export type * from "./stadion.d.ts";

/** What this package was built from. */
export const build: typeof import("./stadion.d.ts").build;

/** Answers a request of these operations: JSON bytes in, JSON bytes out. */
export function call(operation: "estimate_one_rep_max" | "review_session" | "score_total", request: Uint8Array): Uint8Array;

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

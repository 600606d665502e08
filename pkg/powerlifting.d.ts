import type { Answer, GeneratePowerliftingPlanRequest, GenerateSessionRequest, GenerateSessionResult, PowerliftingPlan } from "./stadion.d.ts";

export type * from "./stadion.d.ts";

/** What this package was built from. */
export const build: typeof import("./stadion.d.ts").build;

/** Answers a request of these operations: JSON bytes in, JSON bytes out. */
export function call(operation: "generate_plan" | "generate_session", request: Uint8Array): Uint8Array;

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

import type { Answer, GenerateHyroxPlanRequest, GeneratePowerliftingPlanRequest, HyroxPlan, PowerliftingPlan } from "./stadion.d.ts";

export type * from "./stadion.d.ts";

/** What this package was built from. */
export const build: typeof import("./stadion.d.ts").build;

/** Answers a request of these operations: JSON bytes in, JSON bytes out. */
export function call(operation: "generate_plan", request: Uint8Array): Uint8Array;

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

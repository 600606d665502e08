import type { Answer, GenerateHyroxPlanRequest, HyroxPlan } from "./stadion.d.ts";

export type * from "./stadion.d.ts";

/** What this package was built from. */
export const build: typeof import("./stadion.d.ts").build;

/** Answers a request of these operations: JSON bytes in, JSON bytes out. */
export function call(operation: "generate_plan", request: Uint8Array): Uint8Array;

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

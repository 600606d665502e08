import type { Answer, AssessProgressRequest, AssessProgressResult } from "./stadion.d.ts";

export type * from "./stadion.d.ts";

/** What this package was built from. */
export const build: typeof import("./stadion.d.ts").build;

/** Answers a request of these operations: JSON bytes in, JSON bytes out. */
export function call(operation: "assess_progress", request: Uint8Array): Uint8Array;

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

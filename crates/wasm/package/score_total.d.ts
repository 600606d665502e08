import type { Answer } from "./stadion.d.ts";

export type ScoreEvent = "@SCORE_EVENTS@";

/** `schwartz_malone` is Schwartz for men and Malone for women; `sinclair` is of weightlifting. */
export type ScoreName = "@SCORES@";

/** Why a score has no points. A word is never renamed. */
export type ScoreRefusal = "@SCORE_REFUSALS@";

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

import type { Operation } from "../../../pkg/stadion.js";

export interface Kind {
  /** As the generators know it. */
  readonly name: string;
  readonly operation: Operation;
  /** How many are generated and compared at once: answers of a chunk fit into memory. */
  readonly chunk: number;
}

const kind = (name: string, operation: Operation, chunk = 5_000): Kind => ({
  name,
  operation,
  chunk,
});

/** Every kind of request; the generators list them too, and trust_test.ts compares. */
export const KINDS: readonly Kind[] = [
  kind("validate_splits", "validate_splits"),
  kind("detect_records", "detect_records"),
  kind("estimate_one_rep_max", "estimate_one_rep_max"),
  kind("generate_plan_powerlifting", "generate_plan", 2_000),
  kind("generate_plan_hyrox", "generate_plan", 500),
  kind("generate_session", "generate_session"),
  kind("review_session", "review_session"),
  kind("assess_progress", "assess_progress"),
  kind("score_total", "score_total"),
];

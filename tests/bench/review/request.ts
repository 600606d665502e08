import type { Problem, ReviewSessionRequest } from "../../../pkg/stadion.js";
import { note } from "../checked.ts";
import { folded } from "../strength/session/words.ts";

export type ReadReview =
  | { readonly ok: true; readonly request: ReviewSessionRequest }
  | { readonly ok: false; readonly problems: Problem[] };

export const SET_TYPES = ["warm_up", "main", "auxiliary"] as const;
export const MOST_SETS_BEFORE = 2_000;
export const MOST_REPS = 10_000;
export const MOST_SET_NUMBER = 10_000;
/** A stored value that was passed over when the request was made. */
export const PASSED_OVER = ["exercise", "rpe_actual", "set_type"] as const;

/** What a request whose shape is right says twice, or not at all. */
export function valuesOf(request: ReviewSessionRequest): ReadReview {
  const problems: Problem[] = [];
  request.session.planned_sets?.forEach(({ set_type, weight_grams }, index) => {
    if (typeof weight_grams === "number" || set_type === "auxiliary") return;
    note(`/session/planned_sets/${index}/weight_grams`, problems);
  });
  const names = new Set<string>();
  request.auxiliaries?.forEach(({ exercise, primary_muscles }, index) => {
    const path = `/auxiliaries/${index}`;
    const name = folded(exercise);
    if (names.has(name)) note(`${path}/exercise`, problems);
    names.add(name);
    primary_muscles.forEach((muscle, place) => {
      if (primary_muscles.indexOf(muscle) === place) return;
      note(`${path}/primary_muscles/${place}`, problems);
    });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, request };
}

import {
  type Answer,
  build,
  estimateOneRepMax as askEngine,
  type EstimateOneRepMaxResult,
} from "../../../pkg/stadion.js";
import { waysOf } from "../ways.ts";
import type { ReadEstimate } from "./estimate.ts";
import { estimateOneRepMax } from "./estimator/result.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";

/** The rules of the estimator in TypeScript, behind two ways to validate the request. */
function answer(
  read: (request: unknown) => ReadEstimate,
  request: unknown,
): Answer<EstimateOneRepMaxResult> {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  const result = estimateOneRepMax(outcome.request);
  return { ok: true, result, engine_version: build.engine_version };
}

export const ESTIMATES = waysOf("estimate_one_rep_max", {
  least: '{"sets":[]}',
  typed: askEngine,
  twins: {
    zod: (request) => answer(readWithZod, request),
    byHand: (request) => answer(readByHand, request),
  },
});

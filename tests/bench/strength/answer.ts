import { type Answer, build, type EstimateOneRepMaxResult } from "../../../pkg/stadion.js";
import type { ReadEstimate } from "./estimate.ts";
import { estimateOneRepMax } from "./estimator/result.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";

/** The rules of the estimator in TypeScript, behind two ways to validate the request. */
export const ESTIMATE_TWINS = { zod: readWithZod, "by hand": readByHand } as const;

type Reading = (request: unknown) => ReadEstimate;

export function estimateObject(read: Reading, request: unknown): Answer<EstimateOneRepMaxResult> {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  const result = estimateOneRepMax(outcome.request);
  return { ok: true, result, engine_version: build.engine_version };
}

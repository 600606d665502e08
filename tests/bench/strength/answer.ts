import { type Answer, build, type EstimateOneRepMaxResult } from "../../../pkg/stadion.js";
import type { ReadEstimate } from "./estimate.ts";
import { estimateOneRepMax } from "./estimator/result.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";

/** The rules of the estimator in TypeScript, behind two ways to validate the request. */
export const ESTIMATE_TWINS = { zod: readWithZod, "by hand": readByHand } as const;

type Reading = (request: unknown) => ReadEstimate;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export function estimateObject(read: Reading, request: unknown): Answer<EstimateOneRepMaxResult> {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  const result = estimateOneRepMax(outcome.request);
  return { ok: true, result, engine_version: build.engine_version };
}

/** Answers JSON bytes with JSON bytes, as the engine does. */
export function estimateBytes(read: Reading, bytes: Uint8Array): Uint8Array {
  const answer = estimateObject(read, JSON.parse(decoder.decode(bytes)));
  return encoder.encode(JSON.stringify(answer));
}

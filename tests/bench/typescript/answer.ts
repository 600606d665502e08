import {
  type Answer,
  build,
  validateSplits,
  type ValidateSplitsResult,
} from "../../../pkg/stadion.js";
import { waysOf } from "../ways.ts";
import type { Read } from "./read.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";
import { validateRace } from "./validate_splits.ts";

/** The rules of a race in TypeScript, behind two ways to validate the request. */
function answer(
  read: (request: unknown) => Read,
  request: unknown,
): Answer<ValidateSplitsResult> {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  return { ok: true, result: validateRace(outcome.race), engine_version: build.engine_version };
}

export const RACES = waysOf("validate_splits", {
  least: '{"race":{"format":"singles","total_time_seconds":5412}}',
  typed: validateSplits,
  twins: {
    zod: (request) => answer(readWithZod, request),
    byHand: (request) => answer(readByHand, request),
  },
});

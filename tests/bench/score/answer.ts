import { build, scoreTotal } from "../../../pkg/stadion.js";
import { waysOf } from "../ways.ts";
import { ageFactor } from "./age.ts";
import type { ReadTotal } from "./request.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";
import { scoresOf } from "./scores.ts";

function answer(read: (request: unknown) => ReadTotal, request: unknown): object {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  const { lifter } = outcome;
  const result = {
    body_weight_grams: lifter.bodyWeight,
    total_grams: lifter.total,
    ...lifter.age === undefined ? {} : { age_factor: ageFactor(lifter.age) / 10_000 },
    scores: scoresOf(lifter),
  };
  return { ok: true, result, engine_version: build.engine_version };
}

export const SCORES = waysOf("score_total", {
  least: '{"sex":"female","body_weight_kg":60,"total_kg":400}',
  typed: scoreTotal,
  twins: {
    zod: (request) => answer(readWithZod, request),
    byHand: (request) => answer(readByHand, request),
  },
});

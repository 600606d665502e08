import type { Problem, ScoreTotalRequest } from "../../../pkg/stadion.js";
import { type Check, check, count, fields, optional, required, word } from "../checked.ts";
import {
  AGES,
  BODY_WEIGHT,
  EQUIPMENT,
  EVENTS,
  LEAST_POUNDS,
  type ReadTotal,
  SEXES,
  TOTAL,
  valuesOf,
} from "./request.ts";

const decimal = (least: number, most: number): Check => (value) =>
  typeof value === "number" && value >= least && value <= most &&
  Math.round(value * 1_000) / 1_000 === value;

const REQUEST = fields({
  sex: required(word(SEXES)),
  body_weight_kg: optional(decimal(0.001, BODY_WEIGHT.grams / 1_000)),
  body_weight_lb: optional(decimal(LEAST_POUNDS, BODY_WEIGHT.pounds)),
  body_weight_grams: optional(count(BODY_WEIGHT.grams, 1)),
  total_kg: optional(decimal(0.001, TOTAL.grams / 1_000)),
  total_lb: optional(decimal(LEAST_POUNDS, TOTAL.pounds)),
  total_grams: optional(count(TOTAL.grams, 1)),
  equipment: optional(word(EQUIPMENT)),
  event: optional(word(EVENTS)),
  age: optional(count(AGES.most, AGES.least)),
});

/** Reads a request without a library, in one pass, with every problem collected. */
export function readByHand(request: unknown): ReadTotal {
  const problems: Problem[] = [];
  if (!check(request, REQUEST, () => "", problems)) return { ok: false, problems };
  return valuesOf(request as ScoreTotalRequest);
}

import type { EstimateOneRepMaxRequest, Problem } from "../../../pkg/stadion.js";
import {
  check,
  count,
  day,
  decimal,
  fields,
  flag,
  isObject,
  note,
  optional,
  required,
  word,
} from "../checked.ts";
import { EXERCISES, KINDS, METHODS, MOST_GRAMS, type ReadEstimate } from "./estimate.ts";
import {
  contradictsItself,
  MOST_PLATE_KINDS,
  MOST_POUNDS,
  MOST_SETS,
  statesNoWeight,
  valuesOf,
} from "./request.ts";

const REQUEST = fields({
  sets: required(Array.isArray),
  today: optional(day),
  exercise: optional(word(EXERCISES)),
  formula: optional(word(METHODS)),
  round_to_grams: optional(count(MOST_GRAMS)),
  bar_grams: optional(count(MOST_GRAMS)),
  plates: optional(Array.isArray),
  table: optional(flag),
});

const SET = fields({
  weight_kg: optional(decimal(MOST_GRAMS / 1_000, 3)),
  weight_lb: optional(decimal(MOST_POUNDS, 6)),
  weight_grams: optional(count(MOST_GRAMS)),
  reps: required(count(10_000)),
  rpe: optional(decimal(10, 1)),
  rir: optional(decimal(10, 1)),
  to_failure: optional(flag),
  kind: optional(word(KINDS)),
  warm_up: optional(flag),
  performed_on: optional(day),
  exercise: optional(word(EXERCISES)),
});

const PLATES = fields({
  plate_grams: required(count(MOST_GRAMS)),
  pair_count: required(count(10_000)),
});

/** Reads a request without a library, in one pass, with every problem collected. */
export function readByHand(request: unknown): ReadEstimate {
  const problems: Problem[] = [];
  check(request, REQUEST, () => "", problems);
  const { sets, plates } = isObject(request) ? request : {};
  readList(sets, MOST_SETS, "/sets", problems, (set, path) => {
    check(set, SET, path, problems);
    if (!isObject(set)) return;
    if (statesNoWeight(set)) note(`${path()}/weight_kg`, problems);
    if (contradictsItself(set)) note(path(), problems);
  });
  readList(plates, MOST_PLATE_KINDS, "/plates", problems, (kind, path) => {
    check(kind, PLATES, path, problems);
  });
  if (problems.length > 0) return { ok: false, problems };
  return valuesOf(request as EstimateOneRepMaxRequest);
}

function readList(
  list: unknown,
  most: number,
  path: string,
  problems: Problem[],
  read: (item: unknown, path: () => string) => void,
): void {
  if (!Array.isArray(list)) return;
  if (list.length > most) note(path, problems);
  for (let index = 0; index < Math.min(list.length, most); index++) {
    read(list[index], () => `${path}/${index}`);
  }
}

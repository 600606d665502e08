import type { Problem, ReviewSessionRequest } from "../../../pkg/stadion.js";
import {
  type Check,
  check,
  count,
  day,
  decimal,
  type Fields,
  fields,
  isObject,
  note,
  optional,
  required,
  word,
} from "../checked.ts";
import { isShort, RECORD_ID } from "../records/history.ts";
import { MOST_GRAMS } from "../strength/estimate.ts";
import * as words from "../strength/session/words.ts";
import {
  MOST_REPS,
  MOST_SET_NUMBER,
  MOST_SETS_BEFORE,
  PASSED_OVER,
  type ReadReview,
  SET_TYPES,
  valuesOf,
} from "./request.ts";

const grams = count(MOST_GRAMS);
const reps = required(count(MOST_REPS));
const target = decimal(10, 1);
const rating = optional((value) => target(value) && (value as number) >= 1);
const text: Check = (value) => typeof value === "string" && isShort(value, words.LONGEST_NAME);
const id = optional((value) => typeof value === "string" && RECORD_ID.test(value));
const setType = optional(word(SET_TYPES));
const intensity = word(words.INTENSITIES);
const muscle = word(words.MUSCLES);
const list = (most: number, least = 0): Check => (value) =>
  Array.isArray(value) && value.length >= least && value.length <= most;
const items = list(words.MOST_ITEMS);

const REQUEST = fields({
  today: required(day),
  session: required(isObject),
  log: required(isObject),
  one_rep_max_grams: required(count(MOST_GRAMS, 1)),
  sex: optional(word(words.SEXES)),
  history: optional(list(MOST_SETS_BEFORE)),
  recent_sessions: optional(items),
  auxiliaries: optional(items),
});

const SESSION = fields({
  session_id: id,
  week_number: optional(count(520, 1)),
  block_number: optional(count(3, 1)),
  primary_lift: required(word(words.LIFTS)),
  intensity_type: required(intensity),
  planned_sets: optional(items),
});

const PLANNED = fields({
  set_type: setType,
  exercise: optional(text),
  weight_grams: optional(grams),
  reps,
  rpe_target: optional(target),
}, { others: true });

const LOG = fields({
  session_log_id: id,
  performed_on: required(day),
  actual_sets: required(items),
  session_rpe: rating,
  passed_over: optional(items),
});

const DOUBT = fields({
  set_index: required(count(MOST_SET_NUMBER)),
  member: required(word(PASSED_OVER)),
  value: required(text),
});

const LOGGED = fields({
  set_number: optional(count(MOST_SET_NUMBER)),
  set_type: setType,
  exercise: optional(text),
  weight_grams: required(grams),
  reps_completed: reps,
  rpe_actual: rating,
}, { others: true });

const BEFORE = fields({
  performed_on: required(day),
  weight_grams: required(grams),
  reps,
  rpe: rating,
});

const RECENT = fields({
  performed_on: optional(day),
  intensity_type: optional(intensity),
  rpe_target: required(target),
  rpe_actual: optional(target),
  completion_pct: optional(decimal(300, 2)),
});

const AUXILIARY = fields({
  exercise: required((value) => text(value) && (value as string).trim() !== ""),
  primary_muscles: required(list(words.MUSCLES.length, 1)),
  bar_grams: optional(grams),
  rounding_increment_grams: optional(count(MOST_GRAMS, 1)),
});

/** Reads a request without a library, in one pass, with every problem collected. */
export function readByHand(request: unknown): ReadReview {
  const problems: Problem[] = [];
  check(request, REQUEST, () => "", problems);
  if (isObject(request)) {
    const { session, log, history, recent_sessions, auxiliaries } = request;
    if (isObject(session)) {
      check(session, SESSION, () => "/session", problems);
      checkItems(session["planned_sets"], PLANNED, "/session/planned_sets", problems);
    }
    if (isObject(log)) {
      check(log, LOG, () => "/log", problems);
      checkItems(log["actual_sets"], LOGGED, "/log/actual_sets", problems);
      checkItems(log["passed_over"], DOUBT, "/log/passed_over", problems);
    }
    checkItems(history, BEFORE, "/history", problems);
    checkItems(recent_sessions, RECENT, "/recent_sessions", problems);
    checkItems(auxiliaries, AUXILIARY, "/auxiliaries", problems);
    checkMuscles(auxiliaries, problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  return valuesOf(request as unknown as ReviewSessionRequest);
}

function checkItems(value: unknown, of: Fields, path: string, problems: Problem[]): void {
  if (!Array.isArray(value)) return;
  for (let index = 0; index < value.length; index++) {
    check(value[index], of, () => `${path}/${index}`, problems);
  }
}

function checkMuscles(auxiliaries: unknown, problems: Problem[]): void {
  if (!Array.isArray(auxiliaries)) return;
  auxiliaries.forEach((auxiliary, index) => {
    const muscles = isObject(auxiliary) ? auxiliary["primary_muscles"] : undefined;
    if (!Array.isArray(muscles)) return;
    muscles.forEach((name, place) => {
      if (!muscle(name)) note(`/auxiliaries/${index}/primary_muscles/${place}`, problems);
    });
  });
}

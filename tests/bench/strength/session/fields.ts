import {
  type Check,
  count,
  day,
  decimal,
  type Fields,
  fields,
  flag,
  optional,
  required,
  word,
} from "../../checked.ts";
import { isShort, RECORD_ID } from "../../records/history.ts";
import { MOST_GRAMS } from "../estimate.ts";
import * as words from "./words.ts";

const grams = count(MOST_GRAMS);
const someGrams = count(MOST_GRAMS, 1);
const rating = optional(count(5, 1));
const object: Check = (value) => typeof value === "object" && !Array.isArray(value);
const list = (most: number, least = 0): Check => (value) =>
  Array.isArray(value) && value.length >= least && value.length <= most;
const items = optional(list(words.MOST_ITEMS));
const name: Check = (value) =>
  typeof value === "string" && value.trim() !== "" && isShort(value, words.LONGEST_NAME);
const id: Check = (value) => typeof value === "string" && RECORD_ID.test(value);
const lift = word(words.LIFTS);
const intensity = word(words.INTENSITIES);
const muscle = word(words.MUSCLES);

export const REQUEST = fields({
  today: required(day),
  session: required(object),
  one_rep_max_grams: required(someGrams),
  sex: optional(word(words.SEXES)),
  overrides: optional(object),
  training_level: optional(word(words.LEVELS)),
  bar_grams: optional(grams),
  plates: optional(list(100)),
  rounding_increment_grams: optional(someGrams),
  soreness: optional(object),
  week_sets: optional(object),
  volume_limits: items,
  auxiliaries: items,
  recent_sessions: items,
  exertion_rule: optional(word(words.EXERTION_RULES)),
  disruptions: items,
  warm_up: optional(object),
  readiness: optional(object),
  cycle_phase: optional(word(words.PHASES)),
});

export const OBJECTS: Readonly<Record<string, Fields>> = {
  session: fields({
    session_id: optional(id),
    week_number: optional(count(520, 1)),
    day_number: optional(count(5, 1)),
    block_number: optional(count(3, 1)),
    primary_lift: required(lift),
    intensity_type: required(intensity),
    is_deload: optional(flag),
    planned_date: optional(day),
  }),
  soreness: fields(Object.fromEntries(words.MUSCLES.map((muscle) => [muscle, rating]))),
  week_sets: fields(
    Object.fromEntries(words.MUSCLES.map((muscle) => [muscle, optional(count(100))])),
  ),
  warm_up: fields({
    protocol: required(word(words.PROTOCOLS)),
    custom_steps: optional(list(words.MOST_ITEMS, 1)),
  }),
  // The twins know no overrides.
  overrides: fields({}),
  readiness: fields({ sleep: rating, energy: rating }),
};

export const LISTS: Readonly<Record<string, Fields>> = {
  plates: fields({
    plate_grams: required(someGrams),
    pair_count: required(count(words.MOST_PAIRS)),
  }),
  volume_limits: fields({
    muscle_group: required(muscle),
    mev_sets_per_week: required(count(100)),
    mrv_sets_per_week: required(count(100)),
  }),
  auxiliaries: fields({
    exercise: required(name),
    primary_muscles: required(list(words.MUSCLES.length, 1)),
    bar_grams: optional(grams),
    rounding_increment_grams: optional(someGrams),
  }),
  recent_sessions: fields({
    performed_on: optional(day),
    intensity_type: optional(intensity),
    rpe_target: required(decimal(10, 1)),
    rpe_actual: optional(decimal(10, 1)),
    completion_pct: optional(decimal(300, 2)),
  }),
  disruptions: fields({
    case_type: required(word(words.CASES)),
    severity: required(word(words.SEVERITIES)),
    status: optional(word(words.STATUSES)),
    affected_date_start: required(day),
    affected_date_end: optional(day),
    affected_lifts: items,
  }),
};

/** Lists inside of items. */
export const WORDS: Readonly<Record<string, Check>> = {
  primary_muscles: muscle,
  affected_lifts: lift,
};

const share = decimal(99, 2);
export const STEP = fields({
  pct: required((value) => share(value) && (value as number) >= 1),
  reps: required(count(10, 1)),
});

import { z } from "zod";
import type { ReviewSessionRequest } from "../../../pkg/stadion.js";
import { isShort, RECORD_ID } from "../records/history.ts";
import { MOST_GRAMS } from "../strength/estimate.ts";
import * as words from "../strength/session/words.ts";
import { problemsOf } from "../strength/zod_problems.ts";
import { isRaceYear } from "../typescript/read.ts";
import {
  MOST_REPS,
  MOST_SET_NUMBER,
  MOST_SETS_BEFORE,
  PASSED_OVER,
  type ReadReview,
  SET_TYPES,
  valuesOf,
} from "./request.ts";

const day = z.iso.date().refine(isRaceYear);
const count = (most: number, least = 0) => z.int().min(least).max(most);
const grams = count(MOST_GRAMS);
const reps = count(MOST_REPS);
const name = z.string().refine((name) => isShort(name, words.LONGEST_NAME)).nullish();
const id = z.string().regex(RECORD_ID).nullish();
const setType = z.enum(SET_TYPES).nullish();
const intensity = z.enum(words.INTENSITIES);

function decimal(most: number, places: number, least = 0) {
  const scale = 10 ** places;
  const isExact = (value: number) => Math.round(value * scale) / scale === value;
  return z.number().min(least).max(most).refine(isExact);
}

const target = decimal(10, 1);
const rating = decimal(10, 1, 1).nullish();
const items = <Item extends z.ZodType>(item: Item) => z.array(item).max(words.MOST_ITEMS);

const PLANNED = z.looseObject({
  set_type: setType,
  exercise: name,
  weight_grams: grams.nullish(),
  reps,
  rpe_target: target.nullish(),
});

const LOGGED = z.looseObject({
  set_number: count(MOST_SET_NUMBER).nullish(),
  set_type: setType,
  exercise: name,
  weight_grams: grams,
  reps_completed: reps,
  rpe_actual: rating,
});

const SCHEMA = z.strictObject({
  today: day,
  session: z.strictObject({
    session_id: id,
    week_number: count(520, 1).nullish(),
    block_number: count(3, 1).nullish(),
    primary_lift: z.enum(words.LIFTS),
    intensity_type: intensity,
    planned_sets: items(PLANNED).nullish(),
  }),
  log: z.strictObject({
    session_log_id: id,
    performed_on: day,
    actual_sets: items(LOGGED),
    session_rpe: rating,
    passed_over: items(z.strictObject({
      set_index: count(MOST_SET_NUMBER),
      member: z.enum(PASSED_OVER),
      value: z.string().refine((value) => isShort(value, words.LONGEST_NAME)),
    })).nullish(),
  }),
  one_rep_max_grams: count(MOST_GRAMS, 1),
  sex: z.enum(words.SEXES).nullish(),
  history: z.array(z.strictObject({ performed_on: day, weight_grams: grams, reps, rpe: rating }))
    .max(MOST_SETS_BEFORE).nullish(),
  recent_sessions: items(z.strictObject({
    performed_on: day.nullish(),
    intensity_type: intensity.nullish(),
    rpe_target: target,
    rpe_actual: target.nullish(),
    completion_pct: decimal(300, 2).nullish(),
  })).nullish(),
  auxiliaries: items(z.strictObject({
    exercise: z.string().refine((text) => text.trim() !== "" && isShort(text, words.LONGEST_NAME)),
    primary_muscles: z.array(z.enum(words.MUSCLES)).min(1).max(words.MUSCLES.length),
    bar_grams: grams.nullish(),
    rounding_increment_grams: count(MOST_GRAMS, 1).nullish(),
  })).nullish(),
});

export function readWithZod(request: unknown): ReadReview {
  const parsed = SCHEMA.safeParse(request);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  return valuesOf(parsed.data as ReviewSessionRequest);
}

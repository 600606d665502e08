import { z } from "zod";
import type { EstimateOneRepMaxRequest } from "../../../pkg/stadion.js";
import { isRaceYear } from "../typescript/read.ts";
import { EXERCISES, KINDS, METHODS, MOST_GRAMS, type ReadEstimate } from "./estimate.ts";
import {
  contradictsItself,
  MOST_PLATE_KINDS,
  MOST_POUNDS,
  MOST_SETS,
  statesNoWeight,
  valuesOf,
} from "./request.ts";
import { problemsOf } from "./zod_problems.ts";

const day = z.iso.date().refine(isRaceYear).nullish();
const flag = z.boolean().nullish();
const grams = z.int().min(0).max(MOST_GRAMS);
const reps = z.int().min(0).max(10_000);
const exercise = z.enum(EXERCISES).nullish();

function decimal(most: number, places: number) {
  const scale = 10 ** places;
  const isExact = (value: number) => Math.round(value * scale) / scale === value;
  return z.number().min(0).max(most).refine(isExact).nullish();
}

/** Also for a set of which a field is wrong: a person sees all faults at once. */
const always = { when: ({ value }: z.core.ParsePayload) => value?.constructor === Object };

const SET = z.strictObject({
  weight_kg: decimal(MOST_GRAMS / 1_000, 3),
  weight_lb: decimal(MOST_POUNDS, 6),
  weight_grams: grams.nullish(),
  reps,
  rpe: decimal(10, 1),
  rir: decimal(10, 1),
  to_failure: flag,
  kind: z.enum(KINDS).nullish(),
  warm_up: flag,
  performed_on: day,
  exercise,
})
  .refine((set) => !statesNoWeight(set), { ...always, path: ["weight_kg"] })
  .refine((set) => !contradictsItself(set), always);

const PLATES = z.strictObject({ plate_grams: grams, pair_count: reps });

const SCHEMA = z.strictObject({
  sets: z.array(SET).max(MOST_SETS),
  today: day,
  exercise,
  formula: z.enum(METHODS).nullish(),
  round_to_grams: grams.nullish(),
  bar_grams: grams.nullish(),
  plates: z.array(PLATES).max(MOST_PLATE_KINDS).nullish(),
  table: flag,
});

export function readWithZod(request: unknown): ReadEstimate {
  const parsed = SCHEMA.safeParse(request);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  return valuesOf(parsed.data as EstimateOneRepMaxRequest);
}

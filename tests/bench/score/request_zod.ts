import { z } from "zod";
import type { ScoreTotalRequest } from "../../../pkg/stadion.js";
import { problemsOf } from "../strength/zod_problems.ts";
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

const isExact = (value: number) => Math.round(value * 1_000) / 1_000 === value;
const decimal = (least: number, most: number) =>
  z.number().min(least).max(most).refine(isExact).nullish();
const whole = (least: number, most: number) => z.int().min(least).max(most).nullish();

const SCHEMA = z.strictObject({
  sex: z.enum(SEXES),
  body_weight_kg: decimal(0.001, BODY_WEIGHT.grams / 1_000),
  body_weight_lb: decimal(LEAST_POUNDS, BODY_WEIGHT.pounds),
  body_weight_grams: whole(1, BODY_WEIGHT.grams),
  total_kg: decimal(0.001, TOTAL.grams / 1_000),
  total_lb: decimal(LEAST_POUNDS, TOTAL.pounds),
  total_grams: whole(1, TOTAL.grams),
  equipment: z.enum(EQUIPMENT).nullish(),
  event: z.enum(EVENTS).nullish(),
  age: whole(AGES.least, AGES.most),
});

export function readWithZod(request: unknown): ReadTotal {
  const parsed = SCHEMA.safeParse(request);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  return valuesOf(parsed.data as ScoreTotalRequest);
}

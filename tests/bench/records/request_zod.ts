import { z } from "zod";
import type { Effort, Problem } from "../../../pkg/stadion.js";
import { isRaceYear, step } from "../typescript/read.ts";
import {
  duplicate,
  duplicates,
  isExact,
  isShort,
  isStated,
  type Read,
  RECORD_ID,
} from "./history.ts";
import { COMPLETIONS, CONTEXTS, LIMITS, RECORD_TYPES, SOURCE_KINDS, UNITS } from "./rules.ts";

const text = z.string().refine((text) => isShort(text, LIMITS.text));
const day = z.iso.date().refine(isRaceYear);
const id = z.string().regex(RECORD_ID);
const count = (most: number) => z.int().min(0).max(most).nullish();
const flag = z.boolean().nullish();

const EFFORT = z.strictObject({
  effort_id: text,
  record_type: z.enum(RECORD_TYPES),
  subject: text.refine(isStated),
  scope: text.nullish(),
  value: z.number().refine(isExact),
  unit: z.enum([...UNITS.keys()]),
  date: day,
  context: z.enum(CONTEXTS),
  load_grams: count(LIMITS.grams),
  reps: count(LIMITS.reps),
  distance_metres: count(LIMITS.metres),
  split_number: z.int().min(1).max(LIMITS.splits).nullish(),
  source: z.strictObject({ kind: z.enum(SOURCE_KINDS), id }).nullish(),
  simulation: flag,
  warmup: flag,
  failed: flag,
  valid: flag,
  completion: z.enum(COMPLETIONS).nullish(),
  deleted_at: text.nullish(),
});

const SCHEMA = z.strictObject({
  athlete_id: id,
  today: day,
  context: z.enum(CONTEXTS).nullish(),
  efforts: z.array(EFFORT).max(LIMITS.efforts),
});

export function readWithZod(request: unknown): Read {
  const parsed = SCHEMA.safeParse(request);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) };
  const { athlete_id, today, context, efforts } = parsed.data;
  const problems = duplicates(efforts).map(duplicate);
  if (problems.length > 0) return { ok: false, problems };
  const history = { athleteId: athlete_id.toLowerCase(), today, context: context ?? undefined };
  return { ok: true, history: { ...history, efforts: efforts as Effort[] } };
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.map(step).join("");
  return { code: "wrong_type", path, message: issue.message, severity: "error" };
}

import { z } from "zod";
import { isShort, RECORD_ID } from "../../records/history.ts";
import { isRaceYear } from "../../typescript/read.ts";
import { MOST_GRAMS } from "../estimate.ts";
import { problemsOf } from "../zod_problems.ts";
import type { Request } from "./draft.ts";
import { type ReadSession, valuesOf } from "./request.ts";
import * as words from "./words.ts";

const day = z.iso.date().refine(isRaceYear);
const count = (most: number, least = 0) => z.int().min(least).max(most);
const grams = count(MOST_GRAMS);
const someGrams = count(MOST_GRAMS, 1);
const rating = count(5, 1).nullish();
const lift = z.enum(words.LIFTS);
const intensity = z.enum(words.INTENSITIES);
const muscle = z.enum(words.MUSCLES);
const name = z.string().refine((name) => name.trim() !== "" && isShort(name, words.LONGEST_NAME));

function decimal(most: number, places: number, least = 0) {
  const scale = 10 ** places;
  const isExact = (value: number) => Math.round(value * scale) / scale === value;
  return z.number().min(least).max(most).refine(isExact);
}

const items = <Item extends z.ZodType>(item: Item) => z.array(item).max(words.MOST_ITEMS).nullish();

function perMuscle<Value extends z.ZodType>(value: Value) {
  const entries = words.MUSCLES.map((muscle) => [muscle, value]);
  return z.strictObject(Object.fromEntries(entries)).nullish();
}

const SESSION = z.strictObject({
  session_id: z.string().regex(RECORD_ID).nullish(),
  week_number: count(520, 1).nullish(),
  day_number: count(5, 1).nullish(),
  block_number: count(3, 1).nullish(),
  primary_lift: lift,
  intensity_type: intensity,
  is_deload: z.boolean().nullish(),
  planned_date: day.nullish(),
});

const SCHEMA = z.strictObject({
  today: day,
  session: SESSION,
  one_rep_max_grams: someGrams,
  sex: z.enum(words.SEXES).nullish(),
  // The twins know no overrides.
  overrides: z.strictObject({}).nullish(),
  training_level: z.enum(words.LEVELS).nullish(),
  bar_grams: grams.nullish(),
  plates: z.array(z.strictObject({
    plate_grams: someGrams,
    pair_count: count(words.MOST_PAIRS),
  })).max(100).nullish(),
  rounding_increment_grams: someGrams.nullish(),
  soreness: perMuscle(rating),
  week_sets: perMuscle(count(100).nullish()),
  volume_limits: items(z.strictObject({
    muscle_group: muscle,
    mev_sets_per_week: count(100),
    mrv_sets_per_week: count(100),
  })),
  auxiliaries: items(z.strictObject({
    exercise: name,
    primary_muscles: z.array(muscle).min(1).max(words.MUSCLES.length),
    bar_grams: grams.nullish(),
    rounding_increment_grams: someGrams.nullish(),
  })),
  recent_sessions: items(z.strictObject({
    performed_on: day.nullish(),
    intensity_type: intensity.nullish(),
    rpe_target: decimal(10, 1),
    rpe_actual: decimal(10, 1).nullish(),
    completion_pct: decimal(300, 2).nullish(),
  })),
  exertion_rule: z.enum(words.EXERTION_RULES).nullish(),
  disruptions: items(z.strictObject({
    case_type: z.enum(words.CASES),
    severity: z.enum(words.SEVERITIES),
    status: z.enum(words.STATUSES).nullish(),
    affected_date_start: day,
    affected_date_end: day.nullish(),
    affected_lifts: items(lift),
  })),
  warm_up: z.strictObject({
    protocol: z.enum(words.PROTOCOLS),
    custom_steps: z.array(z.strictObject({ pct: decimal(99, 2, 1), reps: count(10, 1) }))
      .min(1).max(words.MOST_ITEMS).nullish(),
  }).nullish(),
  readiness: z.strictObject({ sleep: rating, energy: rating }).nullish(),
  cycle_phase: z.enum(words.PHASES).nullish(),
});

export function readWithZod(request: unknown): ReadSession {
  const parsed = SCHEMA.safeParse(request);
  if (parsed.success) return valuesOf(parsed.data as Request);
  return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
}

import { z } from "zod";
import { isExact, isShort, RECORD_ID } from "../records/history.ts";
import { problemsOf } from "../strength/zod_problems.ts";
import { isRaceYear } from "../typescript/read.ts";
import { type Kind, MEMBERS } from "./fields.ts";
import { LIMITS, type ReadProgress, type Sent, valuesOf } from "./request.ts";
import { GOAL_TYPES, STATUSES } from "./tables.ts";

const day = z.iso.date().refine(isRaceYear);
const id = z.string().regex(RECORD_ID);
const text = (bytes: number) => z.string().refine((text) => isShort(text, bytes));
const isThousandths = (value: number) => Math.round(value * 1_000) / 1_000 === value;

const SIMPLE = {
  ...{ id, day, flag: z.boolean(), text: text(LIMITS.text) },
  ...{ presence: z.unknown(), number: z.number().refine(isThousandths) },
  exact: z.number().refine(isExact),
} as const;

function schemaOf(kind: Kind): z.ZodType {
  return typeof kind === "string" ? SIMPLE[kind] : z.enum(kind as [string, ...string[]]);
}

const FACTS = z.strictObject(Object.fromEntries(
  Object.entries(MEMBERS).map(([table, members]) => {
    const fact = z.strictObject(Object.fromEntries(
      Object.entries(members).map(([name, { kind, required }]) => {
        const schema = schemaOf(kind);
        return [name, required ? schema : schema.nullish()];
      }),
    ));
    return [table, z.array(fact).max(LIMITS.facts).nullish()];
  }),
));

const DEFINITION = z.strictObject({
  achievement_id: id,
  // Read on its own: what is wrong with it stops no other.
  criteria: z.unknown().refine((criteria) => criteria !== undefined),
});

const GOAL = z.strictObject({
  id,
  goal_type: z.enum(GOAL_TYPES),
  title: text(LIMITS.goal).nullish(),
  target_value: z.number().refine(isExact).nullish(),
  target_unit: text(LIMITS.goal).nullish(),
  target_date: day.nullish(),
  station_id: id.nullish(),
  set_on: day,
  status: z.enum(STATUSES).nullish(),
  completed_by_hand: day.nullish(),
});

const SCHEMA = z.strictObject({
  athlete_id: id,
  today: day,
  earliest_today: day.nullish(),
  race_format: text(LIMITS.format).nullish(),
  weight_kg: z.number().min(0).max(1_000).refine(isThousandths).nullish(),
  definitions: z.array(DEFINITION).max(LIMITS.definitions).nullish(),
  facts: FACTS.nullish(),
  goals: z.array(GOAL).max(LIMITS.goals).nullish(),
});

export function readWithZod(request: unknown): ReadProgress {
  const parsed = SCHEMA.safeParse(request);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  return valuesOf(parsed.data as Sent);
}

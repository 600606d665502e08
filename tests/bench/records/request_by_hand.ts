import type { Effort, Problem } from "../../../pkg/stadion.js";
import {
  type Check,
  check,
  count,
  day,
  fields,
  flag,
  note,
  optional,
  required,
  word,
} from "../checked.ts";
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

const text: Check = (value) => typeof value === "string" && isShort(value, LIMITS.text);
const id: Check = (value) => typeof value === "string" && RECORD_ID.test(value);
const number: Check = (value) => typeof value === "number" && isExact(value);

const REQUEST = fields({
  athlete_id: required(id),
  today: required(day),
  context: optional(word(CONTEXTS)),
  efforts: required(Array.isArray),
});

const EFFORT = fields({
  effort_id: required(text),
  record_type: required(word(RECORD_TYPES)),
  subject: required((value) => text(value) && isStated(value as string)),
  scope: optional(text),
  value: required(number),
  unit: required(word(UNITS.keys())),
  date: required(day),
  context: required(word(CONTEXTS)),
  load_grams: optional(count(LIMITS.grams)),
  reps: optional(count(LIMITS.reps)),
  distance_metres: optional(count(LIMITS.metres)),
  split_number: optional(count(LIMITS.splits, 1)),
  source: optional((value) => typeof value === "object" && !Array.isArray(value)),
  simulation: optional(flag),
  warmup: optional(flag),
  failed: optional(flag),
  valid: optional(flag),
  completion: optional(word(COMPLETIONS)),
  deleted_at: optional(text),
});

const SOURCE = fields({ kind: required(word(SOURCE_KINDS)), id: required(id) });

/** Reads a request without a library, in one pass, with every problem collected. */
export function readByHand(request: unknown): Read {
  const problems: Problem[] = [];
  if (!check(request, REQUEST, () => "", problems)) return { ok: false, problems };
  const { athlete_id, today, context, efforts } = request as Sent;
  if (efforts.length > LIMITS.efforts) note("/efforts", problems);
  efforts.forEach((effort, index) => {
    const path = () => `/efforts/${index}`;
    if (!check(effort, EFFORT, path, problems)) return;
    const { source } = effort as Effort;
    if (source) check(source, SOURCE, () => `${path()}/source`, problems);
  });
  if (problems.length === 0) problems.push(...duplicates(efforts as Effort[]).map(duplicate));
  if (problems.length > 0) return { ok: false, problems };
  const history = { athleteId: athlete_id.toLowerCase(), today, context: context ?? undefined };
  return { ok: true, history: { ...history, efforts: efforts as Effort[] } };
}

interface Sent {
  readonly athlete_id: string;
  readonly today: string;
  readonly context?: Effort["context"] | null;
  readonly efforts: readonly unknown[];
}

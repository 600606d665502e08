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

type Check = (value: unknown) => boolean;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const text: Check = (value) => typeof value === "string" && isShort(value, LIMITS.text);
const flag: Check = (value) => typeof value === "boolean";
const id: Check = (value) => typeof value === "string" && RECORD_ID.test(value);
const number: Check = (value) => typeof value === "number" && isExact(value);

function day(value: unknown): boolean {
  const parts = typeof value === "string" ? DAY.exec(value) : null;
  if (parts === null || !isRaceYear(parts[0])) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  // Up to the 28th every month has the day.
  return month >= 1 && month <= 12 && day >= 1 &&
    (day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function word(words: Iterable<string>): Check {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
}

function count(most: number, least = 0): Check {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

interface Field {
  readonly check: Check;
  readonly required: boolean;
}

const required = (check: Check): Field => ({ check, required: true });
const optional = (check: Check): Field => ({ check, required: false });

type Fields = Readonly<Record<string, Field>>;

const REQUEST: Fields = {
  athlete_id: required(id),
  today: required(day),
  context: optional(word(CONTEXTS)),
  efforts: required(Array.isArray),
};

const EFFORT: Fields = {
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
};

const SOURCE: Fields = { kind: required(word(SOURCE_KINDS)), id: required(id) };

const REQUIRED = new Map([REQUEST, EFFORT, SOURCE].map((fields) => [
  fields,
  Object.keys(fields).filter((name) => fields[name]!.required),
]));

/** Checks an object in one pass over the fields it has; `path` is made only for a problem. */
function check(value: unknown, fields: Fields, path: () => string, problems: Problem[]): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return note(path(), problems);
  }
  const object = value as Readonly<Record<string, unknown>>;
  const before = problems.length;
  for (const name in object) {
    const field = fields[name];
    const given = object[name];
    if (field === undefined) note(path() + step(name), problems);
    else if (given === null ? field.required : !field.check(given)) {
      note(path() + step(name), problems);
    }
  }
  for (const name of REQUIRED.get(fields)!) {
    if (object[name] === undefined) note(path() + step(name), problems);
  }
  return problems.length === before;
}

function note(path: string, problems: Problem[]): false {
  problems.push({ code: "wrong_type", path, message: "see the documentation", severity: "error" });
  return false;
}

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

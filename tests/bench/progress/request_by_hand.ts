import type { Problem } from "../../../pkg/stadion.js";
import {
  type Check,
  check,
  day,
  decimal,
  type Fields,
  fields,
  flag,
  isObject,
  optional,
  required,
  word,
} from "../checked.ts";
import { isExact, isShort, RECORD_ID } from "../records/history.ts";
import { type Kind, MEMBERS } from "./fields.ts";
import { LIMITS, type ReadProgress, type Sent, valuesOf } from "./request.ts";
import { GOAL_TYPES, STATUSES } from "./tables.ts";

const id: Check = (value) => typeof value === "string" && RECORD_ID.test(value);
const text = (bytes: number): Check => (value) =>
  typeof value === "string" && isShort(value, bytes);
const exact: Check = (value) => typeof value === "number" && isExact(value);
const thousandths: Check = (value) =>
  typeof value === "number" && Math.round(value * 1_000) / 1_000 === value;

const SIMPLE = {
  ...{ id, day, flag, text: text(LIMITS.text), presence: () => true },
  ...{ number: thousandths, exact },
} as const;

function checkOf(kind: Kind): Check {
  return typeof kind === "string" ? SIMPLE[kind] : word(kind);
}

const TABLES: Readonly<Record<string, Fields>> = Object.fromEntries(
  Object.entries(MEMBERS).map(([table, members]) => [
    table,
    fields(Object.fromEntries(
      Object.entries(members).map(([name, member]) => {
        const check = checkOf(member.kind);
        return [name, member.required ? required(check) : optional(check)];
      }),
    )),
  ]),
);

const list = (most: number): Check => (value) => Array.isArray(value) && value.length <= most;

const FACTS = fields(
  Object.fromEntries(Object.keys(TABLES).map((table) => [table, optional(list(LIMITS.facts))])),
);

const DEFINITION = fields({
  achievement_id: required(id),
  // Read on its own: what is wrong with it stops no other.
  criteria: { check: () => true, required: true },
});

const GOAL = fields({
  id: required(id),
  goal_type: required(word(GOAL_TYPES)),
  title: optional(text(LIMITS.goal)),
  target_value: optional(exact),
  target_unit: optional(text(LIMITS.goal)),
  target_date: optional(day),
  station_id: optional(id),
  set_on: required(day),
  status: optional(word(STATUSES)),
  completed_by_hand: optional(day),
});

const REQUEST = fields({
  athlete_id: required(id),
  today: required(day),
  earliest_today: optional(day),
  race_format: optional(text(LIMITS.format)),
  weight_kg: optional(decimal(1_000, 3)),
  definitions: optional(list(LIMITS.definitions)),
  facts: optional(isObject),
  goals: optional(list(LIMITS.goals)),
});

/** Reads a request without a library, in one pass, with every problem collected. */
export function readByHand(request: unknown): ReadProgress {
  const problems: Problem[] = [];
  check(request, REQUEST, () => "", problems);
  if (isObject(request)) {
    const { definitions, facts, goals } = request;
    checkItems(definitions, DEFINITION, "/definitions", problems);
    checkItems(goals, GOAL, "/goals", problems);
    if (isObject(facts)) {
      check(facts, FACTS, () => "/facts", problems);
      for (const table in TABLES) {
        checkItems(facts[table], TABLES[table]!, `/facts/${table}`, problems);
      }
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return valuesOf(request as unknown as Sent);
}

function checkItems(value: unknown, of: Fields, path: string, problems: Problem[]): void {
  if (!Array.isArray(value)) return;
  for (let index = 0; index < value.length; index++) {
    const item = value[index];
    // Null criteria are some that can not be read, not none.
    if (of === DEFINITION && isObject(item) && item["criteria"] === null) {
      check({ ...item, criteria: {} }, of, () => `${path}/${index}`, problems);
    } else check(item, of, () => `${path}/${index}`, problems);
  }
}

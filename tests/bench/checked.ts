import type { Problem } from "../../pkg/stadion.js";
import { isRaceYear, step } from "./typescript/read.ts";

/** Hand-written validation: a table of checks for each kind of object. */
export type Check = (value: unknown) => boolean;

export interface Field {
  readonly check: Check;
  readonly required: boolean;
}

export const required = (check: Check): Field => ({ check, required: true });
export const optional = (check: Check): Field => ({ check, required: false });

export interface Fields {
  readonly known: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
  /** Whatever else a stored object has is passed over. */
  readonly others: boolean;
}

export function fields(
  table: Readonly<Record<string, Field>>,
  { others = false } = {},
): Fields {
  return {
    others,
    // A request may have a key that every object inherits.
    known: Object.assign(Object.create(null), table),
    required: Object.keys(table).filter((name) => table[name]!.required),
  };
}

/** Checks an object in one pass over the fields it has; `path` is made only for a problem. */
export function check(
  value: unknown,
  { known, required, others }: Fields,
  path: () => string,
  problems: Problem[],
): boolean {
  if (!isObject(value)) return note(path(), problems);
  const before = problems.length;
  for (const name in value) {
    const field = known[name];
    const given = value[name];
    if (field === undefined) {
      if (!others) note(path() + step(name), problems);
    } else if (given === null ? field.required : !field.check(given)) {
      note(path() + step(name), problems);
    }
  }
  for (const name of required) {
    if (value[name] === undefined) note(path() + step(name), problems);
  }
  return problems.length === before;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function note(path: string, problems: Problem[]): false {
  problems.push({ code: "wrong_type", path, message: "see the documentation", severity: "error" });
  return false;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function day(value: unknown): boolean {
  const parts = typeof value === "string" ? DAY.exec(value) : null;
  if (parts === null || !isRaceYear(parts[0])) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  // Up to the 28th every month has the day.
  return month >= 1 && month <= 12 && day >= 1 &&
    (day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

export const flag: Check = (value) => typeof value === "boolean";

export function word(words: Iterable<string>): Check {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
}

export function count(most: number, least = 0): Check {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

/** A number of so many decimals. */
export function decimal(most: number, places: number): Check {
  const scale = 10 ** places;
  return (value) =>
    typeof value === "number" && value >= 0 && value <= most &&
    Math.round(value * scale) / scale === value;
}

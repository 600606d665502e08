import type { Problem, ProblemCode } from "../../../pkg/stadion.js";
import { isExact, isRaceYear, LONGEST_SECONDS, MOST_PLACES, step } from "./read.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Reads the fields of an object one by one; every problem is noted with its path. */
export class Fields {
  constructor(
    readonly object: Json,
    private readonly path: string,
    private readonly problems: Problem[],
  ) {}

  static of(
    value: unknown,
    path: string,
    known: ReadonlySet<string>,
    problems: Problem[],
  ): Fields | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      const code = value === undefined ? "missing_field" : "wrong_type";
      problems.push({ code, path, message: "must be an object", severity: "error" });
      return undefined;
    }
    const fields = new Fields(value as Json, path, problems);
    for (const name in value) {
      if (!known.has(name)) fields.note("unknown_field", name, `\`${name}\` is no field here`);
    }
    return fields;
  }

  /** `null` counts as absent. */
  has(name: string): boolean {
    const value = this.object[name];
    return value !== undefined && value !== null;
  }

  place(name: string): number | undefined {
    const value = this.object[name];
    if (typeof value !== "number") return this.wrongType(name, "a whole number");
    if (!(value >= 1 && value <= MOST_PLACES)) {
      return this.note("out_of_range", name, `must be between 1 and ${MOST_PLACES}`);
    }
    return Number.isInteger(value)
      ? value
      : this.note("too_precise", name, "must be a whole number");
  }

  milliseconds(name: string, least = 0): number | undefined {
    const value = this.object[name];
    if (typeof value !== "number") return this.wrongType(name, "a number of seconds");
    if (!(value >= least && value <= LONGEST_SECONDS)) {
      return this.note("out_of_range", name, `must be between ${least} and ${LONGEST_SECONDS}`);
    }
    return isExact(value)
      ? Math.round(value * 1000)
      : this.note("too_precise", name, "must have at most 3 decimals");
  }

  word(name: string, allowed: ReadonlySet<string>): string | undefined {
    const value = this.object[name];
    if (typeof value !== "string") return this.wrongType(name, "a text");
    if (allowed.has(value)) return value;
    return this.note("unknown_value", name, `must be one of ${[...allowed].join(", ")}`);
  }

  date(name: string): string | undefined {
    const value = this.object[name];
    if (typeof value !== "string") return this.wrongType(name, "a date as a text");
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (parts !== null && isRaceYear(value)) {
      const day = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
      // A day that the calendar does not have would have become one of the next month.
      if (day.toISOString().startsWith(value)) return value;
    }
    return this.note("invalid_date", name, "must be a date YYYY-MM-DD");
  }

  boolean(name: string): boolean | undefined {
    const value = this.object[name];
    return typeof value === "boolean" ? value : this.wrongType(name, "true or false");
  }

  private wrongType(name: string, wanted: string): undefined {
    const code = this.object[name] === undefined ? "missing_field" : "wrong_type";
    this.note(code, name, `must be ${wanted}`);
  }

  private note(code: ProblemCode, name: string, message: string): undefined {
    this.problems.push({ code, path: this.path + step(name), message, severity: "error" });
  }
}

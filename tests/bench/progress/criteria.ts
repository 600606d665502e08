import { type Condition, conditionOf } from "./condition.ts";
import { missing, Refused, unknown } from "./refusal.ts";
import { columnsOf, type Held, type TableName, TABLES } from "./tables.ts";
import { type Written, writtenIn, type Wrong } from "./written.ts";

export type Span = "days" | "weeks";

export type Rule =
  | { readonly asked: "count" }
  | { readonly asked: "count_distinct" | "min"; readonly column: string }
  | { readonly asked: "streak"; readonly span: Span; readonly least: number }
  | { readonly asked: "ratio"; readonly part: Condition; readonly least: number };

/** Criteria as they are understood. */
export interface Criteria {
  readonly table: TableName;
  readonly holds: Condition;
  readonly rule: Rule;
  /** In thousandths. */
  readonly threshold: number;
}

const ASKED = ["count", "count_distinct", "min", "streak", "ratio"] as const;
const SPANS = ["days", "weeks"] as const;
const LEAST_SAMPLE = 5;

/** What earns an achievement, or what is wrong with it. */
export function understood(criteria: unknown): Criteria | Wrong[] {
  const written = writtenIn(criteria);
  if (Array.isArray(written)) return written;
  try {
    return criteriaOf(written);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return [{ code: fault.code, path: `/${fault.member}`, message: fault.message }];
  }
}

function criteriaOf({ texts, least_per_unit, least_sample, threshold }: Written): Criteria {
  const asked = word("type", texts["type"], ASKED);
  const table = word("table", texts["table"], Object.keys(TABLES) as TableName[]);
  if (threshold === undefined) throw missing("threshold");
  const rows = () => conditionOf("condition", table, texts["condition"] ?? "true");
  const column = (fits: (held: Held) => boolean) => columnIn(table, texts["column"], fits);
  const given = (holds: Condition, rule: Rule): Criteria => {
    checkThreshold(asked, threshold);
    return { table, holds, rule, threshold };
  };
  switch (asked) {
    case "count":
      return given(rows(), { asked });
    case "count_distinct": {
      const of = column((held) => held !== "presence");
      return given(rows(), { asked, column: of });
    }
    case "min": {
      const holds = rows();
      return given(holds, { asked, column: column((held) => held === "number") });
    }
    case "streak": {
      column((held) => held === "day");
      const span = word("unit", texts["unit"], SPANS);
      const holds = rows();
      return given(holds, { asked, span, least: positive("min_per_unit", least_per_unit ?? 1) });
    }
    case "ratio": {
      const { denominator, numerator } = texts;
      if (denominator === undefined) throw missing("denominator");
      if (numerator === undefined) throw missing("numerator");
      const part = conditionOf("numerator", table, numerator);
      const least = positive("min_sample", least_sample ?? LEAST_SAMPLE);
      return given(conditionOf("denominator", table, denominator), { asked, part, least });
    }
  }
}

function word<Word extends string>(
  member: string,
  given: string | undefined,
  known: readonly Word[],
): Word {
  if (given === undefined) throw missing(member);
  const found = known.find((word) => word === given);
  if (found === undefined) throw unknown(member, given, known);
  return found;
}

function columnIn(
  table: TableName,
  given: string | undefined,
  fits: (held: Held) => boolean,
): string {
  if (given === undefined) throw missing("column");
  const known = Object.entries(columnsOf(table)).filter(([, held]) => fits(held));
  return word("column", given, known.map(([name]) => name));
}

function positive(member: string, count: number): number {
  if (count > 0) return count;
  throw new Refused("out_of_range", member, "`0` is too few: use 1 or more");
}

function checkThreshold(asked: Rule["asked"], threshold: number): void {
  if (asked === "min") return;
  const [fits, advice] = asked === "ratio"
    ? [threshold > 0 && threshold <= 1_000, "above 0 and at most 1"]
    : [threshold >= 1_000 && threshold % 1_000 === 0, "that is a whole number from 1 up"];
  if (fits) return;
  const message = `\`${
    threshold / 1_000
  }\` can not be reached or is reached at once: use one ${advice}`;
  throw new Refused("out_of_range", "threshold", message);
}

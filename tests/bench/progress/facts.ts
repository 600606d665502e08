import { UNITS } from "../records/rules.ts";
import { columnsOf, DAYS, FACT_TABLES, type FactTable, type TableName } from "./tables.ts";

/** Numbers are in thousandths; of what is only there, `true`. */
export type Value = boolean | number | string;

/** A row of a table. */
export interface Fact {
  readonly table: TableName;
  readonly id: string;
  /** The athlete's local day on which it became true. */
  readonly day: string;
  /** The plan of a day. */
  readonly group: string | undefined;
  readonly values: Readonly<Record<string, Value>>;
}

export type Row = Readonly<Record<string, unknown>>;

/** Facts of one athlete by table, in the order of time. */
export type Facts = ReadonlyMap<TableName, readonly Fact[]>;

export function factsOf(
  stated: Readonly<Partial<Record<FactTable, readonly Row[] | null>>>,
): Facts {
  return new Map(FACT_TABLES.map((table) => {
    const rows = stated[table] ?? [];
    return [table, inOrder(rows.map((row) => factOf(table, row)))];
  }));
}

export function inOrder(facts: Fact[]): Fact[] {
  return facts.sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function factOf(table: FactTable, row: Row): Fact {
  const values: Record<string, Value> = {};
  const columns = columnsOf(table);
  for (const name in columns) {
    const held = columns[name];
    const value = row[name];
    if (value === null || value === undefined || held === "day") continue;
    if (held === "presence") values[name] = true;
    else if (held !== "number") values[name] = value as Value;
    else if (name !== "value") values[name] = Math.round(value as number * 1_000);
    else {
      const canonical = canonicalOf(value as number, row["value_unit"]);
      if (canonical !== undefined) values[name] = canonical;
    }
  }
  const group = row["plan_id"] as string | undefined;
  return {
    ...{ table, id: (row["id"] as string).toLowerCase(), day: row[DAYS[table]] as string },
    ...{ group: group?.toLowerCase(), values },
  };
}

const MILLION = 1_000_000;

/** In thousandths of the unit that records are written in. */
function canonicalOf(value: number, word: unknown): number | undefined {
  const unit = typeof word === "string" ? UNITS.get(word) : undefined;
  if (unit === undefined) return undefined;
  if (unit.dimension === "repetitions") return Math.floor(value) * 1_000;
  return Math.floor((2 * Math.round(value * MILLION) * unit.factor + MILLION) / (2 * MILLION));
}

import { REPOSITORY } from "../../local/postgres_binaries.ts";

/** What a check showed when it was last run. */
export interface Row {
  readonly group: string;
  readonly name: string;
  readonly run: number;
  readonly wrong: number;
  readonly seconds: number;
  /** `own`: the check has its seeds in its source. */
  readonly seed: number | "own";
  readonly commit: string;
  readonly date: string;
}

export const RESULTS = "tests/trust/results.json";
const PATH = `${REPOSITORY}/${RESULTS}`;

const keyOf = ({ group, name }: Pick<Row, "group" | "name">) => `${group}: ${name}`;

export async function readRows(): Promise<Row[]> {
  try {
    return JSON.parse(await Deno.readTextFile(PATH));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

export async function writeRows(rows: readonly Row[]): Promise<void> {
  await Deno.writeTextFile(PATH, `${JSON.stringify(rows, null, 2)}\n`);
}

/** The rows in the order of the checks: what ran now, else what ran before; what is gone has none. */
export function merge(
  order: readonly Pick<Row, "group" | "name">[],
  before: readonly Row[],
  now: readonly Row[],
): Row[] {
  const known = new Map([...before, ...now].map((row) => [keyOf(row), row]));
  return order.map((check) => known.get(keyOf(check))).filter((row) => row !== undefined);
}

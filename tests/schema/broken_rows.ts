import type postgres from "postgres";
import type { Relation } from "../rls/catalogue.ts";
import { conditionOf, type Relations } from "../rls/row_maker.ts";

/** A row that a client may send and a check refuses. */
export interface BrokenRow {
  readonly table: string;
  /** The check that PostgreSQL names, the first by name of those that the row breaks. */
  readonly check: string;
  readonly verb: "insert" | "update";
  /** All that is sent. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly key: Readonly<Record<string, unknown>>;
}

/** What some check may refuse, by the kind of its column. */
const VALUES: readonly (readonly [types: RegExp, values: readonly unknown[]])[] = [
  [/int|numeric|double/, [-1, 0, 1_000_000_000, 0.000_01, "Infinity", "-Infinity"]],
  [/^(?:text|char)/, ["", "no such word", "x".repeat(200_001)]],
  [/^(?:date|timestamp)/, ["1800-01-01", "2999-01-01"]],
  [/^jsonb/, ["a text", {}, { a: 1e9 }, [], [{}]]],
  [/\[\]$/, [[], ["no such word"]]],
  [/^boolean/, [true, false]],
  [/^uuid/, ["00000000-0000-4000-8000-000000000000"]],
  [/^interval/, ["-1 hour"]],
];

/** A row for as many checks of a table as one changed column of the first user's row can break. */
export async function brokenRowsOf(
  sql: postgres.Sql,
  relations: Relations,
  table: Relation,
  owner: string | null,
): Promise<BrokenRow[]> {
  const verb = writableColumns(table, "insert").length > 0 ? "insert" : "update";
  const writable = writableColumns(table, verb);
  const checks = await sql<{ name: string; demanded: string }[]>`
    select conname as name, pg_get_expr(conbin, conrelid) as demanded
    from pg_constraint where conrelid = ${table.name}::regclass and contype = 'c' order by conname
  `;
  const [stored] = await sql.unsafe<{ row: Record<string, unknown> }[]>(
    `select to_jsonb(t) as row from ${table.name} as t where ` +
      conditionOf(relations, table, owner, 1),
  );
  const row = stored!.row;
  const broken = `array_remove(array[${
    checks.map(({ name, demanded }) => `case when (${demanded}) is false then '${name}' end`)
  }]::text[], null)`;
  const found = new Map<string, BrokenRow>();
  for (const { name, type } of table.columns.filter(({ name }) => writable.includes(name))) {
    const values = VALUES.find(([types]) => types.test(type))?.[1] ?? [];
    for (const value of [...values, null]) {
      const [answer] = await sql.unsafe<{ broken: string[] }[]>(
        `select ${broken} as broken
         from jsonb_populate_record(null::${table.name}, $1::text::jsonb)`,
        [JSON.stringify({ ...row, [name]: value })],
      ).catch(beyondItsType);
      const check = answer?.broken[0];
      if (check === undefined || found.has(check)) continue;
      found.set(check, {
        table: table.name,
        check,
        verb,
        values: verb === "update" ? { [name]: value } : {
          ...Object.fromEntries(writable.map((column) => [column, row[column]])),
          [name]: value,
        },
        key: Object.fromEntries(table.key.map((column) => [column, row[column]])),
      });
    }
  }
  return [...found.values()];
}

/** The columns that signed-in users may write. */
export function writableColumns(table: Relation, verb: "insert" | "update"): string[] {
  const held = table.grants.filter((grant) =>
    grant.role === "authenticated" && grant.verb === verb
  );
  return table.columns.filter(({ name, isFilledAlone }) =>
    !isFilledAlone && held.some(({ column }) => column === null || column === name) &&
    (verb === "insert" || (table.openColumns?.includes(name) ?? true))
  ).map(({ name }) => name);
}

function beyondItsType(error: unknown): { broken: string[] }[] {
  const { code } = error as postgres.PostgresError;
  if (code.startsWith("22")) return [];
  throw error;
}

import type { SupabaseClient } from "@supabase/supabase-js";
import type postgres from "postgres";
import { conditionOf, type Relations, tablesOf } from "../../../rls/row_maker.ts";
import type { Tally } from "../tally.ts";
import { PAYLOADS } from "./payloads.ts";

interface TextColumn {
  readonly table: string;
  readonly column: string;
  /** By which the user's row is known, as SQL and as the API has it. */
  readonly condition: string;
  readonly key: Readonly<Record<string, string>>;
}

/** What a trigger writes again whatever was written. */
const DERIVED: readonly string[] = ["hyrox.personal_records.series_key"];

/** The columns of free text that a user may write in their own rows. */
async function textColumns(
  sql: postgres.Sql,
  relations: Relations,
  number: number,
): Promise<TextColumn[]> {
  const columns: TextColumn[] = [];
  for (const table of tablesOf(relations)) {
    const condition = conditionOf(relations, table, null, number);
    const names = table.key.map((name) => `"${name}"::text`).join(", ");
    const [key] = await sql.unsafe<Record<string, string>[]>(
      `select ${names} from ${table.name} where ${condition}`,
    );
    if (key === undefined) continue;
    for (const { name, type, word } of table.columns) {
      if (!/^(?:text|character varying)/.test(type) || type.endsWith("[]") || word !== null) {
        continue;
      }
      if (table.key.includes(name) || DERIVED.includes(`${table.name}.${name}`)) continue;
      const [may] = await sql`
        select has_column_privilege('authenticated', ${table.name}, ${name}, 'update') as may
      `;
      if (may?.["may"]) columns.push({ table: table.name, column: name, condition, key });
    }
  }
  return columns;
}

/**
 * Writes each payload into each column as the user, and looks for it as they would. What a check
 * refuses stays as it was; everything else is stored letter by letter.
 */
export async function writeEverywhere(
  tally: Tally,
  sql: postgres.Sql,
  relations: Relations,
  client: SupabaseClient,
  { number, share, seed }: { number: number; share: number; seed: number },
): Promise<void> {
  const columns = await textColumns(sql, relations, number);
  if (columns.length < 20) throw new Error(`${columns.length} columns are too few to try`);
  let stored = 0;
  for (const [place, text] of columns.entries()) {
    const read = async () => {
      const [row] = await sql.unsafe<{ value: string | null }[]>(
        `select "${text.column}" as value from ${text.table} where ${text.condition}`,
      );
      return row?.value;
    };
    for (const [index, payload] of PAYLOADS.entries()) {
      if ((place + index + seed) % share !== 0) continue;
      const before = await read();
      const [schema = "", table = ""] = text.table.split(".");
      const rows = client.schema(schema).from(table);
      const { error, status } = await rows.update({ [text.column]: payload }).match(text.key);
      const after = await read();
      const name = `${JSON.stringify(payload)} in ${text.table}.${text.column}`;
      if (error !== null) {
        const isRefused = status < 500 && after === before;
        tally.count(name, isRefused ? undefined : `${status} ${JSON.stringify(error)}`);
        continue;
      }
      stored++;
      const found = await rows.select().eq(text.column, payload);
      // The local API takes some texts in a filter for lists, and finds nothing.
      const isFound = found.status < 500 && (found.data ?? []).every((row) =>
        row[text.column] === payload
      ) &&
        (found.data ?? []).length <= 1;
      const fault = after !== payload ? `stored as ${JSON.stringify(after)}` : undefined;
      tally.count(name, fault ?? (isFound ? undefined : JSON.stringify(found)));
    }
  }
  tally.count("texts stored", stored > 0 ? undefined : "none");
}

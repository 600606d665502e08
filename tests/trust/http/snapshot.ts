import type postgres from "postgres";

const SCHEMAS = ["hyrox", "strength", "endurance", "studio", "dossier", "private"];

/** A hash of each table's rows, whatever their order. */
export type Snapshot = Readonly<Record<string, string>>;

export async function takeSnapshot(sql: postgres.Sql): Promise<Snapshot> {
  const hashes: Record<string, string> = {};
  for (const table of await tables(sql)) {
    const [row] = await sql<{ hash: string }[]>`
      select md5(coalesce(string_agg(stored::text, '' order by stored::text), '')) as hash
      from ${sql(table)} as stored
    `;
    hashes[table] = row!.hash;
  }
  return hashes;
}

/** The tables that are not as they were; undefined when there are none. */
export function changeBetween(before: Snapshot, after: Snapshot): string | undefined {
  const changed = Object.keys(after).filter((table) => before[table] !== after[table]);
  return changed.length === 0 ? undefined : `changed: ${changed.join(", ")}`;
}

/** The tables with a row that has this text somewhere. */
export async function tablesHolding(sql: postgres.Sql, text: string): Promise<string[]> {
  const holding: string[] = [];
  for (const table of await tables(sql)) {
    const [row] = await sql`
      select from ${sql(table)} as stored where position(${text} in stored::text) > 0 limit 1
    `;
    if (row !== undefined) holding.push(table);
  }
  return holding;
}

async function tables(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname = any(${SCHEMAS}) order by 1
  `;
  if (rows.length === 0) throw new Error("there are no tables to look at");
  return rows.map(({ name }) => name);
}

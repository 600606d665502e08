import type postgres from "postgres";

export interface TheirId {
  readonly column: string;
  readonly id: string;
}

/** One id of each kind in rows that are the user's. */
export async function idsOf(sql: postgres.Sql, userId: string): Promise<TheirId[]> {
  const columns = await sql<{ table: string; column: string }[]>`
    select format('%I.%I', table_schema, table_name) as table, column_name as column
    from information_schema.columns join information_schema.tables
      using (table_catalog, table_schema, table_name)
    where table_schema in ('hyrox', 'strength') and table_type = 'BASE TABLE'
      and data_type = 'uuid' and column_name in ('id', 'user_id', 'athlete_id')
  `;
  const ids: TheirId[] = [];
  for (const { table, column } of columns) {
    const [row] = await sql.unsafe<{ id: string }[]>(
      `select ${column} as id from ${table} as stored
       where position($1 in stored::text) > 0 or exists (
         select from hyrox.athlete_profiles as athlete
         where athlete.user_id = $1::uuid and position(athlete.id::text in stored::text) > 0)
       limit 1`,
      [userId],
    );
    if (row?.id) ids.push({ column: `${table}.${column}`, id: row.id });
  }
  if (ids.length < 10) throw new Error(`${ids.length} ids are too few to try`);
  return ids;
}

/** Where a member names a kind of row, the ids of that kind; elsewhere one of each owner. */
export function fitting(theirs: readonly TheirId[], place: string): readonly TheirId[] {
  const kind = place.match(/(\w+?)(?:_result|_log)?_id(?: |$)/)?.[1];
  const fit = theirs.filter(({ column }) =>
    kind === undefined || column.includes(kind) || column.endsWith(`.${kind}_id`)
  );
  return fit.length > 0 ? fit : theirs.slice(0, 3);
}

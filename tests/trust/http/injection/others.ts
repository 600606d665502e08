import type postgres from "postgres";
import { conditionOf, type Relations, tablesOf } from "../../../rls/row_maker.ts";

/** Everything that decides who may do what, and what runs when; as a hash. */
export async function schemaHash(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ hash: string }[]>`
    select md5(string_agg(fact, e'\n' order by fact)) as hash from (
      select concat_ws(' ', oid::regprocedure, proacl, prosecdef, proconfig, prosrc) from pg_proc
      union all select concat_ws(' ', oid::regclass, relkind, relacl, relrowsecurity, relowner)
        from pg_class where relnamespace <> 'pg_toast'::regnamespace
      union all select concat_ws(' ', attrelid::regclass, attname, atttypid, attnotnull, attacl)
        from pg_attribute where attnum > 0
      union all select concat_ws(' ', polrelid::regclass, polname, polcmd, polqual, polwithcheck)
        from pg_policy
      union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint
      union all select concat_ws(' ', tgrelid::regclass, tgname, tgenabled, tgfoid) from pg_trigger
      union all select concat_ws(' ', rolname, rolsuper, rolbypassrls, rolcanlogin) from pg_roles
      union all select concat_ws(' ', nspname, nspacl) from pg_namespace where nspname !~ '^pg_t'
    ) as facts (fact)
  `;
  return row!.hash;
}

/** The rows of the `number`th user as they are stored, table by table. */
export async function rowsOfUser(
  sql: postgres.Sql,
  relations: Relations,
  number: number,
): Promise<Readonly<Record<string, string>>> {
  const rows: Record<string, string> = {};
  for (const table of tablesOf(relations)) {
    const condition = conditionOf(relations, table, null, number);
    const [row] = await sql.unsafe<{ text: string }[]>(
      `select coalesce(string_agg(stored::text, '' order by stored::text), '') as text
       from ${table.name} as stored where ${condition}`,
    );
    rows[table.name] = row!.text;
  }
  return rows;
}

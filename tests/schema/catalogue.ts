import type postgres from "postgres";

/** What a schema promises, as sorted lines of text: a list per table, one of functions, of types. */
export interface Catalogue {
  readonly tables: Record<string, string[]>;
  readonly functions: string[];
  readonly types: string[];
}

interface Fact {
  readonly table_name: string;
  readonly fact: string;
}

/**
 * Reads the tables of `schema`, and the functions of `schema` and `private`. Names of schemas are
 * left out, so that catalogues of differently named schemas can be compared.
 */
export async function readCatalogue(sql: postgres.Sql, schema: string): Promise<Catalogue> {
  const { facts, functions, types } = await sql.begin(async (tx) => {
    // pg_get_*def() qualify what the search path does not find.
    await tx`select set_config('search_path', ${`"${schema}"`}, true)`;
    return {
      facts: await tx.unsafe<Fact[]>(TABLE_FACTS, [schema]),
      functions: await tx.unsafe<{ fact: string }[]>(FUNCTION_FACTS, [schema]),
      types: await tx.unsafe<{ fact: string }[]>(TYPE_FACTS, [schema]),
    };
  });
  const bare = (fact: string) => fact.replaceAll(`${schema}.`, "").replaceAll("private.", "");
  const tables: Record<string, string[]> = {};
  for (const { table_name, fact } of facts) (tables[table_name] ??= []).push(bare(fact));
  for (const facts of Object.values(tables)) facts.sort();
  return {
    tables,
    functions: functions.map(({ fact }) => bare(fact)).sort(),
    types: types.map(({ fact }) => fact).sort(),
  };
}

const TABLE_FACTS = `
  with tables as (
    select c.oid, c.relname, c.relrowsecurity
    from pg_class as c
    where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p')
  )
  select relname as table_name, 'row level security' as fact from tables where relrowsecurity
  union all
  select relname, 'comment' from tables where obj_description(oid, 'pg_class') is not null
  union all
  select relname, concat_ws(' ',
    'column', attname, format_type(atttypid, atttypmod),
    case when attnotnull then 'not null' end,
    'default ' || pg_get_expr(adbin, adrelid)
  )
  from tables
  join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  union all
  select relname, 'comment on column ' || attname
  from tables
  join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
  where col_description(oid, attnum) is not null
  union all
  select relname, concat_ws(' ', 'constraint', conname, pg_get_constraintdef(c.oid))
  from tables
  join pg_constraint as c on conrelid = tables.oid
  where contype in ('c', 'f', 'p', 'u')
  union all
  select relname, pg_get_indexdef(indexrelid)
  from tables
  join pg_index on indrelid = oid
  where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
  union all
  select relname, pg_get_triggerdef(t.oid)
  from tables
  join pg_trigger as t on tgrelid = tables.oid and not tgisinternal
  union all
  select relname, format(
    'policy %I for %s to %s', policyname, lower(cmd),
    (select string_agg(role, ', ' order by role) from unnest(roles) as role)
  )
  from tables
  join pg_policies on schemaname = $1::regnamespace::text and tablename = relname
`;

const FUNCTION_FACTS = `
  select format(
    'function %s(%s) returns %s %s%s', proname, pg_get_function_arguments(oid),
    pg_get_function_result(oid),
    case provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
    case when prosecdef then ' security definer' else '' end
  ) as fact
  from pg_proc
  where pronamespace in ($1::regnamespace, to_regnamespace('private'))
`;

const TYPE_FACTS = `
  select format(
    'type %s enum (%s)', typname,
    (select string_agg(enumlabel, ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid)
  ) as fact
  from pg_type as t
  where typnamespace = $1::regnamespace and typtype = 'e'
`;

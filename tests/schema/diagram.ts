import type postgres from "postgres";

interface Column {
  readonly name: string;
  readonly type: string;
  readonly key: string;
}

interface Reference {
  readonly from: string;
  readonly to: string;
  readonly columns: string;
  /** Whether one row refers to it at most once. */
  readonly once: boolean;
  /** Whether a row may refer to nothing. */
  readonly optional: boolean;
}

/** The tables of a schema and what refers to what, as a page with a Mermaid picture, and what they hold. */
export async function drawDiagram(sql: postgres.Sql, schema: string): Promise<string> {
  const columns = await sql<(Column & { table: string })[]>`
    select relname as table, attname as name,
      replace(replace(format_type(atttypid, null), 'timestamp with time zone', 'timestamptz'), ' ', '_')
        as type,
      concat_ws(', ',
        case when exists (select from pg_constraint
          where conrelid = c.oid and contype = 'p' and attnum = any (conkey)) then 'PK' end,
        case when exists (select from pg_constraint
          where conrelid = c.oid and contype = 'f' and attnum = any (conkey)) then 'FK' end,
        case when exists (select from pg_constraint
          where conrelid = c.oid and contype = 'u' and conkey = array[attnum]) then 'UK' end
      ) as key
    from pg_class as c
    join pg_attribute on attrelid = c.oid and attnum > 0 and not attisdropped
    where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p')
    order by relname, attnum`;
  const references = await sql<Reference[]>`
    select c.relname as "from",
      case when target.relnamespace = c.relnamespace then target.relname
        else target.relnamespace::regnamespace || '.' || target.relname end as "to",
      (select string_agg(attname, ', ' order by place)
        from unnest(conkey) with ordinality as key (attnum, place)
        join pg_attribute as a on a.attrelid = c.oid and a.attnum = key.attnum) as columns,
      exists (select from pg_index
        where indrelid = c.oid and indisunique and indpred is null
          and indkey::int2[] <@ conkey) as once,
      exists (select from pg_attribute as a
        where a.attrelid = c.oid and a.attnum = any (conkey) and not attnotnull) as optional
    from pg_constraint
    join pg_class as c on c.oid = conrelid
    join pg_class as target on target.oid = confrelid
    where contype = 'f' and c.relnamespace = ${schema}::regnamespace
    order by 1, 2, 3`;
  const tables = Map.groupBy(columns, ({ table }) => table);
  const purposes = await sql<{ table: string; purpose: string }[]>`
    select relname as table, replace(obj_description(oid, 'pg_class'), '|', '\\|') as purpose
    from pg_class
    where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p', 'v')
    order by relname`;
  return [
    `# Schema \`${schema}\``,
    "",
    `${tables.size} tables, drawn from the catalogue by [a test](../../tests/schema/diagram_test.ts).`,
    "A line leads from what is referred to (`||` one row, `|o` one or none) to what refers to it (`o{` any",
    "number of rows, `o|` one at most), and names the columns of the foreign key.",
    "",
    "```mermaid",
    "erDiagram",
    ...references.map(drawReference),
    ...[...tables].flatMap(([table, columns]) => [
      `  ${table} {`,
      ...columns.map(({ type, name, key }) => `    ${type} ${name}${key === "" ? "" : ` ${key}`}`),
      "  }",
    ]),
    "```",
    "",
    "| table or view | what it holds |",
    "|---|---|",
    ...purposes.map(({ table, purpose }) => `| \`${table}\` | ${purpose} |`),
    "",
  ].join("\n");
}

function drawReference({ from, to, columns, once, optional }: Reference): string {
  const line = `${optional ? "|o" : "||"}--${once ? "o|" : "o{"}`;
  return `  ${quoted(to)} ${line} ${from} : "${columns}"`;
}

/** Names with a point, of other schemas, are no words for Mermaid. */
function quoted(name: string): string {
  return name.includes(".") ? `"${name}"` : name;
}

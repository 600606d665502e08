import type postgres from "postgres";
import { readConfig } from "../../local/config.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

/** GraphQL's schema is the platform's own. */
export const SCHEMAS = (await readConfig(REPOSITORY)).schemas
  .filter((schema) => schema !== "graphql_public");

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly isFilledAlone: boolean;
  readonly default: string | null;
  /** The first word of `check (name in (...))`, or of an enum. */
  readonly word: string | null;
}

export interface Reference {
  readonly name: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
  /** `a` and `r` refuse to delete what is referred to, `c` deletes along, `n` sets null. */
  readonly onDelete: string;
}

export interface Policy {
  readonly name: string;
  readonly verb: "select" | "insert" | "update" | "delete" | "all";
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
  /** The columns of its table that it reads. */
  readonly columns: readonly string[];
}

export interface Grant {
  readonly role: string;
  readonly verb: string;
  /** Null for the whole relation. */
  readonly column: string | null;
}

export interface Relation {
  readonly name: string;
  readonly isView: boolean;
  /** False for a view that PostgreSQL cannot pass writes on from. */
  readonly isUpdatable: boolean;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly uniqueColumns: readonly string[];
  readonly references: readonly Reference[];
  /** The columns that clients may change where a trigger keeps the others from them. */
  readonly openColumns: readonly string[] | null;
  readonly policies: readonly Policy[];
  readonly grants: readonly Grant[];
}

/** Every table and view that the API exposes. */
export async function readRelations(sql: postgres.ISql): Promise<ReadonlyMap<string, Relation>> {
  const rows = await sql.unsafe<Relation[]>(RELATIONS, [SCHEMAS.join()]);
  return new Map(rows.map((row) => [row.name, row]));
}

/** With its schema, also where `search_path` would find it without. */
export const NAME_OF = (relation: string) =>
  `(
  select relnamespace::regnamespace || '.' || quote_ident(relname)
  from pg_class where pg_class.oid = ${relation}
)`;

const NAMES_OF = (keys: string, relation: string) =>
  `(
  select jsonb_agg(attname order by place)
  from unnest(${keys}) with ordinality as keys (key, place)
  join pg_attribute on attrelid = ${relation} and attnum = key
)`;

const RELATIONS = `
  select
    ${NAME_OF("c.oid")} as name,
    c.relkind = 'v' as "isView",
    pg_relation_is_updatable(c.oid, false) <> 0 as "isUpdatable",
    (
      select jsonb_agg(jsonb_build_object(
        'name', attname,
        'type', format_type(atttypid, atttypmod),
        'isRequired', attnotnull and not atthasdef and attidentity = '',
        'isFilledAlone', attgenerated <> '' or attidentity = 'a',
        'default', (
          select pg_get_expr(adbin, adrelid) from pg_attrdef
          where adrelid = attrelid and adnum = attnum
        ),
        'word', coalesce(
          (select enumlabel from pg_enum where enumtypid = atttypid order by enumsortorder limit 1),
          (
            select substring(pg_get_constraintdef(k.oid)
              from format('%I\\)?(?:::text)? = ANY \\(+ARRAY\\[''([^'']+)''', attname))
            from pg_constraint as k
            where conrelid = c.oid and contype = 'c' and conkey = array[attnum]
            order by 1 limit 1
          )
        )
      ) order by attnum)
      from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
    ) as columns,
    coalesce(
      (select ${NAMES_OF("conkey", "c.oid")} from pg_constraint
        where conrelid = c.oid and contype = 'p'),
      '[]'
    ) as key,
    coalesce(
      (
        select jsonb_agg(distinct attname)
        from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
        where indrelid = c.oid and indisunique
      ),
      '[]'
    ) as "uniqueColumns",
    coalesce(
      (
        select jsonb_agg(jsonb_build_object(
          'name', conname,
          'columns', ${NAMES_OF("conkey", "conrelid")},
          'to', ${NAME_OF("confrelid")},
          'toColumns', ${NAMES_OF("confkey", "confrelid")},
          'onDelete', confdeltype
        ) order by conname)
        from pg_constraint where conrelid = c.oid and contype = 'f'
      ),
      '[]'
    ) as references,
    (
      select to_jsonb(string_to_array(rtrim(encode(tgargs, 'escape'), '\\000'), '\\000'))
      from pg_trigger
      where tgrelid = c.oid and tgfoid = to_regprocedure('private.keep_from_clients()')
    ) as "openColumns",
    coalesce(
      (
        select jsonb_agg(jsonb_build_object(
          'name', policyname, 'verb', lower(cmd), 'roles', roles, 'using', qual,
          'check', with_check,
          'columns', (
            select coalesce(jsonb_agg(distinct attname), '[]')
            from pg_policy
            join pg_depend on classid = 'pg_policy'::regclass and objid = pg_policy.oid
            join pg_attribute on attrelid = c.oid and attrelid = refobjid and attnum = refobjsubid
            where polrelid = c.oid and polname = policyname
          )
        ) order by policyname)
        from pg_policies where format('%I.%I', schemaname, tablename)::regclass = c.oid
      ),
      '[]'
    ) as policies,
    coalesce(
      (
        select jsonb_agg(jsonb_build_object(
          'role', grantee::regrole::text, 'verb', lower(privilege_type), 'column', attname
        ))
        from (
          select null as attname, acl.* from aclexplode(c.relacl) as acl
          union all
          select attname, acl.* from pg_attribute cross join aclexplode(attacl) as acl
          where attrelid = c.oid and attnum > 0
        ) as held
        where grantee <> c.relowner
      ),
      '[]'
    ) as grants
  from pg_class as c
  where c.relnamespace::regnamespace::text = any (string_to_array($1, ',')) and c.relkind in ('r', 'p', 'v', 'm', 'f')
  order by 1
`;

import { CAPTURED_SOURCES } from "./captured_sources.ts";

/** A rule of the schema: the query names what breaks it; `damage` is one way to break it. */
export interface Invariant {
  readonly rule: string;
  /** `$1` is the array of schemas the API exposes. One text column, no row when all is well. */
  readonly violations: string;
  readonly damage: string;
  readonly reported: string;
}

const EXPOSED_TABLES = `
  exposed as (
    select c.oid, c.oid::regclass::text as name, c.relacl
    from pg_class as c
    where c.relnamespace::regnamespace::text = any ($1) and c.relkind in ('r', 'p')
  )`;

const WRITTEN_TABLES = `
  written as (
    select c.oid, c.oid::regclass::text as name
    from pg_class as c
    where c.relnamespace::regnamespace::text = any ($1) and c.relkind in ('r', 'p')
      and (
        has_any_column_privilege('authenticated', c.oid, 'insert')
        or has_any_column_privilege('authenticated', c.oid, 'update')
      )
  )`;

const VERBS = `
  verbs (cmd, privilege) as (
    values ('r', 'SELECT'), ('a', 'INSERT'), ('w', 'UPDATE'), ('d', 'DELETE')
  )`;

const OUR_FUNCTIONS = `
  ours as (
    select p.*, p.oid::regprocedure::text as name, p.pronamespace::regnamespace::text as schema
    from pg_proc as p
    where p.pronamespace::regnamespace::text = any ($1::text[] || '{private}')
      and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
  )`;

// Looking a value up never finds null, so an index may leave nulls out, and nothing else.
const COVERS_EVERY_VALUE = `
  coalesce(pg_get_expr(indpred, indrelid), '') in ('', format('(%I IS NOT NULL)', attname))`;

export const INVARIANTS: readonly Invariant[] = [
  {
    rule: "an exposed table has row level security",
    violations: `with ${EXPOSED_TABLES}
      select name from exposed join pg_class using (oid) where not relrowsecurity`,
    damage: "create table public.unguarded (id int primary key)",
    reported: "unguarded",
  },
  {
    rule: "a policy names its roles",
    violations: `with ${EXPOSED_TABLES}
      select name || ': ' || polname from exposed join pg_policy on polrelid = exposed.oid
      where 0 = any (polroles)`,
    damage: `alter policy "Users can view own goals" on hyrox.goals to public`,
    reported: "hyrox.goals: Users can view own goals",
  },
  {
    rule: "an API role holds a privilege on a table exactly where a policy is for it",
    violations: `with ${EXPOSED_TABLES}, ${VERBS},
      demanded as (
        select name, role, privilege
        from exposed
        join pg_policy on polrelid = exposed.oid
        join verbs on polcmd = cmd or polcmd = '*'
        cross join unnest(polroles) as role
        where role in ('anon'::regrole, 'authenticated'::regrole)
      ),
      granted as (
        select name, grantee as role, privilege_type as privilege
        from exposed cross join aclexplode(relacl)
        where grantee in ('anon'::regrole, 'authenticated'::regrole)
        union
        select name, grantee, privilege_type
        from exposed
        join pg_attribute on attrelid = exposed.oid and attnum > 0 and not attisdropped
        cross join aclexplode(attacl)
        where grantee in ('anon'::regrole, 'authenticated'::regrole)
      )
      select format('%s: %s may not %s', name, role::regrole, privilege)
      from (table demanded except table granted) as lacking
      union all
      select format('%s: %s may %s without a policy', name, role::regrole, privilege)
      from (table granted except table demanded) as surplus`,
    damage: "grant delete on hyrox.messages to authenticated",
    reported: "hyrox.messages: authenticated may DELETE without a policy",
  },
  {
    rule: "the service role may read and write every exposed table",
    violations: `with ${EXPOSED_TABLES}, ${VERBS}
      select format('%s: %s', name, privilege) from exposed cross join verbs
      where not exists (
        select from aclexplode(relacl)
        where grantee = 'service_role'::regrole and privilege_type = privilege
      )`,
    damage: "revoke insert on hyrox.goals from service_role",
    reported: "hyrox.goals: INSERT",
  },
  {
    rule: "nothing is granted to public",
    violations: `with ${EXPOSED_TABLES}, ${OUR_FUNCTIONS}
      select name from exposed where exists (select from aclexplode(relacl) where grantee = 0)
      union all
      select name from ours
      where proacl is null or exists (select from aclexplode(proacl) where grantee = 0)`,
    damage: "grant execute on function hyrox.store_race(jsonb, jsonb) to public",
    reported: "hyrox.store_race(jsonb,jsonb)",
  },
  {
    rule: "the API roles may use an exposed schema and create nothing in it",
    violations: `
      select format('%s: %s', schema, role)
      from unnest($1::text[]) as schema
      cross join unnest('{anon,authenticated,service_role}'::text[]) as role
      where to_regnamespace(schema) is not null
        and (not has_schema_privilege(role, schema, 'usage')
          or has_schema_privilege(role, schema, 'create'))`,
    damage: "revoke usage on schema hyrox from anon",
    reported: "hyrox: anon",
  },
  {
    rule: "anonymous callers reach nothing in private",
    violations: `with ${OUR_FUNCTIONS}
      select name from ours
      where schema = 'private' and has_function_privilege('anon', oid, 'execute')`,
    damage: "grant execute on function private.get_my_athlete_id() to anon",
    reported: "private.get_my_athlete_id()",
  },
  {
    rule: "a security definer function is in private",
    violations: `with ${OUR_FUNCTIONS}
      select name from ours where prosecdef and schema <> 'private'`,
    damage: "alter function hyrox.race_for_validation(uuid) security definer",
    reported: "hyrox.race_for_validation(uuid)",
  },
  {
    rule: "a function has an empty search_path",
    violations: `with ${OUR_FUNCTIONS}
      select name from ours
      where not coalesce('search_path=""' = any (proconfig), false)`,
    damage: "alter function private.get_my_athlete_id() set search_path = hyrox",
    reported: "private.get_my_athlete_id()",
  },
  {
    rule: "an index starts with the columns of every foreign key",
    violations: `with ${EXPOSED_TABLES}
      select format('%s: %s', name, conname)
      from exposed
      join pg_constraint on conrelid = exposed.oid
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and not exists (
        select from pg_index
        where indrelid = conrelid and ${COVERS_EVERY_VALUE}
          and (indkey::int2[])[0:cardinality(conkey) - 1] = conkey
      )`,
    damage: "drop index hyrox.idx_pr_source_benchmark_id",
    reported: "hyrox.personal_records: personal_records_source_benchmark_id_fkey",
  },
  {
    rule: "an index starts with every column a policy compares",
    violations: `
      select distinct format('%s.%s', refobjid::regclass, attname)
      from pg_depend
      join pg_attribute on attrelid = refobjid and attnum = refobjsubid
      where classid = 'pg_policy'::regclass and refclassid = 'pg_class'::regclass
        and refobjsubid > 0
        and (select relnamespace::regnamespace::text from pg_class where oid = refobjid) = any ($1)
        and not exists (
          select from pg_index
          where indrelid = refobjid and indkey[0] = attnum and ${COVERS_EVERY_VALUE}
        )`,
    damage: `create policy "Anyone can read active exercises" on hyrox.exercise_library
      for select to anon using (is_active)`,
    reported: "hyrox.exercise_library.is_active",
  },
  {
    rule: "a comment names the unit or meaning of every number",
    violations: `with ${EXPOSED_TABLES}
      select format('%s.%s', name, attname)
      from exposed join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
      where atttypid = any ('{int2,int4,int8,numeric,float4,float8}'::regtype[])
        and col_description(oid, attnum) is null`,
    damage: "comment on column hyrox.athlete_profiles.weight_kg is null",
    reported: "hyrox.athlete_profiles.weight_kg",
  },
  {
    rule: "a table and a function say what they are for",
    violations: `with ${EXPOSED_TABLES}, ${OUR_FUNCTIONS}
      select name from exposed where obj_description(oid, 'pg_class') is null
      union all
      select name from ours where obj_description(oid, 'pg_proc') is null`,
    damage: "comment on table hyrox.goals is null",
    reported: "hyrox.goals",
  },
  {
    rule: "a check of a table that clients write says what to do",
    violations: `with ${WRITTEN_TABLES}
      select format('%s: %s', name, conname)
      from written join pg_constraint on conrelid = written.oid
      where contype = 'c' and private.advice_of(pg_constraint.oid) is null`,
    damage: "comment on constraint sessions_generated on strength.sessions is null",
    reported: "strength.sessions: sessions_generated",
  },
  {
    rule: "a table that clients write refuses a row by all of its checks, with advice",
    violations: `with ${WRITTEN_TABLES}
      select name from written
      where private.refusal_of(oid) <> coalesce(
        (
          select substring(pg_get_triggerdef(t.oid) from ' WHEN \\((.*)\\) EXECUTE ')
          from pg_trigger as t
          where tgrelid = written.oid and tgfoid = 'private.refuse_row()'::regprocedure
            and tgenabled in ('O', 'A') and tgtype = 1 | 2 | 4 | 16
        ),
        ''
      )`,
    damage: "alter table hyrox.goals add constraint goals_named check (title <> '')",
    reported: "hyrox.goals",
  },
  {
    rule: "a call of a client gives up waiting for a lock before its caller gives up on it",
    violations: `with ${OUR_FUNCTIONS}
      select name from ours
      where schema <> 'private' and prorettype <> 'trigger'::regtype
        and has_function_privilege('authenticated', oid, 'execute')
        and not coalesce(proconfig @> '{lock_timeout=3s}', false)`,
    damage: "alter function hyrox.store_race(jsonb, jsonb) reset lock_timeout",
    reported: "hyrox.store_race(jsonb,jsonb)",
  },
  CAPTURED_SOURCES,
];

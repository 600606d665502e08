-- What somebody whose row a check refuses can do about it.
--
-- A check says which rule was broken and not what to do; only an error that is raised can carry a
-- hint to the client. So that tables stay plain, each one that clients write gets one more trigger.
-- Its condition is what its checks say together, which PostgreSQL evaluates without calling a
-- function; only where it holds a row against them, a function looks for the check and says the
-- comment on it, or, where it has none, what it demands of its columns.
--
-- A migration that adds a table for clients, or a check to one, calls private.advise_on() for it. One
-- that drops or retypes a column which a check names drops trg_zz_refuse of the table before.

create function private.advice_of(refusing oid) returns text
language plpgsql
stable
set search_path = ''
as $$
declare
  told text;
  demanded text;
  words text[];
begin
  select obj_description(oid, 'pg_constraint'), pg_get_expr(conbin, conrelid) into told, demanded
  from pg_constraint where oid = refusing;
  if told is not null then
    return told;
  end if;
  words := regexp_match(demanded, '^\((\w+) = ANY \(ARRAY\[(.+)\]\)\)$');
  if words is not null then
    return format('give %s as one of %s', words[1], regexp_replace(words[2], '''|::\w+', '', 'g'));
  end if;
  demanded := regexp_replace(demanded, '::[a-z]+', '', 'g');
  demanded := regexp_replace(demanded, '\((\d+)\)', '\1', 'g');
  if demanded ~ '\w\(|\m(OR|NOT|NULL)\M' then
    return null;
  end if;
  demanded := lower(regexp_replace(demanded, '[()'']', '', 'g'));
  return 'keep ' || regexp_replace(demanded, '(\w+) >= (\S+) and \1 <= (\S+)', '\1 from \2 to \3', 'g');
end
$$;
comment on function private.advice_of(oid) is
  'What to do where a check refuses a row: its comment, or what it demands where that is a list of words or bounds of '
  'numbers and days; null for a check that needs a comment.';
revoke execute on function private.advice_of(oid) from public;
grant execute on function private.advice_of(oid) to authenticated, service_role;

create function private.refuse_row() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  rule record;
  is_refused boolean;
begin
  for rule in
    select oid, conname, pg_get_expr(conbin, conrelid) as demanded
    from pg_constraint where conrelid = tg_relid and contype = 'c' order by conname
  loop
    execute format('select (%s) is false from (select ($1).*) as given', rule.demanded)
    into is_refused using new;
    if is_refused then
      raise exception 'new row for relation "%" violates check constraint "%"',
        tg_table_name, rule.conname
        using errcode = 'check_violation', hint = private.advice_of(rule.oid),
          schema = tg_table_schema, table = tg_table_name, constraint = rule.conname;
    end if;
  end loop;
  return new;
end
$$;
comment on function private.refuse_row() is
  'Trigger function: refuses a row in the words of the check that it breaks, and says what to do.';
revoke execute on function private.refuse_row() from public;

create function private.refusal_of(relation regclass) returns text
language plpgsql
set search_path = ''
as $$
declare
  demanded text;
  condition text;
begin
  -- A condition that is asked before a row is written cannot see generated columns.
  select string_agg(format('(%s)', pg_get_expr(conbin, conrelid)), ' and ' order by conname)
  into demanded
  from pg_constraint
  where conrelid = relation and contype = 'c' and not exists (
    select from pg_attribute
    where attrelid = conrelid and attnum = any (conkey) and attgenerated <> ''
  );
  if demanded is null then
    return null;
  end if;
  -- Where it selects from two things, a view names the columns with what they are columns of; older
  -- servers keep the name `new` in a view for themselves.
  execute format(
    'create view pg_temp.refusal as select (%s) is false as refused from %s as row_given, (select 1) as beside',
    demanded, relation
  );
  condition := substring(pg_get_viewdef(to_regclass('pg_temp.refusal')) from '^\s*SELECT (.*) AS refused\s');
  drop view pg_temp.refusal;
  return regexp_replace(condition, '\mrow_given\.', 'new.', 'g');
end
$$;
comment on function private.refusal_of(regclass) is
  'The condition under which a table''s checks refuse the row that is `new` in a trigger; null without checks.';
revoke execute on function private.refusal_of(regclass) from public;

create function private.advise_on(relation regclass) returns void
language plpgsql
set search_path = ''
as $$
declare
  condition constant text := private.refusal_of(relation);
begin
  if exists (select from pg_trigger where tgrelid = relation and tgname = 'trg_zz_refuse') then
    execute format('drop trigger trg_zz_refuse on %s', relation);
  end if;
  if condition is null then
    return;
  end if;
  -- Triggers fire in the order of their names: the last one sees what the others have filled in.
  execute format(
    'create trigger trg_zz_refuse before insert or update on %s '
      'for each row when (%s) execute function private.refuse_row()',
    relation, condition
  );
end
$$;
comment on function private.advise_on(regclass) is
  'Has a table say what to do where its checks refuse a row; call it again after its checks have changed.';
revoke execute on function private.advise_on(regclass) from public;

select private.advise_on(oid)
from pg_class
where relnamespace in (
    'hyrox'::regnamespace, 'strength'::regnamespace, 'endurance'::regnamespace,
    'studio'::regnamespace, 'dossier'::regnamespace
  )
  and relkind in ('r', 'p')
  and (
    has_any_column_privilege('authenticated', oid, 'insert')
    or has_any_column_privilege('authenticated', oid, 'update')
  )
order by oid;

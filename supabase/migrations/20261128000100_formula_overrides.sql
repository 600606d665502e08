-- Overrides that the engine would refuse, refused where they are saved: whoever asks for a plan later
-- cannot mend them there.
--
-- The engine is the judge of overrides. What stands here of its limits and tables is compared with it
-- by tests/schema/overrides_test.ts. Configs from before stay as they are until another is saved.

create function private.override_forms() returns table (
  place text[], form text, is_filled boolean, lowest numeric, highest numeric, step numeric, words text[]
)
language sql
immutable
set search_path = ''
as $$
  with
  lift (name) as (values ('squat'), ('bench'), ('deadlift')),
  block (name) as (values ('block1'), ('block2'), ('block3')),
  cell (place, is_range) as (
    select array[block.name, kind], kind = 'rep'
    from block cross join unnest('{heavy,explosive,rep}'::text[]) as kind
    union all select '{deload}', false
  ),
  number (name, is_of_range, lowest, highest, step) as (
    values
      ('pct', null::boolean, 0.40, 1.05, 0.0001), ('rpe_target', null, 5, 10, 0.5),
      ('reps_max', null, 1, 20, 1), ('reps', false, 1, 20, 1), ('reps_min', true, 1, 20, 1),
      ('sets', false, 1, 10, 1), ('sets_min', true, 1, 10, 1), ('sets_max', true, 1, 10, 1)
  )
  values
    ('{}'::text[], 'object', false, null::numeric, null::numeric, null::numeric, null::text[]),
    ('{progressive_overload}', 'object', false, null, null, null, null),
    ('{progressive_overload,heavy_pct_increment_per_block}', 'number', false, 0.025, 0.10, 0.0001, null),
    ('{training_max_increase}', 'object', false, null, null, null, null),
    ('{rounding_increment_kg}', 'number', false, 0.25, 20, 0.001, null),
    ('{rest_seconds}', 'list', false, null, null, null, null),
    ('{rest_seconds,*}', 'object', false, null, null, null, null),
    ('{rest_seconds,*,lift}', 'word', false, null, null, null, array(select name from lift)),
    ('{rest_seconds,*,intensity}', 'word', false, null, null, null, '{heavy,explosive,rep,deload}'),
    ('{rest_seconds,*,seconds}', 'number', false, 15, 900, 1, null)
  union all
  select array[name], 'object', true, null, null, null, null from block
  union all
  select place, 'object', true, null, null, null, null from cell
  union all
  select place || number.name, 'number', false, lowest, highest, step, null
  from cell join number on coalesce(is_of_range = is_range, true)
  union all
  select array['training_max_increase', name], 'object', true, null, null, null, null from lift
  union all
  select array['training_max_increase', lift.name, ending], 'number', false, 0, 20, 0.001, null
  from lift cross join unnest('{min_kg,max_kg}'::text[]) as ending
$$;
comment on function private.override_forms() is
  'What overrides may hold, by place: objects, those that must not be empty, numbers with lowest, highest and step, words.';

create function private.override_ends(sex text) returns table (
  place text[], low text, high text, lowest numeric, highest numeric
)
language sql
immutable
set search_path = ''
as $$
  values
    ('{block1,heavy}'::text[], 'reps', 'reps_max', 5, null),
    ('{block2,heavy}', 'reps', 'reps_max', 3, null),
    ('{block3,heavy}', 'reps', 'reps_max', 1, 2),
    ('{block1,explosive}', 'reps', 'reps_max', 8, null),
    ('{block2,explosive}', 'reps', 'reps_max', 6, null),
    ('{block3,explosive}', 'reps', 'reps_max', 2, null),
    ('{deload}', 'reps', 'reps_max', 5, null),
    ('{block1,rep}', 'reps_min', 'reps_max', 8, 12),
    ('{block2,rep}', 'reps_min', 'reps_max', 4, 8),
    ('{block3,rep}', 'reps_min', 'reps_max', 3, 5),
    ('{block3,rep}', 'sets_min', 'sets_max', 2, 3),
    ('{training_max_increase,squat}', 'min_kg', 'max_kg', 5, case sex when 'female' then 7.5 else 10 end),
    ('{training_max_increase,bench}', 'min_kg', 'max_kg', 2.5, case sex when 'female' then 2.5 else 5 end),
    ('{training_max_increase,deadlift}', 'min_kg', 'max_kg', 5, case sex when 'female' then 7.5 else 10 end)
  union all
  select array[name, 'rep'], 'sets_min', 'sets_max', sets, sets + 1
  from unnest('{block1,block2}'::text[]) as name, (select case sex when 'female' then 3 else 2 end as sets) as usual
$$;
comment on function private.override_ends(text) is
  'Which members of overrides are a lower and an upper end, and what holds where one is not given; an upper end that is '
  'null is what the lower one is.';

create function private.refused_overrides(overrides jsonb, sex text) returns text
language plpgsql
immutable
set search_path = ''
as $$
declare
  increment numeric;
  refused text[];
begin
  with recursive
  form as materialized (select * from private.override_forms()),
  node (place, pattern, value) as (
    select '{}'::text[], '{}'::text[], overrides
    union all
    select node.place || child.name, node.pattern || child.step, child.value
    from node
    join form on form.place = node.pattern and form.form in ('object', 'list')
    cross join lateral (
      select member.key, member.key, member.value
      from jsonb_each(case when jsonb_typeof(node.value) = 'object' then node.value else '{}' end) as member
      where form.form = 'object' and member.value <> 'null'
      union all
      select (item.n - 1)::text, '*', item.value
      from jsonb_array_elements(
        case when jsonb_typeof(node.value) = 'array' then node.value else '[]' end
      ) with ordinality as item (value, n)
      where form.form = 'list'
    ) as child (name, step, value)
  ),
  fault (place, words) as (
    select node.place, case
      when form.form is null then 'is no field here: use one of ' || (
        select string_agg(known.place[cardinality(known.place)], ', ' order by known.place)
        from form as known
        where known.place[1:cardinality(known.place) - 1] = node.pattern[1:cardinality(node.pattern) - 1]
          and cardinality(known.place) = cardinality(node.pattern)
      )
      when form.form = 'object' and jsonb_typeof(node.value) <> 'object' then 'must be an object'
      when form.form = 'list' and jsonb_typeof(node.value) <> 'array' then 'must be a list'
      when form.form = 'list' and jsonb_array_length(node.value) > 500 then 'has more than 500 items: leave some out'
      when form.form = 'word' and (jsonb_typeof(node.value) <> 'string' or node.value #>> '{}' <> all (form.words))
        then 'must be one of ' || array_to_string(form.words, ', ')
      when form.form = 'number' and jsonb_typeof(node.value) <> 'number' then 'must be a number'
      when form.form = 'number' and (
        node.value::numeric not between form.lowest and form.highest or node.value::numeric % form.step <> 0
      ) then format('must be between %s and %s in steps of %s', form.lowest, form.highest, form.step)
      when form.is_filled and jsonb_strip_nulls(node.value) = '{}' then 'contains nothing: leave it out or fill it'
      when form.place = '{rest_seconds,*}' and coalesce(node.value -> 'seconds', 'null') = 'null' then 'needs seconds'
    end
    from node left join form on form.place = node.pattern
    union all
    select array['rest_seconds', (n - 1)::text], 'is about the same sets as one before it: keep one of them'
    from (
      select item.n, row_number() over (
        partition by item.value ->> 'lift', item.value ->> 'intensity' order by item.n
      ) as time
      from jsonb_array_elements(
        case when jsonb_typeof(overrides -> 'rest_seconds') = 'array' then overrides -> 'rest_seconds' else '[]' end
      ) with ordinality as item (value, n)
    ) as pause
    where pause.time > 1
  )
  select array_agg(format('`%s` %s', left(array_to_string(place, '.'), 200), words) order by place) into refused
  from fault where words is not null;

  if refused is null then
    select array_agg(format(
      '`%s` must not be above %s, %s: lower it or raise that', array_to_string(place || low, '.'), high, highest
    ) order by place) into refused
    from (
      select
        place, low, high, coalesce((overrides #> place ->> low)::numeric, lowest) as lowest,
        coalesce((overrides #> place ->> high)::numeric, highest) as highest
      from private.override_ends(sex)
      where jsonb_typeof(overrides #> place) = 'object'
    ) as ends
    where lowest > highest;

    increment := (overrides #>> '{progressive_overload,heavy_pct_increment_per_block}')::numeric;
    select refused || array_agg(format(
      '`progressive_overload.heavy_pct_increment_per_block` takes block%s above 1.05: lower it or give block%s.heavy.pct',
      block, block
    ) order by block) into refused
    from generate_series(2, 3) as block
    where overrides #>> array['block' || block, 'heavy', 'pct'] is null
      and coalesce((overrides #>> '{block1,heavy,pct}')::numeric, 0.80) + (block - 1) * increment > 1.05;
  end if;
  return array_to_string(refused[1:20], '; ');
end
$$;
comment on function private.refused_overrides(jsonb, text) is
  'What is wrong with overrides, all of it that is told at once; null for what the engine makes plans with.';

create function private.refuse_overrides() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  refused text;
begin
  -- One from before can always be replaced; what is no object is refused by the check.
  if new.overrides = '{}' or jsonb_typeof(new.overrides) is distinct from 'object'
    or (tg_op = 'UPDATE' and not new.is_active)
  then
    return new;
  end if;
  refused := private.refused_overrides(new.overrides, (
    select profile.sex from strength.profiles as profile where profile.id = new.user_id
  ));
  if refused is not null then
    raise exception 'overrides are refused: %', refused
      using errcode = 'check_violation', hint = 'mend what is named and save again, or pass {} for the defaults',
        schema = tg_table_schema, table = tg_table_name, column = 'overrides';
  end if;
  return new;
end
$$;
comment on function private.refuse_overrides() is
  'Trigger function: refuses a config whose overrides the engine would refuse, and says what is wrong with them.';

revoke execute on function private.override_forms() from public;
revoke execute on function private.override_ends(text) from public;
revoke execute on function private.refused_overrides(jsonb, text) from public;
revoke execute on function private.refuse_overrides() from public;
-- The trigger runs as whoever writes the row.
grant execute on function private.override_forms() to authenticated, service_role;
grant execute on function private.override_ends(text) to authenticated, service_role;
grant execute on function private.refused_overrides(jsonb, text) to authenticated, service_role;

create trigger trg_formula_configs_overrides
  before insert or update on strength.formula_configs
  for each row execute function private.refuse_overrides();

comment on column strength.formula_configs.overrides is
  'Only what differs from the defaults; {} for none. What the engine would refuse is refused here.';

-- Markdown is the truth; what was derived from another text is gone before anybody can read it.
begin;
\ir actors.psql
\ir dossier.psql

create table tests.derived (
  table_name text primary key, key_column text, row_name text, columns text[], written text
);
grant select on tests.derived to public;
insert into tests.derived values
  ('user_dossiers', 'user_id', 'owner', '{profile_json,equipment_tags,training_days}',
    'profile_json = ''{"age": 31}'', equipment_tags = ''{Barbell}'', training_days = ''{Monday}'''),
  ('training_plans', 'id', 'owner''s plan', '{structured_plan,exercise_list,plan_type}',
    'structured_plan = ''{}'', exercise_list = ''{Bench Press}'', plan_type = ''ppl'''),
  ('workouts', 'id', 'owner''s workout',
    '{structured_workout,sms_message,exercise_list,total_volume_lbs,total_sets,estimated_duration_min}',
    'structured_workout = ''{}'', sms_message = ''1 Bench'', exercise_list = ''{Bench Press}'',
     total_volume_lbs = 3320, total_sets = 6, estimated_duration_min = 27');

create function tests.derived_of(given tests.derived) returns int language plpgsql as $$
declare
  answer int;
begin
  execute format(
    'select num_nonnulls(%s) from dossier.%I where %I = $1',
    array_to_string(given.columns, ', '), given.table_name, given.key_column
  ) into answer using tests.id(given.row_name);
  return answer;
end
$$;
create function tests.write_derived(with_markdown text default '') returns void
language plpgsql as $$
declare
  given tests.derived;
begin
  for given in select * from tests.derived loop
    execute format(
      'update dossier.%I set %s %s where %I = $1', given.table_name, with_markdown, given.written,
      given.key_column
    ) using tests.id(given.row_name);
  end loop;
end
$$;

select plan(13 + (select 5 * count(*)::int from tests.derived));

select tests.act_as('service');
select tests.write_derived();
select is(tests.derived_of(derived), cardinality(columns), format('the service caches %s', table_name))
from tests.derived;
update dossier.user_dossiers set markdown = markdown, current_plan_id = current_plan_id;
update dossier.training_plans set markdown = markdown, is_active = is_active;
update dossier.workouts set markdown = markdown, completed_at = now();
select is(
  tests.derived_of(derived), cardinality(columns),
  format('the cache of %s outlives a change of anything but Markdown', table_name)
) from tests.derived;

select tests.act_as('owner');
update dossier.user_dossiers set markdown = '# Training Dossier - changed';
update dossier.training_plans set markdown = '# Plan - changed';
update dossier.workouts set markdown = '# Workout - changed';
select is(tests.derived_of(derived), 0, format('a change of Markdown clears the cache of %s', table_name))
from tests.derived;
select isnt_empty(
  'select 1 from dossier.user_dossiers where current_plan_id = tests.id(''owner''''s plan'')',
  'the current plan is not derived from Markdown and stays'
);
select throws_ok(
  format('update dossier.%I set cache_version = 2', table_name), '42501', null,
  format('a user cannot make the cache of %s look current', table_name)
) from tests.derived;

select tests.act_as('service');
select tests.write_derived('markdown = ''# Both at once'',');
select is(
  tests.derived_of(derived), 0,
  format('not even the service slips a cache of %s in with a new text', table_name)
) from tests.derived;

select ok(
  not dossier.cache_workout(
    tests.id('owner''s workout'), '# Workout', 1, '{}', 'sms', '{}', 0, 0, 0
  ),
  'what was derived from an older text is not stored'
);
select ok(
  dossier.cache_workout(
    tests.id('owner''s workout'), '# Both at once', 2, '{"exercises": []}', 'sms', '{Squat}', 100, 2, 5
  )
  and dossier.cache_plan(tests.id('owner''s plan'), '# Both at once', 2, '{}', '{Squat}', 'ppl')
  and dossier.cache_dossier(tests.id('owner'), '# Both at once', 2, '{}', '{Barbell}', '{Monday}'),
  'what was derived from the present text is stored'
);
select results_eq(
  'select structured_workout, sms_message, exercise_list, total_volume_lbs, total_sets,
     estimated_duration_min, cache_version
   from dossier.workouts where user_id = tests.id(''owner'')',
  $$values ('{"exercises": []}'::jsonb, 'sms', '{Squat}'::text[], 100, 2, 5, 2)$$,
  'each value goes into its column'
);
select results_eq(
  'select plan.structured_plan, plan.exercise_list, plan.plan_type::text, known.profile_json,
     known.equipment_tags, known.training_days
   from dossier.training_plans as plan join dossier.user_dossiers as known using (user_id)
   where user_id = tests.id(''owner'')',
  $$values ('{}'::jsonb, '{Squat}'::text[], 'ppl', '{}'::jsonb, '{Barbell}'::text[], '{Monday}'::text[])$$,
  'also of plans and dossiers'
);
select ok(
  not dossier.cache_plan(tests.id('owner''s plan'), '# Both at once', 1, '[]', '{}', 'old')
  and not dossier.cache_dossier(tests.id('owner'), '# Both at once', 1, '[]', '{}', '{}')
  and not dossier.cache_workout(
    tests.id('owner''s workout'), '# Both at once', 1, '[]', 'old', '{}', 0, 0, 0
  ),
  'an older engine does not overwrite a newer one'
);
select ok(
  dossier.cache_plan(tests.id('owner''s plan'), '# Both at once', 3, '{}', '{Squat}', 'ppl'),
  'a newer engine overwrites an older one'
);
select ok(
  not dossier.cache_dossier(tests.id('nobody'), '# Dossier', 1, '{}', '{}', '{}')
  and not dossier.cache_plan(tests.id('nobody'), '# Plan', 1, '{}', '{}', 'ppl')
  and not dossier.cache_workout(tests.id('nobody'), '# Workout', 1, '{}', 'sms', '{}', 0, 0, 0),
  'a row that is gone is nobody''s cache'
);
select set_eq(
  'select table_name, id from dossier.uncached_rows(2)
   where id in (select id from dossier.workouts union all select id from dossier.training_plans
     union all select user_id from dossier.user_dossiers)',
  $$values
    ('user_dossiers', tests.id('stranger')), ('training_plans', tests.id('stranger''s plan')),
    ('workouts', tests.id('stranger''s workout'))$$,
  'rows without a cache are found'
);
select set_eq(
  'select table_name, id, markdown from dossier.uncached_rows(3) where id in (
     tests.id(''owner''), tests.id(''owner''''s plan''), tests.id(''owner''''s workout''))',
  $$values
    ('user_dossiers', tests.id('owner'), '# Both at once'),
    ('workouts', tests.id('owner''s workout'), '# Both at once')$$,
  'and with one of an older engine, but not a current one'
);
select results_eq(
  'select count(*)::int from dossier.uncached_rows(9, 2)', array[2], 'as many as are wanted'
);

select tests.act_as('owner');
select throws_ok(
  'select dossier.cache_dossier(tests.id(''owner''), ''# Both at once'', 1, ''{}'', ''{}'', ''{}'')',
  '42501', null, 'a user stores no cache'
);
select throws_ok(
  'select dossier.uncached_rows(1)', '42501', null, 'a user does not sweep'
);

select finish();
rollback;

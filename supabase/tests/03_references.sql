-- A row may point at other rows of the same athlete, never at somebody else's: not even at an id the
-- athlete cannot see but has guessed.
begin;
\ir actors.psql
\ir one_of_everything.psql

create table tests.reference (
  table_name text, row_name text, column_name text, target text, primary key (table_name, column_name)
);
grant select on tests.reference to public;
insert into tests.reference values
  ('training_plans', 'owner''s plan', 'source_conversation_id', 'conversation'),
  ('training_plan_days', 'owner''s day', 'linked_workout_log_id', 'workout'),
  ('workout_logs', 'owner''s workout', 'training_plan_day_id', 'day'),
  ('workout_logs', 'owner''s workout', 'source_conversation_id', 'conversation'),
  ('personal_records', 'owner''s record', 'source_workout_log_id', 'workout'),
  ('personal_records', 'owner''s record', 'source_race_result_id', 'race'),
  ('personal_records', 'owner''s record', 'source_benchmark_id', 'benchmark');

select plan(1 + (select 4 * count(*)::int from tests.reference));

select set_eq(
  'select table_name, column_name from tests.reference',
  'select (select relname::text from pg_class where oid = conrelid), attname::text
   from pg_constraint
   join pg_attribute on attrelid = conrelid and attnum = conkey[1]
   where contype = ''f'' and connamespace = ''hyrox''::regnamespace and confdeltype = ''n''
     and not confrelid = any (''{hyrox.hyrox_stations,hyrox.exercise_library}''::regclass[])',
  'every link between rows of an athlete is told here'
);

select tests.act_as('owner');
select throws_ok(
  format(
    'insert into hyrox.%I select * from jsonb_populate_record(null::hyrox.%I, %L)',
    table_name, table_name,
    copy_of_row || jsonb_build_object(
      'id', gen_random_uuid(), 'day_of_week', 2, column_name, tests.id('stranger''s ' || target)
    )
  ),
  '42501', null,
  format('a new row of %s may not point at a stranger''s %s', table_name, target)
) from tests.reference join tests.matrix using (table_name);
select throws_ok(
  format(
    'update hyrox.%I set %I = %L where id = %L',
    table_name, column_name, tests.id('stranger''s ' || target), tests.id(reference.row_name)
  ),
  '42501', null,
  format('a row of %s cannot be turned to a stranger''s %s', table_name, target)
) from tests.reference;
select lives_ok(
  format('update hyrox.%I set %I = null where id = %L', table_name, column_name, tests.id(row_name)),
  format('a row of %s need not point at a %s', table_name, target)
) from tests.reference;
select lives_ok(
  format(
    'update hyrox.%I set %I = %L where id = %L',
    table_name, column_name, tests.id('owner''s ' || target), tests.id(row_name)
  ),
  format('a row of %s may point at an own %s', table_name, target)
) from tests.reference;

select finish();
rollback;

-- Deleting takes along what cannot stand alone and lets go of the rest.
begin;
\ir actors.psql
\ir one_of_everything.psql

select plan(7 + 2 * (select count(*)::int from tests.matrix));

select tests.act_as('owner');
delete from hyrox.conversations where id = tests.id('owner''s conversation');
select is_empty('select 1 from hyrox.messages', 'a conversation goes with its messages');
select results_eq(
  'select p.source_conversation_id, l.source_conversation_id
   from hyrox.training_plans as p, hyrox.workout_logs as l',
  'values (null::uuid, null::uuid)',
  'a plan and a workout outlive the conversation they came from'
);
delete from hyrox.race_results where id = tests.id('owner''s race');
select results_eq(
  'select source_race_result_id from hyrox.personal_records', array[null::uuid],
  'a record outlives the race it was set in'
);
delete from hyrox.training_plans where id = tests.id('owner''s plan');
select is_empty('select 1 from hyrox.training_plan_days', 'a plan goes with its weeks and days');
select results_eq(
  'select training_plan_day_id from hyrox.workout_logs', array[null::uuid],
  'a workout outlives the plan it was for'
);

select tests.act_as('nobody in particular');
delete from hyrox.hyrox_stations where station_number = 1;
select results_eq(
  'select station_id from hyrox.race_splits', array[null::uuid], 'a split outlives its station'
);
select results_eq(
  'select count(*)::int from hyrox.exercise_library where name = ''SkiErg 1000 m''', array[1],
  'an exercise outlives its station'
);

delete from auth.users where id = tests.id('owner');
select is_empty(
  format('select 1 from hyrox.%I where id = %L', table_name, tests.id(row_name)),
  format('an account goes with its rows of %s', table_name)
) from tests.matrix;
select isnt_empty(
  format(
    'select 1 from hyrox.%I where id = %L',
    table_name, tests.id(replace(row_name, 'owner''s', 'stranger''s'))
  ),
  format('an account leaves other people''s rows of %s', table_name)
) from tests.matrix;

select finish();
rollback;

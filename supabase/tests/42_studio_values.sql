-- Values a column of schema studio cannot hold, what it holds when nothing is said, and what is kept
-- together.
begin;
\ir actors.psql
\ir studio.psql

create table tests.refused (table_name text, assignment text, rule text);
grant select on tests.refused to public;
insert into tests.refused values
  ('entities', 'bench_1rm = 0', 'a lift weighs something'),
  ('entities', 'squat_1rm = ''nan''', 'a lift is a number'),
  ('entities', 'deadlift_1rm = ''infinity''', 'a lift is finite'),
  ('entities', 'mile_time = ''-1 s''', 'a mile takes time'),
  ('entities', 'age = -1', 'nobody is younger than born'),
  ('entities', 'age = 131', 'a year of birth is no age'),
  ('entities', 'height_cm = 0', 'nobody has no height'),
  ('entities', 'weight_kg = ''nan''', 'a weight is a number'),
  ('entities', 'years_of_experience = -0.5', 'experience is not negative'),
  ('entities', 'recovery_score = 101', 'recovery ends with 100'),
  ('entities', 'description = ''7''', 'a description is no number'),
  ('entities', 'preferred_training_days = ''"monday"''', 'days are an object or an array'),
  ('entities', 'injury_history = ''null''', 'no injuries are {}'),
  ('programs', 'duration_weeks = 0', 'a program has a week'),
  ('programs', 'session_details = ''60''', 'details are no number'),
  ('programs', 'program_overview = ''"good"''', 'an overview is an object'),
  ('programs', 'workout_format = ''"emom"''', 'formats are an array or an object'),
  ('programs', 'gym_details = ''true''', 'a gym is an object'),
  ('programs', 'generated_program = ''"text"''', 'a generated program is an array'),
  ('programs', 'calendar_data = ''"monday"''', 'a calendar is an object'),
  ('programs', 'periodization = ''"linear"''', 'a periodization is an object or an array'),
  ('program_workouts', 'program_id = null, entity_id = null', 'a workout is for somebody'),
  ('program_workouts', 'scheduled_date = ''infinity''', 'a day is a day'),
  ('program_workouts', 'completed_at = ''-infinity''', 'a moment is a moment'),
  ('program_workouts', 'tags = ''"legs"''', 'tags are an array'),
  ('workout_schedule', 'program_id = null, entity_id = null, workout_id = null', 'a slot is for something'),
  ('workout_schedule', 'scheduled_date = ''-infinity''', 'a slot has a time'),
  ('ai_recommendations', 'recommendation_type = ''rest''', 'there are four types'),
  ('ai_recommendations', 'recommendation_data = ''"rest"''', 'data are an object'),
  ('ai_recommendations', 'program_id = null, entity_id = null', 'advice is for somebody');

create table tests.accepted (table_name text, assignment text, shape text);
grant select on tests.accepted to public;
insert into tests.accepted values
  ('entities', 'description = ''"a text"''', 'a description as text'),
  ('entities', 'preferred_training_days = ''["monday"]''', 'days as an array'),
  ('programs', 'workout_format = ''["emom"]''', 'formats as an array'),
  ('programs', 'workout_format = ''{"formats": ["emom"]}''', 'formats as an object'),
  ('programs', 'periodization = ''[{"phase_type": "deload"}]''', 'a periodization as an array'),
  ('programs', 'periodization = ''{"program_type": "linear"}''', 'a periodization as an object'),
  ('program_workouts', 'program_id = null', 'a workout without a program'),
  (
    'program_workouts', format('program_id = %L, entity_id = null', tests.id('owner''s program')),
    'a workout of a program alone'
  ),
  ('workout_schedule', 'program_id = null, entity_id = null', 'a slot of a workout alone'),
  ('ai_recommendations', 'recommendation_type = ''workout_suggestions''', 'the fourth type');

select plan(
  (select count(*)::int from tests.refused) + (select count(*)::int from tests.accepted) + 24
);

select enum_has_labels('studio', 'entity_type', array['CLIENT', 'CLASS']);
select enum_has_labels(
  'studio', 'subscription_status_enum',
  array['trialing', 'active', 'canceled', 'past_due', 'incomplete', 'incomplete_expired']
);
select enum_has_labels(
  'studio', 'subscription_plan_enum', array['monthly', 'quarterly', 'annual', 'daily']
);

select tests.act_as('owner');
select throws_ok(format('update studio.%I set %s', table_name, assignment), '23514', null, rule)
from tests.refused;
select results_eq(
  format('update studio.%I set %s returning user_id', table_name, assignment),
  array[tests.id('owner')],
  shape || ' is taken'
) from tests.accepted;
select throws_ok(
  'update studio.entities set type = ''TEAM''', '22P02', null, 'an entity is a client or a class'
);
select throws_ok(
  'insert into studio.entities (name, type) values (null, ''CLASS'')', '23502', null,
  'an entity has a name'
);

select results_eq(
  'insert into studio.entities (name, type) values (''class'', ''CLASS'')
   returning user_id, recovery_score, preferred_training_days, injury_history, deleted_at',
  format(
    'values (%L::uuid, 100, ''{}''::jsonb, ''{}''::jsonb, null::timestamptz)', tests.id('owner')
  ),
  'an entity is its maker''s, recovered, without wishes or injuries'
);
select results_eq(
  'update studio.entities set deleted_at = now() where name = ''class'' returning deleted_at',
  array[now()], 'a coach deletes an entity softly'
);
select results_eq(
  'update studio.entities set deleted_at = null where name = ''class'' returning name',
  array['class'], 'and brings it back'
);
select results_eq(
  'select calendar_data, is_reference, completed, scheduled_date
   from studio.programs, studio.program_workouts',
  'values (''{}''::jsonb, false, false, ''2026-12-07T18:00Z''::timestamptz)',
  'a workout starts planned'
);

select results_eq(
  'update studio.program_workouts set completed = true returning completed_at', array[now()],
  'a completed workout says when'
);
select results_eq(
  'update studio.program_workouts set title = ''later'' returning completed, completed_at',
  'values (true, now())', 'and stays so when something else changes'
);
select results_eq(
  'update studio.program_workouts set completed_at = ''2026-12-07T19:00Z'' returning completed, completed_at',
  'values (true, ''2026-12-07T19:00Z''::timestamptz)', 'the time may be corrected'
);
select results_eq(
  'update studio.program_workouts set completed = false returning completed_at',
  array[null::timestamptz], 'taken back, it forgets when'
);
select results_eq(
  'update studio.program_workouts set completed = true, completed_at = ''2026-12-07T18:45Z'' returning completed_at',
  array['2026-12-07T18:45Z'::timestamptz], 'a client which was offline says when it was'
);
select results_eq(
  'update studio.program_workouts set completed_at = null returning completed',
  array[false], 'without a time it is not completed'
);
select results_eq(
  'update studio.program_workouts set completed_at = ''2026-12-07T18:45Z'' returning completed',
  array[true], 'with one it is'
);
select results_eq(
  format(
    'insert into studio.program_workouts (entity_id, title, completed_at)
     values (%L, ''done before'', ''2026-12-01T07:00Z'') returning completed',
    tests.id('owner''s entity')
  ),
  array[true], 'also when it is new'
);

select results_eq(
  format('update studio.%I set updated_at = ''1999-01-01'' returning updated_at', table_name),
  array[now(), now()],
  format('updated_at of %s says when the row was last changed, whatever the caller says', table_name)
) from (values ('entities'), ('program_workouts')) as timed (table_name);
select results_eq(
  format('update studio.%I set updated_at = ''1999-01-01'' returning updated_at', table_name),
  array[now()],
  format('updated_at of %s says when the row was last changed, whatever the caller says', table_name)
) from (values ('programs'), ('workout_schedule')) as timed (table_name);


select tests.act_as('service');
select throws_ok(
  format('update studio.%I set tags = ''"legs"''', table_name), '23514', null,
  format('tags of %s are an array', table_name)
) from (values ('external_workouts'), ('external_workouts_new')) as library (table_name);
select tests.act_as('nobody in particular');
alter table studio.program_workouts disable trigger trg_program_workouts_completion;
select throws_ok(
  'update studio.program_workouts set completed = not completed', '23514', null,
  'no workout contradicts itself, also while the trigger is off'
);

select finish();
rollback;

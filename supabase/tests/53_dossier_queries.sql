-- What an app asks every morning, for itself or as the service, and what the archive keeps.
begin;
\ir actors.psql
\ir dossier.psql

-- Two neighbours of the date line, whose days are never the same.
update dossier.users set timezone = case user_id when tests.id('owner') then 'Pacific/Kiritimati' else 'Pacific/Pago_Pago' end
where user_id in (tests.id('owner'), tests.id('stranger'));
create function tests.day(whose text, days_ago int default 0) returns date language sql stable return (
  select (now() at time zone timezone)::date - days_ago from dossier.users where user_id = tests.id(whose)
);
delete from dossier.workouts where user_id in (tests.id('owner'), tests.id('stranger'));
insert into dossier.workouts (user_id, workout_date, markdown, sms_message)
select tests.id(whose), tests.day(whose, days_ago), format('# %s days ago of bench pressing', days_ago), 'sms'
from (values ('owner'), ('stranger')) as people (whose),
  (values (-1), (0), (1), (13), (14), (15), (89), (90), (91), (800)) as days (days_ago);
update dossier.workouts set exercise_list = '{Row,Bench Press}', total_volume_lbs = 1000,
  structured_workout = '{"exercises": [{"name": "Bench Press"}]}'
where user_id in (tests.id('owner'), tests.id('stranger')) and markdown not like '# 13 %';
insert into dossier.workout_examples (workout_type, experience_level, markdown, usage_count, is_active)
select 'story', 'beginner', format('# Used %s times', used), used, used <> 99
from unnest(array[1, 2, 3, 4, 5, 6, 99]) as used;
insert into dossier.plan_examples (plan_type, experience_level, markdown, usage_count, is_active)
select 'story', 'advanced', format('# Used %s times', used), used, used <> 99
from unnest(array[1, 2, 99]) as used;

select plan(30);

select tests.act_as('owner');
select results_eq(
  'select user_id, id, markdown, start_date, end_date from dossier.current_plans',
  $$values (tests.id('owner'), tests.id('owner''s plan'), '# Plan', '2026-02-16'::date, '2026-05-11'::date)$$,
  'a user sees the plan they follow and no other'
);
select results_eq(
  'select user_id, workout_date, markdown, sms_message from dossier.todays_workouts',
  $$values (tests.id('owner'), tests.day('owner'), '# 0 days ago of bench pressing', 'sms')$$,
  'today is the day where the user is'
);
select results_eq(
  'select workout_date from dossier.recent_workouts',
  $$select tests.day('owner', days_ago) from unnest(array[-1, 0, 1, 13, 14]) as days_ago$$,
  'recent is what lies 14 days back or is planned, newest first'
);
select results_eq(
  'select workout_date, exercises, total_volume_lbs from dossier.exercise_progress(''Bench Press'')',
  $$select tests.day('owner', days_ago), '[{"name": "Bench Press"}]'::jsonb, 1000
    from unnest(array[90, 89, 15, 14, 1, 0, -1]) as days_ago$$,
  'progress goes 90 days back, oldest first, over the workouts with the exercise'
);
select results_eq(
  'select count(*)::int from dossier.exercise_progress(''Bench Press'', 14)', array[4],
  'or as far back as is wanted'
);
select is_empty(
  'select 1 from dossier.exercise_progress(''Squat'')', 'an exercise that was not done has no progress'
);
select is_empty(
  'select 1 from dossier.exercise_progress(''Bench Press'', 90, tests.id(''stranger''))',
  'nobody sees a stranger''s progress'
);
select results_eq(
  'select workout_date from dossier.search_workouts(''"bench press" 15'')',
  array[tests.day('owner', 15)], 'a workout is found by words in any of their forms'
);
select is_empty(
  'select 1 from dossier.search_workouts(''bench'', tests.id(''stranger''))',
  'nobody finds a stranger''s workouts'
);
select is_empty(
  'select 1 from dossier.search_workouts(''snatch'')', 'a word that is nowhere finds nothing'
);

select tests.act_as('service');
select results_eq(
  'select workout_date from dossier.todays_workouts
   where user_id in (tests.id(''owner''), tests.id(''stranger'')) order by workout_date',
  $$values (tests.day('stranger')), (tests.day('owner'))$$,
  'the service sees the day of everybody, which is not the same for all'
);
select isnt(tests.day('owner'), tests.day('stranger'), 'at the date line it never is');
select results_eq(
  'select count(*)::int from dossier.exercise_progress(''Bench Press'', 90, tests.id(''stranger''))',
  array[7], 'the service asks for anybody'
);
select results_eq(
  'select markdown from dossier.take_workout_examples(''story'', ''beginner'')',
  $$select format('# Used %s times', used) from unnest(array[6, 5, 4, 3, 2]) as used$$,
  'the five most used active examples are given'
);
select results_eq(
  'select usage_count from dossier.workout_examples where workout_type = ''story'' order by 1',
  array[1, 3, 4, 5, 6, 7, 99], 'and counted'
);
select results_eq(
  'select markdown from dossier.take_workout_examples(''story'', ''beginner'', 1)',
  array['# Used 6 times'], 'or as many as are wanted'
);
select is_empty(
  'select 1 from dossier.take_workout_examples(''story'', ''advanced'')', 'of the level alone'
);
select results_eq(
  'select markdown from dossier.take_plan_examples(''story'', ''advanced'')',
  array['# Used 2 times', '# Used 1 times'], 'plans have their examples, too'
);
select results_eq(
  'select usage_count from dossier.plan_examples where plan_type = ''story'' order by 1',
  array[2, 3, 99], 'counted as well'
);

create table pg_temp.before as
select * from dossier.workouts where workout_date < current_date - interval '1 year';
select is(
  dossier.archive_old_workouts(), (select count(*) from pg_temp.before),
  'workouts older than a year move'
);
select results_eq(
  'select count(*)::int from pg_temp.before', array[2], 'of everybody'
);
select is_empty(
  'select 1 from dossier.workouts where workout_date < current_date - interval ''1 year''',
  'they are no longer among the workouts'
);
select set_eq(
  'select to_jsonb(old) - ''archived_at'' from dossier.workouts_archive as old
   where id in (select id from pg_temp.before)',
  'select to_jsonb(old) from pg_temp.before as old', 'and arrive as they were'
);
select is(dossier.archive_old_workouts(), 0::bigint, 'what has moved does not move again');
select is(
  dossier.archive_old_workouts(tests.day('stranger', 80)), 6::bigint, 'the day may be another'
);

select tests.act_as('owner');
select results_eq(
  'select count(*)::int from dossier.workouts_archive', array[5], 'a user reads their own archive'
);
select throws_ok(
  'select dossier.archive_old_workouts()', '42501', null, 'a user archives nothing'
);
select throws_ok(
  'select dossier.take_workout_examples(''story'', ''beginner'')', '42501', null,
  'a user counts no examples'
);
select throws_ok(
  'select dossier.take_plan_examples(''story'', ''advanced'')', '42501', null,
  'nor those of plans'
);
select tests.act_as('anonymous');
select throws_ok(
  'select 1 from dossier.current_plans, dossier.todays_workouts, dossier.recent_workouts', '42501',
  null, 'somebody anonymous asks for nothing'
);

select finish();
rollback;

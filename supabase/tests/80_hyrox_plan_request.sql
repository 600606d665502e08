-- A plan is asked for with what is stored of an athlete, as far as it can be understood.
begin;
\ir actors.psql
\ir hyrox_plan.psql

select plan(32);

create function tests.request(member text) returns jsonb language sql stable return
  hyrox.plan_request(today => '2026-11-10') -> member;
grant execute on function tests.request(text) to public;

select tests.act_as('owner');
select is(
  hyrox.plan_request(today => '2026-11-10'),
  '{"kind": "hyrox", "today": "2026-11-10", "equipment_available": null}'::jsonb - 'equipment_available',
  'of an empty profile nothing is made up'
);
select is(
  hyrox.plan_request() ->> 'today', ((now() at time zone 'utc')::date)::text,
  'today is the day in UTC unless the athlete says it'
);
update hyrox.athlete_profiles set
  hyrox_division = 'open_men', sex = 'male', race_date = '2027-02-06', goal_time_minutes = 88.33333,
  weekly_availability_hours = 6.50004,
  training_history = '{"run_mpw": 20, "strength_days": 2, "experience": "intermediate"}',
  equipment_available = '{sled, " ", hyrox gym}', injuries_limitations = '{Left knee}';
select is(
  hyrox.plan_request('2026-11-16', '2026-11-10'),
  '{
    "kind": "hyrox", "today": "2026-11-10", "start_date": "2026-11-16", "race_date": "2027-02-06",
    "division": "open_men", "sex": "male", "goal_time_seconds": 5300,
    "weekly_availability_hours": 6.5, "experience": "intermediate",
    "recent_training": {"weekly_running_metres": 32187, "strength_days_count": 2},
    "equipment_available": ["sled", "hyrox gym"], "injuries_limitations": ["Left knee"]
  }',
  'a filled profile goes whole into the request, a goal to the second'
);

-- What cannot be understood
update hyrox.athlete_profiles set sex = 'prefer_not_to_say', race_date = 'infinity',
  training_history = '{"run_mpw": "many", "strength_days": 70, "experience": "superhuman"}';
select is(
  hyrox.plan_request(today => '2026-11-10') - '{equipment_available,injuries_limitations}'::text[],
  '{
    "kind": "hyrox", "today": "2026-11-10", "division": "open_men", "goal_time_seconds": 5300,
    "weekly_availability_hours": 6.5
  }',
  'what the engine would not understand is left out'
);
update hyrox.athlete_profiles set training_history = '[1]';
select is(tests.request('recent_training'), null, 'a history that is no object says nothing');
update hyrox.athlete_profiles set training_history = '{"strength_days": "3"}';
select is(tests.request('recent_training'), '{"strength_days_count": 3}', 'a number may be written as a text');
update hyrox.athlete_profiles set training_history = null, equipment_available = array[repeat('ä', 300)], injuries_limitations = null;
select is(length(tests.request('equipment_available') ->> 0), 250, 'words are as long as the engine reads them');
select is(tests.request('injuries_limitations'), null, 'and none are absent');
update hyrox.athlete_profiles set equipment_available = '{}';
select is(tests.request('equipment_available'), null, 'a list that nobody has filled says nothing');
update hyrox.athlete_profiles set equipment_available = '{none}';
select is(tests.request('equipment_available'), '["none"]', 'who has nothing says so');

-- Results
insert into hyrox.race_results (athlete_id, race_date, division, format, total_time_seconds, is_simulation)
values
  (tests.id('owner''s profile'), '2024-11-09', 'open_men', 'singles', 5000, false),
  (tests.id('owner''s profile'), '2025-05-01', 'open_men', 'singles', 5555.5, false),
  (tests.id('owner''s profile'), '2026-05-01', 'open_men', 'singles', 4444, true),
  (tests.id('owner''s profile'), '2026-06-01', 'doubles_men', 'doubles', 3999, false),
  (tests.id('owner''s profile'), '2026-11-11', 'open_men', 'singles', 5100, false);
select is(tests.request('last_race_time_seconds'), '5555.5', 'the last race of the division counts, not a simulation, nor one to come');
select is(
  hyrox.plan_request(today => '2026-11-08') -> 'last_race_time_seconds', '5555.5', 'the newest of them'
);
select is(
  hyrox.plan_request(today => '2027-06-01') -> 'last_race_time_seconds', '5100', 'as of the day'
);
select is(
  hyrox.plan_request(today => '2028-11-12') -> 'last_race_time_seconds', null, 'after two years none counts'
);
insert into hyrox.benchmark_tests (athlete_id, test_date, test_type, results) values
  (tests.id('owner''s profile'), '2026-10-01', '5k_time_trial', '{"distance_m": 5000, "time_seconds": 1300.5}'),
  (tests.id('owner''s profile'), '2026-10-02', '5k_time_trial', '{"distance_m": 5000, "time_seconds": 1311}'),
  (tests.id('owner''s profile'), '2026-10-03', '5k_time_trial', '{"distance_m": 5000, "time_seconds": 13}'),
  (tests.id('owner''s profile'), '2026-10-04', '2k_time_trial', '{"distance_m": 2000, "time_seconds": 480}'),
  (tests.id('owner''s profile'), '2026-01-04', '5k_time_trial', '{"distance_m": 5000, "time_seconds": 1200}'),
  (tests.id('owner''s profile'), '2026-10-05', '1rm_test', '{"exercise": "Back Squat", "weight_kg": 120}'),
  (tests.id('owner''s profile'), '2026-10-06', '1rm_test', '{"exercise": "back  squat", "weight_lb": 275}'),
  (tests.id('owner''s profile'), '2025-10-06', '1rm_test', '{"exercise": "Deadlift", "weight_kg": 180}'),
  (tests.id('owner''s profile'), '2026-10-06', '1rm_test', '{"exercise": "Log Press", "weight_kg": 80}');
select is(tests.request('five_kilometres_seconds'), '1300.5', 'the best 5 km of half a year count, mistakes aside');
select is(hyrox.plan_request(today => '2027-05-01') -> 'five_kilometres_seconds', null, 'and none after that');
select is(
  tests.request('one_rep_maxes'), '[{"exercise": "Back Squat", "one_rep_max_grams": 124738}]',
  'a max is of the last year, of an exercise of the library, and the heaviest in any unit'
);
select tests.act_as('service');
insert into hyrox.personal_records (
  athlete_id, record_type, exercise_name, subject, scope, value, value_unit, date_achieved, context, effort_id
) values (
  tests.id('owner''s profile'), 'estimated_1rm', 'Bench Press', 'bench press', '', 92.5, 'kg', '2026-09-01', 'training', 'x'
);
select tests.act_as('owner');
select is(
  tests.request('one_rep_maxes') -> 1, '{"exercise": "Bench Press", "one_rep_max_grams": 92500}',
  'what the records say of a max counts as well'
);

-- Days that are done
select is(tests.request('completed_days'), null, 'nothing is done yet');
select lives_ok($$select tests.store('first', tests.hyrox_plan())$$, 'a plan is stored');
update hyrox.training_plan_days set is_completed = true where id in (tests.day_of('first', 'First run'), tests.day_of('first', 'Rest'));
select is(tests.request('completed_days'), '["2026-11-04"]', 'a day that is marked is done; rest is not');
insert into hyrox.workout_logs (id, athlete_id, date, training_plan_day_id, completion_status) values
  (tests.id('logged'), tests.id('owner''s profile'), '2026-11-06', tests.day_of('first', 'Second run'), 'skipped');
select is(tests.request('completed_days'), '["2026-11-04"]', 'a workout that was skipped does nothing');
update hyrox.workout_logs set completion_status = 'partial' where id = tests.id('logged');
select is(tests.request('completed_days'), '["2026-11-04", "2026-11-06"]', 'one that was begun does');
update hyrox.workout_logs set deleted_at = now() where id = tests.id('logged');
select is(tests.request('completed_days'), '["2026-11-04"]', 'until it is deleted');
insert into hyrox.workout_logs (id, athlete_id, date) values (tests.id('linked'), tests.id('owner''s profile'), '2026-11-09');
update hyrox.training_plan_days set linked_workout_log_id = tests.id('linked') where id = tests.day_of('first', 'Easy run');
select is(tests.request('completed_days'), '["2026-11-04", "2026-11-09"]', 'so does the link from the day');
select is(
  hyrox.plan_request('2026-11-05', '2026-11-10') -> 'completed_days', '["2026-11-09"]',
  'what lies before the first day does not matter'
);
update hyrox.training_plans set status = 'archived';
select is(tests.request('completed_days'), '["2026-11-04", "2026-11-09"]', 'what is done stays done when its plan is archived');
update hyrox.training_plans set deleted_at = now();
select is(tests.request('completed_days'), null, 'and goes with it when it is deleted');
update hyrox.training_plans set deleted_at = null, start_date = null;
select is(tests.request('completed_days'), null, 'without a first day no day has a date');

-- Others
select tests.act_as('stranger');
select is(
  hyrox.plan_request(today => '2026-11-10'), '{"kind": "hyrox", "today": "2026-11-10"}',
  'a stranger plans from their own rows'
);
delete from hyrox.athlete_profiles;
select is(hyrox.plan_request(), null, 'without a profile there is nothing to plan from');
select tests.act_as('anonymous');
select throws_ok('select hyrox.plan_request()', '42501', null, 'nobody anonymous asks');

select finish();
rollback;

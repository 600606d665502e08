-- Values a column of schema endurance cannot hold, what it holds when nothing is said, and the view.
begin;
\ir actors.psql
\ir endurance.psql

create table tests.refused (table_name text, assignment text, rule text);
grant select on tests.refused to public;
insert into tests.refused values
  ('athletes', 'weight_kg = 0', 'nobody weighs nothing'),
  ('athletes', 'weight_kg = ''nan''', 'a weight is a number'),
  ('athletes', 'height_cm = -1', 'nobody is less than no height'),
  ('athletes', 'ftp_watts = 0', 'a threshold takes power'),
  ('athletes', 'running_threshold_pace_sec_per_km = 0', 'no kilometre takes no time'),
  ('athletes', 'css_sec_per_100m = 0', 'no length takes no time'),
  ('athletes', 'lthr = 0', 'a heart beats'),
  ('athletes', 'resting_heart_rate = 200, max_heart_rate = 190', 'rest is below the maximum'),
  ('athletes', 'lthr = 200, max_heart_rate = 190', 'a threshold is not above the maximum'),
  ('athletes', 'preferred_units = ''stones''', 'units are metric or imperial'),
  ('goals', 'goal_type = ''strength''', 'a goal has one of four types'),
  ('goals', 'priority = ''D''', 'a priority is A, B or C'),
  ('goals', 'status = ''abandoned''', 'a goal is active, completed or cancelled'),
  ('goals', 'race_target_time_seconds = 0', 'no race takes no time'),
  ('goals', 'perf_target_value = ''nan''', 'a goal is a number'),
  ('goals', 'target_date = ''infinity''', 'a day of a race is a day'),
  ('constraints', 'constraint_type = ''work''', 'a constraint has one of three types'),
  ('constraints', 'status = ''active!''', 'a constraint is active or resolved'),
  ('constraints', 'injury_severity = ''bad''', 'an injury is mild, moderate or severe'),
  ('constraints', 'end_date = start_date - 1', 'nothing ends before it starts'),
  ('constraints', 'start_date = ''1899-12-31''', 'constraints start from 1900'),
  ('constraints', 'end_date = ''infinity''', 'an open end is null'),
  ('constraints', 'availability_hours_per_week = 168.1', 'a week has 168 hours'),
  ('constraints', 'availability_hours_per_week = ''nan''', 'hours are a number'),
  ('daily_checkins', 'sleep_quality = 0', 'scales start with 1'),
  ('daily_checkins', 'energy_level = 11', 'scales end with 10'),
  ('daily_checkins', 'stress_level = 0', 'nobody is without stress'),
  ('daily_checkins', 'overall_soreness = 11', 'soreness ends with 10'),
  ('daily_checkins', 'sleep_hours = 24.1', 'a day has 24 hours'),
  ('daily_checkins', 'sleep_hours = ''nan''', 'sleep is a number of hours'),
  ('daily_checkins', 'resting_hr = 0', 'a heart at rest beats'),
  ('daily_checkins', 'hrv_ms = ''nan''', 'a variability is a number'),
  ('daily_checkins', 'available_time_minutes = -1', 'nobody has less than no time'),
  ('daily_checkins', 'travel_status = ''away''', 'a traveller is home, traveling or returning'),
  ('daily_checkins', 'user_response = ''ignored''', 'there are four responses'),
  ('daily_checkins', 'checkin_date = ''infinity''', 'a day is a day'),
  ('daily_checkins', 'soreness_areas = ''["legs"]''', 'soreness is an object'),
  ('daily_checkins', 'soreness_areas = ''{"legs": 11}''', 'an area''s soreness ends with 10'),
  ('daily_checkins', 'soreness_areas = ''{"legs": "4"}''', 'an area''s soreness is a number'),
  ('daily_checkins', 'ai_recommendation = ''"run"''', 'a recommendation is an object'),
  ('training_plans', 'duration_weeks = 3', 'a plan has 4 weeks'),
  ('training_plans', 'duration_weeks = 53', 'a plan has no more than 52 weeks'),
  ('training_plans', 'end_date = start_date - 1', 'no plan ends before it starts'),
  ('training_plans', 'end_date = ''infinity''', 'a plan ends'),
  ('training_plans', 'status = ''archived''', 'a plan has one of five states'),
  ('training_plans', 'phases = ''{}''', 'phases are an array'),
  ('training_plans', 'weekly_template = ''[]''', 'a week is an object'),
  ('training_plans', 'adjustments_log = ''null''', 'a log is an array');

select plan((select count(*)::int from tests.refused) + 18);

select tests.act_as('owner');
select throws_ok(format('update endurance.%I set %s', table_name, assignment), '23514', null, rule)
from tests.refused;

select throws_ok(
  format('insert into endurance.athletes (auth_user_id) values (%L)', tests.id('owner')),
  '23505', null, 'a user is one athlete'
);
select throws_ok(
  format(
    'insert into endurance.daily_checkins (athlete_id, checkin_date) values (%L, ''2026-11-24'')',
    tests.id('owner''s athlete')
  ),
  '23505', null, 'an athlete checks in once a day'
);
select lives_ok(
  format(
    'insert into endurance.daily_checkins (athlete_id, checkin_date, energy_level)
     values (%L, ''2026-11-24'', 8)
     on conflict (athlete_id, checkin_date) do update set energy_level = excluded.energy_level',
    tests.id('owner''s athlete')
  ),
  'a second check-in may change the first'
);
select results_eq(
  'select sleep_quality, energy_level from endurance.daily_checkins', 'values (7, 8)',
  'and keeps what it does not name'
);
select lives_ok(
  'update endurance.daily_checkins set soreness_areas = ''{"legs": 1, "neck": 10, "core": 2.5}''',
  'areas are free, from 1 to 10'
);
select lives_ok(
  'update endurance.daily_checkins set soreness_areas = ''{}''', 'nothing may be sore'
);

select results_eq(
  'select preferred_units, timezone, daily_checkin_time, intervals_icu_connected from endurance.athletes',
  'values (''metric''::text, ''UTC''::text, ''07:00''::time, false)',
  'an athlete starts metric, in UTC, asked at seven'
);
select results_eq(
  'select priority, status from endurance.goals', 'values (''B''::text, ''active''::text)',
  'a goal starts active, with priority B'
);
select results_eq(
  'select status, phases, adjustments_log from endurance.training_plans',
  'values (''active''::text, ''[]''::jsonb, ''[]''::jsonb)',
  'a plan starts active, without phases or adjustments'
);

select results_eq(
  format('update endurance.%I set updated_at = ''1999-01-01'' returning updated_at', table_name),
  array[now()],
  format('updated_at of %s says when the row was last changed, whatever the caller says', table_name)
) from tests.endurance;

select results_eq(
  'select name, total_weeks, goal_id from endurance.plans',
  format('values (''to the race''::text, 28, %L::uuid)', tests.id('owner''s goal')),
  'plans shows an athlete their own training_plans under other names'
);
select lives_ok(
  format(
    'insert into endurance.plans (athlete_id, name, total_weeks, start_date, end_date)
     values (%L, ''new'', 4, ''2027-07-05'', ''2027-08-01'')',
    tests.id('owner''s athlete')
  ),
  'an athlete adds a plan through it'
);
select throws_ok(
  format(
    'insert into endurance.plans (athlete_id, name, total_weeks, start_date, end_date)
     values (%L, ''new'', 4, ''2027-07-05'', ''2027-08-01'')',
    tests.id('stranger''s athlete')
  ),
  '42501', null, 'but not for somebody else'
);
select tests.act_as('anonymous');
select throws_ok(
  'select 1 from endurance.plans', '42501', null, 'somebody anonymous may not read plans'
);

select finish();
rollback;

-- Values a column cannot hold, and what it holds when nothing is said.
begin;
\ir actors.psql
\ir one_of_everything.psql

create table tests.refused (table_name text, assignment text, rule text);
grant select on tests.refused to public;
insert into tests.refused values
  ('athlete_profiles', 'weight_kg = 0', 'nobody weighs nothing'),
  ('athlete_profiles', 'weight_kg = ''nan''', 'a weight is a number'),
  ('athlete_profiles', 'height_cm = ''infinity''', 'a height is finite'),
  ('athlete_profiles', 'goal_time_minutes = 0', 'no race takes no time'),
  ('athlete_profiles', 'weekly_availability_hours = -1', 'no week has negative hours'),
  ('athlete_profiles', 'sex = ''m''', 'sex is one of four words'),
  ('athlete_profiles', 'hyrox_division = ''open''', 'a division names its sex'),
  ('athlete_profiles', 'current_phase = ''base''', 'a phase is one of five words'),
  ('athlete_profiles', 'hyrox_race_count = -1', 'nobody has run fewer than no races'),
  ('athlete_profiles', 'units_preference = ''stones''', 'units are metric or imperial'),
  ('messages', 'role = ''coach''', 'a message has one of three roles'),
  ('messages', 'feedback = ''meh''', 'feedback is a thumb up or down'),
  ('training_plans', 'duration_weeks = 0', 'a plan has a week'),
  ('training_plans', 'status = ''done''', 'a plan is active, archived or draft'),
  ('training_plan_weeks', 'week_number = 0', 'weeks are numbered from 1'),
  ('training_plan_weeks', 'target_volume_hours = ''nan''', 'a volume is a number'),
  ('training_plan_days', 'day_of_week = 8', 'a week has seven days'),
  ('training_plan_days', 'session_type = ''other''', 'a planned session has one of eight types'),
  ('workout_logs', 'rpe_post = 11', 'exertion goes to ten'),
  ('workout_logs', 'completion_status = ''done''', 'a workout is completed, partial or skipped'),
  ('workout_logs', 'heart_rate_avg = 0', 'a heart beats'),
  ('workout_logs', 'date = ''infinity''', 'a day of a workout is a day'),
  ('workout_logs', 'date = ''1899-12-31''', 'workouts are logged from 1900'),
  ('benchmark_tests', 'test_date = ''-infinity''', 'a day of a test is a day'),
  ('benchmark_tests', 'test_date = ''2200-01-01''', 'tests are kept until 2199'),
  ('race_results', 'race_date = ''infinity''', 'a day of a race is a day'),
  ('race_results', 'race_date = ''1899-12-31''', 'races are kept from 1900'),
  ('race_results', 'race_date = ''2200-01-01''', 'races are kept until 2199'),
  ('race_results', 'race_date = ''0044-03-15 BC''', 'nobody raced before Christ'),
  ('race_results', 'total_time_seconds = 0', 'no race takes no time'),
  ('race_results', 'total_time_seconds = 5400000', 'milliseconds are not seconds'),
  ('race_results', 'total_time_seconds = 5400.0001', 'a total is exact to the millisecond'),
  ('race_results', 'transitions_total_seconds = -1', 'transitions take no negative time'),
  ('race_results', 'transitions_total_seconds = ''nan''', 'transitions take a number of seconds'),
  ('race_results', 'format = ''duet''', 'a race is singles, doubles or relay'),
  ('race_results', 'division = ''doubles_mixed''', 'a singles race is in no doubles division'),
  ('race_results', 'division = ''relay_men''', 'a singles race is in no relay division'),
  ('race_results', 'division = ''pro_mixed'', format = ''doubles''', 'there is no mixed pro division'),
  ('personal_records', 'value = ''nan''', 'a record is a number'),
  ('personal_records', 'previous_value = ''-infinity''', 'a beaten record is finite'),
  ('personal_records', 'date_achieved = ''infinity''', 'a day of a record is a day'),
  ('personal_records', 'date_achieved = ''1066-10-14''', 'records are kept from 1900'),
  ('personal_records', 'context = ''dream''', 'a record is set in training, a race or a benchmark'),
  ('goals', 'target_value = ''infinity''', 'a goal is finite'),
  ('goals', 'status = ''someday''', 'a goal is active, completed or abandoned');

select plan((select count(*)::int from tests.refused) + 13);

select tests.act_as('owner');
select throws_ok(format('update hyrox.%I set %s', table_name, assignment), '23514', null, rule)
from tests.refused;

select lives_ok(
  format('update hyrox.race_results set format = %L, division = %L', format, division),
  format('a %s race may be in division %s', format, division)
) from (
  values
    ('singles', 'pro_women'), ('doubles', 'open_men'), ('doubles', 'doubles_mixed'),
    ('doubles', 'pro_doubles_men'), ('relay', 'relay_women'), ('relay', null)
) as allowed (format, division);

select throws_ok(
  format(
    'insert into hyrox.athlete_profiles (user_id) values (%L)', tests.id('owner')
  ),
  '23505', null, 'a user has one profile'
);

select results_eq(
  format('update hyrox.%I set updated_at = ''1999-01-01'' returning updated_at', table_name),
  array[now()],
  format('updated_at of %s says when the row was last changed, whatever the caller says', table_name)
) from (
  values ('athlete_profiles'), ('conversations'), ('training_plans'), ('workout_logs'),
    ('race_results'), ('goals')
) as timed (table_name);

select finish();
rollback;

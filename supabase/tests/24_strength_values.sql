-- Values a column cannot hold, and some at the edge that it can.
begin;
\ir actors.psql
\ir strength_rows.psql

create table tests.value (table_name text, assignment text, rule text, kept boolean default false);
grant select on tests.value to public;
insert into tests.value (table_name, assignment, rule) values
  ('profiles', 'sex = ''other''', 'scores know two sexes; unknown is null'),
  ('profiles', 'date_of_birth = ''infinity''', 'a day of birth is a day'),
  ('profiles', 'training_level = ''elite''', 'a level is one of three words'),
  ('profiles', 'body_weight_grams = 0', 'nobody weighs nothing'),
  ('profiles', 'bar_grams = 0', 'a bar weighs something'),
  ('profiles', 'bar_grams = 20', 'a bar in kilograms is none in grams'),
  ('profiles', 'body_weight_grams = 82', 'a body in kilograms is none in grams'),
  ('profiles', 'rounding_increment_grams = 0', 'a step is one'),
  ('profiles', 'plates = ''{}''', 'plates are an array'),
  ('profiles', 'plates = ''[[{"plate_grams": 20000, "pair_count": 2}]]''', 'of plates, not of arrays'),
  ('profiles', 'plates = ''[{"plate_grams": 20000}]''', 'a plate has a number of pairs'),
  ('profiles', 'plates = ''[{"plate_grams": 0, "pair_count": 2}]''', 'a plate weighs something'),
  ('profiles', 'plates = ''[{"plate_grams": 1250.5, "pair_count": 2}]''', 'a plate weighs whole grams'),
  ('profiles', 'plates = ''[{"plate_grams": "20000", "pair_count": 2}]''', 'grams are a number'),
  ('lifter_maxes', 'source = ''mixed''', 'a source is one of three words'),
  ('lifter_maxes', 'squat_1rm_grams = 0', 'a max is above nothing'),
  ('lifter_maxes', 'bench_1rm_grams = -100000', 'a max is positive'),
  ('lifter_maxes', 'squat_1rm_grams = 143', 'kilograms are no grams'),
  ('lifter_maxes', 'deadlift_1rm_grams = 1000001', 'nobody lifts more than a tonne'),
  ('lifter_maxes', 'squat_input_grams = 0', 'an input is above nothing'),
  ('lifter_maxes', 'squat_input_reps = 0', 'an input has a repetition'),
  ('lifter_maxes', 'squat_input_reps = 21', 'an input has at most twenty repetitions'),
  ('lifter_maxes', 'bench_input_reps = 3', 'repetitions are done with a weight'),
  ('lifter_maxes', 'squat_1rm_grams = 100000, squat_input_grams = 140000, squat_input_reps = 3', 'a max is not below what was lifted'),
  ('lifter_maxes', 'recorded_at = ''infinity''', 'a time is a time'),
  ('formula_configs', 'overrides = ''[]''', 'overrides are an object'),
  ('formula_configs', 'source = ''coach''', 'a config has one of three sources'),
  ('formula_configs', 'version = 0', 'versions count from one'),
  ('programs', 'status = ''draft''', 'a program is active, completed or archived'),
  ('programs', 'total_weeks = 0', 'a program has a week'),
  ('programs', 'total_weeks = 53', 'a program ends within a year'),
  ('programs', 'training_days_per_week = 8', 'a week has seven days'),
  ('programs', 'start_date = ''infinity''', 'a program begins on a day'),
  ('programs', 'body_weight_grams = -1', 'a body weight is positive'),
  ('sessions', 'week_number = 0', 'weeks count from one'),
  ('sessions', 'day_number = 8', 'a week has seven days at most'),
  ('sessions', 'primary_lift = ''press''', 'there are three lifts'),
  ('sessions', 'intensity_type = ''light''', 'there are four intensities'),
  ('sessions', 'block_number = 4', 'there are three blocks'),
  ('sessions', 'status = ''missed''', 'a session has one of four states'),
  ('sessions', 'planned_date = ''-infinity''', 'a session is on a day'),
  ('sessions', 'jit_input_snapshot = ''[]''', 'a snapshot is an object'),
  ('session_logs', 'actual_sets = ''{}''', 'sets are an array'),
  ('session_logs', 'actual_sets = ''[5]''', 'of sets'),
  ('session_logs', 'actual_sets = ''[{"weight_grams": 100000}]''', 'a set has repetitions'),
  ('session_logs', 'actual_sets = ''[{"weight_grams": -1, "reps_completed": 5}]''', 'a weight is not negative'),
  ('session_logs', 'actual_sets = ''[{"weight_grams": 100000, "reps_completed": 2.5}]''', 'repetitions are whole'),
  ('session_logs', 'actual_sets = ''[{"weight_grams": 100000.5, "reps_completed": 5}]''', 'grams are whole'),
  ('session_logs', 'session_rpe = 10.5', 'exertion goes to ten'),
  ('session_logs', 'session_rpe = ''nan''', 'exertion is a number'),
  ('session_logs', 'duration_seconds = -1', 'no session takes negative time'),
  ('session_logs', 'completion_pct = ''nan''', 'completion is a number'),
  ('session_logs', 'performance_vs_plan = ''great''', 'performance is one of four words'),
  ('session_logs', 'logged_at = ''infinity''', 'a log has a time'),
  ('soreness_checkins', 'ratings = ''[]''', 'ratings are an object'),
  ('soreness_checkins', 'ratings = ''{"quads": 6}''', 'soreness goes to five'),
  ('soreness_checkins', 'ratings = ''{"quads": 0}''', 'soreness begins at one'),
  ('soreness_checkins', 'ratings = ''{"quads": 2.5}''', 'soreness is whole'),
  ('soreness_checkins', 'ratings = ''{"quads": "sore"}''', 'soreness is a number'),
  ('soreness_checkins', 'ratings = ''{"quads": [1]}''', 'and no array'),
  ('soreness_checkins', 'ratings = ''{"quads": null}''', 'and not nothing'),
  ('soreness_checkins', 'ratings = ''{"ears": 1}''', 'ears are no muscle group'),
  ('edge_cases', 'case_type = ''holiday''', 'a disruption has one of six types'),
  ('edge_cases', 'severity = ''severe''', 'a severity is one of three words'),
  ('edge_cases', 'status = ''open''', 'a disruption has one of three states'),
  ('edge_cases', 'affected_date_end = ''2026-11-01''', 'a disruption does not end before it begins'),
  ('edge_cases', 'affected_lifts = ''{squat,press}''', 'there are three lifts to be affected'),
  ('muscle_volume_config', 'muscle_group = ''core''', 'there are nine muscle groups'),
  ('muscle_volume_config', 'mev_sets_per_week = -1', 'a minimum is not negative'),
  ('muscle_volume_config', 'mrv_sets_per_week = 8', 'a maximum is above the minimum'),
  ('muscle_volume_config', 'mrv_sets_per_week = 31', 'nobody recovers from more than thirty sets'),
  ('auxiliary_exercises', 'lift = ''press''', 'an exercise belongs to one of three lifts'),
  ('auxiliary_exercises', 'pool_position = -1', 'a pool begins at zero'),
  ('auxiliary_exercises', 'primary_muscles = ''{}''', 'an exercise trains something'),
  ('auxiliary_exercises', 'primary_muscles = ''{ears}''', 'that is a muscle group'),
  ('auxiliary_assignments', 'block_number = 0', 'blocks count from one'),
  ('auxiliary_assignments', 'lift = ''press''', 'exercises are assigned to one of three lifts'),
  ('auxiliary_assignments', 'exercise_2 = exercise_1', 'two exercises are two'),
  ('performance_metrics', 'lift = ''press''', 'metrics are of one of three lifts'),
  ('performance_metrics', 'intensity_type = ''light''', 'at one of four intensities'),
  ('performance_metrics', 'block_number = 4', 'in one of three blocks'),
  ('performance_metrics', 'actual_volume_grams = -1', 'a volume is not negative'),
  ('performance_metrics', 'actual_intensity_pct = ''nan''', 'an intensity is a number'),
  ('performance_metrics', 'max_rpe_actual = 11', 'exertion goes to ten here, too'),
  ('performance_metrics', 'estimated_1rm_low_grams = 150000, estimated_1rm_high_grams = 160000', 'an interval holds its estimate'),
  ('performance_metrics', 'estimated_1rm_low_grams = 130000', 'an interval has two ends'),
  ('performance_metrics', 'estimated_1rm_grams = null, estimated_1rm_low_grams = 1, estimated_1rm_high_grams = 2', 'and something between them'),
  ('performance_metrics', 'sets_per_muscle = ''{"quads": -1}''', 'sets are not negative'),
  ('performance_metrics', 'suggestions = ''{}''', 'suggestions are an array'),
  ('warmup_configs', 'protocol = ''long''', 'there are five protocols'),
  ('warmup_configs', 'protocol = ''custom''', 'a custom protocol has steps'),
  ('warmup_configs', 'custom_steps = ''[{"pct": 40, "reps": 5}]''', 'and no other has'),
  ('warmup_configs', 'protocol = ''custom'', custom_steps = ''[]''', 'at least one'),
  ('warmup_configs', 'protocol = ''custom'', custom_steps = ''[{"pct": 100, "reps": 5}]''', 'below the work'),
  ('warmup_configs', 'protocol = ''custom'', custom_steps = ''[{"pct": 40, "reps": 11}]''', 'of ten repetitions at most'),
  ('recovery_snapshots', 'sleep_duration_minutes = 1441', 'nobody sleeps more than a day a day'),
  ('recovery_snapshots', 'hrv_ms = ''nan''', 'a variability is a number'),
  ('recovery_snapshots', 'resting_hr_bpm = 0', 'a heart beats'),
  ('personal_records', 'record_type = ''race_time''', 'lifters set five types of records'),
  ('personal_records', 'value = ''nan''', 'a record is a number'),
  ('personal_records', 'previous_value = ''-infinity''', 'a beaten record is finite'),
  ('personal_records', 'load_grams = -1', 'a load is not negative'),
  ('personal_records', 'reps = 0', 'a rep max has a repetition'),
  ('personal_records', 'date_achieved = ''infinity''', 'a record is set on a day'),
  ('personal_records', 'context = ''dream''', 'in training, a race or a benchmark');
insert into tests.value (table_name, assignment, rule, kept) values
  ('profiles', 'plates = ''[]''', 'a lifter may have a bar and no plates', true),
  ('profiles', 'plates = null, sex = null, body_weight_grams = null', 'a profile may say nothing', true),
  ('lifter_maxes', 'squat_1rm_grams = 5000, squat_input_grams = null, squat_input_reps = null', 'the lightest bar is lifted', true),
  ('lifter_maxes', 'source = ''system_calculated'', squat_1rm_grams = 143, squat_input_grams = null, squat_input_reps = null', 'what is calculated is what the logs say', true),
  ('lifter_maxes', 'deadlift_input_grams = 5000, deadlift_input_reps = 20, deadlift_1rm_grams = 1000000', 'bounds are included', true),
  ('sessions', 'block_number = null, intensity_type = ''deload'', is_deload = true', 'a deload may belong to no block', true),
  ('session_logs', 'actual_sets = ''[]'', completion_pct = 0, performance_vs_plan = ''incomplete''', 'a session may be left at once', true),
  ('session_logs', 'actual_sets = ''[{"weight_grams": 0, "reps_completed": 0}]''', 'body weight and a failed set', true),
  ('soreness_checkins', 'ratings = ''{}''', 'nothing may be sore', true),
  ('soreness_checkins', 'ratings = ''{"quads": 1, "lower_back": 5}''', 'soreness goes from one to five', true),
  ('edge_cases', 'affected_date_end = affected_date_start, affected_lifts = ''{squat}''', 'a disruption may last a day', true),
  ('muscle_volume_config', 'mev_sets_per_week = 0, mrv_sets_per_week = 30', 'limits may be wide', true),
  ('performance_metrics', 'sets_per_muscle = ''{"quads": 2, "hamstrings": 1}'', estimated_1rm_low_grams = 140000, estimated_1rm_high_grams = 140000', 'an interval may be narrow', true),
  ('warmup_configs', 'protocol = ''custom'', custom_steps = ''[{"pct": 1, "reps": 1}, {"pct": 99, "reps": 10}]''', 'a lifter may warm up in their own way', true);

select plan((select count(*)::int from tests.value) + 4 + 7);

select tests.act_as('service');
select case when kept then lives_ok(statement, rule) else throws_ok(statement, '23514', null, rule) end
from tests.value
cross join lateral format('update strength.%I set %s', table_name, assignment) as statement;

select results_eq(
  format('update strength.%I set updated_at = ''1999-01-01'' where user_id = %L returning updated_at',
    table_name, tests.id('owner')),
  array[now()],
  format('updated_at of %s says when the row was last changed, whatever the caller says', table_name)
) from (values ('sessions'), ('muscle_volume_config'), ('warmup_configs')) as timed (table_name);

select throws_ok(
  format(
    'insert into strength.%I select * from jsonb_populate_record(null::strength.%I, %L)',
    table_name, table_name,
    copy_of_row || jsonb_build_object('id', gen_random_uuid()) || others
  ),
  '23505', null, rule
) from (
  values
    ('formula_configs', '{"is_active": false}'::jsonb, 'a version names one config'),
    ('programs', '{"status": "archived"}', 'a version names one program'),
    ('sessions', '{}', 'a place of a program is one session''s'),
    ('muscle_volume_config', '{}', 'a muscle group has one pair of limits'),
    ('auxiliary_exercises', '{}', 'a place in a pool is one exercise''s'),
    ('auxiliary_assignments', '{}', 'a lift has its exercises of a block once'),
    ('warmup_configs', '{}', 'a lift has one protocol')
) as copied (table_name, others, rule)
join tests.strength_matrix using (table_name);

select is_empty(
  $$
    select conrelid::regclass, conname from pg_constraint
    where connamespace = 'strength'::regnamespace and contype = 'c' and conname not like '%\_check'
      and has_table_privilege('authenticated', conrelid, 'insert')
      and obj_description(oid, 'pg_constraint') is null
  $$,
  'a constraint on what a client writes says what to give'
);

select finish();
rollback;

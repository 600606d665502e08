-- What an athlete writes down becomes efforts that can be compared, and nothing else does.
begin;
\ir actors.psql
\ir records.psql

select plan(39);

create function tests.owner_trains(completed jsonb, status text default 'completed') returns void
language sql as $$
  delete from hyrox.workout_logs where athlete_id = tests.id('owner''s profile');
  insert into hyrox.workout_logs (athlete_id, date, completed_workout, completion_status)
  values (tests.id('owner''s profile'), '2026-11-02', completed, status);
$$;
create function tests.owner_tests(kind text, found jsonb, station uuid default null) returns void
language sql as $$
  delete from hyrox.benchmark_tests where athlete_id = tests.id('owner''s profile');
  insert into hyrox.benchmark_tests (athlete_id, test_date, test_type, results, station_id)
  values (tests.id('owner''s profile'), '2026-11-03', kind, found, station);
$$;
grant execute on all functions in schema tests to public;
select tests.act_as('owner');

-- Sets
select tests.owner_trains('{"exercises": [{"name": " Back  SQUAT", "sets": [
  {"reps": 5, "weight_kg": 100}, {"reps": 3, "weight_lb": 225.5}, {"reps": 8, "weight_kg": 60, "type": "warmup"},
  {"reps": 1, "weight_kg": 120, "failed": true}, {"reps": 2, "weight_kg": 110, "type": "failure"}
]}]}');
select set_eq('select tests.efforts()', array[
  'exercise_weight back squat 100 kg x5 training', 'exercise_reps back squat 5 reps @100000g training',
  'exercise_weight back squat 225.5 lb x3 training', 'exercise_reps back squat 3 reps @102285g training',
  'exercise_weight back squat 60 kg x8 training warmup', 'exercise_reps back squat 8 reps @60000g training warmup',
  'exercise_weight back squat 120 kg x1 training failed', 'exercise_reps back squat 1 reps @120000g training failed',
  'exercise_weight back squat 110 kg x2 training', 'exercise_reps back squat 2 reps @110000g training'
], 'a set is a weight and repetitions; warm-ups and failed sets say so, a set to failure is a set');
select set_eq(
  'select exercise_name, (select name from hyrox.exercise_library where id = exercise_id) from hyrox.efforts',
  $$values ('Back Squat', 'Back Squat')$$,
  'a name that the library has means that exercise'
);

select tests.owner_trains('{"exercises": [
  {"name": "Pull-Up", "sets": 4, "reps": 12}, {"name": "Bench Press", "weight_kg": 80, "sets": [{"reps": 6}]},
  {"name": "Push-Up", "reps": 40}
]}');
select set_eq('select tests.efforts()', array[
  'exercise_reps pull-up 12 reps training', 'exercise_weight bench press 80 kg x6 training',
  'exercise_reps bench press 6 reps @80000g training', 'exercise_reps push-up 40 reps training'
], 'sets may be a number, and a weight may be said once for all of them');

select tests.owner_trains(jsonb_build_object('exercises', jsonb_build_array(jsonb_build_object(
  'exercise_id', (select id from hyrox.exercise_library where name = 'Deadlift'),
  'name', 'some other name', 'reps', 3, 'weight_grams', 140500
))));
select set_eq('select tests.efforts()', array[
  'exercise_weight deadlift 140500 g x3 training', 'exercise_reps deadlift 3 reps @140500g training'
], 'the id of an exercise wins over its name');
select tests.owner_trains(jsonb_build_object('exercises', jsonb_build_array(jsonb_build_object(
  'exercise_id', tests.id('no exercise'), 'name', U&'\00c9PAUL\00c9\00a0 \00e0 la barre', 'reps', 3
))));
select set_eq('select tests.efforts()', array[
  U&'exercise_reps \00e9paul\00e9 \00e0 la barre 3 reps training'
], 'an exercise that the library does not have goes by its name, in small letters of any script');

select tests.owner_trains('{"exercises": [
  {"name": "Run", "sets": [{"distance_m": 1000, "time_seconds": 240.5}, {"distance_m": 3000, "time_seconds": 800}]},
  {"name": "5 km Time Trial", "distance_m": 5000, "time_seconds": 1200},
  {"name": "Assault Bike Intervals", "distance_m": 1000, "time_seconds": 100}
]}');
select set_eq('select tests.efforts()', array[
  'running_pace run 240.5 seconds_per_km over 1000m training',
  'running_pace run 266.666667 seconds_per_km over 3000m training',
  'running_pace run 240 seconds_per_km over 5000m training'
], 'a run is a pace over its distance, a ride is none');

select tests.owner_trains('{"exercises": [
  {"name": "SkiErg 1000 m", "distance_m": 1000, "time_seconds": 250},
  {"name": "SkiErg 1000 m", "distance_m": 500, "time_seconds": 110},
  {"name": "Sled Push 50 m", "distance_m": 50, "time_seconds": 90, "weight_kg": 152},
  {"name": "Sled Push 50 m", "distance_m": 50, "time_seconds": 60},
  {"name": "Plate Push", "distance_m": 50, "time_seconds": 30, "weight_kg": 20},
  {"name": "Bodyweight Walking Lunge 100 m", "distance_m": 100, "time_seconds": 200}
]}');
select set_eq('select tests.efforts()', array[
  'station_time 1 singles:- 250 seconds training', 'station_time 2 singles:152kg 90 seconds training'
], 'a whole station with its load is a station time, part of one or something like one is not');

select tests.owner_trains('{"exercises": [{"name": "Back Squat", "reps": 5, "weight_kg": 100}]}', 'skipped');
select is_empty('select tests.efforts()', 'what was skipped was not done');
select tests.owner_trains('{"exercises": [{"name": "Back Squat", "reps": 5, "weight_kg": 100}]}', 'partial');
select isnt_empty('select tests.efforts()', 'what was done in part counts');
select tests.owner_trains('{"exercises": [
  {"name": "a", "reps": 0, "weight_kg": 100}, {"name": "b", "reps": 5.5, "weight_kg": 100},
  {"name": "c", "reps": 5, "weight_kg": -20}, {"name": "d", "reps": "8-10", "weight_kg": 50},
  {"name": "e", "reps": 5, "weight_kg": "heavy"}, {"name": "", "reps": 5}, {"reps": 5}, "Back Squat",
  {"name": "f", "sets": [7, null, []]}, {"name": "g", "sets": []}, {"name": {}, "reps": 5}
]}');
select is_empty('select tests.efforts()', 'what cannot be understood is no effort: no weight is better than a wrong one');
select tests.owner_trains('{"exercises": [{"name": "Back Squat", "reps": "5", "weight_kg": "102.5"}]}');
select tests.has_efforts(array['exercise_weight back squat 102.5 kg x5 training'], 'numbers may be written as texts');
update hyrox.workout_logs set deleted_at = now();
select is_empty('select tests.efforts()', 'a workout that is softly deleted has no efforts');
update hyrox.workout_logs set deleted_at = null;
select isnt_empty('select tests.efforts()', 'and has them again when that is undone');
select throws_ok('update hyrox.workout_logs set date = ''infinity''', '23514', null, 'a day that is none cannot be written');
update hyrox.workout_logs set date = '1900-01-01';
select isnt_empty('select tests.efforts()', 'the first day that can has efforts');
update hyrox.workout_logs set date = '2199-12-31';
select isnt_empty('select tests.efforts()', 'so has the last one');
select set_eq(
  'select day from unnest(''{1899-12-31,1900-01-01,2199-12-31,2200-01-01,infinity,-infinity}''::date[]) as day
  where private.is_countable_day(day)',
  array['1900-01-01', '2199-12-31']::date[], 'the days that count are those that can be written'
);
delete from hyrox.workout_logs;

-- Tests
select tests.owner_tests('cooper_test', '{"distance_m": 2800, "time_seconds": 720}');
select set_eq('select tests.efforts()', array[
  'running_pace run 257.142857 seconds_per_km over 2800m benchmark', 'distance cooper_test 2800 meters benchmark'
], 'a Cooper test is a distance and a pace');
select tests.owner_tests('2k_time_trial', '{"distance_m": 2000, "pace_min_per_km": 4.25}');
select set_eq('select tests.efforts()', array['running_pace run 4.25 min_per_km over 2000m benchmark'], 'a pace may be given as one');
select tests.owner_tests('2k_row_time_trial', '{"distance_m": 2000, "time_seconds": 450}');
select is_empty('select tests.efforts()', 'a time trial in a boat is no run');
select tests.owner_tests('crunch_test', '{"distance_m": 2000, "time_seconds": 450, "reps": 60}');
select set_eq('select tests.efforts()', array['exercise_reps crunch_test 60 reps benchmark'], 'a crunch is no run');
select tests.owner_tests('1rm_test', '{"exercise": "Deadlift", "weight_lb": 315}');
select set_eq('select tests.efforts()', array['exercise_weight deadlift 315 lb x1 benchmark'], 'a one-rep max is one repetition');
select tests.owner_tests('5RM_test', '{"exercise_name": "Deadlift", "weight_kg": 140}');
select set_eq('select tests.efforts()', array['exercise_weight deadlift 140 kg x5 benchmark'], 'a five-rep max is five');
select tests.owner_tests('max_reps', '{"exercise": "Pull-Up", "reps": 15, "weight_kg": 10}');
select set_eq('select tests.efforts()', array['exercise_reps pull-up 15 reps @10000g benchmark'], 'repetitions keep their load');
select tests.owner_tests('station_test', '{"time_seconds": 95, "weight_lb": 335.1}', tests.station(2));
select set_eq('select tests.efforts()', array['station_time 2 singles:152kg 95 seconds benchmark'], 'a tested station has its load, as a race has');
select tests.owner_tests('station_test', '{"time_seconds": 95}', tests.station(2));
select set_eq('select tests.efforts()', array['station_time 2 singles:unstated 95 seconds benchmark'], 'a load that is not stated is not guessed');
select tests.owner_tests('station_test', '{"time_seconds": 100, "distance_m": 500}', tests.station(1));
select is_empty('select tests.efforts()', 'half a station is none');
select tests.owner_tests('station_test', '{"time_seconds": 300, "weight_kg": 6, "target_height_m": 3, "reps": 100}', tests.station(8));
select set_eq('select tests.efforts()', array['station_time 8 singles:6kg@3.00m:x100 300 seconds benchmark'], 'a wall ball has a weight, a height and a number');
delete from hyrox.benchmark_tests;

-- Races
insert into hyrox.race_results (id, athlete_id, race_date, format, division, total_time_seconds)
values (tests.id('race'), tests.id('owner''s profile'), '2024-09-20', 'singles', 'open_women', 5438.5);
insert into hyrox.race_splits (race_result_id, split_number, split_type, time_seconds)
select tests.id('race'), n, case when n % 2 = 0 then 'station' else 'run' end, case when n = 4 then 0 else 100 + n end
from generate_series(1, 16) as n;
select set_eq('select tests.efforts()', array[
  'race_time hyrox singles:open_women 5438.5 seconds race',
  'station_time 1 singles:- 102 seconds race', 'station_time 3 singles:78kg 106 seconds race',
  'station_time 4 singles:- 108 seconds race', 'station_time 5 singles:- 110 seconds race',
  'station_time 6 singles:2x16kg 112 seconds race', 'station_time 7 singles:10kg 114 seconds race',
  'station_time 8 singles:4kg@2.70m:x75 116 seconds race'
], 'a race is its time and its stations; runs are no pace, a missed mat is no time, 75 wall balls were the rule');
update hyrox.race_results set race_date = '2024-09-21', division = 'pro_women';
select tests.has_efforts(array[
  'station_time 3 singles:103kg 106 seconds race', 'station_time 8 singles:6kg@2.70m:x100 116 seconds race'
], 'division and day decide what a station is');
update hyrox.race_results set format = 'doubles', division = 'doubles_mixed';
select tests.has_efforts(array[
  'race_time hyrox doubles:doubles_mixed 5438.5 seconds race', 'station_time 1 doubles:- 102 seconds race',
  'station_time 8 doubles:6kg@2.70m/3.00m:x100 116 seconds race'
], 'so does the format');
update hyrox.race_results set format = 'relay', division = null, is_simulation = true;
select tests.has_efforts(array[
  'race_time hyrox relay:- 5438.5 seconds training simulation', 'station_time 3 relay:unstated 106 seconds training simulation'
], 'a simulation is training, and without a division no load is known');
delete from hyrox.race_results;

-- By hand
insert into hyrox.personal_records (athlete_id, record_type, exercise_name, station_id, value, value_unit, date_achieved, context, distance_metres) values
  (tests.id('owner''s profile'), 'exercise_weight', 'back squat ', null, 230, 'LBS', '2026-01-01', 'training', null),
  (tests.id('owner''s profile'), 'station_time', null, tests.station(1), 240, 'seconds', '2026-01-01', 'race', null),
  (tests.id('owner''s profile'), 'running_pace', null, null, 4.1, 'min_per_km', '2026-01-01', 'training', 5000),
  (tests.id('owner''s profile'), 'race_time', null, null, 88, 'minutes', '2026-01-01', 'race', null),
  (tests.id('owner''s profile'), 'exercise_weight', 'curl', null, 3, 'stone', '2026-01-01', 'training', null),
  (tests.id('owner''s profile'), 'station_time', null, null, 240, 'seconds', '2026-01-01', 'race', null);
select set_eq('select tests.efforts()', array[
  'exercise_weight back squat 230 lbs training', 'station_time 1 singles:- 240 seconds race',
  'running_pace run 4.1 min_per_km over 5000m training', 'race_time hyrox unstated:- 88 minutes race'
], 'a record made by hand is an effort, unless its unit or subject cannot be told');
select is(tests.drift(), 0::bigint, 'hyrox.efforts says what hyrox.effort_history says');

-- Whose they are
select is((select count(*) from hyrox.effort_history), 4::bigint, 'an athlete reads their own history');
select throws_ok('insert into hyrox.efforts select * from hyrox.effort_history', '42501', null, 'an athlete does not write efforts');
select tests.act_as('stranger');
select is_empty('select from hyrox.efforts union all select from hyrox.effort_history', 'a stranger sees none of it');
select tests.act_as('anonymous');
select throws_ok('select from hyrox.efforts', '42501', null, 'somebody anonymous may not read efforts');
select throws_ok('select from hyrox.effort_history', '42501', null, 'somebody anonymous may not read a history');

select finish();
rollback;

-- A change marks what it touches in its own transaction: not less, and hardly more.
begin;
\ir actors.psql
\ir records.psql

select plan(43);

insert into vault.secrets (name, secret) values
  ('stadion_project_url', 'http://project.example/'), ('stadion_secret_key', 'sb_secret_of_the_story');

create function tests.squats(reps int, weight_kg numeric, name text default 'Back Squat') returns jsonb
language sql immutable as $$
  select jsonb_build_object('exercises', jsonb_build_array(
    jsonb_build_object('name', name, 'reps', reps, 'weight_kg', weight_kg)
  ))
$$;
grant execute on all functions in schema tests to public;
select tests.act_as('owner');

-- Workouts
savepoint before;
insert into hyrox.workout_logs (athlete_id, date, completed_workout)
values (tests.id('owner''s profile'), '2026-11-02', tests.squats(5, 100));
select set_eq(
  'select tests.marks()', array['exercise_weight|back squat', 'exercise_reps|back squat'],
  'a new workout marks the series of its sets'
);
select is(tests.queued_calls(), 1::bigint, 'and has the function called');
rollback to before;
select is_empty('select tests.marks()', 'a mark goes back with its change');
select is(tests.queued_calls(), 0::bigint, 'and so does the call');

insert into hyrox.workout_logs (id, athlete_id, date, completed_workout)
values (tests.id('workout'), tests.id('owner''s profile'), '2026-11-02', tests.squats(5, 100));
insert into hyrox.workout_logs (id, athlete_id, date, completed_workout)
values (tests.id('another workout'), tests.id('owner''s profile'), '2026-11-03', tests.squats(8, 60, 'Curl'));
select is(tests.queued_calls(), 1::bigint, 'one call is enough for a transaction');
select tests.act_as('nobody in particular');
select is(
  (select to_jsonb(q) - 'id' || jsonb_build_object('body', convert_from(body, 'UTF8')) from net.http_request_queue as q),
  '{
    "method": "POST", "url": "http://project.example/functions/v1/detect-records", "body": "{}",
    "headers": {"apikey": "sb_secret_of_the_story", "Content-Type": "application/json"},
    "timeout_milliseconds": 30000
  }'::jsonb,
  'the call carries the key where keys belong, and nothing of the athlete'
);
select tests.act_as('owner');

select tests.clear_marks();
update hyrox.workout_logs set notes = 'hard', rpe_post = 9, heart_rate_avg = 150;
select is_empty('select tests.marks()', 'what no record depends on marks nothing');
update hyrox.workout_logs set completed_workout = completed_workout;
select is_empty('select tests.marks()', 'nor does writing the same again');
update hyrox.workout_logs set date = date + 1 where id = tests.id('workout');
select set_eq(
  'select tests.marks()', array['exercise_weight|back squat', 'exercise_reps|back squat'],
  'another day marks the series, and only of that workout'
);
select tests.clear_marks();
update hyrox.workout_logs set completed_workout = tests.squats(5, 100, 'Front Squat') where id = tests.id('workout');
select set_eq(
  'select tests.marks()',
  array[
    'exercise_weight|back squat', 'exercise_reps|back squat', 'exercise_weight|front squat', 'exercise_reps|front squat'
  ],
  'another exercise marks the old and the new series'
);
select tests.clear_marks();
update hyrox.workout_logs
set completed_workout = '{"exercises": [{"name": "Front Squat", "reps": 5, "weight_lb": 100}]}'
where id = tests.id('workout');
select set_has(
  'select tests.marks()', $$values ('exercise_weight|front squat')$$, 'another unit marks the series'
);
select tests.clear_marks();
update hyrox.workout_logs set deleted_at = now() where id = tests.id('workout');
select set_has(
  'select tests.marks()', $$values ('exercise_weight|front squat')$$, 'a soft delete marks the series'
);
select tests.clear_marks();
update hyrox.workout_logs set deleted_at = null where id = tests.id('workout');
select set_has(
  'select tests.marks()', $$values ('exercise_weight|front squat')$$, 'so does taking it back'
);
select tests.clear_marks();
update hyrox.workout_logs set completion_status = 'skipped' where id = tests.id('workout');
select set_has(
  'select tests.marks()', $$values ('exercise_weight|front squat')$$, 'so does not having done it after all'
);
update hyrox.workout_logs set completion_status = 'completed' where id = tests.id('workout');
select tests.clear_marks();
delete from hyrox.workout_logs where id = tests.id('workout');
select set_eq(
  'select tests.marks()', array['exercise_weight|front squat', 'exercise_reps|front squat'],
  'a hard delete marks what the row was'
);
select tests.clear_marks();
insert into hyrox.workout_logs (athlete_id, date, completed_workout)
select tests.id('owner''s profile'), date '2026-01-01' + n, tests.squats(n, 100, 'Exercise ' || n % 3)
from generate_series(1, 60) as n;
select is((select count(*) from tests.marks()), 6::bigint, 'many rows of one statement mark a series once');
select is(tests.drift(), 0::bigint, 'and all of their efforts are there');
delete from hyrox.workout_logs;

-- Races
select tests.clear_marks();
insert into hyrox.race_results (id, athlete_id, race_date, format, division, total_time_seconds)
values (tests.id('race'), tests.id('owner''s profile'), '2026-11-07', 'singles', 'open_men', 5738);
select set_eq('select tests.marks()', array['race_time|hyrox'], 'a race without splits is its time');
insert into hyrox.race_splits (race_result_id, split_number, split_type, time_seconds)
select tests.id('race'), n, case when n % 2 = 0 then 'station' else 'run' end, 250 + n
from generate_series(1, 16) as n;
select is((select count(*) from tests.marks()), 9::bigint, 'sixteen splits mark eight stations and the race');
select tests.act_as('nobody in particular');
select is(
  (select count(distinct version) from private.dirty_series), 9::bigint, 'every mark has a version of its own'
);
select is(
  (select count(*)::int from private.dirty_series where series_key like 'station_time%'),
  (select (max(version) - min(version) + 1)::int from private.dirty_series where series_key like 'station_time%'),
  'the splits of one statement mark their series once, not once each'
);
update hyrox.efforts set valid = true;
select tests.act_as('owner');
select tests.clear_marks();
update hyrox.race_splits set notes = 'slow', heart_rate_avg = 180;
select is_empty('select tests.marks()', 'a heart rate marks nothing');
update hyrox.race_splits set time_seconds = 251 where split_number = 3;
select is((select count(*) from tests.marks()), 9::bigint, 'one run decides about the whole race');
select is((select count(*) from hyrox.efforts where valid), 0::bigint, 'whose validity is asked anew');
select tests.clear_marks();
delete from hyrox.race_splits where split_number = 16;
update hyrox.race_splits set split_number = 16 where split_number = 6;
select is(tests.drift(), 0::bigint, 'a split may turn out to be another one');
select tests.clear_marks();
update hyrox.race_results set conditions = 'rain';
select is_empty('select tests.marks()', 'the weather marks nothing');
update hyrox.race_results set is_simulation = true;
select is((select count(*) from tests.marks()), 8::bigint, 'that it was a simulation marks everything of it');
select tests.clear_marks();
delete from hyrox.race_splits where split_number = 4;
select is(tests.drift(), 0::bigint, 'a split may go');
select tests.clear_marks();
delete from hyrox.race_results;
select is((select count(*) from tests.marks()), 7::bigint, 'a deleted race marks what it and its splits were');
select is_empty('select tests.efforts()', 'and nothing of it is left');

-- Benchmarks
select tests.clear_marks();
insert into hyrox.benchmark_tests (id, athlete_id, test_date, test_type, results, station_id)
values (tests.id('test'), tests.id('owner''s profile'), '2026-11-03', 'station_test', '{"time_seconds": 250}', tests.station(1));
update hyrox.benchmark_tests set station_id = tests.station(5);
select set_eq('select tests.marks()', array['station_time|1', 'station_time|5'], 'a test of another station marks both');
select tests.clear_marks();
delete from hyrox.benchmark_tests;
select set_eq('select tests.marks()', array['station_time|5'], 'a deleted test marks what it was');

-- Records by hand
select tests.clear_marks();
insert into hyrox.personal_records (id, athlete_id, record_type, exercise_name, value, value_unit, date_achieved, context)
values (tests.id('record'), tests.id('owner''s profile'), 'exercise_weight', 'Curl', 40, 'kg', '2026-01-01', 'training');
update hyrox.personal_records set notes = 'proud';
update hyrox.personal_records set exercise_name = 'Row';
select set_eq(
  'select tests.marks()', array['exercise_weight|curl', 'exercise_weight|row'], 'a record by hand counts where it was and is'
);
select tests.clear_marks();
delete from hyrox.personal_records;
select set_eq('select tests.marks()', array['exercise_weight|row'], 'and where it was when it goes');

-- The library
insert into hyrox.workout_logs (athlete_id, date, completed_workout)
values (tests.id('owner''s profile'), '2026-11-02', '{"exercises": [{"name": "Gravel Loop", "distance_m": 8000, "time_seconds": 2400}]}');
select is_empty('select tests.efforts()', 'an exercise that nobody knows to be a run is none');
select tests.clear_marks();
select tests.act_as('service');
insert into hyrox.exercise_library (id, name, category) values (tests.id('loop'), 'Gravel Loop', 'running');
select set_eq('select tests.marks()', array['*'], 'when the library learns of it, the athlete is read again');
select lives_ok($$select hyrox.claim_records(tests.id('worker'))$$, 'by the next claim');
select set_eq('select tests.efforts()', array['running_pace run 300 seconds_per_km over 8000m training'], 'which finds the run');
select tests.clear_marks();
update hyrox.exercise_library set description = 'a loop of gravel' where id = tests.id('loop');
select is_empty('select tests.marks()', 'a description has nobody read again');
update hyrox.exercise_library set category = 'conditioning' where id = tests.id('loop');
select set_eq('select tests.marks()', array['*'], 'another category has');

-- Oneself
select tests.clear_marks();
select tests.act_as('owner');
select hyrox.recompute_my_records();
select set_eq('select tests.marks()', array['*'], 'an athlete may have everything computed anew');
select is_empty('select tests.marks_of_strangers()', 'their own, and nobody else''s');
select throws_ok(
  'select from private.dirty_series', '42501', null, 'marks are nobody''s business but the service''s'
);

select finish();
rollback;

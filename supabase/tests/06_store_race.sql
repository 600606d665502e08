-- A race is stored with its splits or not at all.
begin;
\ir actors.psql

create function tests.race() returns jsonb language sql immutable return
  '{
    "race_date": "2026-11-07", "race_name": "Autumn race", "format": "singles",
    "division": "open_women", "total_time_seconds": 5438.5, "transitions_total_seconds": 407
  }'::jsonb;
create function tests.splits() returns jsonb language sql stable return (
  select jsonb_agg(jsonb_build_object(
    'split_number', n, 'split_type', case when n % 2 = 1 then 'run' else 'station' end,
    'time_seconds', 300 + n
  ) || case when n % 2 = 1 then '{}' else jsonb_build_object('station_number', n / 2) end)
  from generate_series(1, 16) as n
);

create function tests.refuses(race text, splits text, message text, rule text)
returns text language sql as $$
  select throws_ok(format('select hyrox.store_race(%L, %L)', race, splits), '22023', message, rule)
$$;

-- What a refusal says, and that it comes with the code and the constraint PostgreSQL gives.
create function tests.refusal(race jsonb, splits jsonb default '[]') returns text
language plpgsql as $$
declare
  state text;
  rule text;
  advice text;
begin
  perform hyrox.store_race(race, splits);
  return 'stored';
exception when others then
  get stacked diagnostics
    state = returned_sqlstate, rule = constraint_name, advice = pg_exception_hint;
  return concat_ws(' ', state, nullif(rule, '')) || ': ' || advice;
end
$$;
create table tests.mistakes (race jsonb, splits jsonb default '[]', answer text, mistake text);
grant select on tests.mistakes to public;
insert into tests.mistakes (race, answer, mistake)
select tests.race() || given, answer, mistake from (values
  ('{"race_date": null}'::jsonb, '23502: give race_date: Day of the race where it is held, for example 2026-11-07.', 'no date'),
  ('{"race_date": "2026-02-30"}', '22008: give race_date as a day of the calendar, %', 'a day that is none'),
  ('{"race_date": "infinity"}', '22023: give race_date as YYYY-MM-DD', 'infinity'),
  ('{"race_date": "yesterday"}', '22023: give race_date as YYYY-MM-DD', 'a relative day'),
  ('{"race_date": "07/11/2026"}', '22023: give race_date as YYYY-MM-DD', 'day and month in doubt'),
  ('{"race_date": "2026-11-07T23:30:00+02:00"}', '22023: give race_date as YYYY-MM-DD', 'a point in time'),
  ('{"race_date": "0044-03-15 BC"}', '22023: give race_date as YYYY-MM-DD', 'a day before Christ'),
  ('{"race_date": 20261107}', '22023: give race_date as YYYY-MM-DD', 'a number as a date'),
  ('{"race_date": "1850-01-01"}', '23514 race_results_date_known: give a race_date from 1900-01-01 to 2199-12-31', 'a day too early'),
  ('{"race_date": "2300-01-01"}', '23514 race_results_date_known: give a race_date from 1900-01-01 to 2199-12-31', 'a day too late'),
  ('{"total_time_seconds": null}', '23502: give total_time_seconds: Finish time, seconds, at most 3 decimals. %', 'no total'),
  ('{"total_time_seconds": 0}', '23514 race_results_total_time_seconds_check: give total_time_seconds in seconds, above 0', 'a total of 0'),
  ('{"total_time_seconds": 5438.5001}', '23514 race_results_total_time_seconds_exact: give total_time_seconds in seconds, at most 86400, %', 'a total of 4 decimals'),
  ('{"total_time_seconds": 86401}', '23514 race_results_total_time_seconds_exact: %', 'a total beyond a day'),
  ('{"total_time_seconds": "1:30:38"}', '22P02: % times as numbers of seconds, %', 'a total as a text'),
  ('{"overall_rank": 4000000000}', '22003: % ranks, %', 'a rank beyond counting'),
  ('{"transitions_total_seconds": -1}', '23514 race_results_transitions_total_seconds_exact: give transitions_total_seconds in seconds, %', 'transitions of negative time'),
  ('{"format": null}', '23502: give format: singles, doubles or relay.', 'no format'),
  ('{"format": "half_marathon"}', '23514 race_results_format_check: give format as singles, doubles or relay', 'another format'),
  ('{"division": "open"}', '23514 race_results_division_check: give division as open_women, %', 'another division'),
  ('{"division": "relay_men"}', '23514 race_results_division_format: give a division of the race''s format, %', 'a division of another format')
) as mistakes (given, answer, mistake);
insert into tests.mistakes
select tests.race(), jsonb_build_array(
  '{"split_number": 2, "split_type": "station", "time_seconds": 271}'::jsonb,
  '{"split_number": 1, "split_type": "run", "time_seconds": 301}'::jsonb || given
), answer, mistake from (values
  ('{"split_number": 17}'::jsonb, '23514 race_splits_split_number_check: give split_number from 1 to 16; %', 'split 17'),
  ('{"split_number": 18, "split_type": "station"}', '23514 race_splits_split_number_check: %', 'a ninth station'),
  ('{"split_number": null}', '23502: give split_number: Place in the race, 1 to 16.', 'a split without a number'),
  ('{"split_number": 1.5}', '22P02: % split_number and station_number as whole numbers, %', 'half a split'),
  ('{"split_number": 2, "split_type": "station"}', '23505 uq_race_split: give every split_number once', 'a split twice'),
  ('{"split_type": null}', '23502: give split_type: run or station.', 'a split without a type'),
  ('{"split_type": "roxzone"}', '23514 race_splits_%: give split_type %run%', 'a split of another type'),
  ('{"split_type": "station"}', '23514 race_splits_parity: give split_type run for odd split_numbers and station for even ones', 'a run given as a station'),
  ('{"station_number": 1}', '23514 race_splits_station_on_station: leave the station of a run out', 'a run with a station'),
  ('{"split_number": 4, "split_type": "station", "station_number": 3}', '23514: use the station whose station_number is half the split_number', 'a station out of place'),
  ('{"time_seconds": null}', '23502: give time_seconds: Seconds, at most 3 decimals. %', 'a split without a time'),
  ('{"time_seconds": -1}', '23514 race_splits_time_seconds_check: give time_seconds in seconds, from 0, %', 'a split of negative time'),
  ('{"time_seconds": 301.0001}', '23514 race_splits_time_seconds_exact: give time_seconds in seconds, at most 86400, with at most 3 decimals', 'a split of 4 decimals'),
  ('{"time_seconds": 86401}', '23514 race_splits_time_seconds_exact: %', 'a split beyond a day'),
  ('{"transition_time_seconds": -1}', '23514 race_splits_transition_time_seconds_check: give transition_time_seconds in seconds, %', 'a transition of negative time'),
  ('{"transition_time_seconds": 0.0001}', '23514 race_splits_transition_time_seconds_exact: give transition_time_seconds in seconds, %', 'a transition of 4 decimals'),
  ('{"penalty_seconds": -15}', '23514 race_splits_penalty_seconds_exact: give penalty_seconds in seconds, %', 'a negative penalty'),
  ('{"heart_rate_avg": 0}', '23514 race_splits_heart_rate_avg_check: give heart_rate_avg in beats per minute, %', 'a heart that does not beat')
) as mistakes (given, answer, mistake);

select plan(36 + (select count(*)::int from tests.mistakes));

select tests.act_as('owner');
select lives_ok(
  'select hyrox.store_race(tests.race(), tests.splits())', 'an athlete stores a race with its splits'
);
select results_eq(
  'select athlete_id, total_time_seconds, transitions_total_seconds, is_simulation
   from hyrox.race_results',
  format('values (%L::uuid, 5438.5, 407::numeric, false)', tests.id('owner''s profile')),
  'the race is the athlete''s own and no simulation unless it says so'
);
select results_eq(
  'select split_number, station_number from hyrox.race_splits
   left join hyrox.hyrox_stations as s on s.id = station_id order by 1',
  'select n, case when n % 2 = 0 then n / 2 end from generate_series(1, 16) as n',
  'every station split has its station'
);
select is(
  (
    select hyrox.race_for_validation(id) from hyrox.race_results
  ),
  jsonb_build_object(
    'race', tests.race() - '{race_name,transitions_total_seconds}'::text[] || '{"is_simulation": false}',
    'splits', tests.splits(),
    'transitions_total_seconds', 407
  ),
  'what went in comes out'
);
delete from hyrox.race_results;

select lives_ok('select hyrox.store_race(tests.race())', 'a race may have no splits');
delete from hyrox.race_results;
select lives_ok(
  $$ select hyrox.store_race(
    tests.race(), '[{"split_number": 6, "split_type": "station", "time_seconds": 200}]'
  ) $$,
  'a station split need not name its station'
);
select results_eq(
  'select station_id from hyrox.race_splits', array[tests.station(3)],
  'a station split without a name has the station of its place'
);
delete from hyrox.race_results;

select tests.refuses('[]', '[]', 'race must be an object, not `array`', 'a race is an object');
select tests.refuses(
  null, '[]', 'race must be an object, not `null`', 'no race cannot be stored'
);
select tests.refuses(
  tests.race()::text, '{}', 'splits must be an array, not `object`', 'splits are an array'
);
select tests.refuses(
  tests.race()::text, null, 'splits must be an array, not `null`', 'no splits are an empty array'
);
select tests.refuses(
  tests.race()::text, '[1]', 'every split must be an object', 'a split is an object'
);
select tests.refuses(
  tests.race()::text, (tests.splits() || (tests.splits() -> 0))::text,
  'a race has at most 16 splits, not `17`', 'a race has at most 16 splits'
);
select tests.refuses(
  (tests.race() || '{"total_seconds": 1}')::text, '[]', 'race has an unknown member `total_seconds`',
  'a misspelt member of a race is refused, not ignored'
);
select tests.refuses(
  (tests.race() || jsonb_build_object('athlete_id', tests.id('stranger''s profile')))::text, '[]',
  'race has an unknown member `athlete_id`', 'nobody says whose race it is: it is the caller''s'
);
select tests.refuses(
  tests.race()::text, '[{"split_number": 1, "split_type": "run", "seconds": 300}]',
  'a split has an unknown member `seconds`', 'a misspelt member of a split is refused, not ignored'
);
select tests.refuses(
  tests.race()::text,
  '[{"split_number": 1, "split_type": "run", "station_number": 9, "time_seconds": 300}]',
  'there is no station `9`', 'a station that does not exist is refused, not ignored'
);
select throws_ok(
  format('select hyrox.store_race(tests.race(), %L)', jsonb_set(tests.splits(), '{15,time_seconds}', '-1')),
  '23514', null, 'a race with one impossible split is refused'
);
select throws_ok(
  format('select hyrox.store_race(tests.race(), %L)', jsonb_set(tests.splits(), '{3,station_number}', '3')),
  '23514', 'station `Sled Pull` belongs to split `6`, not to split `4`',
  'a race with two stations'' numbers swapped is refused'
);
select throws_ok(
  format('select hyrox.store_race(tests.race(), %L)', jsonb_set(tests.splits(), '{0,station_number}', '1')),
  '23514', null, 'a race with a station number on a run is refused'
);
select throws_ok(
  format('select hyrox.store_race(tests.race(), %L)', jsonb_set(tests.splits(), '{2,split_number}', '1')),
  '23505', null, 'a race with a split twice is refused'
);
select throws_ok(
  format('select hyrox.store_race(tests.race(), %L)', tests.splits() #- '{4,time_seconds}'),
  '23502', null, 'a split without a time is refused'
);
select throws_ok(
  'select hyrox.store_race(tests.race() || ''{"total_time_seconds": "1e309"}'')',
  '23514', null, 'a total of 1e309 seconds is refused'
);
select throws_ok(
  'select hyrox.store_race(tests.race() || ''{"total_time_seconds": "NaN"}'')',
  '23514', null, 'a total that is not a number is refused'
);
select alike(tests.refusal(race, splits), answer, mistake || ' is refused with what to do')
from tests.mistakes;
select is(
  tests.refusal(tests.race() || '{"race_date": "1900-01-01"}'), 'stored', 'the first day there is is stored'
);
select is(
  tests.refusal(tests.race() || '{"race_date": "2199-12-31"}'), 'stored', 'so is the last one'
);
select throws_ok(
  'select hyrox.store_race(tests.race() || ''{"format": "half_marathon"}'')', '23514',
  'new row for relation "race_results" violates check constraint "race_results_format_check"',
  'the message stays PostgreSQL''s own'
);
delete from hyrox.race_results;
select is_empty('select 1 from hyrox.race_results', 'nothing of a refused race is stored');
select is_empty('select 1 from hyrox.race_splits', 'no split of a refused race is stored');

select tests.act_as('anonymous');
select throws_ok(
  'select hyrox.store_race(tests.race())', '42501', null, 'somebody anonymous stores no race'
);

select tests.act_as('nobody in particular');
delete from hyrox.athlete_profiles where user_id = tests.id('stranger');
select tests.act_as('stranger');
select throws_ok(
  'select hyrox.store_race(tests.race())', '22023', 'the signed-in user has no athlete profile',
  'who has no profile yet is told so'
);
select tests.act_as('nobody in particular');
select is_empty(
  $$ select conname from pg_constraint
  where conrelid in ('hyrox.race_results'::regclass, 'hyrox.race_splits'::regclass)
    and contype in ('c', 'u') and obj_description(oid, 'pg_constraint') is null $$,
  'every check and unique constraint of races and splits says what to do'
);
select is_empty(
  $$ select attrelid::regclass, attname from pg_attribute
  where attrelid in ('hyrox.race_results'::regclass, 'hyrox.race_splits'::regclass)
    and attnum > 0 and attnotnull and not atthasdef and attname <> all ('{athlete_id,race_result_id}')
    and col_description(attrelid, attnum) is null $$,
  'every member that must be given says what it is'
);
select is(
  (select prosecdef from pg_proc where oid = 'hyrox.store_race(jsonb, jsonb)'::regprocedure), false,
  'the rows are written with the caller''s rights'
);

delete from hyrox.hyrox_stations where station_number = 8;
select tests.act_as('owner');
select is(
  tests.refusal(tests.race(), '[{"split_number": 16, "split_type": "station", "time_seconds": 200}]'),
  '22023: load supabase/seeds first', 'a station split without its station is refused, not stored without'
);
select is_empty('select from hyrox.race_results', 'nor is anything of its race stored');

select finish();
rollback;

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

select plan(29);

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
select is(
  (select prosecdef from pg_proc where oid = 'hyrox.store_race(jsonb, jsonb)'::regprocedure), false,
  'the rows are written with the caller''s rights'
);

select finish();
rollback;

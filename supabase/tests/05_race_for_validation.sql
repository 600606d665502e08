-- A stored race goes to the validator in the shape the validator reads, and only to its owner.
begin;
\ir actors.psql

select plan(9);

select tests.act_as('owner');
insert into hyrox.race_results (
  id, athlete_id, race_date, format, division, total_time_seconds, transitions_total_seconds
) values (
  tests.id('race'), tests.id('owner''s profile'), '2026-11-07', 'singles', 'open_women', 5438.500, 407
), (
  tests.id('unsplit race'), tests.id('owner''s profile'), '2026-10-03', 'relay', null, 4000, null
);
insert into hyrox.race_splits (
  race_result_id, split_number, split_type, station_id, time_seconds, transition_time_seconds,
  penalty_seconds, notes
) values
  (tests.id('race'), 2, 'station', tests.station(1), 270.1200, 41, null, 'not for the validator'),
  (tests.id('race'), 1, 'run', null, 300, null, 300, null),
  (tests.id('race'), 4, 'station', null, 180, null, null, null);

select is(
  hyrox.race_for_validation(tests.id('race')),
  '{
    "race": {
      "format": "singles", "division": "open_women", "race_date": "2026-11-07",
      "total_time_seconds": 5438.5, "is_simulation": false
    },
    "splits": [
      {"split_number": 1, "split_type": "run", "time_seconds": 300, "penalty_seconds": 300},
      {
        "split_number": 2, "split_type": "station", "station_number": 1, "time_seconds": 270.12,
        "transition_time_seconds": 41
      },
      {"split_number": 4, "split_type": "station", "time_seconds": 180}
    ],
    "transitions_total_seconds": 407
  }'::jsonb,
  'a race is what is known of it, in the order of its splits'
);
select is(
  hyrox.race_for_validation(tests.id('race')) #>> '{splits,1,time_seconds}', '270.12',
  'a time has no more digits than it needs'
);
select is(
  hyrox.race_for_validation(tests.id('unsplit race')),
  '{
    "race": {
      "format": "relay", "race_date": "2026-10-03", "total_time_seconds": 4000,
      "is_simulation": false
    },
    "splits": []
  }'::jsonb,
  'a race without splits has none'
);
select is(
  hyrox.race_for_validation(tests.id('no race')), null, 'a race that does not exist is null'
);
select is(hyrox.race_for_validation(null), null, 'no race is null');

select tests.act_as('stranger');
select is(
  hyrox.race_for_validation(tests.id('race')), null,
  'to a stranger a race looks as if it did not exist'
);

select tests.act_as('anonymous');
select throws_ok(
  format('select hyrox.race_for_validation(%L)', tests.id('race')), '42501', null,
  'somebody anonymous may not ask for a race'
);

select tests.act_as('service');
select isnt(
  hyrox.race_for_validation(tests.id('race')), null, 'the service may ask for every race'
);

select tests.act_as('nobody in particular');
select is(
  (select prosecdef from pg_proc where oid = 'hyrox.race_for_validation(uuid)'::regprocedure), false,
  'the rows are read with the caller''s rights'
);

select finish();
rollback;

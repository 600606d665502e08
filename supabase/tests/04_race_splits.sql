-- A race is 16 splits in one order: run, station, run, station. What cannot be part of one is refused
-- by the table itself, whoever writes it.
begin;
\ir actors.psql

create function tests.insert_split(
  number int, type text, station int default null, seconds numeric default 300
) returns void language sql as $$
  insert into hyrox.race_splits (race_result_id, split_number, split_type, station_id, time_seconds)
  values (tests.id('race'), number, type, tests.station(station), seconds)
$$;

select plan(34);

select tests.act_as('owner');
insert into hyrox.race_results (id, athlete_id, race_date, format, division, total_time_seconds)
values (
  tests.id('race'), tests.id('owner''s profile'), '2026-11-07', 'singles', 'open_men', 5400.125
);

select lives_ok(
  format(
    'select tests.insert_split(%s, %L, %s)',
    number, case when number % 2 = 1 then 'run' else 'station' end,
    case when number % 2 = 1 then 'null' else (number / 2)::text end
  ),
  format('split %s may be what it is in every race', number)
) from generate_series(1, 16) as number;

select throws_ok(
  'select tests.insert_split(3, ''run'')', '23505', null, 'a race has each split once'
);
delete from hyrox.race_splits;

select throws_ok(
  'select tests.insert_split(0, ''station'')', '23514', null, 'splits are numbered from 1'
);
select throws_ok(
  'select tests.insert_split(17, ''run'')', '23514', null, 'there is no seventeenth split'
);
select throws_ok(
  'select tests.insert_split(2, ''run'')', '23514',
  'new row for relation "race_splits" violates check constraint "race_splits_parity"',
  'an even split is not a run'
);
select throws_ok(
  'select tests.insert_split(1, ''station'')', '23514',
  'new row for relation "race_splits" violates check constraint "race_splits_parity"',
  'an odd split is not a station'
);
select throws_ok(
  'select tests.insert_split(3, ''run'', 1)', '23514', null, 'a run has no station'
);
select throws_ok(
  'select tests.insert_split(4, ''station'', 3)', '23514',
  'station `Sled Pull` belongs to split `6`, not to split `4`',
  'a station split has the station of its place'
);
select lives_ok(
  'select tests.insert_split(4, ''station'')', 'a station split may leave its station open'
);
select throws_ok(
  'update hyrox.race_splits set station_id = tests.station(3) where split_number = 4', '23514',
  'station `Sled Pull` belongs to split `6`, not to split `4`',
  'a station split cannot be given another place''s station later'
);
update hyrox.race_splits set station_id = tests.station(2) where split_number = 4;
select throws_ok(
  'update hyrox.race_splits set split_number = 6 where split_number = 4', '23514',
  'station `Sled Push` belongs to split `4`, not to split `6`',
  'a station split cannot be moved to another place'
);
select throws_ok(
  format(
    'insert into hyrox.race_splits (race_result_id, split_number, split_type, station_id, time_seconds)
     values (%L, 6, ''station'', %L, 300)', tests.id('race'), tests.id('no station')
  ),
  '23503', null, 'a station split names a station that exists'
);

select lives_ok(
  'select tests.insert_split(1, ''run'', null, 0)', 'a missed mat may leave a split of 0 seconds'
);
select throws_ok(
  'select tests.insert_split(3, ''run'', null, -1)', '23514', null, 'no split takes negative time'
);
select throws_ok(
  'select tests.insert_split(3, ''run'', null, 300.0005)', '23514', null,
  'time is exact to the millisecond'
);
select lives_ok(
  'select tests.insert_split(3, ''run'', null, 300.1250)', 'a trailing zero is not a decimal'
);
select throws_ok(
  'select tests.insert_split(5, ''run'', null, 300000)', '23514', null,
  'milliseconds are not seconds'
);
select throws_ok(
  'select tests.insert_split(5, ''run'', null, ''nan'')', '23514', null, 'not a number is no time'
);
select throws_ok(
  'update hyrox.race_splits set penalty_seconds = -15', '23514', null, 'no penalty is negative'
);

select finish();
rollback;

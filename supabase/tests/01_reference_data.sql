-- Stations, exercises and achievements are the same for everybody: all may read, the service writes.
begin;
\ir actors.psql
create table tests.reference (table_name text primary key, expected_rows int not null);
grant select on tests.reference to public;
insert into tests.reference values
  ('hyrox_stations', 8), ('exercise_library', 100), ('achievement_definitions', 25);

select plan(3 * 9 + 4);

select tests.act_as('anonymous');
select results_eq(
  format('select count(*)::int from hyrox.%I', table_name),
  array[expected_rows],
  format('anybody may read %s', table_name)
) from tests.reference;
select throws_ok(
  format('insert into hyrox.%I default values', table_name), '42501', null,
  format('somebody anonymous may not add to %s', table_name)
) from tests.reference;
select throws_ok(
  format('update hyrox.%I set created_at = now()', table_name), '42501', null,
  format('somebody anonymous may not change %s', table_name)
) from tests.reference;
select throws_ok(
  format('delete from hyrox.%I', table_name), '42501', null,
  format('somebody anonymous may not delete from %s', table_name)
) from tests.reference;

select tests.act_as('owner');
select results_eq(
  format('select count(*)::int from hyrox.%I', table_name),
  array[expected_rows],
  format('an athlete may read %s', table_name)
) from tests.reference;
select throws_ok(
  format('insert into hyrox.%I default values', table_name), '42501', null,
  format('an athlete may not add to %s', table_name)
) from tests.reference;
select throws_ok(
  format('update hyrox.%I set created_at = now()', table_name), '42501', null,
  format('an athlete may not change %s', table_name)
) from tests.reference;
select throws_ok(
  format('delete from hyrox.%I', table_name), '42501', null,
  format('an athlete may not delete from %s', table_name)
) from tests.reference;

select tests.act_as('service');
select lives_ok(
  format('update hyrox.%I set created_at = now()', table_name),
  format('the service may change %s', table_name)
) from tests.reference;

select tests.act_as('nobody in particular');
select throws_ok(
  'update hyrox.hyrox_stations set station_number = 9 where station_number = 8', '23514', null,
  'there is no ninth station'
);
select results_eq(
  'select station_name from hyrox.hyrox_stations order by station_number',
  array[
    'SkiErg', 'Sled Push', 'Sled Pull', 'Burpee Broad Jumps', 'Rowing', 'Farmers Carry',
    'Sandbag Lunges', 'Wall Balls'
  ],
  'the stations are in race order'
);
select results_eq(
  'select distinct station_number from hyrox.exercise_library
   join hyrox.hyrox_stations as s on s.id = hyrox_station_id order by 1',
  array[1, 2, 3, 4, 5, 6, 7, 8],
  'every station has an exercise that prepares for it'
);
select is_empty(
  'select name from hyrox.achievement_definitions where not criteria ?& array[''type'', ''table'', ''threshold'']',
  'every achievement says what it counts, where, and how many'
);

select finish();
rollback;

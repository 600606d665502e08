-- What belongs to an athlete is theirs alone: one row of the matrix for every table.
begin;
\ir actors.psql
\ir one_of_everything.psql

select plan(
  1
  + (select 4 * count(*)::int from tests.matrix)
  + (select 4 * count(*)::int from tests.matrix)
  + (select 4 * count(*)::int from tests.matrix)
  + 4
);

select set_eq(
  'select table_name from tests.matrix
   union all values (''hyrox_stations''), (''exercise_library''), (''achievement_definitions''), (''efforts'')',
  'select relname::text from pg_class
   where relnamespace = ''hyrox''::regnamespace and relkind in (''r'', ''p'')',
  'every table is in the matrix, is reference data, or is derived and has a story of its own'
);

select tests.act_as('owner');
select results_eq(
  format('select id from hyrox.%I', table_name),
  array[tests.id(row_name)],
  format('an athlete sees their own rows of %s and no others', table_name)
) from tests.matrix;
select case when may_update then
  isnt_empty(
    format('update hyrox.%I set id = id where id = %L returning id', table_name, tests.id(row_name)),
    format('an athlete may change their own row of %s', table_name)
  )
else
  throws_ok(
    format('update hyrox.%I set id = id where id = %L', table_name, tests.id(row_name)), '42501', null,
    format('nobody changes a row of %s', table_name)
  )
end from tests.matrix;
select throws_ok(
  format(
    'update hyrox.%I set %I = %L where id = %L',
    table_name, owner_column, tests.id(strangers), tests.id(row_name)
  ),
  '42501', null,
  format('an athlete may not hand a row of %s to somebody else', table_name)
) from tests.matrix;
select case when not may_delete then
  throws_ok(
    format('delete from hyrox.%I where id = %L', table_name, tests.id(row_name)), '42501', null,
    format('nobody deletes a row of %s', table_name)
  )
else
  ok(
    has_table_privilege('authenticated', format('hyrox.%I', table_name), 'delete'),
    format('an athlete may delete from %s', table_name)
  )
end from tests.matrix;

select tests.act_as('stranger');
select is_empty(
  format('select 1 from hyrox.%I where id = %L', table_name, tests.id(row_name)),
  format('a stranger does not see an athlete''s row of %s', table_name)
) from tests.matrix;
select throws_ok(
  format(
    'insert into hyrox.%I select * from jsonb_populate_record(null::hyrox.%I, %L)',
    table_name, table_name, copy_of_row || jsonb_build_object('id', gen_random_uuid())
  ),
  '42501', null,
  format('a stranger may not add a row of %s for an athlete', table_name)
) from tests.matrix;
select case when may_update then
  is_empty(
    format('update hyrox.%I set id = id where id = %L returning id', table_name, tests.id(row_name)),
    format('a stranger changes nothing of an athlete in %s', table_name)
  )
else
  throws_ok(
    format('update hyrox.%I set id = id where id = %L', table_name, tests.id(row_name)), '42501', null,
    format('a stranger may not change %s at all', table_name)
  )
end from tests.matrix;
select case when may_delete then
  is_empty(
    format('delete from hyrox.%I where id = %L returning id', table_name, tests.id(row_name)),
    format('a stranger deletes nothing of an athlete from %s', table_name)
  )
else
  throws_ok(
    format('delete from hyrox.%I where id = %L', table_name, tests.id(row_name)), '42501', null,
    format('a stranger may not delete from %s at all', table_name)
  )
end from tests.matrix;

select tests.act_as('anonymous');
select throws_ok(
  format('select 1 from hyrox.%I', table_name), '42501', null,
  format('somebody anonymous may not read %s', table_name)
) from tests.matrix;
select throws_ok(
  format('insert into hyrox.%I default values', table_name), '42501', null,
  format('somebody anonymous may not add to %s', table_name)
) from tests.matrix;
select throws_ok(
  format('update hyrox.%I set id = id', table_name), '42501', null,
  format('somebody anonymous may not change %s', table_name)
) from tests.matrix;
select throws_ok(
  format('delete from hyrox.%I', table_name), '42501', null,
  format('somebody anonymous may not delete from %s', table_name)
) from tests.matrix;

select throws_ok(
  'select private.get_my_athlete_id()', '42501', null,
  'somebody anonymous cannot call what policies are made of'
);
select tests.act_as('owner');
select is(
  private.get_my_athlete_id(), tests.id('owner''s profile'),
  'an athlete is who their token says'
);
delete from hyrox.race_results where id = tests.id('owner''s race');
select is_empty('select 1 from hyrox.race_splits', 'an athlete may delete a race with its splits');
select tests.act_as('service');
select results_eq(
  'select count(*)::int from hyrox.athlete_profiles where user_id in (tests.id(''owner''), tests.id(''stranger''))',
  array[2],
  'the service sees everybody'
);

select finish();
rollback;

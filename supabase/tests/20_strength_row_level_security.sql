-- What belongs to a lifter is theirs alone, and part of it is not theirs to change: one row of the
-- matrix for every table.
begin;
\ir actors.psql
\ir strength_rows.psql

-- Rows that a statement touches. Without `where` and `returning` no policy for reading helps the one
-- for writing.
create function tests.rows_of(statement text) returns bigint language plpgsql as $$
declare
  touched bigint;
begin
  execute statement;
  get diagnostics touched = row_count;
  return touched;
end
$$;

select plan(
  1 + 15 * (select count(*)::int from tests.strength_matrix)
  + (select count(*)::int from tests.strength_matrix where verbs like '%update%')
  + 2 * (select count(*)::int from tests.strength_matrix where verbs like '%delete%')
);

select set_eq(
  'select table_name from tests.strength_matrix',
  'select relname::text from pg_class
   where relnamespace = ''strength''::regnamespace and relkind in (''r'', ''p'')',
  'every table is in the matrix'
);

select tests.act_as('owner');
select results_eq(
  format('select id from strength.%I', table_name),
  array[tests.id(row_name)],
  format('a lifter sees their own rows of %s and no others', table_name)
) from tests.strength_matrix;
select case when verbs like '%update%' then
  isnt_empty(
    format('update strength.%I set id = id where id = %L returning id', table_name, tests.id(row_name)),
    format('a lifter may change their own row of %s', table_name)
  )
else
  throws_ok(
    format('update strength.%I set id = id where id = %L', table_name, tests.id(row_name)),
    '42501', null,
    format('no client changes a row of %s', table_name)
  )
end from tests.strength_matrix;
select throws_ok(
  format('update strength.%I set %I = %L', table_name, owner_column, tests.id('stranger')),
  '42501', null,
  format('a lifter may not hand a row of %s to somebody else', table_name)
) from tests.strength_matrix;
select throws_ok(
  format(
    'insert into strength.%I select * from jsonb_populate_record(null::strength.%I, %L)',
    table_name, table_name,
    copy_of_row || jsonb_build_object('id', gen_random_uuid(), 'user_id', tests.id('stranger'))
  ),
  '42501', null,
  format('a lifter may not add a row of %s for somebody else', table_name)
) from tests.strength_matrix;
select case when verbs like '%delete%' then
  ok(
    has_table_privilege('authenticated', format('strength.%I', table_name), 'delete'),
    format('a lifter may delete from %s', table_name)
  )
else
  throws_ok(
    format('delete from strength.%I where id = %L', table_name, tests.id(row_name)), '42501', null,
    format('no client deletes a row of %s', table_name)
  )
end from tests.strength_matrix;

select tests.act_as('stranger');
select is_empty(
  format('select 1 from strength.%I where id = %L', table_name, tests.id(row_name)),
  format('a stranger does not see a lifter''s row of %s', table_name)
) from tests.strength_matrix;
select throws_ok(
  format(
    'insert into strength.%I select * from jsonb_populate_record(null::strength.%I, %L)',
    table_name, table_name, copy_of_row || jsonb_build_object('id', gen_random_uuid())
  ),
  '42501', null,
  format('a stranger may not add a row of %s for a lifter', table_name)
) from tests.strength_matrix;
select case when verbs like '%update%' then
  is_empty(
    format('update strength.%I set id = id where id = %L returning id', table_name, tests.id(row_name)),
    format('a stranger changes nothing of a lifter in %s', table_name)
  )
else
  throws_ok(
    format('update strength.%I set id = id where id = %L', table_name, tests.id(row_name)),
    '42501', null,
    format('a stranger may not change %s at all', table_name)
  )
end from tests.strength_matrix;
select case when verbs like '%delete%' then
  is_empty(
    format('delete from strength.%I where id = %L returning id', table_name, tests.id(row_name)),
    format('a stranger deletes nothing of a lifter from %s', table_name)
  )
else
  throws_ok(
    format('delete from strength.%I where id = %L', table_name, tests.id(row_name)), '42501', null,
    format('a stranger may not delete from %s at all', table_name)
  )
end from tests.strength_matrix;

select is(
  tests.rows_of(format('update strength.%I set %I = %L', table_name, owner_column, tests.id('stranger'))),
  1::bigint,
  format('a stranger who takes all rows of %s gets their own', table_name)
) from tests.strength_matrix where verbs like '%update%';

select tests.act_as('anonymous');
select throws_ok(
  format('select 1 from strength.%I', table_name), '42501', null,
  format('somebody anonymous may not read %s', table_name)
) from tests.strength_matrix;
select throws_ok(
  format('insert into strength.%I default values', table_name), '42501', null,
  format('somebody anonymous may not add to %s', table_name)
) from tests.strength_matrix;
select throws_ok(
  format('update strength.%I set %I = %L', table_name, owner_column, tests.id('stranger')),
  '42501', null,
  format('somebody anonymous may not change %s', table_name)
) from tests.strength_matrix;
select throws_ok(
  format('delete from strength.%I', table_name), '42501', null,
  format('somebody anonymous may not delete from %s', table_name)
) from tests.strength_matrix;

select ok(
  not has_table_privilege('anon', format('strength.%I', table_name), 'select, insert, update, delete'),
  format('somebody anonymous holds no privilege on %s', table_name)
) from tests.strength_matrix;

select tests.act_as('service');
select results_eq(
  format('update strength.%I set id = id returning id', table_name),
  format('select id from strength.%I', table_name),
  format('the service sees and changes everybody''s rows of %s', table_name)
) from tests.strength_matrix;

select tests.act_as('owner');
select is(
  tests.rows_of(format('delete from strength.%I', table_name)), 1::bigint,
  format('a lifter who deletes all rows of %s deletes their own', table_name)
) from tests.strength_matrix where verbs like '%delete%';
select tests.act_as('stranger');
select results_eq(
  format('select count(*)::int from strength.%I', table_name), array[1],
  format('and nobody else''s row of %s', table_name)
) from tests.strength_matrix where verbs like '%delete%';

select finish();
rollback;

-- What belongs to a coach is theirs alone, the libraries are everybody's to read.
begin;
\ir actors.psql
\ir studio.psql
\ir affected.psql

create table tests.library (table_name text primary key);
grant select on tests.library to public;
insert into tests.library values ('external_workouts'), ('external_workouts_new');

create table tests.reference (table_name text, row_name text, column_name text, target text);
grant select on tests.reference to public;
insert into tests.reference values
  ('programs', 'owner''s program', 'entity_id', 'entity'),
  ('program_workouts', 'owner''s workout', 'entity_id', 'entity'),
  ('program_workouts', 'owner''s workout', 'program_id', 'program'),
  ('workout_schedule', 'owner''s schedule', 'entity_id', 'entity'),
  ('workout_schedule', 'owner''s schedule', 'program_id', 'program'),
  ('workout_schedule', 'owner''s schedule', 'workout_id', 'workout'),
  ('ai_recommendations', 'owner''s recommendation', 'entity_id', 'entity'),
  ('ai_recommendations', 'owner''s recommendation', 'program_id', 'program');

select plan(
  2
  + (select 18 * count(*)::int from tests.studio)
  + (select 8 * count(*)::int from tests.library)
  + (select 3 * count(*)::int from tests.reference)
  + 7
);

select set_eq(
  'select table_name from tests.studio union all select table_name from tests.library
   union all values (''profiles'')',
  'select relname::text from pg_class
   where relnamespace = ''studio''::regnamespace and relkind in (''r'', ''p'')',
  'every table is in the matrix, is a library, or is profiles, which has a story of its own'
);
select set_eq(
  'select table_name, column_name from tests.reference',
  'select (select relname::text from pg_class where oid = conrelid), attname::text
   from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
   where contype = ''f'' and connamespace = ''studio''::regnamespace and cardinality(conkey) = 2',
  'every link between rows of a coach is told here'
);

select tests.act_as('owner');
select results_eq(
  format('select id from studio.%I', table_name),
  array[tests.id(row_name)],
  format('a coach sees their own rows of %s and no others', table_name)
) from tests.studio;
select results_eq(
  format('update studio.%I set %s returning id', table_name, changes),
  array[tests.id(row_name)],
  format('a coach changes their own rows of %s and no others', table_name)
) from tests.studio;
select is(
  tests.affected(format('update studio.%I set %s', table_name, changes)), 1,
  format('also with a change of %s that reads nothing', table_name)
) from tests.studio;
select is(
  tests.affected(format('delete from studio.%I', table_name)), 1,
  format('a coach deletes their own rows of %s and no others', table_name)
) from tests.studio;
select throws_ok(
  format('update studio.%I set user_id = %L', table_name, tests.id('stranger')), '42501', null,
  format('a coach may not hand a row of %s to somebody else', table_name)
) from tests.studio;
select throws_ok(
  format(
    'insert into studio.%I select * from jsonb_populate_record(null::studio.%I, %L)',
    table_name, table_name,
    copy_of_row || jsonb_build_object('id', gen_random_uuid(), 'user_id', tests.id('stranger'))
  ),
  '42501', null,
  format('nor add one of %s for somebody else', table_name)
) from tests.studio;

select throws_ok(
  format(
    'insert into studio.%I select * from jsonb_populate_record(null::studio.%I, %L)',
    table_name, table_name,
    copy_of_row || jsonb_build_object(
      'id', gen_random_uuid(), column_name, tests.id('stranger''s ' || target)
    )
  ),
  '23503', null,
  format('a new row of %s may not point at a stranger''s %s', table_name, target)
) from tests.reference join tests.studio using (table_name, row_name);
select throws_ok(
  format(
    'update studio.%I set %I = %L', table_name, column_name, tests.id('stranger''s ' || target)
  ),
  '23503', null,
  format('a row of %s cannot be turned to a stranger''s %s', table_name, target)
) from tests.reference;
select tests.act_as('service');
select throws_ok(
  format(
    'update studio.%I set %I = %L where id = %L', table_name, column_name,
    tests.id('stranger''s ' || target), tests.id(row_name)
  ),
  '23503', null,
  format('not even the service turns a row of %s to a stranger''s %s', table_name, target)
) from tests.reference;

select tests.act_as('stranger');
select is_empty(
  format('select 1 from studio.%I where id = %L', table_name, tests.id(row_name)),
  format('a stranger does not see a coach''s row of %s', table_name)
) from tests.studio;
select is_empty(
  format('update studio.%I set %s where id = %L returning id', table_name, changes, tests.id(row_name)),
  format('a stranger changes nothing of a coach in %s', table_name)
) from tests.studio;
select is_empty(
  format('delete from studio.%I where id = %L returning id', table_name, tests.id(row_name)),
  format('a stranger deletes nothing of a coach from %s', table_name)
) from tests.studio;

select tests.act_as('anonymous');
select throws_ok(
  format('select 1 from studio.%I', table_name), '42501', null,
  format('somebody anonymous may not read %s', table_name)
) from tests.studio;
select throws_ok(
  format('insert into studio.%I default values', table_name), '42501', null,
  format('somebody anonymous may not add to %s', table_name)
) from tests.studio;
select throws_ok(
  format('update studio.%I set %s', table_name, changes), '42501', null,
  format('somebody anonymous may not change %s', table_name)
) from tests.studio;
select throws_ok(
  format('delete from studio.%I', table_name), '42501', null,
  format('somebody anonymous may not delete from %s', table_name)
) from tests.studio;
select throws_ok(
  format('select 1 from studio.%I', table_name), '42501', null,
  format('somebody anonymous may not read %s', table_name)
) from tests.library;
select throws_ok(
  format('insert into studio.%I (title) values (''spam'')', table_name), '42501', null,
  format('somebody anonymous may not add to %s', table_name)
) from tests.library;

select ok(
  not has_table_privilege('anon', format('studio.%I', table_name), 'select, insert, update, delete'),
  format('nor is anything of %s granted to them', table_name)
) from (select table_name from tests.studio union all select table_name from tests.library) as studio;

select tests.act_as('owner');
select ok(
  not has_table_privilege('authenticated', format('studio.%I', table_name), 'insert, update, delete'),
  format('a coach is granted nothing but to read %s', table_name)
) from tests.library;
select isnt_empty(
  format('select 1 from studio.%I', table_name), format('a coach may read %s', table_name)
) from tests.library;
select throws_ok(
  format('insert into studio.%I (title) values (''spam'')', table_name), '42501', null,
  format('a coach may not add to %s', table_name)
) from tests.library;
select throws_ok(
  format('update studio.%I set title = ''changed''', table_name), '42501', null,
  format('a coach may not change %s', table_name)
) from tests.library;

select tests.act_as('service');
select lives_ok(
  format('insert into studio.%I (id, title) values (2, ''new'')', table_name),
  format('the service may add to %s', table_name)
) from tests.library;
select results_eq(
  format(
    'insert into studio.%I select * from jsonb_populate_record(null::studio.%I, %L) returning user_id',
    table_name, table_name,
    copy_of_row || jsonb_build_object(
      'id', gen_random_uuid(),
      'user_id', case when table_name = 'entities' then tests.id('owner') end
    )
  ),
  array[tests.id('owner')],
  format('a row of %s which the service adds belongs to whom it points at', table_name)
) from tests.studio;
select results_eq(
  format(
    'insert into studio.workout_schedule (workout_id, scheduled_date) values (%L, now())
     returning user_id',
    tests.id('stranger''s workout')
  ),
  array[tests.id('stranger')],
  'also where it points at a workout alone'
);

select lives_ok(
  format(
    'update studio.entities set user_id = %L where id = %L',
    tests.id('stranger'), tests.id('owner''s entity')
  ),
  'the service hands an entity over to another coach'
);
select results_eq(
  format('select user_id from studio.%I where id = %L', table_name, tests.id(row_name)),
  array[tests.id('stranger')],
  format('which takes its rows of %s along', table_name)
) from tests.studio;

select tests.act_as('stranger');
select results_eq(
  format('delete from studio.programs where id = %L returning id', tests.id('stranger''s program')),
  array[tests.id('stranger''s program')],
  'a coach deletes their own program'
);
select is_empty(
  format('select 1 from studio.program_workouts where id = %L', tests.id('stranger''s workout')),
  'with its workouts'
);
select results_eq(
  format('delete from studio.entities where id = %L returning id', tests.id('owner''s entity')),
  array[tests.id('owner''s entity')],
  'a coach deletes their own entity'
);
select is_empty(
  format('select 1 from studio.%I where id = %L', table_name, tests.id(row_name)),
  format('with its rows of %s', table_name)
) from tests.studio;

select tests.act_as('nobody in particular');
delete from auth.users where id = tests.id('stranger');
select is_empty(
  format('select 1 from studio.%I where user_id = %L', table_name, tests.id('stranger')),
  format('an account goes with its rows of %s', table_name)
) from tests.studio;
select results_eq(
  'select user_id from studio.entities', array[tests.id('owner')],
  'an account leaves other people''s rows'
);
select results_eq(
  'select id from studio.profiles', array[tests.id('owner')], 'and takes its own profile'
);

select finish();
rollback;

-- What belongs to an endurance athlete is theirs alone: one row of the matrix for every table.
begin;
\ir actors.psql
\ir endurance.psql
\ir affected.psql

select plan(1 + (select 18 * count(*)::int from tests.endurance) + 6);

select set_eq(
  'select table_name from tests.endurance',
  'select relname::text from pg_class
   where relnamespace = ''endurance''::regnamespace and relkind in (''r'', ''p'')',
  'every table is in the matrix'
);

select tests.act_as('owner');
select results_eq(
  format('select id from endurance.%I', table_name),
  array[tests.id(row_name)],
  format('an athlete sees their own rows of %s and no others', table_name)
) from tests.endurance;
select results_eq(
  format('update endurance.%I set %s returning id', table_name, changes),
  array[tests.id(row_name)],
  format('an athlete changes their own rows of %s and no others', table_name)
) from tests.endurance;
select is(
  tests.affected(format('update endurance.%I set %s', table_name, changes)), 1,
  format('also with a change of %s that reads nothing', table_name)
) from tests.endurance;
select is(
  tests.affected(format('delete from endurance.%I', table_name)), 1,
  format('an athlete deletes their own rows of %s and no others', table_name)
) from tests.endurance;
select throws_ok(
  format('update endurance.%I set %I = %L', table_name, owner_column, tests.id(strangers)),
  '42501', null,
  format('an athlete may not hand a row of %s to somebody else', table_name)
) from tests.endurance;

select tests.act_as('stranger');
select is_empty(
  format('select 1 from endurance.%I where id = %L', table_name, tests.id(row_name)),
  format('a stranger does not see an athlete''s row of %s', table_name)
) from tests.endurance;
select throws_ok(
  format(
    'insert into endurance.%I select * from jsonb_populate_record(null::endurance.%I, %L)',
    table_name, table_name,
    copy_of_row || jsonb_build_object('id', gen_random_uuid(), 'checkin_date', '2026-12-24')
  ),
  '42501', null,
  format('a stranger may not add a row of %s for an athlete', table_name)
) from tests.endurance;
select is_empty(
  format('update endurance.%I set %s where id = %L returning id', table_name, changes, tests.id(row_name)),
  format('a stranger changes nothing of an athlete in %s', table_name)
) from tests.endurance;
select is_empty(
  format('delete from endurance.%I where id = %L returning id', table_name, tests.id(row_name)),
  format('a stranger deletes nothing of an athlete from %s', table_name)
) from tests.endurance;

select tests.act_as('anonymous');
select throws_ok(
  format('select 1 from endurance.%I', table_name), '42501', null,
  format('somebody anonymous may not read %s', table_name)
) from tests.endurance;
select throws_ok(
  format('insert into endurance.%I default values', table_name), '42501', null,
  format('somebody anonymous may not add to %s', table_name)
) from tests.endurance;
select throws_ok(
  format('update endurance.%I set %s', table_name, changes), '42501', null,
  format('somebody anonymous may not change %s', table_name)
) from tests.endurance;
select throws_ok(
  format('delete from endurance.%I', table_name), '42501', null,
  format('somebody anonymous may not delete from %s', table_name)
) from tests.endurance;

select ok(
  not has_table_privilege('anon', format('endurance.%I', table_name), 'select, insert, update, delete'),
  format('nor is anything of %s granted to them', table_name)
) from tests.endurance;

select tests.act_as('service');
select isnt_empty(
  format('update endurance.%I set %s where id = %L returning id', table_name, changes, tests.id(row_name)),
  format('the service changes any row of %s', table_name)
) from tests.endurance;

select tests.act_as('owner');
select throws_ok(
  format('update endurance.training_plans set target_goal_id = %L', tests.id('stranger''s goal')),
  '23503', null, 'a plan cannot be turned to a stranger''s goal'
);
select throws_ok(
  format(
    'insert into endurance.training_plans (athlete_id, title, duration_weeks, start_date, end_date, target_goal_id)
     values (%L, ''plan'', 4, ''2026-11-30'', ''2026-12-27'', %L)',
    tests.id('owner''s athlete'), tests.id('stranger''s goal')
  ),
  '23503', null, 'nor does a new plan work towards one'
);
select tests.act_as('service');
select throws_ok(
  format(
    'update endurance.training_plans set target_goal_id = %L where id = %L',
    tests.id('stranger''s goal'), tests.id('owner''s plan')
  ),
  '23503', null, 'not even for the service'
);

select tests.act_as('owner');
select results_eq(
  'delete from endurance.goals returning id', array[tests.id('owner''s goal')],
  'an athlete deletes their own goals and no others'
);
select results_eq(
  'select target_goal_id, athlete_id from endurance.training_plans',
  format('values (null::uuid, %L::uuid)', tests.id('owner''s athlete')),
  'a plan outlives its goal and stays with its athlete'
);
select results_eq(
  'delete from endurance.athletes returning id', array[tests.id('owner''s athlete')],
  'an athlete deletes their own profile and no others'
);
select is_empty(
  format('select 1 from endurance.%I', table_name),
  format('the profile goes with its rows of %s', table_name)
) from tests.endurance;

select tests.act_as('nobody in particular');
select results_eq(
  format('select id from endurance.%I', table_name),
  array[tests.id(replace(row_name, 'owner''s', 'stranger''s'))],
  format('and leaves other people''s rows of %s', table_name)
) from tests.endurance;
delete from auth.users where id = tests.id('stranger');
select is_empty(
  format('select 1 from endurance.%I', table_name),
  format('an account goes with its rows of %s', table_name)
) from tests.endurance;

select finish();
rollback;

-- What is known of a person is theirs alone; what the server vouches for they read, and no more.
begin;
\ir actors.psql
\ir dossier.psql

create table tests.dossier_library (table_name text primary key);
grant select on tests.dossier_library to public;
insert into tests.dossier_library values ('exercises'), ('workout_examples'), ('plan_examples');
insert into dossier.exercises (name, slug, type) values ('Story Press', 'story-press', 'strength');
insert into dossier.workout_examples (workout_type, markdown) values ('story', '# Workout');
insert into dossier.plan_examples (plan_type, markdown) values ('story', '# Plan');

-- A statement without a condition needs no right to read: only its own policy stands in its way.
create function tests.rows_changed(statement text) returns bigint language plpgsql as $$
declare
  answer bigint;
begin
  execute statement;
  get diagnostics answer = row_count;
  return answer;
end
$$;

select plan(
  6
  + (select 14 * count(*)::int from tests.dossier_matrix)
  + (select 2 * count(*)::int from tests.dossier_matrix where writable <> '{}')
  + (select 2 * count(*)::int from tests.dossier_matrix where may_delete)
  + (select 6 * count(*)::int from tests.dossier_library)
  + 5
);

select set_eq(
  'select table_name from tests.dossier_matrix union all select table_name from tests.dossier_library',
  'select relname::text from pg_class
   where relnamespace = ''dossier''::regnamespace and relkind in (''r'', ''p'')',
  'every table is in the matrix or in the library'
);
select set_eq(
  'select table_name, column_name::text collate "default" from tests.dossier_matrix,
     unnest(writable) as column_name',
  'select table_name::text, column_name::text from information_schema.column_privileges
   where table_schema = ''dossier'' and grantee = ''authenticated'' and privilege_type = ''UPDATE''',
  'a user may change these columns and no others'
);
select set_eq(
  'select table_name, column_name::text collate "default" from tests.dossier_matrix,
     unnest(writable) as column_name',
  'select table_name::text, column_name::text from information_schema.column_privileges
   where table_schema = ''dossier'' and grantee = ''authenticated'' and privilege_type = ''INSERT''',
  'a user may give these columns and no others'
);
select is_empty(
  'select relname, privilege_type from pg_class cross join aclexplode(relacl)
   where relnamespace = ''dossier''::regnamespace and grantee = ''anon''::regrole
   union all
   select proname, privilege_type from pg_proc cross join aclexplode(proacl)
   where pronamespace = ''dossier''::regnamespace and grantee in (''anon''::regrole, 0)',
  'somebody anonymous holds no right to anything'
);
select set_eq(
  'select proname::text from pg_proc cross join aclexplode(proacl)
   where pronamespace = ''dossier''::regnamespace and grantee = ''authenticated''::regrole',
  '{activate_plan,exercise_progress,generate_dossier_markdown,generate_plan_markdown,search_workouts,store_workouts,switch_plan}'::text[],
  'a user may call these functions and no others'
);
select set_eq(
  'select relname::text from pg_class cross join aclexplode(relacl)
   where relnamespace = ''dossier''::regnamespace and grantee = ''authenticated''::regrole
     and privilege_type in (''INSERT'', ''UPDATE'', ''TRUNCATE'', ''REFERENCES'', ''TRIGGER'')',
  '{}'::text[], 'a user writes single columns, never whole tables'
);

select tests.act_as('owner');
select case when may_read then
  results_eq(
    format('select %I from dossier.%I', key_column, table_name), array[tests.id(row_name)],
    format('a user sees their own rows of %s and no others', table_name)
  )
else
  throws_ok(
    format('select 1 from dossier.%I', table_name), '42501', null,
    format('a user does not read %s', table_name)
  )
end from tests.dossier_matrix;
select throws_ok(
  format(
    'update dossier.%I set %I = null where %I = %L', table_name, served, key_column, tests.id(row_name)
  ),
  '42501', null,
  format('a user may not write %s of %s', served, table_name)
) from tests.dossier_matrix;
select throws_ok(
  format('insert into dossier.%I (%I) values (null)', table_name, served), '42501', null,
  format('a user may not give %s of %s', served, table_name)
) from tests.dossier_matrix;
select isnt_empty(
  format(
    'update dossier.%I set %s where %I = %L returning 1', table_name,
    (select string_agg(format('%1$I = %1$I', name), ', ') from unnest(writable) as name),
    key_column, tests.id(row_name)
  ),
  format('a user may change their own row of %s', table_name)
) from tests.dossier_matrix where writable <> '{}';
select throws_ok(
  format('update dossier.%I set user_id = %L', table_name, tests.id('stranger')), '42501', null,
  format('a user may not hand a row of %s to somebody else', table_name)
) from tests.dossier_matrix;
select is(
  has_table_privilege('authenticated', format('dossier.%I', table_name), 'delete'), may_delete,
  format('a user may delete from %s: %s', table_name, may_delete)
) from tests.dossier_matrix;

select tests.act_as('stranger');
select case when may_read then
  is_empty(
    format('select 1 from dossier.%I where %I = %L', table_name, key_column, tests.id(row_name)),
    format('a stranger does not see a user''s row of %s', table_name)
  )
else
  throws_ok(
    format('select 1 from dossier.%I where %I = %L', table_name, key_column, tests.id(row_name)),
    '42501', null, format('a stranger does not read %s', table_name)
  )
end from tests.dossier_matrix;
select throws_ok(
  case when writable = '{}' then
    format('insert into dossier.%I (user_id) values (%L)', table_name, tests.id('owner'))
  else
    format(
      'insert into dossier.%1$I (%2$s) select %2$s from jsonb_populate_record(null::dossier.%1$I, %3$L)',
      table_name, array_to_string(writable, ', '),
      copy_of_row || jsonb_build_object('id', gen_random_uuid(), 'workout_date', '2026-02-17')
    )
  end,
  '42501', null,
  format('a stranger may not add a row of %s for a user', table_name)
) from tests.dossier_matrix;
select case when writable <> '{}' then
  is_empty(
    format(
      'update dossier.%I set user_id = user_id where %I = %L returning 1', table_name, key_column,
      tests.id(row_name)
    ),
    format('a stranger changes nothing of a user in %s', table_name)
  )
else
  throws_ok(
    format('update dossier.%I set user_id = user_id where %I = %L', table_name, key_column, tests.id(row_name)),
    '42501', null, format('a stranger may not change %s at all', table_name)
  )
end from tests.dossier_matrix;
select case when may_delete then
  is_empty(
    format('delete from dossier.%I where %I = %L returning 1', table_name, key_column, tests.id(row_name)),
    format('a stranger deletes nothing of a user from %s', table_name)
  )
else
  throws_ok(
    format('delete from dossier.%I where %I = %L', table_name, key_column, tests.id(row_name)),
    '42501', null, format('a stranger may not delete from %s at all', table_name)
  )
end from tests.dossier_matrix;
select is(
  tests.rows_changed(format(
    'update dossier.%I set %s', table_name,
    case table_name
      when 'users' then 'name = ''mine'''
      when 'signupdata' then 'signup_data = ''{}'''
      else 'markdown = ''mine'''
    end
  )),
  1::bigint, format('a change of all rows of %s reaches only those of who makes it', table_name)
) from tests.dossier_matrix where writable <> '{}';

select tests.act_as('anonymous');
select throws_ok(
  format(statement, table_name), '42501', null,
  format('somebody anonymous may not %s %s', verb, table_name)
)
from tests.dossier_matrix cross join (values
  ('read', 'select 1 from dossier.%I'),
  ('add to', 'insert into dossier.%I default values'),
  ('change', 'update dossier.%I set user_id = user_id'),
  ('delete from', 'delete from dossier.%I')
) as verbs (verb, statement);
select throws_ok(
  format('select 1 from dossier.%I', table_name), '42501', null,
  format('somebody anonymous does not read %s', table_name)
) from tests.dossier_library;

select tests.act_as('owner');
select isnt_empty(
  format('select 1 from dossier.%I', table_name), format('a user reads %s', table_name)
) from tests.dossier_library;
select throws_ok(
  format('insert into dossier.%I default values', table_name), '42501', null,
  format('a user adds nothing to %s', table_name)
) from tests.dossier_library;
select throws_ok(
  format('update dossier.%I set is_active = false', table_name), '42501', null,
  format('a user changes nothing in %s', table_name)
) from tests.dossier_library;
select throws_ok(
  format('delete from dossier.%I', table_name), '42501', null,
  format('a user deletes nothing from %s', table_name)
) from tests.dossier_library;
select throws_ok(
  format(
    'update dossier.%I set %s = %L', table_name, column_name, tests.id('stranger''s plan')
  ),
  '23503', null,
  format('%s of %s cannot be a stranger''s plan', column_name, table_name)
) from (values
  ('user_dossiers', 'current_plan_id'), ('workouts', 'training_plan_id')
) as links (table_name, column_name);

savepoint all_there;
select is(
  tests.rows_changed(format('delete from dossier.%I', table_name)), 1::bigint,
  format('a user deletes all their rows of %s and no others', table_name)
) from tests.dossier_matrix where may_delete;
select tests.act_as('stranger');
select is(
  tests.rows_changed(format('delete from dossier.%I', table_name)), 1::bigint,
  format('whoever deletes from %s deletes their own', table_name)
) from tests.dossier_matrix where may_delete;
rollback to savepoint all_there;

select tests.act_as('service');
select throws_ok(
  format(
    'insert into dossier.message_queues (user_id, queue_name, sequence_number, message_id)
     values (%L, ''daily'', 2, %L)', tests.id('owner'), tests.id('stranger''s message')
  ),
  '23503', null, 'not even the service queues a message of another user'
);
select results_eq(
  format('select count(*)::int from dossier.%I', table_name), array[2],
  format('the service sees everybody''s rows of %s', table_name)
) from tests.dossier_matrix;
select isnt_empty(
  format('update dossier.%I set is_active = is_active returning 1', table_name),
  format('the service keeps %s', table_name)
) from tests.dossier_library;
select isnt_empty(
  'insert into dossier.agent_invocations (agent_id, status, parent_invocation_id)
   values (''chat'', ''success'', tests.id(''owner''''s invocation'')) returning 1',
  'the service logs a call without a user'
);
select throws_ok(
  'delete from dossier.agent_invocations where id = tests.id(''owner''''s invocation'')', '23503', null,
  'a call outlives none of those it made'
);

select finish();
rollback;

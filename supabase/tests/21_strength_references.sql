-- A row points at rows of the same lifter, never at somebody else's: not even when the service
-- writes it.
begin;
\ir actors.psql
\ir strength_rows.psql

-- A session without a log, because a session has one.
insert into strength.sessions (
  id, program_id, user_id, week_number, day_number, primary_lift, intensity_type
)
select
  tests.id(whose || '''s spare session'), tests.id(whose || '''s program'), tests.id(whose), 1, 2,
  'bench', 'rep'
from (values ('owner'), ('stranger')) as lifter (whose);

create table tests.reference (
  table_name text, column_name text, target text, others jsonb, clients_insert boolean,
  primary key (table_name, column_name)
);
grant select on tests.reference to public;
insert into tests.reference values
  ('lifter_maxes', 'source_session_log_id', 'log', '{"source": "system_calculated"}', false),
  ('programs', 'lifter_maxes_id', 'maxes', '{"version": 2, "status": "archived"}', true),
  ('programs', 'formula_config_id', 'config', '{"version": 2, "status": "archived"}', true),
  ('sessions', 'program_id', 'program', '{"week_number": 2}', true),
  ('session_logs', 'session_id', 'spare session', '{}', true),
  ('session_logs', 'corrects_log_id', 'log', '{"is_correction": true}', true),
  ('soreness_checkins', 'session_id', 'session', '{}', true),
  ('edge_cases', 'program_id', 'program', '{}', true),
  ('edge_cases', 'session_id', 'session', '{}', true),
  ('auxiliary_assignments', 'program_id', 'program', '{"lift": "bench"}', true),
  ('performance_metrics', 'session_log_id', 'log', '{"lift": "bench"}', false),
  ('personal_records', 'source_session_log_id', 'log', '{}', false);

select plan(2 + (select 4 * count(*)::int from tests.reference));

select set_eq(
  'select table_name, column_name from tests.reference',
  'select (select relname::text from pg_class where oid = conrelid), attname::text
   from pg_constraint
   join pg_attribute on attrelid = conrelid and attnum = conkey[cardinality(conkey)]
   where contype = ''f'' and connamespace = ''strength''::regnamespace
     and confrelid <> ''auth.users''::regclass',
  'every link between rows of a lifter is told here'
);

select tests.act_as('owner');
select throws_ok(
  format(
    'insert into strength.%I select * from jsonb_populate_record(null::strength.%I, %L)',
    table_name, table_name,
    copy_of_row || others || jsonb_build_object(
      'id', gen_random_uuid(), column_name, tests.id('stranger''s ' || target)
    )
  ),
  case when clients_insert then '23503' else '42501' end, null,
  format('a lifter''s new row of %s may not point at a stranger''s %s', table_name, target)
) from tests.reference join tests.strength_matrix using (table_name);
select throws_ok(
  format(
    'insert into strength.session_logs (session_id, user_id, actual_sets, is_correction, corrects_log_id)
     values (%L, %L, ''[]'', true, %L)',
    tests.id('owner''s spare session'), tests.id('owner'), tests.id('owner''s log')
  ),
  '23503', null, 'a log corrects no log of another session'
);

select tests.act_as('service');
select throws_ok(
  format(
    'insert into strength.%I select * from jsonb_populate_record(null::strength.%I, %L)',
    table_name, table_name,
    copy_of_row || others || jsonb_build_object(
      'id', gen_random_uuid(), column_name, tests.id('stranger''s ' || target)
    )
  ),
  '23503', null,
  format('not even the service points a new row of %s at a stranger''s %s', table_name, target)
) from tests.reference join tests.strength_matrix using (table_name);
select throws_ok(
  format(
    'update strength.%I set %I = %L %s where id = %L',
    table_name, column_name, tests.id('stranger''s ' || target),
    case when column_name = 'corrects_log_id' then ', is_correction = true'
      when table_name = 'lifter_maxes' then ', source = ''system_calculated'''
      when table_name = 'sessions' then ', week_number = 2' end,
    tests.id(row_name)
  ),
  '23503', null,
  format('nor turns one of %s to a stranger''s %s', table_name, target)
) from tests.reference join tests.strength_matrix using (table_name);
select lives_ok(
  format(
    'insert into strength.%I select * from jsonb_populate_record(null::strength.%I, %L)',
    table_name, table_name,
    copy_of_row || others || jsonb_build_object(
      'id', gen_random_uuid(), column_name, tests.id('owner''s ' || target)
    )
    -- Two ways to add a program: each has a version of its own.
    || case when column_name = 'formula_config_id' then '{"version": 3}'::jsonb else '{}' end
  ),
  format('a new row of %s may point at an own %s', table_name, target)
) from tests.reference join tests.strength_matrix using (table_name);

select finish();
rollback;

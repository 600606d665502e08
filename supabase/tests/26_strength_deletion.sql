-- Deleting takes along what cannot stand alone.
begin;
\ir actors.psql
\ir strength_rows.psql

select plan(4 + 2 * (select count(*)::int from tests.strength_matrix));

insert into strength.lifter_maxes (
  id, user_id, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams, source_session_log_id
)
select
  tests.id(whose || '''s calculated maxes'), tests.id(whose), 'system_calculated', 1, 1, 1,
  tests.id(whose || '''s log')
from (values ('owner'), ('stranger')) as lifter (whose);
insert into strength.session_logs (session_id, user_id, actual_sets, is_correction, corrects_log_id)
values (tests.id('owner''s session'), tests.id('owner'), '[]', true, tests.id('owner''s log'));

select tests.act_as('service');
select throws_ok(
  format('delete from strength.programs where id = %L', tests.id('stranger''s program')), '23503',
  null, 'a program that something tells of stays'
);
delete from strength.performance_metrics where user_id = tests.id('stranger');
delete from strength.edge_cases where user_id = tests.id('stranger');
delete from strength.sessions where user_id = tests.id('stranger');
select is_empty(
  format(
    'select id from strength.session_logs where user_id = %1$L
     union all select id from strength.soreness_checkins where user_id = %1$L
     union all select id from strength.personal_records where user_id = %1$L',
    tests.id('stranger')
  ),
  'a session goes with its log, its soreness and the records that were set in it'
);
select results_eq(
  format(
    'select source_session_log_id from strength.lifter_maxes where id = %L',
    tests.id('stranger''s calculated maxes')
  ),
  array[null::uuid],
  'maxes outlive the log they were calculated from'
);

select tests.act_as('nobody in particular');
create table tests.before (table_name text, strangers bigint);
do $$
declare
  entry record;
begin
  for entry in select table_name, owner_column from tests.strength_matrix loop
    execute format(
      'insert into tests.before select %L, count(*) from strength.%I where %I = %L',
      entry.table_name, entry.table_name, entry.owner_column, tests.id('stranger')
    );
  end loop;
end
$$;
delete from auth.users where id = tests.id('owner');
select is_empty(
  format('select series_key from private.dirty_series where athlete_id = %L', tests.id('owner')),
  'an account leaves nothing to be computed, although its logs go with it'
);
select is_empty(
  format('select 1 from strength.%I where %I = %L', table_name, owner_column, tests.id('owner')),
  format('an account goes with its rows of %s', table_name)
) from tests.strength_matrix;
select results_eq(
  format('select count(*) from strength.%I', table_name), array[strangers],
  format('an account leaves other people''s rows of %s', table_name)
) from tests.strength_matrix join tests.before using (table_name);

select finish();
rollback;

-- The way of a session, and what a program has once.
begin;
\ir actors.psql
\ir strength_rows.psql

create table tests.way (before text, after text, allowed boolean);
grant select on tests.way to public;
insert into tests.way
select
  before, after,
  (before, after) in (
    ('planned', 'in_progress'), ('planned', 'skipped'), ('in_progress', 'skipped'),
    ('in_progress', 'completed')
  ) or before = after
from unnest('{planned,in_progress,completed,skipped}'::text[]) as before
cross join unnest('{planned,in_progress,completed,skipped}'::text[]) as after;

select plan(16 + 15);

-- Stands where a way begins, and goes it.
create function tests.go(before text, after text) returns void language plpgsql as $$
begin
  delete from strength.sessions where week_number = 9;
  insert into strength.sessions (
    program_id, user_id, week_number, day_number, primary_lift, intensity_type
  ) values (tests.id('owner''s program'), tests.id('owner'), 9, 1, 'bench', 'rep');
  if before in ('in_progress', 'completed') then
    update strength.sessions set status = 'in_progress' where week_number = 9;
  end if;
  update strength.sessions set status = before where week_number = 9;
  update strength.sessions set status = after where week_number = 9;
end
$$;

create function tests.add_session(week int, day int) returns void language sql as $$
  insert into strength.sessions (
    program_id, user_id, week_number, day_number, primary_lift, intensity_type
  ) values (tests.id('owner''s program'), tests.id('owner'), week, day, 'deadlift', 'rep')
$$;

create function tests.add_program(version int, status text) returns void language sql as $$
  insert into strength.programs (
    user_id, version, status, total_weeks, start_date, lifter_maxes_id, formula_config_id
  ) values (
    tests.id('owner'), version, status, 10, '2027-01-04', tests.id('owner''s maxes'),
    tests.id('owner''s config')
  )
$$;

select tests.act_as('service');
select case when allowed then
  lives_ok(
    format('select tests.go(%L, %L)', before, after),
    format('a session that is %s may become %s', before, after)
  )
else
  throws_ok(
    format('select tests.go(%L, %L)', before, after), '23514',
    format('a session that is `%s` cannot become `%s`', before, after),
    format('a session that is %s may not become %s', before, after)
  )
end from tests.way;

select throws_ok(
  format(
    'insert into strength.sessions (program_id, user_id, week_number, day_number, primary_lift, intensity_type, status)
     values (%L, %L, 8, 1, ''squat'', ''rep'', ''completed'')',
    tests.id('owner''s program'), tests.id('owner')
  ),
  '23514', 'a session begins as `planned`, not as `completed`', 'a session begins as planned'
);

delete from strength.sessions where week_number = 9;

select tests.act_as('owner');
select throws_ok(
  'update strength.sessions set skip_reason = ''missed''', '23514', null,
  'only a skipped session has a reason for it'
);
select results_eq(
  'update strength.sessions set status = ''in_progress'', updated_at = ''1999-01-01''
   returning started_at, updated_at',
  'values (now(), now())',
  'opening a session notes when, whatever the caller says of updated_at'
);
select lives_ok(
  'update strength.sessions set status = ''skipped'', skip_reason = ''missed'', notes = ''flu''',
  'a missed session is skipped, for a reason'
);
select throws_ok(
  'update strength.sessions set skip_reason = ''lazy''', '23514', null,
  'the reason is one of four words'
);

select throws_ok(
  'update strength.sessions set planned_sets = ''[]'', jit_generated_at = now()', '23514', null,
  'an empty array is not a plan'
);
select throws_ok(
  'update strength.sessions set planned_sets = ''[{}]''', '23514', null,
  'planned sets say when they were generated'
);
select lives_ok(
  'update strength.sessions set planned_sets = ''[{}]'', jit_generated_at = now(), jit_input_snapshot = ''{}''',
  'sets are planned with their time and snapshot'
);
select lives_ok(
  'update strength.sessions set planned_sets = null, jit_generated_at = null',
  'and can be generated again'
);

select throws_ok(
  'select tests.add_session(1, 1)', '23505', null, 'a day of a program has one session'
);
select lives_ok('select tests.add_session(1, 2)', 'the next day has its own');

select throws_ok(
  'select tests.add_program(2, ''active'')', '23505', null, 'a lifter has one active program'
);
select lives_ok('select tests.add_program(2, ''archived'')', 'and archived ones');
update strength.programs set status = 'archived' where status = 'active';
select lives_ok(
  'select tests.add_program(3, ''active'')', 'a new one when the active one is archived'
);
select throws_ok(
  'select tests.add_program(3, ''archived'')', '23505', null, 'a version names one program'
);

select finish();
rollback;

-- A user follows one plan at a time and has one workout a day; changing either leaves nothing half
-- done, and what is completed stays as it was.
begin;
\ir actors.psql
\ir dossier.psql

create function tests.refusal(statement text) returns text language plpgsql as $$
declare
  state text;
  said text;
  advice text;
begin
  execute statement;
  return 'done';
exception when others then
  get stacked diagnostics
    state = returned_sqlstate, said = message_text, advice = pg_exception_hint;
  return concat_ws(': ', state, said, advice);
end
$$;
create table tests.mistakes (statement text, answer text, mistake text);
grant select on tests.mistakes to public;
insert into tests.mistakes values
  ('select dossier.store_workouts(null)', '22023: p_workouts must be an array, not `null`: pass [{"workout_date", %', 'no workouts'),
  ('select dossier.store_workouts(''{}'')', '22023: p_workouts must be an array, not `object`: %', 'an object of workouts'),
  ('select dossier.store_workouts(''["# Workout"]'')', '22023: every workout must be an object: %', 'a text as a workout'),
  ('select dossier.store_workouts(''[{"day": "2026-03-02"}]'')', '22023: a workout has an unknown member `day`: known are workout_date, workout_type, markdown', 'an unknown member'),
  ('select dossier.store_workouts(''[{"markdown": "# Workout"}]'')', '22023: workout_date must be a date, not `null`: give workout_date as YYYY-MM-DD', 'no day'),
  ('select dossier.store_workouts(''[{"workout_date": "tomorrow", "markdown": "# Workout"}]'')', '22023: workout_date must be a date, not `tomorrow`: %', 'a day in words'),
  ('select dossier.store_workouts(''[{"workout_date": "2026-02-30", "markdown": "# Workout"}]'')', '22008: %', 'a day that is none'),
  ('select dossier.store_workouts(''[{"workout_date": "2026-03-02", "markdown": "a"}, {"workout_date": "2026-03-02", "markdown": "b"}]'')', '22023: two workouts are for `2026-03-02`: put all of a day into one workout', 'two workouts a day'),
  ('select dossier.store_workouts(''[{"workout_date": "2026-03-02"}]'')', '23502: %', 'a workout without text'),
  ('select dossier.store_workouts(''[{"workout_date": "2026-03-02", "markdown": ""}]'')', '23514: %', 'a workout of empty text'),
  ('select dossier.store_workouts(''[{"workout_date": "2026-03-02", "markdown": "a"}]'', tests.id(''stranger''''s plan''))', '23503: %', 'a stranger''s plan'),
  ('select dossier.store_workouts(''[{"workout_date": "2026-03-02", "markdown": "a"}]'', null, tests.id(''stranger''))', '22023: there is no user `%`: %', 'a workout for a stranger'),
  ('select dossier.switch_plan(''# Plan'', ''2026-03-02'', null, ''[]'', tests.id(''stranger''))', '22023: there is no user `%`: insert a row with the user''s id and name into dossier.users first', 'a plan for a stranger'),
  ('select dossier.switch_plan(''# Plan'', ''2026-03-02'', ''2026-03-02'')', '23514: %', 'a plan that ends as it starts'),
  ('select dossier.activate_plan(tests.id(''stranger''''s plan''))', '22023: there is no plan `%`: give the id of a row in dossier.training_plans that you may read', 'the stranger''s plan made active'),
  ('select dossier.activate_plan(null)', '22023: there is no plan `null`: %', 'no plan made active');

select plan(28 + (select count(*)::int from tests.mistakes));

select results_eq(
  'select start_date, end_date from dossier.training_plans where user_id = tests.id(''owner'')',
  $$values ('2026-02-16'::date, '2026-05-11'::date)$$,
  'a plan ends on the first day after 12 weeks'
);
select tests.act_as('owner');
select throws_ok(
  'insert into dossier.training_plans (user_id, markdown, start_date)
   values (tests.id(''owner''), ''# Plan'', ''2026-06-01'')',
  '23505', null, 'nobody follows two plans'
);
select lives_ok(
  'insert into dossier.training_plans (id, user_id, markdown, start_date, end_date, is_active)
   values (tests.id(''draft''), tests.id(''owner''), ''# Plan'', ''2026-06-01'', ''2026-07-01'', false)',
  'a plan that is not followed may lie ready, as long as it likes to be'
);
update dossier.training_plans set start_date = '2026-06-08' where id = tests.id('draft');
select results_eq(
  'select end_date from dossier.training_plans where id = tests.id(''draft'')',
  array['2026-07-08'::date], 'a plan that is moved keeps its length'
);
update dossier.training_plans set end_date = null where id = tests.id('draft');
select results_eq(
  'select end_date from dossier.training_plans where id = tests.id(''draft'')',
  array['2026-08-31'::date], 'an end that is taken away is computed again'
);
select throws_ok(
  'insert into dossier.workouts (user_id, workout_date, markdown)
   values (tests.id(''owner''), ''2026-02-16'', ''# Workout'')',
  '23505', null, 'a day has one workout'
);

select results_eq(
  $$select workout_date, id = tests.id('owner''s workout'), is_stored from dossier.store_workouts(
    '[{"workout_date": "2026-02-18", "workout_type": "Lower Strength", "markdown": "# Wednesday"},
      {"workout_date": "2026-02-16", "workout_type": "Upper Strength", "markdown": "# Monday"}]',
    tests.id('owner''s plan')
  )$$,
  $$values ('2026-02-16'::date, true, true), ('2026-02-18'::date, false, true)$$,
  'a week is stored at once, a day that has a workout keeps its id'
);
select results_eq(
  'select workout_type::text, markdown from dossier.workouts order by workout_date',
  $$values ('Upper Strength', '# Monday'), ('Lower Strength', '# Wednesday')$$,
  'the new texts replace the old ones'
);
update dossier.workouts set completed_at = now(), completion_notes = 'felt strong'
where workout_date = '2026-02-16';
select results_eq(
  $$select workout_date, id = tests.id('owner''s workout'), is_stored from dossier.store_workouts(
    '[{"workout_date": "2026-02-16", "markdown": "# Again"}]'
  )$$,
  $$values ('2026-02-16'::date, true, false)$$,
  'a completed day is not written again, and the answer says so'
);
select results_eq(
  'select markdown, completion_notes from dossier.workouts where workout_date = ''2026-02-16''',
  $$values ('# Monday', 'felt strong')$$, 'what was done stays as it was done'
);
select is_empty(
  'select 1 from dossier.store_workouts(''[]'')', 'no workouts are stored without complaint'
);
select alike(tests.refusal(statement), answer, mistake || ' is refused with what to do')
from tests.mistakes;
select results_eq(
  'select count(*)::int from dossier.workouts', array[2], 'what is refused leaves nothing'
);

insert into dossier.workouts (user_id, workout_date, markdown)
values (tests.id('owner'), '2026-02-20', '# A run of my own');
create table pg_temp.switched as select dossier.switch_plan(
  '# Next Plan', '2026-02-17',
  p_workouts => '[{"workout_date": "2026-02-19", "workout_type": "Full Body", "markdown": "# Thursday"}]'
) as id;
select results_eq(
  'select plan.markdown, plan.end_date from dossier.training_plans as plan where plan.is_active',
  $$values ('# Next Plan', '2026-05-12'::date)$$, 'after a switch the new plan is the active one'
);
select results_eq(
  'select is_active from dossier.training_plans where id = tests.id(''owner''''s plan'')',
  array[false], 'the plan before it stays, inactive'
);
select results_eq(
  'select current_plan_id from dossier.user_dossiers', 'select id from pg_temp.switched',
  'the dossier points at the new plan'
);
select results_eq(
  'select workout_date, markdown, training_plan_id = (select id from pg_temp.switched)
   from dossier.workouts order by workout_date',
  $$values
    ('2026-02-16'::date, '# Monday', false),
    ('2026-02-19'::date, '# Thursday', true),
    ('2026-02-20'::date, '# A run of my own', null)$$,
  'the old plan''s coming days are gone, done ones and the user''s own stay'
);
select throws_ok(
  $$select dossier.switch_plan('# Third', '2026-03-01', p_workouts => '[{"markdown": "# No day"}]')$$,
  '22023', null, 'a plan with an impossible workout is refused'
);
select results_eq(
  'select markdown from dossier.training_plans where is_active', array['# Next Plan'],
  'and the plan before it is still followed'
);
select dossier.activate_plan(tests.id('owner''s plan'));
select results_eq(
  'select id from dossier.training_plans where is_active', array[tests.id('owner''s plan')],
  'an earlier plan can be taken up again'
);
select results_eq(
  'select current_plan_id from dossier.user_dossiers', array[tests.id('owner''s plan')],
  'and the dossier follows'
);
select lives_ok(
  'select dossier.activate_plan(tests.id(''owner''''s plan''))', 'the active plan may be made active'
);
delete from dossier.training_plans where id = tests.id('owner''s plan');
select results_eq(
  'select current_plan_id from dossier.user_dossiers', array[null::uuid],
  'a dossier outlives its plan'
);
select results_eq(
  'select training_plan_id from dossier.workouts where workout_date = ''2026-02-16''',
  array[null::uuid], 'a workout outlives its plan'
);

select tests.act_as('service');
select isnt_empty(
  $$select 1 from dossier.switch_plan('# From the coach', '2026-09-01', p_user_id => tests.id('owner'))$$,
  'the service switches the plan of anybody'
);
select results_eq(
  'select count(*)::int from dossier.training_plans
   where is_active and user_id in (tests.id(''owner''), tests.id(''stranger''))',
  array[2], 'and of nobody else'
);

select tests.act_as('anonymous');
select throws_ok(
  'select dossier.store_workouts(''[]'')', '42501', null, 'somebody anonymous stores nothing'
);
select throws_ok(
  'select dossier.switch_plan(''# Plan'', ''2026-03-02'')', '42501', null,
  'somebody anonymous switches nothing'
);
select throws_ok(
  'select dossier.activate_plan(tests.id(''owner''''s plan''))', '42501', null,
  'somebody anonymous activates nothing'
);

select finish();
rollback;

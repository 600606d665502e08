-- A plan is stored whole, in the place of the one before, and leaves alone what is done.
begin;
\ir actors.psql
\ir hyrox_plan.psql

select plan(27);

-- From the day after the first one.
create function tests.later_plan() returns jsonb language sql stable return jsonb_set(
  jsonb_set(tests.hyrox_plan(), '{plan,start_date}', '"2026-11-05"'), '{weeks,1,days}',
  (tests.hyrox_plan() #> '{weeks,1,days}') - 0
);
grant execute on function tests.later_plan() to public;

select tests.act_as('owner');
select lives_ok($$select tests.store('first', tests.hyrox_plan())$$, 'a plan is stored');
select results_eq(
  $$select plan_name, duration_weeks, goal, difficulty, status, is_ai_generated, start_date, end_date
    from hyrox.training_plans$$,
  $$values ('Autumn', 2, 'finish in 1:28:00', 'beginner', 'active', false, date '2026-11-04', date '2026-11-15')$$,
  'as the active one'
);
select results_eq(
  $$select week_number, focus, target_volume_hours, notes from hyrox.training_plan_weeks order by 1$$,
  $$values (1, 'Lead in', 0.67, 'a part of a week'), (2, 'Base', 2.67, null)$$, 'with its weeks'
);
select results_eq(
  $$select week.week_number, day.day_of_week, day.workout_title, day.session_type, day.estimated_duration_minutes,
      day.is_rest_day, day.is_completed
    from hyrox.training_plan_days as day join hyrox.training_plan_weeks as week on week.id = training_plan_week_id
    order by 1, 2$$,
  $$values
    (1, 3, 'First run', 'run', 40, false, false), (1, 4, 'Rest', 'rest', 0, true, false),
    (1, 5, 'Second run', 'run', 40, false, false), (2, 1, 'Easy run', 'run', 40, false, false),
    (2, 2, 'Long run', 'run', 40, false, false)$$,
  'and their days'
);
select is(
  (select workout_details from hyrox.training_plan_days where workout_title = 'Long run'),
  jsonb_build_object('exercises', jsonb_build_array(
    jsonb_build_object(
      'exercise_id', (select id from hyrox.exercise_library where name = 'Easy Run'), 'name', 'Easy Run',
      'sets', 1, 'duration_minutes', 40, 'effort', 'easy'
    ),
    '{"name": "Moon Walk", "sets": 2}'::jsonb
  )),
  'an exercise of the library carries its id, any other its name'
);
select is(
  (select answer -> 'weeks' from tests.stored),
  (
    select jsonb_agg(jsonb_build_object('id', week.id, 'days', (
      select jsonb_agg(day.id order by day.day_of_week) from hyrox.training_plan_days as day
      where day.training_plan_week_id = week.id
    )) order by week.week_number)
    from hyrox.training_plan_weeks as week
  ),
  'the ids are answered in the order of weeks and days'
);

-- Again
update hyrox.training_plan_days set is_completed = true, notes = 'went well' where id = tests.day_of('first', 'First run');
select throws_ok(
  $$select tests.store('again', tests.hyrox_plan())$$, '55000', 'a day of the plan is done already: `2026-11-04`',
  'a plan over a day that is done is refused'
);
select is((select count(*) from hyrox.training_plans where status = 'active'), 1::bigint, 'the one before stays active then');
create temporary table before_that as
  select to_jsonb(day) as day from hyrox.training_plan_days as day;
select lives_ok($$select tests.store('later', tests.later_plan())$$, 'one that begins after it is stored');
select results_eq(
  'select status, start_date from hyrox.training_plans order by start_date',
  $$values ('archived', date '2026-11-04'), ('active', '2026-11-05')$$, 'the one before is archived'
);
select set_eq(
  $$select to_jsonb(day) from hyrox.training_plan_days as day
    join hyrox.training_plan_weeks as week on week.id = day.training_plan_week_id
    where week.training_plan_id = tests.new_plan('first')$$,
  'select day from before_that', 'with every day as it was'
);
select is(hyrox.plan_request(today => '2026-11-10') -> 'completed_days', '["2026-11-04"]', 'and what was done is still known');
insert into hyrox.training_plans (athlete_id, plan_name, duration_weeks, status)
values (tests.id('owner''s profile'), 'by hand', 4, 'active'), (tests.id('owner''s profile'), 'idea', 4, 'draft');
select lives_ok($$select tests.store('last', tests.later_plan())$$, 'of several active ones');
select is((select array_agg(id) from hyrox.training_plans where status = 'active'), array[tests.new_plan('last')], 'one is left');
select is((select status from hyrox.training_plans where plan_name = 'idea'), 'draft', 'a draft stays a draft');

-- Refusing
select throws_ok(
  format('select hyrox.store_plan(%L)', tests.later_plan() || '{"weeks": []}'), '22023',
  'plan must be an object with a `plan`, its `weeks` and its `invariants`', 'a plan without weeks is refused'
);
select throws_ok(
  format('select hyrox.store_plan(%L)', tests.later_plan() - 'invariants'), '22023', null, 'and one that promises nothing'
);
select throws_ok('select hyrox.store_plan(null)', '22023', null, 'and nothing');
select throws_ok(
  format('select hyrox.store_plan(%L)', jsonb_set(tests.later_plan(), '{invariants,0,held}', 'false')), '23514',
  'the plan breaks what every plan promises: growth', 'and one that breaks a hard promise'
);
select throws_ok(
  format('select hyrox.store_plan(%L)', jsonb_set(tests.later_plan(), '{weeks,1,days,0,day_of_week}', '8')), '23514', null,
  'and one with a day that no week has'
);
select throws_ok(
  format('select hyrox.store_plan(%L)', jsonb_set(tests.later_plan(), '{weeks,1,week_number}', '2')), '23505', null,
  'and one with a week twice'
);
select is((select array_agg(id) from hyrox.training_plans where status = 'active'), array[tests.new_plan('last')], 'nothing of them is stored');

-- Others
select tests.act_as('stranger');
select lives_ok($$select tests.store('other', tests.hyrox_plan())$$, 'what an athlete has done does not concern another');
select is((select count(*) from hyrox.training_plans), 1::bigint, 'who sees only the own plan');
select tests.act_as('owner');
select is((select array_agg(id) from hyrox.training_plans where status = 'active'), array[tests.new_plan('last')], 'and archives no other');
delete from hyrox.athlete_profiles;
select throws_ok(
  format('select hyrox.store_plan(%L)', tests.hyrox_plan()), '55000', 'the signed-in user has no athlete profile',
  'without a profile there is nobody to plan for'
);
select tests.act_as('anonymous');
select throws_ok($$select hyrox.store_plan('{}')$$, '42501', null, 'nobody anonymous stores a plan');

select finish();
rollback;

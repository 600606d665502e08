-- A plan is shown day by day, with the dates that its weeks mean.
begin;
\ir actors.psql
\ir hyrox_plan.psql

select plan(11);

select tests.act_as('owner');
select is(hyrox.plan_calendar(), null, 'without a plan there is nothing to show');
select tests.store('first', tests.hyrox_plan());
select is(
  hyrox.plan_calendar() - '{days,stored_at}'::text[],
  jsonb_build_object(
    'training_plan_id', tests.new_plan('first'), 'athlete_id', tests.id('owner''s profile'),
    'plan_name', 'Autumn', 'goal', 'finish in 1:28:00'
  ),
  'the active plan is shown'
);
select results_eq(
  $$select day ->> 'date', day ->> 'workout_title' from jsonb_array_elements(hyrox.plan_calendar() -> 'days') as day$$,
  $$values ('2026-11-04', 'First run'), ('2026-11-06', 'Second run'), ('2026-11-09', 'Easy run'), ('2026-11-10', 'Long run')$$,
  'its days of training are, from the middle of its first week on'
);
select is(
  hyrox.plan_calendar() #> '{days,0}',
  '{
    "date": "2026-11-04", "workout_title": "First run", "workout_description": "Easy Run: 40 min",
    "estimated_duration_minutes": 40, "week_number": 1, "focus": "Lead in", "is_completed": false
  }',
  'with what is to be done'
);
select is(
  (hyrox.plan_calendar() ->> 'stored_at')::timestamp, now() at time zone 'utc', 'and when it was planned, in UTC'
);
update hyrox.training_plans set status = 'archived';
select is(hyrox.plan_calendar(), null, 'an archived one is not shown by itself');
select is(
  hyrox.plan_calendar(tests.new_plan('first')) ->> 'plan_name', 'Autumn', 'but by its id'
);
update hyrox.training_plans set status = 'active', start_date = '2300-01-01';
select is(hyrox.plan_calendar(), null, 'one beyond the calendar is not');
update hyrox.training_plans set start_date = '2026-11-04', deleted_at = now();
select is(hyrox.plan_calendar(tests.new_plan('first')), null, 'nor a deleted one');
update hyrox.training_plans set deleted_at = null;
select tests.act_as('stranger');
select is(hyrox.plan_calendar(tests.new_plan('first')), null, 'nor to a stranger');
select tests.act_as('anonymous');
select throws_ok('select hyrox.plan_calendar()', '42501', null, 'nobody anonymous sees one');

select finish();
rollback;

-- Goals and achievements follow what an athlete did; what the athlete or an app wrote stays.
begin;
\ir actors.psql

select plan(64);

create function tests.version() returns bigint language sql security definer as $$
  select version from private.progress_marks where athlete_id = tests.id('owner''s profile')
$$;
create function tests.is_marked() returns boolean language sql security definer as $$
  select exists (
    select from private.progress_marks
    where athlete_id = tests.id('owner''s profile') and claimed_until is null
  )
$$;
create function tests.others_marked() returns bigint language sql security definer as $$
  select count(*) from private.progress_marks
  where athlete_id <> tests.id('owner''s profile')
$$;
create function tests.clear_marks() returns void language sql security definer as $$
  delete from private.progress_marks
$$;
create function tests.changed(statement text, description text, expected boolean default true) returns text
language plpgsql as $$
begin
  perform tests.clear_marks();
  execute statement;
  return is(tests.is_marked(), expected, description);
end
$$;
create table tests.claims (name text primary key, claim jsonb);
create function tests.claim(who text, name text) returns int language sql as $$
  insert into tests.claims
  select name, claim from jsonb_array_elements(hyrox.claim_progress(tests.id(who))) as claim
  where claim ->> 'athlete_id' = tests.id('owner''s profile')::text
  on conflict (name) do update set claim = excluded.claim
  returning 1
$$;
create function tests.apply(who text, claimed text, achievements jsonb, goals jsonb, recheck_on date default null)
returns boolean language sql as $$
  select hyrox.apply_progress(
    tests.id(who), tests.id('owner''s profile'), (claim ->> 'version')::bigint,
    jsonb_build_object('achievements', achievements, 'goals', goals, 'recheck_on', recheck_on)
  ) from tests.claims where name = claimed
$$;
create function tests.definition(name text) returns uuid language sql stable security definer as $$
  select id from hyrox.achievement_definitions as definition where definition.name = $1
$$;
create function tests.unlocked(name text, day date, race text default 'race') returns jsonb language sql stable as $$
  select jsonb_build_array(jsonb_build_object(
    'achievement_id', tests.definition(name), 'id', tests.id('derived ' || name), 'current', 1, 'threshold', 1,
    'unlocked_on', day, 'unlocked_by', case when day is not null then jsonb_build_object('race_result_id', tests.id(race)) end
  ))
$$;
create function tests.measured(value numeric, status text, day date, by_facts boolean) returns jsonb language sql stable as $$
  select jsonb_build_array(jsonb_build_object(
    'goal_id', tests.id('goal'), 'current_value', value, 'completion_percent', 50, 'status', status,
    'completed_on', day, 'by_facts', by_facts, 'is_overdue', false, 'obstacle', null
  ))
$$;
grant all on tests.claims to service_role;
grant execute on all functions in schema tests to public;

-- Marks
select tests.act_as('owner');
select tests.changed(
  $$insert into hyrox.race_results (id, athlete_id, race_date, format, total_time_seconds)
    values (tests.id('race'), tests.id('owner''s profile'), '2026-11-07', 'singles', 5300)$$,
  'a race marks its athlete'
);
select is(tests.others_marked(), 0::bigint, 'and nobody else');
select tests.changed($$update hyrox.race_results set notes = 'wet'$$, 'a note marks nobody', false);
select tests.changed($$update hyrox.race_results set total_time_seconds = total_time_seconds$$, 'nor does the same again', false);
select tests.changed($$update hyrox.race_results set age_group_rank = 2$$, 'a rank marks the athlete');
select tests.changed(
  $$insert into hyrox.workout_logs (id, athlete_id, date) values (tests.id('workout'), tests.id('owner''s profile'), '2026-11-08')$$,
  'a workout without a set marks the athlete'
);
select tests.changed($$update hyrox.workout_logs set notes = 'hard', rpe_post = 9$$, 'how it felt marks nobody', false);
select tests.changed($$update hyrox.workout_logs set deleted_at = now()$$, 'a soft deletion marks the athlete');
select tests.changed($$update hyrox.workout_logs set deleted_at = null$$, 'so does taking it back');
select tests.changed($$delete from hyrox.workout_logs$$, 'so does deleting it');
select tests.changed(
  $$insert into hyrox.benchmark_tests (athlete_id, test_date, test_type) values (tests.id('owner''s profile'), '2026-11-03', 'cooper_test')$$,
  'a benchmark marks the athlete'
);
select tests.changed(
  $$insert into hyrox.personal_records (athlete_id, record_type, value, value_unit, date_achieved, context)
    values (tests.id('owner''s profile'), 'race_time', 5300, 'seconds', '2026-11-07', 'race')$$,
  'a record marks the athlete'
);
select tests.changed(
  $$insert into hyrox.goals (id, athlete_id, goal_type, title, target_value, target_unit, created_at)
    values (tests.id('goal'), tests.id('owner''s profile'), 'race_time', 'under 90 minutes', 90, 'minutes', '2026-01-01 12:00+00')$$,
  'a goal marks the athlete'
);
select tests.changed($$update hyrox.goals set description = 'really'$$, 'its description marks nobody', false);
select tests.changed($$update hyrox.goals set target_value = 85$$, 'its target marks the athlete');
update hyrox.goals set target_value = 90;
insert into hyrox.training_plans (id, athlete_id, plan_name, duration_weeks, start_date)
values (tests.id('plan'), tests.id('owner''s profile'), 'plan', 1, '2026-11-02');
insert into hyrox.training_plan_weeks (id, training_plan_id, week_number) values (tests.id('week'), tests.id('plan'), 2);
insert into hyrox.training_plan_days (id, training_plan_week_id, day_of_week) values (tests.id('day'), tests.id('week'), 3);
select tests.changed($$update hyrox.training_plan_days set is_completed = true$$, 'a day that is done marks the athlete');
select tests.changed($$update hyrox.training_plan_days set notes = 'x'$$, 'its notes mark nobody', false);
select tests.changed($$update hyrox.athlete_profiles set hyrox_division = 'open_men'$$, 'the division marks the athlete');
select tests.changed($$update hyrox.athlete_profiles set display_name = 'A'$$, 'the name marks nobody', false);
select throws_ok('select from private.progress_marks', '42501', null, 'marks are nobody''s business but the service''s');
select throws_ok('select from private.goal_progress', '42501', null, 'and so is what was written');
select throws_ok('select hyrox.claim_progress(gen_random_uuid())', '42501', null, 'an athlete claims nothing');
select tests.act_as('service');
select tests.changed(
  $$update hyrox.achievement_definitions set description = description || '!' where name = 'Sub-90'$$,
  'another text of a definition marks nobody', false
);
select tests.changed(
  $$update hyrox.achievement_definitions set criteria = criteria || '{"threshold": 2}' where name = 'First Finish'$$,
  'other criteria mark the athletes'
);
select is(tests.others_marked(), (select count(*) - 1 from hyrox.athlete_profiles), 'all of them');

-- The request
select tests.act_as('owner');
select is(
  hyrox.progress_request('2026-11-20') -> 'goals' -> 0,
  jsonb_build_object(
    'id', tests.id('goal'), 'goal_type', 'race_time', 'title', 'under 90 minutes', 'target_value', 90,
    'target_unit', 'minutes', 'set_on', '2026-01-01', 'status', 'active'
  ),
  'a goal is read without what is not known'
);
select is(
  hyrox.progress_request('2026-11-20') #> '{facts,training_plan_days,0,day}', '"2026-11-11"'::jsonb,
  'the day of a plan is the third of its second week'
);
select is(jsonb_array_length(hyrox.progress_request() -> 'definitions'), 25, 'every definition is asked for');
select is(
  array[hyrox.progress_request('2026-11-20') ->> 'today', hyrox.progress_request('2026-11-20') ->> 'earliest_today'],
  array['2026-11-20', '2026-11-20'], 'who says what day it is has one day'
);
select tests.act_as('stranger');
select is(
  array[hyrox.progress_request() -> 'facts', hyrox.progress_request() -> 'goals'], array['{}', '[]']::jsonb[],
  'a stranger reads nothing of it'
);

-- Claiming and applying
select tests.act_as('service');
select is(tests.claim('worker', 'first'), 1, 'a marked athlete is claimed');
select is(tests.claim('another worker', 'none'), null, 'and not twice');
select ok(
  not tests.apply('another worker', 'first', '[]', '[]'), 'who has not claimed applies nothing'
);
select ok(
  tests.apply('worker', 'first', tests.unlocked('First Finish', '2026-11-07'), tests.measured(88.333, 'completed', '2026-11-07', true)),
  'who has claimed applies'
);
select ok(not tests.apply('worker', 'first', '[]', '[]'), 'and not twice');
select ok(not tests.is_marked(), 'nothing is left to do');
select results_eq(
  $$select id, earned_at, context from hyrox.athlete_achievements where athlete_id = tests.id('owner''s profile')$$,
  $$values (tests.id('derived First Finish'), '2026-11-07 00:00+00'::timestamptz, jsonb_build_object('race_result_id', tests.id('race')))$$,
  'it is earned on the day of the race, by the race'
);
select results_eq(
  $$select current_value, status, completed_at from hyrox.goals where id = tests.id('goal')$$,
  $$values (88.333, 'completed', '2026-11-07 00:00+00'::timestamptz)$$,
  'the goal is completed'
);
select tests.act_as('owner');
select is(
  hyrox.progress_request() #> '{goals,0,completed_by_hand}', null, 'facts completed it, and may take that back'
);
select throws_ok('delete from hyrox.athlete_achievements', '42501', null, 'an athlete deletes nothing that was earned');
select tests.changed($$delete from hyrox.race_results$$, 'the race goes');
select tests.act_as('service');
select tests.claim('worker', 'second');
select ok(
  tests.apply('worker', 'second', tests.unlocked('First Finish', null), tests.measured(null, 'active', null, false)),
  'what it carried'
);
select is_empty(
  $$select from hyrox.athlete_achievements where athlete_id = tests.id('owner''s profile')$$, 'goes with it'
);
select results_eq(
  $$select current_value, status, completed_at from hyrox.goals where id = tests.id('goal')$$,
  $$values (null::numeric, 'active', null::timestamptz)$$,
  'also from the goal'
);

-- What is not ours
select tests.act_as('owner');
insert into hyrox.athlete_achievements (id, athlete_id, achievement_id, earned_at)
values (tests.id('by an app'), tests.id('owner''s profile'), tests.definition('First Finish'), '2020-01-01');
update hyrox.goals set current_value = 95, status = 'completed', completed_at = '2026-10-01 12:00+00';
select is(
  hyrox.progress_request() #>> '{goals,0,completed_by_hand}', '2026-10-01', 'who completes a goal by hand says so'
);
select tests.act_as('service');
select tests.claim('worker', 'third');
select ok(
  tests.apply('worker', 'third', tests.unlocked('First Finish', '2026-11-07'), tests.measured(null, 'completed', '2026-10-01', false)),
  'an answer'
);
select results_eq(
  $$select id, earned_at from hyrox.athlete_achievements where athlete_id = tests.id('owner''s profile')$$,
  $$values (tests.id('by an app'), '2020-01-01 00:00+00'::timestamptz)$$,
  'leaves an app''s row alone'
);
select results_eq(
  $$select current_value, completed_at from hyrox.goals where id = tests.id('goal')$$,
  $$values (95::numeric, '2026-10-01 12:00+00'::timestamptz)$$,
  'and what the athlete wrote where no fact says better'
);
select tests.act_as('owner');
select tests.changed($$update hyrox.goals set status = 'active'$$, 'changed again');
select tests.act_as('service');
select tests.claim('worker', 'fourth');
select tests.apply('worker', 'fourth', tests.unlocked('First Finish', null), '[]');
select isnt_empty(
  $$select from hyrox.athlete_achievements where id = tests.id('by an app')$$, 'also when nothing speaks for it'
);

-- Changes meanwhile, failures, days
select tests.act_as('owner');
update hyrox.goals set target_value = 80;
select tests.act_as('service');
select tests.claim('worker', 'early');
select tests.act_as('owner');
update hyrox.goals set target_value = 70;
select tests.act_as('service');
select ok(
  not tests.apply('worker', 'early', '[]', tests.measured(88, 'active', null, false)), 'an answer to what has changed since is refused'
);
select ok(tests.is_marked(), 'the mark stays');
select tests.claim('worker', 'failing');
select lives_ok($$select hyrox.fail_progress(tests.id('worker'), tests.id('owner''s profile'), 'broken')$$, 'a claim may be given back');
select is(tests.claim('worker', 'failing'), null, 'it is not tried again at once');
select tests.act_as('nobody in particular');
select results_eq(
  $$select extract(epoch from claimed_until - now())::int, last_error from private.progress_marks where athlete_id = tests.id('owner''s profile')$$,
  $$values (2, 'broken')$$, 'but after two seconds, with the reason beside it'
);
update private.progress_marks set claimed_until = null;
select tests.act_as('service');
select tests.claim('worker', 'daily');
select throws_ok(
  $$select tests.apply('worker', 'daily', null, '[]')$$, '22000',
  'the result has no `achievements` and `goals`', 'an answer without its parts is an error'
);
select ok(
  tests.apply('worker', 'daily', '[]', '[]', (now() at time zone 'utc' + interval '3 days')::date), 'a mark may wait for a day'
);
select is(tests.claim('worker', 'daily'), null, 'until then nothing is due');
select is(
  hyrox.progress_backlog(),
  '{"athletes": 0, "series": 0, "claimed": 0, "failed": 0, "oldest_seconds": 0}', 'nor does anything wait'
);
select tests.act_as('nobody in particular');
update private.progress_marks set claimed_until = now() - interval '1 second';
select tests.act_as('service');
select is(tests.claim('worker', 'daily'), 1, 'then it is');
select is(
  hyrox.progress_backlog() - 'oldest_seconds', '{"athletes": 1, "series": 1, "claimed": 1, "failed": 0}', 'and waits for its worker'
);
select tests.act_as('owner');
select throws_ok('select hyrox.progress_backlog()', '42501', null, 'which an athlete does not see');

-- Deleting
select tests.act_as('nobody in particular');
delete from auth.users where id = tests.id('owner');
select is_empty(
  $$select from private.progress_marks where athlete_id = tests.id('owner''s profile')$$, 'an athlete who goes leaves no mark'
);
select is_empty('select from private.goal_progress', 'nor anything else');

select * from finish();
rollback;

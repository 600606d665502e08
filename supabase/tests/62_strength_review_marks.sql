-- Whatever changes what a log means is marked in the same transaction.
begin;
\ir actors.psql
\ir strength_rows.psql

select plan(27);

create function tests.marks() returns setof text language sql security definer as $$
  select series_key from private.dirty_series
  where system = 'strength' and athlete_id = tests.id('owner')
  order by series_key collate "C"
$$;
-- As if all of it had been computed.
create function tests.settle() returns void language sql security definer as $$
  delete from private.dirty_series
$$;
create function tests.review(name text) returns text language sql immutable return 'review|' || tests.id(name);
create function tests.add_session(name text, week int, lift text) returns void language sql as $$
  insert into strength.sessions (id, program_id, user_id, week_number, day_number, primary_lift, intensity_type, block_number)
  values (tests.id(name), tests.id('owner''s program'), tests.id('owner'), week, 1, lift, 'heavy', 1)
$$;
create function tests.log(name text, kept_as text, at timestamptz, exercise text, corrects text default null)
returns void language sql as $$
  insert into strength.session_logs (id, session_id, user_id, logged_at, actual_sets, is_correction, corrects_log_id)
  values (
    tests.id(kept_as), tests.id(name), tests.id('owner'), at,
    jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('weight_grams', 100000, 'reps_completed', 5, 'exercise', exercise))),
    corrects is not null, tests.id(corrects)
  )
$$;
create function tests.all_of(variadic marks text[]) returns text[] language sql immutable return
  array(select mark from unnest(marks) as mark order by mark collate "C");
grant execute on all functions in schema tests to public;

select results_eq(
  'select * from tests.marks()',
  tests.all_of('*', 'exercise_reps|squat', 'exercise_weight|squat', tests.review('owner''s session')),
  'a log is marked for review, and the series of its sets; exercises described after it mark everything'
);
select tests.settle();
select tests.act_as('owner');
select tests.add_session('bench', 2, 'bench'), tests.add_session('later', 3, 'squat');
update strength.sessions set status = 'in_progress', planned_sets = '[{}]', jit_generated_at = now();
select tests.act_as('nobody in particular');
select results_eq(
  'select * from tests.marks()',
  tests.all_of('exercise_reps|squat', 'exercise_weight|squat', tests.review('owner''s session')),
  'a plan that is changed behind a log changes what the log means; a plan without a log means nothing yet'
);
select tests.settle();
select tests.act_as('owner');
update strength.sessions set status = 'completed', notes = 'hard', planned_date = '2026-11-03';
select is_empty('select * from tests.marks()', 'what nothing is computed from is not marked');
select tests.log('bench', 'bench log', now() - interval '1 day', null);
select results_eq(
  'select * from tests.marks()',
  tests.all_of('exercise_reps|bench', 'exercise_weight|bench', tests.review('bench'), tests.review('owner''s session')),
  'a log that comes late is history of the later ones'
);
select tests.settle();
select tests.log('later', 'later log', now() + interval '1 minute', ' JM  Press');
select results_eq(
  'select * from tests.marks()',
  tests.all_of('exercise_reps|jm press', 'exercise_weight|jm press', tests.review('later')),
  'the newest is history of none'
);
select tests.settle();
select tests.log('bench', 'bench corrected', now(), 'Dips', 'bench log');
select results_eq(
  'select * from tests.marks()',
  tests.all_of(
    'exercise_reps|bench', 'exercise_weight|bench', 'exercise_reps|dips', 'exercise_weight|dips',
    tests.review('bench'), tests.review('later'), tests.review('owner''s session')
  ),
  'a correction touches what the log that it corrects had touched'
);
select tests.settle();
select throws_ok($$select tests.log('bench', 'twice', now(), null, 'bench log')$$, '23505', null, 'a change that is refused');
select is_empty('select * from tests.marks()', 'leaves no mark');
insert into strength.session_logs (session_id, user_id, actual_sets) select tests.id('bench'), tests.id('owner'), '[]' where false;
update strength.sessions set primary_lift = 'squat' where false;
select is_empty('select * from tests.marks()', 'nor does a statement that touches no row');

select tests.act_as('service');
update strength.session_logs set completion_pct = 100, performance_vs_plan = 'at', session_notes = 'good';
select is_empty('select * from tests.marks()', 'what a review writes asks for no other');
update strength.session_logs set session_rpe = 9 where id = tests.id('later log');
select results_eq(
  'select * from tests.marks()',
  tests.all_of('exercise_reps|jm press', 'exercise_weight|jm press', tests.review('later')),
  'the exertion of a session does'
);
select tests.settle();
update strength.sessions set primary_lift = 'deadlift' where id = tests.id('owner''s session');
select results_eq(
  'select * from tests.marks()',
  tests.all_of(
    'exercise_reps|deadlift', 'exercise_weight|deadlift', 'exercise_reps|squat', 'exercise_weight|squat',
    tests.review('later'), tests.review('owner''s session')
  ),
  'a session of another lift leaves one series for the other'
);
select tests.settle();

-- Going
insert into strength.performance_metrics (user_id, session_log_id, recorded_at, lift, intensity_type)
values (tests.id('owner'), tests.id('later log'), now(), 'squat', 'heavy');
select lives_ok($$delete from strength.sessions where id = tests.id('later')$$, 'a session goes with its log and its metrics');
select is_empty(
  $$select from strength.performance_metrics where session_log_id = tests.id('later log')$$, 'none of which is left'
);
select results_eq(
  'select * from tests.marks()',
  tests.all_of('exercise_reps|jm press', 'exercise_weight|jm press', tests.review('later')),
  'its series are marked'
);
select tests.settle();
delete from strength.sessions where id = tests.id('bench');
select ok(
  array(select tests.marks()) @> '{exercise_weight|dips,exercise_weight|squat,exercise_weight|bench,exercise_weight|deadlift}',
  'of a set whose lift went with its session any lift is marked'
);
-- What all reviews read
select tests.act_as('service');
select tests.settle();
update strength.profiles set display_name = 'other', body_weight_grams = 70000 where id = tests.id('owner');
select is_empty('select * from tests.marks()', 'a profile may say what no review reads');
update strength.profiles set sex = 'male' where id = tests.id('owner');
select results_eq('select * from tests.marks()', array['*'], 'who lifts decides about everything');
select tests.settle();
update strength.auxiliary_exercises set primary_muscles = '{chest}' where user_id = tests.id('owner');
select results_eq('select * from tests.marks()', array['*'], 'and so does what an exercise trains');
select tests.settle();
update strength.lifter_maxes set squat_1rm_grams = squat_1rm_grams + 1 where user_id = tests.id('owner');
select results_eq('select * from tests.marks()', array['*'], 'and a max that the service corrects');
select tests.settle();
update strength.programs set status = 'completed' where user_id = tests.id('owner');
select is_empty('select * from tests.marks()', 'the status of a program decides about none');
select tests.act_as('nobody in particular');
insert into auth.users (id, email) values (tests.id('newcomer'), 'newcomer@example.com');
insert into strength.profiles (id, sex) values (tests.id('newcomer'), 'male');
select is_empty(
  $$select from private.dirty_series where athlete_id = tests.id('newcomer')$$, 'who has logged nothing is not marked'
);
delete from auth.users where id = tests.id('owner');
select lives_ok($$select private.sweep_records()$$, 'an account that is gone disturbs nobody');

-- Anew
select tests.settle();
select tests.act_as('service');
select is(strength.recompute_all_reviews(), 1::bigint, 'everything can be computed anew');
select is(strength.recompute_all_reviews(), 0::bigint, 'which is marked once');
select is(
  strength.reviews_backlog() - 'oldest_seconds', '{"athletes": 1, "series": 1, "claimed": 0, "failed": 0}', 'what waits can be counted'
);
select tests.act_as('stranger');
select throws_ok('select strength.recompute_all_reviews()', '42501', null, 'a lifter does not have everybody computed');

select finish();
rollback;

-- The sets of a session are planned from everything that decides about them, until it is logged.
begin;
\ir actors.psql
\ir strength_rows.psql

select plan(39);

create function tests.set(weight_grams int, reps int, rpe numeric, more jsonb default '{}') returns jsonb
language sql immutable return jsonb_strip_nulls(
  jsonb_build_object('weight_grams', weight_grams, 'reps_completed', reps, 'rpe_actual', rpe)
) || more;
create function tests.add_session(
  name text, week int, day int, planned_on date, lift text, intensity text, block int
) returns void language sql as $$
  insert into strength.sessions (
    id, program_id, user_id, week_number, day_number, planned_date, primary_lift, intensity_type,
    block_number, is_deload
  ) values (
    tests.id(name), tests.id('owner''s program'), tests.id('owner'), week, day, planned_on, lift,
    intensity, block, intensity = 'deload'
  )
$$;
create function tests.plan_sets(name text, sets jsonb) returns jsonb language sql as $$
  select strength.store_session(
    tests.id(name), jsonb_build_object('planned_sets', sets, 'jit_input_snapshot', '{"one_rep_max_grams": 140000}'::jsonb)
  )
$$;
create function tests.log(name text, kept_as text, at timestamptz, sets jsonb, corrects text default null)
returns void language sql as $$
  insert into strength.session_logs (id, session_id, user_id, logged_at, actual_sets, is_correction, corrects_log_id)
  values (
    tests.id(kept_as), tests.id(name), tests.id('owner'), at, sets, corrects is not null, tests.id(corrects)
  )
$$;
grant execute on all functions in schema tests to public;

select tests.act_as('owner');
select lives_ok($$
  select tests.add_session('day 2', 1, 2, '2026-11-04', 'bench', 'rep', 1);
  select tests.add_session('day 3', 1, 3, '2026-11-06', 'squat', 'explosive', 1);
  select tests.add_session('week 2', 2, 1, '2026-11-09', 'squat', 'heavy', 1);
  select tests.add_session('last week', 10, 1, '2027-01-04', 'squat', 'deload', null);
$$, 'a lifter has a program');

-- Reading
select is(
  strength.session_request(tests.id('day 3'), '2026-11-06'),
  jsonb_build_object(
    'today', '2026-11-06',
    'session', jsonb_build_object(
      'session_id', tests.id('day 3'), 'week_number', 1, 'block_number', 1, 'primary_lift', 'squat',
      'intensity_type', 'explosive', 'is_deload', false, 'planned_date', '2026-11-06'
    ),
    'one_rep_max_grams', 143000, 'sex', 'female', 'bar_grams', 20000,
    'plates', '[{"plate_grams": 20000, "pair_count": 2}]'::jsonb,
    'week_sets', '{"quads": 1, "glutes": 1}'::jsonb,
    'volume_limits', '[{"muscle_group": "quads", "mev_sets_per_week": 8, "mrv_sets_per_week": 20}]'::jsonb,
    'auxiliaries', '[
      {"exercise": "Leg Press", "primary_muscles": ["quads"]},
      {"exercise": "Box Squat", "primary_muscles": ["quads", "glutes"]}
    ]'::jsonb,
    'disruptions', '[{"case_type": "fatigue", "severity": "minor", "affected_date_start": "2026-11-02", "affected_lifts": []}]'::jsonb,
    'warm_up', '{"protocol": "standard"}'::jsonb
  ),
  'one request holds all that decides about a session'
);
select is(
  strength.session_request(tests.id('last week'), '2027-01-04') #> '{session,block_number}', 'null',
  'a deload says that it belongs to no block'
);
select is(
  strength.session_request(tests.id('last week'), '2027-01-04') -> 'auxiliaries', null, 'and has no auxiliary exercises'
);
select is(
  strength.session_request(tests.id('day 3'), '2026-11-01') -> 'disruptions', null, 'what begins later does not disturb yet'
);
update strength.edge_cases set affected_date_end = '2026-11-05';
select is(
  strength.session_request(tests.id('day 3'), '2026-11-06') -> 'disruptions', null, 'what is over does not disturb any more'
);
update strength.edge_cases set affected_date_end = null, affected_lifts = '{bench}';
select is(
  strength.session_request(tests.id('day 3'), '2026-11-06') -> 'disruptions', null, 'nor what is about another lift'
);
select is(
  strength.session_request(tests.id('day 2'), '2026-11-06') #> '{disruptions,0,affected_lifts}', '["bench"]', 'that one it does'
);
update strength.edge_cases set status = 'monitoring';
select is(
  strength.session_request(tests.id('day 2'), '2026-11-06') -> 'disruptions', null, 'what is only watched changes nothing'
);
insert into strength.soreness_checkins (session_id, user_id, recorded_at, ratings) values
  (tests.id('day 3'), tests.id('owner'), '2026-11-06T07:00Z', '{"quads": 2}'),
  (tests.id('day 3'), tests.id('owner'), '2026-11-06T08:00Z', '{"quads": 4, "glutes": 3}');
select is(
  strength.session_request(tests.id('day 3'), '2026-11-06') -> 'soreness', '{"quads": 4, "glutes": 3}', 'the newest check-in counts'
);
update strength.warmup_configs set protocol = 'custom', custom_steps = '[{"pct": 50, "reps": 5, "rest": 60}, {"pct": 80, "reps": 2}]';
select is(
  strength.session_request(tests.id('day 3'), '2026-11-06') -> 'warm_up',
  '{"protocol": "custom", "custom_steps": [{"pct": 50, "reps": 5}, {"pct": 80, "reps": 2}]}',
  'warm-ups of one''s own go along, as the engine reads them'
);
select is(strength.session_request(tests.id('nothing'), '2026-11-06'), null, 'a session that is not there gives nothing');

-- Storing
select is(
  tests.plan_sets('week 2', '[{"set_number": 1, "set_type": "main", "exercise": "squat", "weight_grams": 112500, "reps": 5, "rpe_target": 8.5}]'),
  jsonb_build_object('session_id', tests.id('week 2'), 'jit_generated_at', now()),
  'sets are stored with the time'
);
select results_eq(
  $$select jsonb_array_length(planned_sets), jit_generated_at, jit_input_snapshot, status from strength.sessions where id = tests.id('week 2')$$,
  $$values (1, now(), '{"one_rep_max_grams": 140000}'::jsonb, 'planned')$$, 'and what they were made from'
);
select is(
  tests.plan_sets('week 2', '[]'),
  jsonb_build_object('session_id', tests.id('week 2'), 'jit_generated_at', null),
  'a session that is better skipped has no sets'
);
select results_eq(
  $$select planned_sets, jit_generated_at, jit_input_snapshot from strength.sessions where id = tests.id('week 2')$$,
  $$values (null::jsonb, null::timestamptz, '{"one_rep_max_grams": 140000}'::jsonb)$$, 'but the reason'
);
update strength.sessions set status = 'in_progress' where id = tests.id('week 2');
select isnt(
  tests.plan_sets('week 2', '[{"weight_grams": 112500, "reps": 5, "rpe_target": 8.5}, {"weight_grams": 112500, "reps": 5, "rpe_target": 8.5}]'),
  null, 'sets can be made anew while nothing of the session is logged'
);
select tests.log('week 2', 'week 2 log', '2026-11-09T18:00Z', jsonb_build_array(tests.set(112500, 5, 9), tests.set(112500, 4, 9.5)));
select throws_ok(
  $$select tests.plan_sets('week 2', '[{}]')$$, '55000', 'the session is logged: its sets stay as they are', 'not after that'
);
update strength.sessions set status = 'completed' where id = tests.id('week 2');
select throws_ok(
  $$select tests.plan_sets('week 2', '[{}]')$$, '55000', 'the session is `completed`: its sets stay as they are',
  'a completed session keeps its sets'
);
update strength.sessions set status = 'skipped' where id = tests.id('day 2');
select throws_ok(
  $$select tests.plan_sets('day 2', '[{}]')$$, '55000', 'the session is `skipped`: its sets stay as they are',
  'and so does a skipped one'
);
update strength.programs set status = 'archived' where id = tests.id('owner''s program');
select throws_ok(
  $$select tests.plan_sets('day 3', '[{}]')$$, '55000', 'the program of the session is `archived`: its sets stay as they are',
  'and a session of a program that is not trained any more'
);
update strength.programs set status = 'active' where id = tests.id('owner''s program');
update strength.profiles set plates = '[]';
select is(
  strength.session_request(tests.id('day 3'), '2026-11-06') -> 'plates', '[]', 'no plates at all are a bar alone, and not a gym'
);
update strength.profiles set plates = '[{"plate_grams": 20000, "pair_count": 2}]';
select throws_ok(
  $$select strength.store_session(tests.id('day 3'), '{"planned_sets": [{}]}')$$, '22023', null, 'sets say what they were made from'
);
select is(tests.plan_sets('nothing', '[{}]'), null, 'nothing is stored for a session that is not there');

-- What the last sessions say
select is(
  strength.session_request(tests.id('last week'), '2027-01-04') -> 'recent_sessions',
  '[{"performed_on": "2026-11-09", "intensity_type": "heavy", "rpe_target": 8.5, "rpe_actual": 9.3, "completion_pct": 100}]',
  'a session says how it felt beside its plan; one without a plan says nothing'
);
select tests.log(
  'week 2', 'week 2 corrected', '2026-11-12T07:00Z', jsonb_build_array(tests.set(112500, 5, 8), tests.set(112500, 0, null)), 'week 2 log'
);
select is(
  strength.session_request(tests.id('last week'), '2027-01-04') -> 'recent_sessions',
  '[{"performed_on": "2026-11-09", "intensity_type": "heavy", "rpe_target": 8.5, "rpe_actual": 8, "completion_pct": 50}]',
  'a correction takes the place of what it corrects, and not its day'
);
select is(
  strength.session_request(tests.id('last week'), '2026-11-07') -> 'recent_sessions', null, 'what comes after the day does not count'
);
update strength.sessions
set jit_input_snapshot = '{"disruptions": [{"case_type": "other"}, {"case_type": "equipment_unavailable"}]}'
where id = tests.id('week 2');
select is(
  strength.session_request(tests.id('last week'), '2027-01-04') #>> '{recent_sessions,0,rpe_actual}', '8',
  'a session beside which something else happened still tells how the lift felt, and one whose sets were not changed'
);
update strength.sessions
set jit_input_snapshot = '{"disruptions": [{"case_type": "other"}, {"case_type": "fatigue"}]}'
where id = tests.id('week 2');
select is(
  strength.session_request(tests.id('last week'), '2027-01-04') -> 'recent_sessions', null,
  'one that was cut for one of two reasons does not'
);
update strength.sessions set jit_input_snapshot = '{"disruptions": [{"case_type": "injury"}]}' where id = tests.id('week 2');
select is(
  strength.session_request(tests.id('last week'), '2027-01-04') -> 'recent_sessions', null,
  'a session that was cut for an injury says nothing about the formula'
);

-- The week
select tests.add_session('day 4', 1, 4, '2026-11-07', 'bench', 'rep', 1);
select tests.log('day 4', 'day 4 log', '2026-11-07T18:00Z', jsonb_build_array(
  tests.set(40000, 8, null, '{"set_type": "warm_up"}'), tests.set(80000, 8, 8), tests.set(80000, 8, 8, '{"set_type": "main"}'),
  tests.set(80000, 0, null), tests.set(70000, 5, 8, '{"exercise": " Bench  PRESS "}'),
  tests.set(50000, 10, null, '{"exercise": "JM Press"}'), tests.set(50000, 10, null, '{"exercise": "leg press"}'),
  tests.set(50000, 10, null, '{"exercise": "My own press"}'), tests.set(10000, 10, null, '{"set_type": "auxiliary"}')
));
select is(
  strength.session_request(tests.id('day 3'), '2026-11-08') -> 'week_sets',
  '{"chest": 4, "triceps": 2, "shoulders": 1, "quads": 2, "glutes": 1}',
  'sets of a week add up before halves are dropped; warm-ups, failed and unreadable sets are none'
);
select is(
  strength.session_request(tests.id('last week'), '2027-01-04') -> 'week_sets', null, 'every week begins with nothing'
);

-- Estimates
select is(
  strength.estimate_request('bench', '2026-11-07'),
  '{
    "today": "2026-11-07", "exercise": "bench_press", "sets": [
      {"weight_grams": 40000, "reps": 8, "warm_up": true, "performed_on": "2026-11-07"},
      {"weight_grams": 80000, "reps": 8, "rpe": 8, "performed_on": "2026-11-07"},
      {"weight_grams": 80000, "reps": 8, "rpe": 8, "performed_on": "2026-11-07"},
      {"weight_grams": 70000, "reps": 5, "rpe": 8, "performed_on": "2026-11-07"}
    ]
  }',
  'an estimate has all sets of the lift that were done'
);
select is(
  strength.estimate_request('bench', '2026-11-06') #>> '{sets,0,performed_on}', '2026-11-06',
  'a day ahead in UTC is today somewhere'
);
select is(strength.estimate_request('bench', '2026-11-05') -> 'sets', '[]', 'two days are not');
select throws_ok(
  $$select strength.estimate_request('curl')$$, '22023', 'lift must be squat, bench or deadlift, not `curl`', 'other lifts are not logged'
);

-- Others
select tests.act_as('stranger');
select is(strength.session_request(tests.id('day 3'), '2026-11-06'), null, 'a stranger reads nothing of it');
select is(tests.plan_sets('day 3', '[{}]'), null, 'nor stores anything');
select tests.act_as('anonymous');
select throws_ok(
  $$select strength.session_request(tests.id('day 3'))$$, '42501', null, 'nobody anonymous reads a session'
);

select finish();
rollback;

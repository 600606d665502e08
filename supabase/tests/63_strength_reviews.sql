-- From a mark to metrics, records and maxes: claimed, applied once, right after every change.
begin;
\ir actors.psql
\ir strength_rows.psql

select plan(76);

create table tests.claims (name text primary key, claim jsonb);
create function tests.claim(who text, kept_as text) returns text[] language sql as $$
  insert into tests.claims
  select kept_as, claim from jsonb_array_elements(strength.claim_reviews(tests.id(who))) as claim
  where claim ->> 'user_id' = tests.id('owner')::text
  on conflict (name) do update set claim = excluded.claim
  returning array(select mark ->> 'series_key' from jsonb_array_elements(claim -> 'marks') as mark)
$$;
create function tests.claimed(kept_as text, path text) returns jsonb language sql as $$
  select claim #> path::text[] from tests.claims where name = kept_as
$$;
-- What the engine answers to the reviews of a claim, as far as it matters here.
create function tests.reviews(kept_as text, estimate int, suggestions jsonb default '[]') returns jsonb language sql as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'session_log_id', review -> 'session_log_id',
    'result', jsonb_build_object(
      'metrics', jsonb_build_object(
        'lift', review #> '{request,session,primary_lift}',
        'intensity_type', review #> '{request,session,intensity_type}',
        'block_number', review #> '{request,session,block_number}',
        'week_number', review #> '{request,session,week_number}',
        'planned_volume_grams', null, 'actual_volume_grams', 562500, 'actual_intensity_pct', 0.804,
        'max_rpe_actual', 8.5, 'avg_rpe_actual', 8.5, 'completion_pct', 100, 'performance_vs_plan', 'at',
        'estimated_1rm_grams', estimate, 'estimated_1rm_low_grams', estimate - 3000,
        'estimated_1rm_high_grams', estimate + 3000, 'sets_per_muscle', '{"quads": 1}'::jsonb
      ),
      'suggestions', suggestions, 'warnings', '[]'::jsonb
    )
  )), '[]')
  from tests.claims, jsonb_array_elements(claims.claim -> 'reviews') as review where name = kept_as
$$;
-- A row of the ledger as the engine answers it, for the first effort of the claim that fits.
create function tests.row(kept_as text, kind text, id text, value numeric) returns jsonb language sql as $$
  select jsonb_build_object(
    'id', tests.id(row.id), 'record_type', row.kind, 'subject', effort ->> 'subject', 'scope', '',
    'distance_metres', null, 'load_grams', null, 'reps', null, 'simulation', false,
    'effort_id', effort ->> 'effort_id', 'source_kind', 'workout_log', 'source_id', effort #>> '{source,id}',
    'value', row.value, 'value_unit', 'kg', 'date_achieved', effort ->> 'date', 'context', 'training',
    'previous_value', null
  )
  from tests.claims, jsonb_array_elements(claims.claim #> '{records_request,efforts}') as effort
  where name = row.kept_as and effort ->> 'record_type' = row.kind
  limit 1
$$;
create function tests.apply(who text, claimed text, diff jsonb, reviews jsonb) returns boolean language sql as $$
  select strength.apply_reviews(
    tests.id(who), tests.id('owner'), claim -> 'marks',
    jsonb_build_object(
      'records', jsonb_build_object('diff', '{"insert": [], "update": [], "delete": []}' || diff, 'ledger', '[]'::jsonb),
      'reviews', reviews
    )
  ) from tests.claims where name = claimed
$$;
create function tests.marks() returns setof private.dirty_series language sql security definer as $$
  select * from private.dirty_series where athlete_id = tests.id('owner')
$$;
create function tests.wait_is_over() returns void language sql security definer as $$
  update private.dirty_series set claimed_until = now() where claimed_until is not null
$$;
create function tests.mark_all_of_the_owner() returns void language plpgsql security definer as $$
begin
  perform strength.recompute_all_reviews();
  delete from private.dirty_series where athlete_id <> tests.id('owner');
end
$$;
create function tests.log(
  name text, kept_as text, begun timestamptz, weight_grams int, corrects text default null
) returns void language sql as $$
  insert into strength.session_logs (id, session_id, user_id, started_at, actual_sets, is_correction, corrects_log_id)
  values (
    tests.id(kept_as), tests.id(name), tests.id('owner'), begun,
    jsonb_build_array(jsonb_build_object('set_number', 1, 'weight_grams', weight_grams, 'reps_completed', 5, 'rpe_actual', 8.5)),
    corrects is not null, tests.id(corrects)
  )
$$;
-- All that is derived, to see whether anything changes.
create function tests.derived() returns jsonb language sql security definer as $$
  select jsonb_build_array(
    (select jsonb_agg(to_jsonb(t) order by id) from strength.performance_metrics as t where user_id = tests.id('owner')),
    (select jsonb_agg(to_jsonb(t) order by id) from strength.personal_records as t where user_id = tests.id('owner')),
    (select jsonb_agg(to_jsonb(t) order by id) from strength.lifter_maxes as t where user_id = tests.id('owner')),
    (select jsonb_agg(to_jsonb(t) order by id) from strength.session_logs as t where user_id = tests.id('owner'))
  )
$$;
create table tests.kept (name text primary key, derived jsonb);
grant all on tests.claims, tests.kept to public;
grant execute on all functions in schema tests to public;
delete from strength.performance_metrics;
delete from strength.personal_records;
delete from private.dirty_series;
-- Maxes were put in, then a session was done.
update strength.lifter_maxes set recorded_at = '2026-11-01T12:00Z';
update strength.session_logs set started_at = '2026-11-02T17:00Z';

-- Whose it is
select tests.act_as('owner');
select throws_ok($$select strength.claim_reviews(tests.id('owner'))$$, '42501', null, 'a lifter does not claim');
select throws_ok(
  $$select strength.apply_reviews(tests.id('owner'), tests.id('owner'), '[]', '{}')$$, '42501', null, 'a lifter does not apply'
);
select throws_ok(
  $$select strength.fail_reviews(tests.id('owner'), tests.id('owner'), '')$$, '42501', null, 'a lifter does not fail a claim'
);
select throws_ok('select strength.reviews_backlog()', '42501', null, 'a lifter does not see what waits');
select throws_ok(
  $$select private.mark_logs('{}', '{}', '{}', '{}')$$, '42501', null, 'a lifter does not reach what triggers are made of'
);
select is(
  strength.review_request(tests.id('owner''s session')) - 'today',
  '{
    "one_rep_max_grams": 143000, "sex": "female",
    "session": {
      "primary_lift": "squat", "intensity_type": "heavy", "block_number": 1, "week_number": 1, "planned_sets": null
    },
    "log": {
      "performed_on": "2026-11-02",
      "actual_sets": [{"set_number": 1, "weight_grams": 112500, "reps_completed": 5, "rpe_actual": 8.5}]
    },
    "history": [{"performed_on": "2026-11-01", "weight_grams": 130000, "reps": 3, "rpe": 10.0}]
  }',
  'a lifter reads a session as a request, and what was put in as a max is a set to failure'
);
select is(strength.review_request(tests.id('stranger''s session')), null, 'but nobody else''s');
select tests.act_as('anonymous');
select throws_ok(
  $$select strength.review_request(tests.id('owner''s session'))$$, '42501', null, 'somebody anonymous reads none'
);

-- From a claim to what follows
select tests.act_as('service');
select is(
  tests.claim('worker', 'first'),
  array['exercise_reps|squat', 'exercise_weight|squat', 'review|' || tests.id('owner''s session')],
  'a claim has what is marked of a lifter'
);
select is(
  tests.claimed('first', '{records_request}') - 'today',
  jsonb_build_object(
    'athlete_id', tests.id('owner'), 'ledger', '[]'::jsonb,
    'efforts', jsonb_build_array(
      jsonb_build_object(
        'effort_id', 'log:' || tests.id('owner''s log') || ':0', 'record_type', 'exercise_weight', 'subject', 'squat',
        'value', 112.5, 'unit', 'kg', 'date', '2026-11-02', 'context', 'training', 'reps', 5,
        'source', jsonb_build_object('kind', 'workout_log', 'id', tests.id('owner''s log'))
      ),
      jsonb_build_object(
        'effort_id', 'log:' || tests.id('owner''s log') || ':0:reps', 'record_type', 'exercise_reps', 'subject', 'squat',
        'value', 5, 'unit', 'reps', 'date', '2026-11-02', 'context', 'training', 'load_grams', 112500,
        'source', jsonb_build_object('kind', 'workout_log', 'id', tests.id('owner''s log'))
      )
    )
  ),
  'with all efforts of its series'
);
select is(tests.claimed('first', '{reviews,0,session_log_id}'), to_jsonb(tests.id('owner''s log')), 'and the log');
select is(
  tests.claimed('first', '{reviews,0,request,today}'),
  to_jsonb((now() at time zone 'Pacific/Kiritimati')::date), 'today is the day of those who have it first'
);
select is(tests.claim('another worker', 'second'), null, 'what is claimed is not claimed twice');
select is(
  tests.apply(
    'worker', 'first', jsonb_build_object('insert', jsonb_build_array(tests.row('first', 'exercise_weight', 'record', 112.5))),
    tests.reviews('first', 131000)
  ),
  true, 'what the engine answers is written'
);
select is_empty('select * from tests.marks()', 'and takes the marks away');
select results_eq(
  $$select session_log_id, recorded_at, lift, intensity_type, block_number::int, actual_volume_grams, actual_intensity_pct,
      completion_pct, estimated_1rm_grams, estimated_1rm_low_grams, sets_per_muscle, suggestions, reviewed
    from strength.performance_metrics where user_id = tests.id('owner')$$,
  $$values (
    tests.id('owner''s log'), timestamptz '2026-11-02T17:00Z', 'squat', 'heavy', 1, 562500, 0.804, 100.00, 131000, 128000,
    '{"quads": 1}'::jsonb, '[]'::jsonb, false
  )$$,
  'metrics say how the session was'
);
select results_eq(
  $$select completion_pct, performance_vs_plan from strength.session_logs where id = tests.id('owner''s log')$$,
  $$values (100.00, 'at')$$, 'and so does the log'
);
select results_eq(
  $$select id, value, value_unit, date_achieved, series_key, source_session_log_id from strength.personal_records where user_id = tests.id('owner')$$,
  $$values (tests.id('record'), 112.5, 'kg', date '2026-11-02', 'exercise_weight|squat', tests.id('owner''s log'))$$,
  'the record is kept'
);
select results_eq(
  $$select squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams, source_session_log_id, recorded_at
    from strength.lifter_maxes where user_id = tests.id('owner') and source = 'system_calculated'$$,
  $$values (131000, 100000, 180000, tests.id('owner''s log'), timestamptz '2026-11-02T17:00Z')$$,
  'the estimate is the newest max of its lift, the others are what was put in'
);
select matches(
  (select id::text from strength.lifter_maxes where source = 'system_calculated' and user_id = tests.id('owner')),
  '^.{14}3.{4}[89ab]', 'its id is one that names make'
);
insert into tests.kept select 'first', tests.derived();
select is(tests.apply('worker', 'first', '{}', tests.reviews('first', 199000)), false, 'an answer that comes twice is refused');
select is(tests.derived(), (select derived from tests.kept where name = 'first'), 'and changes nothing');
select tests.mark_all_of_the_owner();
select is(
  tests.claim('worker', 'anew'),
  array['exercise_reps|squat', 'exercise_weight|squat', 'review|' || tests.id('owner''s session')],
  'everything can be claimed anew'
);
select is(
  tests.claimed('anew', '{records_request,ledger,0,id}'), to_jsonb(tests.id('record')), 'with the ledger as it is'
);
select is(tests.apply('worker', 'anew', '{}', tests.reviews('anew', 131000)), true, 'the same answer is taken');
select is(tests.derived(), (select derived from tests.kept where name = 'first'), 'and leaves every row as it was');

-- Reading and deciding
select tests.act_as('owner');
select is((select count(*) from strength.performance_metrics), 1::bigint, 'the lifter sees the metrics');
select is((select count(*) from strength.personal_records), 1::bigint, 'and the record');
update strength.performance_metrics set reviewed = true;
select tests.act_as('stranger');
select is_empty('select from strength.performance_metrics', 'a stranger sees neither metrics');
select is_empty('select from strength.personal_records', 'nor the record');
select tests.act_as('service');
select tests.mark_all_of_the_owner(), tests.claim('worker', 'same');
select tests.apply('worker', 'same', '{}', tests.reviews('same', 131000));
select results_eq(
  $$select reviewed from strength.performance_metrics where user_id = tests.id('owner')$$, array[true], 'what was decided stays decided'
);
select tests.mark_all_of_the_owner(), tests.claim('worker', 'other');
select tests.apply('worker', 'other', '{}', tests.reviews('other', 131000, '[{"code": "reduce_pct"}]'));
select results_eq(
  $$select reviewed, suggestions from strength.performance_metrics where user_id = tests.id('owner')$$,
  $$values (false, '[{"code": "reduce_pct"}]'::jsonb)$$, 'but not about other suggestions'
);

-- A correction
select tests.act_as('owner');
select tests.log('owner''s session', 'corrected', null, 102500, 'owner''s log');
select tests.act_as('service');
select is(
  tests.claim('worker', 'correction'),
  array['exercise_reps|squat', 'exercise_weight|squat', 'review|' || tests.id('owner''s session')], 'a correction is claimed'
);
select is(
  tests.claimed('correction', '{records_request,efforts,0}') - 'record_type' - 'subject' - 'unit' - 'context' - 'reps' - 'source',
  jsonb_build_object('effort_id', 'log:' || tests.id('corrected') || ':0', 'value', 102.5, 'date', '2026-11-02'),
  'its sets take the place of those it corrects, on their day'
);
select is(jsonb_array_length(tests.claimed('correction', '{records_request,efforts}')), 2, 'which compete no more');
select is(tests.claimed('correction', '{reviews,0,session_log_id}'), to_jsonb(tests.id('corrected')), 'it is what is reviewed');
select is(
  tests.apply(
    'worker', 'correction',
    jsonb_build_object(
      'insert', jsonb_build_array(tests.row('correction', 'exercise_weight', 'another record', 102.5)),
      'delete', jsonb_build_array(tests.id('record'))
    ),
    tests.reviews('correction', 119000)
  ),
  true, 'and written'
);
select results_eq(
  $$select session_log_id, estimated_1rm_grams from strength.performance_metrics where user_id = tests.id('owner')$$,
  $$values (tests.id('corrected'), 119000)$$, 'its metrics replace the others'
);
select results_eq(
  $$select id, value, source_session_log_id from strength.personal_records where user_id = tests.id('owner')$$,
  $$values (tests.id('another record'), 102.5, tests.id('corrected'))$$, 'its record the other'
);
select results_eq(
  $$select squat_1rm_grams, source_session_log_id from strength.lifter_maxes
    where user_id = tests.id('owner') and source = 'system_calculated'$$,
  $$values (119000, tests.id('corrected'))$$, 'its maxes the others'
);

-- Another lift, and maxes that a program was made from
select tests.act_as('owner');
insert into strength.sessions (id, program_id, user_id, week_number, day_number, primary_lift, intensity_type, block_number)
values (tests.id('bench'), tests.id('owner''s program'), tests.id('owner'), 1, 2, 'bench', 'heavy', 1);
select tests.log('bench', 'bench log', '2026-11-04T17:00Z', 80000);
select tests.act_as('service');
select tests.claim('worker', 'bench');
select is(
  tests.claimed('bench', '{reviews,0,request,one_rep_max_grams}'), '100000', 'a session is reviewed with the maxes of its program'
);
select tests.apply('worker', 'bench', '{}', tests.reviews('bench', 95000));
select results_eq(
  $$select squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams from strength.lifter_maxes
    where source_session_log_id = tests.id('bench log')$$,
  $$values (119000, 95000, 180000)$$, 'the estimates of all lifts go on'
);
select tests.act_as('owner');
select lives_ok(
  $$insert into strength.programs (user_id, version, status, total_weeks, start_date, lifter_maxes_id, formula_config_id)
    select tests.id('owner'), 7, 'archived', 10, '2027-01-04', id, tests.id('owner''s config') from strength.lifter_maxes
    where source_session_log_id = tests.id('bench log')$$,
  'a program is made from calculated maxes'
);
select tests.log('bench', 'bench corrected', '2026-11-04T17:00Z', 82500, 'bench log');
select tests.act_as('service');
select tests.claim('worker', 'bench again');
select tests.apply('worker', 'bench again', '{}', tests.reviews('bench again', 97000));
select results_eq(
  $$select bench_1rm_grams from strength.lifter_maxes where user_id = tests.id('owner') order by recorded_at desc limit 2$$,
  array[97000, 95000], 'and keeps them when their log is corrected, but they are not the newest'
);
select tests.act_as('owner');
insert into strength.lifter_maxes (user_id, recorded_at, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams)
values (tests.id('owner'), '2026-11-05T09:00Z', 'input_1rm', 150000, 105000, 190000);
select tests.log('owner''s session', 'corrected again', null, 100000, 'corrected');
select tests.act_as('service');
select tests.claim('worker', 'late');
select is(jsonb_array_length(tests.claimed('late', '{reviews}')), 2, 'what follows on a corrected session is reviewed again');
select is(
  tests.claimed('late', '{reviews,1,request,session,primary_lift}'), '"bench"', 'in the order in which it was done'
);
select tests.apply('worker', 'late', '{}', tests.reviews('late', 117000));
select results_eq(
  $$select squat_1rm_grams from strength.lifter_maxes where user_id = tests.id('owner') order by recorded_at desc limit 1$$,
  array[150000], 'what was put in after a log is newer than the log'
);

-- Changing meanwhile
select tests.act_as('owner');
select tests.log('bench', 'bench once more', '2026-11-04T17:00Z', 85000, 'bench corrected');
select tests.act_as('service');
select tests.claim('worker', 'stale');
insert into tests.kept select 'stale', tests.derived() - 3;
select tests.act_as('owner');
select tests.log('bench', 'bench at last', '2026-11-04T17:00Z', 87500, 'bench once more');
select tests.act_as('service');
select is(tests.apply('worker', 'stale', '{}', tests.reviews('stale', 50000)), false, 'an answer to what was is refused');
select is(tests.derived() - 3, (select derived from tests.kept where name = 'stale'), 'and nothing of it is written');
select isnt(tests.claim('another worker', 'fresh'), null, 'it can be claimed at once');
select is(tests.apply('worker', 'fresh', '{}', tests.reviews('fresh', 50000)), false, 'by one worker for itself alone');

-- Answers that do not fit
select tests.wait_is_over();
select isnt(tests.claim('worker', 'wrong'), null, 'a lease that is over is claimed again');
select throws_ok(
  $$select tests.apply('worker', 'wrong', '{}', '[]')$$, '22000',
  format('the result has no review of the session log `%s`', tests.id('bench at last')), 'a review that lacks is asked for'
);
select throws_ok(
  $$select tests.apply('worker', 'wrong', jsonb_build_object('insert', jsonb_build_array(
    tests.row('wrong', 'exercise_weight', 'other', 90) || '{"subject": "snatch"}')), tests.reviews('wrong', 1))$$,
  '22000', 'the diff has a row of series `exercise_weight|snatch`, which is none of the marks', 'a row of another series is refused'
);
select throws_ok(
  $$select tests.apply('worker', 'wrong', jsonb_build_object('insert', jsonb_build_array(
    tests.row('wrong', 'exercise_weight', 'other', 90) || jsonb_build_object('source_id', tests.id('stranger''s log')))),
    tests.reviews('wrong', 97000))$$,
  '22000', 'the diff has `1` rows to write, and `1` of them could not be', 'a row of somebody else''s log is refused'
);
select throws_ok(
  $$select strength.apply_reviews(tests.id('worker'), tests.id('owner'), claim -> 'marks', '{"records": null, "reviews": []}')
    from tests.claims where name = 'wrong'$$,
  '22000', 'the result has no `records`', 'records that lack are asked for'
);

-- Failing and dying
select strength.fail_reviews(tests.id('worker'), tests.id('owner'), 'no memory left');
select is(tests.claim('worker', 'too early'), null, 'what failed is not tried again at once');
select results_eq(
  'select distinct extract(epoch from claimed_until - now())::int, last_error from tests.marks()',
  $$values (4, 'no memory left')$$, 'but a little later each time'
);
select is(
  strength.reviews_backlog() - 'oldest_seconds', '{"athletes": 1, "series": 3, "claimed": 0, "failed": 3}', 'what failed can be counted'
);
select results_eq(
  'select distinct user_id, problem, tried_count from strength.failed_reviews()',
  $$values (tests.id('owner'), 'no memory left', 2)$$, 'and looked at by the service'
);
select tests.act_as('owner');
select bag_eq(
  'select session_id, series_key from strength.failed_reviews()',
  $$values
    (null, 'exercise_reps|bench'), (null, 'exercise_weight|bench'),
    (tests.id('bench'), 'review|' || tests.id('bench'))$$,
  'and by the lifter whose it is'
);
select tests.act_as('stranger');
select is_empty('select from strength.failed_reviews()', 'and by nobody else');
select tests.act_as('service');
select tests.wait_is_over();
select is(cardinality(tests.claim('dead worker', 'dead')), 1, 'then it is, mark by mark');
select is(cardinality(tests.claim('worker', 'second')), 1, 'each by itself');
select is(tests.apply('worker', 'second', '{}', tests.reviews('second', 99000)), true, 'so that one goes');
select is(cardinality(tests.claim('worker', 'third')), 1, 'and another');
select is(tests.apply('worker', 'third', '{}', tests.reviews('third', 99000)), true, 'whatever the first is like');
select is(tests.claim('worker', 'leased'), null, 'a worker that dies keeps its lease');
select tests.wait_is_over();
select isnt(tests.claim('worker', 'taken over'), null, 'until it ends');
select is(tests.apply('dead worker', 'dead', '{}', tests.reviews('dead', 1)), false, 'and has nothing to say after that');
select is(tests.apply('worker', 'taken over', '{}', tests.reviews('taken over', 99000)), true, 'because somebody else has');

-- What is dated ahead, and what goes
select tests.act_as('owner');
insert into strength.sessions (id, program_id, user_id, week_number, day_number, primary_lift, intensity_type, block_number)
values (tests.id('ahead'), tests.id('owner''s program'), tests.id('owner'), 9, 1, 'deadlift', 'heavy', 1);
select tests.log('ahead', 'ahead log', date_trunc('day', now() at time zone 'utc') at time zone 'utc' + interval '3 days 9 hours', 160000);
select tests.act_as('service');
select tests.claim('worker', 'ahead');
select is(tests.claimed('ahead', '{records_request,efforts}'), '[]', 'what is dated ahead competes with nothing');
select tests.apply('worker', 'ahead', '{}', tests.reviews('ahead', 180000));
select results_eq(
  'select distinct claimed_until at time zone ''utc'' - date_trunc(''day'', now() at time zone ''utc'') from tests.marks()',
  array[interval '2 days 10 hours'], 'until its day begins where days begin first'
);
delete from strength.edge_cases where user_id = tests.id('owner');
delete from strength.sessions where user_id = tests.id('owner');
select is_empty(
  $$select from strength.personal_records where user_id = tests.id('owner')
    union all select from strength.performance_metrics where user_id = tests.id('owner')$$,
  'with the sessions go metrics and records'
);
select tests.claim('worker', 'gone');
select is(tests.apply('worker', 'gone', '{}', tests.reviews('gone', 1)), true, 'and then their marks');
select is_empty('select * from tests.marks()', 'all of them');

select finish();
rollback;

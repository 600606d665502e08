-- Records are derived from efforts by the service; people may add their own and forge none.
begin;
\ir actors.psql
\ir records.psql

select plan(56);

create function tests.curls(weight_kg numeric) returns jsonb language sql immutable as $$
  select jsonb_build_object('exercises', jsonb_build_array(
    jsonb_build_object('name', 'Curl', 'reps', 5, 'weight_kg', weight_kg)
  ))
$$;
create table tests.claims (name text primary key, claim jsonb);
create function tests.claim(who text, name text) returns int language sql as $$
  insert into tests.claims
  select name, claim from jsonb_array_elements(hyrox.claim_records(tests.id(who))) as claim
  where claim ->> 'athlete_id' = tests.id('owner''s profile')::text
  on conflict (name) do update set claim = excluded.claim
  returning jsonb_array_length(claim -> 'marks')
$$;
-- A row as the engine answers it, for the first effort of the claim that fits.
create function tests.row(claim text, kind text, id text, value numeric) returns jsonb language sql as $$
  select jsonb_build_object(
    'id', tests.id(row.id), 'record_type', row.kind, 'subject', effort ->> 'subject',
    'scope', coalesce(effort ->> 'scope', ''), 'distance_metres', null, 'load_grams', null, 'reps', null,
    'simulation', false, 'effort_id', effort ->> 'effort_id', 'source_kind', effort #>> '{source,kind}',
    'source_id', effort #>> '{source,id}', 'value', row.value,
    'value_unit', case kind when 'exercise_weight' then 'kg' else 'seconds' end,
    'date_achieved', effort ->> 'date', 'context', effort ->> 'context', 'previous_value', null
  )
  from tests.claims, jsonb_array_elements(claims.claim #> '{request,efforts}') as effort
  where name = row.claim and effort ->> 'record_type' = row.kind
  order by effort ->> 'effort_id' limit 1
$$;
create function tests.apply(who text, claimed text, diff jsonb, validated jsonb default null) returns boolean
language sql as $$
  select hyrox.apply_records(
    tests.id(who), tests.id('owner''s profile'), claim -> 'marks',
    '{"insert": [], "update": [], "delete": []}' || diff, validated
  ) from tests.claims where name = claimed
$$;
grant all on tests.claims to service_role;
grant execute on all functions in schema tests to public;

-- Making one's own
select tests.act_as('owner');
select lives_ok(
  $$insert into hyrox.personal_records (id, athlete_id, record_type, exercise_name, value, value_unit, date_achieved, context, subject)
    values (tests.id('by hand'), tests.id('owner''s profile'), 'exercise_weight', 'Curl', 30, 'kg', '2026-01-01', 'training', 'curl')$$,
  'an athlete may add a record by hand'
);
select throws_ok(
  $$insert into hyrox.personal_records (athlete_id, record_type, value, value_unit, date_achieved, context, subject, scope, effort_id)
    values (tests.id('owner''s profile'), 'exercise_weight', 300, 'kg', '2026-01-01', 'training', 'curl', '', 'workout:1:0:0')$$,
  '42501', null, 'an athlete may not forge one that looks derived'
);
select throws_ok(
  $$update hyrox.personal_records set effort_id = 'workout:1:0:0', scope = '' where id = tests.id('by hand')$$,
  '42501', null, 'nor make one look derived'
);
select lives_ok(
  $$update hyrox.personal_records set series_key = 'exercise_weight|deadlift', value = 31 where id = tests.id('by hand')$$,
  'a whole row may be written back'
);
select is(
  (select series_key from hyrox.personal_records), 'exercise_weight|curl', 'its series follows from what it is a record of'
);
select throws_ok(
  $$update hyrox.personal_records set reps = 0 where id = tests.id('by hand')$$,
  '23514', null, 'repetitions are at least one'
);
select throws_ok($$select hyrox.claim_records(tests.id('owner'))$$, '42501', null, 'an athlete does not claim');
select throws_ok(
  $$select hyrox.apply_records(tests.id('owner'), tests.id('owner''s profile'), '[]', '{}')$$,
  '42501', null, 'an athlete does not apply'
);
select throws_ok($$select hyrox.fail_records(tests.id('owner'), tests.id('owner''s profile'), '')$$, '42501', null, 'an athlete does not fail a claim');
select throws_ok($$select hyrox.recompute_all_records()$$, '42501', null, 'an athlete does not have everybody computed');
select throws_ok($$select hyrox.records_backlog()$$, '42501', null, 'an athlete does not see what waits');
select throws_ok($$select private.recapture('hand_made', '{}', '{}')$$, '42501', null, 'an athlete does not reach what triggers are made of');
select throws_ok($$select private.sweep_records()$$, '42501', null, 'an athlete does not sweep');

-- From a claim to a record
insert into hyrox.workout_logs (id, athlete_id, date, completed_workout)
values (tests.id('workout'), tests.id('owner''s profile'), '2026-11-02', tests.curls(40));
select tests.act_as('service');
select is(tests.claim('worker', 'first'), 2, 'a claim has the marked series of an athlete');
select is(
  (select (claim -> 'request') - 'today' from tests.claims where name = 'first'),
  jsonb_build_object(
    'athlete_id', tests.id('owner''s profile'),
    'efforts', jsonb_build_array(
      jsonb_build_object(
        'effort_id', 'hand:' || tests.id('by hand'), 'record_type', 'exercise_weight', 'subject', 'curl',
        'value', 31, 'unit', 'kg', 'date', '2026-01-01', 'context', 'training', 'valid', true,
        'source', jsonb_build_object('kind', 'hand_made', 'id', tests.id('by hand'))
      ),
      jsonb_build_object(
        'effort_id', 'workout:' || tests.id('workout') || ':0:0', 'record_type', 'exercise_weight', 'subject', 'curl',
        'value', 40, 'unit', 'kg', 'date', '2026-11-02', 'context', 'training', 'valid', true, 'reps', 5,
        'completion', 'completed', 'source', jsonb_build_object('kind', 'workout_log', 'id', tests.id('workout'))
      ),
      jsonb_build_object(
        'effort_id', 'workout:' || tests.id('workout') || ':0:0:reps', 'record_type', 'exercise_reps', 'subject', 'curl',
        'value', 5, 'unit', 'reps', 'date', '2026-11-02', 'context', 'training', 'valid', true, 'load_grams', 40000,
        'completion', 'completed', 'source', jsonb_build_object('kind', 'workout_log', 'id', tests.id('workout'))
      )
    ),
    'ledger', '[]'::jsonb
  ),
  'its request has all efforts of these series, and what is stored of them'
);
select is(
  (select claim #>> '{request,today}' from tests.claims where name = 'first'),
  (now() at time zone 'Pacific/Kiritimati')::date::text,
  'today is the day of those who have it first'
);
select is(tests.claim('another worker', 'second'), null, 'what is claimed is not claimed twice');
select is(
  tests.apply('worker', 'first', jsonb_build_object('insert', jsonb_build_array(tests.row('first', 'exercise_weight', 'record', 40)
    || jsonb_build_object('effort_id', 'workout:' || tests.id('workout') || ':0:0', 'source_kind', 'workout_log', 'source_id', tests.id('workout'), 'previous_value', 31)))),
  true, 'what the engine answers is written'
);
select is_empty('select tests.marks()', 'and takes the marks away');
select results_eq(
  $$select exercise_name, value, value_unit, previous_value, source_workout_log_id, subject, series_key, effort_id
    from hyrox.personal_records where id = tests.id('record')$$,
  $$values (
    'Curl', 40::numeric, 'kg', 31::numeric, tests.id('workout'), 'curl', 'exercise_weight|curl',
    'workout:' || tests.id('workout') || ':0:0'
  )$$,
  'a derived record names its exercise, its source and its effort'
);
select is(tests.apply('worker', 'first', '{}'), false, 'an answer that comes twice changes nothing');
select tests.act_as('owner');
select is((select count(*) from hyrox.personal_records), 2::bigint, 'the athlete sees both records');
select is_empty(
  $$update hyrox.personal_records set value = 400 where id = tests.id('record') returning id$$,
  'and changes none that is derived'
);
select is_empty(
  $$delete from hyrox.personal_records where id = tests.id('record') returning id$$, 'nor deletes it'
);
select tests.act_as('stranger');
select is_empty('select from hyrox.personal_records', 'a stranger sees neither');
select is(
  hyrox.records_request() - 'today', jsonb_build_object('athlete_id', tests.id('stranger''s profile'), 'efforts', '[]'::jsonb),
  'and reads a history of their own'
);
select tests.act_as('owner');
select is(jsonb_array_length(hyrox.records_request() -> 'efforts'), 3, 'an athlete may read all of their efforts as one request');
select is(
  hyrox.records_request('2026-06-01', 'training') - 'efforts',
  jsonb_build_object('athlete_id', tests.id('owner''s profile'), 'today', '2026-06-01', 'context', 'training'),
  'as of a day, and of one context'
);
select is(jsonb_array_length(hyrox.records_request('2026-06-01') -> 'efforts'), 1, 'without what came after');

-- Changing meanwhile
update hyrox.workout_logs set completed_workout = tests.curls(42);
select tests.act_as('service');
select is(tests.claim('worker', 'stale'), 2, 'an edit is claimed');
select is((select jsonb_array_length(claim #> '{request,ledger}') from tests.claims where name = 'stale'), 1, 'with the derived record, not the one by hand');
select tests.act_as('owner');
update hyrox.workout_logs set completed_workout = tests.curls(43);
select tests.act_as('service');
select is(
  tests.apply('worker', 'stale', jsonb_build_object('delete', jsonb_build_array(tests.id('record')))),
  false, 'an answer to what was is refused'
);
select isnt_empty($$select from hyrox.personal_records where id = tests.id('record')$$, 'and nothing of it is written');
select is(tests.claim('another worker', 'fresh'), 2, 'the series can be claimed at once');
select is(tests.apply('worker', 'fresh', '{}'), false, 'by one worker for itself alone');
select is(
  tests.apply('another worker', 'fresh', jsonb_build_object('update', jsonb_build_array(
    tests.row('fresh', 'exercise_weight', 'record', 43) || jsonb_build_object('effort_id', 'workout:' || tests.id('workout') || ':0:0',
      'source_kind', 'workout_log', 'source_id', tests.id('workout'), 'previous_value', 31)))),
  true, 'which writes its answer'
);
select is((select value from hyrox.personal_records where id = tests.id('record')), 43::numeric, 'in place: the row stays the same');

-- Answers that do not fit
select tests.act_as('owner');
update hyrox.workout_logs set completed_workout = tests.curls(44);
select tests.act_as('service');
select is(tests.claim('worker', 'wrong'), 2, 'another edit is claimed');
select throws_ok(
  $$select tests.apply('worker', 'wrong', jsonb_build_object('insert', jsonb_build_array(
    tests.row('wrong', 'exercise_weight', 'other', 44) || '{"subject": "deadlift"}')))$$,
  '22000', 'the diff has a row of series `exercise_weight|deadlift`, which is none of the marks',
  'a row of another series is refused'
);
select throws_ok(
  $$select tests.apply('worker', 'wrong', jsonb_build_object('insert', jsonb_build_array(
    tests.row('wrong', 'exercise_weight', 'other', 44) || jsonb_build_object('source_id', tests.id('no source')))))$$,
  '22000', 'the diff has `1` rows to write, and `1` of them could not be',
  'a row of an effort that is not there is refused'
);
select throws_ok(
  $$select tests.apply('worker', 'wrong', jsonb_build_object('insert', jsonb_build_array(
    tests.row('wrong', 'exercise_weight', 'by hand', 44))))$$,
  '22000', null, 'a record by hand is never overwritten'
);
select is(
  tests.apply('worker', 'wrong', jsonb_build_object('delete', jsonb_build_array(tests.id('by hand')))),
  true, 'nor deleted'
);
select isnt_empty($$select from hyrox.personal_records where id = tests.id('by hand')$$, 'whatever is asked');

-- Failing and dying
select tests.act_as('owner');
update hyrox.workout_logs set completed_workout = tests.curls(45);
select tests.act_as('service');
select is(tests.claim('worker', 'failing'), 2, 'a claim may fail');
select hyrox.fail_records(tests.id('worker'), tests.id('owner''s profile'), 'no memory left');
select is(tests.claim('worker', 'too early'), null, 'and is not tried again at once');
select is(
  hyrox.records_backlog() - 'oldest_seconds', '{"athletes": 1, "series": 2, "claimed": 0, "failed": 2}'::jsonb,
  'what waits can be counted'
);
select tests.act_as('nobody in particular');
select results_eq(
  'select distinct extract(epoch from claimed_until - now())::int, last_error from private.dirty_series',
  $$values (2, 'no memory left')$$, 'but after two seconds the first time'
);
update private.dirty_series set claimed_until = now();
select tests.act_as('service');
select is(tests.claim('worker', 'later'), 2, 'then it is');
select hyrox.fail_records(tests.id('worker'), tests.id('owner''s profile'), 'no memory left');
select tests.act_as('nobody in particular');
select results_eq(
  'select distinct extract(epoch from claimed_until - now())::int from private.dirty_series', array[4],
  'and waits longer each time'
);
select tests.act_as('owner');
update hyrox.workout_logs set completed_workout = tests.curls(46);
select tests.act_as('service');
select is(tests.claim('dead worker', 'dead'), 2, 'an edit ends the waiting');
select is(tests.claim('worker', 'leased'), null, 'a worker that dies keeps its lease');
select tests.act_as('nobody in particular');
update private.dirty_series set claimed_until = now() - interval '1 second';
select tests.act_as('service');
select is(tests.claim('worker', 'taken over'), 2, 'until it ends');
select is(tests.apply('dead worker', 'dead', '{}'), false, 'and has nothing to say after that');
select is(tests.apply('worker', 'taken over', '{}'), true, 'because somebody else has');

-- Sources that go
select tests.act_as('owner');
delete from hyrox.workout_logs;
select tests.act_as('service');
select is(tests.claim('worker', 'gone'), 2, 'a deleted workout is claimed');
select is(
  (select claim #>> '{request,ledger,0,id}' from tests.claims where name = 'gone'), tests.id('record')::text,
  'with the record that it leaves behind'
);

select finish();
rollback;

-- Maxes and logs are only added to, derived rows are the service's, configs are versions.
begin;
\ir actors.psql
\ir strength_rows.psql

select plan(24);

create function tests.add_log(name text, corrects text default null) returns void
language sql as $$
  insert into strength.session_logs (
    id, session_id, user_id, actual_sets, is_correction, corrects_log_id
  ) values (
    tests.id(name), tests.id('owner''s session'), tests.id('owner'), '[]', corrects is not null,
    tests.id(corrects)
  )
$$;

create function tests.add_maxes(source text, log text default null) returns void
language sql as $$
  insert into strength.lifter_maxes (
    user_id, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams, source_session_log_id
  ) values (tests.id('owner'), source, 140000, 100000, 180000, tests.id(log))
$$;

select tests.act_as('owner');

select throws_ok(
  'update strength.lifter_maxes set squat_1rm_grams = 300000', '42501', null,
  'a max that was recorded stays'
);
select throws_ok(
  'update strength.session_logs set actual_sets = ''[]''', '42501', null,
  'a log that was written stays'
);
select throws_ok('delete from strength.session_logs', '42501', null, 'and is not deleted');
select throws_ok(
  'delete from strength.sessions', '42501', null, 'nor with its session'
);
select throws_ok('delete from strength.programs', '42501', null, 'nor with its program');

select throws_ok(
  'select tests.add_log(''another log'')', '23505', null, 'a session has one log'
);
select lives_ok(
  'select tests.add_log(''a correction'', ''owner''''s log'')', 'which may be corrected'
);
select throws_ok(
  'select tests.add_log(''a rival'', ''owner''''s log'')', '23505', null, 'once'
);
select lives_ok(
  'select tests.add_log(''another correction'', ''a correction'')', 'and the correction again'
);
select results_eq(
  'select id from strength.session_logs as log where not exists (
     select from strength.session_logs as later where later.corrects_log_id = log.id
   )',
  array[tests.id('another correction')],
  'so that one log is the one that counts'
);
select throws_ok(
  'select tests.add_log(''itself'', ''itself'')', '23514', null, 'no log corrects itself'
);
select throws_ok(
  format(
    'insert into strength.session_logs (session_id, user_id, actual_sets, is_correction)
     values (%L, %L, ''[]'', true)', tests.id('owner''s session'), tests.id('owner')
  ),
  '23514', null, 'a correction says what it corrects'
);

select lives_ok('select tests.add_maxes(''input_1rm'')', 'a lifter adds maxes');
select throws_ok(
  'select tests.add_maxes(''system_calculated'')', '42501',
  'source `system_calculated` is not for clients',
  'but none that claims to be calculated'
);
select tests.act_as('service');
select lives_ok(
  'select tests.add_maxes(''system_calculated'', ''owner''''s log'')', 'the service calculates maxes'
);
select throws_ok(
  'select tests.add_maxes(''system_calculated'', ''owner''''s log'')', '23505', null,
  'once for a log'
);
select throws_ok(
  'select tests.add_maxes(''input_1rm'', ''a correction'')', '23514', null,
  'what was put in comes from no log'
);

select tests.act_as('owner');
select lives_ok(
  'update strength.performance_metrics set reviewed = true', 'a lifter reviews what was computed'
);
select results_eq(
  'select reviewed from strength.performance_metrics', array[true], 'which is kept'
);
select throws_ok(
  'update strength.performance_metrics set reviewed = false, estimated_1rm_grams = 500000',
  '42501', 'only `reviewed` of strength.performance_metrics may be changed',
  'and changes nothing else of it'
);
select throws_ok(
  'update strength.formula_configs set overrides = ''{"rounding_increment_kg": 5}''', '42501',
  'only `is_active` of strength.formula_configs may be changed',
  'a config is not rewritten: programs were made with it'
);
select tests.act_as('service');
select lives_ok(
  'update strength.performance_metrics set estimated_1rm_grams = 141000', 'the service computes anew'
);
select throws_ok(
  format(
    'insert into strength.performance_metrics (user_id, session_log_id, recorded_at, lift, intensity_type)
     values (%L, %L, now(), ''squat'', ''heavy'')', tests.id('owner'), tests.id('owner''s log')
  ),
  '23505', null, 'in the row that a log and a lift have'
);
select results_eq(
  'update strength.personal_records set series_key = ''mine'' returning series_key',
  array['exercise_weight|squat', 'exercise_weight|squat'],
  'a record competes in the series of its type and subject, whatever is written'
);

select finish();
rollback;

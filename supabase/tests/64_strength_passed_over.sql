-- A log is reviewed as far as it can be understood, and what could not be is named.
begin;
\ir actors.psql
\ir strength_rows.psql

select plan(7);

create function tests.reviewed(sets jsonb) returns jsonb language plpgsql as $$
declare
  newest uuid := (
    select id from strength.session_logs as log
    where log.user_id = tests.id('owner') and not exists (
      select from strength.session_logs as other where other.corrects_log_id = log.id
    )
  );
begin
  insert into strength.session_logs (session_id, user_id, actual_sets, is_correction, corrects_log_id)
  values (tests.id('owner''s session'), tests.id('owner'), sets, true, newest);
  return strength.review_request(tests.id('owner''s session'));
end
$$;
create function tests.set(more jsonb) returns jsonb language sql immutable return
  '{"weight_grams": 100000, "reps_completed": 5}'::jsonb || more;
grant execute on all functions in schema tests to public;

select tests.act_as('owner');
select is(
  tests.reviewed(jsonb_build_array(
    tests.set('{"rpe_actual": 8, "set_type": "main", "exercise": "Back_Squat"}'),
    tests.set('{"rpe_actual": null, "exercise": "leg press"}'), tests.set('{"exercise": "JM Press"}'), tests.set('{"exercise": " "}')
  )) #> '{log,passed_over}',
  null, 'where all is known nothing is passed over'
);
select is(
  tests.reviewed(jsonb_build_array(
    tests.set('{"exercise": "leg_press"}'), tests.set('{"exercise": " Leg  Press"}'), tests.set('{"exercise": "bench__press"}')
  )) -> 'auxiliaries',
  '[{"exercise": "leg_press", "primary_muscles": ["quads"]}]',
  'an exercise is one, whatever case, spaces and underscores its name is written with'
);
select is(
  tests.reviewed(jsonb_build_array(
    tests.set('{"rpe_actual": 99}'), tests.set('{"rpe_actual": "hard"}'), tests.set('{"rpe_actual": 0}'), tests.set('{"rpe_actual": "hard"}')
  )) #> '{log,passed_over}',
  '[
    {"set_index": 0, "member": "rpe_actual", "value": "99"}, {"set_index": 1, "member": "rpe_actual", "value": "hard"},
    {"set_index": 2, "member": "rpe_actual", "value": "0"}, {"set_index": 3, "member": "rpe_actual", "value": "hard"}
  ]',
  'ratings that are none are named, each at its place'
);
select is(
  tests.reviewed(jsonb_build_array(
    tests.set('{"set_type": "warmup"}'), tests.set('{"exercise": "sqaut"}'), tests.set('{"exercise": "sqaut"}'), tests.set('{"exercise": 7}')
  )) #> '{log,passed_over}',
  '[
    {"set_index": 0, "member": "set_type", "value": "warmup"}, {"set_index": 1, "member": "exercise", "value": "sqaut"},
    {"set_index": 3, "member": "exercise", "value": "7"}
  ]',
  'and so are set types, and exercises that are misspelt once'
);
insert into strength.auxiliary_exercises (user_id, lift, exercise_name, pool_position, primary_muscles)
values (tests.id('owner'), 'squat', 'Sqaut', 7, '{quads}');
select is(
  tests.reviewed(jsonb_build_array(tests.set('{"exercise": "sqaut"}'))) #> '{log,passed_over}', null,
  'what the lifter has in a pool is known, however it is spelt'
);
select is(
  jsonb_array_length(tests.reviewed(
    (select jsonb_agg(tests.set('{"rpe_actual": 11}')) from generate_series(1, 30))
  ) #> '{log,passed_over}'),
  20, 'the first of many are enough'
);
select is(
  tests.reviewed(jsonb_build_array(tests.set('{"exercise": "bench_press"}'))) #> '{log,actual_sets,0,exercise}', '"bench_press"',
  'a name goes to the engine as it was written'
);

select finish();
rollback;

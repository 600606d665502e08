-- A race counts once it has been judged; a day counts once it has come; an account leaves nothing.
begin;
\ir actors.psql
\ir records.psql

select plan(26);

create table tests.claims (claim jsonb);
create function tests.claim() returns bigint language sql as $$
  delete from tests.claims;
  insert into tests.claims
  select claim from jsonb_array_elements(hyrox.claim_records(tests.id('worker'))) as claim;
  select sum(jsonb_array_length(claim -> 'marks'))::bigint from tests.claims;
$$;
create function tests.apply(validated jsonb) returns boolean language sql as $$
  select hyrox.apply_records(
    tests.id('worker'), tests.id('owner''s profile'), claim -> 'marks', '{}', validated
  ) from tests.claims
$$;
create function tests.verdict(verdict text, doubted int[]) returns jsonb language sql as $$
  select jsonb_build_array(jsonb_build_object(
    'race_result_id', tests.id('race'), 'verdict', verdict, 'unusable_for_records', doubted
  ))
$$;
create function tests.valid_splits() returns setof int language sql as $$
  select coalesce(split_number, 0) from hyrox.efforts where source_kind = 'race_result' and valid
$$;
grant all on tests.claims to service_role;
grant execute on all functions in schema tests to public;

select tests.act_as('owner');
insert into hyrox.race_results (id, athlete_id, race_date, format, division, total_time_seconds)
values (tests.id('race'), tests.id('owner''s profile'), '2026-11-07', 'singles', 'open_men', 5738);
insert into hyrox.race_splits (race_result_id, split_number, split_type, time_seconds)
select tests.id('race'), n, case when n % 2 = 0 then 'station' else 'run' end, 350 + n
from generate_series(1, 16) as n;

-- Judging
select tests.act_as('service');
select is(tests.claim(), 9::bigint, 'a race is claimed with its stations');
select is(
  (select claim #> '{request,races}' from tests.claims),
  jsonb_build_array(
    jsonb_build_object('race_result_id', tests.id('race')) || hyrox.race_for_validation(tests.id('race'))
  ),
  'its request has the race once, as the validator reads it'
);
select is_empty('select tests.valid_splits()', 'before it is judged nothing of it is valid');
select is(tests.apply(tests.verdict('suspicious', '{4, 5}')), true, 'a suspicious race is applied');
select set_eq(
  'select tests.valid_splits()', array[0, 2, 6, 8, 10, 12, 14, 16],
  'a doubted split is no record, the others and the finish time may be'
);
select is_empty('select tests.marks()', 'then it is done');

select tests.act_as('owner');
update hyrox.race_results set notes = 'windy';
select set_eq('select tests.valid_splits()', array[0, 2, 6, 8, 10, 12, 14, 16], 'a note changes no verdict');
update hyrox.race_splits set time_seconds = 360 where split_number = 4;
select is_empty('select tests.valid_splits()', 'another time has it judged anew');
select tests.act_as('service');
select is(tests.claim(), 9::bigint, 'all of it');
select is(tests.apply(tests.verdict('reject', '{}')), true, 'a rejected race is applied');
select is_empty('select tests.valid_splits()', 'and nothing of it counts');
select is((select count(*) from hyrox.efforts where valid = false), 9::bigint, 'neither its stations nor its time');

select tests.act_as('owner');
update hyrox.race_splits set time_seconds = 361 where split_number = 4;
select tests.act_as('service');
select is(tests.claim(), 9::bigint, 'a corrected race is claimed');
select is(
  tests.apply(null), true, 'an answer without a verdict is applied'
);
select is((select count(*) from tests.marks()), 9::bigint, 'but leaves the race waiting for one');
select is(tests.claim(), 9::bigint, 'and can be claimed again');
select is(tests.apply(tests.verdict('accept', '{}')), true, 'an accepted race is applied');
select is((select count(*) from tests.valid_splits()), 9::bigint, 'and all of it counts');

-- Days to come
select tests.act_as('owner');
insert into hyrox.workout_logs (athlete_id, date, completed_workout)
values (tests.id('owner''s profile'), private.latest_today() + 1, '{"exercises": [{"name": "Curl", "reps": 5}]}');
select tests.act_as('service');
select is(tests.claim(), 1::bigint, 'a workout of tomorrow is claimed');
select is((select claim #> '{request,efforts}' from tests.claims), '[]'::jsonb, 'and has no effort today');
select is(tests.apply(null), true, 'so that nothing is written');
select tests.act_as('nobody in particular');
-- As if a night had passed.
update hyrox.efforts set date = private.latest_today() where subject = 'curl';
select private.sweep_records();
select set_eq('select tests.marks()', array['exercise_reps|curl'], 'when its day has come, the sweep marks it');
select tests.clear_marks();
select private.sweep_records();
select is_empty('select tests.marks()', 'once');

-- Accounts
select tests.act_as('owner');
select hyrox.recompute_my_records();
update hyrox.race_splits set time_seconds = 362 where split_number = 4;
insert into hyrox.personal_records (athlete_id, record_type, exercise_name, value, value_unit, date_achieved, context)
values (tests.id('owner''s profile'), 'exercise_weight', 'Curl', 40, 'kg', '2026-01-01', 'training');
select tests.act_as('stranger');
insert into hyrox.personal_records (athlete_id, record_type, exercise_name, value, value_unit, date_achieved, context)
values (tests.id('stranger''s profile'), 'exercise_weight', 'Curl', 40, 'kg', '2026-01-01', 'training');
select tests.act_as('nobody in particular');
delete from auth.users where id = tests.id('owner');
select is_empty('select tests.marks()', 'an account that goes leaves no marks');
select is_empty('select tests.efforts()', 'and no efforts');
select set_eq(
  'select tests.marks_of_strangers()', array['exercise_weight|curl'], 'and other people''s alone'
);

select finish();
rollback;

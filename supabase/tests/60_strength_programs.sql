-- A program is planned from what a lifter has and stored whole, in the place of the one before.
begin;
\ir actors.psql
\ir strength_rows.psql

select plan(28);

create function tests.plan() returns jsonb language sql immutable return '{
  "kind": "powerlifting",
  "program": {
    "start_date": "2027-01-04", "end_date": "2027-03-28", "total_weeks": 12, "training_days_per_week": 3
  },
  "sessions": [
    {"week_number": 1, "day_number": 2, "planned_date": "2027-01-06", "primary_lift": "bench",
     "intensity_type": "rep", "block_number": 1, "is_deload": false, "planned_sets": null},
    {"week_number": 1, "day_number": 1, "planned_date": "2027-01-04", "primary_lift": "squat",
     "intensity_type": "heavy", "block_number": 1, "is_deload": false, "planned_sets": null},
    {"week_number": 12, "day_number": 1, "planned_date": "2027-03-22", "primary_lift": "squat",
     "intensity_type": "deload", "block_number": null, "is_deload": true, "planned_sets": null}
  ],
  "auxiliary_assignments": [
    {"block_number": 1, "lift": "squat", "exercise_1": "Pause Squat", "exercise_2": "Box Squat"}
  ],
  "preview": [], "invariants": [], "warnings": []
}'::jsonb;
create table tests.stored (name text primary key, answer jsonb);
grant all on tests.stored to public;
create function tests.store(kept_as text, plan jsonb) returns void language sql as $$
  insert into tests.stored values (kept_as, strength.store_program(plan))
$$;
create function tests.new_program(name text) returns uuid language sql stable return (
  select (answer ->> 'program_id')::uuid from tests.stored where stored.name = new_program.name
);
grant execute on all functions in schema tests to public;

-- Reading
select tests.act_as('owner');
select is(
  strength.program_request('2027-01-04', today => '2026-12-30'),
  '{
    "kind": "powerlifting", "today": "2026-12-30", "start_date": "2027-01-04", "sex": "female",
    "maxes": {"squat_1rm_grams": 143000, "bench_1rm_grams": 100000, "deadlift_1rm_grams": 180000},
    "auxiliary_pools": {"squat": ["Leg Press"]}, "bar_grams": 20000,
    "plates": [{"plate_grams": 20000, "pair_count": 2}]
  }',
  'a program is asked for with the maxes, the pools and the plates of the lifter'
);
select is(
  strength.program_request('2027-01-04', 12, 4, 'last_week', '2026-12-30') - 'maxes' - 'plates' - 'auxiliary_pools',
  '{
    "kind": "powerlifting", "today": "2026-12-30", "start_date": "2027-01-04", "total_weeks": 12,
    "training_days_per_week": 4, "deloads": "last_week", "sex": "female", "bar_grams": 20000
  }',
  'and with what the lifter wishes'
);
select is(
  strength.program_request('2027-01-04') ->> 'today', ((now() at time zone 'utc')::date)::text,
  'today is the day in UTC unless the lifter says it'
);
insert into strength.auxiliary_exercises (user_id, lift, exercise_name, pool_position, primary_muscles)
values
  (tests.id('owner'), 'deadlift', 'Rack Pull', 2, '{lower_back}'),
  (tests.id('owner'), 'deadlift', ' rack_pull ', 1, '{lower_back}'),
  (tests.id('owner'), 'deadlift', 'Good Morning', 3, '{hamstrings}');
select is(
  strength.program_request('2027-01-04') #> '{auxiliary_pools,deadlift}', '["rack_pull", "Good Morning"]',
  'an exercise stands in its pool once, whatever case, spaces and underscores its name is written with'
);
delete from strength.auxiliary_exercises where lift = 'deadlift';
update strength.profiles set plates = null, rounding_increment_grams = 1250;
select is(
  strength.program_request('2027-01-04') ->> 'rounding_increment_grams', '1250',
  'the step between loads counts where there is no list of plates'
);
delete from strength.profiles;
select is(
  strength.program_request('2027-01-04') - 'today',
  '{
    "kind": "powerlifting", "start_date": "2027-01-04",
    "maxes": {"squat_1rm_grams": 143000, "bench_1rm_grams": 100000, "deadlift_1rm_grams": 180000},
    "auxiliary_pools": {"squat": ["Leg Press"]}
  }',
  'without a profile nothing is made up'
);
select strength.save_formula_config('{"block1": {"heavy": {"pct": 0.75}}}');
select is(
  strength.program_request('2027-01-04') -> 'overrides', '{"block1": {"heavy": {"pct": 0.75}}}',
  'what the lifter changed of the formulas goes along'
);
insert into strength.lifter_maxes (user_id, recorded_at, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams)
values (tests.id('owner'), now() + interval '1 minute', 'input_1rm', 150000, 101000, 181000);
select is(
  strength.program_request('2027-01-04') #>> '{maxes,squat_1rm_grams}', '150000', 'the newest maxes count'
);
select is(
  strength.program_request('2027-01-04') -> 'completed_blocks_count', null, 'a block with a planned session is not done'
);
update strength.sessions set status = 'skipped';
select is(
  strength.program_request('2027-01-04') -> 'completed_blocks_count', null, 'nor one that was only skipped'
);
select tests.act_as('stranger');
update strength.sessions set status = 'in_progress';
update strength.sessions set status = 'completed';
select is(
  strength.program_request('2027-01-04') ->> 'completed_blocks_count', '1', 'the rotation of exercises goes on where it was left'
);

-- Storing
select tests.act_as('owner');
select lives_ok($$select tests.store('first', tests.plan())$$, 'a plan is stored');
select results_eq(
  $$select version, status, total_weeks::int, training_days_per_week::int, start_date
    from strength.programs where id = tests.new_program('first')$$,
  $$values (2, 'active', 12, 3, date '2027-01-04')$$,
  'as the next version, which is the active one'
);
select results_eq(
  $$select squat_1rm_grams from strength.lifter_maxes as maxes
    join strength.programs as program on program.lifter_maxes_id = maxes.id
    where program.id = tests.new_program('first')$$,
  array[150000], 'from the newest maxes'
);
select results_eq(
  $$select config.version from strength.formula_configs as config
    join strength.programs as program on program.formula_config_id = config.id
    where program.id = tests.new_program('first')$$,
  array[2], 'with the active formulas'
);
select results_eq(
  'select version, status from strength.programs order by version',
  $$values (1, 'archived'), (2, 'active')$$, 'the one before is archived'
);
select results_eq(
  $$select week_number::int, day_number::int, planned_date, primary_lift, intensity_type, block_number::int, is_deload, status, planned_sets
    from strength.sessions where program_id = tests.new_program('first') order by 1, 2$$,
  $$values
    (1, 1, date '2027-01-04', 'squat', 'heavy', 1, false, 'planned', null::jsonb),
    (1, 2, '2027-01-06', 'bench', 'rep', 1, false, 'planned', null),
    (12, 1, '2027-03-22', 'squat', 'deload', null, true, 'planned', null)$$,
  'its sessions wait for their sets'
);
select is(
  (select answer -> 'session_ids' from tests.stored where name = 'first'),
  (select jsonb_agg(id order by week_number, day_number) from strength.sessions where program_id = tests.new_program('first')),
  'and are answered in their order'
);
select results_eq(
  $$select block_number::int, lift, exercise_1, exercise_2 from strength.auxiliary_assignments
    where program_id = tests.new_program('first')$$,
  $$values (1, 'squat', 'Pause Squat', 'Box Squat')$$, 'the auxiliary exercises are assigned'
);
select isnt_empty(
  $$select from strength.sessions where program_id = tests.id('owner''s program')$$, 'old sessions stay'
);

-- Refusing
select throws_ok(
  $$select strength.store_program(tests.plan() || '{"sessions": []}')$$, '22023',
  'plan must be an object with a `program` and its `sessions`', 'a plan without sessions is refused'
);
select throws_ok(
  $$select strength.store_program(null)$$, '22023', null, 'and so is nothing'
);
select throws_ok(
  $$select strength.store_program(jsonb_set(tests.plan(), '{sessions,0,block_number}', '4'))$$, '23514', null,
  'and one with a block that there is not'
);
select results_eq(
  $$select version from strength.programs where status = 'active'$$, array[2], 'then the active program stays active'
);
select tests.act_as('nobody in particular');
insert into auth.users (id, email) values (tests.id('novice'), 'novice@example.com');
create function tests.act_as_novice() returns void language sql as $$
  select set_config('request.jwt.claims', json_build_object('sub', tests.id('novice'), 'role', 'authenticated')::text, true),
    set_config('role', 'authenticated', true)
$$;
select tests.act_as_novice();
select is(strength.program_request('2027-01-04'), null, 'without maxes there is nothing to plan from');
select throws_ok(
  $$select strength.store_program(tests.plan())$$, '55000', 'the lifter has no maxes', 'nor to store'
);
insert into strength.lifter_maxes (user_id, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams)
values (tests.id('novice'), 'input_1rm', 60000, 40000, 80000);
select strength.store_program(tests.plan());
select results_eq(
  'select version, source, overrides, is_active from strength.formula_configs',
  $$values (1, 'system', '{}'::jsonb, true)$$, 'a first program comes with the defaults as version 1'
);
select tests.act_as('anonymous');
select throws_ok(
  $$select strength.store_program('{}')$$, '42501', null, 'nobody anonymous stores a program'
);

select finish();
rollback;

-- Powerlifting, what the functions read and store: each reading is one call that answers a request
-- of the engine, each storing one transaction.
--
-- What a session is judged by:
--   - Of the logs of a session the one counts that no other corrects. When it was done is said by
--     started_at, else completed_at, else by when the first log was written; a correction without
--     times keeps the time of what it corrects.
--   - A point in time is a day in UTC. Where days begin later it may be tomorrow there: a reading
--     as of a day counts what is a day ahead, as done on that day.
--   - The documents of clients are read as far as they can be understood: the engine refuses no
--     request because of a log. It may refuse plates, formulas and warm-ups that contradict
--     themselves, and says which.
--   - A history is the newest 200 logs, read by index: a year of four a week. An estimate uses 400
--     sets of one lift at most, which these hold, and a lifter who paused is still known.
--   - Reviews go by the max that the session was planned with: from its snapshot, else the one that
--     its program was made from. What is calculated later changes no review.

create index idx_session_logs_user_begun
  on strength.session_logs (user_id, (coalesce(started_at, completed_at, logged_at)) desc);


-- Sets and exercises ------------------------------------------------------------------------------

create function private.lift_of(exercise text) returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  return case private.normalised(replace(exercise, '_', ' '))
    when 'squat' then 'squat'
    when 'back squat' then 'squat'
    when 'bench' then 'bench'
    when 'bench press' then 'bench'
    when 'deadlift' then 'deadlift'
  end;
end
$$;
comment on function private.lift_of(text) is
  'The lift that an exercise is, whatever case it is written in and as the word of an estimate too; null for any other '
  'exercise.';

create function private.exercise_name(given text) returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  if private.normalised(given) is null then
    return null;
  end if;
  return btrim(case when octet_length(given) > 200 then left(given, 50) else given end);
end
$$;
comment on function private.exercise_name(text) is
  'The name of an exercise as the engine reads it: at most 200 bytes; null where nothing is left.';

-- Its statement is long and its best plan always the same: planning it for every document would take
-- longer than running it. For the same reason numbers are taken here as they are.
create function private.read_sets(
  sets jsonb, primary_lift text, reps_member text, rpe_member text
)
returns table (
  place int, set_number int, set_type text, exercise text, lift text, subject text,
  weight_grams int, reps int, rpe numeric
)
language plpgsql
immutable
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return query
  with given as (
    select
      item.place::int - 1 as place,
      coalesce(
        case
          when jsonb_typeof(item.entry -> 'set_number') = 'number'
          then private.count_of(item.entry -> 'set_number', 10000)
        end,
        item.place::int
      ) as set_number,
      case
        when item.entry ->> 'set_type' in ('warm_up', 'main', 'auxiliary')
        then item.entry ->> 'set_type'
      end as set_type,
      case
        when jsonb_typeof(item.entry -> 'exercise') = 'string'
        then private.exercise_name(item.entry ->> 'exercise')
      end as exercise,
      case
        when jsonb_typeof(item.entry -> 'weight_grams') = 'number'
        then (item.entry ->> 'weight_grams')::numeric
      end as weight_grams,
      case
        when jsonb_typeof(item.entry -> reps_member) = 'number'
        then (item.entry ->> reps_member)::numeric
      end as reps,
      case
        when jsonb_typeof(item.entry -> rpe_member) = 'number'
        then (item.entry ->> rpe_member)::numeric
      end as rpe
    from jsonb_array_elements(private.array_of(sets)) with ordinality as item (entry, place)
    where jsonb_typeof(item.entry) = 'object' and item.place <= 1000
  ),
  named as (
    select
      given.*,
      case
        when given.exercise is not null then private.lift_of(given.exercise)
        when given.set_type is distinct from 'auxiliary' then primary_lift
      end as lift
    from given
    where given.weight_grams between 0 and 1000000 and given.weight_grams = trunc(given.weight_grams)
      and given.reps between 0 and 10000 and given.reps = trunc(given.reps)
  )
  select
    named.place, named.set_number, named.set_type, named.exercise, named.lift,
    coalesce(named.lift, private.normalised(named.exercise)), named.weight_grams::int,
    named.reps::int,
    case when named.rpe between 1 and 10 then trim_scale(round(named.rpe, 1)) end
  from named;
end
$$;
comment on function private.read_sets(jsonb, text, text, text) is
  'Planned or logged sets as far as they can be read, the first 1000. A set that names no exercise is of the lift of its '
  'session.';

create function private.contributions(lift text) returns table (muscle text, percent int)
language plpgsql
immutable
set search_path = ''
as $$
begin
  return query
  select known.muscle, known.percent
  from (values
    ('squat', 'quads', 100), ('squat', 'glutes', 100), ('squat', 'hamstrings', 50),
    ('squat', 'lower_back', 50),
    ('bench', 'chest', 100), ('bench', 'triceps', 50), ('bench', 'shoulders', 50),
    ('deadlift', 'hamstrings', 100), ('deadlift', 'glutes', 100), ('deadlift', 'lower_back', 100),
    ('deadlift', 'upper_back', 50)
  ) as known (lift, muscle, percent)
  where known.lift = contributions.lift;
end
$$;
comment on function private.contributions(text) is
  'What a muscle gets of a set of a lift, percent; the engine counts a session in the same way.';

create function private.known_muscles_of(lifter uuid, primary_lift text, exercise text) returns text[]
language plpgsql
stable
set search_path = ''
as $$
declare
  -- As the engine compares names: whatever case, spaces and underscores they are written with.
  wanted constant text := private.normalised(replace(exercise, '_', ' '));
begin
  return coalesce(
    (
      select array(select distinct muscle from unnest(pool.primary_muscles) as muscle order by muscle)
      from strength.auxiliary_exercises as pool
      where pool.user_id = lifter
        and private.normalised(replace(pool.exercise_name, '_', ' ')) = wanted
      order by pool.lift = primary_lift desc, pool.is_active desc, pool.lift, pool.pool_position
      limit 1
    ),
    -- The pools that the engine rotates through as long as a lifter has none of their own.
    case wanted
      when 'pause squat' then '{quads,glutes}'
      when 'box squat' then '{quads,glutes}'
      when 'bulgarian split squat' then '{quads,glutes}'
      when 'leg press' then '{quads}'
      when 'high-bar squat' then '{quads,glutes}'
      when 'belt squat' then '{quads,glutes}'
      when 'hack squat' then '{quads}'
      when 'front squat' then '{quads}'
      when 'close-grip bench press' then '{triceps,chest}'
      when 'incline dumbbell press' then '{chest,shoulders}'
      when 'dips' then '{chest,triceps}'
      when 'floor press' then '{chest,triceps}'
      when 'overhead press' then '{shoulders}'
      when 'jm press' then '{triceps}'
      when 'board press' then '{triceps,chest}'
      when 'spoto press' then '{chest}'
      when 'romanian deadlift' then '{hamstrings,glutes}'
      when 'block pull' then '{glutes,lower_back,upper_back}'
      when 'deficit deadlift' then '{hamstrings,glutes,lower_back}'
      when 'good morning' then '{hamstrings,lower_back}'
      when 'stiff-leg deadlift' then '{hamstrings,lower_back}'
      when 'sumo deadlift' then '{glutes,quads}'
      when 'rack pull' then '{lower_back,upper_back}'
      when 'hyperextension' then '{lower_back,glutes}'
    end::text[]
  );
end
$$;
comment on function private.known_muscles_of(uuid, text, text) is
  'What an auxiliary exercise trains first of all: as the lifter''s pool says, else the pools of the engine; null for an '
  'exercise of none.';

create function private.muscles_of(lifter uuid, primary_lift text, exercise text) returns text[]
language plpgsql
stable
set search_path = ''
as $$
begin
  return coalesce(
    private.known_muscles_of(lifter, primary_lift, exercise),
    array(
      select known.muscle from private.contributions(primary_lift) as known
      where known.percent = 100
    )
  );
end
$$;
comment on function private.muscles_of(uuid, text, text) is
  'What an auxiliary exercise trains first of all: as the lifter''s pool says, else the pools of the engine, else what '
  'the lift trains.';

-- The exercises of a list of sets that are none of the three lifts.
create function private.auxiliaries_of(lifter uuid, primary_lift text, exercises text[])
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select jsonb_agg(
      jsonb_build_object(
        'exercise', named.exercise,
        'primary_muscles', private.muscles_of(lifter, primary_lift, named.exercise)
      ) order by named.place
    )
    from (
      select distinct on (private.normalised(replace(item.exercise, '_', ' ')))
        private.exercise_name(item.exercise) as exercise, item.place
      from unnest(exercises) with ordinality as item (exercise, place)
      where private.normalised(item.exercise) is not null
        and private.lift_of(item.exercise) is null
      order by private.normalised(replace(item.exercise, '_', ' ')), item.place
      limit 100
    ) as named
  );
end
$$;
comment on function private.auxiliaries_of(uuid, text, text[]) is
  'Exercises with their muscles as the engine reads them, each once, at most 100; null for none.';


-- What is passed over is said in a review. A set has its weight and repetitions by the table's check.
create function private.passed_over(lifter uuid, primary_lift text, sets jsonb) returns jsonb
language plpgsql
stable
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return (
    select jsonb_agg(
      jsonb_build_object(
        'set_index', doubt.set_index, 'member', doubt.member, 'value', left(doubt.given, 40)
      ) order by doubt.set_index, doubt.member
    )
    from (
      select min(entry.set_index) as set_index, entry.member, entry.given
      from (
        select
          item.place::int - 1 as set_index, member.name as member,
          item.entry ->> member.name as given, item.entry -> member.name as document
        from jsonb_array_elements(private.array_of(sets)) with ordinality as item (entry, place)
        cross join unnest('{exercise,rpe_actual,set_type}'::text[]) as member (name)
        where item.place <= 1000 and item.entry ->> member.name is not null
      ) as entry
      where case entry.member
        when 'set_type' then
          jsonb_typeof(entry.document) <> 'string'
          or entry.given not in ('warm_up', 'main', 'auxiliary')
        when 'rpe_actual' then case
          when jsonb_typeof(entry.document) = 'number'
          then (entry.given)::numeric not between 1 and 10
          else true
        end
        else
          jsonb_typeof(entry.document) <> 'string'
          or private.exercise_name(entry.given) is not null
            and private.lift_of(entry.given) is null
            and private.known_muscles_of(lifter, primary_lift, entry.given) is null
      end
      -- A name is said once, a rating wherever it stands.
      group by entry.member, entry.given, case when entry.member <> 'exercise' then entry.set_index end
      order by 1
      limit 20
    ) as doubt
  );
end
$$;
comment on function private.passed_over(uuid, text, jsonb) is
  'What of logged sets the engine is not told, or told with muscles that are assumed: ratings, set types and exercises '
  'that nobody knows, the first 20; null for none.';


-- Trainings ---------------------------------------------------------------------------------------

create view private.training with (security_invoker = true) as
select
  planned.user_id, planned.id as session_id, counted.id as session_log_id,
  coalesce(
    counted.started_at, counted.completed_at,
    first_log.started_at, first_log.completed_at, first_log.logged_at
  ) as performed_at,
  planned.primary_lift, planned.intensity_type, planned.block_number, planned.week_number,
  planned.planned_sets, counted.actual_sets, counted.session_rpe,
  coalesce(
    private.count_of(planned.jit_input_snapshot -> 'one_rep_max_grams', 1000000),
    case planned.primary_lift
      when 'squat' then maxes.squat_1rm_grams
      when 'bench' then maxes.bench_1rm_grams
      else maxes.deadlift_1rm_grams
    end
  ) as one_rep_max_grams,
  -- What else happened, and equipment that was not there, leave the sets as they are.
  jsonb_path_exists(
    planned.jit_input_snapshot,
    '$.disruptions[*] ? (@.case_type != "other" && @.case_type != "equipment_unavailable")'
  ) is true as was_disrupted
from strength.sessions as planned
join strength.session_logs as first_log
  on first_log.user_id = planned.user_id and first_log.session_id = planned.id
  and not first_log.is_correction
join strength.session_logs as counted
  on counted.user_id = planned.user_id and counted.session_id = planned.id
join strength.programs as program
  on program.user_id = planned.user_id and program.id = planned.program_id
join strength.lifter_maxes as maxes
  on maxes.user_id = planned.user_id and maxes.id = program.lifter_maxes_id
where not exists (
  select from strength.session_logs as correction
  where correction.user_id = planned.user_id and correction.session_id = planned.id
    and correction.corrects_log_id = counted.id
);
comment on view private.training is
  'Every session that has been logged, with the log that counts, read with the rights of the caller.';
grant select on private.training to authenticated, service_role;

create function private.trainings(lifter uuid, before timestamptz, most int default 200)
returns setof private.training
language plpgsql
stable
set search_path = ''
as $$
declare
  -- A correction may say another time than the log that it corrects.
  newest constant uuid[] := array(
    select log.session_id from strength.session_logs as log
    where log.user_id = lifter and coalesce(log.started_at, log.completed_at, log.logged_at) < before
    order by coalesce(log.started_at, log.completed_at, log.logged_at) desc
    limit most
  );
begin
  return query
  select training.*
  from (select distinct item.session_id from unnest(newest) as item (session_id)) as logged
  -- The limit has each looked up by itself, however many others the lifter has.
  cross join lateral (
    select done.* from private.training as done
    where done.user_id = lifter and done.session_id = logged.session_id
    limit 1
  ) as training
  where training.performed_at < before;
end
$$;
comment on function private.trainings(uuid, timestamptz, int) is
  'The sessions of the newest logs of a lifter before a point in time, in no order; all of them where most is null.';

create function private.recent_sessions(
  lifter uuid, primary_lift text, intensity_type text, before timestamptz, most int
) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select jsonb_agg(
      jsonb_strip_nulls(jsonb_build_object(
        'performed_on', (recent.performed_at at time zone 'utc')::date,
        'intensity_type', recent.intensity_type,
        'rpe_target', recent.rpe_target,
        'rpe_actual', recent.rpe_actual,
        'completion_pct', recent.completion_pct
      )) order by recent.performed_at desc, recent.session_log_id desc
    )
    from (
      select
        training.performed_at, training.session_log_id, training.intensity_type,
        planned.rpe_target,
        coalesce(done.rpe_actual, trim_scale(round(training.session_rpe, 1))) as rpe_actual,
        least(trim_scale(round(100.0 * done.sets / planned.sets, 2)), 300) as completion_pct
      from private.trainings(lifter, before) as training
      cross join lateral (
        select max(entry.rpe) as rpe_target, count(*) as sets
        from private.read_sets(
          training.planned_sets, training.primary_lift, 'reps', 'rpe_target'
        ) as entry
        where entry.lift = training.primary_lift and entry.set_type is distinct from 'warm_up'
      ) as planned
      cross join lateral (
        select
          trim_scale(round(avg(entry.rpe), 1)) as rpe_actual,
          count(*) filter (where entry.reps > 0) as sets
        from private.read_sets(
          training.actual_sets, training.primary_lift, 'reps_completed', 'rpe_actual'
        ) as entry
        where entry.lift = training.primary_lift and entry.set_type is distinct from 'warm_up'
      ) as done
      where training.primary_lift = recent_sessions.primary_lift
        and (
          recent_sessions.intensity_type is null
          or training.intensity_type = recent_sessions.intensity_type
        )
        and planned.rpe_target is not null
        -- That a session cut for an injury was easy says nothing about the formula.
        and not training.was_disrupted
      order by training.performed_at desc, training.session_log_id desc
      limit most
    ) as recent
  );
end
$$;
comment on function private.recent_sessions(uuid, text, text, timestamptz, int) is
  'How the last planned sessions of a lift felt, newest first, as the engine reads them; of one intensity where it is '
  'given; null for none.';

create function private.lift_history(lifter uuid, wanted_lift text, before timestamptz)
returns table (performed_on date, weight_grams int, reps int, rpe numeric, is_warm_up boolean)
language plpgsql
stable
set search_path = ''
as $$
begin
  return query
  select
    (training.performed_at at time zone 'utc')::date, entry.weight_grams, entry.reps, entry.rpe,
    entry.set_type is not distinct from 'warm_up'
  from private.trainings(lifter, before) as training
  cross join lateral private.read_sets(
    training.actual_sets, training.primary_lift, 'reps_completed', 'rpe_actual'
  ) as entry
  where entry.lift = wanted_lift and entry.weight_grams > 0 and entry.reps > 0
  order by training.performed_at desc, training.session_log_id, entry.place
  limit 1900;
  -- What a lifter puts in as a max was lifted, and nothing was left: one light log does not undo it.
  return query
  select
    (maxes.recorded_at at time zone 'utc')::date, stated.weight_grams, stated.reps, 10.0, false
  from strength.lifter_maxes as maxes
  cross join lateral (
    select
      case wanted_lift
        when 'squat' then coalesce(maxes.squat_input_grams, maxes.squat_1rm_grams)
        when 'bench' then coalesce(maxes.bench_input_grams, maxes.bench_1rm_grams)
        else coalesce(maxes.deadlift_input_grams, maxes.deadlift_1rm_grams)
      end,
      coalesce(
        case wanted_lift
          when 'squat' then maxes.squat_input_reps
          when 'bench' then maxes.bench_input_reps
          else maxes.deadlift_input_reps
        end,
        1
      )::int
  ) as stated (weight_grams, reps)
  where maxes.user_id = lifter and maxes.source <> 'system_calculated'
    and maxes.recorded_at < before
  order by maxes.recorded_at desc, maxes.id
  limit 100;
end
$$;
comment on function private.lift_history(uuid, text, timestamptz) is
  'Sets of a lift before a point in time, newest session first, and the maxes that were put in as sets to failure; '
  'together at most as many as the engine reads.';


-- Programs ----------------------------------------------------------------------------------------

create function private.equipment_of(lifter uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return coalesce(
    (
      select jsonb_strip_nulls(jsonb_build_object(
        'sex', profile.sex,
        'bar_grams', profile.bar_grams,
        -- An empty list is a bar and nothing else, as it is in a request of one's own.
        'plates', case when profile.plates is not null then coalesce(
          (
            select jsonb_agg(jsonb_build_object(
              'plate_grams', (plate ->> 'plate_grams')::numeric::int,
              'pair_count', (plate ->> 'pair_count')::numeric::int
            ))
            from jsonb_array_elements(profile.plates) as plate
          ),
          '[]'
        ) end,
        'rounding_increment_grams',
          case when profile.plates is null then profile.rounding_increment_grams end
      ))
      from strength.profiles as profile where profile.id = lifter
    ),
    '{}'
  );
end
$$;
comment on function private.equipment_of(uuid) is
  'Who lifts with what, as members of the engine''s requests; {} without a profile.';

create function private.overrides_of(lifter uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select nullif(config.overrides, '{}') from strength.formula_configs as config
    where config.user_id = lifter and config.is_active
  );
end
$$;
comment on function private.overrides_of(uuid) is
  'What a lifter changed of the formulas; null for nothing.';

create function strength.program_request(
  start_date date default null, total_weeks int default null, training_days_per_week int default null,
  deloads text default null, today date default null
) returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  me constant uuid := auth.uid();
  maxes strength.lifter_maxes;
begin
  select * into maxes from strength.lifter_maxes as known
  where known.user_id = me
  order by known.recorded_at desc, known.id
  limit 1;
  if not found then
    return null;
  end if;
  return jsonb_strip_nulls(jsonb_build_object(
    'kind', 'powerlifting',
    'today', coalesce(today, (now() at time zone 'utc')::date),
    'start_date', start_date,
    'total_weeks', total_weeks,
    'training_days_per_week', training_days_per_week,
    'deloads', deloads,
    'maxes', jsonb_build_object(
      'squat_1rm_grams', maxes.squat_1rm_grams, 'bench_1rm_grams', maxes.bench_1rm_grams,
      'deadlift_1rm_grams', maxes.deadlift_1rm_grams
    ),
    'overrides', private.overrides_of(me),
    'auxiliary_pools', (
      select jsonb_object_agg(pool.lift, pool.names)
      from (
        select
          exercise.lift,
          jsonb_agg(private.exercise_name(exercise.exercise_name) order by exercise.pool_position)
            as names
        from (
          -- A name that is written in two ways stands in the pool once.
          select distinct on (own.lift, private.normalised(replace(own.exercise_name, '_', ' ')))
            own.lift, own.exercise_name, own.pool_position
          from strength.auxiliary_exercises as own
          where own.user_id = me and own.is_active
            and private.exercise_name(own.exercise_name) is not null
          order by
            own.lift, private.normalised(replace(own.exercise_name, '_', ' ')), own.pool_position
        ) as exercise
        group by exercise.lift
      ) as pool
    ),
    -- A block is done when nothing of it is left to do, and not all of it was skipped.
    'completed_blocks_count', (
      select nullif(count(*), 0)
      from (
        select from strength.sessions as planned
        where planned.user_id = me and planned.block_number is not null
        group by planned.program_id, planned.block_number
        having bool_and(planned.status in ('completed', 'skipped'))
          and bool_or(planned.status = 'completed')
      ) as block
    )
  ) || private.equipment_of(me));
end
$$;
comment on function strength.program_request(date, int, int, text, date) is
  'The caller''s maxes, formulas, pools and plates as a request of the operation generate_plan; null without maxes.';

-- A client may not write a config of source system.
create function private.my_formula_config() returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  me constant uuid := auth.uid();
  config_id uuid;
begin
  -- The lock of strength.save_formula_config().
  perform pg_advisory_xact_lock(hashtextextended('strength.formula_configs ' || me::text, 0));
  select config.id into config_id from strength.formula_configs as config
  where config.user_id = me and config.is_active;
  if not found then
    insert into strength.formula_configs (user_id, version, source)
    select me, coalesce(max(config.version), 0) + 1, 'system'
    from strength.formula_configs as config where config.user_id = me
    returning id into config_id;
  end if;
  return config_id;
end
$$;
comment on function private.my_formula_config() is
  'The active formula config of the caller, made from the defaults where there is none.';

create function strength.store_program(plan jsonb) returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
declare
  me constant uuid := auth.uid();
  maxes_id uuid;
  stored_id uuid;
  session_ids jsonb;
begin
  if me is null then
    raise exception 'nobody is signed in'
      using errcode = 'insufficient_privilege', hint = 'sign in and call again';
  end if;
  if jsonb_typeof(plan -> 'program') is distinct from 'object'
    or jsonb_array_length(private.array_of(plan -> 'sessions')) = 0
  then
    raise exception 'plan must be an object with a `program` and its `sessions`'
      using errcode = 'invalid_parameter_value',
        hint = 'pass what the operation generate_plan answers, unchanged';
  end if;

  -- Two programs of one lifter wait for each other, also when there is none yet to be locked.
  perform pg_advisory_xact_lock(hashtextextended('strength.programs ' || me::text, 0));
  select known.id into maxes_id from strength.lifter_maxes as known
  where known.user_id = me
  order by known.recorded_at desc, known.id
  limit 1;
  if not found then
    raise exception 'the lifter has no maxes'
      using errcode = 'object_not_in_prerequisite_state',
        hint = 'insert a row into strength.lifter_maxes first';
  end if;

  update strength.programs as program set status = 'archived'
  where program.user_id = me and program.status = 'active';
  insert into strength.programs (
    user_id, version, total_weeks, training_days_per_week, start_date, lifter_maxes_id,
    formula_config_id, body_weight_grams
  )
  select
    me, coalesce(max(program.version), 0) + 1, (plan #>> '{program,total_weeks}')::smallint,
    (plan #>> '{program,training_days_per_week}')::smallint,
    (plan #>> '{program,start_date}')::date, maxes_id, private.my_formula_config(),
    (select profile.body_weight_grams from strength.profiles as profile where profile.id = me)
  from strength.programs as program where program.user_id = me
  returning id into stored_id;

  with stored as (
    insert into strength.sessions (
      program_id, user_id, week_number, day_number, planned_date, primary_lift, intensity_type,
      block_number, is_deload
    )
    select
      stored_id, me, planned.week_number, planned.day_number, planned.planned_date,
      planned.primary_lift, planned.intensity_type, planned.block_number,
      coalesce(planned.is_deload, false)
    from jsonb_to_recordset(plan -> 'sessions') as planned (
      week_number smallint, day_number smallint, planned_date date, primary_lift text,
      intensity_type text, block_number smallint, is_deload boolean
    )
    returning id, week_number, day_number
  )
  select jsonb_agg(stored.id order by stored.week_number, stored.day_number) into session_ids
  from stored;

  insert into strength.auxiliary_assignments (
    user_id, program_id, block_number, lift, exercise_1, exercise_2
  )
  select
    me, stored_id, assignment.block_number, assignment.lift, assignment.exercise_1,
    assignment.exercise_2
  from jsonb_to_recordset(private.array_of(plan -> 'auxiliary_assignments')) as assignment (
    block_number smallint, lift text, exercise_1 text, exercise_2 text
  );
  return jsonb_build_object('program_id', stored_id, 'session_ids', session_ids);
end
$$;
comment on function strength.store_program(jsonb) is
  'Stores what the operation generate_plan answered as the caller''s active program and archives the one before, all or '
  'nothing: {"program_id", "session_ids"}, the sessions by week and day.';


-- Sessions ----------------------------------------------------------------------------------------

create function private.week_sets(lifter uuid, program uuid, week int, besides uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select jsonb_object_agg(muscle.name, muscle.sets)
    from (
      -- Halves of a set add up before they are rounded.
      select trained.muscle as name, least(sum(trained.percent) / 100, 100) as sets
      from strength.sessions as other
      join private.training on training.user_id = lifter and training.session_id = other.id
      cross join lateral private.read_sets(
        training.actual_sets, training.primary_lift, 'reps_completed', 'rpe_actual'
      ) as entry
      cross join lateral (
        select known.muscle, known.percent from private.contributions(entry.lift) as known
        union all
        select worked.muscle, 100
        from unnest(
          private.muscles_of(lifter, training.primary_lift, entry.exercise)
        ) as worked (muscle)
        where entry.lift is null and entry.exercise is not null
      ) as trained
      where other.user_id = lifter and other.program_id = program and other.week_number = week
        and other.id <> besides
        and entry.reps > 0 and entry.set_type is distinct from 'warm_up'
      group by trained.muscle
      having sum(trained.percent) >= 100
    ) as muscle
  );
end
$$;
comment on function private.week_sets(uuid, uuid, int, uuid) is
  'Completed sets of each muscle in the other sessions of a week of a program; null for none.';

create function strength.session_request(session_id uuid, today date default null) returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  me constant uuid := auth.uid();
  day constant date := coalesce(today, (now() at time zone 'utc')::date);
  planned strength.sessions;
  max_grams int;
begin
  select * into planned from strength.sessions as known
  where known.user_id = me and known.id = session_request.session_id;
  if not found then
    return null;
  end if;
  select
    case planned.primary_lift
      when 'squat' then maxes.squat_1rm_grams
      when 'bench' then maxes.bench_1rm_grams
      else maxes.deadlift_1rm_grams
    end
  into max_grams
  from strength.lifter_maxes as maxes
  where maxes.user_id = me
  order by maxes.recorded_at desc, maxes.id
  limit 1;

  return jsonb_strip_nulls(jsonb_build_object(
    'today', day,
    'one_rep_max_grams', max_grams,
    'training_level', (
      select profile.training_level from strength.profiles as profile where profile.id = me
    ),
    'overrides', private.overrides_of(me),
    'soreness', (
      select nullif(checkin.ratings, '{}') from strength.soreness_checkins as checkin
      where checkin.user_id = me and checkin.session_id = planned.id
      order by checkin.recorded_at desc, checkin.id
      limit 1
    ),
    'week_sets', private.week_sets(me, planned.program_id, planned.week_number, planned.id),
    'volume_limits', (
      select jsonb_agg(
        jsonb_build_object(
          'muscle_group', own.muscle_group, 'mev_sets_per_week', own.mev_sets_per_week,
          'mrv_sets_per_week', own.mrv_sets_per_week
        ) order by own.muscle_group
      )
      from strength.muscle_volume_config as own where own.user_id = me
    ),
    'auxiliaries', (
      select private.auxiliaries_of(
        me, planned.primary_lift, array[assigned.exercise_1, assigned.exercise_2]
      )
      from strength.auxiliary_assignments as assigned
      where assigned.user_id = me and assigned.program_id = planned.program_id
        and assigned.block_number = planned.block_number and assigned.lift = planned.primary_lift
    ),
    'recent_sessions', private.recent_sessions(
      me, planned.primary_lift, null, (day + 2)::timestamp at time zone 'utc', 3
    ),
    'disruptions', (
      select jsonb_agg(
        jsonb_build_object(
          'case_type', reported.case_type, 'severity', reported.severity,
          'affected_date_start', reported.affected_date_start,
          'affected_date_end', reported.affected_date_end,
          'affected_lifts', to_jsonb(array(select distinct unnest(reported.affected_lifts)))
        ) order by reported.affected_date_start, reported.id
      )
      from (
        select known.* from strength.edge_cases as known
        where known.user_id = me and known.status = 'active'
          and (planned.primary_lift = any (known.affected_lifts)
            or coalesce(cardinality(known.affected_lifts), 0) = 0)
          and day between known.affected_date_start and coalesce(known.affected_date_end, 'infinity')
        order by known.affected_date_start desc, known.id
        limit 100
      ) as reported
    ),
    'warm_up', (
      select jsonb_build_object(
        'protocol', own.protocol,
        'custom_steps', (
          select jsonb_agg(
            jsonb_build_object('pct', step.entry -> 'pct', 'reps', step.entry -> 'reps')
            order by step.place
          )
          from jsonb_array_elements(own.custom_steps) with ordinality as step (entry, place)
        )
      )
      from strength.warmup_configs as own
      where own.user_id = me and own.lift = planned.primary_lift
    )
  ) || private.equipment_of(me)) || jsonb_build_object(
    'session', jsonb_strip_nulls(jsonb_build_object(
      'session_id', planned.id, 'week_number', planned.week_number,
      'primary_lift', planned.primary_lift, 'intensity_type', planned.intensity_type,
      'is_deload', planned.is_deload, 'planned_date', planned.planned_date
    )) || jsonb_build_object('block_number', planned.block_number)
  );
end
$$;
comment on function strength.session_request(uuid, date) is
  'Everything that decides about a session of the caller on a day, by default the one in UTC, as a request of the '
  'operation generate_session; null where the caller has no such session.';

create function strength.store_session(session_id uuid, plan jsonb) returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
declare
  me constant uuid := auth.uid();
  planned strength.sessions;
  program_status text;
  generated jsonb;
begin
  if jsonb_typeof(plan -> 'planned_sets') is distinct from 'array'
    or jsonb_typeof(plan -> 'jit_input_snapshot') is distinct from 'object'
  then
    raise exception 'plan must be an object with `planned_sets` and their `jit_input_snapshot`'
      using errcode = 'invalid_parameter_value',
        hint = 'pass what the operation generate_session answers, unchanged';
  end if;
  -- Whoever logs the session at the same moment is waited for.
  select * into planned from strength.sessions as known
  where known.user_id = me and known.id = store_session.session_id
  for update;
  if not found then
    return null;
  end if;
  if planned.status not in ('planned', 'in_progress') then
    raise exception 'the session is `%`: its sets stay as they are', planned.status
      using errcode = 'object_not_in_prerequisite_state', schema = 'strength', table = 'sessions',
        column = 'status', hint = 'generate sets for a session that is planned or in progress';
  end if;
  if exists (
    select from strength.session_logs as log
    where log.user_id = me and log.session_id = planned.id
  ) then
    raise exception 'the session is logged: its sets stay as they are'
      using errcode = 'object_not_in_prerequisite_state', schema = 'strength', table = 'sessions',
        column = 'planned_sets', hint = 'generate sets for a session before it is logged';
  end if;
  select program.status into program_status from strength.programs as program
  where program.user_id = me and program.id = planned.program_id;
  if program_status <> 'active' then
    raise exception 'the program of the session is `%`: its sets stay as they are', program_status
      using errcode = 'object_not_in_prerequisite_state', schema = 'strength', table = 'programs',
        column = 'status', hint = 'generate sets for a session of the active program';
  end if;
  generated := nullif(plan -> 'planned_sets', '[]');
  update strength.sessions as known
  set planned_sets = generated,
    jit_generated_at = case when generated is not null then now() end,
    jit_input_snapshot = plan -> 'jit_input_snapshot'
  where known.id = planned.id
  returning * into planned;
  return jsonb_build_object(
    'session_id', planned.id, 'jit_generated_at', planned.jit_generated_at
  );
end
$$;
comment on function strength.store_session(uuid, jsonb) is
  'Stores what the operation generate_session answered for a session of the caller: {"session_id", "jit_generated_at"}, '
  'the latter null where the session is better skipped; null where the caller has no such session. Sets are replaced '
  'until the session is logged, while its program is the active one.';


-- Estimates and reviews ---------------------------------------------------------------------------

create function strength.estimate_request(lift text, as_of date default null) returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  day constant date := coalesce(as_of, (now() at time zone 'utc')::date);
begin
  if lift is null or lift not in ('squat', 'bench', 'deadlift') then
    raise exception 'lift must be squat, bench or deadlift, not `%`', coalesce(lift, 'null')
      using errcode = 'invalid_parameter_value',
        hint = 'for another exercise, pass its sets to estimate-1rm';
  end if;
  return jsonb_build_object(
    'today', day,
    'exercise', case lift when 'bench' then 'bench_press' else lift end,
    'sets', coalesce(
      (
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'weight_grams', lifted.weight_grams, 'reps', lifted.reps, 'rpe', lifted.rpe,
          'warm_up', nullif(lifted.is_warm_up, false),
          'performed_on', least(lifted.performed_on, day)
        )))
        from private.lift_history(
          auth.uid(), lift, (day + 2)::timestamp at time zone 'utc'
        ) as lifted
      ),
      '[]'
    )
  );
end
$$;
comment on function strength.estimate_request(text, date) is
  'The caller''s sets of a lift up to a day, by default the one in UTC, as a request of the operation '
  'estimate_one_rep_max.';

create function private.review_request(lifter uuid, training private.training, today date)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  actual_sets jsonb;
  exercises text[];
  planned_sets jsonb;
begin
  select
    coalesce(
      jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'set_number', entry.set_number, 'weight_grams', entry.weight_grams,
        'reps_completed', entry.reps, 'rpe_actual', entry.rpe, 'exercise', entry.exercise,
        'set_type', entry.set_type
      )) order by entry.place),
      '[]'
    ),
    array_agg(entry.exercise order by entry.place)
  into actual_sets, exercises
  from private.read_sets(
    training.actual_sets, training.primary_lift, 'reps_completed', 'rpe_actual'
  ) as entry;
  select
    jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'set_number', entry.set_number, 'set_type', coalesce(entry.set_type, 'main'),
      'exercise', coalesce(entry.exercise, entry.lift), 'weight_grams', entry.weight_grams,
      'reps', entry.reps, 'rpe_target', entry.rpe
    )) order by entry.place)
  into planned_sets
  from private.read_sets(
    training.planned_sets, training.primary_lift, 'reps', 'rpe_target'
  ) as entry
  where entry.reps > 0 and entry.subject is not null;

  return jsonb_strip_nulls(jsonb_build_object(
    'today', today,
    'one_rep_max_grams', training.one_rep_max_grams,
    'sex', (select profile.sex from strength.profiles as profile where profile.id = lifter),
    'auxiliaries', private.auxiliaries_of(lifter, training.primary_lift, exercises),
    'history', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'performed_on', least(lifted.performed_on, today), 'weight_grams', lifted.weight_grams,
        'reps', lifted.reps, 'rpe', lifted.rpe
      )))
      from private.lift_history(lifter, training.primary_lift, training.performed_at) as lifted
      where not lifted.is_warm_up
    ),
    'recent_sessions', private.recent_sessions(
      lifter, training.primary_lift, training.intensity_type, training.performed_at, 6
    )
  )) || jsonb_build_object(
    'session', jsonb_build_object(
      'primary_lift', training.primary_lift, 'intensity_type', training.intensity_type,
      'block_number', training.block_number, 'week_number', training.week_number,
      'planned_sets', planned_sets
    ),
    'log', jsonb_strip_nulls(jsonb_build_object(
      'performed_on', least((training.performed_at at time zone 'utc')::date, today),
      'actual_sets', actual_sets,
      'session_rpe', trim_scale(round(training.session_rpe, 1)),
      'passed_over', private.passed_over(lifter, training.primary_lift, training.actual_sets)
    ))
  );
end
$$;
comment on function private.review_request(uuid, private.training, date) is
  'A session with the log that counts, and what came before it, as a request of the operation review_session.';

create function strength.review_request(session_id uuid) returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  me constant uuid := auth.uid();
  training private.training;
begin
  select done.* into training from private.training as done
  where done.user_id = me and done.session_id = review_request.session_id;
  if not found then
    return null;
  end if;
  return private.review_request(me, training, private.latest_today());
end
$$;
comment on function strength.review_request(uuid) is
  'A logged session of the caller as a request of the operation review_session; null where there is none.';

do $$
declare
  ours regprocedure;
begin
  for ours in
    select p.oid::regprocedure from pg_catalog.pg_proc as p
    where p.pronamespace = 'private'::regnamespace
      and p.proname in (
        'lift_of', 'exercise_name', 'read_sets', 'contributions', 'known_muscles_of', 'muscles_of',
        'auxiliaries_of', 'passed_over', 'trainings', 'recent_sessions', 'lift_history', 'equipment_of', 'overrides_of', 'week_sets',
        'review_request'
      )
  loop
    execute format('revoke execute on function %s from public', ours);
    execute format('grant execute on function %s to authenticated, service_role', ours);
  end loop;
  for ours in
    select p.oid::regprocedure from pg_catalog.pg_proc as p
    where p.oid = 'private.my_formula_config()'::regprocedure
      or p.pronamespace = 'strength'::regnamespace
      and p.proname in (
        'program_request', 'store_program', 'session_request', 'store_session', 'estimate_request',
        'review_request'
      )
  loop
    execute format('revoke execute on function %s from public', ours);
    execute format('grant execute on function %s to authenticated', ours);
  end loop;
end
$$;

-- Goals and achievements that follow from what an athlete did.
--
--   a change marks     the athlete, in its own transaction
--   claim_progress()   hands out marked athletes with all that the engine needs
--   apply_progress()   writes what it answered, unless anything changed meanwhile
--
-- The way is that of the records (20261122000200): the mark is the record of work, nothing is locked
-- between the two calls but a lease, and a worker may die at any point. Differences:
--   - The grain is the athlete. Marks have a table of their own, which goes with the athlete and lets
--     a mark wait for a day: what is dated ahead, and streaks, change when nobody changes anything.
--   - A change sends no hint. What is earned depends on records, which are computed first; the sweep
--     asks once for whatever has been quiet for a moment.
--
-- Who writes what:
--   - A row of athlete_achievements whose id the engine derives is ours and follows the facts: it goes
--     with the race that earned it, and comes back with it, the same row of the same day. A row that
--     an app inserts is the app's, and stays.
--   - Of goals the service writes current_value, status and completed_at. private.goal_progress knows
--     what of that came from facts; a completion by hand, an abandoned goal and a current_value that
--     no fact can answer are the athlete's own, and stay.
--
-- Locks: as for records, the athlete first, several in the order of their ids. apply_progress() asks
-- for goals and definitions without waiting: who changes one holds it while waiting for the athlete.

create sequence private.progress_versions;

create table private.progress_marks (
  athlete_id uuid primary key references hyrox.athlete_profiles (id) on delete cascade,
  version bigint not null default nextval('private.progress_versions'),
  marked_at timestamptz not null default now(),
  claimed_by uuid,
  claimed_until timestamptz,
  attempts int not null default 0,
  last_error text
);
comment on table private.progress_marks is
  'Athletes whose goals and achievements must be computed anew. A row goes when they have been and nothing changed.';
comment on column private.progress_marks.version is 'Another one with every change, never used twice.';
comment on column private.progress_marks.claimed_until is
  'The end of a lease when claimed_by is set; else when it is due: after a failure, or on a day that changes something.';
comment on column private.progress_marks.attempts is 'Claims since the last change.';
create index idx_progress_marks_marked_at on private.progress_marks (marked_at);
grant usage on sequence private.progress_versions to service_role;
grant select, insert, update, delete on private.progress_marks to service_role;

create table private.goal_progress (
  goal_id uuid primary key references hyrox.goals (id) on delete cascade,
  current_value numeric,
  completed_on date
);
comment on table private.goal_progress is
  'What of a goal was written from facts, and is taken back when they are gone.';
comment on column private.goal_progress.current_value is 'As written, in the target''s unit; null when no fact says one.';
comment on column private.goal_progress.completed_on is 'The day on which facts completed the goal.';
grant select, insert, update, delete on private.goal_progress to service_role;

comment on table hyrox.athlete_achievements is
  'What an athlete has earned. Rows from facts follow them; those that an app inserts stay. Nobody updates or deletes one '
  'through the API.';
comment on column hyrox.athlete_achievements.context is
  'What earned it: {"race_result_id"}, {"workout_log_id"}, {"benchmark_test_id"}, {"personal_record_id"}, '
  '{"training_plan_day_id"} or {"goal_id"}; an app may write other members, for example "details".';


-- Marking -----------------------------------------------------------------------------------------

create function private.mark_progress(athletes uuid[]) returns void
language plpgsql
set search_path = ''
as $$
declare
  present uuid[];
begin
  if athletes is null then
    return;
  end if;
  select array_agg(locked.id) into present
  from (
    select athlete.id from hyrox.athlete_profiles as athlete
    where athlete.id = any (athletes)
    order by athlete.id
    for no key update
  ) as locked;
  insert into private.progress_marks (athlete_id)
  select athlete from unnest(present) as athlete order by athlete
  on conflict on constraint progress_marks_pkey do update set
    version = nextval('private.progress_versions'),
    marked_at = case
      when progress_marks.claimed_until is null then progress_marks.marked_at else now()
    end,
    claimed_by = null, claimed_until = null, attempts = 0, last_error = null;
end
$$;
comment on function private.mark_progress(uuid[]) is
  'Has goals and achievements of athletes computed anew, as far as they are there.';
revoke execute on function private.mark_progress(uuid[]) from public;
grant execute on function private.mark_progress(uuid[]) to service_role;

-- Whose rows they are, and what of them decides. Other columns may change without a mark.
do $$
declare
  source record;
begin
  for source in
    select * from (values
      ('race_results', 'changed.athlete_id', '',
        'id, athlete_id, race_date, division, format, total_time_seconds, is_simulation, overall_rank, '
        || 'division_rank, age_group_rank'),
      ('workout_logs', 'changed.athlete_id', '',
        'id, athlete_id, date, session_type, completion_status, duration_minutes, deleted_at'),
      ('benchmark_tests', 'changed.athlete_id', '', 'id, athlete_id, test_date, test_type, station_id'),
      ('personal_records', 'changed.athlete_id', '',
        'id, athlete_id, record_type, subject, scope, exercise_name, station_id, value, value_unit, '
        || 'date_achieved, context, simulation, distance_metres, previous_value'),
      ('goals', 'changed.athlete_id', '',
        'id, athlete_id, goal_type, title, target_value, target_unit, current_value, target_date, '
        || 'station_id, status, completed_at, created_at, deleted_at'),
      ('training_plans', 'changed.athlete_id', '', 'id, athlete_id, start_date, deleted_at'),
      ('training_plan_weeks', 'plan.athlete_id',
        'join hyrox.training_plans as plan on plan.id = changed.training_plan_id',
        'id, training_plan_id, week_number'),
      ('training_plan_days', 'plan.athlete_id',
        'join hyrox.training_plan_weeks as week on week.id = changed.training_plan_week_id '
        || 'join hyrox.training_plans as plan on plan.id = week.training_plan_id',
        'id, training_plan_week_id, day_of_week, session_type, is_rest_day, is_completed, '
        || 'linked_workout_log_id'),
      ('athlete_profiles', 'changed.id', '', 'id, hyrox_division, weight_kg'),
      -- Everybody's. What decides is looked at below.
      ('achievement_definitions', 'athlete.id', 'cross join hyrox.athlete_profiles as athlete', 'id, criteria')
    ) as known (name, athlete, origin, columns)
  loop
    execute format(
      $function$
      create function private.progress_of_%1$s() returns trigger
      language plpgsql
      security definer
      set search_path = ''
      as $body$
      begin
        if tg_op = 'INSERT' then
          perform private.mark_progress(array_agg(distinct %2$s)) from new_rows as changed %3$s;
        elsif tg_op = 'DELETE' then
          perform private.mark_progress(array_agg(distinct %2$s)) from old_rows as changed %3$s;
        else
          perform private.mark_progress(array_agg(distinct %2$s))
          from (
            with
            was as (select %4$s from old_rows),
            becomes as (select %4$s from new_rows)
            (table was except table becomes) union all (table becomes except table was)
          ) as changed %3$s;
        end if;
        return null;
      end
      $body$
      $function$,
      source.name, source.athlete, source.origin, source.columns
    );
    execute format(
      'comment on function private.progress_of_%s() is %L', source.name,
      'Trigger function: marks the athletes whose progress a change of ' || source.name || ' touches.'
    );
    execute format('revoke execute on function private.progress_of_%s() from public', source.name);
    execute format(
      'create trigger trg_%1$s_progress_insert after insert on hyrox.%1$s
       referencing new table as new_rows
       for each statement execute function private.progress_of_%1$s()', source.name
    );
    execute format(
      'create trigger trg_%1$s_progress_update after update on hyrox.%1$s
       referencing old table as old_rows new table as new_rows
       for each statement execute function private.progress_of_%1$s()', source.name
    );
    execute format(
      'create trigger trg_%1$s_progress_delete after delete on hyrox.%1$s
       referencing old table as old_rows
       for each statement execute function private.progress_of_%1$s()', source.name
    );
  end loop;
end
$$;
-- Who comes has nothing yet, and who goes has nothing any more.
drop trigger trg_athlete_profiles_progress_insert on hyrox.athlete_profiles;
drop trigger trg_athlete_profiles_progress_delete on hyrox.athlete_profiles;


-- The request of the engine -----------------------------------------------------------------------

create function private.earliest_today() returns date
language plpgsql
stable
set search_path = ''
as $$
begin
  return (now() at time zone 'utc' - interval '12 hours')::date;
end
$$;
comment on function private.earliest_today() is
  'The day it is at UTC-12, where days end last: no athlete''s own day is earlier.';
revoke execute on function private.earliest_today() from public;
grant execute on function private.earliest_today() to authenticated, service_role;

create function private.countable_day_of(moment timestamptz) returns date
language plpgsql
immutable
set search_path = ''
as $$
begin
  if private.is_countable_day((moment at time zone 'utc')::date) then
    return (moment at time zone 'utc')::date;
  end if;
  return null;
end
$$;
comment on function private.countable_day_of(timestamptz) is
  'The day of a moment in UTC; null where the engine reads none: clients write times, too.';
revoke execute on function private.countable_day_of(timestamptz) from public;
grant execute on function private.countable_day_of(timestamptz) to authenticated, service_role;

create function private.completed_by_facts(goal uuid) returns boolean
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return exists (
    select from private.goal_progress as progress
    where progress.goal_id = goal and progress.completed_on is not null
  );
end
$$;
comment on function private.completed_by_facts(uuid) is
  'Whether a goal was completed by facts, which may take that back, and not by hand.';
revoke execute on function private.completed_by_facts(uuid) from public;
grant execute on function private.completed_by_facts(uuid) to authenticated, service_role;

create function private.progress_facts(athlete uuid) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return jsonb_build_object(
    'race_results', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'id', race.id, 'race_date', race.race_date, 'is_simulation', race.is_simulation,
        'format', race.format, 'division', race.division,
        'total_time_seconds', trim_scale(race.total_time_seconds),
        'overall_rank', case when race.overall_rank > 0 then race.overall_rank end,
        'division_rank', case when race.division_rank > 0 then race.division_rank end,
        'age_group_rank', case when race.age_group_rank > 0 then race.age_group_rank end
      )) order by race.race_date, race.id)
      from hyrox.race_results as race where race.athlete_id = athlete
    ),
    'workout_logs', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'id', log.id, 'date', log.date, 'session_type', log.session_type,
        'completion_status', log.completion_status, 'duration_minutes', log.duration_minutes,
        'deleted_at', log.deleted_at
      )) order by log.date, log.id)
      from hyrox.workout_logs as log where log.athlete_id = athlete
    ),
    'benchmark_tests', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'id', test.id, 'test_date', test.test_date, 'test_type', left(test.test_type, 50),
        'station_id', test.station_id
      )) order by test.test_date, test.id)
      from hyrox.benchmark_tests as test where test.athlete_id = athlete
    ),
    'personal_records', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'id', record.id, 'date_achieved', record.date_achieved, 'record_type', record.record_type,
        'subject', coalesce(
          private.normalised(record.subject), private.normalised(record.exercise_name)
        ),
        'scope', left(record.scope, 50), 'station_id', record.station_id,
        'context', record.context, 'simulation', record.simulation,
        'distance_metres', record.distance_metres,
        'value', private.number_of(to_jsonb(record.value)),
        'value_unit', left(record.value_unit, 40),
        'previous_value', private.number_of(to_jsonb(record.previous_value))
      )) order by record.date_achieved, record.id)
      from hyrox.personal_records as record where record.athlete_id = athlete
    ),
    'training_plan_days', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'id', day.id,
        'day', coalesce(log.date, day.planned, private.countable_day_of(day.created_at), '1900-01-01'),
        'plan_id', day.plan_id, 'session_type', day.session_type, 'is_rest_day', day.is_rest_day,
        'is_completed', day.is_completed
      )) order by day.id)
      from (
        select
          day.*, plan.id as plan_id,
          case
            when plan.start_date between '1900-01-01' and '2190-12-31' and week.week_number <= 400
            then plan.start_date + (week.week_number - 1) * 7
              + (day.day_of_week - extract(isodow from plan.start_date)::int + 7) % 7
          end as planned
        from hyrox.training_plans as plan
        join hyrox.training_plan_weeks as week on week.training_plan_id = plan.id
        join hyrox.training_plan_days as day on day.training_plan_week_id = week.id
        where plan.athlete_id = athlete and plan.deleted_at is null
      ) as day
      left join hyrox.workout_logs as log on log.id = day.linked_workout_log_id
    )
  );
end
$$;
comment on function private.progress_facts(uuid) is
  'What goals and achievements of an athlete are measured by, table by table.';
revoke execute on function private.progress_facts(uuid) from public;
grant execute on function private.progress_facts(uuid) to authenticated, service_role;

create function private.progress_request(athlete uuid, today date, earliest_today date)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select jsonb_strip_nulls(jsonb_build_object(
      'athlete_id', profile.id,
      'today', today,
      'earliest_today', earliest_today,
      'race_format', case
        when profile.hyrox_division like '%doubles%' then 'doubles'
        when profile.hyrox_division like 'relay%' then 'relay'
        when profile.hyrox_division is not null then 'singles'
      end,
      'weight_kg', case
        when profile.weight_kg < 1000 and round(profile.weight_kg, 3) > 0
        then trim_scale(round(profile.weight_kg, 3))
      end
    ))
    -- Criteria are shown as they are, nulls and all.
    || jsonb_build_object(
      'definitions', coalesce(
        (
          select jsonb_agg(jsonb_build_object(
            'achievement_id', definition.id, 'criteria', definition.criteria
          ) order by definition.sort_order, definition.id)
          from hyrox.achievement_definitions as definition
        ),
        '[]'
      ),
      'facts', jsonb_strip_nulls(private.progress_facts(athlete)),
      'goals', coalesce(
        (
          select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
            'id', goal.id, 'goal_type', goal.goal_type, 'title', left(goal.title, 200),
            'target_value', private.number_of(to_jsonb(goal.target_value)),
            'target_unit', left(goal.target_unit, 40),
            'target_date', case
              when private.is_countable_day(goal.target_date) then goal.target_date
            end,
            'station_id', goal.station_id,
            'set_on', coalesce(private.countable_day_of(goal.created_at), '1900-01-01'),
            'status', goal.status,
            'completed_by_hand', case
              when goal.status = 'completed' and not private.completed_by_facts(goal.id)
              then coalesce(
                private.countable_day_of(goal.completed_at),
                private.countable_day_of(goal.created_at), '1900-01-01'
              )
            end
          )) order by goal.created_at, goal.id)
          from hyrox.goals as goal
          where goal.athlete_id = athlete and goal.deleted_at is null
        ),
        '[]'
      )
    )
    from hyrox.athlete_profiles as profile
    where profile.id = athlete
  );
end
$$;
comment on function private.progress_request(uuid, date, date) is
  'Facts, goals and definitions of an athlete as a request of the operation assess_progress.';
revoke execute on function private.progress_request(uuid, date, date) from public;
grant execute on function private.progress_request(uuid, date, date) to authenticated, service_role;

create function hyrox.progress_request(today date default null) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return private.progress_request(
    private.get_my_athlete_id(),
    least(today, private.latest_today()),
    coalesce(least(today, private.latest_today()), private.earliest_today())
  );
end
$$;
comment on function hyrox.progress_request(date) is
  'Facts, goals and definitions of the caller as a request of the operation assess_progress, as of the caller''s own day; '
  'null without an athlete profile.';
revoke execute on function hyrox.progress_request(date) from public;
grant execute on function hyrox.progress_request(date) to authenticated;


-- Claiming ----------------------------------------------------------------------------------------

create function hyrox.claim_progress(
  worker uuid, most_athletes int default 20, lease_seconds int default 30
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  most constant int := greatest(1, least(most_athletes, 100));
  most_bytes constant int := 4000000;
  lease constant interval := make_interval(secs => greatest(1, least(lease_seconds, 600)));
  claims jsonb := jsonb_build_array();
  bytes int := 0;
  athlete uuid;
  claimed bigint;
  request jsonb;
begin
  for athlete in
    select mark.athlete_id from private.progress_marks as mark
    where mark.claimed_until is null or mark.claimed_until <= now()
    order by mark.marked_at
    limit 1000
  loop
    -- Somebody at work on the athlete is left alone: their change marks anew, and the sweep asks again.
    perform from hyrox.athlete_profiles as profile
    where profile.id = athlete for no key update skip locked;
    continue when not found;
    update private.progress_marks as mark
    set claimed_by = worker, claimed_until = now() + lease, attempts = mark.attempts + 1
    where mark.athlete_id = athlete and (mark.claimed_until is null or mark.claimed_until <= now())
    returning mark.version into claimed;
    continue when not found;
    request := private.progress_request(athlete, private.latest_today(), private.earliest_today());
    claims := claims || jsonb_build_object(
      'athlete_id', athlete, 'version', claimed, 'request', request
    );
    bytes := bytes + octet_length(request::text);
    exit when jsonb_array_length(claims) >= most or bytes >= most_bytes;
  end loop;
  return coalesce(
    (
      select jsonb_agg(item.claim || jsonb_build_object('more', exists (
        select from private.progress_marks as mark
        where mark.claimed_until is null or mark.claimed_until <= now()
      )) order by item.place)
      from jsonb_array_elements(claims) with ordinality as item (claim, place)
    ),
    '[]'
  );
end
$$;
comment on function hyrox.claim_progress(uuid, int, int) is
  'Leases marked athletes to a worker: [{"athlete_id", "version", "request", "more"}], the request for the operation '
  'assess_progress. Call it again when more is true.';
revoke execute on function hyrox.claim_progress(uuid, int, int) from public;
grant execute on function hyrox.claim_progress(uuid, int, int) to service_role;


-- Applying ----------------------------------------------------------------------------------------

create function private.write_earned(athlete uuid, achievements jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  known constant uuid[] := array(
    select definition.id
    from jsonb_to_recordset(achievements) as entry (achievement_id uuid)
    join hyrox.achievement_definitions as definition on definition.id = entry.achievement_id
    order by definition.id
    for key share of definition nowait
  );
begin
  perform from hyrox.athlete_achievements as earned
  where earned.athlete_id = athlete order by earned.id for update nowait;
  delete from hyrox.athlete_achievements as earned
  using jsonb_to_recordset(achievements) as entry (id uuid, unlocked_on date, refused jsonb)
  where earned.athlete_id = athlete and earned.id = entry.id
    and entry.unlocked_on is null and entry.refused is null;
  insert into hyrox.athlete_achievements as earned (id, athlete_id, achievement_id, earned_at, context)
  select
    entry.id, athlete, entry.achievement_id, entry.unlocked_on::timestamp at time zone 'utc',
    entry.unlocked_by
  from jsonb_to_recordset(achievements) as entry (
    id uuid, achievement_id uuid, unlocked_on date, unlocked_by jsonb
  )
  where entry.unlocked_on is not null and entry.achievement_id = any (known)
  -- A row of the app's own holds the place, and stays.
  on conflict on constraint uq_athlete_achievement do update set
    earned_at = excluded.earned_at, context = excluded.context
  where earned.id = excluded.id
    and (earned.earned_at, earned.context) is distinct from (excluded.earned_at, excluded.context);
end
$$;
comment on function private.write_earned(uuid, jsonb) is
  'Makes the earned rows that follow from facts what the engine answered; the caller has locked the athlete.';
revoke execute on function private.write_earned(uuid, jsonb) from public;
grant execute on function private.write_earned(uuid, jsonb) to service_role;

create function private.write_goals(athlete uuid, goals jsonb) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from hyrox.goals as goal
  where goal.athlete_id = athlete and goal.deleted_at is null
  order by goal.id for no key update nowait;

  with
  measured as (
    select
      goal.id,
      case
        when entry.current_value is not null then entry.current_value
        when goal.current_value = written.current_value then null
        else goal.current_value
      end as current_value,
      entry.status,
      case
        when entry.status = 'completed' and entry.by_facts
        then entry.completed_on::timestamp at time zone 'utc'
        when entry.status = 'active' then null
        else goal.completed_at
      end as completed_at
    from jsonb_to_recordset(goals) as entry (
      goal_id uuid, current_value numeric, status text, completed_on date, by_facts boolean
    )
    join hyrox.goals as goal
      on goal.id = entry.goal_id and goal.athlete_id = athlete and goal.deleted_at is null
    left join private.goal_progress as written on written.goal_id = goal.id
  )
  update hyrox.goals as goal
  set current_value = measured.current_value, status = measured.status,
    completed_at = measured.completed_at
  from measured
  where goal.id = measured.id
    and (goal.current_value, goal.status, goal.completed_at)
      is distinct from (measured.current_value, measured.status, measured.completed_at);

  insert into private.goal_progress as written (goal_id, current_value, completed_on)
  select
    entry.goal_id, entry.current_value, case when entry.by_facts then entry.completed_on end
  from jsonb_to_recordset(goals) as entry (
    goal_id uuid, current_value numeric, completed_on date, by_facts boolean
  )
  join hyrox.goals as goal on goal.id = entry.goal_id and goal.athlete_id = athlete
  on conflict (goal_id) do update set
    current_value = excluded.current_value, completed_on = excluded.completed_on
  where (written.current_value, written.completed_on)
    is distinct from (excluded.current_value, excluded.completed_on);
end
$$;
comment on function private.write_goals(uuid, jsonb) is
  'Writes what the engine answered about goals and remembers it; the caller has locked the athlete.';
revoke execute on function private.write_goals(uuid, jsonb) from public;
grant execute on function private.write_goals(uuid, jsonb) to service_role;

create function hyrox.apply_progress(
  worker uuid, athlete_id uuid, version bigint, result jsonb
) returns boolean
language plpgsql
set search_path = ''
as $$
declare
  athlete constant uuid := apply_progress.athlete_id;
  recheck_on constant date := (result ->> 'recheck_on')::date;
begin
  perform from hyrox.athlete_profiles as profile where profile.id = athlete for no key update;
  perform from private.progress_marks as mark
  where mark.athlete_id = athlete and mark.version = apply_progress.version
    and mark.claimed_by = worker;
  if not found then
    return false;
  end if;
  if result is null or jsonb_typeof(result -> 'achievements') is distinct from 'array'
    or jsonb_typeof(result -> 'goals') is distinct from 'array'
  then
    raise exception 'the result has no `achievements` and `goals`'
      using errcode = 'data_exception',
        hint = 'pass what the engine answered to the request of this claim, or fail the claim';
  end if;
  begin
    perform private.write_earned(athlete, result -> 'achievements');
    perform private.write_goals(athlete, result -> 'goals');
  exception when lock_not_available then
    update private.progress_marks as mark set claimed_by = null, claimed_until = null
    where mark.athlete_id = athlete;
    return false;
  end;
  -- Writing goals has marked the athlete again: nobody else could have.
  if recheck_on is null then
    delete from private.progress_marks as mark where mark.athlete_id = athlete;
  else
    update private.progress_marks as mark
    set claimed_by = null, attempts = 0, last_error = null,
      claimed_until = recheck_on::timestamp at time zone 'utc' - interval '14 hours'
    where mark.athlete_id = athlete;
  end if;
  return true;
end
$$;
comment on function hyrox.apply_progress(uuid, uuid, bigint, jsonb) is
  'Writes what the engine answered to a claim and takes its mark away, or leaves it for the day the answer names. False, '
  'and nothing is written, when the athlete changed meanwhile or is claimed by somebody else: claim again.';
revoke execute on function hyrox.apply_progress(uuid, uuid, bigint, jsonb) from public;
grant execute on function hyrox.apply_progress(uuid, uuid, bigint, jsonb) to service_role;

create function hyrox.fail_progress(worker uuid, athlete_id uuid, message text) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from hyrox.athlete_profiles as profile
  where profile.id = fail_progress.athlete_id for no key update;
  update private.progress_marks as mark
  set claimed_by = null,
    claimed_until = now() + make_interval(secs => least(300, 2.0 ^ least(mark.attempts, 9))),
    last_error = left(message, 500)
  where mark.athlete_id = fail_progress.athlete_id and mark.claimed_by = worker;
end
$$;
comment on function hyrox.fail_progress(uuid, uuid, text) is
  'Gives a claim back with the reason. Its next try is 2, 4, 8 ... and at most 300 seconds away, unless the athlete '
  'changes something.';
revoke execute on function hyrox.fail_progress(uuid, uuid, text) from public;
grant execute on function hyrox.fail_progress(uuid, uuid, text) to service_role;


-- Asking for it -----------------------------------------------------------------------------------

create function hyrox.recompute_all_progress() returns bigint
language plpgsql
set search_path = ''
as $$
declare
  marked bigint;
begin
  insert into private.progress_marks (athlete_id)
  select athlete.id from hyrox.athlete_profiles as athlete
  on conflict on constraint progress_marks_pkey do nothing;
  get diagnostics marked = row_count;
  return marked;
end
$$;
comment on function hyrox.recompute_all_progress() is
  'Has goals and achievements of all athletes computed anew, by whoever calls claim_progress() from now on; how many '
  'athletes were not waiting for that already.';
revoke execute on function hyrox.recompute_all_progress() from public;
grant execute on function hyrox.recompute_all_progress() to service_role;

-- What was stored before this migration has not been looked at.
select hyrox.recompute_all_progress();

create function hyrox.progress_backlog() returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select jsonb_build_object(
      'athletes', count(*),
      'series', count(*),
      'claimed', count(*) filter (where mark.claimed_by is not null and mark.claimed_until > now()),
      'failed', count(*) filter (where mark.last_error is not null),
      'oldest_seconds',
        coalesce(round(extract(epoch from now() - min(mark.marked_at))), 0)
    )
    from private.progress_marks as mark
    -- A mark that waits for its day is done until then.
    where mark.claimed_by is not null or mark.last_error is not null
      or mark.claimed_until is null or mark.claimed_until <= now()
  );
end
$$;
comment on function hyrox.progress_backlog() is
  'Whose goals and achievements wait to be computed, in the form of records_backlog(): an athlete is one series.';
revoke execute on function hyrox.progress_backlog() from public;
grant execute on function hyrox.progress_backlog() to service_role;

create function private.sweep_progress() returns void
language plpgsql
set search_path = ''
as $$
begin
  -- The records of a change come first; a change every moment does not put it off for ever.
  if exists (
    select from private.progress_marks as mark
    where (mark.claimed_until is null or mark.claimed_until <= now())
      and (
        mark.marked_at < now() - interval '1 minute'
        or not exists (
          select from private.dirty_series as series
          where series.system = 'hyrox' and series.athlete_id = mark.athlete_id
            and (series.claimed_until is null or series.claimed_until <= now())
        )
      )
  ) then
    perform private.wake('hyrox_progress');
  end if;
end
$$;
comment on function private.sweep_progress() is
  'Wakes the function for athletes whose goals and achievements are due. Runs every few seconds.';
revoke execute on function private.sweep_progress() from public;
grant execute on function private.sweep_progress() to service_role;

select private.schedule_sweeps();

-- Personal records, second part: what has to be computed anew.
--
-- Every change of a source rewrites the source's efforts and marks their series, old and new, in the
-- same transaction: a mark is there exactly when the change is. Marks are the record of work. The
-- request that wakes the function detect-records is only a hint; it may be lost, because
-- private.sweep_records() finds what no hint told of. Marks, hints and sweep serve other systems, too.
--
-- Locks: whoever touches efforts, marks or derived records of an athlete first locks the athlete's
-- row in hyrox.athlete_profiles, for no key update. That lets inserts of child rows through, costs no
-- shared memory however many athletes a statement touches, and comes after every foreign key action,
-- because statement triggers run last. Whoever locks several athletes does it in the order of their
-- ids, and whoever already holds one takes no other lock that a client may hold (20261122000300).
--
-- A statement reads what was committed before it under read committed, as the API runs. Under a
-- stricter level it reads an older state: then, and when the library of exercises changes, the mark
-- `*` has all efforts of the athlete read again before anything is computed.

create sequence private.mark_versions;

create table private.dirty_series (
  system text not null,
  athlete_id uuid not null,
  series_key text not null,
  version bigint not null default nextval('private.mark_versions'),
  marked_at timestamptz not null default now(),
  claimed_by uuid,
  claimed_until timestamptz,
  attempts int not null default 0,
  last_error text,

  primary key (system, athlete_id, series_key)
);

comment on table private.dirty_series is
  'Series whose records must be computed anew. A row goes when they have been and nothing changed meanwhile.';
comment on column private.dirty_series.system is 'The schema of the athlete: hyrox or strength.';
comment on column private.dirty_series.series_key is
  'As in efforts; * stands for all of the athlete''s, read again from their sources.';
comment on column private.dirty_series.version is 'Another one with every change, never used twice.';
comment on column private.dirty_series.marked_at is 'Since when it waits.';
comment on column private.dirty_series.claimed_until is
  'The end of a lease when claimed_by is set, else when to try again after a failure.';
comment on column private.dirty_series.attempts is 'Claims since the last change.';

create index idx_dirty_series_marked_at on private.dirty_series (system, marked_at);

grant usage on sequence private.mark_versions to service_role;
grant select, insert, update, delete on private.dirty_series to service_role;


-- Waking the function -----------------------------------------------------------------------------

-- What a project gives the database to call its functions with; a row of nulls where there is no Vault.
create function private.project_access(out project_url text, out secret_key text)
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  if to_regclass('vault.decrypted_secrets') is null then
    return;
  end if;
  execute
    'select
       max(decrypted_secret) filter (where name = ''stadion_project_url''),
       max(decrypted_secret) filter (where name = ''stadion_secret_key'')
     from vault.decrypted_secrets
     where name in (''stadion_project_url'', ''stadion_secret_key'')'
    into project_url, secret_key;
end
$$;
comment on function private.project_access() is
  'The URL and the secret key of the project, as the Vault has them.';
revoke execute on function private.project_access() from public;

-- What keeps the database from calling the functions, all of it at once; null when nothing is seen to.
create function private.call_advice() returns text
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  advice text[] := array[]::text[];
  project_url text;
  secret_key text;
begin
  if to_regprocedure('net.http_post(text, jsonb, jsonb, jsonb, integer)') is null then
    advice := advice || 'enable the extension pg_net'::text;
  end if;
  if to_regclass('vault.decrypted_secrets') is null then
    advice := advice || 'enable the extension supabase_vault'::text;
  end if;
  select * into project_url, secret_key from private.project_access();
  if project_url is null then
    advice := advice || 'put the URL of the project, https:// and a host, into the Vault: '
      '`select vault.create_secret(''https://<ref>.supabase.co'', ''stadion_project_url'')`'::text;
  -- Only among containers and on one machine, where the port is named, there is no TLS.
  elsif project_url !~ '^(https://[^/\s<>]+|http://[^/\s<>]+:\d+)/?$' then
    advice := advice || format(
      'stadion_project_url in the Vault is `%s`: make it https:// and the host of the project, without a path',
      left(project_url, 200)
    );
  end if;
  if secret_key is null then
    advice := advice || 'put the secret key of the project into the Vault: '
      '`select vault.create_secret(''sb_secret_...'', ''stadion_secret_key'')`'::text;
  -- The functions know no other keys: a service_role token of old opens none of them.
  elsif secret_key !~ '^sb_secret_[\w-]+$' then
    advice := advice ||
      'stadion_secret_key in the Vault is no secret key: make it the one that begins with sb_secret_'::text;
  end if;
  return nullif(array_to_string(advice, '; '), '');
end
$$;
comment on function private.call_advice() is
  'What to put right so that the database can call the functions; null when nothing is seen to be wrong.';
revoke execute on function private.call_advice() from public;
grant execute on function private.call_advice() to service_role;

-- What runs every few seconds, as far as the migrations have come.
create function private.sweeps() returns setof text
language sql
stable
set search_path = ''
as $$
  select sweep from unnest(array['records', 'progress']) as sweep
  where to_regprocedure('private.sweep_' || sweep || '()') is not null
$$;
comment on function private.sweeps() is 'The names of the sweeps that there are.';
revoke execute on function private.sweeps() from public;
grant execute on function private.sweeps() to service_role;

create function private.schedule_sweeps() returns text
language plpgsql
set search_path = ''
as $$
declare
  schedule constant oid := to_regprocedure('cron.schedule(text, text, text)');
  sweep text;
begin
  if schedule is null then
    return 'enable the extension pg_cron, then call this again';
  end if;
  for sweep in select private.sweeps() loop
    execute format('select %s($1, $2, $3)', schedule::regproc)
      using 'stadion-sweep-' || sweep, '10 seconds', format('select private.sweep_%s()', sweep);
  end loop;
  return (select 'scheduled: ' || string_agg(name, ', ') from private.sweeps() as name);
end
$$;
comment on function private.schedule_sweeps() is
  'Has pg_cron run the sweeps every ten seconds, and says what it did. Doing it again changes nothing.';
revoke execute on function private.schedule_sweeps() from public;

-- Why nothing is computed, in words.
create function private.wake_advice() returns text
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  jobs constant regclass := to_regclass('cron.job');
  scheduled text[];
  schedule_advice text;
begin
  if jobs is null then
    schedule_advice := 'enable the extension pg_cron, then `select private.schedule_sweeps()`';
  else
    execute format('select array_agg(command::text) from %s', jobs) into scheduled;
    if exists (
      select from private.sweeps() as sweep
      where not exists (
        select from unnest(scheduled) as command
        where command like '%private.sweep\_' || sweep || '()%'
      )
    ) then
      schedule_advice := 'have the sweeps run: `select private.schedule_sweeps()`';
    end if;
  end if;
  return nullif(concat_ws('; ', private.call_advice(), schedule_advice), '');
end
$$;
comment on function private.wake_advice() is
  'What to put right so that changes are computed by themselves, goals and achievements by the sweep alone; null when '
  'nothing is seen to be wrong.';
revoke execute on function private.wake_advice() from public;
grant execute on function private.wake_advice() to service_role;

create function private.wake(system text) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  slug constant text := case system
    when 'hyrox' then 'detect-records' when 'strength' then 'review-session'
    when 'hyrox_progress' then 'assess-progress'
  end;
  woken constant text := 'stadion.woken_' || system;
  project_url text;
  secret_key text;
  advice text;
begin
  -- The request leaves at commit: one for each transaction is enough.
  if slug is null or current_setting(woken, true) = pg_current_xact_id()::text then
    return;
  end if;
  perform set_config(woken, pg_current_xact_id()::text, true);
  select * into project_url, secret_key from private.project_access();
  -- Without them nobody wants to be called.
  if project_url is null or secret_key is null
    or to_regprocedure('net.http_post(text, jsonb, jsonb, jsonb, integer)') is null
  then
    return;
  end if;
  advice := private.call_advice();
  if advice is not null then
    raise warning 'waking %: %', slug, advice;
  end if;
  execute
    'select net.http_post(
       url => $1, body => ''{}''::jsonb, headers => $2, timeout_milliseconds => 30000
     )'
    using
      rtrim(project_url, '/') || '/functions/v1/' || slug,
      jsonb_build_object('Content-Type', 'application/json', 'apikey', secret_key);
exception when others then
  -- A person's change does not fail because a hint could not be sent.
  raise warning 'records: waking the function failed with `%`; the sweep will do it', sqlerrm;
end
$$;
comment on function private.wake(text) is
  'Asks for a call of the function that computes what a system has marked, after commit, where pg_net is there and the '
  'vault holds stadion_project_url and stadion_secret_key. A hint: it may be lost.';
revoke execute on function private.wake(text) from public;
grant execute on function private.wake(text) to service_role;


-- Marking -----------------------------------------------------------------------------------------

create function private.mark_series(
  system text, athletes uuid[], series_keys text[], wake boolean default true
) returns void
language plpgsql
set search_path = ''
as $$
declare
  is_known boolean;
begin
  -- Marks that wait unclaimed have a call coming, unless it got lost.
  is_known := not exists (
    select from unnest(athletes, series_keys) as wanted (athlete, series)
    where not exists (
      select from private.dirty_series as mark
      where mark.system = mark_series.system and mark.athlete_id = wanted.athlete
        and mark.series_key = wanted.series and mark.claimed_until is null
        and mark.marked_at > now() - interval '2 seconds'
    )
  );
  insert into private.dirty_series (system, athlete_id, series_key)
  select distinct mark_series.system, wanted.athlete, wanted.series
  from unnest(athletes, series_keys) as wanted (athlete, series)
  order by 2, 3
  on conflict on constraint dirty_series_pkey do update set
    version = nextval('private.mark_versions'),
    claimed_by = null, claimed_until = null, attempts = 0, last_error = null;
  if wake and not is_known then
    perform private.wake(system);
  end if;
end
$$;
comment on function private.mark_series(text, uuid[], text[], boolean) is
  'Marks series of athletes, given side by side, and ends the leases on them. The caller has locked the athletes.';
revoke execute on function private.mark_series(text, uuid[], text[], boolean) from public;
grant execute on function private.mark_series(text, uuid[], text[], boolean) to service_role;

create function private.mark_athletes(athletes uuid[]) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from hyrox.athlete_profiles as athlete
  where athlete.id = any (athletes)
  order by athlete.id
  for no key update;
  perform private.mark_series('hyrox', array_agg(athlete.id), array_agg('*'::text))
  from hyrox.athlete_profiles as athlete
  where athlete.id = any (athletes)
  having count(*) > 0;
end
$$;
comment on function private.mark_athletes(uuid[]) is
  'Has everything of these athletes read and computed again.';
revoke execute on function private.mark_athletes(uuid[]) from public;

create function private.mark_my_records() returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  my_athlete_id constant uuid := private.get_my_athlete_id();
begin
  if my_athlete_id is null then
    raise exception 'the signed-in user has no athlete profile'
      using errcode = 'invalid_parameter_value',
        hint = 'insert a row with the user''s id into hyrox.athlete_profiles first';
  end if;
  perform private.mark_athletes(array[my_athlete_id]);
end
$$;
comment on function private.mark_my_records() is
  'Has everything of the signed-in athlete read and computed again.';
revoke execute on function private.mark_my_records() from public;
grant execute on function private.mark_my_records() to authenticated;


-- Capturing changes -------------------------------------------------------------------------------

-- Its statements are long and their best plans always the same: planning them for every write would
-- take longer than running them.
create function private.recapture(kind text, athletes uuid[], sources uuid[]) returns void
language plpgsql
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  present uuid[];
  marked_athletes uuid[];
  marked_series text[];
begin
  if sources is null then
    return;
  end if;
  -- A source that moved to another athlete is named once for each. An athlete who is being deleted
  -- is not there any more, and gets neither efforts nor marks.
  select array_agg(locked.id) into present
  from (
    select athlete.id from hyrox.athlete_profiles as athlete
    where athlete.id = any (athletes)
    order by athlete.id
    for no key update
  ) as locked;

  with
  gone as (
    delete from hyrox.efforts as effort
    where effort.source_id = any (sources) and effort.source_kind = kind
      and effort.athlete_id = any (athletes)
    returning effort.athlete_id, effort.series_key
  ),
  series as (select distinct gone.athlete_id, gone.series_key from gone)
  select array_agg(series.athlete_id), array_agg(series.series_key)
  into marked_athletes, marked_series
  from series where series.athlete_id = any (present);

  with
  fresh as (
    select effort.* from hyrox.race_results as source
    cross join private.race_efforts(source) as effort
    where kind = 'race_result' and source.id = any (sources)
    union all
    select effort.* from hyrox.workout_logs as source
    cross join private.workout_efforts(source) as effort
    where kind = 'workout_log' and source.id = any (sources)
    union all
    select effort.* from hyrox.benchmark_tests as source
    cross join private.benchmark_efforts(source) as effort
    where kind = 'benchmark_test' and source.id = any (sources)
    union all
    select effort.* from hyrox.personal_records as source
    cross join private.hand_made_efforts(source) as effort
    where kind = 'hand_made' and source.id = any (sources)
  ),
  kept as (
    insert into hyrox.efforts
    select fresh.* from fresh where fresh.athlete_id = any (present)
    returning athlete_id, series_key
  ),
  series as (select distinct kept.athlete_id, kept.series_key from kept)
  select
    marked_athletes || array_agg(series.athlete_id), marked_series || array_agg(series.series_key)
  into marked_athletes, marked_series
  from series;

  if current_setting('transaction_isolation') <> 'read committed' then
    marked_athletes := marked_athletes || present;
    marked_series := marked_series || array_fill('*'::text, array[cardinality(present)]);
  end if;
  if marked_athletes is not null then
    perform private.mark_series('hyrox', marked_athletes, marked_series);
  end if;
end
$$;
comment on function private.recapture(text, uuid[], uuid[]) is
  'Reads the efforts of sources again, given side by side with their athletes, and marks the series they were and are in.';
revoke execute on function private.recapture(text, uuid[], uuid[]) from public;

create function private.capture_workout_logs() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.recapture('workout_log', array_agg(athlete_id), array_agg(id))
    from new_rows where completed_workout is not null;
  elsif tg_op = 'DELETE' then
    perform private.recapture('workout_log', array_agg(athlete_id), array_agg(id)) from old_rows;
  else
    perform private.recapture('workout_log', array_agg(athlete_id), array_agg(id))
    from (
      with
      was as (
        select id, athlete_id, date, completion_status, completed_workout, deleted_at from old_rows
      ),
      becomes as (
        select id, athlete_id, date, completion_status, completed_workout, deleted_at from new_rows
      )
      (table was except table becomes) union all (table becomes except table was)
    ) as touched;
  end if;
  return null;
end
$$;

create function private.capture_benchmark_tests() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.recapture('benchmark_test', array_agg(athlete_id), array_agg(id)) from new_rows;
  elsif tg_op = 'DELETE' then
    perform private.recapture('benchmark_test', array_agg(athlete_id), array_agg(id)) from old_rows;
  else
    perform private.recapture('benchmark_test', array_agg(athlete_id), array_agg(id))
    from (
      with
      was as (select id, athlete_id, test_date, test_type, station_id, results from old_rows),
      becomes as (select id, athlete_id, test_date, test_type, station_id, results from new_rows)
      (table was except table becomes) union all (table becomes except table was)
    ) as touched;
  end if;
  return null;
end
$$;

create function private.capture_race_results() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.recapture('race_result', array_agg(athlete_id), array_agg(id)) from new_rows;
  elsif tg_op = 'DELETE' then
    perform private.recapture('race_result', array_agg(athlete_id), array_agg(id)) from old_rows;
  else
    perform private.recapture('race_result', array_agg(athlete_id), array_agg(id))
    from (
      with
      was as (
        select
          id, athlete_id, race_date, division, format, total_time_seconds, transitions_total_seconds,
          is_simulation
        from old_rows
      ),
      becomes as (
        select
          id, athlete_id, race_date, division, format, total_time_seconds, transitions_total_seconds,
          is_simulation
        from new_rows
      )
      (table was except table becomes) union all (table becomes except table was)
    ) as touched;
  end if;
  return null;
end
$$;

-- One split decides about the others: the validator judges the race as a whole. A race that is being
-- deleted is not there any more when its splits go; its own trigger says so.
create function private.capture_race_splits() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.recapture('race_result', array_agg(race.athlete_id), array_agg(race.id))
    from hyrox.race_results as race
    where race.id in (select race_result_id from new_rows);
  elsif tg_op = 'DELETE' then
    perform private.recapture('race_result', array_agg(race.athlete_id), array_agg(race.id))
    from hyrox.race_results as race
    where race.id in (select race_result_id from old_rows);
  else
    perform private.recapture('race_result', array_agg(race.athlete_id), array_agg(race.id))
    from hyrox.race_results as race
    where race.id in (
      select touched.race_result_id
      from (
        with
        was as (
          select
            id, race_result_id, split_number, split_type, station_id, time_seconds,
            transition_time_seconds, penalty_seconds
          from old_rows
        ),
        becomes as (
          select
            id, race_result_id, split_number, split_type, station_id, time_seconds,
            transition_time_seconds, penalty_seconds
          from new_rows
        )
        (table was except table becomes) union all (table becomes except table was)
      ) as touched
    );
  end if;
  return null;
end
$$;

-- Derived rows are what efforts lead to, and none themselves.
create function private.capture_personal_records() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.recapture('hand_made', array_agg(athlete_id), array_agg(id))
    from new_rows where effort_id is null;
  elsif tg_op = 'DELETE' then
    perform private.recapture('hand_made', array_agg(athlete_id), array_agg(id))
    from old_rows where effort_id is null;
  else
    perform private.recapture('hand_made', array_agg(athlete_id), array_agg(id))
    from (
      with
      was as (
        select
          id, athlete_id, record_type, exercise_name, exercise_id, station_id, value, value_unit,
          date_achieved, context, subject, scope, distance_metres, load_grams, reps, simulation
        from old_rows where effort_id is null
      ),
      becomes as (
        select
          id, athlete_id, record_type, exercise_name, exercise_id, station_id, value, value_unit,
          date_achieved, context, subject, scope, distance_metres, load_grams, reps, simulation
        from new_rows where effort_id is null
      )
      (table was except table becomes) union all (table becomes except table was)
    ) as touched;
  end if;
  return null;
end
$$;

-- Names and categories of exercises decide what sets are efforts of. The library changes rarely, so
-- every document is looked through, and only the athletes are marked.
create function private.capture_exercise_library() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  ids uuid[] := '{}';
  names text[] := '{}';
begin
  if tg_op = 'INSERT' then
    select array_agg(id), array_agg(private.normalised(name)) into ids, names from new_rows;
  elsif tg_op = 'DELETE' then
    select array_agg(id), array_agg(private.normalised(name)) into ids, names from old_rows;
  else
    with
    was as (select id, name, category, hyrox_station_id from old_rows),
    becomes as (select id, name, category, hyrox_station_id from new_rows),
    touched as (
      (table was except table becomes) union all (table becomes except table was)
    )
    select array_agg(id), array_agg(private.normalised(name)) into ids, names from touched;
  end if;
  if ids is null then
    return null;
  end if;
  perform private.mark_athletes(array_agg(distinct concerned.athlete_id))
  from (
    select log.athlete_id
    from hyrox.workout_logs as log
    cross join jsonb_array_elements(private.array_of(log.completed_workout -> 'exercises')) as exercise
    where private.uuid_of(exercise -> 'exercise_id') = any (ids)
      or private.normalised(private.name_of(exercise -> 'name')) = any (names)
    union all
    select test.athlete_id
    from hyrox.benchmark_tests as test
    where private.uuid_of(test.results -> 'exercise_id') = any (ids)
      or private.normalised(private.name_of(test.results -> 'exercise')) = any (names)
      or private.normalised(private.name_of(test.results -> 'exercise_name')) = any (names)
    union all
    select made.athlete_id
    from hyrox.personal_records as made
    where made.effort_id is null
      and (
        made.exercise_id = any (ids)
        or private.normalised(made.exercise_name) = any (names)
        or private.normalised(made.subject) = any (names)
      )
  ) as concerned;
  return null;
end
$$;

-- The marks' table serves several systems and has no foreign key to one of them.
create function private.forget_marks() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from private.dirty_series as mark
  using old_rows
  where mark.system = 'hyrox' and mark.athlete_id = old_rows.id;
  return null;
end
$$;
comment on function private.forget_marks() is
  'Trigger function: an athlete who goes leaves no marks.';
revoke execute on function private.forget_marks() from public;
create trigger trg_athlete_profiles_forget_marks
  after delete on hyrox.athlete_profiles
  referencing old table as old_rows
  for each statement execute function private.forget_marks();

do $$
declare
  source text;
begin
  foreach source in array '{
    workout_logs,benchmark_tests,race_results,race_splits,personal_records,exercise_library
  }'::text[] loop
    execute format(
      'comment on function private.capture_%s() is %L', source,
      'Trigger function: has the efforts read again that a change of ' || source || ' touches.'
    );
    execute format('revoke execute on function private.capture_%s() from public', source);
    execute format(
      'create trigger trg_%1$s_capture_insert after insert on hyrox.%1$s
       referencing new table as new_rows
       for each statement execute function private.capture_%1$s()', source
    );
    execute format(
      'create trigger trg_%1$s_capture_update after update on hyrox.%1$s
       referencing old table as old_rows new table as new_rows
       for each statement execute function private.capture_%1$s()', source
    );
    execute format(
      'create trigger trg_%1$s_capture_delete after delete on hyrox.%1$s
       referencing old table as old_rows
       for each statement execute function private.capture_%1$s()', source
    );
  end loop;
end
$$;


-- Sweeping ----------------------------------------------------------------------------------------

create function private.sweep_records() returns void
language plpgsql
set search_path = ''
as $$
declare
  begun date := private.latest_today();
  athlete uuid;
  series text[];
begin
  for athlete in
    select distinct effort.athlete_id from hyrox.efforts as effort
    where effort.is_future and effort.date <= begun
    order by 1
  loop
    -- Somebody at work on the athlete is left alone until the next time.
    perform from hyrox.athlete_profiles as profile
    where profile.id = athlete for no key update skip locked;
    continue when not found;
    with reached as (
      update hyrox.efforts as effort set is_future = false
      where effort.athlete_id = athlete and effort.is_future and effort.date <= begun
      returning effort.series_key
    )
    select array_agg(distinct reached.series_key) into series from reached;
    perform private.mark_series('hyrox', array_fill(athlete, array[cardinality(series)]), series)
    where series is not null;
  end loop;

  perform private.wake(waiting.system)
  from (
    select distinct mark.system from private.dirty_series as mark
    where mark.marked_at < now() - interval '5 seconds'
      and (mark.claimed_until is null or mark.claimed_until <= now())
  ) as waiting;
end
$$;
comment on function private.sweep_records() is
  'Marks efforts whose day has come, and wakes the functions for marks that have waited too long. Runs every few seconds.';
revoke execute on function private.sweep_records() from public;
grant execute on function private.sweep_records() to service_role;

-- Without pg_cron it does nothing, and private.wake_advice() says so.
select private.schedule_sweeps();

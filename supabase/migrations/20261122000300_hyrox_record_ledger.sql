-- Personal records, third part: from marks to the ledger, in two calls.
--
--   claim_records()  hands out marked series with all that the engine needs to compute them
--   apply_records()  writes what it answered, unless anything changed meanwhile
--
-- Between the two no lock is held, only a lease that ends by itself. A mark goes only together with
-- the ledger that makes it right, so a caller may die at any point, answers may come twice or late.

-- The request of the engine -----------------------------------------------------------------------

create function private.records_request(
  athlete uuid, series_keys text[], today date, context text default null,
  with_ledger boolean default false
) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  most_races constant int := 1000;
  waiting uuid[];
begin
  -- The engine judges so many races at once. Efforts of the others wait for the next time.
  select array_agg(race.source_id) into waiting
  from (
    select distinct effort.source_id from hyrox.efforts as effort
    where effort.athlete_id = athlete and effort.series_key = any (series_keys)
      and effort.source_kind = 'race_result' and effort.valid is null and effort.date <= today
    order by effort.source_id
    limit most_races
  ) as race;

  return jsonb_strip_nulls(jsonb_build_object(
    'athlete_id', athlete,
    'today', today,
    'context', context,
    'efforts', coalesce(
      (
        select jsonb_agg(jsonb_build_object(
          'effort_id', effort.effort_id,
          'record_type', effort.record_type,
          'subject', effort.subject,
          'scope', nullif(effort.scope, ''),
          'value', trim_scale(effort.value),
          'unit', effort.unit,
          'date', effort.date,
          'context', effort.context,
          'load_grams', effort.load_grams,
          'reps', effort.reps,
          'distance_metres', effort.distance_metres,
          'split_number', effort.split_number,
          'source', jsonb_build_object('kind', effort.source_kind, 'id', effort.source_id),
          'simulation', nullif(effort.simulation, false),
          'warmup', nullif(effort.warmup, false),
          'failed', nullif(effort.failed, false),
          'valid', effort.valid,
          'completion', effort.completion
        ) order by effort.effort_id)
        from hyrox.efforts as effort
        where effort.athlete_id = athlete and effort.series_key = any (series_keys)
          and effort.date <= today
          and (
            effort.valid is not null or effort.source_kind <> 'race_result'
            or effort.source_id = any (waiting)
          )
      ),
      '[]'
    ),
    'ledger', case when with_ledger then coalesce(
      (
        select jsonb_agg(jsonb_build_object(
          'id', record.id,
          'record_type', record.record_type,
          'subject', record.subject,
          'scope', record.scope,
          'distance_metres', record.distance_metres,
          'load_grams', record.load_grams,
          'reps', record.reps,
          'simulation', record.simulation,
          'effort_id', record.effort_id,
          'value', trim_scale(record.value),
          'value_unit', record.value_unit,
          'date_achieved', record.date_achieved,
          'context', record.context,
          'previous_value', trim_scale(record.previous_value)
        ) order by record.id)
        from hyrox.personal_records as record
        where record.athlete_id = athlete and record.series_key = any (series_keys)
          and record.effort_id is not null
      ),
      '[]'
    ) end,
    'races', (
      select jsonb_agg(
        jsonb_build_object('race_result_id', race.id) || hyrox.race_for_validation(race.id)
      )
      from unnest(waiting) as race (id)
    )
  ));
end
$$;
comment on function private.records_request(uuid, text[], date, text, boolean) is
  'Series of an athlete as a request of the operation detect_records, with the races whose validity is not known yet.';
revoke execute on function private.records_request(uuid, text[], date, text, boolean) from public;
grant execute on function private.records_request(uuid, text[], date, text, boolean)
  to authenticated, service_role;

create function hyrox.records_request(as_of date default null, context text default null)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  my_athlete_id constant uuid := private.get_my_athlete_id();
begin
  if my_athlete_id is null then
    return null;
  end if;
  return private.records_request(
    my_athlete_id,
    array(
      select distinct effort.series_key from hyrox.efforts as effort
      where effort.athlete_id = my_athlete_id
    ),
    least(as_of, private.latest_today()),
    context
  );
end
$$;
comment on function hyrox.records_request(date, text) is
  'All efforts of the caller up to a day, by default until now, as a request of the operation detect_records; '
  'null without an athlete profile.';
revoke execute on function hyrox.records_request(date, text) from public;
grant execute on function hyrox.records_request(date, text) to authenticated;


-- Claiming ----------------------------------------------------------------------------------------

create function private.reread_efforts(athlete uuid) returns void
language plpgsql
set search_path = ''
as $$
declare
  series text[];
begin
  with gone as (
    delete from hyrox.efforts as effort where effort.athlete_id = athlete
    returning effort.series_key
  )
  select array_agg(distinct gone.series_key) into series from gone;
  insert into hyrox.efforts
  select effort.* from hyrox.race_results as source
  cross join private.race_efforts(source) as effort where source.athlete_id = athlete
  union all
  select effort.* from hyrox.workout_logs as source
  cross join private.workout_efforts(source) as effort where source.athlete_id = athlete
  union all
  select effort.* from hyrox.benchmark_tests as source
  cross join private.benchmark_efforts(source) as effort where source.athlete_id = athlete
  union all
  select effort.* from hyrox.personal_records as source
  cross join private.hand_made_efforts(source) as effort where source.athlete_id = athlete;

  select array_agg(known.series_key) into series
  from (
    select unnest(series) as series_key
    union
    select effort.series_key from hyrox.efforts as effort where effort.athlete_id = athlete
    union
    -- Rows that no effort leads to any more have to go, too.
    select record.series_key from hyrox.personal_records as record
    where record.athlete_id = athlete and record.effort_id is not null
  ) as known;
  delete from private.dirty_series as mark
  where mark.system = 'hyrox' and mark.athlete_id = athlete and mark.series_key = '*';
  if series is not null then
    perform private.mark_series(
      'hyrox', array_fill(athlete, array[cardinality(series)]), series, false
    );
  end if;
end
$$;
comment on function private.reread_efforts(uuid) is
  'Reads all efforts of an athlete again and marks all series. The caller has locked the athlete.';
revoke execute on function private.reread_efforts(uuid) from public;
grant execute on function private.reread_efforts(uuid) to service_role;

create function private.claim_athlete(
  athlete uuid, worker uuid, lease interval, most_efforts bigint, out marks jsonb,
  out series_keys text[], out efforts bigint
)
language plpgsql
set search_path = ''
as $$
begin
  if exists (
    select from private.dirty_series as mark
    where mark.system = 'hyrox' and mark.athlete_id = athlete and mark.series_key = '*'
      and (mark.claimed_until is null or mark.claimed_until <= now())
  ) then
    perform private.reread_efforts(athlete);
  end if;
  with
  sized as (
    select
      mark.series_key, mark.marked_at,
      (
        select count(*) from hyrox.efforts as effort
        where effort.athlete_id = athlete and effort.series_key = mark.series_key
      ) as size
    from private.dirty_series as mark
    where mark.system = 'hyrox' and mark.athlete_id = athlete
      and (mark.claimed_until is null or mark.claimed_until <= now())
  ),
  queued as (
    select
      sized.series_key, sized.size,
      sum(sized.size) over (order by sized.marked_at, sized.series_key) - sized.size as before
    from sized
  ),
  claimed as (
    update private.dirty_series as mark
    set claimed_by = worker, claimed_until = now() + lease, attempts = mark.attempts + 1
    from queued
    where mark.system = 'hyrox' and mark.athlete_id = athlete
      and mark.series_key = queued.series_key and queued.before < most_efforts
    returning mark.series_key, mark.version, queued.size
  )
  select
    jsonb_agg(
      jsonb_build_object('series_key', claimed.series_key, 'version', claimed.version)
      order by claimed.series_key
    ),
    array_agg(claimed.series_key), coalesce(sum(claimed.size), 0)
  into marks, series_keys, efforts
  from claimed;
end
$$;
comment on function private.claim_athlete(uuid, uuid, interval, bigint) is
  'Leases the marks of an athlete that are due, the oldest first, about as many as have most_efforts efforts. '
  'The caller has locked the athlete.';
revoke execute on function private.claim_athlete(uuid, uuid, interval, bigint) from public;
grant execute on function private.claim_athlete(uuid, uuid, interval, bigint) to service_role;

create function private.claim_answer(claims jsonb) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  most_races constant int := 1000;
  more constant boolean := exists (
    select from private.dirty_series as mark
    where mark.system = 'hyrox' and (mark.claimed_until is null or mark.claimed_until <= now())
  );
begin
  return coalesce(
    (
      select jsonb_agg(claim || jsonb_build_object(
        'more', more or coalesce(jsonb_array_length(claim #> '{request,races}') >= most_races, false)
      ))
      from jsonb_array_elements(claims) as claim
    ),
    '[]'
  );
end
$$;
comment on function private.claim_answer(jsonb) is
  'Claims, each with whether anything that is due was left for another call.';
revoke execute on function private.claim_answer(jsonb) from public;
grant execute on function private.claim_answer(jsonb) to service_role;

create function hyrox.claim_records(worker uuid, most int default 20, lease_seconds int default 30)
returns jsonb
language plpgsql
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  -- What a function holds in memory and computes within its limits, several times over.
  most_efforts constant bigint := 20000;
  most_athletes constant int := greatest(1, least(most, 100));
  lease constant interval := make_interval(secs => greatest(1, least(lease_seconds, 600)));
  today constant date := private.latest_today();
  claims jsonb := jsonb_build_array();
  taken bigint := 0;
  seen uuid[] := array[]::uuid[];
  busy uuid;
  athlete uuid;
  claim record;
begin
  for athlete in
    select mark.athlete_id from private.dirty_series as mark
    where mark.system = 'hyrox' and (mark.claimed_until is null or mark.claimed_until <= now())
    order by mark.marked_at
  loop
    continue when athlete = any (seen);
    seen := seen || athlete;
    perform from hyrox.athlete_profiles as profile
    where profile.id = athlete for no key update skip locked;
    if not found then
      busy := coalesce(busy, athlete);
      continue;
    end if;
    select * into claim
    from private.claim_athlete(athlete, worker, lease, most_efforts - taken);
    continue when claim.marks is null;
    taken := taken + claim.efforts;
    claims := claims || jsonb_build_object(
      'athlete_id', athlete, 'marks', claim.marks,
      'request', private.records_request(athlete, claim.series_keys, today, null, true)
    );
    exit when jsonb_array_length(claims) >= most_athletes or taken >= most_efforts;
  end loop;
  if claims <> '[]' or busy is null then
    return private.claim_answer(claims);
  end if;

  -- Only athletes whom somebody is changing right now: that is over in a moment, and the hint of
  -- that change may never come.
  perform set_config('lock_timeout', '1s', true);
  begin
    perform from hyrox.athlete_profiles as profile where profile.id = busy for no key update;
    if not found then
      return claims;
    end if;
  exception when lock_not_available then
    return claims;
  end;
  select * into claim from private.claim_athlete(busy, worker, lease, most_efforts);
  if claim.marks is null then
    return claims;
  end if;
  return private.claim_answer(jsonb_build_array(jsonb_build_object(
    'athlete_id', busy, 'marks', claim.marks,
    'request', private.records_request(busy, claim.series_keys, today, null, true)
  )));
end
$$;
comment on function hyrox.claim_records(uuid, int, int) is
  'Leases marked series of some athletes to a worker: [{"athlete_id", "marks", "request", "more"}], the request for the '
  'operation detect_records. Call it again when more is true: there are other athletes, or one has very many efforts.';
revoke execute on function hyrox.claim_records(uuid, int, int) from public;
grant execute on function hyrox.claim_records(uuid, int, int) to service_role;


-- Applying ----------------------------------------------------------------------------------------

create type private.record_row as (
  id uuid,
  record_type text,
  subject text,
  scope text,
  distance_metres int,
  load_grams bigint,
  reps int,
  simulation boolean,
  effort_id text,
  source_kind text,
  source_id uuid,
  value numeric,
  value_unit text,
  date_achieved date,
  context text,
  previous_value numeric
);
comment on type private.record_row is 'A row of the ledger as the operation detect_records answers it.';

-- Everything a writer of the ledger waits for besides the athlete. Somebody who deletes a source
-- holds it while waiting for the athlete: asked without waiting, the two cannot block each other.
create function private.try_lock_ledger(athlete uuid, written private.record_row[], deleted uuid[])
returns boolean
language plpgsql
set search_path = ''
as $$
begin
  perform from hyrox.personal_records as record
  where record.athlete_id = athlete
    and (record.id = any (deleted) or record.id in (select entry.id from unnest(written) as entry))
  for update nowait;
  perform from hyrox.race_results as source
  where source.id in (select entry.source_id from unnest(written) as entry) for key share nowait;
  perform from hyrox.workout_logs as source
  where source.id in (select entry.source_id from unnest(written) as entry) for key share nowait;
  perform from hyrox.benchmark_tests as source
  where source.id in (select entry.source_id from unnest(written) as entry) for key share nowait;
  perform from hyrox.hyrox_stations as station
  where station.station_number::text in (select entry.subject from unnest(written) as entry)
  for key share nowait;
  perform from hyrox.exercise_library as exercise
  where exercise.id in (
    select effort.exercise_id from hyrox.efforts as effort
    join unnest(written) as entry on effort.source_id = entry.source_id
    where effort.athlete_id = athlete
  ) for key share nowait;
  return true;
exception when lock_not_available then
  return false;
end
$$;
comment on function private.try_lock_ledger(uuid, private.record_row[], uuid[]) is
  'Locks what rows of the ledger refer to, if nobody else holds any of it.';
revoke execute on function private.try_lock_ledger(uuid, private.record_row[], uuid[]) from public;
grant execute on function private.try_lock_ledger(uuid, private.record_row[], uuid[])
  to service_role;

create function private.write_records(athlete uuid, written private.record_row[]) returns void
language plpgsql
set search_path = ''
as $$
declare
  stored int;
begin
  insert into hyrox.personal_records as record (
    id, athlete_id, record_type, exercise_name, exercise_id, station_id, value, value_unit,
    date_achieved, context, previous_value, source_workout_log_id, source_race_result_id,
    source_benchmark_id, subject, scope, distance_metres, load_grams, reps, simulation, effort_id
  )
  select
    entry.id, athlete, entry.record_type, effort.exercise_name, exercise.id, station.id,
    entry.value, entry.value_unit, entry.date_achieved, entry.context, entry.previous_value,
    case when entry.source_kind = 'workout_log' then entry.source_id end,
    case when entry.source_kind = 'race_result' then entry.source_id end,
    case when entry.source_kind = 'benchmark_test' then entry.source_id end,
    entry.subject, entry.scope, entry.distance_metres, entry.load_grams, entry.reps,
    coalesce(entry.simulation, false), entry.effort_id
  from unnest(written) as entry
  -- Its effort, or for a sum over a session one of those it is the sum of.
  cross join lateral (
    select candidate.exercise_name, candidate.exercise_id
    from hyrox.efforts as candidate
    where candidate.athlete_id = athlete and candidate.source_id = entry.source_id
      and candidate.source_kind = entry.source_kind
      and candidate.series_key = private.series_of(entry.record_type, entry.subject)
    order by (candidate.effort_id = entry.effort_id) desc, candidate.effort_id
    limit 1
  ) as effort
  left join hyrox.exercise_library as exercise on exercise.id = effort.exercise_id
  left join hyrox.hyrox_stations as station
    on entry.record_type = 'station_time' and station.station_number::text = entry.subject
  on conflict (id) do update set
    exercise_name = excluded.exercise_name, exercise_id = excluded.exercise_id,
    station_id = excluded.station_id, value = excluded.value, value_unit = excluded.value_unit,
    date_achieved = excluded.date_achieved, context = excluded.context,
    previous_value = excluded.previous_value,
    source_workout_log_id = excluded.source_workout_log_id,
    source_race_result_id = excluded.source_race_result_id,
    source_benchmark_id = excluded.source_benchmark_id
  where record.athlete_id = excluded.athlete_id and record.effort_id = excluded.effort_id;
  get diagnostics stored = row_count;
  if stored <> cardinality(written) then
    raise exception 'the diff has `%` rows to write, and `%` of them could not be',
      cardinality(written), cardinality(written) - stored
      using errcode = 'data_exception',
        hint = 'pass the diff that the engine gave for the request of this claim, unchanged';
  end if;
end
$$;
comment on function private.write_records(uuid, private.record_row[]) is
  'Writes derived rows of the ledger, all or nothing; notes stay.';
revoke execute on function private.write_records(uuid, private.record_row[]) from public;
grant execute on function private.write_records(uuid, private.record_row[]) to service_role;

create function private.release_claim(system text, athlete uuid, worker uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
  update private.dirty_series as mark set claimed_by = null, claimed_until = null
  where mark.system = release_claim.system and mark.athlete_id = athlete
    and mark.claimed_by = worker;
end
$$;
comment on function private.release_claim(text, uuid, uuid) is
  'Makes what a worker claimed of an athlete due again. The caller has locked the athlete.';
revoke execute on function private.release_claim(text, uuid, uuid) from public;
grant execute on function private.release_claim(text, uuid, uuid) to service_role;

create function hyrox.apply_records(
  worker uuid, athlete_id uuid, marks jsonb, diff jsonb, validated jsonb default null
) returns boolean
language plpgsql
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  athlete constant uuid := apply_records.athlete_id;
  series_keys constant text[] := array(
    select given.series_key from jsonb_to_recordset(marks) as given (series_key text)
  );
  written constant private.record_row[] := array(
    select entry
    from jsonb_populate_recordset(
      null::private.record_row, coalesce(diff -> 'insert', '[]') || coalesce(diff -> 'update', '[]')
    ) as entry
  );
  deleted constant uuid[] := array(
    select gone::uuid from jsonb_array_elements_text(coalesce(diff -> 'delete', '[]')) as gone
  );
  unclaimed text;
begin
  perform from hyrox.athlete_profiles as profile where profile.id = athlete for no key update;
  if not found
    or cardinality(series_keys) <> (
      select count(*)
      from jsonb_to_recordset(marks) as given (series_key text, version bigint)
      join private.dirty_series as mark
        on mark.system = 'hyrox' and mark.athlete_id = athlete
        and mark.series_key = given.series_key and mark.version = given.version
        and mark.claimed_by = worker
    )
    or not private.try_lock_ledger(athlete, written, deleted)
  then
    perform private.release_claim('hyrox', athlete, worker);
    return false;
  end if;

  select private.series_of(entry.record_type, entry.subject) into unclaimed
  from unnest(written) as entry
  where private.series_of(entry.record_type, entry.subject) <> all (series_keys)
  limit 1;
  if found then
    raise exception 'the diff has a row of series `%`, which is none of the marks', unclaimed
      using errcode = 'data_exception',
        hint = 'pass the diff that the engine gave for the request of this claim, unchanged';
  end if;

  delete from hyrox.personal_records as record
  where record.id = any (deleted) and record.athlete_id = athlete and record.effort_id is not null;
  perform private.write_records(athlete, written);

  update hyrox.efforts as effort
  set valid = case
    when effort.split_number is null then coalesce(verdict.total_usable_for_records, true)
    else not coalesce(verdict.unusable_for_records @> to_jsonb(effort.split_number), false)
  end and verdict.verdict <> 'reject'
  from jsonb_to_recordset(coalesce(nullif(validated, 'null'), '[]'))
    as verdict (
      race_result_id uuid, verdict text, unusable_for_records jsonb,
      total_usable_for_records boolean
    )
  where effort.athlete_id = athlete and effort.source_kind = 'race_result'
    and effort.source_id = verdict.race_result_id and effort.valid is null;

  -- A series stays marked while some of its races have not been judged.
  with unfinished as (
    select key.series_key from unnest(series_keys) as key (series_key)
    where exists (
      select from hyrox.efforts as effort
      where effort.athlete_id = athlete and effort.series_key = key.series_key
        and effort.source_kind = 'race_result' and effort.valid is null and not effort.is_future
    )
  ),
  released as (
    update private.dirty_series as mark set claimed_by = null, claimed_until = null
    where mark.system = 'hyrox' and mark.athlete_id = athlete
      and mark.series_key in (table unfinished)
  )
  delete from private.dirty_series as mark
  where mark.system = 'hyrox' and mark.athlete_id = athlete
    and mark.series_key = any (series_keys) and mark.series_key not in (table unfinished);
  return true;
end
$$;
comment on function hyrox.apply_records(uuid, uuid, jsonb, jsonb, jsonb) is
  'Writes what the engine answered to a claim and takes its marks away. False, and nothing is written, when a claimed '
  'series changed meanwhile or is claimed by somebody else: claim again.';
revoke execute on function hyrox.apply_records(uuid, uuid, jsonb, jsonb, jsonb) from public;
grant execute on function hyrox.apply_records(uuid, uuid, jsonb, jsonb, jsonb) to service_role;

create function private.fail_marks(
  system text, athlete uuid, worker uuid, message text
) returns void
language plpgsql
set search_path = ''
as $$
begin
  update private.dirty_series as mark
  set claimed_by = null,
    claimed_until = now() + make_interval(secs => least(300, 2.0 ^ least(mark.attempts, 9))),
    last_error = left(message, 500)
  where mark.system = fail_marks.system and mark.athlete_id = athlete and mark.claimed_by = worker;
end
$$;
comment on function private.fail_marks(text, uuid, uuid, text) is
  'Gives what a worker claimed of an athlete back with the reason. The caller has locked the athlete.';
revoke execute on function private.fail_marks(text, uuid, uuid, text) from public;
grant execute on function private.fail_marks(text, uuid, uuid, text) to service_role;

create function hyrox.fail_records(worker uuid, athlete_id uuid, message text) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from hyrox.athlete_profiles as profile
  where profile.id = fail_records.athlete_id for no key update;
  perform private.fail_marks('hyrox', athlete_id, worker, message);
end
$$;
comment on function hyrox.fail_records(uuid, uuid, text) is
  'Gives a claim back with the reason. Its next try is 2, 4, 8 ... and at most 300 seconds away, unless the athlete '
  'changes something.';
revoke execute on function hyrox.fail_records(uuid, uuid, text) from public;
grant execute on function hyrox.fail_records(uuid, uuid, text) to service_role;


-- Asking for it -----------------------------------------------------------------------------------

create function hyrox.recompute_my_records() returns void
language plpgsql
set search_path = ''
as $$
begin
  perform private.mark_my_records();
end
$$;
comment on function hyrox.recompute_my_records() is
  'Has all records of the caller computed anew.';
revoke execute on function hyrox.recompute_my_records() from public;
grant execute on function hyrox.recompute_my_records() to authenticated;

create function hyrox.recompute_all_records() returns bigint
language plpgsql
set search_path = ''
as $$
declare
  marked bigint;
begin
  insert into private.dirty_series (system, athlete_id, series_key)
  select 'hyrox', athlete.id, '*' from hyrox.athlete_profiles as athlete
  where exists (select from hyrox.efforts as e where e.athlete_id = athlete.id)
    or exists (select from hyrox.race_results as r where r.athlete_id = athlete.id)
    or exists (select from hyrox.workout_logs as l where l.athlete_id = athlete.id)
    or exists (select from hyrox.benchmark_tests as b where b.athlete_id = athlete.id)
    or exists (select from hyrox.personal_records as p where p.athlete_id = athlete.id)
  on conflict (system, athlete_id, series_key) do nothing;
  get diagnostics marked = row_count;
  return marked;
end
$$;
comment on function hyrox.recompute_all_records() is
  'Has all records of all athletes computed anew, by whoever calls claim_records() from now on; how many athletes were '
  'not waiting for that already.';
revoke execute on function hyrox.recompute_all_records() from public;
grant execute on function hyrox.recompute_all_records() to service_role;

-- What was stored before these migrations has no efforts yet.
select hyrox.recompute_all_records();

create function private.backlog(system text) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select jsonb_build_object(
      'athletes', count(distinct mark.athlete_id),
      'series', count(*),
      'claimed', count(*) filter (where mark.claimed_by is not null and mark.claimed_until > now()),
      'failed', count(*) filter (where mark.last_error is not null),
      'oldest_seconds',
        coalesce(round(extract(epoch from now() - min(mark.marked_at))), 0)
    )
    from private.dirty_series as mark
    where mark.system = backlog.system
      -- A mark that waits for its day is done until then.
      and (
        mark.claimed_by is not null or mark.last_error is not null
        or mark.claimed_until is null or mark.claimed_until <= now()
      )
  );
end
$$;
comment on function private.backlog(text) is 'What of a system waits to be computed.';
revoke execute on function private.backlog(text) from public;
grant execute on function private.backlog(text) to service_role;

create function hyrox.records_backlog() returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return private.backlog('hyrox');
end
$$;
comment on function hyrox.records_backlog() is
  'What waits to be computed: athletes, series, how many of them claimed or failed, and the age of the oldest mark, seconds.';
revoke execute on function hyrox.records_backlog() from public;
grant execute on function hyrox.records_backlog() to service_role;

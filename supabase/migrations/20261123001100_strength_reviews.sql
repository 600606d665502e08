-- Powerlifting, what follows from a log: metrics of the session, records, the calculated maxes.
--
--   a log marks     the session and those after it for review, and the series of its sets
--   claim_reviews() hands out marks of a lifter with all that the engine needs
--   apply_reviews() writes what it answered, unless anything changed meanwhile
--
-- Marks, hints, leases and the sweep are those of 20261122000200, under the system strength: a mark
-- is there exactly when the change is, and goes only together with the rows that make it right, so a
-- worker may die at any point, and answers may come twice or late.
--
-- Marks are `review|<session>`, `<record type>|<subject>` as in personal_records.series_key, and `*`
-- for everything of a lifter. Efforts are read from the logs when they are claimed: a lifter has some
-- hundred sessions, and what is stored twice can differ.
--
-- Locks: whoever touches marks or derived rows of a lifter first takes the lifter's advisory lock;
-- several are taken in the order of their ids. apply_reviews() asks for whatever else it needs
-- without waiting, because somebody who deletes a log holds it while waiting for the lifter.

create function private.lock_lifter(lifter uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('strength ' || lifter::text, 0));
end
$$;
comment on function private.lock_lifter(uuid) is
  'Waits until nobody else touches marks or derived rows of the lifter, until the transaction ends.';
revoke execute on function private.lock_lifter(uuid) from public;
grant execute on function private.lock_lifter(uuid) to service_role;


-- Efforts -----------------------------------------------------------------------------------------

create function private.lifted_efforts(lifter uuid, series_keys text[] default null)
returns table (series_key text, effort_id text, date date, effort jsonb)
language plpgsql
stable
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return query
  select
    lifted.record_type || '|' || entry.subject, named.effort_id, done.performed_on,
    jsonb_strip_nulls(jsonb_build_object(
      'effort_id', named.effort_id,
      'record_type', lifted.record_type,
      'subject', entry.subject,
      'value', trim_scale(lifted.value),
      'unit', lifted.unit,
      'date', done.performed_on,
      'context', 'training',
      'load_grams', lifted.load_grams,
      'reps', lifted.reps,
      'source', jsonb_build_object('kind', 'workout_log', 'id', training.session_log_id),
      'warmup', nullif(entry.set_type is not distinct from 'warm_up', false)
    ))
  from private.trainings(lifter, 'infinity', null) as training
  cross join lateral (
    select (training.performed_at at time zone 'utc')::date as performed_on
  ) as done
  cross join lateral private.read_sets(
    training.actual_sets, training.primary_lift, 'reps_completed', 'rpe_actual'
  ) as entry
  cross join lateral (
    select
      'exercise_weight' as record_type, '' as suffix, entry.weight_grams / 1000.0 as value,
      'kg' as unit, null::int as load_grams, entry.reps as reps
    where entry.weight_grams > 0
    union all
    select
      'exercise_reps', ':reps', entry.reps, 'reps', nullif(entry.weight_grams, 0), null
  ) as lifted
  cross join lateral (
    select concat('log:', training.session_log_id, ':', entry.place, lifted.suffix) as effort_id
  ) as named
  where entry.reps > 0 and entry.subject is not null
    and (series_keys is null or lifted.record_type || '|' || entry.subject = any (series_keys));
end
$$;
comment on function private.lifted_efforts(uuid, text[]) is
  'What the sets of the logs that count may have been a record of: a weight, repetitions; in all series by default.';
revoke execute on function private.lifted_efforts(uuid, text[]) from public;
grant execute on function private.lifted_efforts(uuid, text[]) to service_role;


-- Marking -----------------------------------------------------------------------------------------

-- Side by side: whose log it is, of which session, when it was done, and its sets.
create function private.mark_logs(
  lifters uuid[], sessions uuid[], begun timestamptz[], documents jsonb[]
) returns void
language plpgsql
set search_path = ''
as $$
declare
  lifter uuid;
  marked_lifters uuid[];
  marks text[];
begin
  for lifter in select distinct item.id from unnest(lifters) as item (id) order by item.id loop
    perform private.lock_lifter(lifter);
  end loop;

  with
  changed as (
    select * from unnest(lifters, sessions, begun, documents)
      as log (lifter, session, begun, actual_sets)
  ),
  -- Any log of a session may have said when it was done.
  since as (
    select
      changed.lifter,
      least(
        min(changed.begun),
        min(coalesce(log.started_at, log.completed_at, log.logged_at))
      ) as begun
    from changed
    left join strength.session_logs as log
      on log.user_id = changed.lifter and log.session_id = changed.session
    group by changed.lifter
  ),
  -- What a log corrects competed in the series of its own sets.
  documents as (
    select changed.lifter, changed.session, changed.actual_sets from changed
    union all
    select log.user_id, log.session_id, log.actual_sets
    from (select distinct changed.lifter, changed.session from changed) as touched
    join strength.session_logs as log
      on log.user_id = touched.lifter and log.session_id = touched.session
  ),
  wanted as (
    select changed.lifter, 'review|' || changed.session as mark from changed
    union
    -- History of the reviews that follow, as many as look so far back.
    select since.lifter, 'review|' || later.session_id
    from since
    cross join lateral (
      select log.session_id from strength.session_logs as log
      where log.user_id = since.lifter
        and coalesce(log.started_at, log.completed_at, log.logged_at) >= since.begun
        -- A correction without times has that of what it corrects.
        and (not log.is_correction or coalesce(log.started_at, log.completed_at) is not null)
      order by coalesce(log.started_at, log.completed_at, log.logged_at)
      limit 200
    ) as later
    union
    select documents.lifter, series.record_type || '|' || entry.subject
    from documents
    left join strength.sessions as planned
      on planned.user_id = documents.lifter and planned.id = documents.session
    -- Of a session that went with its log nobody knows the lift any more.
    cross join lateral unnest(
      case
        when planned.id is null then '{squat,bench,deadlift}' else array[planned.primary_lift]
      end
    ) as lift (name)
    cross join lateral private.read_sets(
      documents.actual_sets, lift.name, 'reps_completed', 'rpe_actual'
    ) as entry
    cross join unnest('{exercise_weight,exercise_reps}'::text[]) as series (record_type)
    where entry.reps > 0 and entry.subject is not null
    union
    select item.id, '*' from unnest(lifters) as item (id)
    where current_setting('transaction_isolation') <> 'read committed'
  )
  select array_agg(wanted.lifter), array_agg(wanted.mark) into marked_lifters, marks
  from wanted
  -- Logs that go with their user leave nothing to compute.
  where exists (select from auth.users as account where account.id = wanted.lifter);
  delete from private.dirty_series as mark
  where mark.system = 'strength' and mark.athlete_id = any (lifters)
    and not exists (select from auth.users as account where account.id = mark.athlete_id);
  if marks is not null then
    perform private.mark_series('strength', marked_lifters, marks);
  end if;
end
$$;
comment on function private.mark_logs(uuid[], uuid[], timestamptz[], jsonb[]) is
  'Marks what follows from logs that changed, given side by side, of lifters, sessions, times and sets.';
revoke execute on function private.mark_logs(uuid[], uuid[], timestamptz[], jsonb[]) from public;

create function private.capture_session_logs() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.mark_logs(
      array_agg(user_id), array_agg(session_id),
      array_agg(coalesce(started_at, completed_at, logged_at)), array_agg(actual_sets)
    )
    from new_rows having count(*) > 0;
  elsif tg_op = 'DELETE' then
    perform private.mark_logs(
      array_agg(user_id), array_agg(session_id),
      array_agg(coalesce(started_at, completed_at, logged_at)), array_agg(actual_sets)
    )
    from old_rows having count(*) > 0;
  else
    perform private.mark_logs(
      array_agg(user_id), array_agg(session_id), array_agg(begun), array_agg(actual_sets)
    )
    from (
      with
      was as (
        select
          id, user_id, session_id, coalesce(started_at, completed_at, logged_at) as begun,
          actual_sets, session_rpe, corrects_log_id
        from old_rows
      ),
      becomes as (
        select
          id, user_id, session_id, coalesce(started_at, completed_at, logged_at) as begun,
          actual_sets, session_rpe, corrects_log_id
        from new_rows
      )
      (table was except table becomes) union all (table becomes except table was)
    ) as touched
    having count(*) > 0;
  end if;
  return null;
end
$$;
comment on function private.capture_session_logs() is
  'Trigger function: marks what follows from logs that come, change or go.';
revoke execute on function private.capture_session_logs() from public;

create trigger trg_session_logs_capture_insert
  after insert on strength.session_logs
  referencing new table as new_rows
  for each statement execute function private.capture_session_logs();
create trigger trg_session_logs_capture_update
  after update on strength.session_logs
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.capture_session_logs();
create trigger trg_session_logs_capture_delete
  after delete on strength.session_logs
  referencing old table as old_rows
  for each statement execute function private.capture_session_logs();

-- A plan that is changed when it is done and logged already. Sessions that go take their logs along.
create function private.capture_sessions() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.mark_logs(
    array_agg(log.user_id), array_agg(log.session_id),
    array_agg(coalesce(log.started_at, log.completed_at, log.logged_at)),
    -- The sets, once as those of the lift that it was and once as of the one it is.
    array_agg(
      log.actual_sets || jsonb_build_array(jsonb_build_object(
        'exercise', touched.primary_lift, 'weight_grams', 1, 'reps_completed', 1
      ))
    )
  )
  from (
    with
    was as (
      select
        id, user_id, primary_lift, intensity_type, block_number, week_number, planned_sets,
        jit_input_snapshot -> 'one_rep_max_grams' as one_rep_max
      from old_rows
    ),
    becomes as (
      select
        id, user_id, primary_lift, intensity_type, block_number, week_number, planned_sets,
        jit_input_snapshot -> 'one_rep_max_grams' as one_rep_max
      from new_rows
    )
    (table was except table becomes) union all (table becomes except table was)
  ) as touched
  join strength.session_logs as log
    on log.user_id = touched.user_id and log.session_id = touched.id
  having count(*) > 0;
  return null;
end
$$;
comment on function private.capture_sessions() is
  'Trigger function: marks what follows from logs whose session changes.';
revoke execute on function private.capture_sessions() from public;

create trigger trg_sessions_capture_update
  after update on strength.sessions
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.capture_sessions();

-- Whatever else a review reads: everything of the lifter is computed anew.
create function private.mark_lifters(lifters uuid[]) returns void
language plpgsql
set search_path = ''
as $$
declare
  lifter uuid;
  logged uuid[];
begin
  for lifter in select distinct item.id from unnest(lifters) as item (id) order by item.id loop
    perform private.lock_lifter(lifter);
  end loop;
  select array_agg(account.id) into logged from auth.users as account
  where account.id = any (lifters)
    and exists (select from strength.session_logs as log where log.user_id = account.id);
  if logged is not null then
    perform private.mark_series(
      'strength', logged, array_fill('*'::text, array[cardinality(logged)])
    );
  end if;
end
$$;
comment on function private.mark_lifters(uuid[]) is
  'Has everything of lifters computed anew, as far as they are there and have logged anything.';
revoke execute on function private.mark_lifters(uuid[]) from public;

create function private.capture_lifters() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  columns constant text := array_to_string(tg_argv, ', ');
  touched uuid[];
begin
  execute format(
    case tg_op
      when 'INSERT' then 'select array_agg(distinct %1$s) from new_rows'
      when 'DELETE' then 'select array_agg(distinct %1$s) from old_rows'
      else
        'with was as (select %2$s from old_rows), becomes as (select %2$s from new_rows)
        select array_agg(distinct %1$s)
        from ((table was except table becomes) union all (table becomes except table was)) as changed'
    end,
    tg_argv[0], columns
  ) into touched;
  if touched is not null then
    perform private.mark_lifters(touched);
  end if;
  return null;
end
$$;
comment on function private.capture_lifters() is
  'Trigger function: marks lifters of whom something changes that all of their reviews read. It is given the column of '
  'the lifter, and then those of what is read.';
revoke execute on function private.capture_lifters() from public;

create trigger trg_profiles_capture_insert
  after insert on strength.profiles
  referencing new table as new_rows
  for each statement execute function private.capture_lifters('id', 'sex');
create trigger trg_profiles_capture_update
  after update on strength.profiles
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.capture_lifters('id', 'sex');
create trigger trg_profiles_capture_delete
  after delete on strength.profiles
  referencing old table as old_rows
  for each statement execute function private.capture_lifters('id', 'sex');

create trigger trg_auxiliary_exercises_capture_insert
  after insert on strength.auxiliary_exercises
  referencing new table as new_rows
  for each statement execute function private.capture_lifters('user_id');
create trigger trg_auxiliary_exercises_capture_update
  after update on strength.auxiliary_exercises
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.capture_lifters(
    'user_id', 'lift', 'exercise_name', 'pool_position', 'is_active', 'primary_muscles'
  );
create trigger trg_auxiliary_exercises_capture_delete
  after delete on strength.auxiliary_exercises
  referencing old table as old_rows
  for each statement execute function private.capture_lifters('user_id');

create trigger trg_programs_capture_update
  after update on strength.programs
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.capture_lifters('user_id', 'id', 'lifter_maxes_id');

-- A max that is put in is part of the history of every later log. Clients only add one.
create function private.capture_lifter_maxes() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    perform private.mark_lifters(array_agg(distinct old_rows.user_id))
    from old_rows where old_rows.source <> 'system_calculated' having count(*) > 0;
    return null;
  elsif tg_op = 'UPDATE' then
    perform private.mark_lifters(array_agg(distinct changed.user_id))
    from (
      (table old_rows except table new_rows) union all (table new_rows except table old_rows)
    ) as changed
    where changed.source <> 'system_calculated'
    having count(*) > 0;
    return null;
  end if;
  perform private.mark_logs(
    array_agg(lifter.user_id), array_agg(next.session_id), array_agg(next.begun),
    array_agg('[]'::jsonb)
  )
  from (
    select new_rows.user_id, min(new_rows.recorded_at) as recorded_at
    from new_rows where new_rows.source <> 'system_calculated'
    group by new_rows.user_id
  ) as lifter
  cross join lateral (
    select
      log.session_id, coalesce(log.started_at, log.completed_at, log.logged_at) as begun
    from strength.session_logs as log
    where log.user_id = lifter.user_id and not log.is_correction
      and coalesce(log.started_at, log.completed_at, log.logged_at) > lifter.recorded_at
    order by coalesce(log.started_at, log.completed_at, log.logged_at)
    limit 1
  ) as next
  having count(*) > 0;
  return null;
end
$$;
comment on function private.capture_lifter_maxes() is
  'Trigger function: marks what follows from maxes that were put in.';
revoke execute on function private.capture_lifter_maxes() from public;

create trigger trg_lifter_maxes_capture_insert
  after insert on strength.lifter_maxes
  referencing new table as new_rows
  for each statement execute function private.capture_lifter_maxes();
create trigger trg_lifter_maxes_capture_update
  after update on strength.lifter_maxes
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.capture_lifter_maxes();
create trigger trg_lifter_maxes_capture_delete
  after delete on strength.lifter_maxes
  referencing old table as old_rows
  for each statement execute function private.capture_lifter_maxes();

create function private.calculated_maxes_id(session_log_id uuid) returns uuid
language plpgsql
immutable
set search_path = ''
as $$
declare
  -- RFC 9562, version 3, in the log's own namespace.
  hash constant text := md5(uuid_send(session_log_id) || convert_to('lifter_maxes', 'UTF8'));
begin
  return overlay(
    overlay(hash placing '3' from 13)
    placing translate(substr(hash, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') from 17
  )::uuid;
end
$$;
comment on function private.calculated_maxes_id(uuid) is
  'The id of the maxes that are calculated from a log: the same whenever that happens.';
revoke execute on function private.calculated_maxes_id(uuid) from public;
grant execute on function private.calculated_maxes_id(uuid) to service_role;

-- Derived rows go with what they derive from. A program keeps the maxes that it was made from, and
-- maxes that an app calculated itself are not ours.
create function private.forget_derived() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from strength.performance_metrics as metrics
  where metrics.user_id = old.user_id and metrics.session_log_id = old.id;
  delete from strength.lifter_maxes as maxes
  where maxes.id = private.calculated_maxes_id(old.id) and maxes.user_id = old.user_id
    and not exists (
      select from strength.programs as program
      where program.user_id = old.user_id and program.lifter_maxes_id = maxes.id
    );
  return old;
end
$$;
comment on function private.forget_derived() is
  'Trigger function: a log that goes takes along what was computed from it; records go by their foreign key.';
revoke execute on function private.forget_derived() from public;
create trigger trg_session_logs_forget_derived
  before delete on strength.session_logs
  for each row execute function private.forget_derived();

-- The marks' table has no foreign key to users.
create function private.forget_lifter_marks() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from private.dirty_series as mark
  using old_rows
  where mark.system = 'strength' and mark.athlete_id = old_rows.id;
  return null;
end
$$;
comment on function private.forget_lifter_marks() is
  'Trigger function: a user who goes leaves no marks.';
revoke execute on function private.forget_lifter_marks() from public;
create trigger trg_users_forget_lifter_marks
  after delete on auth.users
  referencing old table as old_rows
  for each statement execute function private.forget_lifter_marks();

create function private.mark_everything(lifter uuid) returns void
language plpgsql
set search_path = ''
as $$
declare
  marks text[];
begin
  select array_agg(everything.mark) into marks
  from (
    select 'review|' || log.session_id as mark from strength.session_logs as log
    where log.user_id = lifter and not log.is_correction
    union
    select effort.series_key from private.lifted_efforts(lifter) as effort
    union
    -- Rows that no effort leads to any more have to go, too.
    select private.series_of(record.record_type, record.subject)
    from strength.personal_records as record where record.user_id = lifter
  ) as everything;
  delete from private.dirty_series as mark
  where mark.system = 'strength' and mark.athlete_id = lifter and mark.series_key = '*';
  if marks is not null then
    perform private.mark_series(
      'strength', array_fill(lifter, array[cardinality(marks)]), marks, false
    );
  end if;
end
$$;
comment on function private.mark_everything(uuid) is
  'Marks everything that can be computed of a lifter, instead of *. The caller has locked the lifter.';
revoke execute on function private.mark_everything(uuid) from public;
grant execute on function private.mark_everything(uuid) to service_role;


-- Claiming ----------------------------------------------------------------------------------------

create function private.reviewed_session(mark text) returns uuid
language plpgsql
immutable
set search_path = ''
as $$
begin
  return case when mark like 'review|%' then split_part(mark, '|', 2)::uuid end;
end
$$;
comment on function private.reviewed_session(text) is
  'The session that a mark asks a review of; null for other marks.';
revoke execute on function private.reviewed_session(text) from public;
grant execute on function private.reviewed_session(text) to service_role;

create function private.lifter_records_request(
  lifter uuid, series_keys text[], today date, efforts jsonb
) returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return jsonb_build_object(
    'athlete_id', lifter,
    'today', today,
    'efforts', efforts,
    'ledger', coalesce(
      (
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'id', record.id,
          'record_type', record.record_type,
          'subject', record.subject,
          'scope', record.scope,
          'load_grams', record.load_grams,
          'reps', record.reps,
          'effort_id', record.effort_id,
          'value', trim_scale(record.value),
          'value_unit', record.value_unit,
          'date_achieved', record.date_achieved,
          'context', record.context,
          'previous_value', trim_scale(record.previous_value)
        )) order by record.id)
        from strength.personal_records as record
        where record.user_id = lifter and record.series_key = any (series_keys)
      ),
      '[]'
    )
  );
end
$$;
comment on function private.lifter_records_request(uuid, text[], date, jsonb) is
  'Efforts of series and what is stored of these, as a request of the operation detect_records.';
revoke execute on function private.lifter_records_request(uuid, text[], date, jsonb) from public;
grant execute on function private.lifter_records_request(uuid, text[], date, jsonb)
  to service_role;

create function private.claim_lifter(lifter uuid, worker uuid, lease interval) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  -- What a function computes within its limits, several times over.
  most_reviews constant int := 20;
  most_efforts constant bigint := 20000;
  today constant date := private.latest_today();
  -- Marks that failed together are tried one by one, after all others: what the engine refuses
  -- costs itself only.
  alone text;
  due text[];
  -- By series.
  efforts jsonb;
  marks jsonb;
  series_keys text[];
begin
  if exists (
    select from private.dirty_series as mark
    where mark.system = 'strength' and mark.athlete_id = lifter and mark.series_key = '*'
      and (mark.claimed_until is null or mark.claimed_until <= now())
  ) then
    perform private.mark_everything(lifter);
  end if;
  select case when mark.last_error is not null then mark.series_key end into alone
  from private.dirty_series as mark
  where mark.system = 'strength' and mark.athlete_id = lifter
    and (mark.claimed_until is null or mark.claimed_until <= now())
  order by mark.last_error is not null, mark.attempts, mark.marked_at, mark.series_key
  limit 1;
  due := array(
    select mark.series_key from private.dirty_series as mark
    where mark.system = 'strength' and mark.athlete_id = lifter
      and (mark.claimed_until is null or mark.claimed_until <= now())
      and case when alone is null then mark.last_error is null else mark.series_key = alone end
      and private.reviewed_session(mark.series_key) is null
  );
  if due <> '{}' then
    select jsonb_object_agg(series.key, series.efforts) into efforts
    from (
      select lifted.series_key as key, jsonb_agg(lifted.effort order by lifted.effort_id) as efforts
      from private.lifted_efforts(lifter, due) as lifted
      where lifted.date <= today
      group by lifted.series_key
    ) as series;
  end if;
  with
  queued as (
    select
      mark.series_key, mark.series_key like 'review|%' as is_review, waits.size,
      row_number() over waiting as place,
      sum(waits.size) over waiting as total
    from private.dirty_series as mark
    cross join lateral (
      select coalesce(jsonb_array_length(efforts -> mark.series_key), 0) as size
    ) as waits
    where mark.system = 'strength' and mark.athlete_id = lifter
      and (mark.claimed_until is null or mark.claimed_until <= now())
      and case when alone is null then mark.last_error is null else mark.series_key = alone end
    window waiting as (
      partition by mark.series_key like 'review|%' order by mark.marked_at, mark.series_key
    )
  ),
  claimed as (
    update private.dirty_series as mark
    set claimed_by = worker, claimed_until = now() + lease, attempts = mark.attempts + 1
    from queued
    where mark.system = 'strength' and mark.athlete_id = lifter
      and mark.series_key = queued.series_key
      and case
        when queued.is_review then queued.place <= most_reviews
        else queued.total - queued.size < most_efforts
      end
    returning mark.series_key, mark.version, queued.is_review
  )
  select
    jsonb_agg(
      jsonb_build_object('series_key', claimed.series_key, 'version', claimed.version)
      order by claimed.series_key
    ),
    array_agg(claimed.series_key) filter (where not claimed.is_review)
  into marks, series_keys
  from claimed;
  if marks is null then
    return null;
  end if;
  return jsonb_build_object(
    'user_id', lifter,
    'marks', marks,
    'records_request', case
      when series_keys is not null then private.lifter_records_request(
        lifter, series_keys, today,
        coalesce(
          (
            select jsonb_agg(item.effort order by item.effort ->> 'effort_id')
            from unnest(series_keys) as claimed (series_key)
            cross join lateral jsonb_array_elements(
              private.array_of(efforts -> claimed.series_key)
            ) as item (effort)
          ),
          '[]'
        )
      )
    end,
    'reviews', coalesce(
      (
        select jsonb_agg(
          jsonb_build_object(
            'session_log_id', training.session_log_id,
            'request', private.review_request(lifter, training, today)
          ) order by training.performed_at, training.session_log_id
        )
        from jsonb_to_recordset(marks) as mark (series_key text)
        join private.training
          on training.user_id = lifter
          and training.session_id = private.reviewed_session(mark.series_key)
      ),
      '[]'
    )
  );
end
$$;
comment on function private.claim_lifter(uuid, uuid, interval) is
  'Leases marks of a lifter that are due, the oldest first, with what computing them needs; null where none is. '
  'The caller has locked the lifter.';
revoke execute on function private.claim_lifter(uuid, uuid, interval) from public;
grant execute on function private.claim_lifter(uuid, uuid, interval) to service_role;

create function strength.claim_reviews(
  worker uuid, most int default 20, lease_seconds int default 30
) returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  most_lifters constant int := greatest(1, least(most, 100));
  most_bytes constant int := 4000000;
  lease constant interval := make_interval(secs => greatest(1, least(lease_seconds, 600)));
  claims jsonb := jsonb_build_array();
  claim jsonb;
  bytes int := 0;
  seen uuid[] := array[]::uuid[];
  busy uuid;
  lifter uuid;
  more boolean;
begin
  for lifter in
    select mark.athlete_id from private.dirty_series as mark
    where mark.system = 'strength' and (mark.claimed_until is null or mark.claimed_until <= now())
    order by mark.marked_at
  loop
    continue when lifter = any (seen);
    seen := seen || lifter;
    if not pg_try_advisory_xact_lock(hashtextextended('strength ' || lifter::text, 0)) then
      busy := coalesce(busy, lifter);
      continue;
    end if;
    claim := private.claim_lifter(lifter, worker, lease);
    continue when claim is null;
    claims := claims || claim;
    bytes := bytes + octet_length(claim::text);
    exit when jsonb_array_length(claims) >= most_lifters or bytes >= most_bytes;
  end loop;
  if claims = '[]' and busy is not null then
    -- Only lifters whom somebody is changing right now: that is over in a moment, and the hint of
    -- that change may never come.
    perform set_config('lock_timeout', '1s', true);
    begin
      perform private.lock_lifter(busy);
      claim := private.claim_lifter(busy, worker, lease);
      if claim is not null then
        claims := jsonb_build_array(claim);
      end if;
    exception when lock_not_available then
      return claims;
    end;
  end if;
  more := exists (
    select from private.dirty_series as mark
    where mark.system = 'strength' and (mark.claimed_until is null or mark.claimed_until <= now())
  );
  return coalesce(
    (
      select jsonb_agg(item.claim || jsonb_build_object('more', more) order by item.place)
      from jsonb_array_elements(claims) with ordinality as item (claim, place)
    ),
    '[]'
  );
end
$$;
comment on function strength.claim_reviews(uuid, int, int) is
  'Leases marks of some lifters to a worker: [{"user_id", "marks", "records_request", "reviews": [{"session_log_id", '
  '"request"}], "more"}], the requests for the operations detect_records (null where no series is marked) and '
  'review_session. Call it again when more is true.';
revoke execute on function strength.claim_reviews(uuid, int, int) from public;
grant execute on function strength.claim_reviews(uuid, int, int) to service_role;


-- Applying ----------------------------------------------------------------------------------------

create function private.lock_reviewed(lifter uuid, logs uuid[], records uuid[]) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from strength.session_logs as log
  where log.user_id = lifter and log.id = any (logs) for no key update nowait;
  perform from strength.personal_records as record
  where record.user_id = lifter and record.id = any (records) for update nowait;
  perform from strength.performance_metrics as metrics
  where metrics.user_id = lifter and metrics.session_log_id = any (logs) for update nowait;
  perform from strength.lifter_maxes as maxes
  where maxes.user_id = lifter and maxes.source_session_log_id is not null for update nowait;
  -- The account, which the foreign keys of what is written ask for.
  perform set_config('lock_timeout', '100ms', true);
end
$$;
comment on function private.lock_reviewed(uuid, uuid[], uuid[]) is
  'Locks derived rows of a lifter and the logs they refer to; fails where somebody else holds any of it.';
revoke execute on function private.lock_reviewed(uuid, uuid[], uuid[]) from public;
grant execute on function private.lock_reviewed(uuid, uuid[], uuid[]) to service_role;

create function private.write_lifter_records(lifter uuid, series_keys text[], diff jsonb)
returns void
language plpgsql
set search_path = ''
as $$
declare
  written constant private.record_row[] := array(
    select entry
    from jsonb_populate_recordset(
      null::private.record_row,
      private.array_of(diff -> 'insert') || private.array_of(diff -> 'update')
    ) as entry
  );
  unclaimed text;
  stored int;
begin
  select private.series_of(entry.record_type, entry.subject) into unclaimed
  from unnest(written) as entry
  where private.series_of(entry.record_type, entry.subject) <> all (series_keys)
  limit 1;
  if found then
    raise exception 'the diff has a row of series `%`, which is none of the marks', unclaimed
      using errcode = 'data_exception',
        hint = 'pass the diff that the engine gave for the request of this claim, unchanged';
  end if;
  delete from strength.personal_records as record
  where record.user_id = lifter
    and record.id in (
      select gone::uuid from jsonb_array_elements_text(private.array_of(diff -> 'delete')) as gone
    )
    and record.series_key = any (series_keys);
  insert into strength.personal_records as record (
    id, user_id, record_type, subject, scope, load_grams, reps, effort_id, source_session_log_id,
    value, value_unit, date_achieved, context, previous_value
  )
  select
    entry.id, lifter, entry.record_type, entry.subject, entry.scope, entry.load_grams, entry.reps,
    entry.effort_id, log.id, entry.value, entry.value_unit, entry.date_achieved, entry.context,
    entry.previous_value
  from unnest(written) as entry
  join strength.session_logs as log on log.user_id = lifter and log.id = entry.source_id
  on conflict (id) do update set
    source_session_log_id = excluded.source_session_log_id, value = excluded.value,
    value_unit = excluded.value_unit, date_achieved = excluded.date_achieved,
    context = excluded.context, previous_value = excluded.previous_value
  where record.user_id = excluded.user_id and record.effort_id = excluded.effort_id;
  get diagnostics stored = row_count;
  if stored <> cardinality(written) then
    raise exception 'the diff has `%` rows to write, and `%` of them could not be',
      cardinality(written), cardinality(written) - stored
      using errcode = 'data_exception',
        hint = 'pass the diff that the engine gave for the request of this claim, unchanged';
  end if;
end
$$;
comment on function private.write_lifter_records(uuid, text[], jsonb) is
  'Writes rows of the ledger of a lifter, all or nothing.';
revoke execute on function private.write_lifter_records(uuid, text[], jsonb) from public;
grant execute on function private.write_lifter_records(uuid, text[], jsonb) to service_role;

create function private.write_review(lifter uuid, training private.training, review jsonb)
returns void
language plpgsql
set search_path = ''
as $$
declare
  metrics constant jsonb := review -> 'metrics';
begin
  -- What stood there before a correction, or for another lift.
  delete from strength.performance_metrics as stored
  using strength.session_logs as log
  where log.user_id = lifter and log.session_id = training.session_id
    and stored.user_id = lifter and stored.session_log_id = log.id
    and (stored.session_log_id <> training.session_log_id or stored.lift <> metrics ->> 'lift');
  insert into strength.performance_metrics as stored (
    user_id, session_log_id, recorded_at, lift, intensity_type, block_number, week_number,
    planned_volume_grams, actual_volume_grams, planned_intensity_pct, actual_intensity_pct,
    max_rpe_actual, avg_rpe_actual, completion_pct, estimated_1rm_grams, estimated_1rm_low_grams,
    estimated_1rm_high_grams, sets_per_muscle, suggestions
  )
  select
    lifter, training.session_log_id, training.performed_at, given.lift, given.intensity_type,
    given.block_number, given.week_number, given.planned_volume_grams, given.actual_volume_grams,
    given.planned_intensity_pct, given.actual_intensity_pct, given.max_rpe_actual,
    given.avg_rpe_actual, given.completion_pct, given.estimated_1rm_grams,
    given.estimated_1rm_low_grams, given.estimated_1rm_high_grams, given.sets_per_muscle,
    private.array_of(review -> 'suggestions')
  from jsonb_populate_record(null::strength.performance_metrics, metrics) as given
  on conflict (user_id, session_log_id, lift) do update set
    recorded_at = excluded.recorded_at, intensity_type = excluded.intensity_type,
    block_number = excluded.block_number, week_number = excluded.week_number,
    planned_volume_grams = excluded.planned_volume_grams,
    actual_volume_grams = excluded.actual_volume_grams,
    planned_intensity_pct = excluded.planned_intensity_pct,
    actual_intensity_pct = excluded.actual_intensity_pct,
    max_rpe_actual = excluded.max_rpe_actual, avg_rpe_actual = excluded.avg_rpe_actual,
    completion_pct = excluded.completion_pct, estimated_1rm_grams = excluded.estimated_1rm_grams,
    estimated_1rm_low_grams = excluded.estimated_1rm_low_grams,
    estimated_1rm_high_grams = excluded.estimated_1rm_high_grams,
    sets_per_muscle = excluded.sets_per_muscle, suggestions = excluded.suggestions,
    -- A lifter who has decided about other suggestions has not about these.
    reviewed = stored.reviewed and stored.suggestions = excluded.suggestions,
    computed_at = now()
  where to_jsonb(stored) - '{id,reviewed,computed_at}'::text[]
    is distinct from to_jsonb(excluded) - '{id,reviewed,computed_at}'::text[];
  update strength.session_logs as log
  set completion_pct = coalesce(log.completion_pct, (metrics ->> 'completion_pct')::numeric),
    performance_vs_plan = coalesce(log.performance_vs_plan, metrics ->> 'performance_vs_plan')
  where log.user_id = lifter and log.id = training.session_log_id
    and (
      log.completion_pct is null and metrics ->> 'completion_pct' is not null
      or log.performance_vs_plan is null and metrics ->> 'performance_vs_plan' is not null
    );
end
$$;
comment on function private.write_review(uuid, private.training, jsonb) is
  'Writes what the operation review_session answered about a session; reviewed stays where the suggestions do.';
revoke execute on function private.write_review(uuid, private.training, jsonb) from public;
grant execute on function private.write_review(uuid, private.training, jsonb) to service_role;

-- Each lift is what its newest review says, or what was put in since. Nothing is copied from a row
-- that was calculated before: it would outlive the correction of what it came from.
create function private.write_calculated_maxes(lifter uuid) returns void
language plpgsql
set search_path = ''
as $$
declare
  newest private.training;
  put_in strength.lifter_maxes;
  known_squat int;
  known_bench int;
  known_deadlift int;
begin
  select training.* into newest
  from private.trainings(
    lifter, (private.latest_today() + 1)::timestamp at time zone 'utc'
  ) as training
  order by training.performed_at desc, training.session_log_id desc
  limit 1;
  select * into put_in from strength.lifter_maxes as maxes
  where maxes.user_id = lifter and maxes.source <> 'system_calculated'
  order by maxes.recorded_at desc, maxes.id
  limit 1;
  if newest.session_log_id is null or put_in.id is null
    or put_in.recorded_at > newest.performed_at
  then
    return;
  end if;
  select
    max(estimate.grams) filter (where estimate.lift = 'squat'),
    max(estimate.grams) filter (where estimate.lift = 'bench'),
    max(estimate.grams) filter (where estimate.lift = 'deadlift')
  into known_squat, known_bench, known_deadlift
  from unnest('{squat,bench,deadlift}'::text[]) as wanted (lift)
  cross join lateral (
    select metrics.lift, metrics.estimated_1rm_grams as grams
    from strength.performance_metrics as metrics
    where metrics.user_id = lifter and metrics.lift = wanted.lift
      and metrics.recorded_at between put_in.recorded_at and newest.performed_at
      and metrics.estimated_1rm_grams is not null
    order by metrics.recorded_at desc, metrics.session_log_id
    limit 1
  ) as estimate;
  if coalesce(known_squat, known_bench, known_deadlift) is null then
    return;
  end if;
  insert into strength.lifter_maxes as stored (
    id, user_id, recorded_at, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams,
    source_session_log_id
  )
  select
    private.calculated_maxes_id(newest.session_log_id), lifter,
    -- Newer than what the logs that it corrects led to, where a program keeps that.
    newest.performed_at + (count(*) - 1) * interval '1 microsecond', 'system_calculated',
    coalesce(known_squat, put_in.squat_1rm_grams), coalesce(known_bench, put_in.bench_1rm_grams),
    coalesce(known_deadlift, put_in.deadlift_1rm_grams), newest.session_log_id
  from strength.session_logs as log
  where log.user_id = lifter and log.session_id = newest.session_id
  on conflict (id) do update set
    recorded_at = excluded.recorded_at, squat_1rm_grams = excluded.squat_1rm_grams,
    bench_1rm_grams = excluded.bench_1rm_grams, deadlift_1rm_grams = excluded.deadlift_1rm_grams
  where (
    stored.recorded_at, stored.squat_1rm_grams, stored.bench_1rm_grams, stored.deadlift_1rm_grams
  ) is distinct from (
    excluded.recorded_at, excluded.squat_1rm_grams, excluded.bench_1rm_grams,
    excluded.deadlift_1rm_grams
  );
end
$$;
comment on function private.write_calculated_maxes(uuid) is
  'Writes the maxes that follow from the newest log of a lifter, unless others were put in after it.';
revoke execute on function private.write_calculated_maxes(uuid) from public;
grant execute on function private.write_calculated_maxes(uuid) to service_role;

create function private.write_reviews(lifter uuid, marks jsonb, reviews jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  training private.training;
  review jsonb;
begin
  for training in
    select known.*
    from jsonb_to_recordset(marks) as mark (series_key text)
    join private.training as known
      on known.user_id = lifter and known.session_id = private.reviewed_session(mark.series_key)
  loop
    select given.result into review
    from jsonb_to_recordset(reviews) as given (session_log_id uuid, result jsonb)
    where given.session_log_id = training.session_log_id;
    if not found then
      raise exception 'the result has no review of the session log `%`', training.session_log_id
        using errcode = 'data_exception',
          hint = 'pass what the engine answered to every request of this claim, or fail the claim';
    end if;
    perform private.write_review(lifter, training, review);
    -- A program keeps the maxes that it was made from.
    delete from strength.lifter_maxes as maxes
    using strength.session_logs as log
    where log.user_id = lifter and log.session_id = training.session_id
      and log.id <> training.session_log_id
      and maxes.user_id = lifter and maxes.source_session_log_id = log.id
      and not exists (
        select from strength.programs as program
        where program.user_id = lifter and program.lifter_maxes_id = maxes.id
      );
  end loop;
end
$$;
comment on function private.write_reviews(uuid, jsonb, jsonb) is
  'Writes the reviews that were claimed, and takes away what came from logs that were corrected.';
revoke execute on function private.write_reviews(uuid, jsonb, jsonb) from public;
grant execute on function private.write_reviews(uuid, jsonb, jsonb) to service_role;

create function strength.apply_reviews(worker uuid, user_id uuid, marks jsonb, result jsonb)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  lifter constant uuid := apply_reviews.user_id;
  today constant date := private.latest_today();
  series_keys constant text[] := array(
    select given.series_key from jsonb_to_recordset(marks) as given (series_key text)
  );
  reviews constant jsonb := private.array_of(result -> 'reviews');
  diff constant jsonb := result #> '{records,diff}';
  next_day timestamptz;
begin
  perform private.lock_lifter(lifter);
  if cardinality(series_keys) <> (
    select count(*)
    from jsonb_to_recordset(marks) as given (series_key text, version bigint)
    join private.dirty_series as mark
      on mark.system = 'strength' and mark.athlete_id = lifter
      and mark.series_key = given.series_key and mark.version = given.version
      and mark.claimed_by = worker
  ) then
    perform private.release_claim('strength', lifter, worker);
    return false;
  end if;
  if diff is null and exists (
    select from unnest(series_keys) as claimed (series_key)
    where claimed.series_key not like 'review|%'
  ) then
    raise exception 'the result has no `records`'
      using errcode = 'data_exception',
        hint = 'pass what the engine answered to the records_request of this claim, or fail the claim';
  end if;
  begin
    perform private.lock_reviewed(
      lifter,
      array(
        select log.id from strength.session_logs as log
        where log.user_id = lifter and 'review|' || log.session_id = any (series_keys)
        union
        select entry.source_id
        from jsonb_to_recordset(
          private.array_of(diff -> 'insert') || private.array_of(diff -> 'update')
        ) as entry (source_id uuid)
      ),
      array(
        select entry.id
        from jsonb_to_recordset(private.array_of(diff -> 'update')) as entry (id uuid)
        union
        select gone::uuid from jsonb_array_elements_text(private.array_of(diff -> 'delete')) as gone
      )
    );
    perform private.write_lifter_records(lifter, series_keys, diff);
    perform private.write_reviews(lifter, marks, reviews);
    perform private.write_calculated_maxes(lifter);
  exception when lock_not_available then
    perform private.release_claim('strength', lifter, worker);
    return false;
  end;

  -- What is dated ahead counts when its day has begun somewhere.
  select min(coalesce(log.started_at, log.completed_at, log.logged_at)) into next_day
  from strength.session_logs as log
  where log.user_id = lifter
    and (coalesce(log.started_at, log.completed_at, log.logged_at) at time zone 'utc')::date > today;
  if next_day is null then
    delete from private.dirty_series as mark
    where mark.system = 'strength' and mark.athlete_id = lifter
      and mark.series_key = any (series_keys);
  else
    update private.dirty_series as mark
    set claimed_by = null, attempts = 0, last_error = null,
      claimed_until =
        date_trunc('day', next_day at time zone 'utc') at time zone 'utc' - interval '14 hours'
    where mark.system = 'strength' and mark.athlete_id = lifter
      and mark.series_key = any (series_keys);
  end if;
  return true;
end
$$;
comment on function strength.apply_reviews(uuid, uuid, jsonb, jsonb) is
  'Writes what the engine answered to a claim, {"records", "reviews": [{"session_log_id", "result"}]}, and takes its '
  'marks away. False, and nothing is written, when anything claimed changed meanwhile or is claimed by somebody else: '
  'claim again.';
revoke execute on function strength.apply_reviews(uuid, uuid, jsonb, jsonb) from public;
grant execute on function strength.apply_reviews(uuid, uuid, jsonb, jsonb) to service_role;

create function strength.fail_reviews(worker uuid, user_id uuid, message text) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform private.lock_lifter(user_id);
  perform private.fail_marks('strength', user_id, worker, message);
end
$$;
comment on function strength.fail_reviews(uuid, uuid, text) is
  'Gives a claim back with the reason. Its next try is 2, 4, 8 ... and at most 300 seconds away, unless the lifter '
  'changes something.';
revoke execute on function strength.fail_reviews(uuid, uuid, text) from public;
grant execute on function strength.fail_reviews(uuid, uuid, text) to service_role;


-- Asking for it -----------------------------------------------------------------------------------

create function strength.recompute_all_reviews() returns bigint
language plpgsql
set search_path = ''
as $$
declare
  marked bigint;
begin
  insert into private.dirty_series (system, athlete_id, series_key)
  select 'strength', lifter.user_id, '*'
  from (
    select log.user_id from strength.session_logs as log
    union
    select record.user_id from strength.personal_records as record
  ) as lifter
  on conflict (system, athlete_id, series_key) do nothing;
  get diagnostics marked = row_count;
  return marked;
end
$$;
comment on function strength.recompute_all_reviews() is
  'Has all reviews and records of all lifters computed anew, by whoever calls claim_reviews() from now on; how many '
  'lifters were not waiting for that already.';
revoke execute on function strength.recompute_all_reviews() from public;
grant execute on function strength.recompute_all_reviews() to service_role;

-- What was stored before this migration has not been reviewed.
select strength.recompute_all_reviews();

create function strength.reviews_backlog() returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return private.backlog('strength');
end
$$;
comment on function strength.reviews_backlog() is
  'What waits to be computed: athletes, series, how many of them claimed or failed, and the age of the oldest mark, seconds.';
revoke execute on function strength.reviews_backlog() from public;
grant execute on function strength.reviews_backlog() to service_role;

create function private.my_failed_reviews() returns setof private.dirty_series
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query
  select mark.* from private.dirty_series as mark
  where mark.system = 'strength' and mark.athlete_id = (select auth.uid())
    and mark.last_error is not null;
end
$$;
comment on function private.my_failed_reviews() is
  'The signed-in lifter''s marks that could not be computed.';
revoke execute on function private.my_failed_reviews() from public;
grant execute on function private.my_failed_reviews() to authenticated;

create function strength.failed_reviews()
returns table (
  user_id uuid, session_id uuid, series_key text, problem text, tried_count int,
  next_try_at timestamptz
)
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if auth.uid() is null then
    return query
    select
      mark.athlete_id, private.reviewed_session(mark.series_key), mark.series_key, mark.last_error,
      mark.attempts, mark.claimed_until
    from private.dirty_series as mark
    where mark.system = 'strength' and mark.last_error is not null
    order by mark.marked_at, mark.athlete_id, mark.series_key;
  else
    return query
    select
      mark.athlete_id,
      case when mark.series_key like 'review|%' then split_part(mark.series_key, '|', 2)::uuid end,
      mark.series_key, mark.last_error, mark.attempts, mark.claimed_until
    from private.my_failed_reviews() as mark
    order by mark.marked_at, mark.series_key;
  end if;
end
$$;
comment on function strength.failed_reviews() is
  'What could not be computed and why: the caller''s own logged sessions (session_id) and series of records, everybody''s '
  'for the service. What is wrong with a session is mended in it or by a correction of its log; it is tried again then, '
  'and by itself.';
revoke execute on function strength.failed_reviews() from public;
grant execute on function strength.failed_reviews() to authenticated, service_role;

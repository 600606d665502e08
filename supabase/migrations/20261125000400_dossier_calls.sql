-- What is asked and done every day: views and functions. All run as their caller, so that row level
-- security decides what they see. A function for one user takes p_user_id, by default the caller,
-- because the service calls it for everybody.

-- Reading -----------------------------------------------------------------------------------------
-- A conversion of time zones might leak what it converts, and so might "date - 14": PostgreSQL would
-- not look up days by them before row level security has passed every workout of the user. Behind
-- "offset 0" they are a value.

create view dossier.current_plans
with (security_invoker = on) as
select plan.id, plan.user_id, plan.markdown, plan.start_date, plan.end_date
from dossier.training_plans as plan
where plan.is_active;
comment on view dossier.current_plans is
  'The active plan of each user.';

create view dossier.todays_workouts
with (security_invoker = on) as
select
  workout.id, workout.user_id, workout.workout_date, workout.workout_type, workout.markdown,
  workout.sms_message, workout.completed_at
from dossier.users as athlete
cross join lateral (select (now() at time zone athlete.timezone)::date as day offset 0) as today
join dossier.workouts as workout
  on workout.user_id = athlete.user_id and workout.workout_date = today.day;
comment on view dossier.todays_workouts is
  'The workout of each user''s present day, which begins at midnight where the user is.';

create view dossier.recent_workouts
with (security_invoker = on) as
select
  workout.id, workout.user_id, workout.workout_date, workout.workout_type, workout.markdown,
  workout.completed_at, workout.completion_notes
from dossier.users as athlete
cross join lateral (
  select (now() at time zone athlete.timezone)::date - 14 as first_day offset 0
) as recent
join dossier.workouts as workout
  on workout.user_id = athlete.user_id and workout.workout_date >= recent.first_day
order by workout.workout_date desc;
comment on view dossier.recent_workouts is
  'Workouts from 14 days ago on, newest first, with those already planned: the context of a coach''s answer.';

grant select on dossier.current_plans, dossier.todays_workouts, dossier.recent_workouts
  to authenticated, service_role;

create function dossier.exercise_progress(
  p_exercise text, p_days_count int default 90, p_user_id uuid default auth.uid()
) returns table (workout_date date, exercises jsonb, total_volume_lbs int)
language sql
stable
set search_path = ''
as $$
  select workout.workout_date, workout.structured_workout -> 'exercises', workout.total_volume_lbs
  from dossier.users as athlete
  cross join lateral (
    select (now() at time zone athlete.timezone)::date - p_days_count as first_day offset 0
  ) as recent
  join dossier.workouts as workout
    on workout.user_id = athlete.user_id and workout.workout_date >= recent.first_day
  where athlete.user_id = p_user_id and p_exercise = any (workout.exercise_list)
  order by workout.workout_date
$$;
comment on function dossier.exercise_progress(text, int, uuid) is
  'The days on which a user''s workouts of the last days hold an exercise, oldest first. Reads derived columns: a '
  'workout whose Markdown is not derived yet is not found.';
revoke execute on function dossier.exercise_progress(text, int, uuid) from public;
grant execute on function dossier.exercise_progress(text, int, uuid)
  to authenticated, service_role;

create function dossier.search_workouts(p_words text, p_user_id uuid default auth.uid())
returns table (id uuid, workout_date date, workout_type text, markdown text)
language sql
stable
set search_path = ''
as $$
  select workout.id, workout.workout_date, workout.workout_type, workout.markdown
  from dossier.workouts as workout
  where workout.user_id = p_user_id
    and to_tsvector('english', workout.markdown) @@ websearch_to_tsquery('english', p_words)
  order by workout.workout_date desc
  limit 50
$$;
comment on function dossier.search_workouts(text, uuid) is
  'The newest 50 workouts of a user whose Markdown holds the words: when did I do bench press?';
revoke execute on function dossier.search_workouts(text, uuid) from public;
grant execute on function dossier.search_workouts(text, uuid) to authenticated, service_role;


-- Plans and workouts ------------------------------------------------------------------------------

create function private.lock_dossier_user(p_user_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from dossier.users as athlete where athlete.user_id = p_user_id for no key update;
  if not found then
    raise exception 'there is no user `%`', coalesce(p_user_id::text, 'null')
      using errcode = 'invalid_parameter_value',
        hint = 'insert a row with the user''s id and name into dossier.users first';
  end if;
end
$$;
comment on function private.lock_dossier_user(uuid) is
  'Makes changes of one user''s plans and workouts wait for each other; refuses a user the caller does not see.';
revoke execute on function private.lock_dossier_user(uuid) from public;
grant execute on function private.lock_dossier_user(uuid) to authenticated, service_role;

create function dossier.store_workouts(
  p_workouts jsonb, p_training_plan_id uuid default null, p_user_id uuid default auth.uid()
) returns table (workout_date date, id uuid, is_stored boolean)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
  known_members constant text[] := array['workout_date', 'workout_type', 'markdown'];
  fault text;
begin
  if jsonb_typeof(p_workouts) is distinct from 'array' then
    raise exception 'p_workouts must be an array, not `%`', coalesce(jsonb_typeof(p_workouts), 'null')
      using errcode = 'invalid_parameter_value',
        hint = 'pass [{"workout_date", "workout_type", "markdown"}, ...]';
  end if;
  if exists (select from jsonb_array_elements(p_workouts) as given where jsonb_typeof(given) <> 'object')
  then
    raise exception 'every workout must be an object'
      using errcode = 'invalid_parameter_value',
        hint = 'pass {"workout_date", "workout_type", "markdown"} for each';
  end if;
  select member into fault
  from jsonb_array_elements(p_workouts) as given, jsonb_object_keys(given) as member
  where member <> all (known_members) limit 1;
  if fault is not null then
    raise exception 'a workout has an unknown member `%`', fault
      using errcode = 'invalid_parameter_value',
        hint = 'known are ' || array_to_string(known_members, ', ');
  end if;
  -- Other forms of a date mean another day under another DateStyle, or in another time zone.
  select coalesce(given ->> 'workout_date', 'null') into fault
  from jsonb_array_elements(p_workouts) as given
  where coalesce(given ->> 'workout_date', '') !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' limit 1;
  if fault is not null then
    raise exception 'workout_date must be a date, not `%`', fault
      using errcode = 'invalid_parameter_value', hint = 'give workout_date as YYYY-MM-DD';
  end if;
  select given ->> 'workout_date' into fault
  from jsonb_array_elements(p_workouts) as given
  group by given ->> 'workout_date' having count(*) > 1 limit 1;
  if fault is not null then
    raise exception 'two workouts are for `%`', fault
      using errcode = 'invalid_parameter_value', hint = 'put all of a day into one workout';
  end if;

  perform private.lock_dossier_user(p_user_id);
  return query
  with
  given as (
    select * from jsonb_to_recordset(p_workouts) as member (
      workout_date date, workout_type text, markdown text
    )
  ),
  stored as (
    insert into dossier.workouts as present (
      user_id, training_plan_id, workout_date, workout_type, markdown
    )
    select p_user_id, p_training_plan_id, given.workout_date, given.workout_type, given.markdown
    from given
    on conflict (user_id, workout_date) do update set
      training_plan_id = excluded.training_plan_id,
      workout_type = excluded.workout_type,
      markdown = excluded.markdown
    where present.completed_at is null
    returning present.id, present.workout_date
  )
  select given.workout_date, coalesce(stored.id, kept.id), stored.id is not null
  from given
  left join stored on stored.workout_date = given.workout_date
  left join dossier.workouts as kept
    on kept.user_id = p_user_id and kept.workout_date = given.workout_date
  order by given.workout_date;
end
$$;
comment on function dossier.store_workouts(jsonb, uuid, uuid) is
  'Writes workouts of a user, all or nothing, one a day: a day that has one gets the new text under the old id, except '
  'a completed one, which is kept and answered with is_stored false.';
revoke execute on function dossier.store_workouts(jsonb, uuid, uuid) from public;
grant execute on function dossier.store_workouts(jsonb, uuid, uuid) to authenticated, service_role;

create function dossier.activate_plan(p_training_plan_id uuid) returns void
language plpgsql
set search_path = ''
as $$
declare
  owner_id uuid;
begin
  select plan.user_id into owner_id from dossier.training_plans as plan
  where plan.id = p_training_plan_id;
  if owner_id is null then
    raise exception 'there is no plan `%`', coalesce(p_training_plan_id::text, 'null')
      using errcode = 'invalid_parameter_value',
        hint = 'give the id of a row in dossier.training_plans that you may read';
  end if;
  perform private.lock_dossier_user(owner_id);
  update dossier.training_plans as plan set is_active = false
  where plan.user_id = owner_id and plan.is_active and plan.id <> p_training_plan_id;
  update dossier.training_plans as plan set is_active = true
  where plan.id = p_training_plan_id and not plan.is_active;
  update dossier.user_dossiers as known set current_plan_id = p_training_plan_id
  where known.user_id = owner_id and known.current_plan_id is distinct from p_training_plan_id;
end
$$;
comment on function dossier.activate_plan(uuid) is
  'Makes a plan the active one of its user, in place of any other.';
revoke execute on function dossier.activate_plan(uuid) from public;
grant execute on function dossier.activate_plan(uuid) to authenticated, service_role;

create function dossier.switch_plan(
  p_markdown text, p_start_date date, p_end_date date default null, p_workouts jsonb default '[]',
  p_user_id uuid default auth.uid()
) returns uuid
language plpgsql
set search_path = ''
as $$
declare
  new_plan_id uuid;
begin
  perform private.lock_dossier_user(p_user_id);
  -- What the outgoing plan had still to come would contradict the new one on its days of rest.
  delete from dossier.workouts as workout
  using dossier.training_plans as outgoing
  where outgoing.user_id = p_user_id and outgoing.is_active
    and workout.training_plan_id = outgoing.id and workout.user_id = p_user_id
    and workout.workout_date >= p_start_date and workout.completed_at is null;
  insert into dossier.training_plans (user_id, markdown, start_date, end_date, is_active)
  values (p_user_id, p_markdown, p_start_date, p_end_date, false)
  returning id into new_plan_id;
  perform dossier.activate_plan(new_plan_id);
  perform dossier.store_workouts(p_workouts, new_plan_id, p_user_id);
  return new_plan_id;
end
$$;
comment on function dossier.switch_plan(text, date, date, jsonb, uuid) is
  'Gives a user a new active plan with its first workouts, all or nothing, and returns its id. The plan before it '
  'stays, inactive; its workouts from the new start on go, except completed ones.';
revoke execute on function dossier.switch_plan(text, date, date, jsonb, uuid) from public;
grant execute on function dossier.switch_plan(text, date, date, jsonb, uuid)
  to authenticated, service_role;


-- The cache ---------------------------------------------------------------------------------------
-- A writer says from which text it derived: if the text has changed meanwhile, or a newer engine has
-- written, nothing is stored. cache_version is the engine's number; this schema knows no "current".

create function dossier.cache_dossier(
  p_user_id uuid, p_markdown text, p_cache_version int, p_profile_json jsonb,
  p_equipment_tags text[], p_training_days text[]
) returns boolean
language plpgsql
set search_path = ''
as $$
begin
  update dossier.user_dossiers as cached set
    profile_json = p_profile_json,
    equipment_tags = p_equipment_tags,
    training_days = p_training_days,
    cache_version = p_cache_version
  where cached.user_id = p_user_id and cached.markdown = p_markdown
    and (cached.profile_json is null or cached.cache_version <= p_cache_version);
  return found;
end
$$;
comment on function dossier.cache_dossier(uuid, text, int, jsonb, text[], text[]) is
  'Stores what was derived from a dossier''s Markdown; false if that is no longer its Markdown.';
revoke execute on function dossier.cache_dossier(uuid, text, int, jsonb, text[], text[]) from public;
grant execute on function dossier.cache_dossier(uuid, text, int, jsonb, text[], text[])
  to service_role;

create function dossier.cache_plan(
  p_id uuid, p_markdown text, p_cache_version int, p_structured_plan jsonb,
  p_exercise_list text[], p_plan_type text
) returns boolean
language plpgsql
set search_path = ''
as $$
begin
  update dossier.training_plans as cached set
    structured_plan = p_structured_plan,
    exercise_list = p_exercise_list,
    plan_type = p_plan_type,
    cache_version = p_cache_version
  where cached.id = p_id and cached.markdown = p_markdown
    and (cached.structured_plan is null or cached.cache_version <= p_cache_version);
  return found;
end
$$;
comment on function dossier.cache_plan(uuid, text, int, jsonb, text[], text) is
  'Stores what was derived from a plan''s Markdown; false if that is no longer its Markdown.';
revoke execute on function dossier.cache_plan(uuid, text, int, jsonb, text[], text) from public;
grant execute on function dossier.cache_plan(uuid, text, int, jsonb, text[], text) to service_role;

create function dossier.cache_workout(
  p_id uuid, p_markdown text, p_cache_version int, p_structured_workout jsonb, p_sms_message text,
  p_exercise_list text[], p_total_volume_lbs int, p_total_sets int, p_estimated_duration_min int
) returns boolean
language plpgsql
set search_path = ''
as $$
begin
  update dossier.workouts as cached set
    structured_workout = p_structured_workout,
    sms_message = p_sms_message,
    exercise_list = p_exercise_list,
    total_volume_lbs = p_total_volume_lbs,
    total_sets = p_total_sets,
    estimated_duration_min = p_estimated_duration_min,
    cache_version = p_cache_version
  where cached.id = p_id and cached.markdown = p_markdown
    and (cached.structured_workout is null or cached.cache_version <= p_cache_version);
  return found;
end
$$;
comment on function dossier.cache_workout(uuid, text, int, jsonb, text, text[], int, int, int) is
  'Stores what was derived from a workout''s Markdown; false if that is no longer its Markdown.';
revoke execute on function
  dossier.cache_workout(uuid, text, int, jsonb, text, text[], int, int, int) from public;
grant execute on function
  dossier.cache_workout(uuid, text, int, jsonb, text, text[], int, int, int) to service_role;

create function dossier.uncached_rows(p_cache_version int, p_rows_count int default 100)
returns table (table_name text, id uuid, markdown text)
language sql
stable
set search_path = ''
as $$
  select 'user_dossiers', missed.user_id, missed.markdown
  from dossier.user_dossiers as missed
  where missed.profile_json is null or missed.cache_version < p_cache_version
  union all
  select 'training_plans', missed.id, missed.markdown
  from dossier.training_plans as missed
  where missed.structured_plan is null or missed.cache_version < p_cache_version
  union all
  select 'workouts', missed.id, missed.markdown
  from dossier.workouts as missed
  where missed.structured_workout is null or missed.cache_version < p_cache_version
  limit p_rows_count
$$;
comment on function dossier.uncached_rows(int, int) is
  'Rows whose Markdown an engine of this version has still to derive from, for a sweep.';
revoke execute on function dossier.uncached_rows(int, int) from public;
grant execute on function dossier.uncached_rows(int, int) to service_role;


-- Examples and the archive ------------------------------------------------------------------------

create function dossier.take_workout_examples(
  p_workout_type text, p_experience_level text, p_examples_count int default 5
) returns table (id uuid, markdown text)
language sql
set search_path = ''
as $$
  with chosen as (
    select example.id, example.markdown, example.usage_count
    from dossier.workout_examples as example
    where example.workout_type = p_workout_type
      and example.experience_level = p_experience_level and example.is_active
    order by example.usage_count desc, example.id
    limit p_examples_count
  ),
  counted as (
    update dossier.workout_examples as example set usage_count = example.usage_count + 1
    from chosen where example.id = chosen.id
  )
  select chosen.id, chosen.markdown from chosen order by chosen.usage_count desc, chosen.id
$$;
comment on function dossier.take_workout_examples(text, text, int) is
  'The most used active examples of a type and level, whose use it counts.';
revoke execute on function dossier.take_workout_examples(text, text, int) from public;
grant execute on function dossier.take_workout_examples(text, text, int) to service_role;

create function dossier.take_plan_examples(
  p_plan_type text, p_experience_level text, p_examples_count int default 5
) returns table (id uuid, markdown text)
language sql
set search_path = ''
as $$
  with chosen as (
    select example.id, example.markdown, example.usage_count
    from dossier.plan_examples as example
    where example.plan_type = p_plan_type
      and example.experience_level = p_experience_level and example.is_active
    order by example.usage_count desc, example.id
    limit p_examples_count
  ),
  counted as (
    update dossier.plan_examples as example set usage_count = example.usage_count + 1
    from chosen where example.id = chosen.id
  )
  select chosen.id, chosen.markdown from chosen order by chosen.usage_count desc, chosen.id
$$;
comment on function dossier.take_plan_examples(text, text, int) is
  'The most used active examples of a type and level, whose use it counts.';
revoke execute on function dossier.take_plan_examples(text, text, int) from public;
grant execute on function dossier.take_plan_examples(text, text, int) to service_role;

create function dossier.archive_old_workouts(
  p_before date default (current_date - interval '1 year')::date
) returns bigint
language plpgsql
set search_path = ''
as $$
declare
  moved_count bigint;
begin
  with
  old as (
    delete from dossier.workouts as workout where workout.workout_date < p_before
    returning workout.*
  )
  insert into dossier.workouts_archive select old.* from old;
  get diagnostics moved_count = row_count;
  return moved_count;
end
$$;
comment on function dossier.archive_old_workouts(date) is
  'Moves workouts before a day, by default those older than a year, into the archive; returns how many.';
revoke execute on function dossier.archive_old_workouts(date) from public;
grant execute on function dossier.archive_old_workouts(date) to service_role;

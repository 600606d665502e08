-- The data of an app that coaches Hyrox athletes: 16 tables, each shipped whole (columns,
-- constraints, indexes, row level security, grants) in one section.
--
-- The tables follow an existing app's schema, name for name, so that such an app can adopt this one.
-- Its seventeenth table, knowledge_chunks (text chunks with pgvector embeddings for the coaching
-- chat, with the functions hybrid_search_chunks and match_chunks), belongs to that app: it is
-- neither created nor changed here, and messages.rag_chunks_used names its rows without a foreign
-- key.
--
-- Corrected against that schema:
--   - Everything lives in schema hyrox instead of public.
--   - get_my_athlete_id() lives in private, has an empty search_path, is closed to public, and is
--     plpgsql: its plan is kept between queries. Policies of weeks and days ask two functions like it
--     for the ids that may be read instead of evaluating the policies of their parents again.
--   - Every grant is explicit: the platform no longer grants new tables to the API roles.
--   - Every foreign key has an index.
--   - pgcrypto is not created: gen_random_uuid() is part of PostgreSQL.
--   - Update policies say their check, and a row cannot point at another athlete's conversation,
--     plan day, workout, race or benchmark.
--
-- Added to it:
--   - race_results.transitions_total_seconds: published result pages give one total for all
--     transitions (the Roxzone) and no time for each.
--   - race_results.updated_at, with its trigger: whoever derives records from a race must see that
--     it changed.
--   - race_results.division and athlete_profiles.hyrox_division: the doubles, relay and pro doubles
--     divisions, because weights depend on format, tier and sex; race_results_division_format keeps
--     division and format from contradicting each other.
--   - race_splits.penalty_seconds: result pages name penalties; they are already inside the split.
--   - race_splits_parity, race_splits_station_on_station and trg_race_splits_station: the shape of
--     the 16 splits was a comment, now it is enforced. The order of stations is held by a trigger
--     and not by a composite foreign key: PostgreSQL refuses "on delete set null" on a generated
--     column, and a second foreign key to hyrox_stations makes embedding it through the API
--     ambiguous.
--   - *_exact: times have at most 3 decimals, the engine's resolution, and at most 86400 seconds.
--   - *_finite: numeric accepts NaN and infinity, and NaN passes every lower bound.
--   - *_date_known: the days of races, benchmarks, workouts and records lie where the engine reads
--     them, from 1900-01-01 to 2199-12-31; date accepts infinity and years before Christ, too.
--   - Comments on the constraints of race_results, race_splits and on every *_date_known say what to
--     do: store_race() gives them as hints.
--   - race_for_validation() and store_race(): a race is read and written as one.

create schema hyrox;
comment on schema hyrox is
  'Hyrox coaching: athletes, chat, plans, workouts, races with their splits, records and goals.';
grant usage on schema hyrox to anon, authenticated, service_role;


-- hyrox_stations ----------------------------------------------------------------------------------

create table hyrox.hyrox_stations (
  id uuid primary key default gen_random_uuid(),
  station_number int not null unique check (station_number between 1 and 8),
  station_name text not null unique,
  exercise_type text not null,
  distance_or_reps text not null,
  weight_open_women_kg text,
  weight_open_men_kg text,
  weight_pro_women_kg text,
  weight_pro_men_kg text,
  target_height_women_m numeric,
  target_height_men_m numeric,
  description text,
  tips jsonb default '[]'::jsonb,
  created_at timestamptz not null default now(),

  constraint hyrox_stations_finite check (
    target_height_women_m > 0 and target_height_women_m < 'infinity'
    and target_height_men_m > 0 and target_height_men_m < 'infinity'
  )
);

comment on table hyrox.hyrox_stations is
  'Reference: the 8 stations in race order, with the weights of season 25/26.';
comment on column hyrox.hyrox_stations.station_number is
  'Place in the race, 1 to 8: station n is split 2n.';
comment on column hyrox.hyrox_stations.exercise_type is
  'erg, sled, bodyweight, carry, lunge or throw.';
comment on column hyrox.hyrox_stations.weight_open_women_kg is
  'As the rulebook words it, for example "102 kg incl. sled" or "2x16 kg"; null where the station has no weight.';
comment on column hyrox.hyrox_stations.target_height_women_m is
  'Height of the wall ball target, metres; women of every division.';
comment on column hyrox.hyrox_stations.target_height_men_m is
  'Height of the wall ball target, metres; men of every division.';
comment on column hyrox.hyrox_stations.tips is
  'Array of short texts on technique.';

alter table hyrox.hyrox_stations enable row level security;
create policy "Anyone can read hyrox_stations"
  on hyrox.hyrox_stations for select
  to authenticated, anon
  using (true);

grant select on hyrox.hyrox_stations to anon, authenticated;
grant select, insert, update, delete on hyrox.hyrox_stations to service_role;


-- exercise_library --------------------------------------------------------------------------------

create table hyrox.exercise_library (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  category text not null check (category in (
    'running', 'strength', 'conditioning', 'station_specific',
    'recovery', 'mobility', 'warmup', 'cooldown'
  )),
  description text,
  muscle_groups text[] default '{}',
  equipment_needed text[] default '{}',
  hyrox_station_id uuid references hyrox.hyrox_stations (id) on delete set null,
  difficulty text check (difficulty in ('beginner', 'intermediate', 'advanced')),
  video_url text,
  is_active boolean not null default true,
  created_at timestamptz not null default now()
);

comment on table hyrox.exercise_library is
  'Reference: the exercises that plans, workouts and records name.';
comment on column hyrox.exercise_library.hyrox_station_id is
  'The station an exercise prepares for; null for general exercises.';

create index idx_exercise_library_category
  on hyrox.exercise_library (category) where is_active = true;
create index idx_exercise_library_station
  on hyrox.exercise_library (hyrox_station_id) where hyrox_station_id is not null;

alter table hyrox.exercise_library enable row level security;
create policy "Anyone can read exercise_library"
  on hyrox.exercise_library for select
  to authenticated, anon
  using (true);

grant select on hyrox.exercise_library to anon, authenticated;
grant select, insert, update, delete on hyrox.exercise_library to service_role;


-- achievement_definitions -------------------------------------------------------------------------

create table hyrox.achievement_definitions (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  description text not null,
  icon_name text,
  category text not null check (category in (
    'training', 'racing', 'consistency', 'social', 'milestone'
  )),
  criteria jsonb not null default '{}'::jsonb,
  sort_order int not null default 0,
  created_at timestamptz not null default now()
);

comment on table hyrox.achievement_definitions is
  'Reference: what an athlete can earn, and when.';
comment on column hyrox.achievement_definitions.criteria is
  '{"type": "count|count_distinct|min|streak|ratio", "table", "column"?, "condition", "threshold", "description"}. '
  'condition has the form of an SQL expression but is data: parse it, never execute it.';
comment on column hyrox.achievement_definitions.sort_order is
  'Place in lists, ascending.';

alter table hyrox.achievement_definitions enable row level security;
create policy "Anyone can read achievement_definitions"
  on hyrox.achievement_definitions for select
  to authenticated, anon
  using (true);

grant select on hyrox.achievement_definitions to anon, authenticated;
grant select, insert, update, delete on hyrox.achievement_definitions to service_role;


-- athlete_profiles --------------------------------------------------------------------------------

create table hyrox.athlete_profiles (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users on delete cascade,
  display_name text,
  date_of_birth date,
  weight_kg numeric check (weight_kg > 0),
  height_cm numeric check (height_cm > 0),
  sex text check (sex in ('male', 'female', 'other', 'prefer_not_to_say')),

  hyrox_division text check (hyrox_division in (
    'open_women', 'open_men', 'pro_women', 'pro_men',
    'doubles_women', 'doubles_men', 'doubles_mixed',
    'pro_doubles_women', 'pro_doubles_men',
    'relay_women', 'relay_men', 'relay_mixed'
  )),
  hyrox_race_count int not null default 0 check (hyrox_race_count >= 0),

  training_history jsonb default '{}'::jsonb,
  current_phase text check (current_phase in (
    'general_prep', 'specific_prep', 'competition_prep', 'taper', 'off_season'
  )),
  race_date date,
  goal_time_minutes numeric check (goal_time_minutes > 0),
  weekly_availability_hours numeric check (weekly_availability_hours >= 0),
  equipment_available text[] default '{}',
  injuries_limitations text[] default '{}',
  preferences jsonb default '{}'::jsonb,

  profile_complete boolean not null default false,
  avatar_url text,
  units_preference text not null default 'metric' check (units_preference in ('metric', 'imperial')),

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_athlete_profiles_user_id unique (user_id),
  constraint athlete_profiles_finite check (
    weight_kg < 'infinity' and height_cm < 'infinity'
    and goal_time_minutes < 'infinity' and weekly_availability_hours < 'infinity'
  )
);

comment on table hyrox.athlete_profiles is
  'One row per user: who trains, for which division and race, and under which conditions.';
comment on column hyrox.athlete_profiles.date_of_birth is
  'Not an age, which changes: extract(year from age(date_of_birth)). Age groups go by the day of the race.';
comment on column hyrox.athlete_profiles.weight_kg is 'Body weight, kilograms.';
comment on column hyrox.athlete_profiles.height_cm is 'Body height, centimetres.';
comment on column hyrox.athlete_profiles.hyrox_race_count is 'Races finished so far.';
comment on column hyrox.athlete_profiles.training_history is
  '{"run_mpw": miles per week, "strength_days": days per week, "experience": "beginner|intermediate|advanced|elite", '
  '"years_training", "previous_sports"}.';
comment on column hyrox.athlete_profiles.goal_time_minutes is 'Finish time aimed at, minutes.';
comment on column hyrox.athlete_profiles.weekly_availability_hours is 'Time for training, hours per week.';

create index idx_athlete_profiles_user_id on hyrox.athlete_profiles (user_id);

create trigger trg_athlete_profiles_updated_at
  before update on hyrox.athlete_profiles
  for each row execute function private.update_updated_at();

alter table hyrox.athlete_profiles enable row level security;
create policy "Users can view own profile"
  on hyrox.athlete_profiles for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own profile"
  on hyrox.athlete_profiles for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own profile"
  on hyrox.athlete_profiles for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own profile"
  on hyrox.athlete_profiles for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, insert, update, delete on hyrox.athlete_profiles to authenticated, service_role;

-- Security definer, so that a policy of a child table does not evaluate the policies of
-- athlete_profiles again. Policies call it as (select ...): once per statement, not once per row.
create function private.get_my_athlete_id() returns uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return (select id from hyrox.athlete_profiles where user_id = (select auth.uid()));
end
$$;
comment on function private.get_my_athlete_id() is
  'The id of the signed-in user''s row in hyrox.athlete_profiles; null without one.';
revoke execute on function private.get_my_athlete_id() from public;
grant execute on function private.get_my_athlete_id() to authenticated;


-- conversations -----------------------------------------------------------------------------------

create table hyrox.conversations (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  title text,
  topic text,
  is_archived boolean not null default false,
  started_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table hyrox.conversations is
  'Chats between an athlete and the coach.';
comment on column hyrox.conversations.topic is
  'Broad theme, for example training, nutrition, race_prep or general.';

create index idx_conversations_athlete_id on hyrox.conversations (athlete_id);
create index idx_conversations_updated_at on hyrox.conversations (updated_at desc);

create trigger trg_conversations_updated_at
  before update on hyrox.conversations
  for each row execute function private.update_updated_at();

alter table hyrox.conversations enable row level security;
create policy "Users can view own conversations"
  on hyrox.conversations for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can insert own conversations"
  on hyrox.conversations for insert
  to authenticated
  with check (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can update own conversations"
  on hyrox.conversations for update
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()))
  with check (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can delete own conversations"
  on hyrox.conversations for delete
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));

grant select, insert, update, delete on hyrox.conversations to authenticated, service_role;


-- messages ----------------------------------------------------------------------------------------

create table hyrox.messages (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid not null references hyrox.conversations (id) on delete cascade,
  role text not null check (role in ('user', 'assistant', 'system')),
  content text not null,

  rag_chunks_used text[] default '{}',

  tokens_in int,
  tokens_out int,
  latency_ms int,
  model_version text,

  is_pinned boolean not null default false,
  feedback text check (feedback in ('thumbs_up', 'thumbs_down')),

  suggested_actions jsonb default '[]'::jsonb,

  created_at timestamptz not null default now()
);

comment on table hyrox.messages is
  'What was said in a conversation, with the cost of an answer and what the athlete thought of it. '
  'Nobody deletes a single message; a conversation goes with all of them.';
comment on column hyrox.messages.rag_chunks_used is
  'Ids of the app''s knowledge_chunks an answer drew on; not a foreign key, the table is not ours.';
comment on column hyrox.messages.tokens_in is 'Tokens the model read for this message.';
comment on column hyrox.messages.tokens_out is 'Tokens the model wrote for this message.';
comment on column hyrox.messages.latency_ms is 'Time the model took, milliseconds.';
comment on column hyrox.messages.suggested_actions is
  'Buttons to show under an answer: [{"type": "log_workout|schedule_benchmark|set_goal|...", "label", "payload"}].';

create index idx_messages_conversation_id on hyrox.messages (conversation_id);
create index idx_messages_created_at on hyrox.messages (created_at);
create index idx_messages_conversation_created on hyrox.messages (conversation_id, created_at);

alter table hyrox.messages enable row level security;
create policy "Users can view own messages"
  on hyrox.messages for select
  to authenticated
  using (
    conversation_id in (
      select id from hyrox.conversations
      where athlete_id = (select private.get_my_athlete_id())
    )
  );
create policy "Users can insert own messages"
  on hyrox.messages for insert
  to authenticated
  with check (
    conversation_id in (
      select id from hyrox.conversations
      where athlete_id = (select private.get_my_athlete_id())
    )
  );
create policy "Users can update own messages"
  on hyrox.messages for update
  to authenticated
  using (
    conversation_id in (
      select id from hyrox.conversations
      where athlete_id = (select private.get_my_athlete_id())
    )
  )
  with check (
    conversation_id in (
      select id from hyrox.conversations
      where athlete_id = (select private.get_my_athlete_id())
    )
  );

grant select, insert, update on hyrox.messages to authenticated;
grant select, insert, update, delete on hyrox.messages to service_role;


-- training_plans ----------------------------------------------------------------------------------

create table hyrox.training_plans (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  plan_name text not null,
  duration_weeks int not null check (duration_weeks > 0),
  goal text,
  difficulty text check (difficulty in ('beginner', 'intermediate', 'advanced', 'custom')),
  is_ai_generated boolean not null default false,
  status text not null default 'draft' check (status in ('active', 'archived', 'draft')),
  start_date date,
  end_date date,
  source_conversation_id uuid references hyrox.conversations (id) on delete set null,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);

comment on table hyrox.training_plans is
  'A plan, made of weeks, made of days.';
comment on column hyrox.training_plans.duration_weeks is 'Length of the plan, weeks.';
comment on column hyrox.training_plans.source_conversation_id is
  'The chat that led to this plan.';
comment on column hyrox.training_plans.deleted_at is
  'Soft delete: set instead of deleting, so that it can be undone.';

create index idx_training_plans_athlete_id on hyrox.training_plans (athlete_id);
create index idx_training_plans_status on hyrox.training_plans (status) where deleted_at is null;
create index idx_training_plans_source_conversation_id
  on hyrox.training_plans (source_conversation_id);

create trigger trg_training_plans_updated_at
  before update on hyrox.training_plans
  for each row execute function private.update_updated_at();

alter table hyrox.training_plans enable row level security;
create policy "Users can view own training_plans"
  on hyrox.training_plans for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can insert own training_plans"
  on hyrox.training_plans for insert
  to authenticated
  with check (
    athlete_id = (select private.get_my_athlete_id())
    and (
      source_conversation_id is null
      or exists (
        select from hyrox.conversations as source
        where source.id = training_plans.source_conversation_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
  );
create policy "Users can update own training_plans"
  on hyrox.training_plans for update
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()))
  with check (
    athlete_id = (select private.get_my_athlete_id())
    and (
      source_conversation_id is null
      or exists (
        select from hyrox.conversations as source
        where source.id = training_plans.source_conversation_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
  );
create policy "Users can delete own training_plans"
  on hyrox.training_plans for delete
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));

grant select, insert, update, delete on hyrox.training_plans to authenticated, service_role;


-- training_plan_weeks -----------------------------------------------------------------------------

create table hyrox.training_plan_weeks (
  id uuid primary key default gen_random_uuid(),
  training_plan_id uuid not null references hyrox.training_plans (id) on delete cascade,
  week_number int not null check (week_number > 0),
  focus text,
  target_volume_hours numeric check (target_volume_hours >= 0),
  notes text,
  created_at timestamptz not null default now(),

  constraint uq_plan_week unique (training_plan_id, week_number),
  constraint training_plan_weeks_finite check (target_volume_hours < 'infinity')
);

comment on table hyrox.training_plan_weeks is
  'A week of a plan.';
comment on column hyrox.training_plan_weeks.week_number is 'Place in the plan, from 1.';
comment on column hyrox.training_plan_weeks.focus is
  'For example "Base Building", "Station Technique" or "Race Simulation".';
comment on column hyrox.training_plan_weeks.target_volume_hours is
  'Training time planned for the week, hours.';

create index idx_tpw_plan_id on hyrox.training_plan_weeks (training_plan_id);

create function private.get_my_training_plan_ids() returns setof uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query
    select plan.id from hyrox.training_plans as plan
    where plan.athlete_id = (select private.get_my_athlete_id());
end
$$;
comment on function private.get_my_training_plan_ids() is
  'The ids of the signed-in user''s rows in hyrox.training_plans.';
revoke execute on function private.get_my_training_plan_ids() from public;
grant execute on function private.get_my_training_plan_ids() to authenticated;

alter table hyrox.training_plan_weeks enable row level security;
create policy "Users can view own training_plan_weeks"
  on hyrox.training_plan_weeks for select
  to authenticated
  using (training_plan_id in (select private.get_my_training_plan_ids()));
create policy "Users can insert own training_plan_weeks"
  on hyrox.training_plan_weeks for insert
  to authenticated
  with check (
    training_plan_id in (
      select id from hyrox.training_plans
      where athlete_id = (select private.get_my_athlete_id())
    )
  );
create policy "Users can update own training_plan_weeks"
  on hyrox.training_plan_weeks for update
  to authenticated
  using (
    training_plan_id in (
      select id from hyrox.training_plans
      where athlete_id = (select private.get_my_athlete_id())
    )
  )
  with check (
    training_plan_id in (
      select id from hyrox.training_plans
      where athlete_id = (select private.get_my_athlete_id())
    )
  );
create policy "Users can delete own training_plan_weeks"
  on hyrox.training_plan_weeks for delete
  to authenticated
  using (
    training_plan_id in (
      select id from hyrox.training_plans
      where athlete_id = (select private.get_my_athlete_id())
    )
  );

grant select, insert, update, delete on hyrox.training_plan_weeks to authenticated, service_role;


-- training_plan_days ------------------------------------------------------------------------------
-- A day may link to the workout that completed it, and a workout to the day that prescribed it, so
-- that either is found from the other. Foreign key and write policies follow after workout_logs.

create table hyrox.training_plan_days (
  id uuid primary key default gen_random_uuid(),
  training_plan_week_id uuid not null references hyrox.training_plan_weeks (id) on delete cascade,
  day_of_week int not null check (day_of_week between 1 and 7),
  workout_title text,
  workout_description text,
  workout_details jsonb default '{}'::jsonb,
  session_type text check (session_type in (
    'run', 'hiit', 'strength', 'simulation', 'recovery', 'rest', 'station_specific', 'mixed'
  )),
  estimated_duration_minutes int check (estimated_duration_minutes >= 0),
  is_rest_day boolean not null default false,
  is_completed boolean not null default false,
  linked_workout_log_id uuid,
  notes text,
  created_at timestamptz not null default now(),

  constraint uq_plan_week_day unique (training_plan_week_id, day_of_week)
);

comment on table hyrox.training_plan_days is
  'A day of a week of a plan.';
comment on column hyrox.training_plan_days.day_of_week is '1 is Monday, 7 is Sunday.';
comment on column hyrox.training_plan_days.workout_details is
  '{"warmup", "exercises": [{"exercise_id", "name", "sets", "reps", "distance_m", "weight_kg", "rest_seconds", "notes"}], '
  '"cooldown"}.';
comment on column hyrox.training_plan_days.estimated_duration_minutes is
  'How long the session should take, minutes.';
comment on column hyrox.training_plan_days.linked_workout_log_id is
  'The workout that completed this day.';

create index idx_tpd_week_id on hyrox.training_plan_days (training_plan_week_id);
create index idx_tpd_linked_workout_log_id on hyrox.training_plan_days (linked_workout_log_id);

create function private.get_my_training_plan_week_ids() returns setof uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query
    select week.id from hyrox.training_plan_weeks as week
    join hyrox.training_plans as plan on plan.id = week.training_plan_id
    where plan.athlete_id = (select private.get_my_athlete_id());
end
$$;
comment on function private.get_my_training_plan_week_ids() is
  'The ids of the signed-in user''s rows in hyrox.training_plan_weeks.';
revoke execute on function private.get_my_training_plan_week_ids() from public;
grant execute on function private.get_my_training_plan_week_ids() to authenticated;

alter table hyrox.training_plan_days enable row level security;
create policy "Users can view own training_plan_days"
  on hyrox.training_plan_days for select
  to authenticated
  using (training_plan_week_id in (select private.get_my_training_plan_week_ids()));
create policy "Users can delete own training_plan_days"
  on hyrox.training_plan_days for delete
  to authenticated
  using (
    training_plan_week_id in (
      select week.id from hyrox.training_plan_weeks as week
      join hyrox.training_plans as plan on plan.id = week.training_plan_id
      where plan.athlete_id = (select private.get_my_athlete_id())
    )
  );

grant select, insert, update, delete on hyrox.training_plan_days to authenticated, service_role;


-- workout_logs ------------------------------------------------------------------------------------

create table hyrox.workout_logs (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  date date not null,
  session_type text check (session_type in (
    'run', 'hiit', 'strength', 'simulation', 'recovery', 'station_specific', 'mixed', 'other'
  )),
  prescribed_workout jsonb,
  completed_workout jsonb,
  completion_status text not null default 'completed' check (completion_status in (
    'completed', 'partial', 'skipped'
  )),
  rpe_pre int check (rpe_pre between 1 and 10),
  rpe_post int check (rpe_post between 1 and 10),
  duration_minutes int check (duration_minutes >= 0),
  heart_rate_avg int check (heart_rate_avg > 0),
  calories_estimated int check (calories_estimated >= 0),
  notes text,

  training_plan_day_id uuid references hyrox.training_plan_days (id) on delete set null,
  source_conversation_id uuid references hyrox.conversations (id) on delete set null,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,

  constraint workout_logs_date_known check (date between '1900-01-01' and '2199-12-31')
);

comment on constraint workout_logs_date_known on hyrox.workout_logs is
  'give a date from 1900-01-01 to 2199-12-31';
comment on table hyrox.workout_logs is
  'What an athlete did, and what had been planned for it.';
comment on column hyrox.workout_logs.date is 'Day of the workout where the athlete was.';
comment on column hyrox.workout_logs.prescribed_workout is 'What was planned.';
comment on column hyrox.workout_logs.completed_workout is 'What was done.';
comment on column hyrox.workout_logs.rpe_pre is
  'Rating of perceived exertion expected before the workout, 1 to 10.';
comment on column hyrox.workout_logs.rpe_post is
  'Rating of perceived exertion given after the workout, 1 to 10.';
comment on column hyrox.workout_logs.duration_minutes is 'How long the workout took, minutes.';
comment on column hyrox.workout_logs.heart_rate_avg is 'Mean heart rate, beats per minute.';
comment on column hyrox.workout_logs.calories_estimated is 'Energy spent, kilocalories, an estimate.';
comment on column hyrox.workout_logs.training_plan_day_id is
  'The day of a plan that prescribed this workout.';
comment on column hyrox.workout_logs.source_conversation_id is
  'The chat that prescribed this workout.';
comment on column hyrox.workout_logs.deleted_at is
  'Soft delete: set instead of deleting, so that it can be undone.';

create index idx_workout_logs_athlete_id on hyrox.workout_logs (athlete_id);
create index idx_workout_logs_date on hyrox.workout_logs (date desc) where deleted_at is null;
create index idx_workout_logs_athlete_date
  on hyrox.workout_logs (athlete_id, date desc) where deleted_at is null;
create index idx_workout_logs_training_plan_day_id on hyrox.workout_logs (training_plan_day_id);
create index idx_workout_logs_source_conversation_id on hyrox.workout_logs (source_conversation_id);

create trigger trg_workout_logs_updated_at
  before update on hyrox.workout_logs
  for each row execute function private.update_updated_at();

alter table hyrox.workout_logs enable row level security;
create policy "Users can view own workout_logs"
  on hyrox.workout_logs for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can insert own workout_logs"
  on hyrox.workout_logs for insert
  to authenticated
  with check (
    athlete_id = (select private.get_my_athlete_id())
    and (
      training_plan_day_id is null
      or exists (
        select from hyrox.training_plan_days as day
        join hyrox.training_plan_weeks as week on week.id = day.training_plan_week_id
        join hyrox.training_plans as plan on plan.id = week.training_plan_id
        where day.id = workout_logs.training_plan_day_id
          and plan.athlete_id = (select private.get_my_athlete_id())
      )
    )
    and (
      source_conversation_id is null
      or exists (
        select from hyrox.conversations as source
        where source.id = workout_logs.source_conversation_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
  );
create policy "Users can update own workout_logs"
  on hyrox.workout_logs for update
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()))
  with check (
    athlete_id = (select private.get_my_athlete_id())
    and (
      training_plan_day_id is null
      or exists (
        select from hyrox.training_plan_days as day
        join hyrox.training_plan_weeks as week on week.id = day.training_plan_week_id
        join hyrox.training_plans as plan on plan.id = week.training_plan_id
        where day.id = workout_logs.training_plan_day_id
          and plan.athlete_id = (select private.get_my_athlete_id())
      )
    )
    and (
      source_conversation_id is null
      or exists (
        select from hyrox.conversations as source
        where source.id = workout_logs.source_conversation_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
  );
create policy "Users can delete own workout_logs"
  on hyrox.workout_logs for delete
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));

grant select, insert, update, delete on hyrox.workout_logs to authenticated, service_role;

alter table hyrox.training_plan_days
  add constraint fk_tpd_workout_log
  foreign key (linked_workout_log_id) references hyrox.workout_logs (id) on delete set null;

create policy "Users can insert own training_plan_days"
  on hyrox.training_plan_days for insert
  to authenticated
  with check (
    training_plan_week_id in (
      select week.id from hyrox.training_plan_weeks as week
      join hyrox.training_plans as plan on plan.id = week.training_plan_id
      where plan.athlete_id = (select private.get_my_athlete_id())
    )
    and (
      linked_workout_log_id is null
      or exists (
        select from hyrox.workout_logs as log
        where log.id = training_plan_days.linked_workout_log_id
          and log.athlete_id = (select private.get_my_athlete_id())
      )
    )
  );
create policy "Users can update own training_plan_days"
  on hyrox.training_plan_days for update
  to authenticated
  using (
    training_plan_week_id in (
      select week.id from hyrox.training_plan_weeks as week
      join hyrox.training_plans as plan on plan.id = week.training_plan_id
      where plan.athlete_id = (select private.get_my_athlete_id())
    )
  )
  with check (
    training_plan_week_id in (
      select week.id from hyrox.training_plan_weeks as week
      join hyrox.training_plans as plan on plan.id = week.training_plan_id
      where plan.athlete_id = (select private.get_my_athlete_id())
    )
    and (
      linked_workout_log_id is null
      or exists (
        select from hyrox.workout_logs as log
        where log.id = training_plan_days.linked_workout_log_id
          and log.athlete_id = (select private.get_my_athlete_id())
      )
    )
  );


-- benchmark_tests ---------------------------------------------------------------------------------

create table hyrox.benchmark_tests (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  test_date date not null,
  test_type text not null,
  station_id uuid references hyrox.hyrox_stations (id) on delete set null,
  results jsonb not null default '{}'::jsonb,
  notes text,
  created_at timestamptz not null default now(),

  constraint benchmark_tests_date_known check (test_date between '1900-01-01' and '2199-12-31')
);

comment on constraint benchmark_tests_date_known on hyrox.benchmark_tests is
  'give a test_date from 1900-01-01 to 2199-12-31';
comment on table hyrox.benchmark_tests is
  'Tests done on purpose. Records are found in any context; a benchmark is only one of them.';
comment on column hyrox.benchmark_tests.test_type is
  'For example cooper_test, 2k_time_trial, station_test or 1rm_test.';
comment on column hyrox.benchmark_tests.results is
  'Depends on test_type, units in the names: {"time_seconds", "distance_m", "weight_kg", ...}.';

create index idx_benchmark_tests_athlete_id on hyrox.benchmark_tests (athlete_id);
create index idx_benchmark_tests_date on hyrox.benchmark_tests (test_date desc);
create index idx_benchmark_tests_station_id on hyrox.benchmark_tests (station_id);

alter table hyrox.benchmark_tests enable row level security;
create policy "Users can view own benchmark_tests"
  on hyrox.benchmark_tests for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can insert own benchmark_tests"
  on hyrox.benchmark_tests for insert
  to authenticated
  with check (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can update own benchmark_tests"
  on hyrox.benchmark_tests for update
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()))
  with check (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can delete own benchmark_tests"
  on hyrox.benchmark_tests for delete
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));

grant select, insert, update, delete on hyrox.benchmark_tests to authenticated, service_role;


-- race_results ------------------------------------------------------------------------------------

create table hyrox.race_results (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  race_date date not null,
  race_name text,
  location text,
  division text check (division in (
    'open_women', 'open_men', 'pro_women', 'pro_men',
    'doubles_women', 'doubles_men', 'doubles_mixed',
    'pro_doubles_women', 'pro_doubles_men',
    'relay_women', 'relay_men', 'relay_mixed'
  )),
  format text not null check (format in ('singles', 'doubles', 'relay')),
  age_group text,
  total_time_seconds numeric not null check (total_time_seconds > 0),
  transitions_total_seconds numeric,
  overall_rank int,
  division_rank int,
  age_group_rank int,
  is_simulation boolean not null default false,
  conditions text,
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint race_results_date_known check (race_date between '1900-01-01' and '2199-12-31'),
  constraint race_results_division_format check (
    (division not like '%doubles%' or format = 'doubles')
    and (division not like 'relay%' or format = 'relay')
  ),
  constraint race_results_total_time_seconds_exact check (
    total_time_seconds <= 86400 and total_time_seconds = round(total_time_seconds, 3)
  ),
  constraint race_results_transitions_total_seconds_exact check (
    transitions_total_seconds between 0 and 86400
    and transitions_total_seconds = round(transitions_total_seconds, 3)
  )
);

comment on table hyrox.race_results is
  'Races and simulated races. The parts of one are in race_splits; with no splits only the finish time is known.';
comment on column hyrox.race_results.race_date is
  'Day of the race where it is held, for example 2026-11-07.';
comment on column hyrox.race_results.format is
  'singles, doubles or relay.';
comment on column hyrox.race_results.division is
  'Tier and sex, for doubles and relay with the format in the name. The four values without one go with any format.';
comment on column hyrox.race_results.age_group is
  'As published, for example 16-24 (also written U24), 25-29, 30-34.';
comment on column hyrox.race_results.total_time_seconds is
  'Finish time, seconds, at most 3 decimals. Published totals are rounded apart from their parts and are not their sum.';
comment on column hyrox.race_results.transitions_total_seconds is
  'Time in all transitions (the Roxzone), seconds, where only the total is known.';
comment on column hyrox.race_results.overall_rank is 'Place among all finishers.';
comment on column hyrox.race_results.division_rank is 'Place in the division.';
comment on column hyrox.race_results.age_group_rank is 'Place in the age group.';
comment on column hyrox.race_results.is_simulation is
  'True for a race simulated in training.';
comment on column hyrox.race_results.conditions is 'Weather and venue.';
comment on constraint race_results_date_known on hyrox.race_results is
  'give a race_date from 1900-01-01 to 2199-12-31';
comment on constraint race_results_format_check on hyrox.race_results is
  'give format as singles, doubles or relay';
comment on constraint race_results_division_check on hyrox.race_results is
  'give division as open_women, open_men, pro_women, pro_men, doubles_women, doubles_men, doubles_mixed, '
  'pro_doubles_women, pro_doubles_men, relay_women, relay_men or relay_mixed, or leave it out';
comment on constraint race_results_division_format on hyrox.race_results is
  'give a division of the race''s format, or leave it out: doubles divisions go with doubles, relay divisions with '
  'relay, and open_women, open_men, pro_women and pro_men with any format';
comment on constraint race_results_total_time_seconds_check on hyrox.race_results is
  'give total_time_seconds in seconds, above 0';
comment on constraint race_results_total_time_seconds_exact on hyrox.race_results is
  'give total_time_seconds in seconds, at most 86400, with at most 3 decimals';
comment on constraint race_results_transitions_total_seconds_exact on hyrox.race_results is
  'give transitions_total_seconds in seconds, from 0 to 86400, with at most 3 decimals, or leave it out';

create index idx_race_results_athlete_id on hyrox.race_results (athlete_id);
create index idx_race_results_date on hyrox.race_results (race_date desc);

create trigger trg_race_results_updated_at
  before update on hyrox.race_results
  for each row execute function private.update_updated_at();

alter table hyrox.race_results enable row level security;
create policy "Users can view own race_results"
  on hyrox.race_results for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can insert own race_results"
  on hyrox.race_results for insert
  to authenticated
  with check (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can update own race_results"
  on hyrox.race_results for update
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()))
  with check (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can delete own race_results"
  on hyrox.race_results for delete
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));

grant select, insert, update, delete on hyrox.race_results to authenticated, service_role;


-- race_splits -------------------------------------------------------------------------------------

create table hyrox.race_splits (
  id uuid primary key default gen_random_uuid(),
  race_result_id uuid not null references hyrox.race_results (id) on delete cascade,
  split_number int not null check (split_number between 1 and 16),
  split_type text not null check (split_type in ('run', 'station')),
  station_id uuid references hyrox.hyrox_stations (id) on delete set null,
  time_seconds numeric not null check (time_seconds >= 0),
  transition_time_seconds numeric check (transition_time_seconds >= 0),
  penalty_seconds numeric,
  heart_rate_avg int check (heart_rate_avg > 0),
  notes text,
  created_at timestamptz not null default now(),

  constraint uq_race_split unique (race_result_id, split_number),
  constraint race_splits_parity check ((split_number % 2 = 1) = (split_type = 'run')),
  constraint race_splits_station_on_station check (split_type = 'station' or station_id is null),
  constraint race_splits_time_seconds_exact check (
    time_seconds <= 86400 and time_seconds = round(time_seconds, 3)
  ),
  constraint race_splits_transition_time_seconds_exact check (
    transition_time_seconds <= 86400
    and transition_time_seconds = round(transition_time_seconds, 3)
  ),
  constraint race_splits_penalty_seconds_exact check (
    penalty_seconds between 0 and 86400 and penalty_seconds = round(penalty_seconds, 3)
  )
);

comment on table hyrox.race_splits is
  'The 16 parts of a race: run 1, station 1, run 2, ... station 8. Odd numbers are runs, even ones stations; '
  'station_id is the station of that place or null.';
comment on column hyrox.race_splits.split_number is 'Place in the race, 1 to 16.';
comment on column hyrox.race_splits.split_type is 'run or station.';
comment on column hyrox.race_splits.time_seconds is
  'Seconds, at most 3 decimals. 0 stands for a missed timing mat.';
comment on column hyrox.race_splits.transition_time_seconds is
  'Way into and out of the station, seconds; on the station''s split.';
comment on column hyrox.race_splits.penalty_seconds is
  'Penalties given in this part, seconds. They are inside time_seconds: adding them counts them twice.';
comment on column hyrox.race_splits.heart_rate_avg is 'Mean heart rate, beats per minute.';
comment on constraint uq_race_split on hyrox.race_splits is
  'give every split_number once';
comment on constraint race_splits_split_number_check on hyrox.race_splits is
  'give split_number from 1 to 16; leave out totals such as the run total and the Roxzone';
comment on constraint race_splits_split_type_check on hyrox.race_splits is
  'give split_type as run or station';
comment on constraint race_splits_parity on hyrox.race_splits is
  'give split_type run for odd split_numbers and station for even ones';
comment on constraint race_splits_station_on_station on hyrox.race_splits is
  'leave the station of a run out';
comment on constraint race_splits_time_seconds_check on hyrox.race_splits is
  'give time_seconds in seconds, from 0, which stands for a missed timing mat';
comment on constraint race_splits_time_seconds_exact on hyrox.race_splits is
  'give time_seconds in seconds, at most 86400, with at most 3 decimals';
comment on constraint race_splits_transition_time_seconds_check on hyrox.race_splits is
  'give transition_time_seconds in seconds, from 0, or leave it out';
comment on constraint race_splits_transition_time_seconds_exact on hyrox.race_splits is
  'give transition_time_seconds in seconds, at most 86400, with at most 3 decimals, or leave it out';
comment on constraint race_splits_penalty_seconds_exact on hyrox.race_splits is
  'give penalty_seconds in seconds, from 0 to 86400, with at most 3 decimals, or leave it out';
comment on constraint race_splits_heart_rate_avg_check on hyrox.race_splits is
  'give heart_rate_avg in beats per minute, above 0, or leave it out';

create index idx_race_splits_result_id on hyrox.race_splits (race_result_id);
create index idx_race_splits_station_id on hyrox.race_splits (station_id);

create function private.check_split_station() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  station hyrox.hyrox_stations;
begin
  select * into station from hyrox.hyrox_stations where id = new.station_id;
  if station.station_number * 2 <> new.split_number then
    raise exception 'station `%` belongs to split `%`, not to split `%`',
      station.station_name, station.station_number * 2, new.split_number
      using errcode = 'check_violation',
        schema = tg_table_schema, table = tg_table_name, column = 'station_id',
        hint = 'use the station whose station_number is half the split_number';
  end if;
  return new;
end
$$;
comment on function private.check_split_station() is
  'Trigger function: a station split names the station of its place.';
revoke execute on function private.check_split_station() from public;

create trigger trg_race_splits_station
  before insert or update of station_id, split_number on hyrox.race_splits
  for each row when (new.station_id is not null and new.split_type = 'station')
  execute function private.check_split_station();

alter table hyrox.race_splits enable row level security;
create policy "Users can view own race_splits"
  on hyrox.race_splits for select
  to authenticated
  using (
    race_result_id in (
      select id from hyrox.race_results
      where athlete_id = (select private.get_my_athlete_id())
    )
  );
create policy "Users can insert own race_splits"
  on hyrox.race_splits for insert
  to authenticated
  with check (
    race_result_id in (
      select id from hyrox.race_results
      where athlete_id = (select private.get_my_athlete_id())
    )
  );
create policy "Users can update own race_splits"
  on hyrox.race_splits for update
  to authenticated
  using (
    race_result_id in (
      select id from hyrox.race_results
      where athlete_id = (select private.get_my_athlete_id())
    )
  )
  with check (
    race_result_id in (
      select id from hyrox.race_results
      where athlete_id = (select private.get_my_athlete_id())
    )
  );
create policy "Users can delete own race_splits"
  on hyrox.race_splits for delete
  to authenticated
  using (
    race_result_id in (
      select id from hyrox.race_results
      where athlete_id = (select private.get_my_athlete_id())
    )
  );

grant select, insert, update, delete on hyrox.race_splits to authenticated, service_role;


-- personal_records --------------------------------------------------------------------------------

create table hyrox.personal_records (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  record_type text not null check (record_type in (
    'station_time', 'exercise_weight', 'exercise_reps',
    'running_pace', 'race_time', 'distance'
  )),
  exercise_name text,
  exercise_id uuid references hyrox.exercise_library (id) on delete set null,
  station_id uuid references hyrox.hyrox_stations (id) on delete set null,
  value numeric not null,
  value_unit text not null,
  date_achieved date not null,
  context text not null check (context in ('training', 'race', 'benchmark')),
  previous_value numeric,
  source_workout_log_id uuid references hyrox.workout_logs (id) on delete set null,
  source_race_result_id uuid references hyrox.race_results (id) on delete set null,
  source_benchmark_id uuid references hyrox.benchmark_tests (id) on delete set null,
  notes text,
  created_at timestamptz not null default now(),

  constraint personal_records_finite check (
    value > '-infinity' and value < 'infinity'
    and previous_value > '-infinity' and previous_value < 'infinity'
  ),
  constraint personal_records_date_known check (
    date_achieved between '1900-01-01' and '2199-12-31'
  )
);

comment on constraint personal_records_date_known on hyrox.personal_records is
  'give a date_achieved from 1900-01-01 to 2199-12-31';
comment on table hyrox.personal_records is
  'One row for every record ever set, not only the standing one, so that progress can be drawn. '
  'The source_ columns lead to where it was set.';
comment on column hyrox.personal_records.exercise_name is
  'What a person reads; also for exercises the library does not have.';
comment on column hyrox.personal_records.value is 'The record, in value_unit.';
comment on column hyrox.personal_records.value_unit is
  'For example seconds, kg, lbs, min_per_km, reps or meters.';
comment on column hyrox.personal_records.previous_value is
  'The record this one beat, in value_unit; null for the first.';

create index idx_pr_athlete_id on hyrox.personal_records (athlete_id);
create index idx_pr_athlete_type on hyrox.personal_records (athlete_id, record_type);
create index idx_pr_date on hyrox.personal_records (date_achieved desc);
create index idx_pr_exercise_id on hyrox.personal_records (exercise_id);
create index idx_pr_station_id on hyrox.personal_records (station_id);
create index idx_pr_source_workout_log_id on hyrox.personal_records (source_workout_log_id);
create index idx_pr_source_race_result_id on hyrox.personal_records (source_race_result_id);
create index idx_pr_source_benchmark_id on hyrox.personal_records (source_benchmark_id);

alter table hyrox.personal_records enable row level security;
create policy "Users can view own personal_records"
  on hyrox.personal_records for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can insert own personal_records"
  on hyrox.personal_records for insert
  to authenticated
  with check (
    athlete_id = (select private.get_my_athlete_id())
    and (
      source_workout_log_id is null
      or exists (
        select from hyrox.workout_logs as source
        where source.id = personal_records.source_workout_log_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
    and (
      source_race_result_id is null
      or exists (
        select from hyrox.race_results as source
        where source.id = personal_records.source_race_result_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
    and (
      source_benchmark_id is null
      or exists (
        select from hyrox.benchmark_tests as source
        where source.id = personal_records.source_benchmark_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
  );
create policy "Users can update own personal_records"
  on hyrox.personal_records for update
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()))
  with check (
    athlete_id = (select private.get_my_athlete_id())
    and (
      source_workout_log_id is null
      or exists (
        select from hyrox.workout_logs as source
        where source.id = personal_records.source_workout_log_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
    and (
      source_race_result_id is null
      or exists (
        select from hyrox.race_results as source
        where source.id = personal_records.source_race_result_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
    and (
      source_benchmark_id is null
      or exists (
        select from hyrox.benchmark_tests as source
        where source.id = personal_records.source_benchmark_id
          and source.athlete_id = (select private.get_my_athlete_id())
      )
    )
  );
create policy "Users can delete own personal_records"
  on hyrox.personal_records for delete
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));

grant select, insert, update, delete on hyrox.personal_records to authenticated, service_role;


-- goals -------------------------------------------------------------------------------------------

create table hyrox.goals (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  goal_type text not null check (goal_type in (
    'race_time', 'station_time', 'running_pace', 'body_comp',
    'consistency', 'training_volume', 'strength', 'custom'
  )),
  title text not null,
  description text,
  target_value numeric,
  target_unit text,
  current_value numeric,
  target_date date,
  station_id uuid references hyrox.hyrox_stations (id) on delete set null,
  status text not null default 'active' check (status in ('active', 'completed', 'abandoned')),
  completed_at timestamptz,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,

  constraint goals_finite check (
    target_value > '-infinity' and target_value < 'infinity'
    and current_value > '-infinity' and current_value < 'infinity'
  )
);

comment on table hyrox.goals is
  'What an athlete works towards.';
comment on column hyrox.goals.target_value is 'What is to be reached, in target_unit.';
comment on column hyrox.goals.target_unit is 'For example minutes, seconds, kg or days.';
comment on column hyrox.goals.current_value is 'Where the athlete stands, in target_unit.';
comment on column hyrox.goals.target_date is 'Null for a goal without an end.';
comment on column hyrox.goals.deleted_at is
  'Soft delete: set instead of deleting, so that it can be undone.';

create index idx_goals_athlete_id on hyrox.goals (athlete_id);
create index idx_goals_status on hyrox.goals (status) where deleted_at is null;
create index idx_goals_station_id on hyrox.goals (station_id);

create trigger trg_goals_updated_at
  before update on hyrox.goals
  for each row execute function private.update_updated_at();

alter table hyrox.goals enable row level security;
create policy "Users can view own goals"
  on hyrox.goals for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can insert own goals"
  on hyrox.goals for insert
  to authenticated
  with check (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can update own goals"
  on hyrox.goals for update
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()))
  with check (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can delete own goals"
  on hyrox.goals for delete
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));

grant select, insert, update, delete on hyrox.goals to authenticated, service_role;


-- athlete_achievements ----------------------------------------------------------------------------

create table hyrox.athlete_achievements (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  achievement_id uuid not null references hyrox.achievement_definitions (id) on delete cascade,
  earned_at timestamptz not null default now(),
  context jsonb default '{}'::jsonb,

  constraint uq_athlete_achievement unique (athlete_id, achievement_id)
);

comment on table hyrox.athlete_achievements is
  'What an athlete has earned. Once earned it stays: nobody updates or deletes a row through the API.';
comment on column hyrox.athlete_achievements.context is
  'Where it was earned: {"race_result_id", "workout_log_id", "details"}.';

create index idx_aa_athlete_id on hyrox.athlete_achievements (athlete_id);
create index idx_aa_achievement_id on hyrox.athlete_achievements (achievement_id);

alter table hyrox.athlete_achievements enable row level security;
create policy "Users can view own achievements"
  on hyrox.athlete_achievements for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));
create policy "Users can earn achievements"
  on hyrox.athlete_achievements for insert
  to authenticated
  with check (athlete_id = (select private.get_my_athlete_id()));

grant select, insert on hyrox.athlete_achievements to authenticated;
grant select, insert, update, delete on hyrox.athlete_achievements to service_role;


-- race_for_validation -----------------------------------------------------------------------------

create function hyrox.race_for_validation(race_result_id uuid) returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'race', jsonb_build_object(
      'format', race.format,
      'division', race.division,
      'race_date', race.race_date,
      'total_time_seconds', trim_scale(race.total_time_seconds),
      'is_simulation', race.is_simulation
    ),
    'splits', coalesce(
      (
        select jsonb_agg(
          jsonb_build_object(
            'split_number', split.split_number,
            'split_type', split.split_type,
            'station_number', station.station_number,
            'time_seconds', trim_scale(split.time_seconds),
            'transition_time_seconds', trim_scale(split.transition_time_seconds),
            'penalty_seconds', trim_scale(split.penalty_seconds)
          )
          order by split.split_number
        )
        from hyrox.race_splits as split
        left join hyrox.hyrox_stations as station on station.id = split.station_id
        where split.race_result_id = race.id
      ),
      '[]'
    ),
    'transitions_total_seconds', trim_scale(race.transitions_total_seconds)
  ))
  from hyrox.race_results as race
  where race.id = race_for_validation.race_result_id
$$;
comment on function hyrox.race_for_validation(uuid) is
  'A stored race as a request of the operation validate_splits, without what is not known; '
  'null when there is no such race or the caller may not see it.';
revoke execute on function hyrox.race_for_validation(uuid) from public;
grant execute on function hyrox.race_for_validation(uuid) to authenticated, service_role;


-- store_race --------------------------------------------------------------------------------------

create function hyrox.store_race(race jsonb, splits jsonb default '[]') returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  race_members constant text[] := array[
    'race_date', 'race_name', 'location', 'division', 'format', 'age_group', 'total_time_seconds',
    'transitions_total_seconds', 'overall_rank', 'division_rank', 'age_group_rank',
    'is_simulation', 'conditions', 'notes'
  ];
  split_members constant text[] := array[
    'split_number', 'split_type', 'station_number', 'time_seconds', 'transition_time_seconds',
    'penalty_seconds', 'heart_rate_avg', 'notes'
  ];
  my_athlete_id constant uuid := private.get_my_athlete_id();
  unknown text;
  stored_id uuid;
  refused_state text;
  refused_message text;
  refused_detail text;
  refused_table text;
  refused_column text;
  refused_constraint text;
  advice text;
begin
  if my_athlete_id is null then
    raise exception 'the signed-in user has no athlete profile'
      using errcode = 'invalid_parameter_value',
        hint = 'insert a row with the user''s id into hyrox.athlete_profiles first';
  end if;
  if jsonb_typeof(race) is distinct from 'object' then
    raise exception 'race must be an object, not `%`', coalesce(jsonb_typeof(race), 'null')
      using errcode = 'invalid_parameter_value',
        hint = 'name its members as the columns of hyrox.race_results';
  end if;
  if jsonb_typeof(splits) is distinct from 'array' then
    raise exception 'splits must be an array, not `%`', coalesce(jsonb_typeof(splits), 'null')
      using errcode = 'invalid_parameter_value',
        hint = 'pass [] for a race of which only the finish time is known';
  end if;
  if jsonb_array_length(splits) > 16 then
    raise exception 'a race has at most 16 splits, not `%`', jsonb_array_length(splits)
      using errcode = 'invalid_parameter_value',
        hint = 'leave out totals such as the run total and the Roxzone';
  end if;
  if exists (select from jsonb_array_elements(splits) as split where jsonb_typeof(split) <> 'object')
  then
    raise exception 'every split must be an object'
      using errcode = 'invalid_parameter_value',
        hint = 'pass {"split_number", "split_type", "time_seconds", ...} for each';
  end if;

  select member into unknown from jsonb_object_keys(race) as member
  where member <> all (race_members) limit 1;
  if unknown is not null then
    raise exception 'race has an unknown member `%`', unknown
      using errcode = 'invalid_parameter_value',
        hint = 'known are ' || array_to_string(race_members, ', ');
  end if;
  select member into unknown
  from jsonb_array_elements(splits) as split, jsonb_object_keys(split) as member
  where member <> all (split_members) limit 1;
  if unknown is not null then
    raise exception 'a split has an unknown member `%`', unknown
      using errcode = 'invalid_parameter_value',
        hint = 'known are ' || array_to_string(split_members, ', ');
  end if;

  -- Other forms of a date mean another day under another DateStyle, or in another time zone.
  if race ->> 'race_date' !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then
    raise exception 'race_date must be a date, not `%`', race ->> 'race_date'
      using errcode = 'invalid_parameter_value',
        hint = 'give race_date as YYYY-MM-DD';
  end if;

  begin
    insert into hyrox.race_results (
      athlete_id, race_date, race_name, location, division, format, age_group, total_time_seconds,
      transitions_total_seconds, overall_rank, division_rank, age_group_rank, is_simulation,
      conditions, notes
    )
    select
      my_athlete_id, given.race_date, given.race_name, given.location, given.division, given.format,
      given.age_group, given.total_time_seconds, given.transitions_total_seconds, given.overall_rank,
      given.division_rank, given.age_group_rank, coalesce(given.is_simulation, false),
      given.conditions, given.notes
    from jsonb_populate_record(null::hyrox.race_results, race) as given
    returning id into stored_id;

    -- A station split without a station_number means the station of its place: no other is possible.
    select given.station_number::text into unknown
    from jsonb_to_recordset(splits) as given (station_number int)
    where given.station_number is not null
      and not exists (
        select from hyrox.hyrox_stations as station
        where station.station_number = given.station_number
      )
    limit 1;
    if unknown is not null then
      raise exception 'there is no station `%`', unknown
        using errcode = 'invalid_parameter_value',
          hint = 'stations are numbered from 1 to 8; if hyrox.hyrox_stations is empty, load supabase/seeds first';
    end if;

    insert into hyrox.race_splits (
      race_result_id, split_number, split_type, station_id, time_seconds, transition_time_seconds,
      penalty_seconds, heart_rate_avg, notes
    )
    select
      stored_id, given.split_number, given.split_type, station.id, given.time_seconds,
      given.transition_time_seconds, given.penalty_seconds, given.heart_rate_avg, given.notes
    from jsonb_to_recordset(splits) as given (
      split_number int, split_type text, station_number int, time_seconds numeric,
      transition_time_seconds numeric, penalty_seconds numeric, heart_rate_avg int, notes text
    )
    left join hyrox.hyrox_stations as station on station.station_number = coalesce(
      given.station_number,
      case when given.split_type = 'station' and given.split_number % 2 = 0 then given.split_number / 2 end
    );

    select (split.split_number / 2)::text into unknown
    from hyrox.race_splits as split
    where split.race_result_id = stored_id and split.split_type = 'station'
      and split.station_id is null
    limit 1;
    if unknown is not null then
      raise exception 'hyrox.hyrox_stations has no station `%`', unknown
        using errcode = 'invalid_parameter_value', hint = 'load supabase/seeds first';
    end if;
  exception
    when invalid_parameter_value then
      raise;
    when data_exception or integrity_constraint_violation then
      get stacked diagnostics
        refused_state = returned_sqlstate,
        refused_message = message_text,
        refused_detail = pg_exception_detail,
        refused_table = table_name,
        refused_column = column_name,
        refused_constraint = constraint_name,
        advice = pg_exception_hint;
      if refused_state like '22%' then
        advice := 'give race_date as a day of the calendar, times as numbers of seconds, ranks, heart_rate_avg, '
          || 'split_number and station_number as whole numbers, is_simulation as true or false';
      elsif refused_state = '23502' then
        select format('give %s: %s', attname, col_description(attrelid, attnum)) into advice
        from pg_attribute
        where attrelid = to_regclass('hyrox.' || refused_table) and attname = refused_column;
      elsif refused_constraint <> '' then
        select obj_description(oid, 'pg_constraint') into advice
        from pg_constraint
        where conrelid = to_regclass('hyrox.' || refused_table) and conname = refused_constraint;
      end if;
      if coalesce(advice, '') = '' then
        raise;
      end if;
      raise exception using
        errcode = refused_state, message = refused_message, detail = refused_detail, hint = advice,
        schema = 'hyrox', table = refused_table, column = refused_column,
        constraint = refused_constraint;
  end;

  return stored_id;
end
$$;
comment on function hyrox.store_race(jsonb, jsonb) is
  'Stores a race of the caller with its splits, all or nothing, and returns its id. Members are named as the columns; '
  'a station is given by its number. What a constraint refuses keeps its code and gets the constraint''s comment as hint.';
revoke execute on function hyrox.store_race(jsonb, jsonb) from public;
grant execute on function hyrox.store_race(jsonb, jsonb) to authenticated;

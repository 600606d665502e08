-- The data of an app that coaches by messages: what is known of a person, the plan and the day's
-- workout are Markdown, which people and language models write alike. The JSON beside it is a cache
-- that may be missing and is never edited.
--
-- The tables follow an existing design, name for name. Six of its tables are spelled out there;
-- seven it only names (users, signupdata, messages, message_queues, subscriptions, exercises,
-- workouts_archive), and two it migrates from (profiles, structured_plans).
--
-- Corrected against that design:
--   - Everything lives in schema dossier instead of public.
--   - workouts.training_plan_id refers to a plan of the same user, and current_plan_id, called a
--     foreign key there, is one: a row cannot point at somebody else's plan.
--   - "Today" and "recent" go by the user's time zone, not by the server's.
--   - Rows written for a user who is gone keep their cost in agent_invocations, not their content.
--
-- Added to it:
--   - Row level security, policies and grants, of which it has none. What the engine derives from
--     Markdown, consent, phone numbers, billing and delivery are not writable by clients: they hold
--     grants on single columns.
--   - A change of Markdown clears what was derived from it, whoever makes it. The number that
--     cache_version is compared with lives in the engine alone; a stored cache_version is never
--     raised without new JSON.
--   - An index under every foreign key; updated_at on every table whose rows change.
--   - *_markdown_length: a full text index refuses a megabyte with a message that helps nobody.
--   - *_date_known: date accepts infinity and years before Christ.
--
-- end_date is exclusive: the first day after the plan.

create schema dossier;
comment on schema dossier is
  'Coaching by messages, Markdown first: users, dossiers, plans, workouts, the library and the messages.';
grant usage on schema dossier to anon, authenticated, service_role;

create function dossier.update_updated_at_column() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at = now();
  return new;
end
$$;
comment on function dossier.update_updated_at_column() is
  'Trigger function: sets updated_at to the start of the transaction on every update.';
revoke execute on function dossier.update_updated_at_column() from public;

create function private.clear_cache() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  return jsonb_populate_record(
    new, (select jsonb_object_agg(derived.name, null) from unnest(tg_argv) as derived (name))
  );
end
$$;
comment on function private.clear_cache() is
  'Trigger function: sets the columns it is given to null, because the Markdown they derive from changed.';
revoke execute on function private.clear_cache() from public;


-- users -------------------------------------------------------------------------------------------

create table dossier.users (
  user_id uuid primary key references auth.users on delete cascade,
  name varchar(255) not null,
  phone_number varchar(20) unique,
  age int check (age between 1 and 130),
  gender varchar(20),
  email text unique,
  stripe_customer_id text unique,
  preferred_send_hour int not null default 8 check (preferred_send_hour between 0 and 23),
  timezone varchar(50) not null default 'America/New_York',
  referral_code varchar(8) unique,
  units text not null default 'imperial' check (units in ('imperial', 'metric')),
  preferred_messaging_provider text not null default 'twilio',
  messaging_opt_in boolean not null default false,
  messaging_opt_in_date timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint users_phone_number_e164 check (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  constraint users_opt_in_dated check (not messaging_opt_in or messaging_opt_in_date is not null)
);

comment on table dossier.users is
  'One row per person who is coached. Clients write what they say of themselves; phone number, consent, billing and '
  'referral are written by the server, which has verified them.';
comment on column dossier.users.phone_number is
  'E.164, for example +12015550123; null for people who use the app only.';
comment on column dossier.users.age is 'Age, years.';
comment on column dossier.users.preferred_send_hour is
  'Hour at which the day''s workout is sent, 0 to 23, in the time zone of the user.';
comment on column dossier.users.timezone is 'IANA name, for example Europe/Berlin.';
comment on column dossier.users.messaging_opt_in is
  'Whether the user has agreed to receive messages; false again after STOP.';
comment on constraint users_phone_number_e164 on dossier.users is
  'give phone_number as + and 7 to 15 digits, for example +12015550123';
comment on constraint users_opt_in_dated on dossier.users is
  'give messaging_opt_in_date together with messaging_opt_in';

create trigger update_users_updated_at
  before update on dossier.users
  for each row execute function dossier.update_updated_at_column();

-- One unknown zone would break every view that asks for the day of all users.
create function private.require_known_timezone() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform now() at time zone new.timezone;
  return new;
exception when invalid_parameter_value then
  raise exception 'there is no time zone `%`', new.timezone
    using errcode = 'invalid_parameter_value',
      hint = 'give an IANA name such as Europe/Berlin or America/New_York';
end
$$;
comment on function private.require_known_timezone() is
  'Trigger function: refuses a time zone that PostgreSQL does not know.';
revoke execute on function private.require_known_timezone() from public;

create trigger require_known_timezone
  before insert or update of timezone on dossier.users
  for each row execute function private.require_known_timezone();

alter table dossier.users enable row level security;
create policy "Users can view own user"
  on dossier.users for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own user"
  on dossier.users for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own user"
  on dossier.users for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));

grant select,
  insert (user_id, name, age, gender, preferred_send_hour, timezone, units),
  update (user_id, name, age, gender, preferred_send_hour, timezone, units)
  on dossier.users to authenticated;
grant select, insert, update, delete on dossier.users to service_role;


-- signupdata --------------------------------------------------------------------------------------

create table dossier.signupdata (
  user_id uuid primary key references dossier.users (user_id) on delete cascade,
  signup_data jsonb not null default '{}'::jsonb check (jsonb_typeof(signup_data) = 'object'),
  status text not null default 'pending' check (status in (
    'pending', 'in_progress', 'completed', 'failed'
  )),
  current_step int check (current_step >= 0),
  started_at timestamptz,
  completed_at timestamptz,
  error_message text,
  program_messages_sent boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table dossier.signupdata is
  'Answers to the questions of the sign-up, and how far the first dossier and plan have come.';
comment on column dossier.signupdata.signup_data is
  '{"fitnessGoals", "currentExercise", "injuries", "environment", "primaryGoals": ["strength|endurance|weight_loss|'
  'general_fitness"], "experienceLevel", "desiredDaysPerWeek": "3_per_week" to "6_per_week", "trainingLocation": '
  '"home|commercial_gym|bodyweight", "equipment": [], "acceptedRisks", "smsConsent", "smsConsentAt"}.';
comment on constraint signupdata_signup_data_check on dossier.signupdata is
  'give signup_data as an object, {} for none';
comment on column dossier.signupdata.current_step is 'Steps done of making the first plan, from 0.';

create trigger update_signupdata_updated_at
  before update on dossier.signupdata
  for each row execute function dossier.update_updated_at_column();

alter table dossier.signupdata enable row level security;
create policy "Users can view own signupdata"
  on dossier.signupdata for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own signupdata"
  on dossier.signupdata for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own signupdata"
  on dossier.signupdata for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));

grant select, insert (user_id, signup_data), update (user_id, signup_data)
  on dossier.signupdata to authenticated;
grant select, insert, update, delete on dossier.signupdata to service_role;


-- training_plans ----------------------------------------------------------------------------------

create table dossier.training_plans (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references dossier.users (user_id) on delete cascade,

  markdown text not null,

  structured_plan jsonb,
  exercise_list text[],
  plan_type varchar(50),

  start_date date not null,
  end_date date,
  is_active boolean not null default true,

  cache_version int not null default 1,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_training_plans_id_user_id unique (id, user_id),
  constraint training_plans_markdown_length check (length(markdown) between 1 and 200000),
  constraint training_plans_start_date_known check (start_date between '1900-01-01' and '2199-12-31'),
  constraint training_plans_end_after_start check (end_date > start_date and end_date < '2300-01-01')
);

comment on table dossier.training_plans is
  'A plan, usually of 12 weeks, in Markdown. A user has at most one active plan: switch_plan() changes it.';
comment on column dossier.training_plans.markdown is 'The plan: what everything else here derives from.';
comment on column dossier.training_plans.structured_plan is
  'Derived from markdown: {"microcycles": [], "exercises": [], ...}; null when not derived yet.';
comment on column dossier.training_plans.exercise_list is 'Derived from markdown: every exercise once.';
comment on column dossier.training_plans.plan_type is
  'Derived from markdown: upper_lower, ppl, full_body, ...';
comment on column dossier.training_plans.end_date is
  'The first day after the plan: 12 weeks after start_date unless it is given.';
comment on column dossier.training_plans.cache_version is
  'Version of the form of the derived columns; they count only where it equals the engine''s.';
comment on constraint training_plans_markdown_length on dossier.training_plans is
  'give markdown of 1 to 200000 characters';
comment on constraint training_plans_start_date_known on dossier.training_plans is
  'give a start_date from 1900-01-01 to 2199-12-31';
comment on constraint training_plans_end_after_start on dossier.training_plans is
  'give an end_date after start_date: it is the first day after the plan';

create index idx_plans_user on dossier.training_plans (user_id, is_active);
create index idx_plans_active on dossier.training_plans (is_active, start_date);
create index idx_plans_dates on dossier.training_plans (start_date, end_date);
create index idx_plans_exercises on dossier.training_plans using gin (exercise_list);
create index idx_plans_structured on dossier.training_plans using gin (structured_plan);
create unique index idx_plans_one_active_per_user
  on dossier.training_plans (user_id) where is_active = true;

create trigger update_plans_updated_at
  before update on dossier.training_plans
  for each row execute function dossier.update_updated_at_column();

create function dossier.calculate_plan_end_date() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- A plan that is moved keeps its length.
  if tg_op = 'UPDATE' and new.start_date <> old.start_date and new.end_date = old.end_date then
    new.end_date := new.start_date + (old.end_date - old.start_date);
  end if;
  if new.end_date is null and new.start_date is not null then
    new.end_date := new.start_date + interval '12 weeks';
  end if;
  return new;
end
$$;
comment on function dossier.calculate_plan_end_date() is
  'Trigger function: a plan without an end ends 12 weeks after its start, a moved one keeps its length.';
revoke execute on function dossier.calculate_plan_end_date() from public;

create trigger set_plan_end_date
  before insert or update on dossier.training_plans
  for each row execute function dossier.calculate_plan_end_date();

create trigger clear_plan_cache
  before update on dossier.training_plans
  for each row when (old.markdown is distinct from new.markdown)
  execute function private.clear_cache('structured_plan', 'exercise_list', 'plan_type');

alter table dossier.training_plans enable row level security;
create policy "Users can view own training_plans"
  on dossier.training_plans for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own training_plans"
  on dossier.training_plans for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own training_plans"
  on dossier.training_plans for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own training_plans"
  on dossier.training_plans for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, delete,
  insert (id, user_id, markdown, start_date, end_date, is_active),
  update (id, user_id, markdown, start_date, end_date, is_active)
  on dossier.training_plans to authenticated;
grant select, insert, update, delete on dossier.training_plans to service_role;


-- user_dossiers -----------------------------------------------------------------------------------

create table dossier.user_dossiers (
  user_id uuid primary key references dossier.users (user_id) on delete cascade,

  markdown text not null,

  profile_json jsonb,
  equipment_tags text[],
  training_days text[],
  current_plan_id uuid,

  cache_version int not null default 1,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint user_dossiers_current_plan_id_fkey
    foreign key (current_plan_id, user_id) references dossier.training_plans (id, user_id)
    on delete set null (current_plan_id),
  constraint user_dossiers_markdown_length check (length(markdown) between 1 and 200000)
);

comment on table dossier.user_dossiers is
  'All that is known of a user, in Markdown: profile, equipment, schedule, history, current plan.';
comment on column dossier.user_dossiers.markdown is 'The dossier: what everything else here derives from.';
comment on column dossier.user_dossiers.profile_json is
  'Derived from markdown: {"name", "age", "goals", "experience", ...}; null when not derived yet.';
comment on column dossier.user_dossiers.equipment_tags is
  'Derived from markdown: names such as Barbell or Squat Rack.';
comment on column dossier.user_dossiers.training_days is
  'Derived from markdown: names of weekdays, in English.';
comment on column dossier.user_dossiers.current_plan_id is
  'The active plan, as switch_plan() and activate_plan() have set it; not derived from markdown.';
comment on column dossier.user_dossiers.cache_version is
  'Version of the form of the derived columns; they count only where it equals the engine''s.';
comment on constraint user_dossiers_markdown_length on dossier.user_dossiers is
  'give markdown of 1 to 200000 characters';

create index idx_dossiers_equipment on dossier.user_dossiers using gin (equipment_tags);
create index idx_dossiers_training_days on dossier.user_dossiers using gin (training_days);
create index idx_dossiers_profile on dossier.user_dossiers using gin (profile_json);
create index idx_dossiers_markdown_fts
  on dossier.user_dossiers using gin (to_tsvector('english', markdown));
create index idx_dossiers_current_plan on dossier.user_dossiers (current_plan_id, user_id);

create trigger update_dossiers_updated_at
  before update on dossier.user_dossiers
  for each row execute function dossier.update_updated_at_column();

create trigger clear_dossier_cache
  before update on dossier.user_dossiers
  for each row when (old.markdown is distinct from new.markdown)
  execute function private.clear_cache('profile_json', 'equipment_tags', 'training_days');

alter table dossier.user_dossiers enable row level security;
create policy "Users can view own user_dossiers"
  on dossier.user_dossiers for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own user_dossiers"
  on dossier.user_dossiers for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own user_dossiers"
  on dossier.user_dossiers for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own user_dossiers"
  on dossier.user_dossiers for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, delete, insert (user_id, markdown, current_plan_id),
  update (user_id, markdown, current_plan_id)
  on dossier.user_dossiers to authenticated;
grant select, insert, update, delete on dossier.user_dossiers to service_role;


-- workouts ----------------------------------------------------------------------------------------

create table dossier.workouts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references dossier.users (user_id) on delete cascade,
  training_plan_id uuid,

  workout_date date not null,
  workout_type varchar(100),

  markdown text not null,

  structured_workout jsonb,
  sms_message text,

  exercise_list text[],
  total_volume_lbs int,
  total_sets int,
  estimated_duration_min int,

  completed_at timestamptz,
  completion_notes text,

  cache_version int not null default 1,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint workouts_training_plan_id_fkey
    foreign key (training_plan_id, user_id) references dossier.training_plans (id, user_id)
    on delete set null (training_plan_id),
  constraint workouts_markdown_length check (length(markdown) between 1 and 200000),
  constraint workouts_workout_date_known check (workout_date between '1900-01-01' and '2199-12-31'),
  constraint workouts_totals_not_negative check (
    total_volume_lbs >= 0 and total_sets >= 0 and estimated_duration_min >= 0
  )
);

comment on table dossier.workouts is
  'The workout of a user''s day, in Markdown: one a day. store_workouts() writes whole weeks and keeps what is done.';
comment on column dossier.workouts.workout_date is 'Day of the workout where the user is.';
comment on column dossier.workouts.workout_type is 'For example Upper Strength or Lower Hypertrophy.';
comment on column dossier.workouts.markdown is 'The workout: what everything derived derives from.';
comment on column dossier.workouts.structured_workout is
  'Derived from markdown: {"exercises": [], "warm_up": {}, ...}; null when not derived yet.';
comment on column dossier.workouts.sms_message is 'Derived from markdown: the text that is sent.';
comment on column dossier.workouts.exercise_list is
  'Derived from markdown: names in order, each once.';
comment on column dossier.workouts.total_volume_lbs is
  'Derived from markdown: sum of repetitions times load over all sets, pounds.';
comment on column dossier.workouts.total_sets is 'Derived from markdown: number of sets.';
comment on column dossier.workouts.estimated_duration_min is
  'Derived from markdown: how long the workout should take, minutes.';
comment on column dossier.workouts.completion_notes is 'What the user said of it afterwards.';
comment on column dossier.workouts.cache_version is
  'Version of the form of the derived columns; they count only where it equals the engine''s.';
comment on constraint workouts_markdown_length on dossier.workouts is
  'give markdown of 1 to 200000 characters';
comment on constraint workouts_workout_date_known on dossier.workouts is
  'give a workout_date from 1900-01-01 to 2199-12-31';

create index idx_workouts_user_date on dossier.workouts (user_id, workout_date desc);
create index idx_workouts_plan on dossier.workouts (training_plan_id, workout_date);
create index idx_workouts_plan_user on dossier.workouts (training_plan_id, user_id);
create index idx_workouts_date on dossier.workouts (workout_date);
create index idx_workouts_exercises on dossier.workouts using gin (exercise_list);
create index idx_workouts_structured on dossier.workouts using gin (structured_workout);
create index idx_workouts_completed
  on dossier.workouts (user_id, completed_at) where completed_at is not null;
create index idx_workouts_markdown_fts
  on dossier.workouts using gin (to_tsvector('english', markdown));
create unique index idx_workouts_user_date_unique on dossier.workouts (user_id, workout_date);

create trigger update_workouts_updated_at
  before update on dossier.workouts
  for each row execute function dossier.update_updated_at_column();

create trigger clear_workout_cache
  before update on dossier.workouts
  for each row when (old.markdown is distinct from new.markdown)
  execute function private.clear_cache(
    'structured_workout', 'sms_message', 'exercise_list', 'total_volume_lbs', 'total_sets',
    'estimated_duration_min'
  );

alter table dossier.workouts enable row level security;
create policy "Users can view own workouts"
  on dossier.workouts for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own workouts"
  on dossier.workouts for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own workouts"
  on dossier.workouts for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own workouts"
  on dossier.workouts for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, delete,
  insert (
    id, user_id, training_plan_id, workout_date, workout_type, markdown, completed_at,
    completion_notes
  ),
  update (
    id, user_id, training_plan_id, workout_date, workout_type, markdown, completed_at,
    completion_notes
  )
  on dossier.workouts to authenticated;
grant select, insert, update, delete on dossier.workouts to service_role;


-- workouts_archive --------------------------------------------------------------------------------
-- The columns of workouts in their order, so that a row moves as it is; what is new comes last.

create table dossier.workouts_archive (
  like dossier.workouts including defaults including constraints including comments,
  archived_at timestamptz not null default now(),

  primary key (id),
  foreign key (user_id) references dossier.users (user_id) on delete cascade,
  constraint workouts_archive_training_plan_id_fkey
    foreign key (training_plan_id, user_id) references dossier.training_plans (id, user_id)
    on delete set null (training_plan_id)
);

comment on table dossier.workouts_archive is
  'Workouts older than a year, moved here by archive_old_workouts(). Their owner reads them; nobody plans with them.';

create index idx_workouts_archive_user_date
  on dossier.workouts_archive (user_id, workout_date desc);
create index idx_workouts_archive_plan_user
  on dossier.workouts_archive (training_plan_id, user_id);

create trigger update_workouts_archive_updated_at
  before update on dossier.workouts_archive
  for each row execute function dossier.update_updated_at_column();

alter table dossier.workouts_archive enable row level security;
create policy "Users can view own workouts_archive"
  on dossier.workouts_archive for select
  to authenticated
  using (user_id = (select auth.uid()));

grant select on dossier.workouts_archive to authenticated;
grant select, insert, update, delete on dossier.workouts_archive to service_role;

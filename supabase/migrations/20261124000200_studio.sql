-- The data of an app for coaches who write programs for clients and classes: 8 tables, each shipped
-- whole (columns, constraints, indexes, row level security, grants) in one section.
--
-- The tables follow an existing app's schema, name for name, so that such an app can adopt this one.
-- What happens at sign-up and what a generation costs is in the next migration, embeddings of the
-- libraries in the one after: they need pgvector, and nothing here does.
--
-- Corrected against that schema:
--   - Everything lives in schema studio instead of public: two of the eight names are taken by
--     another app.
--   - Row level security is on for every table, and every policy asks whose row it is: some had
--     none, one let everybody insert for everybody, one let anonymous callers insert workouts.
--   - Clients write nothing in profiles but name and picture: whoever can write quota, trial or
--     Stripe columns has no quota.
--   - Deleting an entity takes its workouts along also where they belong to no program.
--   - A workout is completed exactly if it says when.
--   - ai_recommendations takes the four types that the app stores, of which one was refused.
--
-- Added to it:
--   - user_id on what belongs to an entity, part of the foreign key: no row can point at another
--     coach's entity, program or workout, whoever writes it, and a policy compares one column of its
--     own table. Left out, it is the signed-in user, or, for the service, whoever owns what the row
--     points at. An entity handed over to another coach takes everything along.
--   - profiles.free_generations_used and profiles.current_period_end, which a later version has.
--   - *_positive, *_finite, *_date_known: numeric accepts NaN, timestamps accept infinity.
--   - *_json: a JSON column holds an object or an array. Readers meet two or three shapes of most of
--     them, written by versions of the app, so no more than that is promised.

create schema studio;
comment on schema studio is
  'A coach''s studio: profiles with trial and subscription, clients and classes, programs, workouts and their calendar.';
grant usage on schema studio to anon, authenticated, service_role;

create type studio.entity_type as enum ('CLIENT', 'CLASS');
comment on type studio.entity_type is 'One person or a group.';
create type studio.subscription_status_enum as enum (
  'trialing', 'active', 'canceled', 'past_due', 'incomplete', 'incomplete_expired'
);
comment on type studio.subscription_status_enum is 'Where a subscription stands, in Stripe''s words.';
create type studio.subscription_plan_enum as enum ('monthly', 'quarterly', 'annual', 'daily');
comment on type studio.subscription_plan_enum is 'How often a subscription is paid.';


-- profiles ----------------------------------------------------------------------------------------

create table studio.profiles (
  id uuid primary key references auth.users on delete cascade,
  full_name text,
  email text,
  avatar_url text,

  stripe_customer_id text unique,
  stripe_subscription_id text unique,
  stripe_price_id text,
  subscription_status studio.subscription_status_enum,
  subscription_plan studio.subscription_plan_enum,
  current_period_end timestamptz,
  trial_start_date timestamptz,
  trial_end_date timestamptz,

  generations_remaining int not null default 15,
  generations_today int not null default 0,
  last_generation_date date,
  free_generations_used int not null default 0,

  is_active boolean not null default true,
  updated_at timestamptz not null default now(),

  constraint profiles_positive check (
    generations_remaining >= 0 and generations_today >= 0 and free_generations_used >= 0
  ),
  constraint profiles_trial_in_order check (trial_end_date >= trial_start_date)
);

comment on table studio.profiles is
  'One row per user, made at sign-up: who coaches, what they pay, and how many programs they may still have generated.';
comment on column studio.profiles.id is 'The user''s id.';
comment on column studio.profiles.email is 'The address at sign-up.';
comment on column studio.profiles.current_period_end is
  'Until when a subscription is paid; a canceled one runs until then.';
comment on column studio.profiles.trial_end_date is 'The first moment after the trial.';
comment on column studio.profiles.generations_remaining is
  'Generations left in the trial. A running subscription does not spend them.';
comment on column studio.profiles.generations_today is
  'Generations on last_generation_date; on any later day none yet.';
comment on column studio.profiles.last_generation_date is 'Day of the last generation, UTC.';
comment on column studio.profiles.free_generations_used is
  'Generations spent before there were trials. Nothing reads it.';
comment on column studio.profiles.is_active is
  'Soft delete: false for an account that was closed but can be opened again.';

create trigger trg_profiles_updated_at
  before update on studio.profiles
  for each row execute function private.update_updated_at();

alter table studio.profiles enable row level security;
create policy "Users can view own profile"
  on studio.profiles for select
  to authenticated
  using (id = (select auth.uid()));
create policy "Users can update own profile"
  on studio.profiles for update
  to authenticated
  using (id = (select auth.uid()))
  with check (id = (select auth.uid()));

-- Neither insert nor delete: a profile made anew would have a new trial.
grant select, update (full_name, avatar_url) on studio.profiles to authenticated;
grant select, insert, update, delete on studio.profiles to service_role;


-- entities ----------------------------------------------------------------------------------------

create table studio.entities (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users on delete cascade,
  name text not null,
  type studio.entity_type not null,
  description jsonb,

  bench_1rm numeric,
  deadlift_1rm numeric,
  squat_1rm numeric,
  mile_time interval,

  gender text,
  age int,
  height_cm int,
  weight_kg numeric,
  years_of_experience numeric(3, 1),
  workout_experience_type text,
  recovery_score int default 100,
  preferred_training_days jsonb default '{}'::jsonb,
  injury_history jsonb default '{}'::jsonb,

  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_entities_owner unique (id, user_id),
  constraint entities_positive check (
    bench_1rm > 0 and deadlift_1rm > 0 and squat_1rm > 0 and mile_time > '0'
    and age between 0 and 130 and height_cm > 0 and weight_kg > 0 and years_of_experience >= 0
  ),
  constraint entities_finite check (
    bench_1rm < 'infinity' and deadlift_1rm < 'infinity' and squat_1rm < 'infinity'
    and weight_kg < 'infinity' and years_of_experience < 'infinity'
  ),
  constraint entities_recovery_score check (recovery_score between 0 and 100),
  constraint entities_json check (
    jsonb_typeof(description) in ('object', 'array', 'string')
    and jsonb_typeof(preferred_training_days) in ('object', 'array')
    and jsonb_typeof(injury_history) in ('object', 'array')
  )
);

comment on constraint entities_positive on studio.entities is
  'give lifts, times, height and weight above 0 and an age from 0 to 130, or leave them out';
comment on constraint entities_recovery_score on studio.entities is
  'give a recovery_score from 0 to 100';
comment on constraint entities_json on studio.entities is
  'give preferred_training_days and injury_history as objects or arrays';
comment on table studio.entities is
  'Whom a coach writes programs for: a client or a class. Both use the same columns.';
comment on column studio.entities.user_id is 'The coach.';
comment on column studio.entities.bench_1rm is 'One-rep max of the bench press, kilograms.';
comment on column studio.entities.deadlift_1rm is 'One-rep max of the deadlift, kilograms.';
comment on column studio.entities.squat_1rm is 'One-rep max of the squat, kilograms.';
comment on column studio.entities.mile_time is 'Best time over a mile.';
comment on column studio.entities.age is 'Years, when the row was last changed.';
comment on column studio.entities.height_cm is 'Body height, centimetres.';
comment on column studio.entities.weight_kg is 'Body weight, kilograms.';
comment on column studio.entities.years_of_experience is 'Training so far, years.';
comment on column studio.entities.recovery_score is 'From 0, exhausted, to 100, recovered.';
comment on column studio.entities.deleted_at is
  'Soft delete: set instead of deleting, so that it can be undone.';

create index idx_entities_user_id on studio.entities (user_id);
create index idx_entities_deleted_at on studio.entities (deleted_at);

create trigger trg_entities_updated_at
  before update on studio.entities
  for each row execute function private.update_updated_at();

alter table studio.entities enable row level security;
create policy "Users can view own entities"
  on studio.entities for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own entities"
  on studio.entities for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own entities"
  on studio.entities for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own entities"
  on studio.entities for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, insert, update, delete on studio.entities to authenticated, service_role;


-- programs ----------------------------------------------------------------------------------------

create table studio.programs (
  id uuid primary key default gen_random_uuid(),
  entity_id uuid not null,
  user_id uuid not null default auth.uid(),
  name text not null,
  description text,
  duration_weeks int not null,
  focus_area text,
  goal varchar(50),
  difficulty varchar(50),
  training_methodology text,
  reference_input text,

  session_details jsonb,
  program_overview jsonb,
  workout_format jsonb,
  gym_details jsonb,
  generated_program jsonb,
  calendar_data jsonb default '{}'::jsonb,
  periodization jsonb default '{}'::jsonb,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_programs_owner unique (id, user_id),
  constraint programs_entity_id_fkey foreign key (entity_id, user_id)
    references studio.entities (id, user_id) on update cascade on delete cascade,
  constraint programs_positive check (duration_weeks > 0),
  constraint programs_json check (
    jsonb_typeof(session_details) in ('object', 'array')
    and jsonb_typeof(program_overview) in ('object', 'array')
    and jsonb_typeof(workout_format) in ('object', 'array')
    and jsonb_typeof(gym_details) in ('object', 'array')
    and jsonb_typeof(generated_program) in ('object', 'array')
    and jsonb_typeof(calendar_data) in ('object', 'array')
    and jsonb_typeof(periodization) in ('object', 'array')
  )
);

comment on constraint programs_entity_id_fkey on studio.programs is
  'give an entity of the same user';
comment on constraint programs_positive on studio.programs is 'give duration_weeks above 0';
comment on constraint programs_json on studio.programs is
  'give every JSON column as an object or an array';
comment on table studio.programs is
  'A program for a client or a class, generated or written by hand.';
comment on column studio.programs.user_id is 'The coach: the owner of the entity.';
comment on column studio.programs.duration_weeks is 'Length of the program, weeks.';
comment on column studio.programs.goal is
  'strength, endurance, hypertrophy, power, skill or conditioning, where the app wrote it.';
comment on column studio.programs.difficulty is
  'beginner, intermediate, advanced or elite, where the app wrote it.';
comment on column studio.programs.reference_input is 'What the coach pasted as an example to follow.';
comment on column studio.programs.session_details is
  '{"duration"} or {"duration_minutes"}: length of a session, minutes; 60 where neither is said.';
comment on column studio.programs.program_overview is '{"generated_description"}.';
comment on column studio.programs.workout_format is
  'Array of formats, or {"formats": [...]}: standard, emom, amrap, for_time, tabata, circuit.';
comment on column studio.programs.gym_details is '{"gym_type", "equipment": [...]}.';
comment on column studio.programs.generated_program is
  'Array of {"title", "body", "description", "tags", "date"}.';
comment on column studio.programs.calendar_data is
  '{"start_date", "end_date", "days_per_week", "days_of_week"}; days are names, or numbers from 0, Sunday, to 6.';
comment on column studio.programs.periodization is
  '{"program_type"}, or array of {"id", "phase_type", "start_date", "end_date", "description"}.';

create index idx_programs_entity_id on studio.programs (entity_id, user_id);
create index idx_programs_user_updated on studio.programs (user_id, updated_at desc);

-- For the service, which signs in as nobody. Clients meet the column's default first, and see no
-- other coach's rows in here.
create function private.fill_studio_owner() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  given constant jsonb := to_jsonb(new);
begin
  new.user_id := coalesce(
    (select user_id from studio.entities where id = (given ->> 'entity_id')::uuid),
    (select user_id from studio.programs where id = (given ->> 'program_id')::uuid),
    (select user_id from studio.program_workouts where id = (given ->> 'workout_id')::uuid)
  );
  return new;
end
$$;
comment on function private.fill_studio_owner() is
  'Trigger function: gives a row without user_id the owner of the entity, program or workout it points at.';
revoke execute on function private.fill_studio_owner() from public;

create trigger trg_programs_owner
  before insert on studio.programs
  for each row when (new.user_id is null) execute function private.fill_studio_owner();

create trigger trg_programs_updated_at
  before update on studio.programs
  for each row execute function private.update_updated_at();

alter table studio.programs enable row level security;
create policy "Users can view own programs"
  on studio.programs for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own programs"
  on studio.programs for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own programs"
  on studio.programs for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own programs"
  on studio.programs for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, insert, update, delete on studio.programs to authenticated, service_role;


-- external_workouts -------------------------------------------------------------------------------

create table studio.external_workouts (
  id bigint generated by default as identity primary key,
  title text,
  body text,
  tags jsonb default '[]'::jsonb,
  difficulty text default 'Intermediate',
  created_at timestamptz not null default now(),

  constraint external_workouts_json check (jsonb_typeof(tags) in ('object', 'array'))
);

comment on table studio.external_workouts is
  'Library of workouts, first edition: its embeddings come in two parts.';
comment on column studio.external_workouts.id is 'Number of the workout, counted up.';
comment on column studio.external_workouts.tags is 'Array of words.';

create index idx_external_workouts_difficulty on studio.external_workouts (difficulty);
create index idx_external_workouts_tags on studio.external_workouts using gin (tags);

alter table studio.external_workouts enable row level security;
create policy "Signed-in users can read external_workouts"
  on studio.external_workouts for select
  to authenticated
  using (true);

grant select on studio.external_workouts to authenticated;
grant select, insert, update, delete on studio.external_workouts to service_role;


-- external_workouts_new ---------------------------------------------------------------------------

create table studio.external_workouts_new (
  id bigint generated by default as identity primary key,
  title text,
  body text,
  tags jsonb default '[]'::jsonb,
  difficulty text default 'Intermediate',
  created_at timestamptz not null default now(),

  constraint external_workouts_new_json check (jsonb_typeof(tags) in ('object', 'array'))
);

comment on table studio.external_workouts_new is
  'Library of workouts, second edition: one embedding each.';
comment on column studio.external_workouts_new.id is 'Number of the workout, counted up.';
comment on column studio.external_workouts_new.tags is 'Array of words.';

create index idx_external_workouts_new_difficulty on studio.external_workouts_new (difficulty);
create index idx_external_workouts_new_tags on studio.external_workouts_new using gin (tags);

alter table studio.external_workouts_new enable row level security;
create policy "Signed-in users can read external_workouts_new"
  on studio.external_workouts_new for select
  to authenticated
  using (true);

grant select on studio.external_workouts_new to authenticated;
grant select, insert, update, delete on studio.external_workouts_new to service_role;


-- program_workouts --------------------------------------------------------------------------------

create table studio.program_workouts (
  id uuid primary key default gen_random_uuid(),
  program_id uuid,
  entity_id uuid,
  user_id uuid not null default auth.uid(),
  external_workout_id bigint references studio.external_workouts (id) on delete set null,
  title text not null,
  body text,
  workout_type text,
  difficulty text,
  tags jsonb,
  scheduled_date timestamptz,
  completed boolean not null default false,
  completed_at timestamptz,
  notes text,
  is_reference boolean not null default false,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_program_workouts_owner unique (id, user_id),
  constraint program_workouts_program_id_fkey foreign key (program_id, user_id)
    references studio.programs (id, user_id) on update cascade on delete cascade,
  constraint program_workouts_entity_id_fkey foreign key (entity_id, user_id)
    references studio.entities (id, user_id) on update cascade on delete cascade,
  constraint program_workouts_anchored check (num_nonnulls(program_id, entity_id) > 0),
  constraint program_workouts_completion check (completed = (completed_at is not null)),
  constraint program_workouts_date_known check (
    scheduled_date between '1900-01-01T00:00Z' and '2200-01-01T00:00Z'
    and isfinite(completed_at)
  ),
  constraint program_workouts_json check (jsonb_typeof(tags) in ('object', 'array'))
);

comment on constraint program_workouts_program_id_fkey on studio.program_workouts is
  'give a program of the same user';
comment on constraint program_workouts_entity_id_fkey on studio.program_workouts is
  'give an entity of the same user';
comment on constraint program_workouts_completion on studio.program_workouts is
  'give completed_at with completed, and with nothing else';
comment on constraint program_workouts_anchored on studio.program_workouts is
  'give a program_id, an entity_id or both';
comment on constraint program_workouts_date_known on studio.program_workouts is
  'give a scheduled_date from 1900 to 2199';
comment on constraint program_workouts_json on studio.program_workouts is
  'give tags as an array or an object';
comment on table studio.program_workouts is
  'A session: of a program, assigned to an entity, or both, and whether it was done.';
comment on column studio.program_workouts.user_id is
  'The coach: the owner of the program and of the entity.';
comment on column studio.program_workouts.external_workout_id is
  'The workout of the library, by number, that this one was made from.';
comment on column studio.program_workouts.body is 'The session as Markdown.';
comment on column studio.program_workouts.completed_at is
  'When it was done; the moment of the change where the client does not say.';
comment on column studio.program_workouts.is_reference is
  'An example for the generator, not a session to be done.';

create index idx_program_workouts_program_id on studio.program_workouts (program_id, user_id);
create index idx_program_workouts_entity_id on studio.program_workouts (entity_id, user_id);
create index idx_program_workouts_scheduled_date on studio.program_workouts (scheduled_date);
create index idx_program_workouts_completed on studio.program_workouts (completed);
create index idx_program_workouts_external_workout
  on studio.program_workouts (external_workout_id);
create index idx_program_workouts_user_date
  on studio.program_workouts (user_id, scheduled_date desc, id);

-- Clients change either column, old ones only the first.
create function private.record_studio_completion() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    new.completed := new.completed or new.completed_at is not null;
  elsif new.completed is not distinct from old.completed then
    new.completed := new.completed_at is not null;
  end if;
  new.completed_at := case when new.completed then coalesce(new.completed_at, now()) end;
  return new;
end
$$;
comment on function private.record_studio_completion() is
  'Trigger function: keeps completed and completed_at of a workout from contradicting each other.';
revoke execute on function private.record_studio_completion() from public;

create trigger trg_program_workouts_completion
  before insert or update of completed, completed_at on studio.program_workouts
  for each row execute function private.record_studio_completion();

create trigger trg_program_workouts_owner
  before insert on studio.program_workouts
  for each row when (new.user_id is null) execute function private.fill_studio_owner();

create trigger trg_program_workouts_updated_at
  before update on studio.program_workouts
  for each row execute function private.update_updated_at();

alter table studio.program_workouts enable row level security;
create policy "Users can view own program_workouts"
  on studio.program_workouts for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own program_workouts"
  on studio.program_workouts for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own program_workouts"
  on studio.program_workouts for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own program_workouts"
  on studio.program_workouts for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, insert, update, delete on studio.program_workouts to authenticated, service_role;


-- workout_schedule --------------------------------------------------------------------------------

create table studio.workout_schedule (
  id uuid primary key default gen_random_uuid(),
  program_id uuid,
  entity_id uuid,
  workout_id uuid,
  user_id uuid not null default auth.uid(),
  scheduled_date timestamptz not null,
  notes text default '',

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint workout_schedule_program_id_fkey foreign key (program_id, user_id)
    references studio.programs (id, user_id) on update cascade on delete cascade,
  constraint workout_schedule_entity_id_fkey foreign key (entity_id, user_id)
    references studio.entities (id, user_id) on update cascade on delete cascade,
  constraint workout_schedule_workout_id_fkey foreign key (workout_id, user_id)
    references studio.program_workouts (id, user_id) on update cascade on delete cascade,
  constraint workout_schedule_anchored check (num_nonnulls(program_id, entity_id, workout_id) > 0),
  constraint workout_schedule_date_known check (
    scheduled_date between '1900-01-01T00:00Z' and '2200-01-01T00:00Z'
  )
);

comment on constraint workout_schedule_program_id_fkey on studio.workout_schedule is
  'give a program of the same user';
comment on constraint workout_schedule_entity_id_fkey on studio.workout_schedule is
  'give an entity of the same user';
comment on constraint workout_schedule_workout_id_fkey on studio.workout_schedule is
  'give a workout of the same user';
comment on constraint workout_schedule_anchored on studio.workout_schedule is
  'give at least one of program_id, entity_id, workout_id';
comment on constraint workout_schedule_date_known on studio.workout_schedule is
  'give a scheduled_date from 1900 to 2199';
comment on table studio.workout_schedule is
  'The calendar: when which workout of which program is planned, and for whom.';
comment on column studio.workout_schedule.user_id is
  'The coach: the owner of program, entity and workout.';

create index idx_workout_schedule_program_id on studio.workout_schedule (program_id, user_id);
create index idx_workout_schedule_entity_id on studio.workout_schedule (entity_id, user_id);
create index idx_workout_schedule_workout_id on studio.workout_schedule (workout_id, user_id);
create index idx_workout_schedule_user_date
  on studio.workout_schedule (user_id, scheduled_date desc, id);

create trigger trg_workout_schedule_owner
  before insert on studio.workout_schedule
  for each row when (new.user_id is null) execute function private.fill_studio_owner();

create trigger trg_workout_schedule_updated_at
  before update on studio.workout_schedule
  for each row execute function private.update_updated_at();

alter table studio.workout_schedule enable row level security;
create policy "Users can view own workout_schedule"
  on studio.workout_schedule for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own workout_schedule"
  on studio.workout_schedule for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own workout_schedule"
  on studio.workout_schedule for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own workout_schedule"
  on studio.workout_schedule for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, insert, update, delete on studio.workout_schedule to authenticated, service_role;


-- ai_recommendations ------------------------------------------------------------------------------

create table studio.ai_recommendations (
  id uuid primary key default gen_random_uuid(),
  program_id uuid,
  entity_id uuid,
  user_id uuid not null default auth.uid(),
  recommendation_type text,
  recommendation_data jsonb,
  generated_at timestamptz not null default now(),

  constraint ai_recommendations_program_id_fkey foreign key (program_id, user_id)
    references studio.programs (id, user_id) on update cascade on delete cascade,
  constraint ai_recommendations_entity_id_fkey foreign key (entity_id, user_id)
    references studio.entities (id, user_id) on update cascade on delete cascade,
  constraint ai_recommendations_anchored check (num_nonnulls(program_id, entity_id) > 0),
  constraint ai_recommendations_recommendation_type_check check (recommendation_type in (
    'exercise_swap', 'deload', 'intensity_adjustment', 'workout_suggestions'
  )),
  constraint ai_recommendations_json check (
    jsonb_typeof(recommendation_data) in ('object', 'array')
  )
);

comment on constraint ai_recommendations_program_id_fkey on studio.ai_recommendations is
  'give a program of the same user';
comment on constraint ai_recommendations_entity_id_fkey on studio.ai_recommendations is
  'give an entity of the same user';
comment on constraint ai_recommendations_anchored on studio.ai_recommendations is
  'give at least one of program_id, entity_id';
comment on constraint ai_recommendations_json on studio.ai_recommendations is
  'give recommendation_data as an object or an array';
comment on table studio.ai_recommendations is
  'What was advised for a program or an entity.';
comment on column studio.ai_recommendations.user_id is
  'The coach: the owner of program and entity.';

create index idx_ai_recommendations_program_id on studio.ai_recommendations (program_id, user_id);
create index idx_ai_recommendations_entity_id on studio.ai_recommendations (entity_id, user_id);
create index idx_ai_recommendations_user_date
  on studio.ai_recommendations (user_id, generated_at desc);

create trigger trg_ai_recommendations_owner
  before insert on studio.ai_recommendations
  for each row when (new.user_id is null) execute function private.fill_studio_owner();

alter table studio.ai_recommendations enable row level security;
create policy "Users can view own ai_recommendations"
  on studio.ai_recommendations for select
  to authenticated
  using (user_id = (select auth.uid()));
create policy "Users can insert own ai_recommendations"
  on studio.ai_recommendations for insert
  to authenticated
  with check (user_id = (select auth.uid()));
create policy "Users can update own ai_recommendations"
  on studio.ai_recommendations for update
  to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
create policy "Users can delete own ai_recommendations"
  on studio.ai_recommendations for delete
  to authenticated
  using (user_id = (select auth.uid()));

grant select, insert, update, delete on studio.ai_recommendations to authenticated, service_role;

-- The coach's library and its log: exercises, examples for language models, and what every call of a
-- model did and cost.

-- exercises ---------------------------------------------------------------------------------------

create table dossier.exercises (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  slug text not null unique,
  status text not null default 'published' check (status in ('draft', 'published', 'archived')),
  type text not null check (type in ('strength', 'conditioning', 'mobility', 'skill', 'sport')),
  mechanics text,
  training_groups text[] not null default '{}',
  movement_patterns text[] not null default '{}',
  primary_muscles text[] not null default '{}',
  secondary_muscles text[] not null default '{}',
  equipment text[] not null default '{}',
  modality text,
  intensity text,
  short_description text,
  instructions text,
  video_url text,
  cues text[] not null default '{}',
  aliases text[] not null default '{}',
  popularity numeric not null default 500,
  is_active boolean not null default true,
  movement_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint exercises_popularity_finite check (popularity >= 0 and popularity < 'infinity')
);

comment on table dossier.exercises is
  'Reference: the exercises that workouts name. Where pgvector exists, embedding makes them searchable by meaning.';
comment on column dossier.exercises.mechanics is 'compound or isolation.';
comment on column dossier.exercises.aliases is
  'Other names, for example db bench press.';
comment on column dossier.exercises.popularity is
  'Order among equally good matches, higher first; 500 is ordinary.';
comment on column dossier.exercises.movement_id is
  'Id of the movement this is a variant of, in the app''s own table; not a foreign key.';

create index idx_exercises_aliases on dossier.exercises using gin (aliases);

create trigger update_exercises_updated_at
  before update on dossier.exercises
  for each row execute function dossier.update_updated_at_column();

alter table dossier.exercises enable row level security;
create policy "Users can read exercises"
  on dossier.exercises for select
  to authenticated
  using (true);

grant select on dossier.exercises to authenticated;
grant select, insert, update, delete on dossier.exercises to service_role;


-- workout_examples --------------------------------------------------------------------------------

create table dossier.workout_examples (
  id uuid primary key default gen_random_uuid(),

  workout_type varchar(100) not null,
  experience_level varchar(20),
  equipment_required text[],

  markdown text not null,

  is_active boolean not null default true,
  usage_count int not null default 0,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint workout_examples_experience_level_check
    check (experience_level in ('beginner', 'intermediate', 'advanced')),
  constraint workout_examples_usage_count_check check (usage_count >= 0)
);

comment on table dossier.workout_examples is
  'Reference: workouts as a language model should write them.';
comment on column dossier.workout_examples.workout_type is
  'upper_strength, lower_hypertrophy, full_body, ...';
comment on column dossier.workout_examples.usage_count is
  'How often take_workout_examples() has handed it out.';

create index idx_examples_type on dossier.workout_examples (workout_type, is_active);
create index idx_examples_level on dossier.workout_examples (experience_level);
create index idx_examples_equipment on dossier.workout_examples using gin (equipment_required);

create trigger update_workout_examples_updated_at
  before update on dossier.workout_examples
  for each row execute function dossier.update_updated_at_column();

alter table dossier.workout_examples enable row level security;
create policy "Users can read workout_examples"
  on dossier.workout_examples for select
  to authenticated
  using (true);

grant select on dossier.workout_examples to authenticated;
grant select, insert, update, delete on dossier.workout_examples to service_role;


-- plan_examples -----------------------------------------------------------------------------------

create table dossier.plan_examples (
  id uuid primary key default gen_random_uuid(),

  plan_type varchar(100) not null,
  experience_level varchar(20),
  primary_goal varchar(100),
  duration_weeks int not null default 12,

  markdown text not null,

  is_active boolean not null default true,
  usage_count int not null default 0,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint plan_examples_experience_level_check
    check (experience_level in ('beginner', 'intermediate', 'advanced')),
  constraint plan_examples_duration_weeks_check check (duration_weeks > 0),
  constraint plan_examples_usage_count_check check (usage_count >= 0)
);

comment on table dossier.plan_examples is
  'Reference: plans as a language model should write them.';
comment on column dossier.plan_examples.plan_type is 'upper_lower, ppl, full_body, ...';
comment on column dossier.plan_examples.primary_goal is 'strength, hypertrophy, weight_loss, ...';
comment on column dossier.plan_examples.duration_weeks is 'Length of the plan, weeks.';
comment on column dossier.plan_examples.usage_count is
  'How often take_plan_examples() has handed it out.';

create index idx_plan_examples_type on dossier.plan_examples (plan_type, is_active);
create index idx_plan_examples_level on dossier.plan_examples (experience_level);
create index idx_plan_examples_goal on dossier.plan_examples (primary_goal);

create trigger update_plan_examples_updated_at
  before update on dossier.plan_examples
  for each row execute function dossier.update_updated_at_column();

alter table dossier.plan_examples enable row level security;
create policy "Users can read plan_examples"
  on dossier.plan_examples for select
  to authenticated
  using (true);

grant select on dossier.plan_examples to authenticated;
grant select, insert, update, delete on dossier.plan_examples to service_role;


-- agent_invocations -------------------------------------------------------------------------------

create table dossier.agent_invocations (
  id uuid primary key default gen_random_uuid(),

  agent_id varchar(100) not null,
  session_id uuid,
  parent_invocation_id uuid references dossier.agent_invocations (id),

  user_id uuid references dossier.users (user_id) on delete set null,

  input_data jsonb,
  output_data jsonb,
  output_format varchar(20),

  model varchar(50),
  prompt_tokens int,
  completion_tokens int,
  total_tokens int,
  duration_ms int,

  status varchar(20) not null,
  error_message text,

  created_at timestamptz not null default now(),

  constraint agent_invocations_output_format_check
    check (output_format in ('markdown', 'json', 'text')),
  constraint agent_invocations_status_check
    check (status in ('success', 'failure', 'validation_error')),
  constraint agent_invocations_counts_not_negative check (
    prompt_tokens >= 0 and completion_tokens >= 0 and total_tokens >= 0 and duration_ms >= 0
  )
);

comment on table dossier.agent_invocations is
  'What every call of a language model was given, answered and cost. Written by the server only, read by the user it '
  'was made for. Rows are written once, so that there is no updated_at.';
comment on column dossier.agent_invocations.agent_id is 'fitness_plan, microcycle, chat, ...';
comment on column dossier.agent_invocations.session_id is 'The same for calls that belong together.';
comment on column dossier.agent_invocations.parent_invocation_id is
  'The call that made this one. A call can be deleted only after those it made.';
comment on column dossier.agent_invocations.prompt_tokens is 'Tokens the model read.';
comment on column dossier.agent_invocations.completion_tokens is 'Tokens the model wrote.';
comment on column dossier.agent_invocations.total_tokens is 'Tokens read and written.';
comment on column dossier.agent_invocations.duration_ms is 'Time the call took, milliseconds.';

create index idx_invocations_agent on dossier.agent_invocations (agent_id, created_at desc);
create index idx_invocations_user on dossier.agent_invocations (user_id, created_at desc);
create index idx_invocations_session on dossier.agent_invocations (session_id);
create index idx_invocations_status on dossier.agent_invocations (status, created_at desc);
create index idx_invocations_cost
  on dossier.agent_invocations (created_at desc) where status = 'success';
create index idx_invocations_parent on dossier.agent_invocations (parent_invocation_id);

create trigger forget_invocation_content
  before update on dossier.agent_invocations
  for each row when (old.user_id is not null and new.user_id is null)
  execute function private.clear_cache('input_data', 'output_data', 'error_message');

alter table dossier.agent_invocations enable row level security;
create policy "Users can view own agent_invocations"
  on dossier.agent_invocations for select
  to authenticated
  using (user_id = (select auth.uid()));

grant select on dossier.agent_invocations to authenticated;
grant select, insert, update, delete on dossier.agent_invocations to service_role;

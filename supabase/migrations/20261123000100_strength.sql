-- The data of an app that programs powerlifting: 14 tables, each shipped whole (columns, constraints,
-- indexes, row level security, grants) in one section. The ledger of records follows in
-- 20261123000200.
--
-- The tables follow an existing app's schema, name for name. Weights are whole grams at rest.
--
-- Corrected against that schema:
--   - Everything lives in schema strength instead of public, with row level security, policies to
--     authenticated and explicit grants on every table.
--   - A foreign key between rows of a lifter holds user_id, too: nobody's row, whoever writes it, can
--     point at somebody else's. It replaces the key of one column and does not stand beside it, which
--     would make embedding through the API ambiguous. user_id comes first, so that one index serves
--     the key, the policy and the account.
--   - Every foreign key has an index.
--
-- Append-only for clients: lifter_maxes and session_logs (a wrong log is corrected by another one).
-- Programs and sessions are archived, completed or skipped, but no client deletes them: their logs
-- would go along.
--
-- Added to it:
--   - profiles: sex, date_of_birth, training_level, body_weight_grams, bar_grams, plates and
--     rounding_increment_grams, which loads, volume limits and strength scores need;
--     programs.body_weight_grams, because a score belongs to the body weight of its cycle.
--   - sessions.started_at, notes and skip_reason. A missed session is `skipped` for the reason
--     `missed`: status keeps its four words.
--   - sessions: a place (week and day) of a program is taken once; status goes the way of a session
--     and no other; planned_sets is null until it is generated, never an empty array.
--   - session_logs: a session has one log, and a log is corrected once: what counts is the end of the
--     chain. A correction corrects a log of the same session.
--   - lifter_maxes.source_session_log_id: which log a calculated row comes from, so that computing
--     twice does not append twice. Clients write what was put in, never system_calculated; where a
--     submission mixes kinds, input_3rm says that something was converted.
--   - performance_metrics: suggestions, reviewed, computed_at and the interval around the estimate;
--     one row for a log and a lift. Clients read them and set reviewed.
--   - auxiliary_assignments.is_locked; two exercises are two.
--   - One active program and one active formula config for a user; save_formula_config() replaces the
--     active config in one transaction.
--   - Soreness goes from 1 to 5, MEV is below MRV, MRV at most 30, weights and repetitions are
--     positive, numbers finite, days known, JSON of the documented shape.
--   - updated_at is set by a trigger wherever it is.
--   - block_number stays 1 to 3: longer programs go through the three blocks again.

create schema strength;
comment on schema strength is
  'Powerlifting: maxes, formula configs, programs with their sessions, logs, volume, auxiliaries, metrics.';
grant usage on schema strength to anon, authenticated, service_role;


-- What the tables share ---------------------------------------------------------------------------

create function private.every_element(document jsonb, rule jsonpath) returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select
    case jsonb_typeof(document)
      when 'array' then jsonb_array_length(document)
      when 'object' then (select count(*)::int from jsonb_object_keys(document))
      else -1
    end
    = jsonb_array_length(jsonb_path_query_array(document, rule, '{}', true))
$$;
comment on function private.every_element(jsonb, jsonpath) is
  'Whether a strict path with a filter lets every element of an array, or every value of an object, through; '
  'false for anything else.';
revoke execute on function private.every_element(jsonb, jsonpath) from public;
-- A constraint's expression runs as whoever writes the row.
grant execute on function private.every_element(jsonb, jsonpath) to authenticated, service_role;

create function private.keep_from_clients() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if current_user = 'authenticated' and to_jsonb(new) - tg_argv <> to_jsonb(old) - tg_argv then
    raise exception 'only `%` of %.% may be changed',
      array_to_string(tg_argv, '`, `'), tg_table_schema, tg_table_name
      using errcode = 'insufficient_privilege', schema = tg_table_schema, table = tg_table_name,
        hint = 'send nothing else';
  end if;
  return new;
end
$$;
comment on function private.keep_from_clients() is
  'Trigger function: clients change the columns it is given and no others. Grants on columns would do the same, '
  'but an update that names all columns, as clients send it, would fail even where nothing else changes.';
revoke execute on function private.keep_from_clients() from public;

create function private.keep_sources_from_clients() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if current_user = 'authenticated' and new.source <> all (tg_argv) then
    raise exception 'source `%` is not for clients', new.source
      using errcode = 'insufficient_privilege',
        schema = tg_table_schema, table = tg_table_name, column = 'source',
        hint = 'give one of ' || array_to_string(tg_argv, ', ');
  end if;
  return new;
end
$$;
comment on function private.keep_sources_from_clients() is
  'Trigger function: clients write rows with the sources it is given and no others.';
revoke execute on function private.keep_sources_from_clients() from public;


-- profiles ----------------------------------------------------------------------------------------

create table strength.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  display_name text,
  created_at timestamptz not null default now(),

  sex text check (sex in ('male', 'female')),
  date_of_birth date check (date_of_birth between '1900-01-01' and '2199-12-31'),
  training_level text check (training_level in ('beginner', 'intermediate', 'advanced')),
  body_weight_grams int check (body_weight_grams between 1 and 500000),
  bar_grams int not null default 20000 check (bar_grams between 1 and 100000),
  plates jsonb,
  rounding_increment_grams int not null default 2500
    check (rounding_increment_grams between 1 and 50000),

  constraint profiles_plates_shape check (
    jsonb_typeof(plates) = 'array'
    and private.every_element(plates, 'strict $[*] ? (
      @.plate_grams >= 1 && @.plate_grams <= 100000 && @.plate_grams.floor() == @.plate_grams
      && @.pair_count >= 0 && @.pair_count <= 50 && @.pair_count.floor() == @.pair_count
    )')
  )
);

comment on table strength.profiles is
  'One row per user: who lifts, and with which bar and plates.';
comment on column strength.profiles.sex is
  'Scores, volume limits and set counts differ by it; null where it is not known.';
comment on column strength.profiles.date_of_birth is
  'For age factors; not an age, which changes.';
comment on column strength.profiles.training_level is
  'Scales the volume limits; null where it is not known.';
comment on column strength.profiles.body_weight_grams is 'Body weight now, grams.';
comment on column strength.profiles.bar_grams is 'What the bar weighs, grams.';
comment on column strength.profiles.plates is
  'The plates at hand: [{"plate_grams", "pair_count"}]; null for whatever a well-equipped gym has.';
comment on column strength.profiles.rounding_increment_grams is
  'Step between loads where plates is null, grams, counted from the bar.';
comment on constraint profiles_plates_shape on strength.profiles is
  'give plates as [{"plate_grams": 1 to 100000, "pair_count": 0 to 50}] in whole numbers';

alter table strength.profiles enable row level security;
create policy "Users can view own profile"
  on strength.profiles for select
  to authenticated
  using ((select auth.uid()) = id);
create policy "Users can insert own profile"
  on strength.profiles for insert
  to authenticated
  with check ((select auth.uid()) = id);
create policy "Users can update own profile"
  on strength.profiles for update
  to authenticated
  using ((select auth.uid()) = id)
  with check ((select auth.uid()) = id);
create policy "Users can delete own profile"
  on strength.profiles for delete
  to authenticated
  using ((select auth.uid()) = id);

grant select, insert, update, delete on strength.profiles to authenticated, service_role;


-- lifter_maxes ------------------------------------------------------------------------------------

create table strength.lifter_maxes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  recorded_at timestamptz not null default now(),
  source text not null check (source in ('input_1rm', 'input_3rm', 'system_calculated')),
  squat_1rm_grams int not null,
  bench_1rm_grams int not null,
  deadlift_1rm_grams int not null,
  squat_input_grams int,
  squat_input_reps smallint,
  bench_input_grams int,
  bench_input_reps smallint,
  deadlift_input_grams int,
  deadlift_input_reps smallint,
  source_session_log_id uuid,

  constraint uq_lifter_maxes_owner unique (user_id, id),
  constraint uq_lifter_maxes_source_log unique (user_id, source_session_log_id),
  constraint lifter_maxes_1rm_bounds check (
    squat_1rm_grams between 1 and 1000000
    and bench_1rm_grams between 1 and 1000000
    and deadlift_1rm_grams between 1 and 1000000
  ),
  constraint lifter_maxes_input_bounds check (
    squat_input_grams between 1 and 1000000 and squat_input_reps between 1 and 20
    and bench_input_grams between 1 and 1000000 and bench_input_reps between 1 and 20
    and deadlift_input_grams between 1 and 1000000 and deadlift_input_reps between 1 and 20
  ),
  -- What was lifted is no more than what can be lifted: grams for kilograms are noticed.
  constraint lifter_maxes_1rm_above_input check (
    squat_1rm_grams >= squat_input_grams
    and bench_1rm_grams >= bench_input_grams
    and deadlift_1rm_grams >= deadlift_input_grams
  ),
  constraint lifter_maxes_reps_of_something check (
    (squat_input_reps is null or squat_input_grams is not null)
    and (bench_input_reps is null or bench_input_grams is not null)
    and (deadlift_input_reps is null or deadlift_input_grams is not null)
  ),
  constraint lifter_maxes_calculated check (
    source_session_log_id is null or source = 'system_calculated'
  ),
  constraint lifter_maxes_recorded_at_known check (
    recorded_at between '1900-01-01T00:00Z' and '2199-12-31T23:59:59Z'
  )
);

comment on table strength.lifter_maxes is
  'One-rep maxes, append-only: the newest row is what a lifter can do. Clients add what was put in; '
  'system_calculated comes from the service.';
comment on column strength.lifter_maxes.source is
  'input_3rm as soon as one of the three was converted from repetitions.';
comment on column strength.lifter_maxes.squat_1rm_grams is 'One-rep max of the squat, grams.';
comment on column strength.lifter_maxes.bench_1rm_grams is 'One-rep max of the bench press, grams.';
comment on column strength.lifter_maxes.deadlift_1rm_grams is 'One-rep max of the deadlift, grams.';
comment on column strength.lifter_maxes.squat_input_grams is 'What was put in for the squat, grams.';
comment on column strength.lifter_maxes.squat_input_reps is
  'Repetitions of what was put in for the squat; null for a single.';
comment on column strength.lifter_maxes.bench_input_grams is
  'What was put in for the bench press, grams.';
comment on column strength.lifter_maxes.bench_input_reps is
  'Repetitions of what was put in for the bench press; null for a single.';
comment on column strength.lifter_maxes.deadlift_input_grams is
  'What was put in for the deadlift, grams.';
comment on column strength.lifter_maxes.deadlift_input_reps is
  'Repetitions of what was put in for the deadlift; null for a single.';
comment on column strength.lifter_maxes.source_session_log_id is
  'The log that a calculated row comes from: one row for a log.';
comment on constraint lifter_maxes_1rm_bounds on strength.lifter_maxes is
  'give one-rep maxes in grams, from 1 to 1000000';
comment on constraint lifter_maxes_input_bounds on strength.lifter_maxes is
  'give inputs in grams, from 1 to 1000000, and repetitions from 1 to 20';
comment on constraint lifter_maxes_1rm_above_input on strength.lifter_maxes is
  'give one-rep maxes that are not below what was lifted, all in grams';
comment on constraint lifter_maxes_reps_of_something on strength.lifter_maxes is
  'give the grams that the repetitions were done with, or leave both out';
comment on constraint lifter_maxes_calculated on strength.lifter_maxes is
  'leave source_session_log_id out of what was put in';
comment on constraint lifter_maxes_recorded_at_known on strength.lifter_maxes is
  'give a recorded_at from 1900 to 2199';

create index idx_lifter_maxes_user_time on strength.lifter_maxes (user_id, recorded_at desc);

create trigger trg_lifter_maxes_source
  before insert on strength.lifter_maxes
  for each row execute function private.keep_sources_from_clients('input_1rm', 'input_3rm');

alter table strength.lifter_maxes enable row level security;
create policy "Users can view own lifter_maxes"
  on strength.lifter_maxes for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own lifter_maxes"
  on strength.lifter_maxes for insert
  to authenticated
  with check ((select auth.uid()) = user_id);

grant select, insert on strength.lifter_maxes to authenticated;
grant select, insert, update, delete on strength.lifter_maxes to service_role;


-- formula_configs ---------------------------------------------------------------------------------

create table strength.formula_configs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  version int not null default 1,
  created_at timestamptz not null default now(),
  is_active boolean not null default true,
  source text not null check (source in ('user', 'ai_suggestion', 'system')),
  overrides jsonb not null default '{}',
  ai_rationale text,

  unique (user_id, version),
  constraint uq_formula_configs_owner unique (user_id, id),
  constraint formula_configs_version_positive check (version > 0),
  constraint formula_configs_overrides_shape check (jsonb_typeof(overrides) = 'object')
);

comment on table strength.formula_configs is
  'What a lifter changed of the formulas, versioned: a change is a new row, and is_active is all that changes of an old '
  'one. Save through strength.save_formula_config(). The defaults live in the engine.';
comment on column strength.formula_configs.version is 'Counts a user''s configs from 1.';
comment on column strength.formula_configs.is_active is 'True for at most one config of a user.';
comment on column strength.formula_configs.overrides is
  'Only what differs from the defaults; {} for none. The engine checks it.';
comment on column strength.formula_configs.ai_rationale is 'Why a suggestion was made.';
comment on constraint formula_configs_version_positive on strength.formula_configs is
  'count versions from 1';
comment on constraint formula_configs_overrides_shape on strength.formula_configs is
  'give overrides as an object, {} for none';

create unique index uq_formula_configs_active
  on strength.formula_configs (user_id) where is_active;

create trigger trg_formula_configs_source
  before insert on strength.formula_configs
  for each row execute function private.keep_sources_from_clients('user', 'ai_suggestion');
create trigger trg_formula_configs_keep
  before update on strength.formula_configs
  for each row execute function private.keep_from_clients('is_active');

alter table strength.formula_configs enable row level security;
create policy "Users can view own formula_configs"
  on strength.formula_configs for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own formula_configs"
  on strength.formula_configs for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own formula_configs"
  on strength.formula_configs for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);

grant select, insert, update on strength.formula_configs to authenticated;
grant select, insert, update, delete on strength.formula_configs to service_role;

create function strength.save_formula_config(
  overrides jsonb, source text default 'user', ai_rationale text default null
) returns strength.formula_configs
language plpgsql
security invoker
set search_path = ''
as $$
declare
  me constant uuid := auth.uid();
  saved strength.formula_configs;
begin
  if me is null then
    raise exception 'nobody is signed in'
      using errcode = 'insufficient_privilege', hint = 'sign in and call again';
  end if;
  if jsonb_typeof(overrides) is distinct from 'object' then
    raise exception 'overrides must be an object, not `%`',
      coalesce(jsonb_typeof(overrides), 'null')
      using errcode = 'invalid_parameter_value', hint = 'pass {} for the defaults';
  end if;

  -- Two savings of one user wait for each other, also when there is no row yet to be locked.
  perform pg_advisory_xact_lock(hashtextextended('strength.formula_configs ' || me::text, 0));
  update strength.formula_configs as config set is_active = false
  where config.user_id = me and config.is_active;
  insert into strength.formula_configs (user_id, version, source, overrides, ai_rationale)
  select
    me, coalesce(max(config.version), 0) + 1, save_formula_config.source,
    save_formula_config.overrides, save_formula_config.ai_rationale
  from strength.formula_configs as config where config.user_id = me
  returning * into saved;
  return saved;
end
$$;
comment on function strength.save_formula_config(jsonb, text, text) is
  'Saves what the caller changed of the formulas as a new version, makes it the active one, and returns it. '
  'To revert, save the overrides of an old version again.';
revoke execute on function strength.save_formula_config(jsonb, text, text) from public;
grant execute on function strength.save_formula_config(jsonb, text, text) to authenticated;


-- programs ----------------------------------------------------------------------------------------

create table strength.programs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  version int not null default 1,
  created_at timestamptz not null default now(),
  status text not null default 'active' check (status in ('active', 'completed', 'archived')),
  total_weeks smallint not null,
  training_days_per_week smallint not null default 3,
  start_date date not null,
  lifter_maxes_id uuid not null,
  formula_config_id uuid not null,
  body_weight_grams int,

  unique (user_id, version),
  constraint uq_programs_owner unique (user_id, id),
  constraint programs_lifter_maxes_id_fkey foreign key (user_id, lifter_maxes_id)
    references strength.lifter_maxes (user_id, id),
  constraint programs_formula_config_id_fkey foreign key (user_id, formula_config_id)
    references strength.formula_configs (user_id, id),
  constraint programs_bounds check (
    version > 0 and total_weeks between 1 and 52 and training_days_per_week between 1 and 7
    and body_weight_grams between 1 and 500000
  ),
  constraint programs_start_date_known check (start_date between '1900-01-01' and '2199-12-31')
);

comment on table strength.programs is
  'A cycle of training, made of sessions. A new program archives the active one; nobody deletes one through the API.';
comment on column strength.programs.version is 'Counts a user''s programs from 1.';
comment on column strength.programs.status is 'active for at most one program of a user.';
comment on column strength.programs.total_weeks is 'Length, weeks, with deloads.';
comment on column strength.programs.training_days_per_week is 'Sessions in a week.';
comment on column strength.programs.lifter_maxes_id is 'The maxes it was made from.';
comment on column strength.programs.formula_config_id is 'The formulas it was made with.';
comment on column strength.programs.body_weight_grams is
  'Body weight in this cycle, grams: scores of its lifts use it.';
comment on constraint programs_bounds on strength.programs is
  'give version from 1, total_weeks from 1 to 52, training_days_per_week from 1 to 7, body_weight_grams from 1 to 500000';
comment on constraint programs_start_date_known on strength.programs is
  'give a start_date from 1900-01-01 to 2199-12-31';

create unique index uq_programs_active on strength.programs (user_id) where status = 'active';
create index idx_programs_lifter_maxes on strength.programs (user_id, lifter_maxes_id);
create index idx_programs_formula_config on strength.programs (user_id, formula_config_id);

alter table strength.programs enable row level security;
create policy "Users can view own programs"
  on strength.programs for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own programs"
  on strength.programs for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own programs"
  on strength.programs for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);

grant select, insert, update on strength.programs to authenticated;
grant select, insert, update, delete on strength.programs to service_role;


-- sessions ----------------------------------------------------------------------------------------

create table strength.sessions (
  id uuid primary key default gen_random_uuid(),
  program_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  week_number smallint not null,
  day_number smallint not null,
  planned_date date,
  primary_lift text not null check (primary_lift in ('squat', 'bench', 'deadlift')),
  intensity_type text not null check (intensity_type in ('heavy', 'explosive', 'rep', 'deload')),
  block_number smallint check (block_number in (1, 2, 3)),
  is_deload boolean not null default false,
  status text not null default 'planned'
    check (status in ('planned', 'in_progress', 'completed', 'skipped')),

  planned_sets jsonb,
  jit_generated_at timestamptz,
  jit_input_snapshot jsonb,
  started_at timestamptz,
  notes text,
  skip_reason text check (skip_reason in ('missed', 'chosen', 'disruption', 'recovery')),

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_sessions_owner unique (user_id, id),
  constraint uq_sessions_place unique (program_id, week_number, day_number),
  constraint sessions_program_id_fkey foreign key (user_id, program_id)
    references strength.programs (user_id, id) on delete cascade,
  constraint sessions_place check (week_number between 1 and 520 and day_number between 1 and 7),
  constraint sessions_planned_date_known check (
    planned_date between '1900-01-01' and '2199-12-31'
  ),
  constraint sessions_generated check (
    (planned_sets is null) = (jit_generated_at is null)
    and jsonb_typeof(planned_sets) in ('array', 'object') and planned_sets <> '[]'
  ),
  constraint sessions_jit_input_snapshot_shape check (
    jsonb_typeof(jit_input_snapshot) = 'object'
  ),
  constraint sessions_skipped_for_a_reason check (skip_reason is null or status = 'skipped')
);

comment on table strength.sessions is
  'The places of a program, each with a lift and an intensity. Sets are planned only when a session is opened. '
  'Nobody deletes one through the API: it is completed or skipped.';
comment on column strength.sessions.week_number is 'Week of the program, from 1.';
comment on column strength.sessions.day_number is 'Training day of the week, from 1.';
comment on column strength.sessions.block_number is
  '1 to 3, again from 1 in longer programs; null where a week belongs to none.';
comment on column strength.sessions.status is
  'planned, then in_progress or skipped; in_progress, then completed or skipped. Completed and skipped are final.';
comment on column strength.sessions.planned_sets is 'Null until generated, never an empty array.';
comment on column strength.sessions.jit_generated_at is 'When planned_sets was generated.';
comment on column strength.sessions.jit_input_snapshot is
  'Everything that decided about planned_sets: the same input gives the same sets.';
comment on column strength.sessions.started_at is
  'When it was opened; set when status becomes in_progress, unless the caller says.';
comment on column strength.sessions.skip_reason is
  'missed (not made up in time), chosen by the lifter, disruption or recovery.';
comment on constraint uq_sessions_place on strength.sessions is
  'give every day_number of a week once';
comment on constraint sessions_place on strength.sessions is
  'give week_number from 1 to 520 and day_number from 1 to 7';
comment on constraint sessions_planned_date_known on strength.sessions is
  'give a planned_date from 1900-01-01 to 2199-12-31';
comment on constraint sessions_generated on strength.sessions is
  'set planned_sets and jit_generated_at together, or neither; null and not [] means not generated';
comment on constraint sessions_jit_input_snapshot_shape on strength.sessions is
  'give jit_input_snapshot as an object';
comment on constraint sessions_skipped_for_a_reason on strength.sessions is
  'give skip_reason only to a skipped session';

create index idx_sessions_user_date on strength.sessions (user_id, planned_date);
create index idx_sessions_program_week on strength.sessions (program_id, week_number);
create index idx_sessions_user_program on strength.sessions (user_id, program_id);

create function private.check_session_status() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  before constant text := case tg_op when 'UPDATE' then old.status end;
begin
  if before is null and new.status <> 'planned' then
    raise exception 'a session begins as `planned`, not as `%`', new.status
      using errcode = 'check_violation',
        schema = tg_table_schema, table = tg_table_name, column = 'status',
        hint = 'insert it as planned and change status then';
  end if;
  if (before, new.status) not in (
    ('planned', 'planned'), ('planned', 'in_progress'), ('planned', 'skipped'),
    ('in_progress', 'in_progress'), ('in_progress', 'skipped'), ('in_progress', 'completed'),
    ('completed', 'completed'), ('skipped', 'skipped')
  ) then
    raise exception 'a session that is `%` cannot become `%`', before, new.status
      using errcode = 'check_violation',
        schema = tg_table_schema, table = tg_table_name, column = 'status',
        hint = 'planned becomes in_progress or skipped, in_progress becomes completed or skipped; '
          'completed and skipped are final';
  end if;
  if before = 'planned' and new.status = 'in_progress' then
    new.started_at := coalesce(new.started_at, now());
  end if;
  return new;
end
$$;
comment on function private.check_session_status() is
  'Trigger function: a session goes from planned over in_progress to completed, or is skipped on the way.';
revoke execute on function private.check_session_status() from public;

create trigger trg_sessions_status
  before insert or update of status on strength.sessions
  for each row execute function private.check_session_status();
create trigger trg_sessions_updated_at
  before update on strength.sessions
  for each row execute function private.update_updated_at();

alter table strength.sessions enable row level security;
create policy "Users can view own sessions"
  on strength.sessions for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own sessions"
  on strength.sessions for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own sessions"
  on strength.sessions for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);

grant select, insert, update on strength.sessions to authenticated;
grant select, insert, update, delete on strength.sessions to service_role;


-- session_logs ------------------------------------------------------------------------------------

create table strength.session_logs (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  logged_at timestamptz not null default now(),
  started_at timestamptz,
  completed_at timestamptz,
  duration_seconds int,
  actual_sets jsonb not null,
  session_rpe numeric(3, 1),
  session_notes text,
  is_correction boolean not null default false,
  corrects_log_id uuid,
  completion_pct numeric(5, 2),
  performance_vs_plan text
    check (performance_vs_plan in ('under', 'at', 'over', 'incomplete')),

  constraint uq_session_logs_owner unique (user_id, id),
  constraint uq_session_logs_session unique (user_id, session_id, id),
  constraint uq_session_logs_corrected_once unique (user_id, session_id, corrects_log_id),
  constraint session_logs_session_id_fkey foreign key (user_id, session_id)
    references strength.sessions (user_id, id) on delete cascade,
  constraint session_logs_corrects_log_id_fkey
    foreign key (user_id, session_id, corrects_log_id)
    references strength.session_logs (user_id, session_id, id),
  constraint session_logs_correction check (
    is_correction = (corrects_log_id is not null) and corrects_log_id <> id
  ),
  constraint session_logs_actual_sets_shape check (
    jsonb_typeof(actual_sets) = 'array'
    and private.every_element(actual_sets, 'strict $[*] ? (
      @.weight_grams >= 0 && @.weight_grams <= 1000000
      && @.weight_grams.floor() == @.weight_grams
      && @.reps_completed >= 0 && @.reps_completed <= 10000
      && @.reps_completed.floor() == @.reps_completed
    )')
  ),
  constraint session_logs_bounds check (
    duration_seconds between 0 and 604800
    and session_rpe between 1 and 10
    and completion_pct between 0 and 999.99
  ),
  constraint session_logs_times_known check (
    logged_at between '1900-01-01T00:00Z' and '2199-12-31T23:59:59Z'
    and started_at between '1900-01-01T00:00Z' and '2199-12-31T23:59:59Z'
    and completed_at between '1900-01-01T00:00Z' and '2199-12-31T23:59:59Z'
  )
);

comment on table strength.session_logs is
  'What was done, append-only. A wrong log is corrected by another one of the same session; what counts is the log that '
  'no other corrects.';
comment on column strength.session_logs.duration_seconds is 'Length of the session, seconds.';
comment on column strength.session_logs.actual_sets is
  '[{"set_number", "weight_grams", "reps_completed", "rpe_actual"?, "notes"?}]; weight_grams 0 for body weight, '
  'reps_completed 0 for a failed set.';
comment on column strength.session_logs.session_rpe is
  'Exertion of the whole session, 1 to 10.';
comment on column strength.session_logs.corrects_log_id is
  'The log that this one replaces; null for the first.';
comment on column strength.session_logs.completion_pct is
  'Sets with a repetition, as percent of the planned ones: 100 for all.';
comment on column strength.session_logs.performance_vs_plan is
  'incomplete below 50 %, under below 90 %, over above 110 %, else at.';
comment on constraint session_logs_correction on strength.session_logs is
  'set is_correction and corrects_log_id together, to another log of the same session';
comment on constraint uq_session_logs_corrected_once on strength.session_logs is
  'correct the newest correction, not the log that it corrects';
comment on constraint session_logs_actual_sets_shape on strength.session_logs is
  'give actual_sets as an array of sets, each with weight_grams from 0 to 1000000 and reps_completed from 0 to 10000 '
  'in whole numbers';
comment on constraint session_logs_bounds on strength.session_logs is
  'give duration_seconds from 0 to 604800, session_rpe from 1 to 10, completion_pct from 0 to 999.99';
comment on constraint session_logs_times_known on strength.session_logs is
  'give times from 1900 to 2199';

create index idx_session_logs_user_time on strength.session_logs (user_id, logged_at desc);
create unique index uq_session_logs_first
  on strength.session_logs (session_id) where not is_correction;

alter table strength.lifter_maxes
  add constraint lifter_maxes_source_session_log_id_fkey
  foreign key (user_id, source_session_log_id) references strength.session_logs (user_id, id)
  on delete set null (source_session_log_id);

alter table strength.session_logs enable row level security;
create policy "Users can view own session_logs"
  on strength.session_logs for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own session_logs"
  on strength.session_logs for insert
  to authenticated
  with check ((select auth.uid()) = user_id);

grant select, insert on strength.session_logs to authenticated;
grant select, insert, update, delete on strength.session_logs to service_role;


-- soreness_checkins -------------------------------------------------------------------------------

create table strength.soreness_checkins (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  recorded_at timestamptz not null default now(),
  ratings jsonb not null,

  constraint soreness_checkins_session_id_fkey foreign key (user_id, session_id)
    references strength.sessions (user_id, id) on delete cascade,
  constraint soreness_checkins_ratings_scale check (
    jsonb_typeof(ratings) = 'object'
    and ratings - array[
      'quads', 'hamstrings', 'glutes', 'lower_back',
      'upper_back', 'chest', 'triceps', 'shoulders', 'biceps'
    ] = '{}'
    and private.every_element(ratings, 'strict $.* ? (@ >= 1 && @ <= 5 && @.floor() == @)')
  )
);

comment on table strength.soreness_checkins is
  'How sore a lifter is before a session; the newest one of a session counts.';
comment on column strength.soreness_checkins.ratings is
  '{"quads": 1, ...}: 1 for fresh to 5 for so sore that the session becomes recovery. A muscle that is left out is 1.';
comment on constraint soreness_checkins_ratings_scale on strength.soreness_checkins is
  'give ratings as an object of muscle groups, each a whole number from 1 to 5';

create index idx_soreness_session on strength.soreness_checkins (session_id);
create index idx_soreness_user_session on strength.soreness_checkins (user_id, session_id);

alter table strength.soreness_checkins enable row level security;
create policy "Users can view own soreness_checkins"
  on strength.soreness_checkins for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own soreness_checkins"
  on strength.soreness_checkins for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own soreness_checkins"
  on strength.soreness_checkins for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
create policy "Users can delete own soreness_checkins"
  on strength.soreness_checkins for delete
  to authenticated
  using ((select auth.uid()) = user_id);

grant select, insert, update, delete on strength.soreness_checkins to authenticated, service_role;


-- edge_cases --------------------------------------------------------------------------------------

create table strength.edge_cases (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  program_id uuid,
  session_id uuid,
  reported_at timestamptz not null default now(),
  case_type text not null check (case_type in (
    'injury', 'illness', 'travel', 'fatigue', 'equipment_unavailable', 'other'
  )),
  severity text not null check (severity in ('minor', 'moderate', 'major')),
  affected_date_start date not null,
  affected_date_end date,
  affected_lifts text[],
  description text,
  adjustment_applied jsonb,
  resolved_at timestamptz,
  status text not null default 'active' check (status in ('active', 'resolved', 'monitoring')),

  constraint edge_cases_program_id_fkey foreign key (user_id, program_id)
    references strength.programs (user_id, id),
  constraint edge_cases_session_id_fkey foreign key (user_id, session_id)
    references strength.sessions (user_id, id),
  constraint edge_cases_dates_known check (
    affected_date_start between '1900-01-01' and '2199-12-31'
    and affected_date_end between affected_date_start and '2199-12-31'
  ),
  constraint edge_cases_affected_lifts_known check (
    affected_lifts <@ array['squat', 'bench', 'deadlift']
  )
);

comment on table strength.edge_cases is
  'Disruptions: what keeps a lifter from training as planned.';
comment on column strength.edge_cases.affected_date_end is 'The last day; null while it has no end.';
comment on column strength.edge_cases.affected_lifts is 'Null or empty for all lifts.';
comment on column strength.edge_cases.adjustment_applied is
  'What was changed because of it. Null until then: an adjustment is applied once.';
comment on constraint edge_cases_dates_known on strength.edge_cases is
  'give days from 1900-01-01 to 2199-12-31, affected_date_end not before affected_date_start';
comment on constraint edge_cases_affected_lifts_known on strength.edge_cases is
  'give affected_lifts out of squat, bench, deadlift';

create index idx_edge_cases_user_program on strength.edge_cases (user_id, program_id);
create index idx_edge_cases_user_session on strength.edge_cases (user_id, session_id);

alter table strength.edge_cases enable row level security;
create policy "Users can view own edge_cases"
  on strength.edge_cases for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own edge_cases"
  on strength.edge_cases for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own edge_cases"
  on strength.edge_cases for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
create policy "Users can delete own edge_cases"
  on strength.edge_cases for delete
  to authenticated
  using ((select auth.uid()) = user_id);

grant select, insert, update, delete on strength.edge_cases to authenticated, service_role;


-- muscle_volume_config ----------------------------------------------------------------------------

create table strength.muscle_volume_config (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  muscle_group text not null check (muscle_group in (
    'quads', 'hamstrings', 'glutes', 'lower_back',
    'upper_back', 'chest', 'triceps', 'shoulders', 'biceps'
  )),
  mev_sets_per_week smallint not null,
  mrv_sets_per_week smallint not null,
  updated_at timestamptz not null default now(),

  unique (user_id, muscle_group),
  constraint muscle_volume_config_bounds check (
    mev_sets_per_week >= 0 and mrv_sets_per_week > mev_sets_per_week and mrv_sets_per_week <= 30
  )
);

comment on table strength.muscle_volume_config is
  'A lifter''s own volume limits of a muscle group. Without a row the defaults of the engine hold; delete it to reset.';
comment on column strength.muscle_volume_config.mev_sets_per_week is
  'Minimum effective volume, sets per week.';
comment on column strength.muscle_volume_config.mrv_sets_per_week is
  'Maximum recoverable volume, sets per week.';
comment on constraint muscle_volume_config_bounds on strength.muscle_volume_config is
  'give mev_sets_per_week from 0 and below mrv_sets_per_week, which is at most 30';

create trigger trg_muscle_volume_config_updated_at
  before update on strength.muscle_volume_config
  for each row execute function private.update_updated_at();

alter table strength.muscle_volume_config enable row level security;
create policy "Users can view own muscle_volume_config"
  on strength.muscle_volume_config for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own muscle_volume_config"
  on strength.muscle_volume_config for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own muscle_volume_config"
  on strength.muscle_volume_config for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
create policy "Users can delete own muscle_volume_config"
  on strength.muscle_volume_config for delete
  to authenticated
  using ((select auth.uid()) = user_id);

grant select, insert, update, delete on strength.muscle_volume_config to authenticated, service_role;


-- auxiliary_exercises -----------------------------------------------------------------------------

create table strength.auxiliary_exercises (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  lift text not null check (lift in ('squat', 'bench', 'deadlift')),
  exercise_name text not null,
  pool_position int not null,
  is_active boolean not null default true,
  primary_muscles text[] not null,

  unique (user_id, lift, pool_position),
  constraint auxiliary_exercises_pool_position_counts check (pool_position between 0 and 10000),
  constraint auxiliary_exercises_primary_muscles_known check (
    cardinality(primary_muscles) > 0
    and primary_muscles <@ array[
      'quads', 'hamstrings', 'glutes', 'lower_back',
      'upper_back', 'chest', 'triceps', 'shoulders', 'biceps'
    ]
  )
);

comment on table strength.auxiliary_exercises is
  'A lifter''s pool of auxiliary exercises for a lift, in the order in which blocks take them.';
comment on column strength.auxiliary_exercises.pool_position is
  'Place in the pool, from 0; gaps do not matter.';
comment on constraint auxiliary_exercises_pool_position_counts on strength.auxiliary_exercises is
  'give pool_position from 0 to 10000';
comment on constraint auxiliary_exercises_primary_muscles_known on strength.auxiliary_exercises is
  'give at least one muscle group, out of quads, hamstrings, glutes, lower_back, upper_back, chest, triceps, shoulders, '
  'biceps';

alter table strength.auxiliary_exercises enable row level security;
create policy "Users can view own auxiliary_exercises"
  on strength.auxiliary_exercises for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own auxiliary_exercises"
  on strength.auxiliary_exercises for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own auxiliary_exercises"
  on strength.auxiliary_exercises for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
create policy "Users can delete own auxiliary_exercises"
  on strength.auxiliary_exercises for delete
  to authenticated
  using ((select auth.uid()) = user_id);

grant select, insert, update, delete on strength.auxiliary_exercises to authenticated, service_role;


-- auxiliary_assignments ---------------------------------------------------------------------------

create table strength.auxiliary_assignments (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  program_id uuid not null,
  block_number smallint not null check (block_number in (1, 2, 3)),
  lift text not null check (lift in ('squat', 'bench', 'deadlift')),
  exercise_1 text not null,
  exercise_2 text not null,
  is_locked boolean not null default false,
  created_at timestamptz not null default now(),

  unique (user_id, program_id, block_number, lift),
  constraint auxiliary_assignments_program_id_fkey foreign key (user_id, program_id)
    references strength.programs (user_id, id),
  constraint auxiliary_assignments_two_exercises check (exercise_1 <> exercise_2)
);

comment on table strength.auxiliary_assignments is
  'The two auxiliary exercises of a lift in a block of a program.';
comment on column strength.auxiliary_assignments.block_number is 'Block of the program, 1 to 3.';
comment on column strength.auxiliary_assignments.is_locked is
  'True where the lifter chose them: the rotation leaves them alone.';
comment on constraint auxiliary_assignments_two_exercises on strength.auxiliary_assignments is
  'give two different exercises';

create index idx_auxiliary_assignments_block
  on strength.auxiliary_assignments (user_id, program_id, block_number);

alter table strength.auxiliary_assignments enable row level security;
create policy "Users can view own auxiliary_assignments"
  on strength.auxiliary_assignments for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own auxiliary_assignments"
  on strength.auxiliary_assignments for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own auxiliary_assignments"
  on strength.auxiliary_assignments for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
create policy "Users can delete own auxiliary_assignments"
  on strength.auxiliary_assignments for delete
  to authenticated
  using ((select auth.uid()) = user_id);

grant select, insert, update, delete on strength.auxiliary_assignments to authenticated, service_role;


-- performance_metrics -----------------------------------------------------------------------------

create table strength.performance_metrics (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  session_log_id uuid not null,
  recorded_at timestamptz not null,
  lift text not null check (lift in ('squat', 'bench', 'deadlift')),
  intensity_type text not null
    check (intensity_type in ('heavy', 'explosive', 'rep', 'deload')),
  block_number smallint check (block_number in (1, 2, 3)),
  week_number smallint,
  planned_volume_grams int,
  actual_volume_grams int,
  planned_intensity_pct numeric(5, 3),
  actual_intensity_pct numeric(5, 3),
  max_rpe_actual numeric(3, 1),
  avg_rpe_actual numeric(3, 1),
  completion_pct numeric(5, 2),
  estimated_1rm_grams int,
  estimated_1rm_low_grams int,
  estimated_1rm_high_grams int,
  sets_per_muscle jsonb,
  suggestions jsonb not null default '[]',
  reviewed boolean not null default false,
  computed_at timestamptz not null default now(),

  constraint uq_performance_metrics_log_lift unique (user_id, session_log_id, lift),
  constraint performance_metrics_session_log_id_fkey foreign key (user_id, session_log_id)
    references strength.session_logs (user_id, id),
  constraint performance_metrics_bounds check (
    week_number > 0 and planned_volume_grams >= 0 and actual_volume_grams >= 0
    and planned_intensity_pct between 0 and 99.999 and actual_intensity_pct between 0 and 99.999
    and max_rpe_actual between 1 and 10 and avg_rpe_actual between 1 and 10
    and completion_pct between 0 and 999.99
  ),
  constraint performance_metrics_interval check (
    estimated_1rm_grams between 1 and 1000000
    and estimated_1rm_low_grams between 1 and estimated_1rm_grams
    and estimated_1rm_high_grams between estimated_1rm_grams and 1000000
    and (estimated_1rm_low_grams is null) = (estimated_1rm_high_grams is null)
    and (estimated_1rm_low_grams is null or estimated_1rm_grams is not null)
  ),
  constraint performance_metrics_sets_per_muscle_shape check (
    jsonb_typeof(sets_per_muscle) = 'object'
    and private.every_element(sets_per_muscle, 'strict $.* ? (@ >= 0 && @ <= 1000)')
  ),
  constraint performance_metrics_suggestions_shape check (jsonb_typeof(suggestions) = 'array')
);

comment on table strength.performance_metrics is
  'What a log says about a lift, as a series in time. The service computes it; a client reads it and sets reviewed.';
comment on column strength.performance_metrics.block_number is
  'Block of the session, 1 to 3; null where it belongs to none.';
comment on column strength.performance_metrics.week_number is 'Week of the program, from 1.';
comment on column strength.performance_metrics.planned_volume_grams is
  'Sum of weight times repetitions as planned, grams.';
comment on column strength.performance_metrics.actual_volume_grams is
  'Sum of weight times repetitions as done, grams.';
comment on column strength.performance_metrics.planned_intensity_pct is
  'Planned weight as a share of the one-rep max: 0.800 for 80 %.';
comment on column strength.performance_metrics.actual_intensity_pct is
  'Weight lifted as a share of the one-rep max: 0.800 for 80 %.';
comment on column strength.performance_metrics.max_rpe_actual is 'Highest RPE of a set, 1 to 10.';
comment on column strength.performance_metrics.avg_rpe_actual is 'Mean RPE of the sets, 1 to 10.';
comment on column strength.performance_metrics.completion_pct is
  'Sets with a repetition, as percent of the planned ones: 100 for all.';
comment on column strength.performance_metrics.estimated_1rm_grams is
  'One-rep max as this session shows it, grams.';
comment on column strength.performance_metrics.estimated_1rm_low_grams is
  'Lower end of the interval around the estimate, grams.';
comment on column strength.performance_metrics.estimated_1rm_high_grams is
  'Upper end of the interval around the estimate, grams.';
comment on column strength.performance_metrics.sets_per_muscle is
  'Sets of this session by muscle group: {"quads": 2, "glutes": 2, "hamstrings": 1}.';
comment on column strength.performance_metrics.suggestions is
  'Changes of the formulas that the last sessions suggest; [] for none.';
comment on column strength.performance_metrics.reviewed is
  'True once the lifter has decided about the suggestions.';
comment on column strength.performance_metrics.computed_at is 'When the row was computed last.';
comment on constraint performance_metrics_sets_per_muscle_shape on strength.performance_metrics is
  'give sets_per_muscle as an object of muscle groups with numbers from 0 to 1000';
comment on constraint performance_metrics_suggestions_shape on strength.performance_metrics is
  'give suggestions as an array, [] for none';
comment on constraint performance_metrics_interval on strength.performance_metrics is
  'give the estimate from 1 to 1000000 grams, inside its interval; both ends or none';

create index idx_perf_metrics_user_lift_time
  on strength.performance_metrics (user_id, lift, recorded_at desc);

create trigger trg_performance_metrics_keep
  before update on strength.performance_metrics
  for each row execute function private.keep_from_clients('reviewed');

alter table strength.performance_metrics enable row level security;
create policy "Users can view own performance_metrics"
  on strength.performance_metrics for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can update own performance_metrics"
  on strength.performance_metrics for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);

grant select, update on strength.performance_metrics to authenticated;
grant select, insert, update, delete on strength.performance_metrics to service_role;


-- warmup_configs ----------------------------------------------------------------------------------

create table strength.warmup_configs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  lift text not null check (lift in ('squat', 'bench', 'deadlift')),
  protocol text not null default 'standard'
    check (protocol in ('standard', 'minimal', 'extended', 'empty_bar', 'custom')),
  custom_steps jsonb,
  updated_at timestamptz not null default now(),

  unique (user_id, lift),
  constraint warmup_configs_custom check ((protocol = 'custom') = (custom_steps is not null)),
  constraint warmup_configs_custom_steps_shape check (
    jsonb_typeof(custom_steps) = 'array' and custom_steps <> '[]'
    and private.every_element(custom_steps, 'strict $[*] ? (
      @.pct >= 1 && @.pct <= 99 && @.reps >= 1 && @.reps <= 10 && @.reps.floor() == @.reps
    )')
  )
);

comment on table strength.warmup_configs is
  'How a lifter warms up for a lift. Without a row it is the standard protocol.';
comment on column strength.warmup_configs.custom_steps is
  '[{"pct", "reps"}] with protocol custom: percent of the working weight, rising; else null.';
comment on constraint warmup_configs_custom on strength.warmup_configs is
  'give custom_steps with protocol custom, and with no other';
comment on constraint warmup_configs_custom_steps_shape on strength.warmup_configs is
  'give custom_steps as [{"pct": 1 to 99, "reps": 1 to 10}], at least one';

create index idx_warmup_configs_user on strength.warmup_configs (user_id);

create trigger trg_warmup_configs_updated_at
  before update on strength.warmup_configs
  for each row execute function private.update_updated_at();

alter table strength.warmup_configs enable row level security;
create policy "Users can view own warmup_configs"
  on strength.warmup_configs for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own warmup_configs"
  on strength.warmup_configs for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own warmup_configs"
  on strength.warmup_configs for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
create policy "Users can delete own warmup_configs"
  on strength.warmup_configs for delete
  to authenticated
  using ((select auth.uid()) = user_id);

grant select, insert, update, delete on strength.warmup_configs to authenticated, service_role;


-- recovery_snapshots ------------------------------------------------------------------------------

create table strength.recovery_snapshots (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  recorded_at timestamptz not null,
  source text not null,
  sleep_duration_minutes int,
  sleep_quality_score numeric(4, 1),
  hrv_ms numeric(6, 2),
  resting_hr_bpm smallint,
  raw_payload jsonb,

  constraint recovery_snapshots_bounds check (
    sleep_duration_minutes between 0 and 1440
    and sleep_quality_score between 0 and 100
    and hrv_ms between 0 and 9999.99
    and resting_hr_bpm between 1 and 300
  )
);

comment on table strength.recovery_snapshots is
  'What a device says about recovery. Nothing reads it yet.';
comment on column strength.recovery_snapshots.source is 'The device or app.';
comment on column strength.recovery_snapshots.sleep_duration_minutes is 'Sleep, minutes.';
comment on column strength.recovery_snapshots.sleep_quality_score is 'As the source gives it, 0 to 100.';
comment on column strength.recovery_snapshots.hrv_ms is 'Heart rate variability, milliseconds.';
comment on column strength.recovery_snapshots.resting_hr_bpm is 'Resting heart rate, beats per minute.';
comment on column strength.recovery_snapshots.raw_payload is 'The answer of the source, unchanged.';
comment on constraint recovery_snapshots_bounds on strength.recovery_snapshots is
  'give sleep_duration_minutes from 0 to 1440, sleep_quality_score from 0 to 100, hrv_ms from 0 to 9999.99, '
  'resting_hr_bpm from 1 to 300';

create index idx_recovery_snapshots_user_time
  on strength.recovery_snapshots (user_id, recorded_at desc);

alter table strength.recovery_snapshots enable row level security;
create policy "Users can view own recovery_snapshots"
  on strength.recovery_snapshots for select
  to authenticated
  using ((select auth.uid()) = user_id);
create policy "Users can insert own recovery_snapshots"
  on strength.recovery_snapshots for insert
  to authenticated
  with check ((select auth.uid()) = user_id);
create policy "Users can update own recovery_snapshots"
  on strength.recovery_snapshots for update
  to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
create policy "Users can delete own recovery_snapshots"
  on strength.recovery_snapshots for delete
  to authenticated
  using ((select auth.uid()) = user_id);

grant select, insert, update, delete on strength.recovery_snapshots to authenticated, service_role;

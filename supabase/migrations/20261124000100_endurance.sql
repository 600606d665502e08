-- The data of an app that coaches endurance athletes day by day: 5 tables, each shipped whole
-- (columns, constraints, indexes, row level security, grants) in one section.
--
-- The tables follow an existing app's schema, name for name, so that such an app can adopt this one.
--
-- Corrected against that schema:
--   - Everything lives in schema endurance instead of public: two of the five names are taken by
--     hyrox.
--   - Ids come from gen_random_uuid(), which needs no extension, instead of uuid_generate_v4().
--   - Policies ask for the athlete with `=` instead of `in`: auth_user_id is unique, so both mean the
--     same, but only a single value lets PostgreSQL use the index on athlete_id under row level
--     security.
--   - A plan's goal is a goal of the same athlete: the foreign key has both columns.
--   - Every grant is explicit, every foreign key has an index, updated_at is kept by the trigger
--     function that all schemas share.
--
-- Added to it:
--   - *_positive and *_finite: numeric accepts NaN, and NaN passes every lower bound.
--   - *_date_known and *_dates_in_order: days lie from 1900-01-01 to 2199-12-31, and nothing ends
--     before it starts.
--   - The shape of JSON columns as far as readers rely on it: an object stays an object, and soreness
--     is a number from 1 to 10.
--   - endurance.plans: training_plans under the names that a later version of the app uses.

create schema endurance;
comment on schema endurance is
  'Endurance coaching: athletes with their thresholds, goals, constraints, daily check-ins and plans.';
grant usage on schema endurance to anon, authenticated, service_role;


-- athletes ----------------------------------------------------------------------------------------

create table endurance.athletes (
  id uuid primary key default gen_random_uuid(),
  auth_user_id uuid not null unique references auth.users on delete cascade,
  display_name text,
  date_of_birth date,
  weight_kg numeric(5, 2),
  height_cm numeric(5, 2),

  ftp_watts int,
  running_threshold_pace_sec_per_km int,
  css_sec_per_100m int,
  resting_heart_rate int,
  max_heart_rate int,
  lthr int,

  preferred_units text default 'metric' check (preferred_units in ('metric', 'imperial')),
  timezone text default 'UTC',
  daily_checkin_time time default '07:00',

  intervals_icu_athlete_id text,
  intervals_icu_connected boolean default false,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint athletes_positive check (
    weight_kg > 0 and height_cm > 0 and ftp_watts > 0
    and running_threshold_pace_sec_per_km > 0 and css_sec_per_100m > 0
    and resting_heart_rate > 0 and max_heart_rate > 0 and lthr > 0
  ),
  constraint athletes_finite check (weight_kg < 'infinity' and height_cm < 'infinity'),
  constraint athletes_heart_rates_in_order check (
    resting_heart_rate < max_heart_rate and lthr <= max_heart_rate
  )
);

comment on constraint athletes_positive on endurance.athletes is
  'give weights, heights, thresholds and heart rates above 0, or leave them out';
comment on constraint athletes_heart_rates_in_order on endurance.athletes is
  'give a max_heart_rate above resting_heart_rate and not below lthr';
comment on table endurance.athletes is
  'One row per user: who trains, with which thresholds and preferences.';
comment on column endurance.athletes.weight_kg is 'Body weight, kilograms.';
comment on column endurance.athletes.height_cm is 'Body height, centimetres.';
comment on column endurance.athletes.ftp_watts is
  'Functional threshold power on the bike, watts: what can be held for about an hour.';
comment on column endurance.athletes.running_threshold_pace_sec_per_km is
  'Pace at the lactate threshold, seconds per kilometre.';
comment on column endurance.athletes.css_sec_per_100m is
  'Critical swim speed, seconds per 100 metres.';
comment on column endurance.athletes.resting_heart_rate is 'Beats per minute, at rest.';
comment on column endurance.athletes.max_heart_rate is 'Beats per minute, at most.';
comment on column endurance.athletes.lthr is 'Heart rate at the lactate threshold, beats per minute.';
comment on column endurance.athletes.timezone is
  'Name of the IANA time zone in which daily_checkin_time is read.';
comment on column endurance.athletes.intervals_icu_athlete_id is
  'The athlete''s id at intervals.icu. Credentials are not kept here.';

create index idx_athletes_auth_user_id on endurance.athletes (auth_user_id);

create trigger trg_athletes_updated_at
  before update on endurance.athletes
  for each row execute function private.update_updated_at();

alter table endurance.athletes enable row level security;
create policy "Users can view own athlete"
  on endurance.athletes for select
  to authenticated
  using (auth_user_id = (select auth.uid()));
create policy "Users can insert own athlete"
  on endurance.athletes for insert
  to authenticated
  with check (auth_user_id = (select auth.uid()));
create policy "Users can update own athlete"
  on endurance.athletes for update
  to authenticated
  using (auth_user_id = (select auth.uid()))
  with check (auth_user_id = (select auth.uid()));
create policy "Users can delete own athlete"
  on endurance.athletes for delete
  to authenticated
  using (auth_user_id = (select auth.uid()));

grant select, insert, update, delete on endurance.athletes to authenticated, service_role;


-- goals -------------------------------------------------------------------------------------------

create table endurance.goals (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references endurance.athletes (id) on delete cascade,
  goal_type text not null check (goal_type in ('race', 'performance', 'fitness', 'health')),
  title text not null,
  description text,
  target_date date,
  priority text default 'B' check (priority in ('A', 'B', 'C')),
  status text default 'active' check (status in ('active', 'completed', 'cancelled')),

  race_event_name text,
  race_distance text,
  race_location text,
  race_target_time_seconds int,

  perf_metric text,
  perf_current_value numeric(10, 2),
  perf_target_value numeric(10, 2),

  fitness_metric text,
  fitness_target_value numeric(10, 2),

  health_metric text,
  health_current_value numeric(10, 2),
  health_target_value numeric(10, 2),

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_goals_athlete unique (id, athlete_id),
  constraint goals_positive check (race_target_time_seconds > 0),
  constraint goals_finite check (
    perf_current_value < 'infinity' and perf_target_value < 'infinity' and fitness_target_value < 'infinity'
    and health_current_value < 'infinity' and health_target_value < 'infinity'
  ),
  constraint goals_date_known check (target_date between '1900-01-01' and '2199-12-31')
);

comment on constraint goals_date_known on endurance.goals is
  'give a target_date from 1900-01-01 to 2199-12-31';
comment on table endurance.goals is
  'What an athlete works towards. goal_type says which of the race_, perf_, fitness_ and health_ columns count.';
comment on column endurance.goals.target_date is 'Day of the race, or the day to be there by.';
comment on column endurance.goals.priority is
  'A: the season is built around it, B: with a short taper, C: trained through.';
comment on column endurance.goals.race_target_time_seconds is 'Finish time aimed at, seconds.';
comment on column endurance.goals.perf_current_value is
  'Where the athlete stands, in the unit of perf_metric.';
comment on column endurance.goals.perf_target_value is
  'What is to be reached, in the unit of perf_metric.';
comment on column endurance.goals.fitness_target_value is
  'What is to be reached, in the unit of fitness_metric.';
comment on column endurance.goals.health_current_value is
  'Where the athlete stands, in the unit of health_metric.';
comment on column endurance.goals.health_target_value is
  'What is to be reached, in the unit of health_metric.';

create index idx_goals_athlete_id on endurance.goals (athlete_id);
create index idx_goals_status on endurance.goals (status);
create index idx_goals_target_date on endurance.goals (target_date);

create trigger trg_goals_updated_at
  before update on endurance.goals
  for each row execute function private.update_updated_at();

alter table endurance.goals enable row level security;
create policy "Users can view own goals"
  on endurance.goals for select
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can insert own goals"
  on endurance.goals for insert
  to authenticated
  with check (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can update own goals"
  on endurance.goals for update
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())))
  with check (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can delete own goals"
  on endurance.goals for delete
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));

grant select, insert, update, delete on endurance.goals to authenticated, service_role;


-- constraints -------------------------------------------------------------------------------------

create table endurance.constraints (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references endurance.athletes (id) on delete cascade,
  constraint_type text not null check (constraint_type in ('injury', 'travel', 'availability')),
  title text not null,
  description text,
  start_date date not null,
  end_date date,
  status text default 'active' check (status in ('active', 'resolved')),

  injury_body_part text,
  injury_severity text check (injury_severity in ('mild', 'moderate', 'severe')),
  injury_restrictions text[],

  travel_destination text,
  travel_equipment_available text[],
  travel_facilities_available text[],

  availability_hours_per_week numeric(4, 1),
  availability_days_available text[],

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint constraints_hours_of_a_week check (availability_hours_per_week between 0 and 168),
  constraint constraints_dates_in_order check (end_date >= start_date),
  constraint constraints_date_known check (
    start_date between '1900-01-01' and '2199-12-31' and end_date <= '2199-12-31'
  )
);

comment on constraint constraints_hours_of_a_week on endurance.constraints is
  'give availability_hours_per_week from 0 to 168';
comment on constraint constraints_dates_in_order on endurance.constraints is
  'give an end_date on or after start_date, or none';
comment on constraint constraints_date_known on endurance.constraints is
  'give start_date and end_date from 1900-01-01 to 2199-12-31';
comment on table endurance.constraints is
  'What limits training for a while. constraint_type says which of the injury_, travel_ and availability_ columns count.';
comment on column endurance.constraints.end_date is 'Last day; null while nobody knows it.';
comment on column endurance.constraints.injury_restrictions is
  'What to leave out: a sport, high_intensity or impact.';
comment on column endurance.constraints.availability_hours_per_week is
  'Time for training, hours per week.';
comment on column endurance.constraints.availability_days_available is
  'English names of the days on which training is possible.';

create index idx_constraints_athlete_id on endurance.constraints (athlete_id);
create index idx_constraints_status on endurance.constraints (status);
create index idx_constraints_dates on endurance.constraints (start_date, end_date);

create trigger trg_constraints_updated_at
  before update on endurance.constraints
  for each row execute function private.update_updated_at();

alter table endurance.constraints enable row level security;
create policy "Users can view own constraints"
  on endurance.constraints for select
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can insert own constraints"
  on endurance.constraints for insert
  to authenticated
  with check (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can update own constraints"
  on endurance.constraints for update
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())))
  with check (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can delete own constraints"
  on endurance.constraints for delete
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));

grant select, insert, update, delete on endurance.constraints to authenticated, service_role;


-- daily_checkins ----------------------------------------------------------------------------------

create table endurance.daily_checkins (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references endurance.athletes (id) on delete cascade,
  checkin_date date not null,

  sleep_quality int check (sleep_quality between 1 and 10),
  sleep_hours numeric(3, 1) check (sleep_hours between 0 and 24),
  energy_level int check (energy_level between 1 and 10),
  stress_level int check (stress_level between 1 and 10),
  overall_soreness int check (overall_soreness between 1 and 10),
  soreness_areas jsonb,

  resting_hr int,
  hrv_ms numeric(5, 1),
  weight_kg numeric(5, 2),

  available_time_minutes int,
  equipment_access text[],
  travel_status text check (travel_status in ('home', 'traveling', 'returning')),
  notes text,

  ai_recommendation jsonb,
  ai_recommendation_generated_at timestamptz,
  user_response text check (user_response in ('accepted', 'modified', 'skipped', 'alternative')),
  user_response_notes text,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_daily_checkins_athlete_date unique (athlete_id, checkin_date),
  constraint daily_checkins_positive check (
    resting_hr > 0 and hrv_ms > 0 and weight_kg > 0 and available_time_minutes >= 0
  ),
  constraint daily_checkins_finite check (hrv_ms < 'infinity' and weight_kg < 'infinity'),
  constraint daily_checkins_date_known check (
    checkin_date between '1900-01-01' and '2199-12-31'
  ),
  constraint daily_checkins_soreness check (
    jsonb_typeof(soreness_areas) = 'object'
    and not soreness_areas @? '$.* ? (@.type() != "number" || @ < 1 || @ > 10)'
  ),
  constraint daily_checkins_recommendation check (jsonb_typeof(ai_recommendation) = 'object')
);

comment on constraint uq_daily_checkins_athlete_date on endurance.daily_checkins is
  'update the check-in of this day instead: there is one a day';
comment on constraint daily_checkins_date_known on endurance.daily_checkins is
  'give a checkin_date from 1900-01-01 to 2199-12-31';
comment on constraint daily_checkins_recommendation on endurance.daily_checkins is
  'give ai_recommendation as an object, or leave it out';
comment on constraint daily_checkins_soreness on endurance.daily_checkins is
  'give soreness_areas as an object of areas with numbers from 1 to 10';
comment on table endurance.daily_checkins is
  'How an athlete feels on a day, what was recommended, and what they made of it. One row a day.';
comment on column endurance.daily_checkins.checkin_date is 'The day in the athlete''s time zone.';
comment on column endurance.daily_checkins.sleep_quality is 'From 1, bad, to 10, good.';
comment on column endurance.daily_checkins.sleep_hours is 'Time asleep, hours.';
comment on column endurance.daily_checkins.energy_level is 'From 1, low, to 10, high.';
comment on column endurance.daily_checkins.stress_level is 'From 1, low, to 10, high.';
comment on column endurance.daily_checkins.overall_soreness is 'From 1, none, to 10, severe.';
comment on column endurance.daily_checkins.soreness_areas is
  '{"legs": 1 to 10, "back": ...}: areas are legs, back, shoulders, arms, core and neck.';
comment on column endurance.daily_checkins.resting_hr is 'Heart rate at rest, beats per minute.';
comment on column endurance.daily_checkins.hrv_ms is 'Heart rate variability as rMSSD, milliseconds.';
comment on column endurance.daily_checkins.weight_kg is 'Body weight, kilograms.';
comment on column endurance.daily_checkins.available_time_minutes is 'Time for training today, minutes.';

create index idx_daily_checkins_athlete_id on endurance.daily_checkins (athlete_id);
create index idx_daily_checkins_date on endurance.daily_checkins (checkin_date desc);
create index idx_daily_checkins_athlete_date
  on endurance.daily_checkins (athlete_id, checkin_date desc);

create trigger trg_daily_checkins_updated_at
  before update on endurance.daily_checkins
  for each row execute function private.update_updated_at();

alter table endurance.daily_checkins enable row level security;
create policy "Users can view own check-ins"
  on endurance.daily_checkins for select
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can insert own check-ins"
  on endurance.daily_checkins for insert
  to authenticated
  with check (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can update own check-ins"
  on endurance.daily_checkins for update
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())))
  with check (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can delete own check-ins"
  on endurance.daily_checkins for delete
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));

grant select, insert, update, delete on endurance.daily_checkins to authenticated, service_role;


-- training_plans ----------------------------------------------------------------------------------

create table endurance.training_plans (
  id uuid primary key default gen_random_uuid(),
  athlete_id uuid not null references endurance.athletes (id) on delete cascade,
  title text not null,
  description text,
  duration_weeks int not null check (duration_weeks between 4 and 52),
  start_date date not null,
  end_date date not null,
  target_goal_id uuid,
  status text default 'active' check (
    status in ('draft', 'active', 'paused', 'completed', 'cancelled')
  ),
  phases jsonb not null default '[]'::jsonb,
  weekly_template jsonb,
  adjustments_log jsonb not null default '[]'::jsonb,

  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint training_plans_target_goal_id_fkey foreign key (target_goal_id, athlete_id)
    references endurance.goals (id, athlete_id) on delete set null (target_goal_id),
  constraint training_plans_dates_in_order check (end_date >= start_date),
  constraint training_plans_date_known check (
    start_date between '1900-01-01' and '2199-12-31' and end_date <= '2199-12-31'
  ),
  constraint training_plans_json check (
    jsonb_typeof(phases) = 'array' and jsonb_typeof(weekly_template) = 'object'
    and jsonb_typeof(adjustments_log) = 'array'
  )
);

comment on constraint training_plans_target_goal_id_fkey on endurance.training_plans is
  'give a goal of the same athlete';
comment on constraint training_plans_dates_in_order on endurance.training_plans is
  'give an end_date on or after start_date';
comment on constraint training_plans_date_known on endurance.training_plans is
  'give start_date and end_date from 1900-01-01 to 2199-12-31';
comment on constraint training_plans_json on endurance.training_plans is
  'give phases and adjustments_log as arrays and weekly_template as an object';
comment on table endurance.training_plans is
  'A plan in phases, with the week it repeats and what was changed in it.';
comment on column endurance.training_plans.duration_weeks is 'Length of the plan, weeks.';
comment on column endurance.training_plans.end_date is 'Last day of the plan.';
comment on column endurance.training_plans.phases is
  'Array of {"name", "start_week", "end_week", "focus", "description"}; weeks count from 1.';
comment on column endurance.training_plans.weekly_template is
  '{"monday": {"focus", "typical_duration_min"} or {"type": "rest|workout", "category", "focus", "target_tss"}, ...}.';
comment on column endurance.training_plans.adjustments_log is
  'Array of {"date", "week", "reason", "change", "modified_by"}, oldest first.';

create index idx_training_plans_athlete_id on endurance.training_plans (athlete_id);
create index idx_training_plans_status on endurance.training_plans (status);
create index idx_training_plans_dates on endurance.training_plans (start_date, end_date);
create index idx_training_plans_target_goal
  on endurance.training_plans (target_goal_id, athlete_id);

create trigger trg_training_plans_updated_at
  before update on endurance.training_plans
  for each row execute function private.update_updated_at();

alter table endurance.training_plans enable row level security;
create policy "Users can view own training_plans"
  on endurance.training_plans for select
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can insert own training_plans"
  on endurance.training_plans for insert
  to authenticated
  with check (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can update own training_plans"
  on endurance.training_plans for update
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())))
  with check (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));
create policy "Users can delete own training_plans"
  on endurance.training_plans for delete
  to authenticated
  using (athlete_id = (select id from endurance.athletes where auth_user_id = (select auth.uid())));

grant select, insert, update, delete on endurance.training_plans to authenticated, service_role;


-- plans -------------------------------------------------------------------------------------------

-- As its reader: a view without security_invoker would show everybody's plans to everybody.
create view endurance.plans with (security_invoker = on) as
  select
    id, athlete_id, title as name, description, duration_weeks as total_weeks, start_date, end_date,
    target_goal_id as goal_id, status, phases as periodization, weekly_template,
    adjustments_log as adaptations, created_at, updated_at
  from endurance.training_plans;
comment on view endurance.plans is
  'training_plans under the names that a later version of the app uses; to be read and written.';
comment on column endurance.plans.total_weeks is 'Length of the plan, weeks.';

grant select, insert, update, delete on endurance.plans to authenticated, service_role;

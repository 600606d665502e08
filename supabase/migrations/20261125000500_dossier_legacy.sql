-- From JSON to Markdown: what an app that comes to this schema has in profiles and structured_plans
-- becomes dossiers and plans. Both tables can be dropped with these functions when that is done.

create table dossier.profiles (
  user_id uuid primary key references dossier.users (user_id) on delete cascade,
  structured_profile jsonb not null check (jsonb_typeof(structured_profile) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table dossier.profiles is
  'Profiles of the app''s old form, which generate_dossier_markdown() reads. Users read their own.';
comment on column dossier.profiles.structured_profile is
  '{"name", "age", "experience", "goals": {"primary"}, "equipment": {"summary"}, "schedule": {"summary"}}.';

create trigger update_profiles_updated_at
  before update on dossier.profiles
  for each row execute function dossier.update_updated_at_column();

alter table dossier.profiles enable row level security;
create policy "Users can view own profiles"
  on dossier.profiles for select
  to authenticated
  using (user_id = (select auth.uid()));

grant select on dossier.profiles to authenticated;
grant select, insert, update, delete on dossier.profiles to service_role;

create table dossier.structured_plans (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references dossier.users (user_id) on delete cascade,
  structured_plan jsonb not null check (jsonb_typeof(structured_plan) = 'object'),
  start_date date not null,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table dossier.structured_plans is
  'Plans of the app''s old form, which generate_plan_markdown() reads. Users read their own.';
comment on column dossier.structured_plans.structured_plan is
  '{"name", "owner", "goal", "duration_weeks", "philosophy", "microcycles": [{"phase", "start_week", "end_week", '
  '"days": [{"day", "type", "exercises": [{"name", "sets", "reps", "rpe"}]}], "progression"}]}.';

create index idx_structured_plans_user on dossier.structured_plans (user_id);

create trigger update_structured_plans_updated_at
  before update on dossier.structured_plans
  for each row execute function dossier.update_updated_at_column();

alter table dossier.structured_plans enable row level security;
create policy "Users can view own structured_plans"
  on dossier.structured_plans for select
  to authenticated
  using (user_id = (select auth.uid()));

grant select on dossier.structured_plans to authenticated;
grant select, insert, update, delete on dossier.structured_plans to service_role;


-- A line break inside a value would begin a line of its own, which could then pass for a heading.
create function private.markdown_line(p_value jsonb) returns text
language sql
immutable
set search_path = ''
as $$
  select coalesce(
    btrim(regexp_replace(
      case jsonb_typeof(p_value)
        when 'array' then (
          select string_agg(item #>> '{}', ', ' order by place)
          from jsonb_array_elements(p_value) with ordinality as items (item, place)
        )
        else p_value #>> '{}'
      end,
      '\s+', ' ', 'g'
    )),
    ''
  )
$$;
comment on function private.markdown_line(jsonb) is
  'A JSON value as text on one line: an array with commas, null as nothing.';
revoke execute on function private.markdown_line(jsonb) from public;
grant execute on function private.markdown_line(jsonb) to authenticated, service_role;

create function private.markdown_paragraph(p_value jsonb) returns text
language sql
immutable
set search_path = ''
as $$
  select regexp_replace(private.markdown_line(p_value), '^([#>=~`+*-])', '\\\1')
$$;
comment on function private.markdown_paragraph(jsonb) is
  'A JSON value as a line that stands alone and is neither a heading nor a list.';
revoke execute on function private.markdown_paragraph(jsonb) from public;
grant execute on function private.markdown_paragraph(jsonb) to authenticated, service_role;

create function private.without_empty_space(p_markdown text) returns text
language sql
immutable
set search_path = ''
as $$
  select regexp_replace(regexp_replace(p_markdown, ' +$', '', 'gn'), '\n{3,}', E'\n\n', 'g')
$$;
comment on function private.without_empty_space(text) is
  'Markdown without what values that are missing leave: spaces at ends of lines, several empty lines.';
revoke execute on function private.without_empty_space(text) from public;
grant execute on function private.without_empty_space(text) to authenticated, service_role;

create function dossier.generate_dossier_markdown(p_user_id uuid) returns text
language plpgsql
set search_path = ''
as $$
declare
  v_profile jsonb;
  v_name text;
  v_program text;
begin
  select
    old.structured_profile,
    coalesce(
      nullif(private.markdown_line(old.structured_profile -> 'name'), ''),
      private.markdown_line(to_jsonb(athlete.name))
    )
  into v_profile, v_name
  from dossier.profiles as old
  join dossier.users as athlete on athlete.user_id = old.user_id
  where old.user_id = p_user_id;
  if v_profile is null then
    return null;
  end if;

  select nullif(private.markdown_line(plan.structured_plan -> 'name'), '') into v_program
  from dossier.structured_plans as plan
  where plan.user_id = p_user_id and plan.is_active
  order by plan.start_date desc, plan.id limit 1;

  return private.without_empty_space(
    format(
      E'# Training Dossier - %s\n\n'
      '## Profile\n'
      '- **Name:** %s\n'
      '- **Age:** %s\n'
      '- **Experience Level:** %s\n'
      '- **Primary Goals:** %s\n\n'
      '## Equipment Access\n%s\n\n'
      '## Schedule & Availability\n%s\n\n'
      '## Training History\n'
      '### %s - Migrated from old system\n'
      'Starting point captured.\n\n'
      '## Current Training Plan\n'
      '**Program:** %s\n',
      v_name,
      v_name,
      private.markdown_line(v_profile -> 'age'),
      private.markdown_line(v_profile -> 'experience'),
      private.markdown_line(v_profile #> '{goals,primary}'),
      private.markdown_paragraph(v_profile #> '{equipment,summary}'),
      private.markdown_paragraph(v_profile #> '{schedule,summary}'),
      to_char(now(), 'YYYY-MM-DD'),
      coalesce(v_program, 'Migrated plan')
    )
  );
end
$$;
comment on function dossier.generate_dossier_markdown(uuid) is
  'The dossier that a profile of the old form becomes; null without one.';
revoke execute on function dossier.generate_dossier_markdown(uuid) from public;
grant execute on function dossier.generate_dossier_markdown(uuid) to authenticated, service_role;

create function private.microcycle_markdown(p_microcycle jsonb, p_place int) returns text
language sql
immutable
set search_path = ''
as $$
  select format(
    E'## Microcycle %s: %s (%s %s)\n\n### Weekly Pattern\n%s\n### Progression\n%s\n\n',
    weeks.span,
    coalesce(nullif(private.markdown_line(p_microcycle -> 'phase'), ''), 'Training'),
    case when weeks.span ~ '-' then 'Weeks' else 'Week' end,
    weeks.span,
    coalesce(
      (
        select string_agg(
          format(
            E'#### %s - %s\n%s\n',
            private.markdown_line(day -> 'day'), private.markdown_line(day -> 'type'),
            coalesce(
              (
                select string_agg(
                  format(
                    E'%s. %s: %s × %s%s\n', exercise_place, private.markdown_line(exercise -> 'name'),
                    private.markdown_line(exercise -> 'sets'),
                    private.markdown_line(exercise -> 'reps'),
                    coalesce(' (RPE ' || nullif(private.markdown_line(exercise -> 'rpe'), '') || ')', '')
                  ),
                  '' order by exercise_place
                )
                from jsonb_array_elements(
                  case jsonb_typeof(day -> 'exercises') when 'array' then day -> 'exercises' end
                ) with ordinality as exercises (exercise, exercise_place)
              ),
              ''
            )
          ),
          '' order by day_place
        )
        from jsonb_array_elements(
          case jsonb_typeof(p_microcycle -> 'days') when 'array' then p_microcycle -> 'days' end
        ) with ordinality as days (day, day_place)
      ),
      E'\n'
    ),
    private.markdown_paragraph(p_microcycle -> 'progression')
  )
  from (
    select concat_ws(
      '-',
      bounds.first_week,
      nullif(bounds.last_week, bounds.first_week)
    ) as span
    from (
      select
        coalesce(p_microcycle ->> 'start_week', p_place::text) as first_week,
        coalesce(p_microcycle ->> 'end_week', p_microcycle ->> 'start_week', p_place::text) as last_week
    ) as bounds
  ) as weeks
$$;
comment on function private.microcycle_markdown(jsonb, int) is
  'The section of a plan that a microcycle of the old form becomes.';
revoke execute on function private.microcycle_markdown(jsonb, int) from public;
grant execute on function private.microcycle_markdown(jsonb, int) to authenticated, service_role;

create function dossier.generate_plan_markdown(p_plan_id uuid) returns text
language plpgsql
set search_path = ''
as $$
declare
  v_plan jsonb;
  v_user_name text;
begin
  select old.structured_plan, athlete.name into v_plan, v_user_name
  from dossier.structured_plans as old
  join dossier.users as athlete on athlete.user_id = old.user_id
  where old.id = p_plan_id;
  if v_plan is null then
    return null;
  end if;

  return private.without_empty_space(
    format(
      E'# %s\n\n'
      '**Program Owner:** %s\n'
      '**User:** %s\n'
      '**Duration:** %s weeks\n'
      '**Goal:** %s\n\n'
      '## Program Philosophy\n%s\n\n'
      '%s'
      '## Modification History\n'
      '- **%s:** Migrated from old system\n',
      coalesce(nullif(private.markdown_line(v_plan -> 'name'), ''), 'Training Plan'),
      private.markdown_line(v_plan -> 'owner'),
      private.markdown_line(to_jsonb(v_user_name)),
      coalesce(nullif(private.markdown_line(v_plan -> 'duration_weeks'), ''), '12'),
      private.markdown_line(v_plan -> 'goal'),
      private.markdown_paragraph(v_plan -> 'philosophy'),
      (
        select string_agg(private.microcycle_markdown(microcycle, place::int), '' order by place)
        from jsonb_array_elements(
          case jsonb_typeof(v_plan -> 'microcycles') when 'array' then v_plan -> 'microcycles' end
        ) with ordinality as microcycles (microcycle, place)
      ),
      to_char(now(), 'YYYY-MM-DD')
    )
  );
end
$$;
comment on function dossier.generate_plan_markdown(uuid) is
  'The plan that a plan of the old form becomes; null without one.';
revoke execute on function dossier.generate_plan_markdown(uuid) from public;
grant execute on function dossier.generate_plan_markdown(uuid) to authenticated, service_role;

create function dossier.migrate_old_rows() returns table (dossiers_count bigint, plans_count bigint)
language plpgsql
set search_path = ''
as $$
begin
  insert into dossier.user_dossiers (user_id, markdown)
  select old.user_id, dossier.generate_dossier_markdown(old.user_id)
  from dossier.profiles as old
  on conflict (user_id) do nothing;
  get diagnostics dossiers_count = row_count;

  -- Of several active plans of a user the newest stays active, unless one is active here already.
  insert into dossier.training_plans (id, user_id, markdown, start_date, end_date, is_active)
  select
    old.id, old.user_id, dossier.generate_plan_markdown(old.id), old.start_date,
    old.start_date + 7 * case
      when old.structured_plan ->> 'duration_weeks' ~ '^[1-9][0-9]{0,2}$'
      then (old.structured_plan ->> 'duration_weeks')::int
    end,
    old.is_active
      and 1 = row_number() over (
        partition by old.user_id, old.is_active order by old.start_date desc, old.id
      )
      and not exists (
        select from dossier.training_plans as present
        where present.user_id = old.user_id and present.is_active
      )
  from dossier.structured_plans as old
  on conflict (id) do nothing;
  get diagnostics plans_count = row_count;

  update dossier.user_dossiers as known set current_plan_id = plan.id
  from dossier.training_plans as plan
  where plan.user_id = known.user_id and plan.is_active and known.current_plan_id is null;
  return next;
end
$$;
comment on function dossier.migrate_old_rows() is
  'Makes dossiers and plans of all rows of the old form that have none yet, and says how many. It may run again. '
  'Workouts are not migrated: they are written anew from the plans.';
revoke execute on function dossier.migrate_old_rows() from public;
grant execute on function dossier.migrate_old_rows() to service_role;

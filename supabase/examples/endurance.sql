-- What rows of an endurance athlete look like, with every JSON column filled as readers expect it. It is
-- no seed: `supabase db push` does not load it. It belongs to the oldest account; sign one up first, then
-- run it with psql against a project to play with.
do $$
begin
  if not exists (select from auth.users) then
    raise exception 'there is no account whose rows these could be'
      using hint = 'sign somebody up first';
  end if;
end
$$;

insert into endurance.athletes (
  auth_user_id, display_name, date_of_birth, weight_kg, height_cm, ftp_watts,
  running_threshold_pace_sec_per_km, css_sec_per_100m, resting_heart_rate, max_heart_rate, lthr,
  timezone
)
select
  id, 'Example athlete', '1990-06-15', 70, 175, 250, 270, 105, 48, 186, 168, 'Europe/Berlin'
from auth.users order by created_at, id limit 1;

-- One goal of each kind: its own columns, and no others.
insert into endurance.goals (
  athlete_id, goal_type, title, target_date, priority, race_event_name, race_distance,
  race_target_time_seconds
)
select id, 'race', 'Half marathon under 1:45', '2027-04-11', 'A', 'City half marathon', 'half_marathon', 6300
from endurance.athletes order by created_at desc limit 1;
insert into endurance.goals (
  athlete_id, goal_type, title, perf_metric, perf_current_value, perf_target_value
)
select id, 'performance', 'FTP of 270 watts', 'ftp_watts', 250, 270
from endurance.athletes order by created_at desc limit 1;
insert into endurance.goals (athlete_id, goal_type, title, fitness_metric, fitness_target_value)
select id, 'fitness', 'Eight hours a week', 'hours_per_week', 8
from endurance.athletes order by created_at desc limit 1;
insert into endurance.goals (
  athlete_id, goal_type, title, health_metric, health_current_value, health_target_value
)
select id, 'health', 'Sleep eight hours', 'sleep_hours', 6.5, 8
from endurance.athletes order by created_at desc limit 1;

-- One constraint of each kind.
insert into endurance.constraints (
  athlete_id, constraint_type, title, start_date, end_date, injury_body_part, injury_severity,
  injury_restrictions
)
select id, 'injury', 'Sore Achilles tendon', '2026-11-20', '2026-12-04', 'achilles', 'mild', '{no_running,no_jumping}'
from endurance.athletes order by created_at desc limit 1;
insert into endurance.constraints (
  athlete_id, constraint_type, title, start_date, end_date, travel_destination,
  travel_equipment_available, travel_facilities_available
)
select id, 'travel', 'A week abroad', '2026-12-20', '2026-12-27', 'Lisbon', '{bands}', '{pool}'
from endurance.athletes order by created_at desc limit 1;
insert into endurance.constraints (
  athlete_id, constraint_type, title, start_date, availability_hours_per_week,
  availability_days_available
)
select id, 'availability', 'Little time this winter', '2026-12-01', 5, '{tuesday,thursday,saturday}'
from endurance.athletes order by created_at desc limit 1;

insert into endurance.daily_checkins (
  athlete_id, checkin_date, sleep_quality, sleep_hours, energy_level, stress_level, overall_soreness,
  soreness_areas, resting_hr, hrv_ms, available_time_minutes, equipment_access, travel_status,
  ai_recommendation, ai_recommendation_generated_at, user_response
)
select
  id, '2026-11-22', 7, 7.5, 7, 4, 3, '{"left_calf": 5, "lower_back": 2}', 49, 62, 60, '{bike,pool}', 'home',
  '{"summary": "Easy ride", "workout": {"sport": "bike", "duration_minutes": 60, "intensity": "easy"}}',
  '2026-11-22T06:30Z', 'accepted'
from endurance.athletes order by created_at desc limit 1;

insert into endurance.training_plans (
  athlete_id, title, start_date, end_date, duration_weeks, status, phases, weekly_template, adjustments_log
)
select
  id, 'To the half marathon', '2026-12-28', '2027-04-11', 15, 'active',
  '[{"name": "base", "weeks": 6}, {"name": "build", "weeks": 6}, {"name": "taper", "weeks": 3}]',
  '{"monday": "rest", "tuesday": "intervals", "thursday": "tempo", "saturday": "long_run"}',
  '[{"date": "2027-01-10", "reason": "illness", "change": "an easy week"}]'
from endurance.athletes order by created_at desc limit 1;

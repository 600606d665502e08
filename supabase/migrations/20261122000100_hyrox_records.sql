-- Personal records, first part: what an athlete did, as comparable efforts.
--
-- Every race, split, benchmark, logged set and hand-made record is an *effort*: a value with a unit,
-- a day, and the series it competes in. `hyrox.effort_history` reads them from the source tables;
-- `hyrox.efforts` holds the same rows, indexed by series, so that one new effort costs the same
-- however long the history is. The next migration keeps the two equal, the one after it turns
-- efforts into the ledger `hyrox.personal_records`.
--
-- Corrected against the schema of 20261121000100:
--   - personal_records says what a record is comparable with (subject, scope, distance, load, reps,
--     simulation) and which effort set it; three more kinds of strength records.
--   - A row with an effort is derived: nobody writes it through the API. A row without one is made
--     by hand, and its athlete may write it as before.
--
-- Everything here is total: a malformed document gives no effort and never an error, and no effort
-- leaves that the engine would refuse to read.

-- personal_records --------------------------------------------------------------------------------

alter table hyrox.personal_records
  add column subject text,
  add column scope text,
  add column distance_metres int,
  add column load_grams bigint,
  add column reps int,
  add column simulation boolean not null default false,
  add column effort_id text,
  add column series_key text,

  drop constraint personal_records_record_type_check,
  add constraint personal_records_record_type_check check (record_type in (
    'station_time', 'exercise_weight', 'exercise_reps',
    'running_pace', 'race_time', 'distance',
    'rep_max', 'estimated_1rm', 'session_volume'
  )),
  add constraint personal_records_series_bounds check (
    distance_metres between 1 and 1000000
    and load_grams between 0 and 1000000
    and reps between 1 and 10000
  ),
  add constraint personal_records_derived check (
    effort_id is null or (subject is not null and scope is not null)
  );

comment on constraint personal_records_derived on hyrox.personal_records is
  'leave effort_id out of a record that is made by hand';
comment on column hyrox.personal_records.subject is
  'What the record is about: number of the station, name of the exercise in lower case, hyrox, run, or the test.';
comment on column hyrox.personal_records.scope is
  'What else must be equal to compare, for example singles:152kg; empty when nothing.';
comment on column hyrox.personal_records.distance_metres is
  'Exact distance of a pace, metres.';
comment on column hyrox.personal_records.load_grams is
  'Load of a record of repetitions, grams; null or 0 for body weight.';
comment on column hyrox.personal_records.reps is
  'Repetitions of a rep max.';
comment on column hyrox.personal_records.simulation is
  'True for the time of a simulated race, which competes with simulated races.';
comment on column hyrox.personal_records.effort_id is
  'The effort that set a derived record; null for a record made by hand.';
comment on column hyrox.personal_records.series_key is
  'The series of hyrox.efforts that the record derives from; set from record_type and subject whatever is written.';

create function private.series_of(record_type text, subject text) returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  return case
    when record_type in ('exercise_weight', 'rep_max', 'estimated_1rm', 'session_volume')
    then 'exercise_weight' else record_type
  end || '|' || subject;
end
$$;
comment on function private.series_of(text, text) is
  'The series a record derives from. What derives from the same sets shares one.';
revoke execute on function private.series_of(text, text) from public;
grant execute on function private.series_of(text, text) to authenticated, service_role;

-- Not a generated column: an app may write back the whole row that it has read.
create function private.set_series_key() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.series_key := private.series_of(new.record_type, new.subject);
  return new;
end
$$;
comment on function private.set_series_key() is
  'Trigger function: the series of a record follows from what it is a record of.';
revoke execute on function private.set_series_key() from public;
create trigger trg_personal_records_series_key
  before insert or update on hyrox.personal_records
  for each row execute function private.set_series_key();

create index idx_pr_athlete_series on hyrox.personal_records (athlete_id, series_key);
create index idx_pr_effort_id on hyrox.personal_records (effort_id) where effort_id is not null;

alter policy "Users can insert own personal_records"
  on hyrox.personal_records
  with check (
    athlete_id = (select private.get_my_athlete_id())
    and effort_id is null
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
alter policy "Users can update own personal_records"
  on hyrox.personal_records
  using (athlete_id = (select private.get_my_athlete_id()) and effort_id is null)
  with check (
    athlete_id = (select private.get_my_athlete_id())
    and effort_id is null
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
alter policy "Users can delete own personal_records"
  on hyrox.personal_records
  using (athlete_id = (select private.get_my_athlete_id()) and effort_id is null);


-- efforts -----------------------------------------------------------------------------------------

create table hyrox.efforts (
  athlete_id uuid not null references hyrox.athlete_profiles (id) on delete cascade,
  effort_id text not null,
  series_key text not null,
  record_type text not null,
  subject text not null,
  scope text not null,
  value numeric not null,
  unit text not null,
  date date not null,
  context text not null,
  load_grams bigint,
  reps int,
  distance_metres int,
  split_number int,
  simulation boolean not null,
  warmup boolean not null,
  failed boolean not null,
  valid boolean,
  completion text,
  source_kind text not null,
  source_id uuid not null,
  exercise_name text,
  exercise_id uuid,
  station_id uuid,
  is_future boolean not null,

  primary key (athlete_id, effort_id)
);

comment on table hyrox.efforts is
  'Derived: what hyrox.effort_history reads from races, splits, benchmarks, workouts and hand-made records, kept by '
  'triggers. A source that is deleted or skipped has no rows.';
comment on column hyrox.efforts.effort_id is
  'Names the effort for ever: race:<id>, race:<id>:<split>, benchmark:<id>:<n>, workout:<id>:<exercise>:<set> with :reps, '
  ':pace or :station where a set gives more than a weight, hand:<id>. Exercises and sets count from 0.';
comment on column hyrox.efforts.series_key is
  'The grain of recomputing: record type and subject. What derives from the same sets shares exercise_weight.';
comment on column hyrox.efforts.subject is
  'Number of the station, name of the exercise in lower case, hyrox, run, or the test.';
comment on column hyrox.efforts.scope is
  'race_time: format:division. station_time: format:load, for example singles:152kg, singles:6kg@3.00m:x100; - where '
  'everybody has the same, unstated where it is not known.';
comment on column hyrox.efforts.value is 'The value, in unit, at most 6 decimals.';
comment on column hyrox.efforts.load_grams is 'Load of repetitions, grams; null for body weight.';
comment on column hyrox.efforts.reps is 'Repetitions with a weight.';
comment on column hyrox.efforts.distance_metres is 'Distance of a pace, metres.';
comment on column hyrox.efforts.split_number is 'Split of a race, 2 to 16.';
comment on column hyrox.efforts.valid is
  'What the split validator says; null while it has not been asked. Only efforts of races wait for it.';
comment on column hyrox.efforts.exercise_name is 'As a person reads it.';
comment on column hyrox.efforts.is_future is
  'True when the day had not begun anywhere when this was written; the sweep takes it back when it has.';

create index idx_efforts_athlete_series on hyrox.efforts (athlete_id, series_key);
create index idx_efforts_source on hyrox.efforts (source_id);
create index idx_efforts_future on hyrox.efforts (date) where is_future;

alter table hyrox.efforts enable row level security;
create policy "Users can view own efforts"
  on hyrox.efforts for select
  to authenticated
  using (athlete_id = (select private.get_my_athlete_id()));

grant select on hyrox.efforts to authenticated;
grant select, insert, update, delete on hyrox.efforts to service_role;


-- Reading what people and apps wrote --------------------------------------------------------------

create function private.latest_today() returns date
language plpgsql
stable
set search_path = ''
as $$
begin
  return (now() at time zone 'utc' + interval '14 hours')::date;
end
$$;
comment on function private.latest_today() is
  'The day it is at UTC+14, where days begin first: no athlete''s own day is later.';

create function private.number_of(given jsonb) returns numeric
language plpgsql
immutable
set search_path = ''
as $$
declare
  digits constant text := case
    when jsonb_typeof(given) in ('number', 'string') then btrim(given #>> '{}')
  end;
begin
  if digits ~ '^[0-9]{1,8}(\.[0-9]{1,100})?$' then
    return trim_scale(round(digits::numeric, 6));
  end if;
  return null;
end
$$;
comment on function private.number_of(jsonb) is
  'A number from 0 up, also one written as a text, with 6 decimals; null for anything else.';

create function private.count_of(given jsonb, most int) returns int
language plpgsql
immutable
set search_path = ''
as $$
declare
  number constant numeric := private.number_of(given);
begin
  if number = trunc(number) and number between 1 and most then
    return number::int;
  end if;
  return null;
end
$$;
comment on function private.count_of(jsonb, int) is
  'A whole number from 1 to most; null for anything else.';

create function private.uuid_of(given jsonb) returns uuid
language plpgsql
immutable
set search_path = ''
as $$
begin
  if given #>> '{}' ~* '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then
    return (given #>> '{}')::uuid;
  end if;
  return null;
end
$$;
comment on function private.uuid_of(jsonb) is
  'A uuid written as a text; null for anything else.';

create function private.array_of(given jsonb) returns jsonb
language plpgsql
immutable
set search_path = ''
as $$
begin
  if jsonb_typeof(given) = 'array' then
    return given;
  end if;
  return '[]'::jsonb;
end
$$;
comment on function private.array_of(jsonb) is
  'An array as it is; an empty one for anything else.';

create function private.name_of(given jsonb) returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  if jsonb_typeof(given) = 'string' then
    return given #>> '{}';
  end if;
  return null;
end
$$;
comment on function private.name_of(jsonb) is
  'A text as it is; null for anything else.';

-- The engine compares subjects in this form, too. Letters become small as Unicode says, in every
-- database alike: the ICU collation does not depend on the locale the database was made with.
create function private.normalised(name text) returns text
language plpgsql
immutable
set search_path = ''
as $$
declare
  words text := lower(btrim(
    regexp_replace(
      name,
      U&'[\0009-\000d\0020\0085\00a0\1680\2000-\200a\2028\2029\202f\205f\3000]+',
      ' ', 'g'
    )
  ) collate pg_catalog."und-x-icu");
begin
  if octet_length(words) > 200 then
    words := btrim(left(words, 50));
  end if;
  return nullif(words, '');
end
$$;
comment on function private.normalised(text) is
  'A name as subjects are compared: small letters, single spaces, at most 200 bytes; null when nothing is left.';

create function private.weight_of(given jsonb, out value numeric, out unit text, out grams bigint)
language plpgsql
immutable
set search_path = ''
as $$
begin
  if given ? 'weight_kg' then
    value := private.number_of(given -> 'weight_kg');
    unit := 'kg';
    grams := round(value * 1000);
  elsif given ?| '{weight_lb,weight_lbs}' then
    value := private.number_of(coalesce(given -> 'weight_lb', given -> 'weight_lbs'));
    unit := 'lb';
    grams := round(value * 453.59237);
  elsif given ? 'weight_grams' then
    value := private.number_of(given -> 'weight_grams');
    unit := 'g';
    grams := round(value);
  end if;
end
$$;
comment on function private.weight_of(jsonb) is
  'The weight of a set or a test and its unit. A unit without a value is a weight that cannot be read.';

create function private.is_countable_day(day date) returns boolean
language plpgsql
immutable
set search_path = ''
as $$
begin
  return day between '1900-01-01' and '2199-12-31';
end
$$;
comment on function private.is_countable_day(date) is
  'Whether the engine reads the day: date holds infinity, too.';

create index idx_exercise_library_normalised_name
  on hyrox.exercise_library (private.normalised(name));

create function private.exercise_of(given_id uuid, given_name text)
returns table (id uuid, name text, subject text, is_running boolean, station_number int)
language plpgsql
stable
rows 1
set search_path = ''
as $$
declare
  wanted constant text := private.normalised(given_name);
begin
  return query
  select
    library.id, library.name, private.normalised(library.name), library.category = 'running',
    case
      when library.name like '% ' || split_part(station.distance_or_reps, ' (', 1)
      then station.station_number
    end
  from hyrox.exercise_library as library
  left join hyrox.hyrox_stations as station on station.id = library.hyrox_station_id
  where library.id = given_id;
  if found then
    return;
  end if;

  return query
  select
    library.id, library.name, private.normalised(library.name), library.category = 'running',
    case
      when library.name like '% ' || split_part(station.distance_or_reps, ' (', 1)
      then station.station_number
    end
  from hyrox.exercise_library as library
  left join hyrox.hyrox_stations as station on station.id = library.hyrox_station_id
  where private.normalised(library.name) = wanted
  order by library.id
  limit 1;
  if found then
    return;
  end if;

  if wanted is not null then
    return query select
      null::uuid, btrim(left(given_name, 200)), wanted, wanted in ('run', 'running'), null::int;
  end if;
end
$$;
comment on function private.exercise_of(uuid, text) is
  'The exercise meant: that of the library with the id, else the one with the name, else only the name. Its station '
  'number only where it is the whole station, as its name says; no row without id and name.';


-- Standards of stations ---------------------------------------------------------------------------
-- Rulebook of season 25/26. Wall balls of open women were 75 until the first race with 100, in Cape
-- Town on 21 September 2024. Doubles carry the loads of their tier (mixed: open men, each with the
-- target of their sex), relays the open ones of their sex.

create function private.station_standard(
  station_number int, format text, division text, race_date date
) returns text
language plpgsql
immutable
set search_path = ''
as $$
declare
  sex constant text := substring(division from '(women|men|mixed)$');
  is_pro constant boolean := division like 'pro%' and format <> 'relay';
  -- 1 open women, 2 open men and pro women, 3 pro men
  class constant int := case when sex = 'women' then 1 else 2 end + is_pro::int;
begin
  if station_number in (1, 4, 5) then
    return '-';
  elsif sex is null then
    return 'unstated';
  elsif sex = 'mixed' and format = 'relay' then
    return 'mixed';
  end if;
  return case station_number
    when 2 then ('{102kg,152kg,202kg}'::text[])[class]
    when 3 then ('{78kg,103kg,153kg}'::text[])[class]
    when 6 then ('{2x16kg,2x24kg,2x32kg}'::text[])[class]
    when 7 then ('{10kg,20kg,30kg}'::text[])[class]
    when 8 then
      ('{4kg,6kg,9kg}'::text[])[class]
      || case sex when 'women' then '@2.70m' when 'men' then '@3.00m' else '@2.70m/3.00m' end
      || case when class = 1 and race_date < '2024-09-21' then ':x75' else ':x100' end
  end;
end
$$;
comment on function private.station_standard(int, text, text, date) is
  'What a race asks at a station: its load, - where all have the same, unstated without a division.';

create function private.load_standard(
  station_number int, load_grams bigint, target_height_m numeric, reps int
) returns text
language plpgsql
immutable
set search_path = ''
as $$
declare
  kilograms constant text := trim_scale(round(nullif(load_grams, 0) / 1000.0, 1)) || 'kg';
begin
  return case
    when station_number in (1, 4, 5) then '-'
    when kilograms is null then 'unstated'
    when station_number = 6 then '2x' || kilograms
    when station_number = 8 then
      kilograms || coalesce('@' || to_char(target_height_m, 'FM990.00') || 'm', '')
      || ':x' || coalesce(reps, 100)
    else kilograms
  end;
end
$$;
comment on function private.load_standard(int, bigint, numeric, int) is
  'The standard of a station done in training or a test, worded as private.station_standard() does.';

create function private.is_whole_station(station_number int, distance_m numeric, reps int)
returns boolean
language plpgsql
immutable
set search_path = ''
as $$
begin
  return case
    when station_number = 8 then reps in (75, 100)
    else distance_m = ('{1000,50,50,80,1000,200,100}'::numeric[])[station_number]
  end;
end
$$;
comment on function private.is_whole_station(int, numeric, int) is
  'Whether a distance or a number of repetitions is that of the station in a race.';


-- Efforts of each source --------------------------------------------------------------------------

create function private.race_efforts(race hyrox.race_results) returns setof hyrox.efforts
language plpgsql
stable
set search_path = ''
as $$
declare
  is_future constant boolean := race.race_date > private.latest_today();
  context constant text := case when race.is_simulation then 'training' else 'race' end;
begin
  if not private.is_countable_day(race.race_date) then
    return;
  end if;
  return query
  select
    race.athlete_id, 'race:' || race.id, 'race_time|hyrox', 'race_time', 'hyrox',
    race.format || ':' || coalesce(race.division, '-'), race.total_time_seconds, 'seconds',
    race.race_date, context, null::bigint, null::int, null::int, null::int, race.is_simulation,
    false, false, null::boolean, null::text, 'race_result', race.id, null::text, null::uuid,
    null::uuid, is_future
  union all
  select
    race.athlete_id, 'race:' || race.id || ':' || split.split_number,
    'station_time|' || split.split_number / 2, 'station_time', (split.split_number / 2)::text,
    race.format || ':' || private.station_standard(
      split.split_number / 2, race.format, race.division, race.race_date
    ),
    split.time_seconds, 'seconds', race.race_date, context, null, null, null, split.split_number,
    race.is_simulation, false, false, null, null, 'race_result', race.id, null, null,
    split.station_id, is_future
  from hyrox.race_splits as split
  where split.race_result_id = race.id and split.split_type = 'station' and split.time_seconds > 0;
end
$$;
comment on function private.race_efforts(hyrox.race_results) is
  'The finish time and the station times of a race. Its runs are no pace: their length differs by venue.';

create function private.benchmark_efforts(test hyrox.benchmark_tests) returns setof hyrox.efforts
language plpgsql
stable
set search_path = ''
as $$
declare
  results constant jsonb := case
    when jsonb_typeof(test.results) = 'object' then jsonb_strip_nulls(test.results) else '{}'
  end;
  test_type constant text := private.normalised(test.test_type);
  exercise record;
  station int;
  weight record;
  reps constant int := private.count_of(results -> 'reps', 10000);
  distance_m constant numeric := private.number_of(results -> 'distance_m');
  time_seconds constant numeric := private.number_of(results -> 'time_seconds');
  max_reps constant int := substring(test_type from '^([1-9][0-9]?)rm(_test)?$')::int;
  is_run boolean;
begin
  if not private.is_countable_day(test.test_date) or test_type is null then
    return;
  end if;
  select * into exercise from private.exercise_of(
    private.uuid_of(results -> 'exercise_id'),
    coalesce(private.name_of(results -> 'exercise'), private.name_of(results -> 'exercise_name'))
  );
  select * into weight from private.weight_of(results);
  select station_number into station from hyrox.hyrox_stations where id = test.station_id;
  is_run := test.station_id is null
    and coalesce(exercise.is_running, exercise.subject is null)
    and (
      test_type = 'cooper_test'
      or test_type ~ '(^|[^a-z])(run|running)([^a-z]|$)'
      or (test_type ~ 'time_trial$' and test_type !~ 'row|ski|bike|cycl|ride|swim|erg')
    );

  return query
  select
    test.athlete_id, 'benchmark:' || test.id || ':' || effort.place,
    effort.record_type || '|' || effort.subject, effort.record_type, effort.subject, effort.scope,
    effort.value, effort.unit, test.test_date, 'benchmark', effort.load_grams, effort.reps,
    effort.distance_metres, null::int, false, false, false, true, null::text, 'benchmark_test',
    test.id, case when effort.place in (2, 5) then exercise.name end,
    case when effort.place in (2, 5) then exercise.id end,
    case when effort.place = 1 then test.station_id end,
    test.test_date > private.latest_today()
  from (
    select
      1 as place, 'station_time' as record_type, station::text as subject,
      'singles:' || private.load_standard(
        station, weight.grams, private.number_of(results -> 'target_height_m'), reps
      ) as scope,
      time_seconds as value, 'seconds' as unit, null::bigint as load_grams, null::int as reps,
      null::int as distance_metres
    where station is not null and time_seconds > 0
      -- A test of half the station is no station.
      and (
        distance_m is null or station = 8
        or private.is_whole_station(station, distance_m, null)
      )
    union all
    select
      2, 'exercise_weight', exercise.subject, '', weight.value, weight.unit, null,
      coalesce(reps, max_reps), null
    where max_reps is not null and exercise.subject is not null and weight.value > 0
      and not (results ? 'reps' and reps is null)
    union all
    select
      3, 'running_pace', 'run', '',
      case
        when time_seconds > 0 then trim_scale(round(time_seconds * 1000 / nullif(distance_m, 0), 6))
        else private.number_of(results -> 'pace_min_per_km')
      end,
      case when time_seconds > 0 then 'seconds_per_km' else 'min_per_km' end,
      null, null, round(distance_m)::int
    where is_run and round(distance_m) between 1 and 1000000
      and (time_seconds > 0 or private.number_of(results -> 'pace_min_per_km') > 0)
    union all
    select 4, 'distance', 'cooper_test', '', distance_m, 'meters', null, null, null
    where test_type = 'cooper_test' and distance_m > 0
    union all
    select
      5, 'exercise_reps', coalesce(exercise.subject, test_type), '', reps, 'reps',
      nullif(weight.grams, 0), null, null
    where max_reps is null and test.station_id is null and reps > 0
      and (weight.unit is null or weight.grams between 0 and 1000000)
  ) as effort
  where effort.value < 1000000000;
end
$$;
comment on function private.benchmark_efforts(hyrox.benchmark_tests) is
  'What a test may have been a record of: a station, a weight, a pace, a distance, repetitions.';
comment on column hyrox.benchmark_tests.results is
  'Depends on test_type, units in the names: {"time_seconds", "distance_m", "weight_kg" or "weight_lb", "reps", '
  '"pace_min_per_km", "exercise" or "exercise_id", "target_height_m"}. With station_id: the time of the whole station, with '
  'its load. 1rm_test, 5rm_test: the weight of the exercise. cooper_test, *_time_trial, *_run_*: distance and time. '
  'Anything else is kept and not read.';

create function private.workout_efforts(log hyrox.workout_logs) returns setof hyrox.efforts
language plpgsql
stable
set search_path = ''
as $$
declare
  is_future constant boolean := log.date > private.latest_today();
begin
  if log.deleted_at is not null or log.completion_status = 'skipped'
    or not private.is_countable_day(log.date)
    or jsonb_typeof(log.completed_workout -> 'exercises') is distinct from 'array'
  then
    return;
  end if;
  return query
  -- Only small parts of the document go from one step to the next: copied for each of its sets, a
  -- long list would grow with the square of its length.
  with exercises as materialized (
    select
      item.place - 1 as place, exercise.*,
      jsonb_strip_nulls(item.entry - 'sets') as given,
      case
        when jsonb_typeof(item.entry -> 'sets') = 'array'
        then jsonb_strip_nulls(item.entry -> 'sets')
      end as list
    from jsonb_array_elements(log.completed_workout -> 'exercises')
      with ordinality as item (entry, place)
    cross join private.exercise_of(
      private.uuid_of(item.entry -> 'exercise_id'), private.name_of(item.entry -> 'name')
    ) as exercise
    where jsonb_typeof(item.entry) = 'object'
  ),
  sets as (
    select
      exercises.place, exercises.id, exercises.name, exercises.subject, exercises.is_running,
      exercises.station_number, item.place - 1 as set_place,
      -- A weight said once is that of every set. Nothing else is: it may be a sum of them.
      case
        when item.entry ?| '{weight_kg,weight_lb,weight_lbs,weight_grams}' then item.entry
        else item.entry || jsonb_strip_nulls(jsonb_build_object(
          'weight_kg', exercises.given -> 'weight_kg', 'weight_lb', exercises.given -> 'weight_lb',
          'weight_lbs', exercises.given -> 'weight_lbs',
          'weight_grams', exercises.given -> 'weight_grams'
        ))
      end as given
    from exercises
    cross join jsonb_array_elements(exercises.list) with ordinality as item (entry, place)
    where jsonb_typeof(item.entry) = 'object'
    union all
    select
      exercises.place, exercises.id, exercises.name, exercises.subject, exercises.is_running,
      exercises.station_number, 0, exercises.given
    from exercises
    where exercises.list is null
  ),
  measured as materialized (
    select
      sets.*, weight.value as weight, weight.unit as weight_unit, weight.grams,
      private.count_of(sets.given -> 'reps', 10000) as reps,
      private.number_of(sets.given -> 'distance_m') as distance_m,
      private.number_of(sets.given -> 'time_seconds') as time_seconds,
      coalesce(sets.given -> 'warmup' = 'true', false)
        or coalesce(lower(sets.given ->> 'type') in ('warmup', 'warm_up', 'warm-up'), false)
        as warmup,
      coalesce(sets.given -> 'failed' = 'true', false)
        or coalesce(lower(sets.given ->> 'type') = 'failed', false) as failed
    from sets cross join private.weight_of(sets.given) as weight
  )
  select
    log.athlete_id, concat('workout:', log.id, ':', measured.place, ':', measured.set_place, suffix),
    effort.record_type || '|' || effort.subject, effort.record_type, effort.subject, effort.scope,
    effort.value, effort.unit, log.date, 'training', effort.load_grams, effort.reps,
    effort.distance_metres, null::int, false, measured.warmup, measured.failed, true,
    log.completion_status, 'workout_log', log.id, measured.name, measured.id, null::uuid, is_future
  from measured
  cross join lateral (
    select
      '' as suffix, 'exercise_weight' as record_type, measured.subject as subject, '' as scope,
      measured.weight as value, measured.weight_unit as unit, null::bigint as load_grams,
      measured.reps as reps, null::int as distance_metres
    where measured.weight > 0 and measured.reps > 0
    union all
    select
      ':reps', 'exercise_reps', measured.subject, '', measured.reps, 'reps',
      nullif(measured.grams, 0), null, null
    where measured.reps > 0
      and (measured.weight_unit is null or measured.grams between 0 and 1000000)
    union all
    select
      ':pace', 'running_pace', 'run', '',
      trim_scale(round(measured.time_seconds * 1000 / nullif(measured.distance_m, 0), 6)),
      'seconds_per_km', null, null, round(measured.distance_m)::int
    where measured.is_running and measured.time_seconds > 0
      and round(measured.distance_m) between 1 and 1000000
    union all
    select
      ':station', 'station_time', measured.station_number::text,
      'singles:' || private.load_standard(
        measured.station_number, measured.grams,
        private.number_of(measured.given -> 'target_height_m'), measured.reps
      ),
      measured.time_seconds, 'seconds', null, null, null
    where measured.time_seconds > 0
      and private.is_whole_station(
        measured.station_number, measured.distance_m, measured.reps
      )
      -- Lunges without a sandbag are not the station.
      and (measured.station_number in (1, 4, 5) or measured.grams > 0)
  ) as effort
  where effort.value < 1000000000;
end
$$;
comment on function private.workout_efforts(hyrox.workout_logs) is
  'What the sets of a workout may have been a record of: a weight, repetitions, a pace, a whole station.';
comment on column hyrox.workout_logs.completed_workout is
  'What was done: {"exercises": [{"exercise_id"?, "name", "sets": n or [{"reps", "weight_kg" or "weight_lb", "distance_m", '
  '"time_seconds", "type"?: "warmup|normal|failure|failed|...", "warmup"?, "failed"?, "rpe"?}], and where sets is a number '
  'or absent the members of one set}]}. failure is a set done to the end, failed one that was not done. What is not '
  'understood is kept and not read.';

create function private.hand_made_efforts(made hyrox.personal_records)
returns setof hyrox.efforts
language plpgsql
stable
set search_path = ''
as $$
declare
  exercise record;
  station int;
  unit constant text := lower(btrim(made.value_unit));
  subject text;
begin
  if made.effort_id is not null
    or not private.is_countable_day(made.date_achieved)
    or abs(made.value) >= 1000000000
    or unit <> all ('{
      seconds,minutes,seconds_per_km,min_per_km,seconds_per_mile,min_per_mile,kg,g,lb,lbs,reps,
      m,meters,metres,km,miles,kg_reps
    }')
  then
    return;
  end if;
  select * into exercise
  from private.exercise_of(made.exercise_id, coalesce(made.exercise_name, made.subject));
  select station_number into station from hyrox.hyrox_stations where id = made.station_id;
  if station is null and made.subject ~ '^[1-8]$' then
    station := made.subject::int;
  end if;
  subject := case made.record_type
    when 'station_time' then station::text
    when 'race_time' then 'hyrox'
    when 'running_pace' then 'run'
    when 'distance' then private.normalised(coalesce(made.subject, made.exercise_name))
    else exercise.subject
  end;
  if subject is null then
    return;
  end if;

  return query
  select
    made.athlete_id, 'hand:' || made.id,
    private.series_of(made.record_type, subject), made.record_type, subject,
    coalesce(
      left(made.scope, 50),
      case made.record_type
        when 'station_time' then 'singles:' || private.load_standard(station, null, null, null)
        when 'race_time' then 'unstated:-'
        else ''
      end
    ),
    trim_scale(round(made.value, 6)), unit, made.date_achieved, made.context,
    nullif(made.load_grams, 0), made.reps, made.distance_metres, null::int,
    made.simulation, false, false, true, null::text, 'hand_made', made.id,
    coalesce(exercise.name, made.exercise_name), exercise.id, made.station_id,
    made.date_achieved > private.latest_today();
end
$$;
comment on function private.hand_made_efforts(hyrox.personal_records) is
  'A record made by hand as an effort, where its unit and what it is about can be told.';

do $$
declare
  reader regprocedure;
begin
  -- The view below reads as its caller, who then needs all of these.
  for reader in
    select p.oid::regprocedure from pg_catalog.pg_proc as p
    where p.pronamespace = 'private'::regnamespace
      and p.proname in (
        'latest_today', 'number_of', 'count_of', 'uuid_of', 'array_of', 'name_of', 'normalised',
        'weight_of', 'is_countable_day', 'exercise_of', 'station_standard', 'load_standard',
        'is_whole_station', 'race_efforts', 'benchmark_efforts', 'workout_efforts',
        'hand_made_efforts'
      )
  loop
    execute format('revoke execute on function %s from public', reader);
    execute format('grant execute on function %s to authenticated, service_role', reader);
  end loop;
end
$$;


-- effort_history ----------------------------------------------------------------------------------

create view hyrox.effort_history with (security_invoker = true) as
select effort.*
from hyrox.race_results as source cross join private.race_efforts(source) as effort
union all
select effort.*
from hyrox.benchmark_tests as source cross join private.benchmark_efforts(source) as effort
union all
select effort.*
from hyrox.workout_logs as source cross join private.workout_efforts(source) as effort
union all
select effort.*
from hyrox.personal_records as source cross join private.hand_made_efforts(source) as effort;

comment on view hyrox.effort_history is
  'The efforts of every source as they are now, read with the rights of the caller. hyrox.efforts holds the same rows; '
  'only valid is filled in there.';
grant select on hyrox.effort_history to authenticated, service_role;

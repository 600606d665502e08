/** The columns in which both sides give a row, in this order. */
export const COLUMNS = [
  ...["history", "record_type", "subject", "scope", "distance_metres", "load_grams", "reps"],
  ...["simulation", "date_achieved", "effort_id", "value", "context", "previous_value"],
] as const;

export type LedgerRow = Record<typeof COLUMNS[number], string | number | boolean | null>;

/** Efforts as they were sent, of many histories at once. */
export const EFFORTS = `
  create temporary table efforts (
    history int not null,
    today date not null,
    effort_id text not null,
    record_type text not null,
    subject text not null,
    scope text not null,
    value numeric not null,
    unit text not null,
    date date not null,
    context text not null,
    load_grams int,
    reps int,
    distance_metres int,
    source_kind text,
    source_id uuid,
    simulation boolean not null,
    warmup boolean not null,
    failed boolean not null,
    valid boolean,
    completion text,
    deleted boolean not null
  )`;

/** Requests of `detect_records` as rows of that table. */
export const FILL_EFFORTS = `
  insert into efforts
  select
    request.history, (request.body ->> 'today')::date, sent.effort_id, sent.record_type,
    -- Folds what Unicode folds, in a cluster of any locale.
    btrim(regexp_replace(lower(sent.subject collate "pg_c_utf8"), '\\s+', ' ', 'g')),
    coalesce(sent.scope, ''), sent.value, sent.unit, sent.date, sent.context,
    sent.load_grams, sent.reps, sent.distance_metres,
    sent.source ->> 'kind', (sent.source ->> 'id')::uuid,
    coalesce(sent.simulation, false), coalesce(sent.warmup, false), coalesce(sent.failed, false),
    sent.valid, sent.completion, sent.deleted_at is not null
  from jsonb_array_elements($1::text::jsonb) with ordinality as request (body, history)
  cross join lateral jsonb_to_recordset(request.body -> 'efforts') as sent (
    effort_id text, record_type text, subject text, scope text, value numeric, unit text,
    date date, context text, load_grams int, reps int, distance_metres int, source jsonb,
    simulation boolean, warmup boolean, failed boolean, valid boolean, completion text,
    deleted_at text
  )`;

/** One unit in canonical units: milliseconds, milliseconds per km, grams, repetitions, millimetres. */
const UNITS = `units (unit, dimension, numerator, denominator) as (values
    ('seconds', 'time', 1000::numeric, 1::numeric), ('minutes', 'time', 60000, 1),
    ('seconds_per_km', 'pace', 1000, 1), ('min_per_km', 'pace', 60000, 1),
    ('seconds_per_mile', 'pace', 1000, 1.609344), ('min_per_mile', 'pace', 60000, 1.609344),
    ('kg', 'mass', 1000, 1), ('g', 'mass', 1, 1),
    ('lb', 'mass', 453.59237, 1), ('lbs', 'mass', 453.59237, 1),
    ('reps', 'repetitions', 1, 1),
    ('m', 'length', 1000, 1), ('meters', 'length', 1000, 1), ('metres', 'length', 1000, 1),
    ('km', 'length', 1000000, 1), ('miles', 'length', 1609344, 1),
    ('kg_reps', 'volume', 1000, 1)
  )`;

/** What a record type measures, the sign that makes more of it better, its step, places, most. */
const RULES = `rules (record_type, dimension, better, step, places, most) as (values
    ('station_time', 'time', -1, 1, 1000, 864000000::bigint),
    ('race_time', 'time', -1, 1, 1000, 864000000),
    ('running_pace', 'pace', -1, 500, 1000, 10000000),
    ('exercise_reps', 'repetitions', 1, 1, 1, 10000),
    ('distance', 'length', 1, 1000, 1000, 1000000000),
    ('session_volume', 'volume', 1, 100, 1000, 1000000000),
    ('exercise_weight', 'mass', 1, 100, 1000, 1000000),
    ('rep_max', 'mass', 1, 100, 1000, 1000000),
    ('estimated_1rm', 'mass', 1, 100, 1000, 1000000)
  )`;

const ELIGIBLE = `eligible as (
    select
      history, effort_id, record_type, subject, scope, date, context, reps, source_kind, source_id,
      canonical::bigint as value,
      case when record_type = 'running_pace' then distance_metres end as distance_metres,
      case when record_type = 'exercise_reps' then nullif(load_grams, 0) end as load_grams,
      case when record_type = 'rep_max' then reps end as series_reps,
      simulation and record_type = 'race_time' as simulation
    from efforts join units using (unit) join rules using (record_type, dimension)
    -- Half a unit upwards, but only complete repetitions.
    cross join lateral (
      select floor(
        value * numerator / denominator + case when unit = 'reps' then 0 else 0.5 end
      ) as canonical
    ) as converted
    where
      not deleted and completion is distinct from 'skipped' and not warmup and not failed
      and canonical > 0 and canonical <= most and reps is distinct from 0
      and (record_type <> 'running_pace' or coalesce(distance_metres, 0) > 0)
      and date <= today and valid is distinct from false
  ),
  sets as (
    select *, coalesce(reps, 1) as done from eligible
    where record_type = 'exercise_weight' and source_kind is distinct from 'hand_made'
  )`;

const CLAIMS = `claims as (
    select
      history, effort_id, record_type, subject, scope, distance_metres, load_grams,
      series_reps as reps, simulation, date, context, value
    from eligible
    union all
    select
      history, effort_id, 'rep_max', subject, scope, null, null, most.reps, false, date, context,
      value
    from sets join unnest(array[1, 2, 3, 5, 8, 10, 12, 15, 20]) as most (reps) on most.reps <= done
    union all
    select
      history, effort_id, 'estimated_1rm', subject, scope, null, null, null, false, date, context,
      estimate
    from sets cross join lateral (
      select case when done = 1 then value else (value * (30 + done) + 15) / 30 end
    ) as epley (estimate)
    where done <= 12 and value <= 1000000 and estimate <= 1000000
    union all
    select
      history, 'volume:' || source_id || ':' || subject, 'session_volume', subject, scope,
      null, null, null, false, min(date),
      (array['race', 'benchmark', 'training'])[
        min(array_position(array['race', 'benchmark', 'training'], context))
      ],
      sum(value * done)
    from sets where source_kind = 'workout_log'
    group by history, source_id, subject, scope
  )`;

const SERIES =
  "history, record_type, subject, scope, distance_metres, load_grams, reps, simulation";

/** One claim for each series and day; `amount` is more when it is better. */
const DAYS = `days as (
    select *, max(amount) over (
        partition by ${SERIES} order by date rows between unbounded preceding and 1 preceding
      ) as best_before
    from (
      select *, value * better as amount, row_number() over (
          partition by ${SERIES}, date
          order by value * better desc,
            array_position(array['race', 'benchmark', 'training'], context),
            effort_id collate "C"
        ) as choice
      from claims join rules using (record_type)
    ) as chosen
    where choice = 1
  )`;

/** A record is better than everything before it; most of what is so is a record. */
const PEAKS = `peaks as materialized (
    select *, dense_rank() over (order by ${SERIES}) as series,
      row_number() over (partition by ${SERIES} order by date) as place
    from days
    where best_before is null or amount > best_before
  )`;

/**
 * A window can not carry a standing record that only moves in whole steps: so all series walk their
 * peaks at once, one a turn, and `standing` is what stands after it.
 */
const WALK = `walk as (
    select series, place, amount as standing, true as is_record from peaks where place = 1
    union all
    select
      peaks.series, peaks.place,
      case when peaks.amount - walk.standing >= peaks.step then peaks.amount else walk.standing end,
      peaks.amount - walk.standing >= peaks.step
    from walk join peaks on peaks.series = walk.series and peaks.place = walk.place + 1
  )`;

/** The ledger of all efforts in the table. It knows nothing of ids, stored ledgers and races. */
export const LEDGER = `
  with recursive ${[UNITS, RULES, ELIGIBLE, CLAIMS, DAYS, PEAKS, WALK].join(",\n  ")}
  select
    history, record_type, subject, scope, distance_metres, load_grams, reps, simulation,
    date as date_achieved, effort_id, (value::float8 / places) as value, context,
    lag(value) over (partition by series order by place)::float8 / places as previous_value
  from peaks join walk using (series, place)
  where is_record`;

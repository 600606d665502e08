-- The ledger of a lifter's records: one row for every record ever set. Rows are derived from
-- session_logs by the engine, so there is nothing here that a client writes: what a record is
-- comparable with and which effort set it are never unknown, and a record goes with its log.

create table strength.personal_records (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  record_type text not null check (record_type in (
    'exercise_weight', 'exercise_reps', 'rep_max', 'estimated_1rm', 'session_volume'
  )),
  subject text not null,
  scope text not null default '',
  load_grams bigint,
  reps int,
  effort_id text not null,
  source_session_log_id uuid not null,
  value numeric not null,
  value_unit text not null,
  date_achieved date not null,
  context text not null check (context in ('training', 'race', 'benchmark')),
  previous_value numeric,
  series_key text not null,
  created_at timestamptz not null default now(),

  constraint personal_records_source_session_log_id_fkey
    foreign key (user_id, source_session_log_id)
    references strength.session_logs (user_id, id) on delete cascade,
  constraint personal_records_finite check (
    value > '-infinity' and value < 'infinity'
    and previous_value > '-infinity' and previous_value < 'infinity'
  ),
  constraint personal_records_series_bounds check (
    load_grams between 0 and 1000000 and reps between 1 and 10000
  ),
  constraint personal_records_date_known check (
    date_achieved between '1900-01-01' and '2199-12-31'
  )
);

comment on table strength.personal_records is
  'One row for every record ever set, not only the standing one, so that progress can be drawn. '
  'Derived from session_logs: the service writes it.';
comment on column strength.personal_records.subject is
  'What the record is about: squat, bench, deadlift, or the name of an exercise in lower case.';
comment on column strength.personal_records.scope is
  'What else must be equal to compare; empty when nothing.';
comment on column strength.personal_records.load_grams is
  'Load of a record of repetitions, grams; null or 0 for body weight.';
comment on column strength.personal_records.reps is 'Repetitions of a rep max.';
comment on column strength.personal_records.effort_id is 'The effort that set it.';
comment on column strength.personal_records.value is 'The record, in value_unit.';
comment on column strength.personal_records.value_unit is 'For example kg or reps.';
comment on column strength.personal_records.previous_value is
  'The record this one beat, in value_unit; null for the first.';
comment on column strength.personal_records.series_key is
  'What it competes in; set from record_type and subject whatever is written.';
comment on constraint personal_records_date_known on strength.personal_records is
  'give a date_achieved from 1900-01-01 to 2199-12-31';

create index idx_pr_user_series on strength.personal_records (user_id, series_key);
create index idx_pr_user_date on strength.personal_records (user_id, date_achieved desc);
create index idx_pr_source_session_log
  on strength.personal_records (user_id, source_session_log_id);

create trigger trg_personal_records_series_key
  before insert or update on strength.personal_records
  for each row execute function private.set_series_key();

alter table strength.personal_records enable row level security;
create policy "Users can view own personal_records"
  on strength.personal_records for select
  to authenticated
  using ((select auth.uid()) = user_id);

grant select on strength.personal_records to authenticated;
grant select, insert, update, delete on strength.personal_records to service_role;

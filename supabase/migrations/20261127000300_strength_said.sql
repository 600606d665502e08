-- Two mistakes that everybody makes once, said in words: kilograms where grams are stored, and a
-- second log where a correction is meant.

-- Grams -------------------------------------------------------------------------------------------

-- No lift in kilograms, and none in pounds, has a number near 5,000, and the lightest bar that is
-- lifted for a max weighs 5 kg. What the service calculates is exempt: it follows from logs, and a
-- refusal would reach nobody who could mend it. Rows from before stay as they are.
alter table strength.lifter_maxes
  add constraint lifter_maxes_are_grams check (
    source = 'system_calculated'
    or (
      squat_1rm_grams >= 5000 and bench_1rm_grams >= 5000 and deadlift_1rm_grams >= 5000
      and coalesce(squat_input_grams, 5000) >= 5000
      and coalesce(bench_input_grams, 5000) >= 5000
      and coalesce(deadlift_input_grams, 5000) >= 5000
    )
  ) not valid;
comment on constraint lifter_maxes_are_grams on strength.lifter_maxes is
  'weights are grams, at least 5000: 140 kg is 140000';

-- Bars weigh less than 1,000 in kilograms and pounds, bodies do too; no bar is lighter than a kilogram
-- and no lifter lighter than ten.
alter table strength.profiles
  add constraint profiles_are_grams check (
    bar_grams >= 1000 and coalesce(body_weight_grams, 10000) >= 10000
  ) not valid;
comment on constraint profiles_are_grams on strength.profiles is
  'weights are grams: a bar of 20 kg is 20000, a body of 82.5 kg is 82500';

select private.advise_on('strength.lifter_maxes');
select private.advise_on('strength.profiles');


-- A second log ------------------------------------------------------------------------------------

-- The unique indexes decide, also between two requests at once; the trigger only speaks before them.
-- The same id again is left to them: `on conflict (id) do nothing` is how apps send a log twice.
create function private.refuse_second_log() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  broken text;
  advice text;
begin
  -- Who may not read is refused by what refuses the row, not by this.
  if not has_table_privilege('strength.session_logs', 'select') then
    return new;
  end if;
  if exists (select from strength.session_logs as log where log.id = new.id) then
    return new;
  end if;
  if new.corrects_log_id is null then
    -- What claims to correct nothing is the check's matter, somebody else's row the policy's.
    if not new.is_correction and exists (
      select from strength.session_logs as log
      where log.user_id = new.user_id and log.session_id = new.session_id and not log.is_correction
    ) then
      broken := 'uq_session_logs_first';
      advice := 'this session has its log: correct it by another one with is_correction true and its id as corrects_log_id';
    end if;
  elsif exists (
    select from strength.session_logs as log
    where log.user_id = new.user_id and log.session_id = new.session_id
      and log.corrects_log_id = new.corrects_log_id
  ) then
    broken := 'uq_session_logs_corrected_once';
    advice := 'this log is corrected already: correct the newest correction, its id as corrects_log_id';
  end if;
  if broken is not null then
    raise exception 'duplicate key value violates unique constraint "%"', broken
      using errcode = 'unique_violation', hint = advice,
        schema = tg_table_schema, table = tg_table_name, constraint = broken;
  end if;
  return new;
end
$$;
comment on function private.refuse_second_log() is
  'Trigger function: says that a second log of a session is a correction, before the unique indexes refuse it.';
revoke execute on function private.refuse_second_log() from public;

create trigger trg_session_logs_second
  before insert on strength.session_logs
  for each row execute function private.refuse_second_log();

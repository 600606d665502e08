-- What the database does for a coach's account: a profile with a trial at sign-up, the price of a
-- generation, and live updates of the profile.

-- Sign-up -----------------------------------------------------------------------------------------

-- Security definer, because whoever adds users may not write profiles.
create function private.handle_new_user() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into studio.profiles (
    id, email, full_name, avatar_url, subscription_status, trial_start_date, trial_end_date,
    generations_remaining, generations_today
  ) values (
    new.id, new.email, new.raw_user_meta_data ->> 'full_name',
    new.raw_user_meta_data ->> 'avatar_url', 'trialing', now(), now() + interval '7 days', 15, 0
  )
  on conflict (id) do nothing;
  return new;
end
$$;
comment on function private.handle_new_user() is
  'Trigger function: gives a new user a profile in studio with a trial of 7 days and 15 generations.';
revoke execute on function private.handle_new_user() from public;

create trigger on_auth_user_created_studio
  after insert on auth.users
  for each row execute function private.handle_new_user();

-- Who signed up before has a trial from today.
insert into studio.profiles (
  id, email, full_name, avatar_url, subscription_status, trial_start_date, trial_end_date
)
select
  id, email, raw_user_meta_data ->> 'full_name', raw_user_meta_data ->> 'avatar_url', 'trialing',
  now(), now() + interval '7 days'
from auth.users
on conflict (id) do nothing;


-- Generations -------------------------------------------------------------------------------------

-- Security definer, because a user who could write these columns would have no quota. The row is
-- locked before it is judged: calls at the same time are judged one after the other.
create function private.consume_studio_generation() returns studio.profiles
language plpgsql
security definer
set search_path = ''
as $$
declare
  most_a_day constant int := 50;
  today constant date := now() at time zone 'utc';
  profile studio.profiles;
  used_today int;
  refused text;
begin
  select * into profile from studio.profiles where id = auth.uid() for update;
  if not found then
    raise exception 'the signed-in user has no profile in studio'
      using detail = 'no_profile', hint = 'sign in; a profile is made at sign-up';
  end if;
  used_today := case when profile.last_generation_date = today then profile.generations_today else 0 end;

  refused := case
    when not profile.is_active then 'profile_inactive'
    when profile.subscription_status = 'trialing' then
      case
        when coalesce(profile.trial_end_date <= now(), true) then 'trial_ended'
        when profile.generations_remaining = 0 then 'no_generations_left'
      end
    when profile.subscription_status in ('past_due', 'incomplete') then 'payment_pending'
    when profile.subscription_status = 'active' then null
    when profile.subscription_status = 'canceled' and profile.current_period_end > now() then null
    else 'no_subscription'
  end;
  if refused is null and used_today >= most_a_day then
    refused := 'daily_limit_reached';
  end if;
  if refused is not null then
    raise exception using
      detail = refused,
      message = case refused
        when 'profile_inactive' then 'the profile is closed'
        when 'trial_ended' then 'the trial is over'
        when 'no_generations_left' then 'no generations are left in the trial'
        when 'payment_pending' then 'the subscription waits for its payment'
        when 'no_subscription' then 'there is no running subscription'
        else format('all `%s` generations of today are used', most_a_day)
      end,
      hint = case refused
        when 'profile_inactive' then 'have the profile opened again'
        when 'payment_pending' then 'pay the open invoice first'
        when 'daily_limit_reached' then 'try again tomorrow; days change at midnight UTC'
        else 'subscribe to generate more programs'
      end;
  end if;

  update studio.profiles set
    generations_remaining = generations_remaining
      - (subscription_status = 'trialing')::int,
    generations_today = used_today + 1,
    last_generation_date = today
  where id = profile.id
  returning * into profile;
  return profile;
end
$$;
comment on function private.consume_studio_generation() is
  'What studio.consume_generation() does, with the rights it needs.';
revoke execute on function private.consume_studio_generation() from public;
grant execute on function private.consume_studio_generation() to authenticated;

create function studio.consume_generation() returns studio.profiles
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.consume_studio_generation()
$$;
comment on function studio.consume_generation() is
  'Spends one generation of the caller, who must be in the trial or subscribed, and returns the profile as it then is. '
  'Refused with a detail that programs can read: no_profile, profile_inactive, trial_ended, no_generations_left, '
  'payment_pending, no_subscription or daily_limit_reached (50 a day, UTC).';
revoke execute on function studio.consume_generation() from public;
grant execute on function studio.consume_generation() to authenticated;

create function studio.refund_generation(profile_id uuid) returns studio.profiles
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  today constant date := now() at time zone 'utc';
  profile studio.profiles;
begin
  update studio.profiles set
    generations_remaining = generations_remaining
      + (subscription_status is not distinct from 'trialing')::int,
    generations_today = case
      when last_generation_date = today then greatest(generations_today - 1, 0)
      else generations_today
    end
  where id = refund_generation.profile_id and last_generation_date is not null
  returning * into profile;
  if not found then
    raise exception 'profile `%` has spent no generation', profile_id
      using hint = 'give the id of the user whose generation failed';
  end if;
  return profile;
end
$$;
comment on function studio.refund_generation(uuid) is
  'Gives back the generation that consume_generation() spent for a program which then failed. For the service only.';
revoke execute on function studio.refund_generation(uuid) from public;
grant execute on function studio.refund_generation(uuid) to service_role;


-- Closing an account ------------------------------------------------------------------------------

create function private.close_studio_profile() returns void
language sql
security definer
set search_path = ''
as $$
  update studio.profiles set is_active = false where id = auth.uid()
$$;
comment on function private.close_studio_profile() is
  'What studio.close_profile() does, with the rights it needs.';
revoke execute on function private.close_studio_profile() from public;
grant execute on function private.close_studio_profile() to authenticated;

create function studio.close_profile() returns void
language sql
security invoker
set search_path = ''
as $$
  select private.close_studio_profile()
$$;
comment on function studio.close_profile() is
  'Closes the caller''s account: nothing is deleted, nothing is generated any more. Only the service opens it again.';
revoke execute on function studio.close_profile() from public;
grant execute on function studio.close_profile() to authenticated;


-- Live updates ------------------------------------------------------------------------------------

-- The platform has this publication; what it holds is sent to clients that listen, under row level
-- security.
do $$
begin
  if exists (select from pg_publication where pubname = 'supabase_realtime' and not puballtables) then
    alter publication supabase_realtime add table studio.profiles;
  end if;
end
$$;

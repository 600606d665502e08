-- Why nothing is computed: what keeps the database from calling the functions, in words.

create function private.wake_advice() returns text
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  project_url text;
  secret_key text;
begin
  if to_regprocedure('net.http_post(text, jsonb, jsonb, jsonb, integer)') is null then
    return 'enable the extension pg_net';
  end if;
  if to_regclass('vault.decrypted_secrets') is null then
    return 'enable the extension supabase_vault';
  end if;
  execute
    'select
       max(decrypted_secret) filter (where name = ''stadion_project_url''),
       max(decrypted_secret) filter (where name = ''stadion_secret_key'')
     from vault.decrypted_secrets
     where name in (''stadion_project_url'', ''stadion_secret_key'')'
    into project_url, secret_key;
  if project_url is null then
    return 'put the URL of the project, https:// and a host, into the Vault as stadion_project_url';
  end if;
  -- Only among containers and on one machine, where the port is named, there is no TLS.
  if project_url !~ '^(https://[^/\s]+|http://[^/\s]+:\d+)/?$' then
    return format(
      'stadion_project_url in the Vault is `%s`: make it https:// and the host of the project, without a path',
      left(project_url, 200)
    );
  end if;
  if secret_key is null then
    return 'put the secret key of the project into the Vault as stadion_secret_key';
  end if;
  if secret_key like 'sb\_publishable\_%' or secret_key ~ '\s' then
    return 'stadion_secret_key in the Vault is no secret key: make it the one that begins with sb_secret_';
  end if;
  return null;
end
$$;
comment on function private.wake_advice() is
  'What to put right so that the database can call the functions; null when nothing is seen to be wrong.';
revoke execute on function private.wake_advice() from public;
grant execute on function private.wake_advice() to service_role;

create or replace function private.wake(system text) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  slug constant text := case system
    when 'hyrox' then 'detect-records' when 'strength' then 'review-session'
    when 'hyrox_progress' then 'assess-progress'
  end;
  woken constant text := 'stadion.woken_' || system;
  project_url text;
  secret_key text;
begin
  -- The request leaves at commit: one for each transaction is enough.
  if slug is null or current_setting(woken, true) = pg_current_xact_id()::text then
    return;
  end if;
  perform set_config(woken, pg_current_xact_id()::text, true);
  if to_regclass('vault.decrypted_secrets') is null
    or to_regprocedure('net.http_post(text, jsonb, jsonb, jsonb, integer)') is null
  then
    return;
  end if;
  execute
    'select
       max(decrypted_secret) filter (where name = ''stadion_project_url''),
       max(decrypted_secret) filter (where name = ''stadion_secret_key'')
     from vault.decrypted_secrets
     where name in (''stadion_project_url'', ''stadion_secret_key'')'
    into project_url, secret_key;
  -- Without them nobody wants to be called.
  if project_url is null or secret_key is null then
    return;
  end if;
  if private.wake_advice() is not null then
    raise warning 'waking %: %', slug, private.wake_advice();
  end if;
  execute
    'select net.http_post(
       url => $1, body => ''{}''::jsonb, headers => $2, timeout_milliseconds => 30000
     )'
    using
      rtrim(project_url, '/') || '/functions/v1/' || slug,
      jsonb_build_object('Content-Type', 'application/json', 'apikey', secret_key);
exception when others then
  -- A person's change does not fail because a hint could not be sent.
  raise warning 'records: waking the function failed with `%`; the sweep will do it', sqlerrm;
end
$$;

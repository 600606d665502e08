-- What a Supabase database holds before the first migration, as far as Stadion and its tests meet
-- it. It may run any number of times, and at once in several databases of one cluster.

-- Roles belong to the cluster: without the lock two databases prepared at once would collide.
lock table pg_catalog.pg_authid in share row exclusive mode;

do $$
begin
  if to_regrole('anon') is null then
    create role anon nologin noinherit;
  end if;
  if to_regrole('authenticated') is null then
    create role authenticated nologin noinherit;
  end if;
  if to_regrole('service_role') is null then
    create role service_role nologin noinherit bypassrls;
  end if;
  if to_regrole('authenticator') is null then
    create role authenticator nologin noinherit;
    grant anon, authenticated, service_role to authenticator;
  end if;
  if to_regrole('supabase_auth_admin') is null then
    create role supabase_auth_admin nologin noinherit;
  end if;
  -- On the platform, extensions' functions are found without naming their schema.
  if not exists (
    select from pg_catalog.pg_db_role_setting
    where setrole = current_user::regrole and setdatabase = 0
  ) then
    alter role current_user set search_path = "$user", public, extensions;
  end if;
end
$$;

-- Schema usage is all that the API roles get. Since 2026-10-30 the platform grants no new table to
-- them either: each migration has to say what it exposes.
grant usage on schema public to anon, authenticated, service_role;
create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;

-- auth: the tables come from the API server; these functions read the caller's claims as the
-- platform's do, from either setting.
grant usage on schema auth to anon, authenticated, service_role;

create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
  )::jsonb
$$;

create or replace function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
  )::uuid
$$;

create or replace function auth.role() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'
  )
$$;

create or replace function auth.email() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email'
  )
$$;

-- net: the public face of pg_net. Unlogged, because the extension's tables are: what is queued at a
-- crash is lost there too, and nothing may rely on it.
create schema if not exists net;
grant usage on schema net to anon, authenticated, service_role;

create unlogged table if not exists net.http_request_queue (
  id bigint generated always as identity primary key,
  method text not null,
  url text not null,
  headers jsonb not null,
  body bytea,
  timeout_milliseconds integer not null
);

create unlogged table if not exists net._http_response (
  id bigint primary key,
  status_code integer,
  content_type text,
  headers jsonb,
  content text,
  timed_out boolean,
  error_msg text,
  created timestamptz not null default now()
);

create or replace function net._percent_encode(value text) returns text
language sql immutable strict set search_path = '' as $$
  select coalesce(
    string_agg(
      case
        when chr(byte) ~ '[A-Za-z0-9_.~-]' then chr(byte)
        else '%' || upper(lpad(to_hex(byte), 2, '0'))
      end,
      '' order by place
    ),
    ''
  )
  from (
    select place, get_byte(bytes, place) as byte
    from convert_to(value, 'UTF8') as bytes,
      generate_series(0, octet_length(bytes) - 1) as place
  ) as octets
$$;

create or replace function net._enqueue(
  method text,
  url text,
  params jsonb,
  headers jsonb,
  body bytea,
  timeout_milliseconds integer
) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
  query text;
  request_id bigint;
begin
  select string_agg(net._percent_encode(key) || '=' || net._percent_encode(value), '&')
  into query
  from jsonb_each_text(coalesce(params, '{}'));

  insert into net.http_request_queue (method, url, headers, body, timeout_milliseconds)
  values (
    method,
    url || case
      when query is null then ''
      when position('?' in url) > 0 then '&' || query
      else '?' || query
    end,
    coalesce(headers, '{}'),
    body,
    timeout_milliseconds
  )
  returning id into request_id;

  -- Listeners hear it at commit and never after a rollback: that is when pg_net sends, too.
  perform pg_notify('pg_net', '');
  return request_id;
end
$$;
revoke execute on function net._enqueue(text, text, jsonb, jsonb, bytea, integer) from public;

create or replace function net.http_post(
  url text,
  body jsonb default '{}',
  params jsonb default '{}',
  headers jsonb default '{"Content-Type": "application/json"}',
  timeout_milliseconds integer default 2000
) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (
    select from jsonb_each_text(headers)
    where lower(key) = 'content-type' and lower(value) like 'application/json%'
  ) then
    raise exception 'Content-Type header must be "application/json"';
  end if;
  return net._enqueue(
    'POST', url, params, headers, convert_to(body::text, 'UTF8'), timeout_milliseconds
  );
end
$$;

create or replace function net.http_get(
  url text,
  params jsonb default '{}',
  headers jsonb default '{}',
  timeout_milliseconds integer default 2000
) returns bigint
language sql volatile security definer set search_path = '' as $$
  select net._enqueue('GET', url, params, headers, null, timeout_milliseconds)
$$;

-- vault: secrets that functions of the database read. Not encrypted here: what the local stack keeps
-- in it opens nothing but the local stack.
create schema if not exists vault;

create table if not exists vault.secrets (
  id uuid primary key default gen_random_uuid(),
  name text unique,
  description text not null default '',
  secret text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create or replace view vault.decrypted_secrets as
  select id, name, description, secret, secret as decrypted_secret, created_at, updated_at
  from vault.secrets;

create or replace function vault.create_secret(
  new_secret text, new_name text default null, new_description text default ''
) returns uuid
language sql volatile security definer set search_path = '' as $$
  insert into vault.secrets (secret, name, description)
  values (new_secret, new_name, new_description)
  returning id
$$;
revoke execute on function vault.create_secret(text, text, text) from public;

-- supabase_functions: the trigger function of database webhooks.
create schema if not exists supabase_functions;
grant usage on schema supabase_functions to anon, authenticated, service_role;

create table if not exists supabase_functions.hooks (
  id bigint generated always as identity primary key,
  hook_table_id integer not null,
  hook_name text not null,
  created_at timestamptz not null default now(),
  request_id bigint
);

create or replace function supabase_functions.http_request() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  url text := nullif(tg_argv[0], 'null');
  method text := nullif(tg_argv[1], 'null');
  headers jsonb := coalesce(nullif(tg_argv[2], 'null'), '{"Content-Type": "application/json"}');
  params jsonb := coalesce(nullif(tg_argv[3], 'null'), '{}');
  timeout_milliseconds integer := coalesce(nullif(tg_argv[4], 'null'), '1000');
  request_id bigint;
begin
  if url is null then
    raise exception 'url argument is missing';
  end if;
  if method is null then
    raise exception 'method argument is missing';
  end if;

  case method
    when 'GET' then
      request_id := net.http_get(url, params, headers, timeout_milliseconds);
    when 'POST' then
      request_id := net.http_post(
        url,
        jsonb_build_object(
          'old_record', case when tg_op in ('UPDATE', 'DELETE') then to_jsonb(old) end,
          'record', case when tg_op in ('INSERT', 'UPDATE') then to_jsonb(new) end,
          'type', tg_op,
          'table', tg_table_name,
          'schema', tg_table_schema
        ),
        params,
        headers,
        timeout_milliseconds
      );
    else
      raise exception 'method argument % is invalid', method;
  end case;

  insert into supabase_functions.hooks (hook_table_id, hook_name, request_id)
  values (tg_relid::integer, tg_name, request_id);
  return coalesce(new, old);
end
$$;

-- The API keeps what it knows of the schema; as on the platform, it hears when that changes.
create or replace function extensions.pgrst_schema_watch() returns event_trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_notify('pgrst', 'reload schema');
end
$$;

do $$
begin
  if not exists (select from pg_catalog.pg_event_trigger where evtname = 'pgrst_ddl_watch') then
    create event trigger pgrst_ddl_watch on ddl_command_end
      execute function extensions.pgrst_schema_watch();
    create event trigger pgrst_drop_watch on sql_drop
      execute function extensions.pgrst_schema_watch();
  end if;
end
$$;

-- What policies and triggers of every schema share. The API does not expose this schema: a security
-- definer function in an exposed one could be called by anybody as an RPC.
create schema if not exists private;
comment on schema private is
  'Functions behind policies and triggers. Never exposed through the API.';

-- A policy's expression runs as the caller, who must be able to look its functions up.
grant usage on schema private to authenticated, service_role;

create function private.update_updated_at() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at = now();
  return new;
end
$$;
comment on function private.update_updated_at() is
  'Trigger function: sets updated_at to the start of the transaction on every update.';
revoke execute on function private.update_updated_at() from public;

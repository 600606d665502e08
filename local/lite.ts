import { getAuthSchemaSql } from "@supabase/lite";

/** The DDL of schema auth: users, sessions, identities, as the API server expects them. */
export function authSchemaSql(): string {
  return getAuthSchemaSql();
}

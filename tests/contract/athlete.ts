import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Stack } from "../../local/stack.ts";
import { type PostedRace, publishedRace } from "./race.ts";

export interface Athlete {
  readonly client: SupabaseClient;
  readonly token: string;
}

/** Clients keep nothing between tests and leave no timer behind. */
export function connect({ url }: Stack, key: string): SupabaseClient {
  return createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } });
}

/** Signs a new athlete up, with the profile that their races hang on. */
export async function signUp(stack: Stack): Promise<Athlete> {
  const client = connect(stack, stack.publishableKey);
  const { data, error } = await client.auth.signUp({
    email: `athlete-${crypto.randomUUID()}@example.com`,
    password: crypto.randomUUID(),
  });
  if (error !== null) throw error;
  if (data.session === null) throw new Error("sign-up waits for a confirmed email: turn it off");
  const profile = await client.schema("hyrox").from("athlete_profiles").insert({
    user_id: data.session.user.id,
  });
  if (profile.error !== null) throw profile.error;
  return { client, token: data.session.access_token };
}

export async function storeRace(
  { client }: Athlete,
  { race, splits, transitions_total_seconds }: PostedRace = publishedRace(),
): Promise<string> {
  const { data, error } = await client.schema("hyrox").rpc("store_race", {
    race: { race_date: "2026-03-14", ...race, transitions_total_seconds },
    splits,
  });
  if (error !== null) throw error;
  return data;
}

import {
  createClient,
  type PostgrestSingleResponse,
  type SupabaseClient,
} from "@supabase/supabase-js";
import type { Report } from "./report.ts";
import type { DemoStack } from "./scratch_stack.ts";

export interface Athlete {
  readonly supabase: SupabaseClient;
  readonly userId: string;
  readonly profileId: string;
}

/** What every chapter is given. A chapter reads what else it needs from the database. */
export interface Demo {
  readonly report: Report;
  readonly one: Athlete;
  readonly two: Athlete;
}

/** Two people with a profile each, signed up as an app would do it. */
export async function signUpAthletes(report: Report, stack: DemoStack): Promise<Demo> {
  const [one, two] = [await signUp(stack, "one"), await signUp(stack, "two")];
  for (const [name, { supabase, profileId }] of Object.entries({ one, two })) {
    const profiles = dataOf(await supabase.schema("hyrox").from("athlete_profiles").select("id"));
    report.expect(`athlete ${name} is signed in and sees one profile, their own`, profiles, [
      { id: profileId },
    ]);
  }
  return { report, one, two };
}

async function signUp({ url, publishableKey }: DemoStack, name: string): Promise<Athlete> {
  // Two people in one process: a session kept in shared storage would be the other's.
  const supabase = createClient(url, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { data, error } = await supabase.auth.signUp({
    email: `athlete-${name}-${crypto.randomUUID()}@example.com`,
    password: crypto.randomUUID(),
  });
  if (error !== null) {
    throw new Error(
      `no sign-up at ${url}: ${error.message || error.name}; ` +
        `check that a stack runs there and that the publishable key is its own`,
    );
  }
  if (data.session === null || data.user === null) {
    throw new Error("sign-up waits for a confirmed email: turn that off for the demo's project");
  }
  const profile = dataOf(
    await supabase.schema("hyrox").from("athlete_profiles")
      .insert({ user_id: data.user.id, display_name: `athlete ${name}` })
      .select("id").single<{ id: string }>(),
  );
  return { supabase, userId: data.user.id, profileId: profile.id };
}

/** The data, or a throw with all that the database said. */
export function dataOf<Data>({ data, error }: PostgrestSingleResponse<Data>): Data {
  if (error === null) return data;
  const { message, code, hint } = error;
  throw new Error(`the database refused: ${message} (${code})${hint ? `; ${hint}` : ""}`);
}

import type { SupabaseClient } from "@supabase/supabase-js";
import type { Stack } from "../../local/stack.ts";
import { connect } from "./athlete.ts";
import { eventually } from "./records.ts";
import type { Target } from "./send.ts";

export interface Lifter {
  readonly client: SupabaseClient;
  readonly token: string;
  readonly userId: string;
}

export const START_DATE = "2026-11-02";
export const PROGRAM = { kind: "powerlifting", start_date: START_DATE, total_weeks: 10 };

export function strengthFunction({ url, publishableKey }: Stack, slug: string, token?: string) {
  const target: Target = {
    url: `${url}/functions/v1/${slug}`,
    headers: { apikey: publishableKey },
  };
  return token === undefined ? target : { ...target, token };
}

/** Signs a new lifter up, whose maxes are known unless it is said otherwise. */
export async function signUpLifter(stack: Stack, { hasMaxes = true } = {}): Promise<Lifter> {
  const client = connect(stack, stack.publishableKey);
  const { data, error } = await client.auth.signUp({
    email: `lifter-${crypto.randomUUID()}@example.com`,
    password: crypto.randomUUID(),
  });
  if (error !== null) throw error;
  if (data.session === null) throw new Error("sign-up waits for a confirmed email: turn it off");
  const lifter = { client, token: data.session.access_token, userId: data.session.user.id };
  if (!hasMaxes) return lifter;
  await insert(lifter, "lifter_maxes", {
    recorded_at: "2026-10-01T12:00:00Z",
    source: "input_1rm",
    squat_1rm_grams: 140_000,
    bench_1rm_grams: 100_000,
    deadlift_1rm_grams: 180_000,
  });
  return lifter;
}

export async function insert(lifter: Lifter, table: string, row: object): Promise<string> {
  const { data, error } = await lifter.client.schema("strength").from(table)
    .insert({ user_id: lifter.userId, ...row }).select("id").single();
  if (error !== null) throw error;
  return data.id;
}

/** The rows of a table that the lifter may see. */
export async function rowsOf(
  { client }: Lifter,
  table: string,
  match: Record<string, unknown> = {},
  // deno-lint-ignore no-explicit-any -- tests compare what comes
): Promise<any[]> {
  const { data, error } = await client.schema("strength").from(table).select("*").match(match);
  if (error !== null) throw error;
  return data;
}

/** Asks a function as the lifter; what is refused is thrown, in the function's words. */
export async function invoke(
  { client }: Lifter,
  slug: string,
  body: object,
  // deno-lint-ignore no-explicit-any -- tests compare what comes
): Promise<any> {
  const { data, error } = await client.functions.invoke(slug, { body });
  if (error !== null) throw new Error(await error.context.text());
  return data;
}

/** Logs the sets as planned, each with the exertion that is given. */
export async function logSession(
  lifter: Lifter,
  session_id: string,
  rpe_actual: number,
  more: object = {},
): Promise<string> {
  const [session] = await rowsOf(lifter, "sessions", { id: session_id });
  const planned: PlannedSet[] = session.planned_sets ?? [];
  const actual_sets = planned.map(({ reps, set_type, ...set }) => ({
    set_number: set.set_number,
    set_type,
    exercise: set.exercise,
    weight_grams: set.weight_grams,
    reps_completed: reps,
    ...set_type === "warm_up" ? {} : { rpe_actual },
  }));
  return await insert(lifter, "session_logs", {
    session_id,
    started_at: `${session.planned_date}T17:00:00Z`,
    actual_sets,
    ...more,
  });
}

interface PlannedSet {
  readonly set_number: number;
  readonly set_type: string;
  readonly exercise: string;
  readonly weight_grams: number;
  readonly reps: number;
}

/** What the log brings about comes a little after it. */
export async function metricsOf(lifter: Lifter, session_log_id: string) {
  const [metrics] = await eventually(
    () => rowsOf(lifter, "performance_metrics", { session_log_id }),
    ({ length }) => length > 0,
  );
  return metrics;
}

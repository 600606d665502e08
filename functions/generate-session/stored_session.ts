import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { inConfig } from "../_shared/formula_config.ts";
import { todayInUtc } from "../_shared/day.ts";
import { askEngine } from "../_shared/powerlifting_engine.ts";
import { readDay, readUuid } from "../_shared/members.ts";
import { type Answer, type Refusal, refuse } from "../_shared/problems.ts";
import { readReferred, type ReferenceForm } from "../_shared/reference.ts";

const KEY = "session_id";
const FORM: Readonly<ReferenceForm> = {
  key: KEY,
  members: [KEY, "today", "readiness"],
  posted: [
    ...["session", "one_rep_max_grams", "sex", "overrides", "bar_grams", "plates"],
    ...["rounding_increment_grams", "soreness", "week_sets", "volume_limits", "auxiliaries"],
    ...["recent_sessions", "disruptions", "warm_up"],
  ],
};

/** A session of the caller, and how the day finds them. */
export interface StoredSession {
  readonly ok: true;
  readonly id: string;
  readonly today: string;
  /** As sent: the engine judges it. */
  readonly readiness: { readonly stated: unknown };
}

/** Which session the body asks for; undefined for every body that brings it, which the engine judges. */
export function readStoredSession(body: Uint8Array): StoredSession | Refusal | undefined {
  const read = readReferred(body, FORM, (object) => ({
    id: readUuid(object, KEY),
    today: readDay(object, "today"),
    readiness: { stated: object.fields.get("readiness") ?? undefined },
  }));
  return read?.ok ? { ...read, today: read.today ?? todayInUtc() } : read;
}

/** Plans the session's sets from all that is stored, and stores them with what decided about them. */
export async function planStoredSession(
  supabase: SupabaseClient,
  { id, today, readiness }: StoredSession,
): Promise<Answer> {
  const request = await rpc(supabase, "strength.session_request", { session_id: id, today });
  if (request === null) return refuse("not_found", `/${KEY}`, NO_SESSION);
  const plan = askEngine("generate_session", { ...request, today, readiness: readiness.stated });
  if (!plan.ok) return inConfig(plan);
  const stored = await rpc(supabase, "strength.store_session", {
    session_id: id,
    plan: plan.result,
  });
  // It went while its sets were planned.
  return stored === null ? refuse("not_found", `/${KEY}`, NO_SESSION) : plan;
}

const NO_SESSION = "no session of yours has this id; check the id and the account";

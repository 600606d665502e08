import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { todayInUtc } from "../_shared/day.ts";
import { askEngine } from "../_shared/powerlifting_engine.ts";
import { isRefusal, readDay, readUuid } from "../_shared/members.ts";
import { type Answer, type Refusal, refuse } from "../_shared/problems.ts";
import { readReference, type ReferenceForm } from "../_shared/reference.ts";

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
  readonly readiness: unknown;
}

/** Which session the body asks for; undefined for every body that brings it, which the engine judges. */
export function readStoredSession(body: Uint8Array): StoredSession | Refusal | undefined {
  const object = readReference(body, FORM);
  if (object === undefined || !object.ok) return object;
  const id = readUuid(object, KEY);
  if (isRefusal(id)) return id;
  const today = readDay(object, "today");
  if (isRefusal(today)) return today;
  const readiness = object.fields.get("readiness") ?? undefined;
  return { ok: true, id, today: today ?? todayInUtc(), readiness };
}

/** Plans the session's sets from all that is stored, and stores them with what decided about them. */
export async function planStoredSession(
  supabase: SupabaseClient,
  { id, today, readiness }: StoredSession,
): Promise<Answer> {
  const request = await rpc(supabase, "strength.session_request", { session_id: id, today });
  if (request === null) return refuse("not_found", `/${KEY}`, NO_SESSION);
  const plan = askEngine("generate_session", { ...request, today, readiness });
  if (!plan.ok) return plan;
  const stored = await rpc(supabase, "strength.store_session", {
    session_id: id,
    plan: plan.result,
  });
  // It went while its sets were planned.
  return stored === null ? refuse("not_found", `/${KEY}`, NO_SESSION) : plan;
}

const NO_SESSION = "no session of yours has this id; check the id and the account";

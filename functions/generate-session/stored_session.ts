import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { inConfig } from "../_shared/formula_config.ts";
import { todayInUtc } from "../_shared/day.ts";
import { askEngine } from "../_shared/powerlifting_engine.ts";
import { readDay, readUuid } from "../_shared/members.ts";
import { type Answer, type Refusal, refuse } from "../_shared/problems.ts";
import { readReference, type ReferenceForm } from "../_shared/reference.ts";
import type { SmallObject } from "../_shared/small_object.ts";

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
  readonly readiness: { readonly stated: unknown };
}

/** Which session the body asks for; undefined for every body that brings it, which the engine judges. */
export function readStoredSession(body: Uint8Array): StoredSession | Refusal | undefined {
  const read = readReference(body, FORM, (object) => ({
    id: readUuid(object, KEY),
    today: readDay(object, "today"),
    readiness: readReadiness(object),
  }));
  return read?.ok ? { ...read, today: read.today ?? todayInUtc() } : read;
}

/** The engine knows what readiness is. */
function readReadiness({ fields }: SmallObject): StoredSession["readiness"] | Refusal {
  const stated = fields.get("readiness") ?? undefined;
  const asked = askEngine("generate_session", { readiness: stated });
  const problems = asked.ok
    ? []
    : asked.problems.filter(({ path }) => /^\/readiness(\/|$)/.test(path));
  return problems.length === 0 ? { stated } : { ok: false, problems };
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

import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { askEngine } from "../_shared/strength_engine.ts";
import { readUuid } from "../_shared/members.ts";
import { type Answer, type Refusal, refuse } from "../_shared/problems.ts";
import { readReference, type ReferenceForm } from "../_shared/reference.ts";

const KEY = "session_id";
const FORM: Readonly<ReferenceForm> = {
  key: KEY,
  members: [KEY],
  posted: [
    ...["today", "session", "log", "one_rep_max_grams", "sex", "history", "recent_sessions"],
    "auxiliaries",
  ],
};

/** The id when the body asks for a stored session; undefined for every other, which the engine judges. */
export function readStoredSessionId(
  body: Uint8Array,
): { readonly ok: true; readonly id: string } | Refusal | undefined {
  return readReference(body, FORM, (object) => ({ id: readUuid(object, KEY) }));
}

/** Reviews the session here and now: right also while the stored metrics have not caught up. */
export async function reviewStoredSession(
  supabase: SupabaseClient,
  session_id: string,
): Promise<Answer> {
  const request = await rpc(supabase, "strength.review_request", { session_id });
  if (request === null) return refuse("not_found", `/${KEY}`, NO_LOG);
  return askEngine("review_session", request);
}

const NO_LOG =
  "no logged session of yours has this id; check the id and the account, and log the session first";

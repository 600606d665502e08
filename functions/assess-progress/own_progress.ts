import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { askEngine } from "../_shared/progress_engine.ts";
import { readDay, readMembers } from "../_shared/members.ts";
import { type Answer, refuse } from "../_shared/problems.ts";
import { readObject } from "../_shared/small_object.ts";

/**
 * Answers the caller's own goals and achievements, computed here and now: how far those are that
 * nothing is stored of, and right also while what is stored has not caught up.
 */
export async function answerAthlete(body: Uint8Array, supabase: SupabaseClient): Promise<Answer> {
  const object = readObject(body);
  if (!object.ok) return object;
  const asked = readMembers(object, ["today"], { today: readDay(object, "today") });
  if (!asked.ok) return asked;
  const request = await rpc(supabase, "hyrox.progress_request", { today: asked.today });
  return request === null
    ? refuse("not_found", "", NO_PROFILE)
    : askEngine("assess_progress", request);
}

const NO_PROFILE =
  "there is no athlete profile for this account; insert one into `hyrox.athlete_profiles` first";

import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import type { DetectRecordsResult } from "../_shared/engine.ts";
import { type Answer, refuse } from "../_shared/problems.ts";
import { askEngine } from "../_shared/races_engine.ts";
import { readReading } from "./reading.ts";

/**
 * Answers the caller's own ledger, computed here and now from their history: it is right also while
 * the stored one has not caught up, and for any context or day.
 */
export async function answerAthlete(body: Uint8Array, supabase: SupabaseClient): Promise<Answer> {
  const reading = readReading(body);
  if (!reading.ok) return reading;
  const { as_of, context, recompute } = reading;
  const history = await rpc(supabase, "hyrox.records_request", { as_of, context });
  if (history === null) return refuse("not_found", "", NO_PROFILE);
  const answer = askEngine("detect_records", history);
  if (!answer.ok) return answer;
  if (recompute) await rpc(supabase, "hyrox.recompute_my_records", {});
  const { ledger, ignored } = answer.result as DetectRecordsResult;
  return { ok: true, result: { ledger, ignored } };
}

const NO_PROFILE =
  "there is no athlete profile for this account; insert one into `hyrox.athlete_profiles` first";

import type { SupabaseClient } from "@supabase/supabase-js";
import { dataOf } from "../_shared/database.ts";
import { callEngine, type DetectRecordsResult } from "../_shared/engine.ts";
import { type Answer, refuse } from "../_shared/problems.ts";
import { type Reading, readReading } from "./reading.ts";

const PATIENCE_MILLISECONDS = 10_000;

/**
 * Answers the caller's own ledger, computed here and now from their history: it is right also while
 * the stored one has not caught up, and for any context or day.
 */
export async function answerAthlete(body: Uint8Array, supabase: SupabaseClient): Promise<Answer> {
  const reading = readReading(body);
  if (!reading.ok) return reading;
  const history = await call(supabase, "records_request", selectionOf(reading));
  if (history === null) return refuse("not_found", "", NO_PROFILE);
  const answer = callEngine("detect_records", new TextEncoder().encode(JSON.stringify(history)));
  if (!answer.ok) return answer;
  if (reading.recompute) await call(supabase, "recompute_my_records", {});
  const { ledger, ignored } = answer.result as DetectRecordsResult;
  return { ok: true, result: { ledger, ignored } };
}

function selectionOf({ as_of, context }: Reading): object {
  return { as_of, context };
}

async function call(supabase: SupabaseClient, name: string, parameters: object): Promise<unknown> {
  return dataOf(
    await supabase.schema("hyrox").rpc(name, parameters)
      .abortSignal(AbortSignal.timeout(PATIENCE_MILLISECONDS)),
  );
}

const NO_PROFILE =
  "there is no athlete profile for this account; insert one into `hyrox.athlete_profiles` first";

import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { readUuid } from "../_shared/members.ts";
import { type Refusal, refuse } from "../_shared/problems.ts";
import { readReference, type ReferenceForm } from "../_shared/reference.ts";

const KEY = "race_result_id";
const FORM: Readonly<ReferenceForm> = {
  key: KEY,
  members: [KEY],
  posted: ["race", "splits", "transitions_total_seconds"],
};

/** The id when the body asks for a stored race; undefined for every other body, which the engine judges. */
export function readStoredRaceId(
  body: Uint8Array,
): { readonly ok: true; readonly id: string } | Refusal | undefined {
  return readReference(body, FORM, (object) => ({ id: readUuid(object, KEY) }));
}

/** Loads the race as the caller. One that is not theirs and one that is not there are the same to them. */
export async function loadStoredRace(
  supabase: SupabaseClient,
  id: string,
): Promise<{ readonly ok: true; readonly request: object } | Refusal> {
  const request = await rpc(supabase, "hyrox.race_for_validation", { race_result_id: id });
  if (request !== null) return { ok: true, request: request as object };
  return refuse(
    "not_found",
    `/${KEY}`,
    "no race of yours has this id; check the id and the account",
  );
}

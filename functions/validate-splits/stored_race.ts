import type { SupabaseClient } from "@supabase/supabase-js";
import { dataOf } from "../_shared/database.ts";
import type { Problem } from "../_shared/engine.ts";
import { problem, type Refusal, refuse } from "../_shared/problems.ts";
import { pointer, readObject, refuseRepeated, refuseUnknown } from "../_shared/small_object.ts";
import { isUuid } from "../_shared/uuid.ts";

const KEY = "race_result_id";
const POSTED_KEYS: ReadonlySet<string> = new Set(["race", "splits", "transitions_total_seconds"]);
const DATABASE_PATIENCE_MILLISECONDS = 5_000;

/** The id when the body asks for a stored race; undefined for every other body, which the engine judges. */
export function readStoredRaceId(
  body: Uint8Array,
): { readonly ok: true; readonly id: string } | Refusal | undefined {
  const object = readObject(body);
  if (!object.ok || !object.fields.has(KEY)) return undefined;
  const surplus = refuseUnknown(object, [KEY], explainSurplus);
  if (surplus !== undefined) return surplus;
  const id = object.fields.get(KEY);
  if (typeof id !== "string") return refuse("wrong_type", `/${KEY}`, `\`${KEY}\` must be a string`);
  if (!isUuid(id)) return refuse("invalid_uuid", `/${KEY}`, `\`${KEY}\` is not a uuid`);
  return refuseRepeated(object) ?? { ok: true, id };
}

function explainSurplus(key: string): Problem {
  const path = pointer(key);
  return POSTED_KEYS.has(key)
    ? problem(
      "conflicting_fields",
      path,
      `\`${key}\` belongs to a posted race; leave out \`${KEY}\` or it`,
    )
    : problem("unknown_field", path, `\`${key}\` is no field here: the field is ${KEY}`);
}

/** Loads the race as the caller. One that is not theirs and one that is not there are the same to them. */
export async function loadStoredRace(
  supabase: SupabaseClient,
  id: string,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal> {
  const race: unknown = dataOf(
    await supabase.schema("hyrox").rpc("race_for_validation", { race_result_id: id })
      .abortSignal(AbortSignal.timeout(DATABASE_PATIENCE_MILLISECONDS)),
  );
  if (race === null) {
    return refuse(
      "not_found",
      `/${KEY}`,
      "no race of yours has this id; check the id and the account",
    );
  }
  return { ok: true, bytes: new TextEncoder().encode(JSON.stringify(race)) };
}

import type { SupabaseClient } from "@supabase/supabase-js";
import type { Answer } from "../_shared/problems.ts";
import type { SmallObject } from "../_shared/small_object.ts";
import { hyrox } from "./hyrox.ts";
import { powerlifting } from "./powerlifting.ts";
import type { StoredKind } from "./stored_kind.ts";

const KINDS: ReadonlyMap<unknown, StoredKind> = new Map([
  ["powerlifting", powerlifting],
  ["hyrox", hyrox],
]);

/** How to make the plan that the body asks for; undefined for every body that the engine judges. */
export function storedPlanOf(
  body: SmallObject,
): ((supabase: SupabaseClient) => Promise<Answer>) | undefined {
  const kind = KINDS.get(body.fields.get("kind"));
  if (kind === undefined || kind.isPosted(body)) return undefined;
  return (supabase) => kind.plan(body, supabase);
}

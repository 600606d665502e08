import type { SupabaseClient } from "@supabase/supabase-js";
import type { Answer } from "../_shared/problems.ts";
import type { SmallObject } from "../_shared/small_object.ts";
import { hyrox } from "./hyrox.ts";
import { powerlifting } from "./powerlifting.ts";

/** A kind of plan that is made of the caller's own rows and stored among them. */
export interface StoredKind {
  /** Whether the body states everything itself: such a plan is computed, and not stored. */
  isPosted(body: SmallObject): boolean;
  plan(body: SmallObject, supabase: SupabaseClient): Promise<Answer>;
}

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

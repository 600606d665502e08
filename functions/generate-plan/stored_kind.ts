import type { SupabaseClient } from "@supabase/supabase-js";
import type { Answer } from "../_shared/problems.ts";
import type { SmallObject } from "../_shared/small_object.ts";

/** A kind of plan that is made of the caller's own rows and stored among them. */
export interface StoredKind {
  /** Whether the body states everything itself: such a plan is computed, and not stored. */
  isPosted(body: SmallObject): boolean;
  plan(body: SmallObject, supabase: SupabaseClient): Promise<Answer>;
}

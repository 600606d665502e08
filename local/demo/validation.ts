import type { SupabaseClient } from "@supabase/supabase-js";
import type { ValidateSplitsResult } from "../../pkg/stadion.js";
import { askFunction, type FunctionAnswer } from "./functions.ts";

export function validateSplits(
  supabase: SupabaseClient,
  body: object,
): Promise<FunctionAnswer<ValidateSplitsResult>> {
  return askFunction(supabase, "validate-splits", body);
}

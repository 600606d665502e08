import { FunctionsHttpError, type SupabaseClient } from "@supabase/supabase-js";
import type { Problem, ValidateSplitsResult } from "../../pkg/stadion.js";

export type Validation =
  | { readonly status: 200; readonly result: ValidateSplitsResult }
  | { readonly status: number; readonly problems: readonly Problem[] };

/** Asks the function as an app does; a refusal is an answer, everything else is thrown. */
export async function validateSplits(
  supabase: SupabaseClient,
  body: object,
): Promise<Validation> {
  const { data, error } = await supabase.functions.invoke("validate-splits", { body });
  if (error === null) return { status: 200, result: data };
  if (!(error instanceof FunctionsHttpError)) throw error;
  const response: Response = error.context;
  const text = await response.text();
  const problems = problemsIn(text);
  if (problems !== undefined) return { status: response.status, problems };
  throw new Error(`validate-splits answered ${response.status} without problems: ${text}`);
}

function problemsIn(text: string): readonly Problem[] | undefined {
  try {
    const { problems } = JSON.parse(text);
    return Array.isArray(problems) ? problems : undefined;
  } catch {
    return undefined;
  }
}

/** The result of what should be answered with one. */
export function resultOf(validation: Validation): ValidateSplitsResult {
  if ("result" in validation) return validation.result;
  const [problem] = validation.problems;
  throw new Error(
    `validate-splits refused with ${validation.status}: ${problem?.code} ${problem?.message}`,
  );
}

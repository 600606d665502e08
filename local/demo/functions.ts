import { FunctionsHttpError, type SupabaseClient } from "@supabase/supabase-js";
import type { Problem } from "../../pkg/stadion.js";

/** What a function says: a result, or why there is none. */
export type FunctionAnswer<Result> =
  | { readonly status: 200; readonly result: Result }
  | { readonly status: number; readonly slug: string; readonly problems: readonly Problem[] };

/** Asks a function as an app does; a refusal is an answer, everything else is thrown. */
export async function askFunction<Result>(
  supabase: SupabaseClient,
  slug: string,
  body: object,
): Promise<FunctionAnswer<Result>> {
  const { data, error } = await supabase.functions.invoke(slug, { body });
  if (error === null) return { status: 200, result: data };
  if (!(error instanceof FunctionsHttpError)) throw error;
  const response: Response = error.context;
  const text = await response.text();
  const problems = problemsIn(text);
  if (problems !== undefined) return { status: response.status, slug, problems };
  throw new Error(`${slug} answered ${response.status} without problems: ${text}`);
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
export function resultOf<Result>(answer: FunctionAnswer<Result>): Result {
  if ("result" in answer) return answer.result;
  const [problem] = answer.problems;
  throw new Error(
    `${answer.slug} refused with ${answer.status}: ${problem?.code} ${problem?.message}`,
  );
}

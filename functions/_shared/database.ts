import type { PostgrestSingleResponse } from "@supabase/supabase-js";

export type FaultKind = "unavailable" | "token_refused" | "failed";

/** The database gave no answer. Carries the fault's code and never its text, which may quote rows. */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";

  constructor(readonly kind: FaultKind, readonly code: string) {
    super(`the database call ended as \`${kind}\` with code \`${code}\``);
  }
}

/** The answer's data, or a throw: a handler goes on only with what the database really said. */
export function dataOf<Data>({ data, error, status }: PostgrestSingleResponse<Data>): Data {
  if (error === null) return data;
  throw new DatabaseFault(kindOf(status, error.code), error.code || `http_${status}`);
}

/** Connection lost, resources short, operator at work, lock or statement given up, may pass by itself. */
const PASSING = /^(08|53|57)|^(40001|40P01|55P03|PGRST00[0-3])$/;

function kindOf(status: number, code: string): FaultKind {
  // Status 0 is supabase-js's own: the request never got an answer.
  if (status === 0 || (status >= 502 && status <= 504) || PASSING.test(code)) return "unavailable";
  return status === 401 ? "token_refused" : "failed";
}

import type { PostgrestSingleResponse, SupabaseClient } from "@supabase/supabase-js";

export type FaultKind = "unavailable" | "token_refused" | "failed";

/** A person waits for the answer, and may ask again: what takes longer waits for somebody else. */
const PATIENCE_MILLISECONDS = 4_000;

/** Calls a function of the database by its schema and name; what it gives is the caller's to know. */
export async function rpc(
  client: SupabaseClient,
  name: `${string}.${string}`,
  parameters: object,
  { patienceMilliseconds = PATIENCE_MILLISECONDS } = {},
): Promise<unknown> {
  const [schema = "", plain = ""] = name.split(".");
  return dataOf(
    await client.schema(schema).rpc(plain, parameters)
      .abortSignal(AbortSignal.timeout(patienceMilliseconds)),
  );
}

/** The database gave no answer. Carries the fault's code and never its text, which may quote rows. */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";

  constructor(readonly kind: FaultKind, readonly code: string) {
    super(`the database call ended as \`${kind}\` with code \`${code}\``);
  }
}

/** A function of ours refused, for the state that the caller's rows are in. Its words are meant for them. */
export class DatabaseRefusal extends Error {
  override readonly name = "DatabaseRefusal";
}

/** The answer's data, or a throw: a handler goes on only with what the database really said. */
export function dataOf<Data>({ data, error, status }: PostgrestSingleResponse<Data>): Data {
  if (error === null) return data;
  if (error.code === WRONG_STATE && error.hint) {
    throw new DatabaseRefusal(`${error.message}; ${error.hint}`);
  }
  throw new DatabaseFault(kindOf(status, error.code), error.code || `http_${status}`);
}

/** `object_not_in_prerequisite_state`, which our own functions raise, always with a hint. */
const WRONG_STATE = "55000";

/** Connection lost, resources short, operator at work, lock or statement given up, may pass by itself. */
const PASSING = /^(08|53|57)|^(40001|40P01|55P03|PGRST00[0-3])$/;

function kindOf(status: number, code: string): FaultKind {
  // Status 0 is supabase-js's own: the request never got an answer.
  if (status === 0 || (status >= 502 && status <= 504) || PASSING.test(code)) return "unavailable";
  return status === 401 ? "token_refused" : "failed";
}

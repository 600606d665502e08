import type { SupabaseClient } from "@supabase/supabase-js";
import { type Claim, drain, type Work } from "./drain.ts";
import type { Operation } from "./engine.ts";
import { type UserFunction, userFunction } from "./user_function.ts";
import { refuseWakeUp } from "./wake_up.ts";
import { webhookFunction } from "./webhook_function.ts";

export interface DrainFunction<Claimed extends Claim, Result> {
  readonly operation: Operation;
  /** What a signed-in user gets at the same address. */
  readonly user: Omit<UserFunction, "operation">;
  /** Opens the work for one worker, whose leases nobody else can use. */
  open(serviceClient: SupabaseClient, worker: string): Work<Claimed, Result>;
}

/** A webhook brings whole rows, before and after. */
const WEBHOOK_LIMIT_BYTES = 1024 * 1024;

/** Serves one address to two kinds of callers: the project has marked work done, a user asks. */
export function drainFunction<Claimed extends Claim, Result>(
  { operation, user, open }: DrainFunction<Claimed, Result>,
): (request: Request) => Promise<Response> {
  const answerUser = userFunction({ operation, ...user });
  const answerProject = webhookFunction({
    operation,
    bodyLimitBytes: WEBHOOK_LIMIT_BYTES,
    handle: async (body, serviceClient) =>
      refuseWakeUp(body) ??
        { ok: true, result: await drain(open(serviceClient, crypto.randomUUID())) },
  });
  return (request) => (bringsToken(request) ? answerUser : answerProject)(request);
}

/** Whoever brings a token is judged by it alone, also when a key comes with it. */
function bringsToken({ headers }: Request): boolean {
  const authorization = headers.get("authorization");
  // Clients that hold a key and no session may send the key in both places.
  return authorization !== null && authorization !== `Bearer ${headers.get("apikey")}`;
}

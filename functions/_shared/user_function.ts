import { type SupabaseContext, withSupabase } from "@supabase/server";
import type { SupabaseClient } from "@supabase/supabase-js";
import { explainRejection, unauthenticated, userIdOf } from "./authentication.ts";
import { discardRest, readBody } from "./body.ts";
import type { Operation } from "./engine.ts";
import { causeOf, explainFault } from "./fault.ts";
import { log, type LogEntry, startEntry } from "./log.ts";
import { type Answer, firstCode, toResponse } from "./problems.ts";

/** All that a handler learns of the caller. It acts with the caller's own rights, and no others. */
export interface Caller {
  readonly supabase: SupabaseClient;
  readonly userId: string;
}

export interface UserFunction {
  readonly operation: Operation;
  readonly bodyLimitBytes: number;
  handle(body: Uint8Array, caller: Caller): Answer | Promise<Answer>;
}

/** An empty key set leaves the service-role client, which the library makes as well, without a key. */
export const USER_ACCESS = {
  auth: "user",
  audience: "authenticated",
  env: { secretKeys: {} },
} as const;

/** Serves a function for signed-in users: who asks, what was sent, the answer in one vocabulary. */
export function userFunction(definition: UserFunction): (request: Request) => Promise<Response> {
  return async (request) => {
    const started = performance.now();
    const entry = startEntry(definition.operation);
    // Composed per request: what a request notes about itself lives in no variable others share.
    const authenticated = withSupabase(
      USER_ACCESS,
      (request, context) => respond(entry, () => answerCaller(definition, request, context, entry)),
    );
    const response = await translate(await authenticated(request), request, entry);
    await discardRest(request);
    entry.status = response.status;
    entry.milliseconds = Math.round((performance.now() - started) * 10) / 10;
    log(entry);
    return response;
  };
}

async function answerCaller(
  { bodyLimitBytes, handle }: UserFunction,
  request: Request,
  { jwtClaims, supabase }: SupabaseContext,
  entry: LogEntry,
): Promise<Answer> {
  const userId = userIdOf(jwtClaims);
  if (userId === undefined) return unauthenticated();
  const body = await readBody(request, bodyLimitBytes);
  if (!body.ok) return body;
  entry.bytes = body.bytes.byteLength;
  return await handle(body.bytes, { supabase, userId });
}

async function respond(entry: LogEntry, answering: () => Promise<Answer>): Promise<Response> {
  let answer: Answer;
  try {
    answer = await answering();
  } catch (error) {
    entry.cause = causeOf(error);
    answer = explainFault(error);
  }
  entry.outcome = answer.ok ? "ok" : firstCode(answer);
  return toResponse(answer);
}

/** Puts what `withSupabase` answered by itself into our vocabulary; browsers still need its headers. */
async function translate(response: Response, request: Request, entry: LogEntry): Promise<Response> {
  if (request.method === "OPTIONS") entry.outcome = "preflight";
  const rejection = response.headers.get("x-supabase-server-error");
  if (rejection === null) return response;
  const explained = await respond(entry, () => explainRejection(response));
  entry.cause = rejection;
  for (const [name, value] of response.headers) {
    if (!explained.headers.has(name)) explained.headers.set(name, value);
  }
  return explained;
}

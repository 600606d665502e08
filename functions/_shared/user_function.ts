import { type SupabaseContext, withSupabase } from "@supabase/server";
import type { SupabaseClient } from "@supabase/supabase-js";
import {
  bringsKeyAsToken,
  explainRejection,
  keyAsToken,
  unauthenticated,
  userIdOf,
} from "./authentication.ts";
import { readBody } from "./body.ts";
import type { Operation } from "./engine.ts";
import type { LogEntry } from "./log.ts";
import type { Answer } from "./problems.ts";
import { serve } from "./serve.ts";

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
  return serve({
    operation: definition.operation,
    guard: (respond, entry) => {
      const guarded = withSupabase(
        USER_ACCESS,
        (request, context) => respond(() => answerCaller(definition, request, context, entry)),
      );
      return async (request) => {
        const response = await guarded(request);
        const isRefused = response.status === 401 && bringsKeyAsToken(request);
        return isRefused ? keyAsToken(response) : response;
      };
    },
    explain: explainRejection,
  });
}

async function answerCaller(
  { bodyLimitBytes, handle }: UserFunction,
  request: Request,
  { jwtClaims, supabase }: SupabaseContext,
  entry: LogEntry,
): Promise<Answer> {
  const userId = userIdOf(jwtClaims, new URL(supabase.schema("public").url));
  if (userId === undefined) return unauthenticated();
  const body = await readBody(request, bodyLimitBytes);
  if (!body.ok) return body;
  entry.bytes = body.bytes.byteLength;
  return await handle(body.bytes, { supabase, userId });
}

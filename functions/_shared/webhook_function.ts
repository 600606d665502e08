import { withSupabase } from "@supabase/server";
import type { SupabaseClient } from "@supabase/supabase-js";
import { internal, unauthenticated } from "./authentication.ts";
import { readBody } from "./body.ts";
import type { Operation } from "./engine.ts";
import type { LogEntry } from "./log.ts";
import type { Answer, Refusal } from "./problems.ts";
import { serve } from "./serve.ts";

export interface WebhookFunction {
  readonly operation: Operation;
  readonly bodyLimitBytes: number;
  /** The client acts for nobody in particular, past row level security. */
  handle(body: Uint8Array, serviceClient: SupabaseClient): Answer | Promise<Answer>;
}

const WEBHOOK_ACCESS = { auth: "secret" } as const;

/** Serves a function for the project itself, its webhooks and its operators: the secret key opens it. */
export function webhookFunction(
  definition: WebhookFunction,
): (request: Request) => Promise<Response> {
  return serve({
    operation: definition.operation,
    guard: (respond, entry) =>
      withSupabase(
        WEBHOOK_ACCESS,
        (request, { supabaseAdmin }) =>
          respond(() => answerWebhook(definition, request, supabaseAdmin, entry)),
      ),
    explain: explainRejection,
  });
}

async function answerWebhook(
  { bodyLimitBytes, handle }: WebhookFunction,
  request: Request,
  serviceClient: SupabaseClient,
  entry: LogEntry,
): Promise<Answer> {
  const body = await readBody(request, bodyLimitBytes);
  if (!body.ok) return body;
  entry.bytes = body.bytes.byteLength;
  return await handle(body.bytes, serviceClient);
}

async function explainRejection(rejection: Response): Promise<Refusal> {
  await rejection.body?.cancel();
  return rejection.status === 401 ? unauthenticated(NO_KEY) : internal();
}

const NO_KEY =
  "no valid key came with the request; send the project's secret key as `apikey`, or sign in and " +
  "send the access token as `Authorization: Bearer`";

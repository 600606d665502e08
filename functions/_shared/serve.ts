import { discardRest } from "./body.ts";
import type { Operation } from "./engine.ts";
import { causeOf, explainFault } from "./fault.ts";
import { log, type LogEntry, startEntry } from "./log.ts";
import { type Answer, firstCode, type Refusal, toResponse } from "./problems.ts";

export type Respond = (answering: () => Promise<Answer>) => Promise<Response>;

export interface Served {
  readonly operation: Operation;
  /** Composed per request: what a request notes about itself lives in no variable others share. */
  guard(respond: Respond, entry: LogEntry): (request: Request) => Promise<Response>;
  /** Says in our vocabulary what the guard answered by itself, before any handler ran. */
  explain(rejection: Response): Promise<Refusal>;
}

/** Serves what a guard lets through: one vocabulary for every answer, one line of log for each. */
export function serve(
  { operation, guard, explain }: Served,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const started = performance.now();
    const entry = startEntry(operation);
    const guarded = guard((answering) => respond(entry, answering), entry);
    const response = await translate(await guarded(request), request, entry, explain);
    await discardRest(request);
    entry.status = response.status;
    entry.milliseconds = Math.round((performance.now() - started) * 10) / 10;
    log(entry);
    return response;
  };
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
async function translate(
  response: Response,
  request: Request,
  entry: LogEntry,
  explain: Served["explain"],
): Promise<Response> {
  if (request.method === "OPTIONS") entry.outcome = "preflight";
  const rejection = response.headers.get("x-supabase-server-error");
  if (rejection === null) return response;
  const explained = await respond(entry, () => explain(response));
  entry.cause = rejection;
  for (const [name, value] of response.headers) {
    if (!explained.headers.has(name)) explained.headers.set(name, value);
  }
  return explained;
}

import { DatabaseFault, DatabaseRefusal } from "./database.ts";
import { EngineRestarted } from "./engine.ts";
import { internal, unauthenticated } from "./authentication.ts";
import { type Refusal, refuse } from "./problems.ts";

/** What the caller is told of a throw: what to do next, and nothing of what broke. */
export function explainFault(error: unknown): Refusal {
  if (error instanceof EngineRestarted) {
    const message =
      "the engine broke on this request and has started anew; try again, and report it";
    return refuse("engine_restarted", "", message);
  }
  if (error instanceof DatabaseRefusal) return refuse("conflict", "", error.message);
  if (error instanceof DatabaseFault && error.kind === "token_refused") return unauthenticated();
  if (error instanceof DatabaseFault && error.kind === "unavailable") {
    return refuse("retryable", "", "the database cannot answer right now; try again in a moment");
  }
  return internal();
}

/** Names a throw for the log without its text, which may quote what the caller sent. */
export function causeOf(error: unknown): string {
  if (error instanceof DatabaseFault) return error.code;
  return error instanceof Error ? error.name : typeof error;
}

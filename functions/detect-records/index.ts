import { userFunction } from "../_shared/user_function.ts";
import { webhookFunction } from "../_shared/webhook_function.ts";
import { drain } from "./drain.ts";
import { openLedger } from "./ledger.ts";
import { answerAthlete } from "./own_records.ts";
import { refuseWakeUp } from "./wake_up.ts";

const OPERATION = "detect_records";

const answerUser = userFunction({
  operation: OPERATION,
  bodyLimitBytes: 4 * 1024,
  handle: (body, { supabase }) => answerAthlete(body, supabase),
});

const answerProject = webhookFunction({
  operation: OPERATION,
  // A webhook brings whole rows, before and after.
  bodyLimitBytes: 1024 * 1024,
  handle: async (body, serviceClient) =>
    refuseWakeUp(body) ?? { ok: true, result: await drain(openLedger(serviceClient)) },
});

export default {
  fetch: (request: Request) => (bringsToken(request) ? answerUser : answerProject)(request),
};

/** Whoever brings a token is judged by it alone, also when a key comes with it. */
function bringsToken({ headers }: Request): boolean {
  const authorization = headers.get("authorization");
  // Clients that hold a key and no session may send the key in both places.
  return authorization !== null && authorization !== `Bearer ${headers.get("apikey")}`;
}

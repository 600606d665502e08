import { callEngine } from "../_shared/powerlifting_engine.ts";
import { userFunction } from "../_shared/user_function.ts";
import { planStoredSession, readStoredSession } from "./stored_session.ts";

const OPERATION = "generate_session";

export default {
  fetch: userFunction({
    operation: OPERATION,
    bodyLimitBytes: 256 * 1024,
    async handle(body, { supabase }) {
      const stored = readStoredSession(body);
      if (stored === undefined) return callEngine(OPERATION, body);
      return stored.ok ? await planStoredSession(supabase, stored) : stored;
    },
  }),
};

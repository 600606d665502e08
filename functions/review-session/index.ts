import { drainFunction } from "../_shared/drain_function.ts";
import { callEngine } from "../_shared/strength_engine.ts";
import { openReviews } from "./marked_reviews.ts";
import { readStoredSessionId, reviewStoredSession } from "./stored_session.ts";

const OPERATION = "review_session";

export default {
  fetch: drainFunction({
    operation: OPERATION,
    user: {
      bodyLimitBytes: 256 * 1024,
      async handle(body, { supabase }) {
        const stored = readStoredSessionId(body);
        if (stored === undefined) return callEngine(OPERATION, body);
        return stored.ok ? await reviewStoredSession(supabase, stored.id) : stored;
      },
    },
    open: openReviews,
  }),
};

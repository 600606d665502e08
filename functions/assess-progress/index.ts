import { drainFunction } from "../_shared/drain_function.ts";
import { openProgress } from "./marked_progress.ts";
import { answerAthlete } from "./own_progress.ts";

export default {
  fetch: drainFunction({
    operation: "assess_progress",
    user: {
      bodyLimitBytes: 4 * 1024,
      handle: (body, { supabase }) => answerAthlete(body, supabase),
    },
    open: openProgress,
  }),
};

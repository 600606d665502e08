import { drainFunction } from "../_shared/drain_function.ts";
import { openLedger } from "./ledger.ts";
import { answerAthlete } from "./own_records.ts";

export default {
  fetch: drainFunction({
    operation: "detect_records",
    user: {
      bodyLimitBytes: 4 * 1024,
      handle: (body, { supabase }) => answerAthlete(body, supabase),
    },
    open: openLedger,
  }),
};

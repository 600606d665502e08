import { askEngine, callEngine } from "../_shared/strength_engine.ts";
import { userFunction } from "../_shared/user_function.ts";
import { loadOwnSets, pointToLift, readOwnLift } from "./own_lift.ts";

const OPERATION = "estimate_one_rep_max";

export default {
  fetch: userFunction({
    operation: OPERATION,
    // As many sets as the engine reads.
    bodyLimitBytes: 512 * 1024,
    async handle(body, { supabase }) {
      const asked = readOwnLift(body);
      if (asked === undefined) return pointToLift(callEngine(OPERATION, body));
      return asked.ok ? askEngine(OPERATION, await loadOwnSets(supabase, asked)) : asked;
    },
  }),
};

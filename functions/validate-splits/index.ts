import { askEngine, callEngine } from "../_shared/races_engine.ts";
import { userFunction } from "../_shared/user_function.ts";
import { loadStoredRace, readStoredRaceId } from "./stored_race.ts";

const OPERATION = "validate_splits";

export default {
  fetch: userFunction({
    operation: OPERATION,
    bodyLimitBytes: 256 * 1024,
    async handle(body, { supabase }) {
      const stored = readStoredRaceId(body);
      if (stored === undefined) return callEngine(OPERATION, body);
      if (!stored.ok) return stored;
      const race = await loadStoredRace(supabase, stored.id);
      return race.ok ? askEngine(OPERATION, race.request) : race;
    },
  }),
};

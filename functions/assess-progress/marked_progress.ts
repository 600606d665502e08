import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { type Claim, resultOf, type Work } from "../_shared/drain.ts";
import { askEngine } from "../_shared/progress_engine.ts";

/** A marked athlete, with facts, goals and definitions. */
interface ClaimedAthlete extends Claim {
  readonly athlete_id: string;
  readonly version: number;
  readonly request: object;
}

/** The goals and achievements of athletes, brought up to date athlete by athlete. */
export function openProgress(
  serviceClient: SupabaseClient,
  worker: string,
): Work<ClaimedAthlete, object> {
  const call = (name: string, parameters: object) =>
    rpc(serviceClient, `hyrox.${name}_progress`, { worker, ...parameters }, {
      patienceMilliseconds: 15_000,
    });
  return {
    claim: async () => await call("claim", {}) as readonly ClaimedAthlete[],
    compute: ({ request }) => resultOf(askEngine("assess_progress", request)),
    apply: async ({ athlete_id, version }, result) =>
      await call("apply", { athlete_id, version, result }) === true,
    fail: async ({ athlete_id }, message) => {
      await call("fail", { athlete_id, message });
    },
  };
}

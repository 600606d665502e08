import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { type Claim, resultOf, type Work } from "../_shared/drain.ts";
import type { DetectRecordsResult } from "../_shared/engine.ts";
import { askEngine } from "../_shared/races_engine.ts";

/** Marked series of one athlete, with their efforts and the stored rows. */
interface ClaimedSeries extends Claim {
  readonly athlete_id: string;
  readonly marks: readonly { readonly series_key: string; readonly version: number }[];
  readonly request: object;
}

/** The stored ledgers of athletes, brought up to date series by series. */
export function openLedger(
  serviceClient: SupabaseClient,
  worker: string,
): Work<ClaimedSeries, DetectRecordsResult> {
  const call = (name: string, parameters: object) =>
    rpc(serviceClient, `hyrox.${name}_records`, { worker, ...parameters }, {
      patienceMilliseconds: 15_000,
    });
  return {
    claim: async () => await call("claim", {}) as readonly ClaimedSeries[],
    compute: ({ request }) => resultOf(askEngine("detect_records", request)),
    apply: async ({ athlete_id, marks }, { diff, validated }) =>
      await call("apply", { athlete_id, marks, diff, validated: validated ?? null }) === true,
    fail: async ({ athlete_id }, message) => {
      await call("fail", { athlete_id, message });
    },
  };
}

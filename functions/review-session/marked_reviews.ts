import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { type Claim, resultOf, type Work } from "../_shared/drain.ts";
import type { DetectRecordsResult } from "../_shared/engine.ts";
import { askEngine as askRaces } from "../_shared/races_engine.ts";
import { askEngine } from "../_shared/strength_engine.ts";

/** Marked logs of one lifter, with their reviews' requests and the series that they touch. */
interface ClaimedReviews extends Claim {
  readonly user_id: string;
  readonly marks: readonly { readonly series_key: string; readonly version: number }[];
  readonly records_request: object | null;
  readonly reviews: readonly { readonly session_log_id: string; readonly request: object }[];
}

/** What the engine says of a claim: what the lifter's ledger lacks, and each log's review. */
interface Reviewed {
  readonly records: Pick<DetectRecordsResult, "diff"> | null;
  readonly reviews: readonly { readonly session_log_id: string; readonly result: unknown }[];
}

/** The metrics, maxes and records of lifters, brought up to date log by log. */
export function openReviews(
  serviceClient: SupabaseClient,
  worker: string,
): Work<ClaimedReviews, Reviewed> {
  const call = (name: string, parameters: object) =>
    rpc(serviceClient, `strength.${name}_reviews`, { worker, ...parameters }, {
      patienceMilliseconds: 15_000,
    });
  return {
    claim: async () => await call("claim", {}) as readonly ClaimedReviews[],
    compute: ({ records_request, reviews }) => ({
      records: records_request === null ? null : differenceOf(records_request),
      reviews: reviews.map(({ session_log_id, request }) => ({
        session_log_id,
        result: resultOf(askEngine("review_session", request)),
      })),
    }),
    apply: async ({ user_id, marks }, result) =>
      await call("apply", { user_id, marks, result }) === true,
    fail: async ({ user_id }, message) => {
      await call("fail", { user_id, message });
    },
  };
}

/** The database holds the rest of the ledger already. */
function differenceOf(records_request: object): Pick<DetectRecordsResult, "diff"> {
  const answer = askRaces("detect_records", records_request);
  const { diff } = resultOf<DetectRecordsResult>(answer);
  return diff === undefined ? {} : { diff };
}

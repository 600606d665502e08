import type { SupabaseClient } from "@supabase/supabase-js";
import { dataOf } from "../_shared/database.ts";
import type { DetectRecordsResult } from "../_shared/engine.ts";

/** Marked series of one athlete, leased to a worker, with all that computing them needs. */
export interface Claim {
  readonly athlete_id: string;
  readonly marks: readonly { readonly series_key: string; readonly version: number }[];
  readonly request: object;
  /** Whether marks that are due were left for the next claim; absent when that is not known. */
  readonly more?: boolean;
}

/** The stored ledger, as a worker sees it: each member is one round trip. */
export interface Ledger {
  claim(): Promise<readonly Claim[]>;
  /** False when the athlete changed meanwhile: nothing was written, and the marks are due again. */
  apply(claim: Claim, result: DetectRecordsResult): Promise<boolean>;
  fail(claim: Claim, reason: string): Promise<void>;
}

const PATIENCE_MILLISECONDS = 15_000;

/** Opens the ledger for one worker, whose leases nobody else can use. */
export function openLedger(serviceClient: SupabaseClient): Ledger {
  const worker = crypto.randomUUID();
  const call = async (name: string, parameters: object): Promise<unknown> =>
    dataOf(
      await serviceClient.schema("hyrox").rpc(name, { worker, ...parameters })
        .abortSignal(AbortSignal.timeout(PATIENCE_MILLISECONDS)),
    );
  return {
    claim: async () => await call("claim_records", {}) as readonly Claim[],
    apply: async ({ athlete_id, marks }, { diff, validated }) =>
      await call("apply_records", { athlete_id, marks, diff, validated: validated ?? null }) ===
        true,
    fail: async ({ athlete_id }, message) => {
      await call("fail_records", { athlete_id, message });
    },
  };
}

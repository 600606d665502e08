import { callEngine, type DetectRecordsResult } from "../_shared/engine.ts";
import { causeOf } from "../_shared/fault.ts";
import type { Claim, Ledger } from "./ledger.ts";

/** Athletes, counted once for each time they were claimed. */
export interface Tally {
  athletes: number;
  applied: number;
  stale: number;
  failed: number;
}

/** Below the 30 seconds after which the database stops waiting for the answer. */
const BUDGET_MILLISECONDS = 20_000;
/** A request gets 2 seconds of processor time on the platform; half of it is for the engine. */
const ENGINE_BUDGET_MILLISECONDS = 1_000;
/** Somebody keeps changing, or holds on to, what was claimed: the next wake-up finds it again. */
const MOST_FRUITLESS_ROUNDS = 5;

/** Computes marked series until none is due or the time is up; what is left stays marked. */
export async function drain(ledger: Ledger): Promise<Tally> {
  const tally: Tally = { athletes: 0, applied: 0, stale: 0, failed: 0 };
  const started = performance.now();
  const spent = { milliseconds: 0 };
  let fruitless = 0;
  while (
    fruitless < MOST_FRUITLESS_ROUNDS && spent.milliseconds < ENGINE_BUDGET_MILLISECONDS &&
    performance.now() - started < BUDGET_MILLISECONDS
  ) {
    const { stale } = tally;
    const claims = await ledger.claim();
    for (const claim of claims) tally[await settle(ledger, claim, spent)]++;
    tally.athletes += claims.length;
    const staleNow = tally.stale - stale;
    if (staleNow === 0 && claims.every(({ more }) => more === false)) break;
    fruitless = staleNow === claims.length ? fruitless + 1 : 0;
  }
  return tally;
}

/** One athlete's failure is noted with the marks and stops no other's records. */
async function settle(
  ledger: Ledger,
  claim: Claim,
  spent: { milliseconds: number },
): Promise<"applied" | "stale" | "failed"> {
  try {
    const started = performance.now();
    const computed = compute(claim);
    spent.milliseconds += performance.now() - started;
    if (computed.ok) return await ledger.apply(claim, computed.result) ? "applied" : "stale";
    await ledger.fail(claim, computed.reason);
  } catch (error) {
    // If that fails as well, the lease ends by itself.
    await ledger.fail(claim, causeOf(error)).catch(() => {});
  }
  return "failed";
}

function compute(
  { request }: Claim,
): { ok: true; result: DetectRecordsResult } | { ok: false; reason: string } {
  const answer = callEngine("detect_records", new TextEncoder().encode(JSON.stringify(request)));
  if (answer.ok) return { ok: true, result: answer.result as DetectRecordsResult };
  const reasons = answer.problems.map(({ code, path, message }) =>
    `${code} at ${path}: ${message}`
  );
  return { ok: false, reason: reasons.join("; ") };
}

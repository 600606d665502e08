import type { Answer } from "./engine.ts";
import { causeOf } from "./fault.ts";

/** Marked work of one athlete, leased to a worker, with all that computing it needs. */
export interface Claim {
  /** Whether marks that are due were left for the next claim; absent when that is not known. */
  readonly more?: boolean;
}

/** The marked work of a schema, as a worker sees it: all but `compute` is one round trip. */
export interface Work<Claimed extends Claim, Result> {
  claim(): Promise<readonly Claimed[]>;
  compute(claim: Claimed): Result;
  /** False when the athlete changed meanwhile: nothing was written, and the marks are due again. */
  apply(claim: Claimed, result: Result): Promise<boolean>;
  fail(claim: Claimed, reason: string): Promise<void>;
}

/** Athletes, counted once for each time they were claimed. */
export interface Tally {
  athletes: number;
  applied: number;
  stale: number;
  failed: number;
}

/** The engine refused what the database holds. The reason stays there, beside the marks. */
class StoredRowsRefused extends Error {
  override readonly name = "StoredRowsRefused";
}

/** What the engine made of a request that the database put together. */
export function resultOf<Result>(answer: Answer<unknown>): Result {
  if (answer.ok) return answer.result as Result;
  const reasons = answer.problems.map(({ code, path, message }) =>
    `${code} at ${path}: ${message}`
  );
  throw new StoredRowsRefused(reasons.join("; "));
}

/** Below the 30 seconds after which the database stops waiting for the answer. */
const BUDGET_MILLISECONDS = 20_000;
/** A request gets 2 seconds of processor time on the platform; half of it is for the engine. */
const ENGINE_BUDGET_MILLISECONDS = 1_000;
/** Somebody keeps changing, or holds on to, what was claimed: the next wake-up finds it again. */
const MOST_FRUITLESS_ROUNDS = 5;

/** Computes what is marked until none is due or the time is up; what is left stays marked. */
export async function drain<Claimed extends Claim, Result>(
  work: Work<Claimed, Result>,
): Promise<Tally> {
  const tally: Tally = { athletes: 0, applied: 0, stale: 0, failed: 0 };
  const started = performance.now();
  const spent = { milliseconds: 0 };
  let fruitless = 0;
  while (
    fruitless < MOST_FRUITLESS_ROUNDS && spent.milliseconds < ENGINE_BUDGET_MILLISECONDS &&
    performance.now() - started < BUDGET_MILLISECONDS
  ) {
    const { stale } = tally;
    const claims = await work.claim();
    for (const claim of claims) tally[await settle(work, claim, spent)]++;
    tally.athletes += claims.length;
    const staleNow = tally.stale - stale;
    if (staleNow === 0 && claims.every(({ more }) => more === false)) break;
    fruitless = staleNow === claims.length ? fruitless + 1 : 0;
  }
  return tally;
}

/** One athlete's failure is noted with the marks and stops no other's work. */
async function settle<Claimed extends Claim, Result>(
  work: Work<Claimed, Result>,
  claim: Claimed,
  spent: { milliseconds: number },
): Promise<"applied" | "stale" | "failed"> {
  try {
    const started = performance.now();
    const result = work.compute(claim);
    spent.milliseconds += performance.now() - started;
    return await work.apply(claim, result) ? "applied" : "stale";
  } catch (error) {
    const reason = error instanceof StoredRowsRefused ? error.message : causeOf(error);
    // If that fails as well, the lease ends by itself.
    await work.fail(claim, reason).catch(() => {});
  }
  return "failed";
}

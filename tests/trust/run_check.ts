import type { Check, Length, Outcome } from "./check.ts";

export interface Timed extends Outcome {
  readonly seconds: number;
}

/** Runs a check; one that throws, or finds nothing to run, is wrong. */
export async function runCheck(check: Check, length: Length, seed: number): Promise<Timed> {
  const started = performance.now();
  const outcome = await outcomeOf(check, length, seed);
  return { ...outcome, seconds: Math.round((performance.now() - started) / 1000) };
}

async function outcomeOf(check: Check, length: Length, seed: number): Promise<Outcome> {
  try {
    const outcome = await check.run(length, seed);
    if (outcome.run > 0) return outcome;
    return { run: 0, wrong: 1, faults: ["nothing was run", ...outcome.faults] };
  } catch (error) {
    const told = error instanceof Error ? error.stack ?? error.message : String(error);
    return { run: 0, wrong: 1, faults: [`it ended early: ${told}`] };
  }
}

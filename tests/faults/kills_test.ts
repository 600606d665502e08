import assert from "node:assert/strict";
import { actAs, createAthletes } from "./athletes.ts";
import { assertLedgersRight } from "./ledgers.ts";
import { LENGTH, say } from "./length.ts";
import { Random } from "./random.ts";
import { type Interceptor, startScratchStack } from "./scratch_stack.ts";
import { SourceChanges } from "./source_changes.ts";
import { sweepUntilClean } from "./sweep.ts";
import type { Worker } from "./worker.ts";

const CLAIM = "/rest/v1/rpc/claim_records";
const APPLY = "/rest/v1/rpc/apply_records";

/** Where the function is when it is killed, and the call by which one can tell. */
const STEPS = {
  "before the claim": { path: CLAIM, at: "arrival" },
  "claimed, not told": { path: CLAIM, at: "answer" },
  "told, computing": { path: CLAIM, at: "delivery" },
  "computed, not applied": { path: APPLY, at: "arrival" },
  "applying": { path: APPLY, at: "middle" },
  "applied, not told": { path: APPLY, at: "answer" },
  "told, not answered": { path: APPLY, at: "delivery" },
} as const;

Deno.test("detect-records leaves the right ledger when it is killed between its steps", async () => {
  const random = new Random(LENGTH.seed);
  const stack = await startScratchStack({ leaseSeconds: 1 });
  try {
    const athletes = await createAthletes(stack.sql, random, LENGTH.athletes);
    const sources = athletes.map((athlete) => new SourceChanges(random, athlete));
    const kills = Object.fromEntries(Object.keys(STEPS).map((step) => [step, 0]));
    let next = stack.startWorker();
    for (let killed = 0; killed < LENGTH.kills; killed++) {
      const worker = await next;
      next = stack.startWorker();
      const [step, place] = Object.entries(STEPS)[killed % Object.keys(STEPS).length]!;
      const trap = killAt(worker, place, random);
      stack.intercept = trap.intercept;
      // A change that concerns no record leaves nothing to claim, and the function lives on.
      while (!trap.hasClosed()) {
        for (let changes = random.between(1, 3); changes > 0; changes--) {
          const source = random.pick(sources);
          await actAs(stack.sql, source.athlete, source.next());
        }
        await worker.wake();
      }
      await trap.settled();
      kills[step]!++;
    }
    stack.intercept = (_path, forward) => forward();
    assert.equal(Object.values(kills).reduce((sum, count) => sum + count, 0), LENGTH.kills);
    const swept = await sweepUntilClean(stack, await next);
    say({ ...kills, swept, rows: await assertLedgersRight(stack.sql) });
  } finally {
    await stack.stop();
  }
});

type Place = (typeof STEPS)[keyof typeof STEPS];

/** Kills the worker once, at the first call that fits. */
function killAt(worker: Worker, { path: watched, at }: Place, random: Random) {
  let death: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const intercept: Interceptor = async (path, forward) => {
    if (death !== undefined || path !== watched) return await forward();
    if (at === "arrival") {
      death = worker.kill();
      return new Response(null, { status: 503 });
    }
    const answer = forward();
    last = answer;
    if (at !== "middle") await answer;
    if (death !== undefined) return await answer;
    // Some moments later the function has the answer, and goes on with it.
    const delay = at === "delivery" ? random.between(1, 4) : 0;
    death = new Promise((resolve) => setTimeout(resolve, delay)).then(() => worker.kill());
    if (at !== "delivery") await death;
    return await answer;
  };
  return {
    intercept,
    hasClosed: () => death !== undefined,
    settled: async () => {
      await Promise.all([death, last]);
    },
  };
}

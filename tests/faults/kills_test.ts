import assert from "node:assert/strict";
import { actAs } from "./athletes.ts";
import { LENGTH, say } from "./length.ts";
import { Random } from "./random.ts";
import { type Interceptor, startScratchStack } from "./scratch_stack.ts";
import { sweepUntilClean } from "./sweep.ts";
import { SYSTEMS } from "./systems.ts";
import type { Worker } from "./worker.ts";

/** Where the function is when it is killed, and the call by which one can tell. */
const STEPS = {
  "before the claim": { call: "claim", at: "arrival" },
  "claimed, not told": { call: "claim", at: "answer" },
  "told, computing": { call: "claim", at: "delivery" },
  "computed, not applied": { call: "apply", at: "arrival" },
  "applying": { call: "apply", at: "middle" },
  "applied, not told": { call: "apply", at: "answer" },
  "told, not answered": { call: "apply", at: "delivery" },
} as const;

for (const system of SYSTEMS) {
  Deno.test(`${system.slug} leaves the right rows when it is killed between its steps`, async () => {
    const random = new Random(LENGTH.seed);
    const stack = await startScratchStack({ slug: system.slug, leaseSeconds: 1 });
    try {
      const athletes = await system.createAthletes(stack.sql, random, LENGTH.athletes);
      const sources = athletes.map((athlete) => system.changesOf(random, athlete));
      const kills = Object.fromEntries(Object.keys(STEPS).map((step) => [step, 0]));
      let next = stack.startWorker();
      for (let killed = 0; killed < LENGTH.kills; killed++) {
        const worker = await next;
        next = stack.startWorker();
        const [step, { call, at }] = Object.entries(STEPS)[killed % Object.keys(STEPS).length]!;
        const trap = killAt(worker, { path: system[call], at }, random);
        stack.intercept = trap.intercept;
        // A change that concerns nothing marked leaves nothing to claim, and the function lives on.
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
      say({ kills: LENGTH.kills, ...kills, swept, rows: await system.assertRight(stack.sql) });
    } finally {
      await stack.stop();
    }
  });
}

interface Place {
  readonly path: string;
  readonly at: (typeof STEPS)[keyof typeof STEPS]["at"];
}

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

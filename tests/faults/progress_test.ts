import assert from "node:assert/strict";
import { populate } from "../schema/random_sources.ts";
import { changeProgress, plan } from "../schema/progress_changes.ts";
import { assertProgressIsRight } from "../schema/progress_worker.ts";
import { Random } from "../schema/random.ts";
import { LENGTH, say } from "./length.ts";
import { type Interceptor, startScratchStack } from "./scratch_stack.ts";
import { takeWakeUps } from "./sweep.ts";
import type { Worker } from "./worker.ts";

const SLUG = "assess-progress";
/** The call at which the function is killed, and whether that call still happens. */
const STEPS = [
  ["claim", false],
  ["claim", true],
  ["apply", false],
  ["apply", true],
] as const;
const PATIENCE_MILLISECONDS = 60_000;

Deno.test(`${SLUG} leaves goals and achievements right when it is killed between its steps`, async () => {
  const random = new Random(LENGTH.seed);
  const stack = await startScratchStack({ slug: SLUG, leaseSeconds: 1 });
  const { sql } = stack;
  try {
    const population = await populate(sql, random, 4);
    const rows = await plan(sql, random, population.athletes);
    for (let n = 0; n < 100; n++) await changeProgress(sql, random, population, rows);
    let next = stack.startWorker();
    for (let killed = 0; killed < LENGTH.kills; killed++) {
      const worker = await next;
      next = stack.startWorker();
      const [call, happens] = STEPS[killed % STEPS.length]!;
      const trap = killAt(worker, `/rest/v1/rpc/${call}_progress`, happens);
      stack.intercept = trap.intercept;
      for (let tries = 0; !trap.hasClosed(); tries++) {
        assert(tries < 100, "nothing is claimed");
        await changeProgress(sql, random, population, rows);
        await worker.wake();
      }
      await trap.settled();
    }
    stack.intercept = (_path, forward) => forward();
    const worker = await next;
    const swept = await sweepUntilClean(worker);
    let reached = 0;
    for (const athlete of population.athletes) reached += await assertProgressIsRight(sql, athlete);
    assert(reached > 0);
    say({ kills: LENGTH.kills, swept, reached });
  } finally {
    await stack.stop();
  }

  /** Delivers what the sweep asks for until nothing is due. */
  async function sweepUntilClean(worker: Worker): Promise<number> {
    const started = performance.now();
    for (let wakeUps = 0;;) {
      // The records are another function's affair.
      await sql`delete from private.dirty_series`;
      await sql`delete from net.http_request_queue`;
      await sql`select private.sweep_progress()`;
      for (let left = await takeWakeUps(sql, SLUG); left > 0; left--) {
        await worker.wake({ sweep: true });
        wakeUps++;
      }
      const waiting = await sql`
        select last_error from private.progress_marks
        where claimed_until is null or claimed_until < now() + interval '10 minutes'
      `;
      if (waiting.length === 0) return wakeUps;
      assert(performance.now() - started < PATIENCE_MILLISECONDS, JSON.stringify(waiting));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
});

/** Kills the worker once, at the first such call, before it happens or before it hears of it. */
function killAt(worker: Worker, watched: string, happens: boolean) {
  let death: Promise<void> | undefined;
  const intercept: Interceptor = async (path, forward) => {
    if (death !== undefined || path !== watched) return await forward();
    let answer = new Response(null, { status: 503 });
    if (happens) answer = await forward();
    death ??= worker.kill();
    await death;
    return answer;
  };
  return { intercept, hasClosed: () => death !== undefined, settled: async () => await death };
}

import assert from "node:assert/strict";
import type { FaultAthlete } from "../faults/athletes.ts";
import { Random } from "../faults/random.ts";
import { type ScratchStack, startScratchStack } from "../faults/scratch_stack.ts";
import { sweepUntilClean } from "../faults/sweep.ts";
import { DRAINED, type Drained } from "./drained.ts";

async function withAthletes(
  { system, change }: Drained,
  count: number,
  test: (stack: ScratchStack, athletes: readonly FaultAthlete[]) => Promise<void>,
): Promise<void> {
  const stack = await startScratchStack({ slug: system.slug });
  try {
    const athletes = await system.createAthletes(stack.sql, new Random(1), count);
    for (const athlete of athletes) await change(stack, athlete);
    await test(stack, athletes);
  } finally {
    await stack.stop();
  }
}

for (const drained of DRAINED) {
  const { system: { slug, claim, apply, assertRight } } = drained;
  const fail = apply.replace("apply", "fail");

  Deno.test(`${slug} takes two round trips when one thing changed`, async () => {
    await withAthletes(drained, 1, async (stack) => {
      const worker = await stack.startWorker();
      const calls: string[] = [];
      stack.intercept = (path, forward) => {
        calls.push(path);
        return forward();
      };
      const tally = await worker.wake();
      assert.deepEqual(tally, { athletes: 1, applied: 1, stale: 0, failed: 0 });
      assert.deepEqual(calls, [claim, apply]);
      await assertRight(stack.sql);
    });
  });

  Deno.test(`${slug} computes the others when the engine refuses one athlete`, async () => {
    await withAthletes(drained, 3, async (stack, [refused]) => {
      const worker = await stack.startWorker();
      stack.intercept = async (path, forward) => {
        const answer = await forward();
        if (path !== claim) return answer;
        const claims = await answer.json();
        for (const claim of claims) {
          if ((claim.athlete_id ?? claim.user_id) === refused?.athleteId) drained.spoil(claim);
        }
        return Response.json(claims);
      };
      assert.deepEqual(await worker.wake(), { athletes: 3, applied: 2, stale: 0, failed: 1 });
      const notes = await stack.sql`select athlete_id, last_error from private.dirty_series`;
      assert(notes.length > 0);
      for (const { athlete_id, last_error } of notes) {
        assert.equal(athlete_id, refused?.athleteId);
        assert.match(last_error, drained.reason);
      }
      // The failure's cause is gone, and its time comes.
      stack.intercept = (_path, forward) => forward();
      await stack.sql`update private.dirty_series set claimed_until = now()`;
      await sweepUntilClean(stack, worker);
      await assertRight(stack.sql);
    });
  });

  Deno.test(`${slug} goes on when a row cannot be written, nor the failure`, async () => {
    await withAthletes(drained, 3, async (stack) => {
      const worker = await stack.startWorker();
      let applies = 0;
      stack.intercept = (path, forward) => {
        const isRefused = path === fail || (path === apply && ++applies === 1);
        const refusal = { code: "22000", message: "no", details: null, hint: null };
        return isRefused ? Promise.resolve(Response.json(refusal, { status: 400 })) : forward();
      };
      assert.deepEqual(await worker.wake(), { athletes: 3, applied: 2, stale: 0, failed: 1 });
      stack.intercept = (_path, forward) => forward();
      await stack.sql`update private.dirty_series set claimed_until = now()`;
      await sweepUntilClean(stack, worker);
      await assertRight(stack.sql);
    });
  });

  Deno.test(`${slug} gives way when an athlete changes faster than it computes`, async () => {
    await withAthletes(drained, 1, async (stack, [busy]) => {
      assert(busy !== undefined);
      const worker = await stack.startWorker();
      stack.intercept = async (path, forward) => {
        if (path === apply) await drained.change(stack, busy);
        return await forward();
      };
      assert.deepEqual(await worker.wake(), { athletes: 5, applied: 0, stale: 5, failed: 0 });
      stack.intercept = (_path, forward) => forward();
      await sweepUntilClean(stack, worker);
      await assertRight(stack.sql);
    });
  });
}

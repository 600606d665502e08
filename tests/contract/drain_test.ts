import assert from "node:assert/strict";
import { actAs, createAthletes, type FaultAthlete } from "../faults/athletes.ts";
import { assertLedgersRight } from "../faults/ledgers.ts";
import { Random } from "../faults/random.ts";
import { type ScratchStack, startScratchStack } from "../faults/scratch_stack.ts";
import { sweepUntilClean } from "../faults/sweep.ts";

const CLAIM = "/rest/v1/rpc/claim_records";
const APPLY = "/rest/v1/rpc/apply_records";
const FAIL = "/rest/v1/rpc/fail_records";

async function withAthletes(
  count: number,
  test: (stack: ScratchStack, athletes: readonly FaultAthlete[]) => Promise<void>,
): Promise<void> {
  const stack = await startScratchStack();
  try {
    const athletes = await createAthletes(stack.sql, new Random(1), count);
    for (const athlete of athletes) await logOneKilometre(stack, athlete);
    await test(stack, athletes);
  } finally {
    await stack.stop();
  }
}

function logOneKilometre({ sql }: ScratchStack, athlete: FaultAthlete): Promise<void> {
  const results = { time_seconds: Math.round(performance.now() * 1000) / 1000, distance_m: 1000 };
  return actAs(
    sql,
    athlete,
    (transaction) =>
      transaction`insert into hyrox.benchmark_tests ${
        transaction({
          athlete_id: athlete.athleteId,
          test_date: "2026-01-01",
          test_type: "1k_time_trial",
          results,
        } as never)
      }`,
  );
}

Deno.test("detect-records takes two round trips when one thing changed", async () => {
  await withAthletes(1, async (stack) => {
    const worker = await stack.startWorker();
    const calls: string[] = [];
    stack.intercept = (path, forward) => {
      calls.push(path);
      return forward();
    };
    const tally = await worker.wake();
    assert.deepEqual(tally, { athletes: 1, applied: 1, stale: 0, failed: 0 });
    assert.deepEqual(calls, [CLAIM, APPLY]);
    await assertLedgersRight(stack.sql);
  });
});

Deno.test("detect-records computes the others when the engine refuses one athlete", async () => {
  await withAthletes(3, async (stack, [refused]) => {
    const worker = await stack.startWorker();
    stack.intercept = async (path, forward) => {
      const answer = await forward();
      if (path !== CLAIM) return answer;
      const claims = await answer.json();
      for (const { athlete_id, request } of claims) {
        if (athlete_id === refused?.athleteId) request.efforts[0].unit = "parsecs";
      }
      return Response.json(claims);
    };
    assert.deepEqual(await worker.wake(), { athletes: 3, applied: 2, stale: 0, failed: 1 });
    const notes = await stack.sql`select athlete_id, last_error from private.dirty_series`;
    assert.equal(notes.length, 1);
    assert.equal(notes[0]?.["athlete_id"], refused?.athleteId);
    assert.match(notes[0]?.["last_error"], /^unknown_value at \/efforts\/0\/unit: /);
    // The failure's cause is gone, and its time comes.
    stack.intercept = (_path, forward) => forward();
    await stack.sql`update private.dirty_series set claimed_until = now()`;
    await sweepUntilClean(stack, worker);
    await assertLedgersRight(stack.sql);
  });
});

Deno.test("detect-records goes on when a row cannot be written, nor the failure", async () => {
  await withAthletes(3, async (stack) => {
    const worker = await stack.startWorker();
    let applies = 0;
    stack.intercept = (path, forward) => {
      const isRefused = path === FAIL || (path === APPLY && ++applies === 1);
      const refusal = { code: "22000", message: "no", details: null, hint: null };
      return isRefused ? Promise.resolve(Response.json(refusal, { status: 400 })) : forward();
    };
    assert.deepEqual(await worker.wake(), { athletes: 3, applied: 2, stale: 0, failed: 1 });
    stack.intercept = (_path, forward) => forward();
    await stack.sql`update private.dirty_series set claimed_until = now()`;
    await sweepUntilClean(stack, worker);
    await assertLedgersRight(stack.sql);
  });
});

Deno.test("detect-records gives way when an athlete changes faster than it computes", async () => {
  await withAthletes(1, async (stack, [busy]) => {
    assert(busy !== undefined);
    const worker = await stack.startWorker();
    stack.intercept = async (path, forward) => {
      if (path === APPLY) await logOneKilometre(stack, busy);
      return await forward();
    };
    assert.deepEqual(await worker.wake(), { athletes: 5, applied: 0, stale: 5, failed: 0 });
    stack.intercept = (_path, forward) => forward();
    await sweepUntilClean(stack, worker);
    await assertLedgersRight(stack.sql);
  });
});

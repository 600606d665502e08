import assert from "node:assert/strict";
import { createAthletes } from "./athletes.ts";
import { LENGTH, say } from "./length.ts";
import { type Planner, startPlanStack } from "./plan_stack.ts";
import { assertPlansWhole, describe, REQUEST } from "./plans.ts";
import { Random } from "./random.ts";
import type { Interceptor } from "./scratch_stack.ts";

const READ = "/rest/v1/rpc/plan_request";
const STORE = "/rest/v1/rpc/store_plan";

/** Where the function is when it is killed, the call by which one can tell, and what is left of it. */
const STEPS = {
  "before reading": { path: READ, at: "arrival", stored: [0] },
  "read, planning": { path: READ, at: "delivery", stored: [0, 1] },
  "planned, not stored": { path: STORE, at: "arrival", stored: [0] },
  "storing": { path: STORE, at: "middle", stored: [1] },
  "stored, not told": { path: STORE, at: "answer", stored: [1] },
  "told, not answered": { path: STORE, at: "delivery", stored: [1] },
} as const;
type Step = (typeof STEPS)[keyof typeof STEPS];

/** In each step; so many were promised once. */
const KILLS = Deno.env.get("STADION_LONG") === "1" ? 50 : 3;

Deno.test("generate-plan leaves whole plans when it is killed between its steps", async () => {
  const random = new Random(LENGTH.seed);
  const stack = await startPlanStack();
  try {
    const [athlete] = await createAthletes(stack.sql, random, 1);
    assert(athlete !== undefined);
    await describe(stack.sql, [athlete]);
    const figures: Record<string, number> = { kills: 0, plans: 0 };
    let next = stack.startPlanner();
    for (let round = 0; round < KILLS; round++) {
      for (const [name, step] of Object.entries(STEPS)) {
        const planner = await next;
        next = stack.startPlanner();
        const trap = killAt(planner, step, random);
        stack.intercept = trap.intercept;
        const answer = await planner.plan(athlete, REQUEST);
        // Where the answer is on its way, a kill may come too late for it.
        if (answer !== undefined) assert.equal(step.at, "delivery", `${name}: ${answer.status}`);
        await trap.settled();
        stack.intercept = (_path, forward) => forward();
        const { active, archived } = await assertPlansWhole(stack.sql, athlete);
        const stored = active + archived - figures.plans!;
        assert((step.stored as readonly number[]).includes(stored), `${name}: ${stored} stored`);
        figures.plans! += stored;
        figures.kills!++;
      }
    }
    const last = await (await next).plan(athlete, REQUEST);
    assert.equal(last?.status, 200, JSON.stringify(last?.body.problems));
    const { active, archived } = await assertPlansWhole(stack.sql, athlete);
    say({ ...figures, active, archived });
  } finally {
    await stack.stop();
  }
});

/** Kills the function at its first call that fits. */
function killAt(planner: Planner, { path: watched, at }: Step, random: Random) {
  let death: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const intercept: Interceptor = async (path, forward) => {
    if (path !== watched) {
      const answer = forward();
      last = answer;
      return await answer;
    }
    if (at === "arrival") {
      death = planner.kill();
      await death;
      return new Response(null, { status: 503 });
    }
    const answer = forward();
    last = answer;
    if (at !== "middle") await answer;
    // Some moments later the function has the answer, and goes on with it.
    const delay = at === "delivery" ? random.between(0, 8) : 0;
    death = new Promise((resolve) => setTimeout(resolve, delay)).then(() => planner.kill());
    if (at !== "delivery") await death;
    return await answer;
  };
  return {
    intercept,
    settled: async () => {
      assert(death !== undefined, "the function was not killed");
      await death;
      await last;
    },
  };
}

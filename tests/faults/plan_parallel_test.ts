import assert from "node:assert/strict";
import { createAthletes } from "./athletes.ts";
import { LENGTH, say } from "./length.ts";
import { type PlanAnswer, startPlanStack } from "./plan_stack.ts";
import { assertPlansWhole, describe, REQUEST } from "./plans.ts";
import { Random } from "./random.ts";

const AT_ONCE = 20;
const ROUNDS = Deno.env.get("STADION_LONG") === "1" ? 10 : 2;

Deno.test("generate-plan leaves one active plan when it is asked 20 times at once", async () => {
  const random = new Random(LENGTH.seed);
  const stack = await startPlanStack();
  try {
    const planners = [await stack.startPlanner(), await stack.startPlanner()];
    const [athlete, other] = await createAthletes(stack.sql, random, 2);
    assert(athlete !== undefined && other !== undefined);
    await describe(stack.sql, [athlete, other]);
    await planners[0]!.plan(other, REQUEST);
    for (let round = 1; round <= ROUNDS; round++) {
      const answers: (PlanAnswer | undefined)[] = await Promise.all(Array.from(
        { length: AT_ONCE },
        (_, lane) => planners[lane % planners.length]!.plan(athlete, REQUEST),
      ));
      for (const answer of answers) {
        assert.equal(answer?.status, 200, JSON.stringify(answer?.body.problems));
      }
      const ids = new Set(answers.map((answer) => answer?.body.training_plan_id));
      assert.equal(ids.size, AT_ONCE);
      const { archived } = await assertPlansWhole(stack.sql, athlete);
      assert.equal(archived, round * AT_ONCE - 1);
      assert.deepEqual(await assertPlansWhole(stack.sql, other), { active: 1, archived: 0 });
      const [active] = await stack.sql<{ id: string }[]>`
        select id from hyrox.training_plans
        where athlete_id = ${athlete.athleteId} and status = 'active'
      `;
      assert(ids.has(active?.id), "the active plan was told to nobody");
    }
    say({ rounds: ROUNDS, plans: ROUNDS * AT_ONCE });
  } finally {
    await stack.stop();
  }
});

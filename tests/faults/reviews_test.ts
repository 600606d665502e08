import assert from "node:assert/strict";
import { actAs } from "./athletes.ts";
import { createLifters } from "./lifters.ts";
import { LogChanges } from "./log_changes.ts";
import { Random } from "./random.ts";
import { assertReviewsRight } from "./reviews.ts";
import { startScratchStack } from "./scratch_stack.ts";
import { sweepUntilClean } from "./sweep.ts";

Deno.test("assertReviewsRight() fails when a row or a mark is not as it should be", async () => {
  const random = new Random(1);
  const stack = await startScratchStack({ slug: "review-session" });
  const { sql } = stack;
  try {
    const [lifter] = await createLifters(sql, random, 1);
    assert(lifter !== undefined);
    const changes = new LogChanges(random, lifter);
    for (let made = 0; made < 20; made++) await actAs(sql, lifter, changes.next());
    await assert.rejects(assertReviewsRight(sql), /marks are left/);
    await sweepUntilClean(stack, await stack.startWorker());
    assert((await assertReviewsRight(sql)) > 10);

    const metrics = sql`(select id from strength.performance_metrics order by id limit 1)`;
    const record = sql`(select id from strength.personal_records order by id limit 1)`;
    const maxes = sql`(
      select id from strength.lifter_maxes where source = 'system_calculated'
      order by recorded_at desc limit 1
    )`;
    const breaches = [
      sql`
        update strength.performance_metrics set actual_volume_grams = actual_volume_grams + 1
        where id = ${metrics}
      `,
      sql`delete from strength.performance_metrics where id = ${metrics}`,
      sql`update strength.personal_records set previous_value = -1 where id = ${record}`,
      sql`delete from strength.personal_records where id = ${record}`,
      sql`
        update strength.lifter_maxes set squat_1rm_grams = squat_1rm_grams + 1 where id = ${maxes}
      `,
    ];
    for (const breach of breaches) {
      await assert.rejects(
        sql.begin(async (transaction) => {
          const { count } = await transaction`${breach}`;
          if (count !== 1) throw new TypeError("nothing was broken");
          await assertReviewsRight(transaction as never);
        }),
        assert.AssertionError,
      );
    }
    await assertReviewsRight(sql);
  } finally {
    await stack.stop();
  }
});

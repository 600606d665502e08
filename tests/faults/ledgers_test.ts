import assert from "node:assert/strict";
import { actAs, createAthletes } from "./athletes.ts";
import { assertLedgersRight } from "./ledgers.ts";
import { Random } from "./random.ts";
import { startScratchStack } from "./scratch_stack.ts";
import { SourceChanges } from "./source_changes.ts";
import { sweepUntilClean } from "./sweep.ts";

Deno.test("assertLedgersRight() fails when a row or a mark is not as it should be", async () => {
  const random = new Random(1);
  const stack = await startScratchStack();
  const { sql } = stack;
  try {
    const [athlete] = await createAthletes(sql, random, 1);
    assert(athlete !== undefined);
    const changes = new SourceChanges(random, athlete);
    for (let made = 0; made < 20; made++) await actAs(sql, athlete, changes.next());
    await assert.rejects(assertLedgersRight(sql), /marks are left/);
    await sweepUntilClean(stack, await stack.startWorker());
    assert((await assertLedgersRight(sql)) > 10);

    const derived = sql`
      (select id from hyrox.personal_records where effort_id is not null order by id limit 1)
    `;
    const breaches = [
      sql`update hyrox.personal_records set value = value + 0.5 where id = ${derived}`,
      sql`update hyrox.personal_records set previous_value = -1 where id = ${derived}`,
      sql`delete from hyrox.personal_records where id = ${derived}`,
    ];
    for (const breach of breaches) {
      await assert.rejects(
        sql.begin(async (transaction) => {
          await transaction`${breach}`;
          await assertLedgersRight(transaction as never);
        }),
        assert.AssertionError,
      );
    }
    await assertLedgersRight(sql);
  } finally {
    await stack.stop();
  }
});

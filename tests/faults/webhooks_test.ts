import assert from "node:assert/strict";
import { actAs } from "./athletes.ts";
import { inParallel } from "./in_parallel.ts";
import { LENGTH, say } from "./length.ts";
import { Random } from "./random.ts";
import { startScratchStack } from "./scratch_stack.ts";
import { sweepUntilClean, takeWakeUps } from "./sweep.ts";
import { type System, SYSTEMS } from "./systems.ts";

const WRITERS = 4;
const DELIVERIES_AT_ONCE = 8;

for (const system of SYSTEMS) {
  Deno.test(`${system.slug} leaves the right rows when wake-ups are lost, doubled and late`, async () => {
    const random = new Random(LENGTH.seed);
    const stack = await startScratchStack({ slug: system.slug });
    try {
      const workers = [await stack.startWorker(), await stack.startWorker()];
      const athletes = await system.createAthletes(stack.sql, random, LENGTH.athletes);
      const sources = athletes.map((athlete) => system.changesOf(random, athlete));
      const planned = Array.from({ length: LENGTH.changes }, () => {
        const source = random.pick(sources);
        const deliveries = random.chance(0.1) ? 0 : random.between(0, 5);
        return { athlete: source.athlete, change: source.next(), deliveries };
      });

      // Changes of one athlete come in their order, as an app sends them.
      const queues = athletes.map((athlete) => planned.filter((plan) => plan.athlete === athlete));
      const pending: object[] = [];
      let [changesLeft, delivered, asked] = [planned.length, 0, 0];
      const write = inParallel(WRITERS, queues, async (queue) => {
        for (const { athlete, change, deliveries } of queue) {
          await actAs(stack.sql, athlete, change);
          asked += await takeWakeUps(stack.sql, system.slug);
          pending.push(...Array(deliveries).fill(webhookBody(system)));
          changesLeft--;
        }
      });
      const deliver = inParallel(
        DELIVERIES_AT_ONCE,
        Array.from({ length: DELIVERIES_AT_ONCE }, (_, lane) => lane),
        async (lane) => {
          while (changesLeft > 0 || pending.length > 0) {
            if (pending.length === 0) {
              await new Promise((resolve) => setTimeout(resolve, 1));
              continue;
            }
            const tally = await workers[lane % workers.length]!.wake(random.draw(pending));
            assert.equal(tally?.failed, 0);
            delivered++;
          }
        },
      );
      await Promise.all([write, deliver]);
      const swept = await sweepUntilClean(stack, workers[0]!);
      const rows = await system.assertRight(stack.sql);
      say({ changes: planned.length, asked, delivered, swept, rows });
    } finally {
      await stack.stop();
    }
  });
}

/** As a database webhook of the platform tells of a row; nothing in it is needed. */
function webhookBody({ table }: System): object {
  const [schema, name] = table.split(".");
  return { type: "UPDATE", table: name, schema, record: { id: null }, old_record: null };
}

import assert from "node:assert/strict";
import { actAs } from "./athletes.ts";
import { LENGTH, say } from "./length.ts";
import { Random } from "./random.ts";
import { startScratchStack } from "./scratch_stack.ts";
import { sweepUntilClean } from "./sweep.ts";
import { SYSTEMS } from "./systems.ts";

const EDITS_AT_ONCE = 50;
const WAKE_UPS_AT_ONCE = 4;

for (const system of SYSTEMS) {
  Deno.test(`${system.slug} leaves the right rows when one athlete edits everything at once`, async () => {
    const random = new Random(LENGTH.seed);
    const { slug } = system;
    const stack = await startScratchStack({ slug, connections: EDITS_AT_ONCE });
    try {
      const worker = await stack.startWorker();
      const nextAthlete = async () => {
        const [athlete] = await system.createAthletes(stack.sql, random, 1);
        assert(athlete !== undefined);
        return system.changesOf(random, athlete);
      };
      let changes = await nextAthlete();
      let athletes = 1;
      const figures = { rounds: 0, edits: 0, athletes: 0, applied: 0, stale: 0, rows: 0 };
      for (; figures.rounds < LENGTH.rounds; figures.rounds++) {
        if (figures.rounds >= athletes * system.mostRounds) {
          changes = await nextAthlete();
          athletes++;
        }
        const edits = Array.from(
          { length: EDITS_AT_ONCE },
          () => actAs(stack.sql, changes.athlete, changes.next()),
        );
        const wakeUps = Array.from({ length: WAKE_UPS_AT_ONCE }, () => worker.wake());
        // A dead-lock that Postgres resolved would come out here, as 40P01 of one of them.
        await Promise.all(edits);
        for (const tally of await Promise.all(wakeUps)) {
          assert(tally !== undefined && tally.failed === 0, JSON.stringify(tally));
          figures.athletes += tally.athletes;
          figures.applied += tally.applied;
          figures.stale += tally.stale;
        }
        figures.edits += edits.length;
        await sweepUntilClean(stack, worker);
        figures.rows = await system.assertRight(stack.sql);
      }
      const [noted] = await stack.sql<{ deadlocks: string }[]>`
        select deadlocks from pg_stat_database where datname = current_database()
      `;
      say({ ...figures, deadlocks: Number(noted?.deadlocks) });
    } finally {
      await stack.stop();
    }
  });
}

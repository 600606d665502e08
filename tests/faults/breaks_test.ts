import assert from "node:assert/strict";
import { LENGTH, say } from "./length.ts";
import { Random } from "./random.ts";
import { type ScratchStack, startScratchStack } from "./scratch_stack.ts";
import { sweepUntilClean } from "./sweep.ts";
import { type System, SYSTEMS } from "./systems.ts";

const WRITERS = 4;
/** Each writes for several in turn, as a server does. */
const ATHLETES_OF_A_WRITER = 4;
/** Long enough for writers and function to be amid their work. */
const WRITES_BEFORE_BREAK = 100;

for (const system of SYSTEMS) {
  Deno.test(`${system.slug} misses no acknowledged write when Postgres stops at once`, async () => {
    const random = new Random(LENGTH.seed);
    const stack = await startScratchStack({ slug: system.slug, isDurable: true, leaseSeconds: 1 });
    const { sql } = stack;
    try {
      const worker = await stack.startWorker();
      const athletes = await system.createAthletes(sql, random, WRITERS * ATHLETES_OF_A_WRITER);
      const sources = athletes.map((athlete) => system.changesOf(random, athlete));
      const acknowledged: string[] = [];
      let [isOver, refused, interrupted] = [false, 0, 0];

      const write = Array.from({ length: WRITERS }, async (_, writer) => {
        while (!isOver) {
          const place = random.between(0, ATHLETES_OF_A_WRITER - 1);
          const { id, change } = sources[writer * ATHLETES_OF_A_WRITER + place]!.addition();
          try {
            // One statement, which needs no transaction around it.
            await change(sql as never);
            acknowledged.push(id);
          } catch {
            refused++;
            await new Promise((resolve) => setTimeout(resolve, 10));
          }
        }
      });
      const wake = (async () => {
        while (!isOver) {
          if (await worker.wake() !== undefined) continue;
          interrupted++;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      })();
      const writeMore = () => {
        const enough = acknowledged.length + WRITES_BEFORE_BREAK;
        return until(() => acknowledged.length >= enough);
      };
      try {
        for (let breaks = 0; breaks < LENGTH.breaks; breaks++) {
          await writeMore();
          await stack.breakPostgres();
        }
        await writeMore();
      } finally {
        isOver = true;
        await Promise.all([...write, wake]);
      }
      assert(refused > 0, "no write met a stopped server");
      assert(interrupted > 0, "the function did not meet one");
      assert.deepEqual(await missing(sql, system, acknowledged), []);
      const swept = await sweepUntilClean(stack, worker);
      const rows = await system.assertRight(sql);
      say({ acknowledged: acknowledged.length, refused, interrupted, swept, rows });
    } finally {
      await stack.stop();
    }
  });
}

async function missing(
  sql: ScratchStack["sql"],
  { table }: System,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select given.id from unnest(${ids as string[]}::uuid[]) as given (id)
    where not exists (select from ${sql(table)} as stored where stored.id = given.id)
  `;
  return rows.map(({ id }) => id);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

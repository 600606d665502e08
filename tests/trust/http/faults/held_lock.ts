import type postgres from "postgres";
import { send } from "../../../contract/send.ts";
import type { Check } from "../../check.ts";
import { storedForms } from "../forms.ts";
import { settle } from "../person.ts";
import { refusalFault } from "../refusal.ts";
import { Tally } from "../tally.ts";
import { startTrustStack } from "../trust_stack.ts";

const HELD_MILLISECONDS = 10_000;
/** For a statement that was given up to end. */
const ENDED_WITHIN_MILLISECONDS = 1_000;
const AWAY = { status: 503, code: "retryable", path: "" };

export const HELD_LOCK: Check = {
  group: "faults",
  name: "a lock that is held for ten seconds",
  async run() {
    const stack = await startTrustStack();
    try {
      const tally = new Tally();
      const person = await settle(stack);
      const calls = await Promise.all(
        stack.slugs.flatMap((slug) =>
          storedForms(slug, person).map(async (form) => {
            const { origin } = await stack.processOf(slug);
            const target = { url: `${origin}/${slug}`, token: person.token };
            const ask = () => send(target, { body: JSON.stringify(form) });
            return { slug, ask };
          })
        ),
      );
      const lock = await holdAll(stack.sql);
      try {
        await Promise.all(calls.map(async ({ slug, ask }) => {
          const answer = await ask();
          const late = lock.isHeld() ? undefined : "answered when the lock was free again";
          tally.count(`${slug} amid it`, refusalFault(answer, AWAY) ?? late);
        }));
        await new Promise((resolve) => setTimeout(resolve, ENDED_WITHIN_MILLISECONDS));
        tally.count("those that wait", await waiting(stack.sql));
      } finally {
        await lock.release();
      }
      for (const { slug, ask } of calls) {
        const { status, text } = await ask();
        tally.count(`${slug} after it`, status === 200 ? undefined : `${status} ${text}`);
      }
      return tally.outcome;
    } finally {
      await stack.stop();
    }
  },
};

interface Lock {
  isHeld(): boolean;
  release(): Promise<void>;
}

/** Locks every table against everybody, for ten seconds at most. */
async function holdAll(sql: postgres.Sql): Promise<Lock> {
  const held = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  let isHeld = true;
  const giveUp = () => {
    isHeld = false;
    over.resolve();
  };
  const timer = setTimeout(giveUp, HELD_MILLISECONDS);
  const holding = sql.begin(async (transaction) => {
    const tables = await transaction<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('hyrox', 'strength')
    `;
    const names = tables.map(({ name }) => name).join(", ");
    await transaction.unsafe(`lock table ${names} in access exclusive mode`);
    held.resolve();
    await over.promise;
  });
  await Promise.race([held.promise, holding]);
  return {
    isHeld: () => isHeld,
    async release() {
      clearTimeout(timer);
      giveUp();
      await holding;
    },
  };
}

async function waiting(sql: postgres.Sql): Promise<string | undefined> {
  const rows = await sql<{ query: string }[]>`
    select query from pg_stat_activity where wait_event_type = 'Lock'
  `;
  if (rows.length === 0) return undefined;
  return `${rows.length}, the first at ${rows[0]!.query.slice(0, 200)}`;
}

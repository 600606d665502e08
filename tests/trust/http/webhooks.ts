import { send, type Target } from "../../contract/send.ts";
import { assertLedgersRight } from "../../faults/ledgers.ts";
import { assertReviewsRight } from "../../faults/reviews.ts";
import { assertProgressIsRight } from "../../schema/progress_worker.ts";
import type { Check, Length } from "../check.ts";
import { change, type Person, settle } from "./person.ts";
import { refusalFault } from "./refusal.ts";
import { changeBetween, type Snapshot, tablesHolding, takeSnapshot } from "./snapshot.ts";
import { Tally } from "./tally.ts";
import { startTrustStack, type TrustStack } from "./trust_stack.ts";
import { MARKER, strangers, wakeUps } from "./wake_ups.ts";

const REFUSED = { status: 401, code: "unauthenticated", path: "" };
const NOTHING = '{"athletes":0,"applied":0,"stale":0,"failed":0}';

export const WEBHOOKS: Check = {
  group: "webhook authenticity",
  name: "wrong keys, replayed and altered wake-ups",
  async run(length) {
    const stack = await startTrustStack();
    try {
      const tally = new Tally();
      const slugs = await wakable(stack);
      tally.count("functions that wake up", slugs.length > 0 ? undefined : "none");
      const people = [await settle(stack), await settle(stack)] as const;
      await refuseStrangers(tally, stack, slugs, people[0]);
      await believeNothing(tally, stack, slugs, people, length);
      return tally.outcome;
    } finally {
      await stack.stop();
    }
  },
};

async function targetOf(stack: TrustStack, slug: string): Promise<Target> {
  return { url: `${(await stack.processOf(slug)).origin}/${slug}` };
}

/** The functions that the project's own key opens. */
async function wakable(stack: TrustStack): Promise<string[]> {
  const slugs: string[] = [];
  for (const slug of stack.slugs) {
    const { status } = await wake(stack, slug, "{}");
    if (status === 200) slugs.push(slug);
    else if (status !== 401) throw new Error(`${slug} answers the project's key with ${status}`);
  }
  return slugs;
}

async function wake(stack: TrustStack, slug: string, body: string) {
  const headers = { apikey: stack.secretKey };
  return await send({ ...await targetOf(stack, slug), headers }, { body });
}

/** Work is marked and waits; who is not the project gets none of it done. */
async function refuseStrangers(
  tally: Tally,
  stack: TrustStack,
  slugs: readonly string[],
  person: Person,
): Promise<void> {
  const before = await takeSnapshot(stack.sql);
  for (const slug of slugs) {
    const target = await targetOf(stack, slug);
    const body = wakeUps(person)[0]!.body;
    for (const { name, headers, query = "", isUser = false } of await strangers(stack, person)) {
      const answer = await send({ url: target.url + query, headers }, { body });
      // A user is heard as a user, who has no use for such a body.
      const wanted = isUser ? { status: 422, code: "unknown_field", path: "/type" } : REFUSED;
      const isOwnKind = isUser && answer.status === 422;
      const fault = isOwnKind ? undefined : refusalFault(answer, wanted);
      tally.count(`${slug} with ${name}`, fault ?? await changed(stack, before));
    }
  }
}

/** The same rows follow whatever a wake-up says, and however often it comes. */
async function believeNothing(
  tally: Tally,
  stack: TrustStack,
  slugs: readonly string[],
  people: readonly [Person, Person],
  length: Length,
): Promise<void> {
  const [one, other] = people;
  await drainAll(stack, slugs, "{}");
  tally.count("the right key", await wrongRows(stack, people));
  const done = await takeSnapshot(stack.sql);
  for (const slug of slugs) {
    for (const { name, body } of wakeUps(other)) {
      for (const time of ["first", "second"]) {
        const { status, text } = await wake(stack, slug, body);
        const fault = status === 200 && text === NOTHING ? undefined : `${status}: ${text}`;
        const title = `${slug} woken a ${time} time by ${name}, with nothing to do`;
        tally.count(title, fault ?? await changed(stack, done));
      }
    }
  }
  for (const [number, { name, body }] of wakeUps(other).entries()) {
    if (length === "short" && number % 6 > 0) continue;
    await change(one, number + 2);
    await drainAll(stack, slugs, body);
    tally.count(`work done when woken by ${name}`, await wrongRows(stack, people));
  }
  const holding = await tablesHolding(stack.sql, MARKER);
  tally.count("what wake-ups said", holding.length === 0 ? undefined : holding.join(", "));
}

/** Some rows follow from rows that another function writes. */
async function drainAll(stack: TrustStack, slugs: readonly string[], body: string) {
  for (let round = 0; round < 2; round++) {
    for (const slug of slugs) {
      const { status, text } = await wake(stack, slug, body);
      if (status !== 200) throw new Error(`${slug} answers ${status}: ${text}`);
    }
  }
}

async function changed({ sql }: TrustStack, before: Snapshot): Promise<string | undefined> {
  return changeBetween(before, await takeSnapshot(sql));
}

async function wrongRows(
  { sql }: TrustStack,
  people: readonly Person[],
): Promise<string | undefined> {
  try {
    await assertLedgersRight(sql);
    await assertReviewsRight(sql);
    for (const { athleteId } of people) await assertProgressIsRight(sql, athleteId);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

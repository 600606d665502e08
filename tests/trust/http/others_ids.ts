import { type Answer, send, type Target } from "../../contract/send.ts";
import type { Check } from "../check.ts";
import { bodiesWithIds, PLACE } from "./bodies_with_ids.ts";
import { settle } from "./person.ts";
import { changeBetween, takeSnapshot } from "./snapshot.ts";
import { fitting, idsOf } from "./their_ids.ts";
import { Tally } from "./tally.ts";
import { startTrustStack } from "./trust_stack.ts";

export const OTHERS_IDS: Check = {
  group: "other people's ids",
  name: "another's id answers as an id of nobody, byte for byte",
  async run(length) {
    const stack = await startTrustStack();
    try {
      const tally = new Tally();
      const [one, other] = [await settle(stack), await settle(stack)];
      const theirs = await idsOf(stack.sql, other.userId);
      const before = await takeSnapshot(stack.sql);
      const most = length === "short" ? 2 : Infinity;
      await Promise.all(stack.slugs.map(async (slug) => {
        const { origin } = await stack.processOf(slug);
        const target: Target = { url: `${origin}/${slug}`, token: one.token };
        for (const { place, body } of bodiesWithIds(slug)) {
          for (const { column, id } of fitting(theirs, place).slice(0, most)) {
            const fault = await difference(target, body, id);
            tally.count(`${slug} with ${column} at ${place}`, fault);
          }
        }
      }));
      tally.count("their rows", changeBetween(before, await takeSnapshot(stack.sql)));
      for (const [slug, body] of ownReferences(other)) {
        const { origin } = await stack.processOf(slug);
        const target = { url: `${origin}/${slug}`, token: other.token };
        const answer = await send(target, { body: JSON.stringify(body) });
        tally.count(`${slug} to its owner`, answer.status === 200 ? undefined : show(answer));
      }
      return tally.outcome;
    } finally {
      await stack.stop();
    }
  },
};

async function difference(
  target: Target,
  body: string,
  theirId: string,
): Promise<string | undefined> {
  const another = await ask(target, body, theirId);
  const nobody = await ask(target, body, crypto.randomUUID());
  const isSame = another.status === nobody.status && another.text === nobody.text;
  return isSame && another.status < 500 ? undefined : `${show(another)} and ${show(nobody)}`;
}

async function ask(target: Target, body: string, id: string): Promise<Answer> {
  const answer = await send(target, { body: body.replaceAll(PLACE, id) });
  return { ...answer, text: answer.text.replaceAll(id, PLACE) };
}

function show({ status, text }: Answer): string {
  return `${status} ${text.slice(0, 200)}`;
}

function ownReferences(
  { raceId, planId, sessionIds }: Awaited<ReturnType<typeof settle>>,
): [slug: string, body: object][] {
  return [
    ["validate-splits", { race_result_id: raceId }],
    ["plan-calendar", { training_plan_id: planId }],
    ["generate-session", { session_id: sessionIds[1] }],
    ["review-session", { session_id: sessionIds[0] }],
  ];
}

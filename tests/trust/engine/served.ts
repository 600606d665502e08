import { send } from "../../contract/send.ts";
import type { Check, Length, Outcome } from "../check.ts";
import { change, type Person, settle } from "../http/person.ts";
import { Tally } from "../http/tally.ts";
import { startTrustStack, type TrustStack } from "../http/trust_stack.ts";

const CALLS: Readonly<Record<Length, number>> = { short: 160, long: 5_000 };
/** So many are on their way at once, to and fro between the two. */
const AT_ONCE = 8;

/** What each asks for: their own rows, through a process that answers both. */
const ASKED: Readonly<Record<string, (person: Person) => object>> = {
  "detect-records": () => ({}),
  "validate-splits": ({ raceId }) => ({ race_result_id: raceId }),
  "plan-calendar": ({ planId }) => ({ training_plan_id: planId }),
  "estimate-1rm": () => ({ lift: "squat", as_of: "2026-11-02" }),
};
const SLUGS = Object.keys(ASKED);

export const SERVED: Check = {
  group: "isolate reuse",
  name: "two users' calls interleaved through one process of each function",
  async run(length) {
    const stack = await startTrustStack();
    try {
      const [one, other] = [await settle(stack), await settle(stack)];
      for (let number = 2; number < 6; number++) await change(other, number);
      return await interleave(stack, one, other, CALLS[length]);
    } finally {
      await stack.stop();
    }
  },
};

interface Asked {
  readonly person: Person;
  readonly slug: string;
}

async function interleave(
  stack: TrustStack,
  one: Person,
  other: Person,
  calls: number,
): Promise<Outcome> {
  const ask = async ({ person, slug }: Asked) => {
    const { status, text } = await send({
      url: `${stack.url}/functions/v1/${slug}`,
      headers: { apikey: stack.publishableKey },
      token: person.token,
    }, { body: JSON.stringify(ASKED[slug]!(person)) });
    return status === 200 ? text : `${status} ${text}`;
  };
  const alone = new Map<string, string>();
  for (const person of [one, other]) {
    for (const slug of SLUGS) alone.set(keyOf({ person, slug }), await ask({ person, slug }));
  }
  const tally = new Tally();
  let made = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (made < calls) {
      const number = made++;
      const asked = {
        person: number % 2 === 0 ? one : other,
        slug: SLUGS[Math.floor(number / 2) % SLUGS.length]!,
      };
      const text = await ask(asked);
      const [stranger] = idsOf(asked.person === one ? other : one).filter((id) =>
        text.includes(id)
      );
      const fault = stranger !== undefined
        ? `the other's \`${stranger}\` is in the answer`
        : text === alone.get(keyOf(asked))
        ? undefined
        : `it is another answer than the first: ${text.slice(0, 500)}`;
      tally.count(`call ${number + 1}, ${asked.slug}`, fault);
    }
  }));
  for (const [key, text] of alone) {
    tally.count(key, text.startsWith("{") || text.startsWith("BEGIN") ? undefined : text);
  }
  return tally.outcome;
}

const keyOf = ({ person, slug }: Asked) => `${slug} of ${person.userId}`;

function idsOf({ userId, athleteId, raceId, planId, sessionIds }: Person): string[] {
  return [userId, athleteId, raceId, planId, ...sessionIds];
}

import { type Answer, send, type Target } from "../../../contract/send.ts";
import { readVectors } from "../../../contract/vectors.ts";
import { Random } from "../../../faults/random.ts";
import type { Check } from "../../check.ts";
import { ENGINE_FORMS, storedForms } from "../forms.ts";
import { type Person, settle } from "../person.ts";
import { problemsOf } from "../refusal.ts";
import { Tally } from "../tally.ts";
import { startTrustStack, type TrustStack } from "../trust_stack.ts";
import { wakeUps } from "../wake_ups.ts";
import { mutated, noise } from "./mutations.ts";

const LANES = 8;
const BODIES = { short: 300, long: 20_000 } as const;

export const FUZZ: Check = {
  group: "fuzzed bodies",
  name: "half nearly right, half noise, at every function",
  async run(length, seed) {
    const stack = await startTrustStack();
    try {
      const person = await settle(stack);
      const victims = await victimsOf(stack, person);
      const tally = new Tally();
      let next = 0;
      const lane = async () => {
        for (let number = next++; number < BODIES[length] * stack.slugs.length; number = next++) {
          const of = victims[number % victims.length]!;
          const random = new Random(Math.imul(seed, 0x9e3779b1) + number);
          const body = random.chance(0.5) ? mutated(random, of.texts) : noise(random);
          const answer = await send(of.target, { body: body as BodyInit });
          const found = fault(answer);
          const repeat = () => `${of.name}, body ${number} of seed ${seed}, ${shown(body)}`;
          tally.count(found === undefined ? "" : repeat(), found);
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      for (const { name, target, texts } of victims) {
        const answer = await send(target, { body: texts[0]! });
        const isWell = answer.status === 200 || answer.status === 409;
        tally.count(`${name} afterwards`, isWell ? undefined : `${answer.status} ${answer.text}`);
      }
      return tally.outcome;
    } finally {
      await stack.stop();
    }
  },
};

interface Victim {
  readonly name: string;
  readonly target: Target;
  /** Bodies of its own; the first one is right. */
  readonly texts: readonly string[];
}

/** Each function as often as every other; one with two kinds of callers hears each half the time. */
async function victimsOf(stack: TrustStack, person: Person): Promise<Victim[]> {
  const victims = await Promise.all(stack.slugs.map(async (slug): Promise<[Victim, Victim]> => {
    const url = `${(await stack.processOf(slug)).origin}/${slug}`;
    const operation = ENGINE_FORMS[slug];
    const posted = operation === undefined ? [] : readVectors(operation).map(({ body }) => body);
    // What a mutation stores has to stay small.
    const short = posted.filter((text) => text.length < 20_000);
    const forms = storedForms(slug, person).map((form) => JSON.stringify(form));
    const asUser = {
      name: slug,
      target: { url, token: person.token },
      texts: [...forms, ...short],
    };
    const target = { url, headers: { apikey: stack.secretKey } };
    const texts = ['{"sweep":true}', ...wakeUps(person).map(({ body }) => body.slice(0, 2_000))];
    const { status } = await send(target, { body: "{}" });
    const asProject = { name: `${slug} woken`, target, texts };
    return [asUser, status === 200 ? asProject : asUser];
  }));
  return [...victims.map(([first]) => first), ...victims.map(([, second]) => second)];
}

/** An answer that a body alone can bring about, in the form that all answers have. */
function fault(answer: Answer): string | undefined {
  const { status, headers, text } = answer;
  if (status !== 200) {
    const stated = problemsOf(answer);
    if (typeof stated === "string") return stated;
    return [400, 404, 409, 413, 422].includes(status) ? undefined : `${status} ${text}`;
  }
  if (headers.get("content-type")?.startsWith("text/calendar")) return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return `no JSON: ${text.slice(0, 200)}`;
  }
}

function shown(body: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(body.subarray(0, 300)));
}

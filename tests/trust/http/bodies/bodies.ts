import { type Answer, send } from "../../../contract/send.ts";
import { heldBy } from "../../../bench/memory/function_process.ts";
import type { Check } from "../../check.ts";
import { storedForms } from "../forms.ts";
import { settle } from "../person.ts";
import { sendRaw } from "../raw_http.ts";
import { problemsOf } from "../refusal.ts";
import { Tally } from "../tally.ts";
import { startTrustStack } from "../trust_stack.ts";
import { type Misbehaviour, misbehaviours } from "./misbehaviours.ts";

/** With thirty such bodies at once, ten of them of 10 MiB and more; the platform gives 256 MB. */
const MOST_GROWTH_MEGABYTES = 100;

export const BODIES: Check = {
  group: "bodies that misbehave",
  name: "oversized, lying, dripping, endless, packed",
  async run() {
    const stack = await startTrustStack();
    try {
      const tally = new Tally();
      const person = await settle(stack);
      const bad = await misbehaviours();
      await Promise.all(stack.slugs.map(async (slug) => {
        const { origin, pid } = await stack.processOf(slug);
        const url = `${origin}/${slug}`;
        const callers: Record<string, string[]> = {
          [slug]: [`authorization: Bearer ${person.token}`],
        };
        const project = { url, headers: { apikey: stack.secretKey } };
        if ((await send(project, { body: "{}" })).status === 200) {
          callers[`${slug} woken`] = [`apikey: ${stack.secretKey}`];
        }
        await resetPeak(pid);
        const before = await heldBy(pid);
        await Promise.all(
          Object.entries(callers).flatMap(([name, headers]) =>
            bad.map(async (misbehaviour) => {
              const fault = await faultOf(url, headers, misbehaviour);
              tally.count(`${name} with ${misbehaviour.name}`, fault);
            })
          ),
        );
        const growth = Math.round((await heldBy(pid)).peak_mb - before.now_mb);
        const isBounded = growth <= MOST_GROWTH_MEGABYTES;
        tally.count(`${slug}'s memory`, isBounded ? undefined : `it grew by ${growth} MB`);
        for (const form of storedForms(slug, person)) {
          const target = { url, token: person.token };
          const { status, text } = await send(target, { body: JSON.stringify(form) });
          tally.count(`${slug} afterwards`, status === 200 ? undefined : `${status} ${text}`);
        }
      }));
      return tally.outcome;
    } finally {
      await stack.stop();
    }
  },
};

async function faultOf(
  url: string,
  caller: readonly string[],
  { request, codes }: Misbehaviour,
): Promise<string | undefined> {
  const headers = [...caller, ...request.headers];
  const answer = await sendRaw(url, { ...request, headers });
  if (codes.length === 0) return serverFault(answer);
  if (answer === undefined) return "no answer";
  const stated = problemsOf(answer);
  if (typeof stated === "string") return stated;
  return codes.includes(stated[0]!.code) ? undefined : `${answer.status} ${answer.text}`;
}

/** From now on, the peak is what is held since. */
async function resetPeak(pid: number): Promise<void> {
  await Deno.writeTextFile(`/proc/${pid}/clear_refs`, "5");
}

/** What is no HTTP may end the connection; what is answered is answered well. */
function serverFault(answer: Answer | undefined): string | undefined {
  if (answer === undefined || answer.status === 200) return undefined;
  if (answer.status === 400 && answer.text === "") return undefined;
  const stated = problemsOf(answer);
  if (typeof stated === "string") return stated;
  return answer.status < 500 ? undefined : `${answer.status} ${answer.text}`;
}

import { type Stack, startStack } from "../../../local/stack.ts";
import type { LoadPlan } from "../plan.ts";
import type { EndToEnd, Load } from "../results.ts";
import { quantile, shuffled } from "../statistics.ts";
import { type Asking, signUpAthlete } from "./athletes.ts";
import { callersIn } from "./call_together.ts";
import type { Call } from "./callers.ts";

const ATHLETES = 10;

/** Of twenty calls of everyday use, so many go to each function. */
const MIX = {
  ...{ "estimate-1rm": 12, "detect-records": 5, "validate-splits": 2, "generate-plan": 1 },
} as const;
const MIXED = "mixed: 60 % estimates, 25 % records, 10 % splits, 5 % plans";

/** Calls every function of a whole local stack: one after the other, and then together. */
export async function measureEndToEnd(
  { callers, secondsEach, secondsMixed }: LoadPlan,
  say: (line: string) => void,
): Promise<EndToEnd> {
  const stack = await startStack();
  try {
    const athletes: Asking[] = [];
    for (let index = 0; index < Math.min(ATHLETES, callers); index++) {
      athletes.push(await signUpAthlete(stack, index));
    }
    const slugs = Object.keys(athletes[0]!.bodies);
    const measure = async (
      name: string,
      calls: (athlete: Asking) => Call[],
      seconds: number,
    ): Promise<Load> => {
      const load = await run(stack, name, seconds, callers, athletes, calls);
      say(`${name}: ${Math.round(load.per_second)} answers a second`);
      return load;
    };
    const loads = new Map<string, Load>();
    for (const slug of shuffled(slugs)) {
      loads.set(slug, await measure(slug, (athlete) => callsOf(athlete, slug), secondsEach));
    }
    const together = await measure(MIXED, mixed, secondsMixed);
    return { callers, runs: [...slugs.map((slug) => loads.get(slug)!), together] };
  } finally {
    await stack.stop();
  }
}

function callsOf({ token, bodies }: Asking, slug: string): Call[] {
  return bodies[slug]!.map((body) => ({ path: `/${slug}`, token, body: JSON.stringify(body) }));
}

/** Each caller has an order of its own, so that they do not ask alike all the time. */
function mixed(athlete: Asking): Call[] {
  return shuffled(
    Object.entries(MIX).flatMap(([slug, count]) => {
      const calls = callsOf(athlete, slug);
      return Array.from({ length: count }, (_, index) => calls[index % calls.length]!);
    }),
  );
}

async function run(
  { url, publishableKey }: Stack,
  name: string,
  seconds: number,
  callers: number,
  athletes: readonly Asking[],
  calls: (athlete: Asking) => Call[],
): Promise<Load> {
  const order = {
    url: `${url}/functions/v1`,
    publishableKey,
    callers: Array.from(
      { length: callers },
      (_, index) => calls(athletes[index % athletes.length]!),
    ),
  };
  // Starts the process of the function, which is measured elsewhere.
  await callersIn({ ...order, requests: callers });
  const { milliseconds, errors, ...took } = await callersIn({ ...order, seconds });
  return {
    ...{ name, seconds: Math.round(took.seconds), requests: milliseconds.length, errors },
    per_second: milliseconds.length / took.seconds,
    p50_ms: quantile(milliseconds, 0.5),
    p95_ms: quantile(milliseconds, 0.95),
    p99_ms: quantile(milliseconds, 0.99),
  };
}

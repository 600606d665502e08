import { requestsOf } from "../../parity/native.ts";
import { watchedEngine } from "../../parity/watched_engine.ts";
import { Random } from "../../faults/random.ts";
import { generate } from "./generated.ts";
import { KINDS } from "./kinds.ts";

export interface Held {
  readonly memoryBytes: number;
  readonly references: number;
  readonly heapBytes: number;
}

/** Of each kind; the largest of them set how much memory the engine wants. */
const REQUESTS = 200;
/** Plans take long and teach nothing new about memory: they are one call of so many. */
const PLANS_ONE_IN = 100;

const [warm = 0, all = 0, seed = 0] = Deno.args.map(Number);
const { gc } = globalThis as { gc?: () => void };
if (gc === undefined) throw new Error("run it with --v8-flags=--expose-gc");

const pools = await Promise.all(KINDS.map(async (kind) => ({
  operation: kind.operation,
  requests: requestsOf(await generate(kind, REQUESTS, seed)),
})));
const plans = pools.filter(({ operation }) => operation === "generate_plan");
const others = pools.filter(({ operation }) => operation !== "generate_plan");
const engine = await watchedEngine("memory");
const random = new Random(seed);

function held(): Held {
  gc!();
  gc!();
  return { ...engine.held(), heapBytes: Deno.memoryUsage().heapUsed };
}

for (const { operation, requests } of pools) {
  for (const request of requests) engine.call(operation, request);
}
let before: Held | undefined;
for (let made = 1; made <= all; made++) {
  const { operation, requests } = random.pick(made % PLANS_ONE_IN === 0 ? plans : others);
  engine.call(operation, random.pick(requests));
  if (made === warm) before = held();
}
await Deno.stdout.write(
  new TextEncoder().encode(`${JSON.stringify({ warm: before, last: held() })}\n`),
);

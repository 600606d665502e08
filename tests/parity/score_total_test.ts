import assert from "node:assert/strict";
import { Random } from "../faults/random.ts";
import { answersOf, explain, text } from "./answers.ts";
import { buildStadion, requestsOf } from "./native.ts";
import { watchedEngine } from "./watched_engine.ts";

const OPERATION = "score_total";
const REQUESTS = 50_000;
const FIXED_SEED = 20261122;
// The name of its test tells which it was.
const FRESH_SEED = crypto.getRandomValues(new Uint32Array(1))[0]!;
const SEEDS = { "the fixed seed": FIXED_SEED, "a fresh seed": FRESH_SEED };

Deno.test.beforeAll(buildStadion);

/** Half of them are lifters as meets have them, half lie anywhere within the bounds. */
function lifter(random: Random): object {
  const [body, total] = random.chance(0.5)
    ? [random.between(40_000, 180_000), random.between(50_000, 1_200_000)]
    : [random.between(1, 500_000), random.between(1, 3_000_000)];
  return {
    sex: random.pick(["female", "male"]),
    ...amount(random, "body_weight", body),
    ...amount(random, "total", total),
    equipment: random.pick(["raw", "equipped", null]),
    event: random.pick(["full", "full", "bench", "weightlifting", null]),
    age: random.chance(0.5) ? random.between(14, 90) : null,
  };
}

function amount(random: Random, name: string, grams: number): object {
  return random.pick([
    { [`${name}_grams`]: grams },
    { [`${name}_kg`]: grams / 1000 },
    { [`${name}_lb`]: Math.max(2, Math.floor(grams / 0.45359237)) / 1000 },
  ]);
}

for (const [name, seed] of Object.entries(SEEDS)) {
  Deno.test(`call() scores totals as the native engine does, bit for bit, for ${name}, ${seed}`, async () => {
    const random = new Random(seed);
    const written = Array.from({ length: REQUESTS }, () => JSON.stringify(lifter(random)));
    const lines = new TextEncoder().encode(`${written.join("\n")}\n`);
    const requests = requestsOf(lines);
    const native = await answersOf(OPERATION, lines);
    assert.equal(native.length, REQUESTS, "native answers");
    const engine = await watchedEngine(`score-total-parity-${seed}`);
    let points = 0;
    requests.forEach((request, index) => {
      const wasm = text(engine.call(OPERATION, request));
      if (wasm !== native[index]) assert.fail(explain(request, native[index]!, wasm));
      assert(wasm.startsWith('{"ok":true'), explain(request, native[index]!, wasm));
      points += wasm.split('"points":').length - 1;
    });
    assert(points > 4 * REQUESTS, `only ${points} scores have points`);
  });
}

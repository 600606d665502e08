import assert from "node:assert/strict";
import { answersOf, explain, text } from "./answers.ts";
import { buildStadion, generatedSetRequests, requestsOf } from "./native.ts";
import { watchedEngine } from "./watched_engine.ts";

const OPERATION = "estimate_one_rep_max";
const REQUESTS = 10_000;
const FIXED_SEED = 20261122;
// The name of its test tells which it was.
const FRESH_SEED = crypto.getRandomValues(new Uint32Array(1))[0]!;
const SEEDS = { "the fixed seed": FIXED_SEED, "a fresh seed": FRESH_SEED };

Deno.test.beforeAll(buildStadion);

for (const [name, seed] of Object.entries(SEEDS)) {
  Deno.test(`call() estimates maxes as the native engine does, byte for byte, for ${name}, ${seed}`, async () => {
    const lines = await generatedSetRequests(REQUESTS, seed);
    const requests = requestsOf(lines);
    const native = await answersOf(OPERATION, lines);
    assert.equal(native.length, requests.length, "native answers");
    const engine = await watchedEngine(`one-rep-max-parity-${seed}`);
    const given = { estimated: 0, without: 0, refused: 0 };
    requests.forEach((request, index) => {
      const wasm = text(engine.call(OPERATION, request));
      if (wasm !== native[index]) assert.fail(explain(request, native[index]!, wasm));
      if (!wasm.startsWith('{"ok":true')) given.refused++;
      else given[wasm.includes('"one_rep_max_grams":null,') ? "without" : "estimated"]++;
    });
    assert(given.estimated > REQUESTS / 3, JSON.stringify(given));
    assert(given.refused > REQUESTS / 50, JSON.stringify(given));
  });
}

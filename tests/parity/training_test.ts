import assert from "node:assert/strict";
import type { Operation } from "../../pkg/stadion.js";
import { answersOf, explain, text } from "./answers.ts";
import { buildStadion, generatedTraining, requestsOf } from "./native.ts";
import { watchedEngine } from "./watched_engine.ts";

const OPERATIONS: readonly Operation[] = ["generate_plan", "generate_session", "review_session"];
const REQUESTS = 5_000;
const FIXED_SEED = 20261123;
// The name of its test tells which it was.
const FRESH_SEED = crypto.getRandomValues(new Uint32Array(1))[0]!;
const SEEDS = { "the fixed seed": FIXED_SEED, "a fresh seed": FRESH_SEED };

Deno.test.beforeAll(buildStadion);

for (const operation of OPERATIONS) {
  for (const [name, seed] of Object.entries(SEEDS)) {
    Deno.test(`call() answers ${operation} as the native engine does, byte for byte, for ${name}, ${seed}`, async () => {
      const lines = await generatedTraining(operation, REQUESTS, seed);
      const requests = requestsOf(lines);
      const native = await answersOf(operation, lines);
      assert.equal(native.length, requests.length, "native answers");
      const engine = await watchedEngine(`${operation}-parity-${seed}`);
      const given = { accepted: 0, refused: 0 };
      requests.forEach((request, index) => {
        const wasm = text(engine.call(operation, request));
        if (wasm !== native[index]) assert.fail(explain(request, native[index]!, wasm));
        given[wasm.startsWith('{"ok":true') ? "accepted" : "refused"]++;
      });
      assert(given.accepted > REQUESTS / 2, JSON.stringify(given));
      assert(given.refused > REQUESTS / 20, JSON.stringify(given));
    });
  }
}

import assert from "node:assert/strict";
import { copiedEngine } from "../parity/copied_engine.ts";

const request = new TextEncoder().encode('{"race":{"format":"singles","total_time_seconds":5412}}');
const unallocatable = Object.defineProperty(new Uint8Array(1), "length", { value: -1 });

/** Counts the instances of WASM that are made while `use` runs. */
async function instancesMade(use: () => Promise<void> | void): Promise<number> {
  const { Instance } = WebAssembly;
  let made = 0;
  WebAssembly.Instance = class extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      made++;
    }
  };
  try {
    await use();
  } finally {
    WebAssembly.Instance = Instance;
  }
  return made;
}

function text(answer: Uint8Array): string {
  return new TextDecoder().decode(answer);
}

Deno.test("call() answers by a new instance when the one before trapped", async () => {
  const { call } = await copiedEngine("trapped");
  let before = "";
  assert.equal(
    await instancesMade(() => {
      before = text(call("validate_splits", request));
      assert.match(before, /"verdict":"accept"/);
      assert.equal(text(call("validate_splits", request)), before);
    }),
    1,
    "instances before the trap",
  );
  assert.throws(() => call("validate_splits", unallocatable), WebAssembly.RuntimeError);
  assert.equal(
    await instancesMade(() => {
      assert.equal(text(call("validate_splits", request)), before);
      assert.equal(text(call("validate_splits", request)), before);
    }),
    1,
    "instances after the trap",
  );
});

Deno.test("call() keeps the instance of a group when another one trapped", async () => {
  const { call, scoreTotal } = await copiedEngine("parted");
  const total = { sex: "male", body_weight_kg: 100, total_kg: 1000 } as const;
  const before = scoreTotal(total);
  assert.throws(() => call("validate_splits", unallocatable), WebAssembly.RuntimeError);
  assert.equal(
    await instancesMade(() => {
      assert.deepEqual(scoreTotal(total), before);
      call("validate_splits", request);
    }),
    1,
    "instances after the trap",
  );
});

Deno.test("call() answers when the glue threw before the engine was reached", async () => {
  const { call, validateSplits } = await copiedEngine("threw");
  const before = text(call("validate_splits", request));
  for (const wrong of [null, undefined]) {
    assert.throws(() => call("validate_splits", wrong as unknown as Uint8Array), TypeError);
    assert.equal(text(call("validate_splits", request)), before);
  }
  const answer = validateSplits({ race: { format: "singles", total_time_seconds: 5412 } });
  assert.equal(JSON.stringify(answer), before);
});

Deno.test("importing the package makes no instance when nothing is asked", async () => {
  const made = await instancesMade(async () => {
    await copiedEngine("idle");
  });
  assert.equal(made, 0);
});

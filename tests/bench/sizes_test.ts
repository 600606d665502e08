import assert from "node:assert/strict";
import { samplesOf } from "./sizes.ts";

const ROWS = [1, 2, 3].map((byte) => new Uint8Array([byte]));
const HOW = { rounds: { most: 3, seconds: 1 }, timesNative: 1 };

Deno.test("samplesOf() asks for the same rows again when they take too little time", () => {
  const [sample] = samplesOf([{ count: 2, repeats: 3, ...HOW }], "races", "made up", ROWS);
  assert.equal(sample!.name, "2 races");
  assert.equal(sample!.source, "made up, 3 times");
  assert.deepEqual(sample!.requests.map(([byte]) => byte), [1, 2, 1, 2, 1, 2]);
});

Deno.test("samplesOf() says that rows are repeated when there are too few of them", () => {
  const [sample] = samplesOf([{ count: 4, ...HOW }], "races", "made up", ROWS);
  assert.equal(sample!.source, "made up, repeated");
  assert.equal(sample!.requests.length, 4);
});

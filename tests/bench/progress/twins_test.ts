import assert from "node:assert/strict";
import { requestsOf } from "../../parity/native.ts";
import { SEED } from "../rows.ts";
import { assertSameAnswers, vectorsOf } from "../same_answers.ts";
import { PROGRESS } from "./answer.ts";
import { generatedProgress } from "./generated.ts";
import { madeUpProgress } from "./requests.ts";
import { isSameButForShapes } from "./same.ts";

Deno.test("the twins of progress answer as the engine does, byte for byte, when histories are of every size and kind", async () => {
  const same = (requests: readonly Uint8Array[]) =>
    assertSameAnswers(PROGRESS, requests, isSameButForShapes);
  const vectors = same(vectorsOf("assess_progress"));
  assert(vectors.given >= 10 && vectors.refused >= 2, JSON.stringify(vectors));
  const generated = same(requestsOf(await generatedProgress(4_000, SEED)));
  assert(generated.given > 2_000 && generated.refused > 200, JSON.stringify(generated));
  const sizes = Array.from({ length: 300 }, (_, index) => index);
  assert.deepEqual(same(sizes.map(madeUpProgress)), { given: 300, refused: 0 });
});

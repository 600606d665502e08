import assert from "node:assert/strict";
import { generatedTraining, requestsOf } from "../../parity/native.ts";
import { isSameButForLastDigits } from "../last_digit.ts";
import { SEED } from "../rows.ts";
import { assertSameAnswers, vectorsOf } from "../same_answers.ts";
import { REVIEWS } from "./answer.ts";
import { madeUpReviews } from "./requests.ts";

Deno.test("the twins of a review answer as the engine does, but for last digits, when requests have everything", async () => {
  const same = (requests: readonly Uint8Array[]) =>
    assertSameAnswers(REVIEWS, requests, isSameButForLastDigits);
  const vectors = same(vectorsOf("review_session"));
  assert(vectors.given >= 20 && vectors.refused >= 4, JSON.stringify(vectors));
  const generated = same(requestsOf(await generatedTraining("review_session", 2_000, SEED)));
  assert(generated.given > 1_000 && generated.refused > 100, JSON.stringify(generated));
  assert.deepEqual(same(madeUpReviews(200)), { given: 200, refused: 0 });
});

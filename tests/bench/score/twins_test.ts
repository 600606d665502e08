import assert from "node:assert/strict";
import { isSameButForLastDigits } from "../last_digit.ts";
import { assertSameAnswers, vectorsOf } from "../same_answers.ts";
import { SCORES } from "./answer.ts";
import { madeUpTotals } from "./requests.ts";

Deno.test("the twins of scores answer as the engine does, but for last digits, when totals are of every kind", () => {
  const vectors = assertSameAnswers(SCORES, vectorsOf("score_total"), isSameButForLastDigits);
  assert(vectors.given >= 15 && vectors.refused >= 5, JSON.stringify(vectors));
  const totals = madeUpTotals(10_000, { damage: true });
  const generated = assertSameAnswers(SCORES, totals, isSameButForLastDigits);
  assert(generated.given > 7_000 && generated.refused > 1_500, JSON.stringify(generated));
});

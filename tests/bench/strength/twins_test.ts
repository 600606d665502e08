import assert from "node:assert/strict";
import { generatedSetRequests, requestsOf } from "../../parity/native.ts";
import { SEED } from "../rows.ts";
import { isSameButForLastDigits } from "../last_digit.ts";
import { assertSameAnswers, vectorsOf } from "../same_answers.ts";
import { ESTIMATES } from "./answer.ts";
import { readLogs, requestsOfSets } from "./logs.ts";
import { SESSIONS } from "./session/answer.ts";
import { generatedSessions, withoutOverrides } from "./session/requests.ts";

const assertSameEstimates = (requests: Iterable<Uint8Array>) =>
  assertSameAnswers(ESTIMATES, requests, isSameButForLastDigits);

Deno.test("the twins of the estimator answer as the engine does, but for last digits, when requests have everything", async () => {
  const vectors = assertSameEstimates(vectorsOf("estimate_one_rep_max"));
  assert(vectors.given >= 15 && vectors.refused >= 10, JSON.stringify(vectors));
  const generated = assertSameEstimates(requestsOf(await generatedSetRequests(2_000, SEED)));
  assert(generated.given > 1_000 && generated.refused > 100, JSON.stringify(generated));
});

Deno.test("the twins of the estimator answer as the engine does when sets are those of a log", async () => {
  const logs = await readLogs(warn);
  for (const sets of [10, 100, 400]) {
    const { requests } = requestsOfSets(logs, sets);
    const some = requests.filter((_, index) => index % 20 === 0);
    assert.deepEqual(assertSameEstimates(some), { given: some.length, refused: 0 });
  }
});

Deno.test("the twins of a session answer as the engine does, byte for byte, when nothing is overridden", async () => {
  const vectors = assertSameAnswers(SESSIONS, withoutOverrides(vectorsOf("generate_session")));
  assert(vectors.given >= 35 && vectors.refused >= 15, JSON.stringify(vectors));
  const generated = assertSameAnswers(SESSIONS, await generatedSessions(2_000, SEED));
  assert(generated.given > 1_000 && generated.refused > 100, JSON.stringify(generated));
});

Deno.test("assertSameAnswers() throws when no request has a result", () => {
  assert.throws(() => assertSameEstimates([new TextEncoder().encode("{}")]), /nothing to compare/);
});

Deno.test("isSameButForLastDigits() forgives a gram and a last decimal, but no count and no word", () => {
  assert(
    isSameButForLastDigits(
      '{"a":100001,"b":"204.591 kilograms"}',
      '{"a":100000,"b":"204.592 kilograms"}',
    ),
  );
  assert(isSameButForLastDigits('{"percent":59.1}', '{"percent":59}'));
  assert(!isSameButForLastDigits('{"a":100002}', '{"a":100000}'));
  assert(!isSameButForLastDigits('{"sets_count":3}', '{"sets_count":4}'));
  assert(!isSameButForLastDigits('{"a":"used"}', '{"a":"refused"}'));
});

function warn(text: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${text}\n`));
}

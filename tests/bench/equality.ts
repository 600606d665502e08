import assert from "node:assert/strict";
import { type Answer, call } from "../../pkg/stadion.js";
import { readVectors } from "../contract/vectors.ts";
import { RACES } from "./typescript/answer.ts";
import { BASELINE, BY_HAND } from "./ways.ts";

const OPERATION = "validate_splits";

/** What `JSON.parse` refuses has no path to compare, and of two equal keys it keeps the last. */
const UNSEEN_BY_JSON_PARSE = /"code":"(?:malformed_json|duplicate_key)"/;

const encoder = new TextEncoder();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * A benchmark against wrong rules is worth nothing: where the engine gives a result, both twins
 * must give the same bytes. Returns how many requests had a result.
 */
export function assertSameResults(requests: Iterable<Uint8Array>): number {
  let compared = 0;
  for (const request of requests) {
    const expected = text(call(OPERATION, request));
    if (!expected.startsWith('{"ok":true')) continue;
    compared++;
    for (const name of [BASELINE, BY_HAND]) {
      const answer = text(RACES.fromBytes[name]!(request));
      assert.equal(answer, expected, `${name}: ${text(request)}`);
    }
  }
  if (compared === 0) throw new Error("no request has a result: there is nothing to compare");
  return compared;
}

export function acceptedVectors(): Uint8Array[] {
  return readVectors().filter(({ answer }) => answer.ok).map(({ body }) => encoder.encode(body));
}

/**
 * Twins that let bad requests pass would be fast for nothing: what the engine refuses, they must
 * refuse at the same paths. Returns how many requests were refused.
 */
export function assertSameRefusals(): number {
  let compared = 0;
  for (const { name, body, answer } of readVectors()) {
    const request = encoder.encode(body);
    const refusal = call(OPERATION, request);
    if (answer.ok || UNSEEN_BY_JSON_PARSE.test(text(refusal))) continue;
    compared++;
    const expected = refusedPaths(refusal);
    for (const twin of [BASELINE, BY_HAND]) {
      const answered = refusedPaths(RACES.fromBytes[twin]!(request));
      assert.deepEqual(answered, expected, `${twin}: ${name}`);
    }
  }
  return compared;
}

function refusedPaths(bytes: Uint8Array): string[] | undefined {
  const answer: Answer<unknown> = JSON.parse(text(bytes));
  return answer.ok ? undefined : answer.problems.map(({ path }) => path).sort();
}

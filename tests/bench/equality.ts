import assert from "node:assert/strict";
import { type Answer, call, validateSplits } from "../../pkg/stadion.js";
import { readVectors } from "../contract/vectors.ts";
import { answerBytes, answerObject } from "./typescript/answer.ts";
import { readByHand } from "./typescript/request_by_hand.ts";
import { readWithZod } from "./typescript/request_zod.ts";
import { waysOf } from "./ways.ts";

const OPERATION = "validate_splits";

/** The engine's rules in TypeScript, behind two ways to validate the request. */
const TWINS = { zod: readWithZod, "by hand": readByHand } as const;

export const RACES = waysOf(OPERATION, {
  least: '{"race":{"format":"singles","total_time_seconds":5412}}',
  typed: validateSplits,
  twins: {
    zod: (request) => answerObject(TWINS.zod, request),
    byHand: (request) => answerObject(TWINS["by hand"], request),
  },
});

/** `JSON.parse` keeps the last of two equal keys, and takes half a surrogate pair for a text. */
const UNSEEN_BY_JSON_PARSE: ReadonlySet<string> = new Set([
  "duplicate_key.json",
  "lone_surrogate.json",
]);

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
    for (const [name, read] of Object.entries(TWINS)) {
      assert.equal(text(answerBytes(read, request)), expected, `${name}: ${text(request)}`);
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
    if (answer.ok || UNSEEN_BY_JSON_PARSE.has(name)) continue;
    compared++;
    const request = encoder.encode(body);
    const expected = refusedPaths(call(OPERATION, request));
    for (const [twin, read] of Object.entries(TWINS)) {
      assert.deepEqual(refusedPaths(answerBytes(read, request)), expected, `${twin}: ${name}`);
    }
  }
  return compared;
}

function refusedPaths(bytes: Uint8Array): string[] | undefined {
  const answer: Answer<unknown> = JSON.parse(text(bytes));
  return answer.ok ? undefined : answer.problems.map(({ path }) => path).sort();
}

import assert from "node:assert/strict";
import { type Answer, call } from "../../../pkg/stadion.js";
import { vectorsOf } from "../same_answers.ts";
import { BASELINE, BY_HAND } from "../ways.ts";
import { RECORDS } from "./answer.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * Where the engine gives a ledger, both twins must give the same bytes, and what it refuses they
 * must refuse at the same paths. Returns how many requests were compared.
 */
export function assertSameRecords(requests: Iterable<Uint8Array>): number {
  let compared = 0;
  for (const request of requests) {
    compared++;
    const expected = text(call("detect_records", request));
    for (const name of [BASELINE, BY_HAND]) {
      const answer = text(RECORDS.fromBytes[name]!(request));
      if (expected.startsWith('{"ok":true')) assert.equal(answer, expected, name);
      else assert.deepEqual(refusedPaths(answer), refusedPaths(expected), name);
    }
  }
  if (compared === 0) throw new Error("there are no requests to compare");
  return compared;
}

function refusedPaths(answer: string): string[] | undefined {
  const given: Answer<unknown> = JSON.parse(answer);
  return given.ok ? undefined : given.problems.map(({ path }) => path).sort();
}

/** The engine's examples, but for those with a stored ledger or races. */
export function recordVectors(): Uint8Array[] {
  return vectorsOf("detect_records").filter((body) => {
    const request = JSON.parse(text(body));
    return !("ledger" in request) && !("races" in request);
  });
}

import assert from "node:assert/strict";
import { type Answer, call, type Operation } from "../../pkg/stadion.js";
import { BASELINE, BY_HAND, type Ways } from "./ways.ts";

const VECTORS = new URL("../vectors/", import.meta.url);

/**
 * What `JSON.parse` refuses has no path to compare, and it can not see two equal keys, nor that
 * 1e-400 is more than nothing, nor the last digit of a whole number of sixteen.
 */
const UNSEEN_BY_JSON_PARSE = /"code":"(malformed_json|duplicate_key)"|`1e-400`|[:,[]\d{16}/;

const encoder = new TextEncoder();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** How many requests had a result, and how many were refused. */
export interface Compared {
  readonly given: number;
  readonly refused: number;
}

type IsSame = (answer: string, expected: string) => boolean;

const byteForByte: IsSame = (answer, expected) => answer === expected;

/**
 * A benchmark against wrong rules is worth nothing: where the engine gives a result, both twins
 * must give the same; what it refuses they must refuse, at no other paths.
 */
export function assertSameAnswers(
  { operation, fromBytes }: Ways,
  requests: Iterable<Uint8Array>,
  isSame = byteForByte,
): Compared {
  let [given, refused] = [0, 0];
  for (const request of requests) {
    const expected = text(call(operation, request));
    if (UNSEEN_BY_JSON_PARSE.test(expected)) continue;
    const isGiven = expected.startsWith('{"ok":true');
    if (isGiven) given++;
    else refused++;
    for (const name of [BASELINE, BY_HAND]) {
      const said = `${name}: ${text(request)}`;
      const answered = text(fromBytes[name]!(request));
      if (!isGiven) assertRefused(refusedPaths(answered), refusedPaths(expected), said);
      else if (!isSame(answered, expected)) assert.equal(answered, expected, said);
    }
  }
  if (given === 0) throw new Error("no request has a result: there is nothing to compare");
  return { given, refused };
}

function assertRefused(paths: string[], expected: string[], said: string): void {
  assert(paths.length > 0, `not refused at ${expected}: ${said}`);
  assert.deepEqual(paths.filter((path) => !expected.includes(path)), [], said);
}

function refusedPaths(answer: string): string[] {
  const given: Answer<unknown> = JSON.parse(answer);
  return given.ok ? [] : given.problems.map(({ path }) => path);
}

/** The engine's examples of an operation. */
export function vectorsOf(operation: Operation): Uint8Array[] {
  const folder = new URL(`${operation}/`, VECTORS);
  return [...Deno.readDirSync(folder)].map(({ name }) => {
    const vector = JSON.parse(Deno.readTextFileSync(new URL(name, folder)));
    return encoder.encode(vector.request_text ?? JSON.stringify(vector.request));
  });
}

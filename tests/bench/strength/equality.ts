import assert from "node:assert/strict";
import { type Answer, call, type Operation } from "../../../pkg/stadion.js";
import { ESTIMATE_TWINS, estimateBytes } from "./answer.ts";
import { isSameButForLastDigits } from "./last_digit.ts";
import { SESSION_TWINS, sessionBytes } from "./session/answer.ts";

const VECTORS = new URL("../../vectors/", import.meta.url);

/**
 * What `JSON.parse` refuses has no path to compare, and it can not see two equal keys, nor that
 * 1e-400 is more than nothing.
 */
const UNSEEN_BY_JSON_PARSE = /"code":"(malformed_json|duplicate_key)"|`1e-400`/;

const encoder = new TextEncoder();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** How many requests had a result, and how many were refused. */
export interface Compared {
  readonly given: number;
  readonly refused: number;
}

type Twins = Readonly<Record<string, (request: Uint8Array) => Uint8Array>>;

/**
 * Where the engine gives a result, both twins must give the same bytes, but for the last digit of a
 * weight. What it refuses they must refuse, at no other paths: of loads that contradict each other
 * they speak only when nothing else is wrong.
 */
export function assertSameEstimates(requests: Iterable<Uint8Array>): Compared {
  return assertSame("estimate_one_rep_max", requests, {
    zod: (request) => estimateBytes(ESTIMATE_TWINS.zod, request),
    "by hand": (request) => estimateBytes(ESTIMATE_TWINS["by hand"], request),
  }, isSameButForLastDigits);
}

/** As `assertSameEstimates()`, but for nothing: sessions are counted in whole numbers. */
export function assertSameSessions(requests: Iterable<Uint8Array>): Compared {
  return assertSame("generate_session", requests, {
    zod: (request) => sessionBytes(SESSION_TWINS.zod, request),
    "by hand": (request) => sessionBytes(SESSION_TWINS["by hand"], request),
  }, (answer, expected) => answer === expected);
}

function assertSame(
  operation: Operation,
  requests: Iterable<Uint8Array>,
  twins: Twins,
  isSame: (answer: string, expected: string) => boolean,
): Compared {
  let [given, refused] = [0, 0];
  for (const request of requests) {
    const expected = text(call(operation, request));
    if (UNSEEN_BY_JSON_PARSE.test(expected)) continue;
    const isGiven = expected.startsWith('{"ok":true');
    if (isGiven) given++;
    else refused++;
    for (const [name, answer] of Object.entries(twins)) {
      const said = `${name}: ${text(request)}`;
      const answered = text(answer(request));
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

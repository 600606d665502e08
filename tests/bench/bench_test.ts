import assert from "node:assert/strict";
import { join } from "node:path";
import { DENOS } from "../contract/served_function.ts";
import { acceptedVectors, assertSameRefusals, assertSameResults } from "./equality.ts";
import { NATIVE } from "./native.ts";
import { generatedHistories, requestsOf } from "../parity/native.ts";
import { assertSameRecords, recordVectors } from "./records/equality.ts";
import { madeUpRequest } from "./records/made_up.ts";
import { RECORDS_FROM_BYTES, SQL } from "./records/throughput.ts";
import { SEED, validRequests } from "./rows.ts";
import { ESTIMATES, SESSIONS } from "./strength/subjects.ts";
import { type Quartiles, quartiles, shuffled } from "./statistics.ts";
import { FROM_BYTES, FROM_OBJECTS } from "./subjects.ts";

const BENCH = new URL("bench.ts", import.meta.url).pathname;

Deno.test("the twins answer as the engine does, byte for byte, when a request has a result", async () => {
  const vectors = acceptedVectors();
  assert.equal(assertSameResults(vectors), vectors.length);
  const compared = assertSameResults(await validRequests(4_000));
  assert(compared >= 2_000, `${compared} generated requests`);
});

Deno.test("the twins refuse at the engine's paths when a request is bad", () => {
  assert(assertSameRefusals() > 0);
});

Deno.test("the twins of the ledger answer as the engine does, byte for byte, when histories are dense", async () => {
  const vectors = recordVectors();
  assert.equal(assertSameRecords(vectors), vectors.length);
  assert(vectors.length > 15, `${vectors.length} vectors`);
  assert.equal(assertSameRecords(requestsOf(await generatedHistories(4_000, SEED))), 4_000);
  assertSameRecords([madeUpRequest(5_000)]);
});

Deno.test("assertSameRecords() throws when there is no request", () => {
  assert.throws(() => assertSameRecords([]), /no requests to compare/);
});

Deno.test("assertSameResults() throws when no request has a result", () => {
  const refused = new TextEncoder().encode("{}");
  assert.throws(() => assertSameResults([refused]), /nothing to compare/);
});

Deno.test("quartiles() interpolates when they fall between two samples", () => {
  assert.deepEqual(quartiles([4, 1, 3, 2]), { q1: 1.75, median: 2.5, q3: 3.25 });
  assert.deepEqual(quartiles([7]), { q1: 7, median: 7, q3: 7 });
  assert.throws(() => quartiles([]), /no samples/);
});

Deno.test("shuffled() keeps every item once when it changes their order", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const order = shuffled(items);
  assert.notDeepEqual(order, items);
  assert.deepEqual(order.toSorted((a, b) => a - b), items);
});

Deno.test("the benchmark measures every subject when it is run in little", async () => {
  const directory = await Deno.makeTempDir({ prefix: "stadion-bench-test-" });
  try {
    const path = join(directory, "results.json");
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--v8-flags=--expose-gc", BENCH, "--quick", "--results", path],
    }).output();
    const decoder = new TextDecoder();
    assert.equal(code, 0, decoder.decode(stderr));
    assert.match(decoder.decode(stdout), /\| cold start/);

    const results = JSON.parse(await Deno.readTextFile(path));
    const { from_bytes, from_objects } = results.time_relative_to_zod;
    const bytes = Object.keys(FROM_BYTES);
    assert.deepEqual(measured(from_bytes), { 1: bytes, 50: [...bytes, NATIVE] });
    assert.deepEqual(measured(from_objects), {
      1: Object.keys(FROM_OBJECTS),
      50: Object.keys(FROM_OBJECTS),
    });
    const records = [...Object.keys(RECORDS_FROM_BYTES), NATIVE, SQL];
    assert.deepEqual(measured(results.records_time_relative_to_zod), { 10: records, 200: records });
    const strength = results.strength_time_relative_to_zod;
    const asked = (estimates: string[], sessions: string[]) => ({
      "estimate of 1 set": estimates,
      "estimate of 400 sets": estimates,
      "a session": sessions,
    });
    const [estimates, sessions] = [ESTIMATES, SESSIONS].map(({ fromBytes }) => [
      ...Object.keys(fromBytes),
      NATIVE,
    ]);
    assert.deepEqual(measured(strength.from_bytes), asked(estimates!, sessions!));
    assert.deepEqual(
      measured(strength.from_objects),
      asked(Object.keys(ESTIMATES.fromObjects), Object.keys(SESSIONS.fromObjects)),
    );
    const coldStarts = results.cold_start_relative_to_empty_function;
    assert.deepEqual(Object.keys(coldStarts), Object.keys(DENOS));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

type Ratios = Record<string, Quartiles>;

/** The subjects of each size; all of them have to have a ratio. */
function measured(sizes: Record<string, Ratios>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(sizes).map(([size, subjects]) => {
      for (const [name, { median }] of Object.entries(subjects)) {
        // Of so few rows the native figure may be less than the scatter of its start-up.
        assert(Number.isFinite(median) && (median > 0 || name === NATIVE), `${name}: ${median}`);
      }
      return [size, Object.keys(subjects)];
    }),
  );
}

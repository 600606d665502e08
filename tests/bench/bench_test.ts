import assert from "node:assert/strict";
import { join } from "node:path";
import { build } from "../../pkg/stadion.js";
import { DENOS } from "../contract/served_function.ts";
import { generatedHistories, requestsOf } from "../parity/native.ts";
import { acceptedVectors, assertSameRefusals, assertSameResults } from "./equality.ts";
import { NATIVE } from "./native.ts";
import { QUICK } from "./plan.ts";
import { tablesOf } from "./published.ts";
import { PROGRESS_SQL } from "./progress/in_database.ts";
import { assertSameRecords, recordVectors } from "./records/equality.ts";
import { SQL } from "./records/in_database.ts";
import { madeUpRequest } from "./records/made_up.ts";
import { readResults, type Table } from "./results.ts";
import { SEED, validRequests } from "./rows.ts";
import { quantile, quartiles, shuffled } from "./statistics.ts";
import { BASELINE, BY_HAND, WASM_BYTES, WASM_OBJECTS } from "./ways.ts";

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
  assert.equal(quantile([0, 10, 20], 0.95), 19);
});

Deno.test("shuffled() keeps every item once when it changes their order", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const order = shuffled(items);
  assert.notDeepEqual(order, items);
  assert.deepEqual(order.toSorted((a, b) => a - b), items);
});

Deno.test("the benchmark measures everything when it is run in little", async () => {
  const directory = await Deno.makeTempDir({ prefix: "stadion-bench-test-" });
  try {
    const path = join(directory, "results.json");
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--v8-flags=--expose-gc", BENCH, "--quick", "--results", path],
    }).output();
    const decoder = new TextDecoder();
    assert.equal(code, 0, decoder.decode(stderr));

    const results = await readResults(path);
    assert(decoder.decode(stdout).includes(tablesOf(results)), "the tables are printed");
    assert.match(results.made_with.commit!, /^[0-9a-f]{7,}\+?$/);
    assert.equal(results.made_with.source_hash, build.source_hash);
    assertThroughput(results.throughput);
    assert.deepEqual(Object.keys(results.cold_starts), Object.keys(DENOS));
    const { callers, runs } = results.end_to_end;
    assert.equal(callers, QUICK.load.callers);
    assert.equal(runs.length, 9);
    for (const { name, requests, errors, p50_ms, p99_ms } of runs) {
      assert(requests > callers && p50_ms > 0 && p99_ms >= p50_ms, `${name}: ${requests}`);
      assert.equal(errors, 0, name);
    }
    assert.equal(results.memory.engine.length, 8);
    for (const { operation, before_bytes, after_largest_bytes } of results.memory.engine) {
      assert(before_bytes > 0 && after_largest_bytes >= before_bytes, operation);
    }
    assert.equal(results.memory.functions.length, Deno.build.os === "linux" ? 5 : 0);
    assert(Object.keys(results.package).length > 1, JSON.stringify(results.package));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

const SQLS: Readonly<Record<string, string[]>> = {
  detect_records: [SQL],
  assess_progress: [PROGRESS_SQL],
};

/** Every operation in every way, and all of them with a ratio. */
function assertThroughput(tables: readonly Table[]): void {
  const [TWINS, WASM] = [[BASELINE, BY_HAND], [WASM_BYTES, WASM_OBJECTS]];
  const found = Object.fromEntries(
    tables.map(({ title, way, columns }) => [`${title}, ${way}`, subjectsOf(columns)]),
  );
  const bytes = [...TWINS, ...WASM, NATIVE];
  const expected = [
    ...["validate_splits", "estimate_one_rep_max", "generate_session", "review_session"],
    ...["score_total", "assess_progress, one athlete", "detect_records, one athlete"],
  ].flatMap((title) => [
    [`${title}, bytes`, [...bytes, ...SQLS[title.split(",")[0]!] ?? []]],
    [`${title}, objects`, [...TWINS, WASM_OBJECTS]],
  ]);
  const plans = ["powerlifting", "Hyrox"].map((kind) => [
    `generate_plan, ${kind}, bytes`,
    [...WASM, NATIVE],
  ]);
  assert.deepEqual(found, Object.fromEntries([...expected, ...plans]));
}

function subjectsOf(columns: Table["columns"]): string[] {
  for (const { name, subjects } of columns) {
    for (const [subject, { ratio: { median } }] of Object.entries(subjects)) {
      // Of so few rows the native figure may be less than the scatter of its start-up.
      assert(subject === NATIVE || Number.isFinite(median) && median > 0, `${name}, ${subject}`);
    }
  }
  return [...new Set(columns.flatMap(({ subjects }) => Object.keys(subjects)))];
}

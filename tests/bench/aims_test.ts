import assert from "node:assert/strict";
import { aimsOf } from "./aims.ts";
import { mediansOf } from "./cold_start.ts";
import { dropsOf } from "./drops.ts";
import { NATIVE } from "./native.ts";
import { tablesOf } from "./published.ts";
import { type Column, readResults, type Results } from "./results.ts";
import type { Quartiles } from "./statistics.ts";
import { throughputTable } from "./tables.ts";
import { BASELINE, BY_HAND, WASM_BYTES } from "./ways.ts";

const between = (q1: number, median: number, q3: number): Quartiles => ({ q1, median, q3 });
const ONE = between(1, 1, 1);

/** WASM is at a quarter of the baseline, twice as fast as by hand, and at native's speed. */
const COLUMN: Column = {
  ...{ name: "1,000 races", source: "made up", requests: 1_000, rounds: 9 },
  subjects: {
    [BASELINE]: { ratio: ONE, per_second: 1_000 },
    [BY_HAND]: { ratio: between(0.5, 0.5, 0.5), per_second: 2_000 },
    [WASM_BYTES]: { ratio: between(0.2, 0.25, 0.3), per_second: 4_000 },
    [NATIVE]: { ratio: between(0.1, 0.25, 0.3), per_second: 4_000 },
  },
  wasm_to_faster_twin: between(0.4, 0.5, 0.6),
  wasm_to_native: between(0.7, 1, 2),
};

async function resultsOf(column: Partial<Column>, added = between(1, 2, 3)): Promise<Results> {
  const real = await readResults();
  return {
    ...real,
    throughput: [{
      ...{ title: "validate_splits", way: "bytes", baseline: BASELINE },
      columns: [{ ...COLUMN, ...column }],
    }],
    cold_starts: {
      "newest Deno": { empty_ms: ONE, with_engine_ms: ONE, added_ms: added, ratio: ONE },
    },
    package: {},
  };
}

async function verdictsOf(column: Partial<Column>, added?: Quartiles): Promise<string[]> {
  return aimsOf(await resultsOf(column, added)).map(({ verdict }) => verdict);
}

Deno.test("aimsOf() judges by all summaries of the same samples when they agree", async () => {
  assert.deepEqual(await verdictsOf({}), ["met", "met", "met"]);
  const [slower] = await verdictsOf({
    wasm_to_faster_twin: between(0.5, 0.6, 0.7),
    subjects: {
      ...COLUMN.subjects,
      [BY_HAND]: { ratio: between(0.4, 0.41, 0.42), per_second: 2_440 },
    },
  });
  assert.equal(slower, "missed");
});

Deno.test("aimsOf() decides nothing when a quotient of what the table says is on the other side", async () => {
  const [twin, native] = await verdictsOf({ wasm_to_faster_twin: between(0.17, 0.571, 0.6) });
  assert.deepEqual([twin, native], ["not decided", "met"]);
  const [ofRatios] = await verdictsOf({
    wasm_to_faster_twin: between(0.173, 0.571, 0.586),
    subjects: {
      ...COLUMN.subjects,
      [BASELINE]: { ratio: ONE, per_second: 116 },
      [BY_HAND]: { ratio: between(0.25, 0.82, 0.91), per_second: 390 },
      [WASM_BYTES]: { ratio: between(0.14, 0.17, 0.5), per_second: 683 },
    },
  });
  assert.equal(ofRatios, "not decided");
});

/** Native times that the start-up swallows in more than a quarter of the rounds. */
const SWALLOWED: Partial<Column> = {
  subjects: {
    ...COLUMN.subjects,
    [NATIVE]: { ratio: between(-0.05, -0.01, 0.35), per_second: -1_800_000 },
  },
  wasm_to_native: between(-5.6, -3.39, 0.765),
};

Deno.test("aimsOf() keeps an aim as not measurable when nothing is left of a native time", async () => {
  assert.deepEqual(await verdictsOf(SWALLOWED), ["met", "not measurable", "met"]);
  const few = { ...COLUMN.subjects, [NATIVE]: { ratio: between(0, 0.1, 0.3), per_second: 9_000 } };
  assert.deepEqual(await verdictsOf({ subjects: few }), ["met", "not measurable", "met"]);
});

Deno.test("tables say not measurable when nothing is left of a native time", async () => {
  const printed = tablesOf(await resultsOf(SWALLOWED));
  assert.match(printed, /\| native, without start-up +\| not measurable +\|/);
  assert.match(
    printed,
    /races: WASM from bytes \/ native +\| 1.2 +\| not measurable +\| \*\*not meas/,
  );
  assert(!printed.includes("-1,800,000") && !printed.includes("-1800000"), printed);
});

Deno.test("aimsOf() judges a cold start by its quartiles when they are on one side of the aim", async () => {
  const verdict = async (added: Quartiles) => (await verdictsOf({}, added)).at(-1);
  assert.equal(await verdict(between(1, 3, 5)), "met");
  assert.equal(await verdict(between(5.1, 6, 7)), "missed");
  assert.equal(await verdict(between(1, 3, 5.1)), "not decided");
  assert.equal(await verdict(between(5, 6, 7)), "not decided");
  assert.equal(await verdict(between(-11, 3, 18)), "not measurable");
  assert.equal(await verdict(between(-2, -1, 1)), "not measurable");
});

Deno.test("tables print the quartiles of a cold start when it is not measurable", async () => {
  const printed = tablesOf(await resultsOf({}, between(-11, 2.62, 18)));
  assert(printed.includes("2.62 ms (-11 to 18) | **not measurable**"), printed);
  assert(printed.includes("| not measurable (-11.0 to 18.0 ms) |"), printed);
});

Deno.test("throughputTable() says unsteady when a ratio and answers a second contradict each other", () => {
  const tableOf = (per_second: number) =>
    throughputTable({
      ...{ title: "review_session", way: "bytes", baseline: BASELINE },
      columns: [{
        ...COLUMN,
        subjects: {
          [BASELINE]: { ratio: ONE, per_second: 783 },
          [WASM_BYTES]: { ratio: between(0.2, 0.25, 0.52), per_second },
        },
      }],
    });
  assert.match(tableOf(1_300), /1,300\/s, unsteady/);
  assert.doesNotMatch(tableOf(3_132), /unsteady/);
});

Deno.test("dropsOf() compares nothing with a time that was not measurable", async () => {
  const [swallowed, measured] = [await resultsOf(SWALLOWED), await resultsOf({})];
  assert.deepEqual(dropsOf(swallowed, measured), []);
  assert.deepEqual(dropsOf(measured, swallowed), []);
});

Deno.test("mediansOf() takes the median of starts that follow each other when they are one round", () => {
  const samples = new Map([["empty", [9, 1, 2, 7, 8, 70, 5]]]);
  assert.deepEqual(mediansOf(samples, 3).get("empty"), [2, 8]);
});

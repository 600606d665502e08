import assert from "node:assert/strict";
import { aimsOf } from "./aims.ts";
import { dropsOf, saidInRed } from "./drops.ts";
import { publicationOf, withTables } from "./published.ts";
import { readResults, type Results } from "./results.ts";

Deno.test("tables and plots are those of results.json when nobody has edited them", async () => {
  const files = await publicationOf(await readResults());
  assert(files.size > 5, `${files.size} files`);
  for (const [file, text] of files) {
    const committed = await Deno.readTextFile(new URL(file)).catch(() => "");
    assert(committed === text, `${file} is not made of results.json: run tests/bench/publish.ts`);
  }
});

Deno.test("plots are the same when they are drawn again", async () => {
  const results = await readResults();
  assert.deepEqual(await publicationOf(results), await publicationOf(results));
});

Deno.test("withTables() throws when the README has no place for them", () => {
  assert.throws(() => withTables("# Benchmarks", "| a |"), /does not say where its tables stand/);
});

Deno.test("results.json has what was meant to be measured: sizes up to 100,000, a load without errors", async () => {
  const { throughput, end_to_end } = await readResults();
  for (const title of ["validate_splits", "detect_records, one athlete", "score_total"]) {
    const [table] = throughput.filter((table) => table.title === title && table.way === "bytes");
    const names = table!.columns.map(({ name }) => name.split(" ")[0]);
    assert.deepEqual(names, ["10", "1,000", "100,000"], title);
  }
  assert.equal(end_to_end.callers, 50);
  const [mixed] = end_to_end.runs.filter(({ name }) => name.startsWith("mixed"));
  assert(mixed!.seconds >= 60, `${mixed!.seconds} s`);
  assert.deepEqual(end_to_end.runs.filter(({ errors }) => errors > 0), []);
});

Deno.test("aimsOf() names what is missed when it is above the aim", async () => {
  const results = await readResults();
  const slow = { ...results, package: { "WASM of races.js": { raw: 300_000, gzip: 100_001 } } };
  const missed = aimsOf(slow).filter(({ aim, verdict }) =>
    aim.startsWith("WASM of") && verdict === "missed"
  );
  assert.deepEqual(missed.map(({ measured }) => measured), [100.001]);
  const aims = aimsOf(results);
  for (const what of ["validate_splits, 10 races", "detect_records", "cold start", "WASM of"]) {
    assert(aims.some(({ aim }) => aim.startsWith(what)), what);
  }
});

const SLOWED = { q1: 0.7, median: 0.7, q3: 0.7 };

/** Results whose WASM takes so much longer, on that machine. */
async function results(
  { factor = 1, machine = "one", perSecond = 100 } = {},
): Promise<Results> {
  const real = await readResults();
  const ratio = { q1: 0.1, median: 0.5 * factor, q3: 1 };
  const subjects = {
    "TypeScript, zod": { ratio: SLOWED, per_second: 1 },
    "WASM, bytes": { ratio, per_second: 1 },
  };
  const column = { name: "10 races", source: "", requests: 10, rounds: 3, subjects };
  const run = { ...real.end_to_end.runs[0]!, name: "estimate-1rm", per_second: perSecond };
  return {
    ...real,
    made_with: { ...real.made_with, machine },
    throughput: [{
      ...{ title: "validate_splits", way: "bytes", baseline: "TypeScript, zod" },
      columns: [column],
    }],
    end_to_end: { callers: 50, runs: [run] },
  };
}

Deno.test("dropsOf() reports a ratio when it is more than a fifth worse", async () => {
  const before = await results();
  assert.deepEqual(dropsOf(before, await results({ factor: 1.2 })), []);
  assert.deepEqual(dropsOf(before, await results({ factor: 0.1 })), []);
  const [drop, ...others] = dropsOf(before, await results({ factor: 1.21 }));
  assert.deepEqual(others, []);
  assert.equal(drop!.what, "validate_splits, 10 races, WASM, bytes, from bytes: time");
  const said = saidInRed(drop!);
  assert(said.startsWith("\x1b[31m") && said.includes("was 0.5 ") && said.includes("is 0.605 "));
});

Deno.test("dropsOf() compares answers a second when the machine is the same", async () => {
  const before = await results();
  const slower = await results({ perSecond: 79 });
  assert.deepEqual(dropsOf(before, slower).map(({ what }) => what), ["end to end, estimate-1rm"]);
  assert.deepEqual(dropsOf(before, await results({ perSecond: 80 })), []);
  assert.deepEqual(dropsOf(before, await results({ perSecond: 1, machine: "another" })), []);
});

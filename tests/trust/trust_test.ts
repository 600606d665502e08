import assert from "node:assert/strict";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import type { Check } from "./check.ts";
import { CHECKS, SHORT_CHECKS } from "./checks.ts";
import { run } from "./command.ts";
import { buildEngine } from "./engine/build.ts";
import { generatedKinds } from "./engine/generated.ts";
import { KINDS } from "./engine/kinds.ts";
import { TRAPS } from "./engine/traps.ts";
import { outcomeOf } from "./mutation/mod.ts";
import type { Excused } from "./mutation/mutants.ts";
import { merge, type Row } from "./results.ts";
import { runCheck } from "./run_check.ts";
import { tableIn, withTable } from "./table.ts";

// The names of the tests tell which it was.
const SEED = crypto.getRandomValues(new Uint32Array(1))[0]!;

Deno.test.beforeAll(() => buildEngine("short"));

for (const check of SHORT_CHECKS) {
  Deno.test(`${check.group}: ${check.name}, nothing wrong with seed ${SEED}`, async () => {
    const { run: tried, wrong, faults } = await runCheck(check, "short", SEED);
    assert.deepEqual({ wrong, faults }, { wrong: 0, faults: [] });
    assert(tried > 0, "nothing was run");
  });
}

const COMMAND = new URL("trust.ts", import.meta.url).pathname;

function command(...args: string[]) {
  return run(Deno.execPath(), ["run", "-A", "--no-check", COMMAND, ...args]);
}

Deno.test("trust.ts prints the table of what it ran, with its seed", async () => {
  const { code, text } = await command("--short", "--only", TRAPS.name, "--seed", "7");
  assert.equal(code, 0, text);
  assert.match(text, /│ test +│ +run │ wrong │ seconds │ seed │ commit +│/);
  assert(text.includes(`│ ${TRAPS.group}: ${TRAPS.name} │`), text);
  assert.match(text, /^1 checks, 0 wrong; again with --seed 7$/m);
});

Deno.test("trust.ts says what there is when it does not know what is asked", async () => {
  const unknown = await command("--only", "everything");
  assert.equal(unknown.code, 2);
  assert.match(unknown.text, /no check is called `everything`: use one of .*native = WASM/);
  const noSeed = await command("--seed", "seven");
  assert.equal(noSeed.code, 2);
  assert.match(noSeed.text, /`seven` is no seed: use a whole number/);
});

Deno.test("trust.ts starts nothing when a value is empty", async () => {
  for (const empty of ["--seed=", "--only="]) {
    const { code, text } = await command("--short", empty);
    assert.equal(code, 2, text);
    assert.match(text, /^`--(seed|only)` is empty: give it a value, or leave it out\nusage: trust/);
  }
});

Deno.test("trust.ts says so when a check that is asked for has no short version", async () => {
  const { code, text } = await command("--short", "--only", TRAPS.name, "--only", "tenancy");
  assert.equal(code, 2, text);
  assert.match(text, /^`tenancy` has no short version: leave out `--short`$/m);
});

Deno.test("excused.json is about lines that are there", async () => {
  const excuses: Excused[] = JSON.parse(
    await Deno.readTextFile(new URL("mutation/excused.json", import.meta.url)),
  );
  assert(excuses.length > 0);
  for (const { file, line, why } of excuses) {
    const source = await Deno.readTextFile(`${REPOSITORY}/${file}`);
    assert(source.split("\n").some((found) => found.trim() === line), `${file}: ${line}`);
    assert.match(why, /\S/);
  }
});

Deno.test("outcomeOf() counts survivors beyond one in ten, and names each", () => {
  const survivor = { file: "a.rs", line: "a > b", change: "replace > with >=" };
  const score = { viable: 30, killed: 25, excused: 1, survivors: Array(4).fill(survivor) };
  const { run: tried, wrong, faults } = outcomeOf(score);
  assert.deepEqual({ tried, wrong }, { tried: 30, wrong: 1 });
  assert.deepEqual(faults.slice(0, 2), [
    "25 of 30 killed, 1 excused, 4 survive",
    "a.rs: replace > with >=: `a > b`",
  ]);
});

const ROW: Row = {
  ...{ group: "group", name: "name", run: 1_000, wrong: 0, seconds: 1, seed: 1 },
  ...{ commit: "0000000", date: "2026-11-22" },
};
const checkOf = (run: Check["run"]): Check => ({ group: "group", name: "name", run });

Deno.test("CHECKS have names of their own", () => {
  assert.equal(new Set(CHECKS.map(({ group, name }) => `${group}: ${name}`)).size, CHECKS.length);
});

Deno.test("KINDS are those that the generators know", async () => {
  const known = KINDS.map(({ name, operation }) => `${name} ${operation}`);
  assert.deepEqual(await generatedKinds(), known);
});

Deno.test("runCheck() says wrong when a check runs nothing, or throws", async () => {
  const nothing = await runCheck(
    checkOf(() => Promise.resolve({ run: 0, wrong: 0, faults: [] })),
    "short",
    1,
  );
  assert.equal(nothing.wrong, 1);
  const thrown = await runCheck(checkOf(() => Promise.reject(new Error("no stack"))), "short", 1);
  assert.equal(thrown.wrong, 1);
  assert.match(thrown.faults.join(), /no stack/);
});

Deno.test("merge() keeps the rows of checks that did not run, and drops those that are gone", () => {
  const other = { ...ROW, name: "other" };
  const newer = { ...ROW, run: 2_000 };
  const gone = { ...ROW, name: "gone" };
  assert.deepEqual(merge([ROW, other], [gone, other, ROW], [newer]), [newer, other]);
});

Deno.test("withTable() writes what tableIn() reads, and nothing beside the block", () => {
  const text = "a\n<!-- make trust writes this table -->\n\nold\n\n<!-- until here -->\nb\n";
  const written = withTable(text, [ROW]);
  assert.match(
    tableIn(written)!,
    /^\| test .*\n\| --- .*\n\| group: name \| 1,000 \| 0 \| 1 \| 1 \| 0000000 \|\n$/,
  );
  assert.equal(written.replace(tableIn(written)!, "old\n"), text);
  assert.equal(withTable("no block", [ROW]), "no block");
});

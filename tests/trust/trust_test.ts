import assert from "node:assert/strict";
import type { Check } from "./check.ts";
import { CHECKS, SHORT_CHECKS } from "./checks.ts";
import { buildEngine } from "./engine/build.ts";
import { generatedKinds } from "./engine/generated.ts";
import { KINDS } from "./engine/kinds.ts";
import { merge, type Row } from "./results.ts";
import { runCheck } from "./run_check.ts";
import { tableIn, withTable } from "./table.ts";

// The names of the tests tell which it was.
const SEED = crypto.getRandomValues(new Uint32Array(1))[0]!;

Deno.test.beforeAll(() => buildEngine("short"));

for (const check of SHORT_CHECKS) {
  Deno.test(`${check.group}: ${check.name}, nothing wrong with seed ${SEED}`, async () => {
    const { run, wrong, faults } = await runCheck(check, "short", SEED);
    assert.deepEqual({ wrong, faults }, { wrong: 0, faults: [] });
    assert(run > 0, "nothing was run");
  });
}

const ROW: Row = {
  ...{ group: "group", name: "name", run: 1_000, wrong: 0, seconds: 1, seed: 1 },
  ...{ commit: "0000000", date: "2026-11-22" },
};
const check = (run: Check["run"]): Check => ({ group: "group", name: "name", run });

Deno.test("CHECKS have names of their own", () => {
  assert.equal(new Set(CHECKS.map(({ group, name }) => `${group}: ${name}`)).size, CHECKS.length);
});

Deno.test("KINDS are those that the generators know", async () => {
  const known = KINDS.map(({ name, operation }) => `${name} ${operation}`);
  assert.deepEqual(await generatedKinds(), known);
});

Deno.test("runCheck() says wrong when a check runs nothing, or throws", async () => {
  const nothing = await runCheck(
    check(() => Promise.resolve({ run: 0, wrong: 0, faults: [] })),
    "short",
    1,
  );
  assert.equal(nothing.wrong, 1);
  const thrown = await runCheck(check(() => Promise.reject(new Error("no stack"))), "short", 1);
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

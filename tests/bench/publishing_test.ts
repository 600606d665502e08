import assert from "node:assert/strict";
import { measuredCommit } from "../trust/commit.ts";
import { objection, saidOfLoad } from "./machine.ts";
import { tablesOf } from "./published.ts";
import { readResults } from "./results.ts";

const PUBLISHED = { isPublished: true, anyway: false };

Deno.test("objection() says nothing when the machine is quiet", () => {
  assert.equal(objection(1, PUBLISHED), undefined);
});

Deno.test("objection() warns when other work makes the figures worse", () => {
  const objected = objection(1.2, PUBLISHED)!;
  assert.equal(objected.isFinal, false);
  assert.match(objected.text, /THE MACHINE IS BUSY: 1\.2 processes/);
  assert.equal(objection(1.5, PUBLISHED)!.isFinal, false);
});

Deno.test("objection() is final when a busy machine would publish without `--anyway`", () => {
  const objected = objection(1.51, PUBLISHED)!;
  assert.equal(objected.isFinal, true);
  assert.match(objected.text, /wait a minute and run it again, or publish with `--anyway`/);
  assert.equal(objection(6, { isPublished: true, anyway: true })!.isFinal, false);
  assert.equal(objection(6, { isPublished: false, anyway: false })!.isFinal, false);
});

Deno.test("saidOfLoad() tells readers what other work did when the load was above one", () => {
  assert.doesNotMatch(saidOfLoad(0.4), /worse/);
  assert.match(saidOfLoad(6.2), /\*\*6\.2 processes wanted to run .* made these figures worse\*\*/);
});

Deno.test("measuredCommit() names the commit with a plus when the tree was changed", async () => {
  assert.match(await measuredCommit(), /^[0-9a-f]{7,}\+?$/);
});

Deno.test("tablesOf() says what was measured when the results know it", async () => {
  const results = await readResults();
  const made_with = { ...results.made_with, commit: "abc1234+", source_hash: "0123456789abcdef" };
  const [head] = tablesOf({ ...results, made_with }).split("\n\n");
  const line = head!.replaceAll("\n", " ");
  assert(line.includes("commit abc1234+, pkg/ of source hash 0123456789ab;"), line);
});

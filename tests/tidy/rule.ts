import assert from "node:assert/strict";
import { checkout, type Tree } from "./tree.ts";

/** Something that holds for the whole repository. */
export interface Rule {
  /** A sentence that is true while nothing is reported. */
  readonly rule: string;
  readonly violations: (tree: Tree) => string[] | Promise<string[]>;
  /** At least one: a check that nothing can break checks nothing. */
  readonly breaches: readonly [Breach, ...Breach[]];
}

export interface Breach {
  /** Goes on from "when". */
  readonly when: string;
  readonly plant: Readonly<Record<string, Planted>>;
  readonly reported: string;
}

/** A file's new text, or what becomes of the text it has; null removes the file. */
export type Planted = string | null | ((text: string) => string);

export function testRules(...rules: readonly Rule[]): void {
  for (const { rule, violations, breaches } of rules) {
    Deno.test(rule, async () => {
      assert.deepEqual(await violations(await checkout()), []);
    });

    Deno.test(`the check of "${rule}" fails when there is nothing to look at`, async () => {
      await assert.rejects(async () => {
        const reported = await violations(new Map());
        assert.deepEqual(reported, []);
      });
    });

    for (const { when, plant, reported } of breaches) {
      Deno.test(`the check of "${rule}" bites when ${when}`, async () => {
        const clean = await checkout();
        const found = await violations(planted(clean, plant));
        assert.ok(found.includes(reported), `reported were only ${JSON.stringify(found)}`);
        assert.ok(!(await violations(clean)).includes(reported), "it is reported without a breach");
      });
    }
  }
}

export function planted(tree: Tree, plant: Breach["plant"]): Tree {
  const changed = new Map(tree);
  for (const [path, change] of Object.entries(plant)) {
    const before = tree.get(path);
    const after = typeof change === "function" ? change(before ?? "") : change;
    assert.notEqual(after ?? undefined, before, `the breach leaves \`${path}\` as it was`);
    if (after === null) changed.delete(path);
    else changed.set(path, after);
  }
  return changed;
}

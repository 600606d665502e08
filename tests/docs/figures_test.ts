// The README's table of figures, made again from what they are figures of.
import assert from "node:assert/strict";
import { join } from "node:path";
import { gzipSize } from "../../crates/wasm/package/steps.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { sayUntested } from "../schema/debian.ts";
import { type Rule, testRules } from "../tidy/rule.ts";
import { checkout, textOf, type Tree } from "../tidy/tree.ts";
import { rowsBelow } from "./markdown.ts";
import { differences, inReadme, README } from "./readme.ts";
import { figuresOfResults } from "./result_figures.ts";

const DATA = Deno.env.get("STADION_DATA") || join(REPOSITORY, "..", "shared", "data");
const BOUNDARY = "crates/engine/tests/boundary.rs";

const grouped = (count: number) => count.toLocaleString("en-US");

/** The figure beside `what`, as the README states it. */
function figure(tree: Tree, what: RegExp): string[] {
  return rowsBelow(textOf(tree, README), "Figures")
    .filter(([name]) => what.test(name!)).map(([, figure]) => figure!);
}

const SIZES: Rule = {
  rule: "the README's sizes of the WASM are those in pkg/",
  async violations(tree) {
    const { groups } = JSON.parse(textOf(tree, "pkg/vocabulary.json"));
    const real = groups.map(async ({ name }: { name: string }) => {
      const script = textOf(tree, `pkg/${name}.js`);
      const [, base64] = /^const base64 = "([^"]+)";$/m.exec(script) ?? [];
      if (base64 === undefined) throw new Error(`pkg/${name}.js holds no WASM: tell tests/docs`);
      const wasm = Uint8Array.fromBase64(base64);
      return `${grouped(wasm.length)} bytes, ${grouped(await gzipSize(wasm))} gzip`;
    });
    return differences(figure(tree, /^WASM of /), await Promise.all(real));
  },
  breaches: [{
    when: "they are of yesterday",
    plant: inReadme(/\| WASM of `stadion\/races` \| [^|]+/, "| WASM of `stadion/races` | 1 byte "),
    reported: "wrong: 1 byte",
  }],
};

const DAMAGED: Rule = {
  rule: "the README counts as many damaged requests as the test sends",
  violations(tree) {
    const [, inputs] = /^const INPUTS: usize = ([\d_]+);$/m.exec(textOf(tree, BOUNDARY)) ?? [];
    const real = `${inputs?.replaceAll("_", ",")}, 0 panics`;
    return differences(figure(tree, /^damaged requests/), [real]);
  },
  breaches: [{
    when: "the test sends fewer",
    plant: {
      [BOUNDARY]: (text) => text.replace("INPUTS: usize = 1_000_000", "INPUTS: usize = 1_000"),
    },
    reported: "missing: 1,000, 0 panics",
  }],
};

testRules(SIZES, DAMAGED);

Deno.test("the README's figures of real races are those that the command makes again", async () => {
  const made = await figuresOfResults(join(DATA, "hyrox"));
  if (made === undefined) {
    const because = `no race results in ${DATA}; set STADION_DATA to the folder that has them`;
    return sayUntested("the README's figures of real races", because);
  }
  const rows = rowsBelow(textOf(await checkout(), README), "Figures")
    .map((cells) => cells.slice(0, 2).join(": "));
  const unsaid = made.filter((start) => !rows.some((row) => row.startsWith(start)));
  assert.deepEqual(unsaid, []);
});

import assert from "node:assert/strict";
import { connectStack, type Stack } from "../../local/stack.ts";
import { checkout, select, textOf } from "../tidy/tree.ts";
import { COMMANDS } from "./commands.ts";
import { PLANTED } from "./planted_faults.ts";
import { proofsOf } from "./proofs.ts";

let stack: Stack;
Deno.test.beforeAll(async () => {
  stack = await connectStack();
});
Deno.test.afterAll(() => stack.stop());

const TREE = await checkout();
const PROOFS = select(TREE, /\.md$/)
  // `make pkg` copies this one to pkg/README.md.
  .filter(([document]) => document !== "crates/wasm/package/README.md")
  .flatMap(([document, text]) => proofsOf(document, text));

for (const { name, run } of PROOFS) Deno.test(name, () => run({ stack }));

Deno.test("each command that the table knows stands in a document", () => {
  const unused = [...COMMANDS.keys()]
    .filter((command) => !PROOFS.some(({ name }) => name.includes(`\`${command}\``)));
  assert.deepEqual(unused, []);
});

for (const { fault, right, wrong, reported, by } of PLANTED) {
  Deno.test(`the README is refused when ${fault}`, async () => {
    const readme = textOf(TREE, "README.md");
    assert.equal(readme.split(right).length, 2, `\`${right}\` stands not once in the README`);
    const directory = await Deno.makeTempDir({ prefix: "stadion-docs-" });
    try {
      const copy = `${directory}/README.md`;
      await Deno.writeTextFile(copy, readme.replace(right, () => wrong));
      await assert.rejects(async () => {
        const proofs = proofsOf("README.md", await Deno.readTextFile(copy));
        for (const { name, run } of proofs) if (by.test(name)) await run({ stack });
      }, reported);
    } finally {
      await Deno.remove(directory, { recursive: true });
    }
  });
}

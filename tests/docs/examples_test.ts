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

for (const { document = "README.md", fault, right, wrong, reported, by } of PLANTED) {
  Deno.test(`${document} is refused when ${fault}`, async () => {
    const text = textOf(TREE, document);
    assert.equal(text.split(right).length, 2, `\`${right}\` stands not once in ${document}`);
    const directory = await Deno.makeTempDir({ prefix: "stadion-docs-" });
    try {
      const copy = `${directory}/README.md`;
      await Deno.writeTextFile(copy, text.replace(right, () => wrong));
      await assert.rejects(async () => {
        const proofs = proofsOf(document, await Deno.readTextFile(copy));
        for (const { name, run } of proofs) if (by.test(name)) await run({ stack });
      }, reported);
    } finally {
      await Deno.remove(directory, { recursive: true });
    }
  });
}

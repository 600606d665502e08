import assert from "node:assert/strict";
import { importsOf, inspect } from "./typescript.ts";

Deno.test("importsOf() finds a module when it is named by any syntax", () => {
  const source = `
    // deno-lint-ignore-file
    import "./effect.ts";
    import type { A } from "../types.ts";
    import { type B, c } from "npm:@scope/package@1.2.3/part";
    import { type D } from "jose";
    export * from "./all.ts";
    export { e } from "./some.ts";
    type F = import("./inline.ts").F;
    const g = await import("./lazy.ts");
    const h = new URL("./file.wasm", import.meta.url);
    // import "./comment.ts";
  `;
  assert.deepEqual(importsOf("functions/a/index.ts", source), [
    { target: "functions/a/effect.ts", typesOnly: false },
    { target: "functions/types.ts", typesOnly: true },
    { target: "@scope/package/part", typesOnly: false },
    { target: "jose", typesOnly: true },
    { target: "functions/a/all.ts", typesOnly: false },
    { target: "functions/a/some.ts", typesOnly: false },
    { target: "functions/a/inline.ts", typesOnly: true },
    { target: "functions/a/lazy.ts", typesOnly: false },
    { target: "functions/a/file.wasm", typesOnly: false },
  ]);
});

Deno.test("inspect() reports when a comment silences the linter", () => {
  const source = "// deno-lint-ignore-file\n// deno-lint-ignore tidy/invariant\nlet a;\n";
  const reported = inspect("a.ts", source, (context) => ({
    VariableDeclaration: (node) => context.report({ node, message: node.kind }),
  }));
  assert.deepEqual(reported, ["let"]);
});

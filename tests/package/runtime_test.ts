import assert from "node:assert/strict";
import { assertPrinted, BODIES, linesOf } from "./expected.ts";
import { installedProject, ROOT, succeeded } from "./installed.ts";

const DENOS = { "newest Deno": "deno", "Deno 2.1.4": "deno-edge" };

Deno.test("the packed package answers alike when Node runs it", async () => {
  await using project = await installedProject(BODIES);
  const version = (await succeeded(project.run("node", ["--version"]))).trim();
  assert.ok(parseInt(version.slice(1)) >= 20, `Node is ${version}: install Node 20 or newer`);
  assertPrinted(linesOf(await succeeded(project.run("node", ["main.js"]))));
});

for (const [name, folder] of Object.entries(DENOS)) {
  Deno.test(`the packed package answers alike when ${name} runs it, permitted nothing`, async () => {
    await using project = await installedProject(BODIES);
    const deno = `${ROOT}node_modules/${folder}/deno`;
    const args = ["run", "--no-prompt", "--cached-only", "main.js"];
    assertPrinted(linesOf(await succeeded(project.run(deno, args))));
  });
}

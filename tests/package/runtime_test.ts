import assert from "node:assert/strict";
import { assertPrinted, linesOf, QUESTIONS } from "./expected.ts";
import { installedProject, PKG, ROOT, succeeded } from "./installed.ts";

const UNPERMITTED = ["run", "--no-prompt", "--cached-only"];
const RUNTIMES = [
  { name: "Node", command: "node", args: [] },
  { name: "newest Deno", command: `${ROOT}node_modules/deno/deno`, args: UNPERMITTED },
  { name: "Deno 2.1.4", command: `${ROOT}node_modules/deno-edge/deno`, args: UNPERMITTED },
];

for (const { name, command, args } of RUNTIMES) {
  Deno.test(`the packed package answers alike when ${name} runs it`, async () => {
    await using project = await installedProject(QUESTIONS);
    assertPrinted(linesOf(await succeeded(project.run(command, [...args, "main.js"]))));
  });

  Deno.test(`the packed package gives its vocabulary when ${name} imports it`, async () => {
    await using project = await installedProject([]);
    await Deno.writeTextFile(
      `${project.directory}/vocabulary.js`,
      'import vocabulary from "stadion/vocabulary.json" with { type: "json" };\n' +
        "console.log(JSON.stringify(vocabulary));\n",
    );
    const printed = await succeeded(project.run(command, [...args, "vocabulary.js"]));
    const expected = JSON.parse(await Deno.readTextFile(`${PKG}vocabulary.json`));
    assert.deepEqual(JSON.parse(printed), expected);
  });
}

Deno.test("this machine's Node is one that the package says it runs in", async () => {
  const { engines } = JSON.parse(await Deno.readTextFile(`${PKG}package.json`));
  assert.equal(engines.node, ">=20");
  await using project = await installedProject([]);
  const version = (await succeeded(project.run("node", ["--version"]))).trim();
  assert.ok(parseInt(version.slice(1)) >= 20, `Node is ${version}: install Node 20 or newer`);
});

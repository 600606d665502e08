// deno-lint-ignore-file no-console -- the sizes are part of what this test is for
import assert from "node:assert/strict";
import { BUDGET } from "../../crates/wasm/package/budget.ts";
import { gzipSize } from "../../crates/wasm/package/steps.ts";
import { build } from "../../pkg/stadion.js";
import { GROUPS } from "./expected.ts";
import { installedProject, PKG } from "./installed.ts";

const MODULES = ["front", "plans", "stadion", ...GROUPS.map(({ name }) => name)];

/** The aim of the package; a group that is larger is to be parted. */
const MOST_GZIP_BYTES = 100_000;

Deno.test("npm pack takes exactly the published files", async () => {
  await using project = await installedProject([]);
  const published = [
    ...["LICENSE", "README.md", "package.json", "vocabulary.json"],
    ...MODULES.flatMap((name) => [`${name}.js`, `${name}.d.ts`]),
  ];
  const { files, size } = project.tarball;
  assert.deepEqual(files.map(({ path }) => path).sort(), published.sort());
  for (const name of published) {
    const installed = await Deno.readFile(`${project.directory}/node_modules/stadion/${name}`);
    assert.deepEqual(installed, await Deno.readFile(PKG + name), `\`${name}\` as installed`);
  }
  console.log(`pkg/: tarball ${size} bytes`);
});

for (const { name } of GROUPS) {
  Deno.test(`the WASM of ${name} keeps to its budget`, async () => {
    const script = await Deno.readTextFile(`${PKG}${name}.js`);
    const wasm = Uint8Array.fromBase64(/^const base64 = "([^"]+)";$/m.exec(script)![1]!);
    assert.ok(WebAssembly.validate(wasm));
    const gzip = await gzipSize(wasm);
    const budget = BUDGET[name]!;
    console.log(
      `${name}: ${wasm.length} bytes raw (of ${budget.raw}), ${gzip} bytes gzip (of ` +
        `${budget.gzip}); ${name}.js ${script.length} bytes`,
    );
    assert.ok(budget.gzip <= MOST_GZIP_BYTES, "the budget is larger than the aim");
    assert.ok(wasm.length <= budget.raw, "the WASM is larger than its budget");
    assert.ok(gzip <= budget.gzip, "the compressed WASM is larger than its budget");
  });
}

Deno.test("the budget is of the groups that there are", () => {
  assert.deepEqual(Object.keys(BUDGET).sort(), GROUPS.map(({ name }) => name).sort());
});

Deno.test("the packed package has the version of its engine", async () => {
  await using project = await installedProject([]);
  assert.equal(project.tarball.filename, `stadion-${build.engine_version}.tgz`);
});

Deno.test("the installed package depends on no other", async () => {
  await using project = await installedProject([]);
  const installed = [...Deno.readDirSync(`${project.directory}/node_modules`)]
    .map(({ name }) => name).filter((name) => !name.startsWith("."));
  assert.deepEqual(installed, ["stadion"]);
});

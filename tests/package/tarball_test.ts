// deno-lint-ignore-file no-console -- the sizes are part of what this test is for
import assert from "node:assert/strict";
import { BUDGET } from "../../crates/wasm/package/budget.ts";
import { build } from "../../pkg/stadion.js";
import { installedProject, PKG } from "./installed.ts";

async function gzipSize(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const zipped = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(zipped).bytes()).length;
}

Deno.test("npm pack takes exactly the published files and keeps to the budget", async () => {
  await using project = await installedProject([]);
  const { files, size } = project.tarball;
  const published = [
    "LICENSE",
    "README.md",
    "package.json",
    "stadion.d.ts",
    "stadion.js",
    "vocabulary.json",
  ];
  assert.deepEqual(files.map(({ path }) => path).sort(), published);
  for (const name of published) {
    const installed = await Deno.readFile(`${project.directory}/node_modules/stadion/${name}`);
    assert.deepEqual(installed, await Deno.readFile(PKG + name), `\`${name}\` as installed`);
  }

  const script = await Deno.readTextFile(`${PKG}stadion.js`);
  const wasm = Uint8Array.fromBase64(/^const base64 = "([^"]+)";$/m.exec(script)![1]!);
  assert.ok(WebAssembly.validate(wasm));
  const gzip = await gzipSize(wasm);
  console.log(
    `pkg/: WASM ${wasm.length} bytes raw (of ${BUDGET.raw}), ${gzip} bytes gzip (of ` +
      `${BUDGET.gzip}); stadion.js ${script.length} bytes; tarball ${size} bytes`,
  );
  assert.ok(wasm.length <= BUDGET.raw, "the WASM is larger than its budget");
  assert.ok(gzip <= BUDGET.gzip, "the compressed WASM is larger than its budget");
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

import assert from "node:assert/strict";
import { consoleOf, inChromium } from "./chromium.ts";
import { assertPrinted, GROUPS, isOutcome, QUESTIONS } from "./expected.ts";
import { installedProject, ROOT, succeeded } from "./installed.ts";
import { serveSite } from "./site.ts";

const PAGE = "<!doctype html><title>scratch</title>";
const MODULES = ["stadion", ...GROUPS.map(({ name }) => name), "plans"];
const INSTALLED = "/node_modules/stadion/";
const IMPORT_MAP = JSON.stringify({
  imports: Object.fromEntries(
    MODULES.map((name) => [
      name === "stadion" ? name : `stadion/${name}`,
      `${INSTALLED}${name}.js`,
    ]),
  ),
});

Deno.test("the packed package answers alike when Vite bundled it for Chromium", async () => {
  await using project = await installedProject(QUESTIONS);
  await Deno.writeTextFile(
    `${project.directory}/index.html`,
    `${PAGE}<script type="module" src="/main.js"></script>`,
  );
  await succeeded(project.run("node", [`${ROOT}node_modules/vite/bin/vite.js`, "build"]));
  const assets = [...Deno.readDirSync(`${project.directory}/dist/assets`)].map(({ name }) => name);
  assert.equal(assets.length, 1, `one script and nothing beside it, not ${assets}`);
  assert.match(assets[0]!, /\.js$/);

  await using site = serveSite(`${project.directory}/dist`);
  await inChromium(async (browser) => {
    assertPrinted(await consoleOf(await browser.newPage(), site.url, isOutcome));
    assert.deepEqual(site.asked, ["/", `/assets/${assets[0]}`]);
  });
});

Deno.test("the packed package answers alike when Chromium loads it unbundled", async () => {
  await using project = await installedProject(QUESTIONS);
  await Deno.writeTextFile(
    `${project.directory}/index.html`,
    `${PAGE}<script type="importmap" nonce="importmap">${IMPORT_MAP}</script>` +
      `<script type="module" src="/main.js"></script>`,
  );
  await using site = serveSite(project.directory);
  await inChromium(async (browser) => {
    assertPrinted(await consoleOf(await browser.newPage(), site.url, isOutcome));
    const engine = site.asked.filter((path) => path.startsWith(INSTALLED));
    const modules = [...MODULES, "front"].map((name) => `${INSTALLED}${name}.js`);
    assert.deepEqual(engine.sort(), modules.sort(), "each is loaded once");
  });
});

/**
 * Builds pkg/ from the crates: wasm-pack, the WASM inlined, types, source hash and versions.
 *
 * `--check` builds into a temporary folder and compares instead: bytes when the compiler is the
 * one pkg/ was built with, the source hash otherwise.
 */
import { BUDGET } from "./budget.ts";
import { encodeBase64, gzipSize, joined, listed, run, say, sha256 } from "./steps.ts";

const root = new URL("../../../", import.meta.url).pathname;
const here = new URL("./", import.meta.url).pathname;

const read = (path: string) => Deno.readTextFile(root + path);

/** Everything the engine is compiled from, in a fixed order. */
async function sources(): Promise<string[]> {
  const files = (...kinds: string[]) =>
    run(root, "git", ["ls-files", ...kinds, "--", "Cargo.toml", "Cargo.lock", "crates"]);
  const tracked = await files("--cached", "--others", "--exclude-standard");
  const deleted = new Set((await files("--deleted")).split("\n"));
  const dependencies = await run(root, "cargo", [
    ...["tree", "--package", "stadion-wasm", "--edges", "normal", "--prefix", "none"],
    ...["--format", "{p}", "--target", "wasm32-unknown-unknown", "--locked"],
  ]);
  const crates = new Set(
    [...dependencies.matchAll(/^stadion-([a-z-]+) /gm)].map((match) => `crates/${match[1]}/`),
  );
  return tracked.trim().split("\n").filter((path) => !deleted.has(path)).filter((path) => {
    if (!path.startsWith("crates/")) return true;
    const crate = [...crates].find((prefix) => path.startsWith(prefix));
    const inside = crate && path.slice(crate.length);
    return inside && /^(src|package)\/|^Cargo\.toml$/.test(inside);
  }).sort();
}

async function sourceHash(): Promise<string> {
  const parts = await Promise.all(
    (await sources()).map(async (path) => `${path}\n${await read(path)}`),
  );
  return await sha256(parts.join("\0"));
}

async function glue(): Promise<{ wasm: Uint8Array; script: string }> {
  const out = await Deno.makeTempDir({ prefix: "stadion-wasm-" });
  const home = Deno.env.get("CARGO_HOME") ?? `${Deno.env.get("HOME")}/.cargo`;
  const sysroot = (await run(root, "rustc", ["--print", "sysroot"])).trim();
  // Without these the paths of this machine would be in the panic messages of the WASM.
  // A fresh machine has no folder of a registry yet.
  await run(root, "cargo", ["fetch", "--quiet", "--locked"]);
  // The name of a registry's folder depends on the machine; the last match counts.
  const registries = (await listed(`${home}/registry/src`)).map((path) => [path, "crates"]);
  const remap = [[root.slice(0, -1), "."], [home, "cargo"], ...registries, [sysroot, "rust"]]
    .map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
  try {
    await run(root, "wasm-pack", [
      ...["build", "crates/wasm", "--target", "web", "--release", "--no-pack"],
      ...["--mode", "no-install", "--out-dir", out, "--", "--locked"],
    ], { CARGO_ENCODED_RUSTFLAGS: remap.join("\x1f") });
    const wasm = await Deno.readFile(`${out}/stadion_wasm_bg.wasm`);
    const script = await Deno.readTextFile(`${out}/stadion_wasm.js`);
    return { wasm, script };
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

/** The glue keeps its instance in module variables; inside a function each instance has its own. */
function factory(script: string): string {
  const body = script
    // What loads the WASM by URL: the bytes are here already.
    .replace(/^async function __wbg_load\([\s\S]*?\n\}\n/m, "")
    .replace(/^let __wbg_init_promise;[\s\S]*$/m, "")
    .replace(/^export (function|class)/gm, "$1")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n{2,}/g, "\n");
  if (/^export /m.test(body) || body.includes("import.meta")) {
    throw new Error("the glue of wasm-bindgen has a new shape: adapt crates/wasm/package/build.ts");
  }
  const inner = body.trim().split("\n").map((line) => `  ${line}`.trimEnd()).join("\n");
  return `function instantiate(module) {\n${inner}\n  initSync({ module });\n` +
    `  return { call, validate_splits };\n}\n`;
}

/** One file of types from one file an operation; what they import from each other is in it. */
async function declarations(): Promise<string> {
  const names = [
    "stadion.d.ts",
    "one_rep_max.d.ts",
    "training.d.ts",
    "review.d.ts",
    "plan.d.ts",
    "hyrox_plan.d.ts",
    "score_total.d.ts",
  ];
  const parts = await Promise.all(names.map((name) => Deno.readTextFile(`${here}${name}`)));
  return parts.map((part) => part.replace(/^import .*\n\n?/gm, "")).join("\n");
}

interface Vocabulary {
  operations: string[];
  problems: { code: string }[];
  record_types: string[];
  record_units: string[];
  ignored_reasons: string[];
  one_rep_max_formulas: string[];
  one_rep_max_refusals: string[];
  exercises: string[];
  set_kinds: string[];
  race_formats: { name: string; divisions: string[]; split_types: string[] }[];
  /** The words of training, by the name of their list. */
  [list: string]: unknown;
}

function types(template: string, words: Vocabulary): string {
  const union = (list: string[]) =>
    [...new Set(list)].map((word) => `\n  | ${JSON.stringify(word)}`).join("");
  return template
    .replace(' "@CODES@"', () => union(words.problems.map((problem) => problem.code)))
    .replace(' "@OPERATIONS@"', () => union(words.operations))
    .replace(' "@FORMATS@"', () => union(words.race_formats.map((format) => format.name)))
    .replace(
      ' "@DIVISIONS@"',
      () => union(words.race_formats.flatMap((format) => format.divisions)),
    )
    .replace(' "@RECORD_TYPES@"', () => union(words.record_types))
    .replace(' "@RECORD_UNITS@"', () => union(words.record_units))
    .replace(' "@FORMULAS@"', () => union(words.one_rep_max_formulas))
    .replace(' "@REFUSALS@"', () => union(words.one_rep_max_refusals))
    .replace(' "@EXERCISES@"', () => union(words.exercises))
    .replace(' "@SET_KINDS@"', () => union(words.set_kinds))
    .replace(' "@IGNORED_REASONS@"', () => union(words.ignored_reasons))
    .replace(
      ' "@SPLIT_TYPES@"',
      () => union(words.race_formats.flatMap((format) => format.split_types)),
    )
    .replace(/ "@([A-Z_]+)@"/g, (_, name: string) => {
      const list = words[name.toLowerCase()];
      if (!Array.isArray(list)) throw new Error(`the vocabulary has no list for @${name}@`);
      return union(list);
    });
}

async function files(): Promise<Map<string, string>> {
  const version = /^version = "(.+)"$/m.exec(await read("Cargo.toml"))![1]!;
  const bindgen = /^wasm-bindgen = "=(.+)"$/m.exec(await read("Cargo.toml"))![1]!;
  const build = {
    engine_version: version,
    source_hash: await sourceHash(),
    rustc: (await run(root, "rustc", ["--version"])).trim(),
    wasm_bindgen: bindgen,
  };
  const { wasm, script } = await glue();
  const vocabulary = await run(root, "cargo", [
    ...["run", "--quiet", "--locked", "--package", "stadion-engine", "--example", "vocabulary"],
  ]);
  const gzip = await gzipSize(wasm);
  say(`WASM: ${wasm.length} bytes raw, ${gzip} bytes gzip`);
  if (wasm.length > BUDGET.raw || gzip > BUDGET.gzip) {
    throw new Error(`the WASM is larger than ${BUDGET.raw} bytes raw or ${BUDGET.gzip} gzip`);
  }
  const front = (await Deno.readTextFile(`${here}front.js`))
    .replace('"@WASM@"', () => `"${encodeBase64(wasm)}"`)
    .replace('"@BUILD@"', () => JSON.stringify(build, null, 2));
  const header = "// @generated by `make pkg` from crates/; do not edit.\n" +
    `// source-hash: ${build.source_hash}\n/* @ts-self-types="./stadion.d.ts" */\n\n`;
  return new Map([
    ["stadion.js", `${header}${front}\n${factory(script)}`],
    ["stadion.d.ts", types(await declarations(), JSON.parse(vocabulary))],
    ["vocabulary.json", vocabulary],
    ["package.json", manifest(version)],
    ["README.md", await Deno.readTextFile(`${here}README.md`)],
    ["LICENSE", await read("LICENSE")],
  ]);
}

function manifest(version: string): string {
  const content = {
    name: "stadion",
    version,
    description:
      "Training engine for Supabase: race splits, records, one-rep maxes, compiled from Rust.",
    license: "MIT",
    type: "module",
    sideEffects: false,
    exports: {
      ".": { types: "./stadion.d.ts", default: "./stadion.js" },
      "./vocabulary.json": "./vocabulary.json",
      "./package.json": "./package.json",
    },
    types: "./stadion.d.ts",
    files: ["stadion.js", "stadion.d.ts", "vocabulary.json"],
    engines: { node: ">=20" },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

async function check(): Promise<void> {
  const committed = await read("pkg/stadion.js");
  const hash = await sourceHash();
  if (!committed.includes(`source-hash: ${hash}`)) {
    throw new Error("pkg/ is older than the crates: run `make pkg` and commit pkg/");
  }
  const rustc = (await run(root, "rustc", ["--version"])).trim();
  if (!committed.includes(JSON.stringify(rustc))) {
    say(`pkg/ was built by another compiler than ${rustc}: compared the source hash only`);
    return;
  }
  for (const [name, content] of await files()) {
    if (await read(`pkg/${name}`) !== content) {
      throw new Error(`pkg/${name} differs from a fresh build: run \`make pkg\` and commit pkg/`);
    }
  }
  say("pkg/ equals a fresh build, byte for byte");
}

if (Deno.args.includes("--check")) {
  await check();
} else {
  await Deno.mkdir(joined(root, "pkg"), { recursive: true });
  for (const [name, content] of await files()) {
    await Deno.writeTextFile(joined(root, "pkg", name), content);
  }
}

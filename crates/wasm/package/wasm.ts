/** The WASM of each group, by wasm-pack. */
import { BUDGET } from "./budget.ts";
import type { Group } from "./modules.ts";
import { gzipSize, listed, run, say } from "./steps.ts";

export interface Built {
  readonly wasm: Uint8Array;
  readonly gzip: number;
}

/** The WASM of every group, and the glue that all of them have. */
export async function buildGroups(
  root: string,
  groups: readonly Group[],
): Promise<{ built: Map<string, Built>; glue: string }> {
  const flags = await reproducible(root);
  const built = new Map<string, Built>();
  const glues = new Set<string>();
  for (const { name } of groups) {
    const { wasm, glue } = await buildGroup(root, name, flags);
    built.set(name, { wasm, gzip: await weighed(name, wasm) });
    glues.add(glue);
  }
  const [glue, ...others] = glues;
  if (glue === undefined || others.length > 0) {
    throw new Error("the groups differ in their glue, which is in the package once");
  }
  return { built, glue };
}

/** Where there is room for a larger engine that is a tenth faster. */
const FAST: readonly string[] = ["races", "progress"];
const FASTER_ENGINE = ["--config", "profile.release.package.stadion-engine.opt-level=3"];

async function buildGroup(root: string, name: string, flags: string[]) {
  const out = await Deno.makeTempDir({ prefix: "stadion-wasm-" });
  try {
    await run(root, "wasm-pack", [
      ...["build", "crates/wasm", "--target", "web", "--release", "--no-pack"],
      ...["--mode", "no-install", "--out-dir", out, "--", "--locked"],
      ...["--no-default-features", "--features", name],
      ...(FAST.includes(name) ? FASTER_ENGINE : []),
    ], { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") });
    const wasm = await Deno.readFile(`${out}/stadion_wasm_bg.wasm`);
    return { wasm, glue: await Deno.readTextFile(`${out}/stadion_wasm.js`) };
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

/** Without these the paths of this machine would be in the panic messages of the WASM. */
async function reproducible(root: string): Promise<string[]> {
  const home = Deno.env.get("CARGO_HOME") ?? `${Deno.env.get("HOME")}/.cargo`;
  const sysroot = (await run(root, "rustc", ["--print", "sysroot"])).trim();
  // A fresh machine has no folder of a registry yet.
  await run(root, "cargo", ["fetch", "--quiet", "--locked"]);
  // The name of a registry's folder depends on the machine; the last match counts.
  const registries = (await listed(`${home}/registry/src`)).map((path) => [path, "crates"]);
  return [[root.slice(0, -1), "."], [home, "cargo"], ...registries, [sysroot, "rust"]]
    .map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

async function weighed(name: string, wasm: Uint8Array): Promise<number> {
  const gzip = await gzipSize(wasm);
  say(`${name}: ${wasm.length} bytes raw, ${gzip} bytes gzip`);
  const budget = BUDGET[name];
  if (budget === undefined) {
    throw new Error(`crates/wasm/package/budget.ts has no budget for \`${name}\``);
  }
  if (wasm.length > budget.raw || gzip > budget.gzip) {
    throw new Error(
      `the WASM of \`${name}\` is larger than ${budget.raw} bytes raw or ${budget.gzip} gzip`,
    );
  }
  return gzip;
}

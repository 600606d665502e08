import { gzipSize } from "../../crates/wasm/package/steps.ts";
import type { Size } from "./results.ts";

const PACKAGE = new URL("../../pkg/", import.meta.url);
const WASM = /^(?:export )?const \w+ =\s*"(AGFzbQ[^"]*)";?$/m;

/** What each module of the package weighs as it is, and the WASM that stands in it. */
export async function measurePackage(): Promise<Record<string, Size>> {
  const names = [...Deno.readDirSync(PACKAGE)].map(({ name }) => name)
    .filter((name) => name.endsWith(".js")).sort();
  const sizes: Record<string, Size> = {};
  for (const name of names) {
    const text = await Deno.readTextFile(new URL(name, PACKAGE));
    sizes[name] = await sizeOf(new TextEncoder().encode(text));
    const [, base64] = WASM.exec(text) ?? [];
    if (base64 === undefined) continue;
    sizes[`WASM of ${name}`] = await sizeOf(Uint8Array.fromBase64(base64));
  }
  if (!Object.keys(sizes).some((name) => name.startsWith("WASM"))) {
    throw new Error("no module of pkg/ holds WASM: tell tests/bench/package_size.ts where it is");
  }
  return sizes;
}

async function sizeOf(bytes: Uint8Array): Promise<Size> {
  return { raw: bytes.length, gzip: await gzipSize(bytes) };
}

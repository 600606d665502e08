/** What the engine is compiled from, as one hash. */
import { run, sha256 } from "./steps.ts";

/** Everything the engine is compiled from, in a fixed order. */
async function sources(root: string): Promise<string[]> {
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

export async function sourceHash(root: string): Promise<string> {
  const parts = await Promise.all(
    (await sources(root)).map(async (path) => `${path}\n${await Deno.readTextFile(root + path)}`),
  );
  return await sha256(parts.join("\0"));
}

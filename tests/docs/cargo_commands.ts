import assert from "node:assert/strict";
import { run } from "./shell.ts";

interface Metadata {
  readonly target_directory: string;
  readonly packages: readonly {
    readonly name: string;
    readonly targets: readonly { readonly name: string; readonly kind: readonly string[] }[];
    readonly manifest_path: string;
  }[];
}

export async function metadata(): Promise<Metadata> {
  const options = ["--no-deps", "--format-version=1", "--offline", "--locked"];
  return JSON.parse((await run("cargo", ["metadata", ...options])).stdout);
}

/** `make test` runs all tests of the workspace: the line must name some that are among them. */
export async function cargoTest(line: string): Promise<void> {
  const [, crate, test] = /-p ([\w-]+)(?: --test (\w+))?$/.exec(line) ?? [];
  const { packages } = await metadata();
  const found = packages.find(({ name }) => name === crate);
  assert.ok(found, `\`${line}\`: the workspace has no crate \`${crate}\``);
  const tests = found.targets.filter(({ kind }) => kind.includes("test")).map(({ name }) => name);
  if (test !== undefined) assert.ok(tests.includes(test), `\`${crate}\` has no test \`${test}\``);
  for (const [, variable] of line.matchAll(/([A-Z]\w+)=/g)) {
    const source = found.manifest_path.replace("Cargo.toml", `tests/${test}.rs`);
    assert.match(await Deno.readTextFile(source), new RegExp(`"${variable}"`));
  }
}

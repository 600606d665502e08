import { join, posix } from "node:path";
import { select, type Tree } from "./tree.ts";

export interface Crate {
  /** The name of its folder under crates/. */
  readonly name: string;
  readonly dependencies: readonly Dependency[];
  readonly hasBuildScript: boolean;
}

export interface Dependency {
  /** The folder of a crate of the workspace, or the name of a package. */
  readonly name: string;
  readonly isCrate: boolean;
  readonly kind: "normal" | "dev" | "build";
}

interface Metadata {
  readonly packages: readonly {
    readonly manifest_path: string;
    readonly targets: readonly { readonly kind: readonly string[] }[];
    readonly dependencies: readonly {
      readonly name: string;
      readonly kind: "dev" | "build" | null;
      readonly path?: string;
    }[];
  }[];
}

/** The crates of the workspace as Cargo itself reads them. */
export async function cratesOf(tree: Tree): Promise<Crate[]> {
  const { packages } = await metadataOf(tree);
  return packages.map(({ manifest_path, targets, dependencies }) => ({
    name: posix.basename(posix.dirname(manifest_path)),
    hasBuildScript: targets.some(({ kind }) => kind.includes("custom-build")),
    dependencies: dependencies.map(({ name, kind, path }) => ({
      name: path === undefined ? name : posix.basename(path),
      isCrate: path !== undefined,
      kind: kind ?? "normal",
    })),
  }));
}

async function metadataOf(tree: Tree): Promise<Metadata> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-tidy-" });
  try {
    for (const [path, text] of select(tree, /^Cargo\.(?:toml|lock)$|^crates\/.+\.(?:rs|toml)$/)) {
      await Deno.mkdir(join(directory, posix.dirname(path)), { recursive: true });
      await Deno.writeTextFile(join(directory, path), text);
    }
    const { success, stdout, stderr } = await new Deno.Command("cargo", {
      args: ["metadata", "--format-version=1", "--no-deps", "--offline"],
      cwd: directory,
    }).output();
    if (!success) throw new Error(`cargo cannot read the workspace: ${decode(stderr)}`);
    return JSON.parse(decode(stdout));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The folders of the crates whose code is in the WASM. */
export async function wasmCrates(tree: Tree): Promise<Set<string>> {
  const crates = await cratesOf(tree);
  const reached = new Set(["wasm"]);
  // A set also walks over what is added on the way.
  for (const name of reached) {
    const crate = crates.find((crate) => crate.name === name);
    if (crate === undefined) throw new Error(`there is no crate \`${name}\`: tell tests/tidy`);
    for (const { name, isCrate, kind } of crate.dependencies) {
      if (isCrate && kind !== "dev") reached.add(name);
    }
  }
  return reached;
}

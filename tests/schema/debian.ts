import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

const CACHE = join(REPOSITORY, ".cache", "debian");

export interface Unpacked {
  readonly root: string;
  /** The PostgreSQL version Debian's packages are named after, for example 15. */
  readonly version: string;
}

/**
 * Fetches Debian packages and unpacks them into a new directory: nothing is installed, no root
 * needed. Says what is left out and returns undefined where that does not work.
 */
export async function unpackDebian(
  purpose: string,
  packagesFor: (version: string) => readonly string[],
): Promise<Unpacked | undefined> {
  const version = await packagedVersion() ?? await packagedVersion({ afterUpdate: true });
  if (version === undefined) {
    sayUntested(purpose, "apt-cache knows no postgresql; on Debian run `apt-get update` first");
    return undefined;
  }
  await Deno.mkdir(CACHE, { recursive: true });
  const files: string[] = [];
  for (const name of packagesFor(version)) {
    const file = await cached(name) ?? await download(name);
    if (file === undefined) {
      sayUntested(purpose, `apt-get finds no \`${name}\`; run \`apt-get update\` first`);
      return undefined;
    }
    files.push(file);
  }
  const root = await Deno.makeTempDir({ prefix: "stadion-debian-" });
  // PostgreSQL runs as nobody when the tests run as root.
  await Deno.chmod(root, 0o755);
  for (const file of files) {
    const { success, stderr } = await run("dpkg", ["-x", file, root]);
    if (!success) throw new Error(`cannot unpack \`${file}\`, remove it and try again: ${stderr}`);
  }
  return { root, version };
}

/** Nobody may take a run that left something out for one that did not. */
export function sayUntested(what: string, because: string): void {
  Deno.stderr.writeSync(
    new TextEncoder().encode(`\n*** NOT TESTED: ${what}\n*** because: ${because}\n\n`),
  );
}

/** The version of Debian's PostgreSQL; a fresh machine has no lists of packages yet. */
async function packagedVersion({ afterUpdate = false } = {}): Promise<string | undefined> {
  if (afterUpdate && Deno.uid() !== 0) return undefined;
  if (afterUpdate) await run("apt-get", ["update"]);
  const { stdout } = await run("apt-cache", ["depends", "postgresql"]);
  return /postgresql-(\d+)/.exec(stdout)?.[1];
}

async function download(name: string): Promise<string | undefined> {
  let answer = await run("apt-get", ["download", name], CACHE);
  if (!answer.success && Deno.uid() === 0) {
    await run("apt-get", ["update"]);
    answer = await run("apt-get", ["download", name], CACHE);
  }
  return answer.success ? await cached(name) : undefined;
}

async function cached(name: string): Promise<string | undefined> {
  for await (const entry of Deno.readDir(CACHE)) {
    if (entry.name.startsWith(`${name}_`) && entry.name.endsWith(".deb")) {
      return join(CACHE, entry.name);
    }
  }
}

async function run(command: string, args: string[], cwd = REPOSITORY) {
  try {
    const { success, stdout, stderr } = await new Deno.Command(command, {
      args,
      cwd,
      stdin: "null",
    }).output();
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    return { success, stdout: text(stdout), stderr: text(stderr) };
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return { success: false, stdout: "", stderr: String(error) };
  }
}

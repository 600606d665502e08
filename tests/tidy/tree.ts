/** A state of the repository: the texts of its files by their paths from the root. */
export type Tree = ReadonlyMap<string, string>;

const ROOT = new URL("../../", import.meta.url);

/** The checkout as it would be committed now: what Git tracks, and what it does not ignore. */
export async function checkout(): Promise<Tree> {
  const listed = await new Deno.Command("git", {
    args: ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    cwd: ROOT,
  }).output();
  if (!listed.success) {
    throw new Error("git cannot list the files: run the tests in a clone of the repository");
  }
  const paths = new Set(new TextDecoder().decode(listed.stdout).split("\0"));
  const files = await Promise.all([...paths].filter((path) => path !== "").map(read));
  return new Map(files.filter((file) => file !== undefined));
}

async function read(path: string): Promise<[string, string] | undefined> {
  try {
    return [path, await Deno.readTextFile(new URL(path, ROOT))];
  } catch (error) {
    // Deleted and not committed yet, or a link to a folder, such as node_modules of another clone.
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.IsADirectory) return undefined;
    throw error;
  }
}

/** The files a check looks at. None at all means that the check has lost its object. */
export function select(tree: Tree, paths: RegExp): [path: string, text: string][] {
  const found = [...tree].filter(([path]) => paths.test(path));
  if (found.length === 0) {
    throw new Error(`no file matches \`${paths.source}\`: say in tests/tidy where they are now`);
  }
  return found;
}

export function textOf(tree: Tree, path: string): string {
  const text = tree.get(path);
  if (text === undefined) {
    throw new Error(`there is no \`${path}\`: write it, or say in tests/tidy what replaced it`);
  }
  return text;
}

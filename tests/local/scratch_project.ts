import { dirname, join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

/** Writes a Supabase project, file by file, that finds its npm packages where this one does. */
export async function scratchProject(files: Record<string, string>): Promise<string> {
  const root = await Deno.makeTempDir({ prefix: "stadion-project-" });
  await Deno.symlink(join(REPOSITORY, "node_modules"), join(root, "node_modules"));
  await Deno.copyFile(join(REPOSITORY, "package.json"), join(root, "package.json"));
  for (const [path, text] of Object.entries(files)) {
    await Deno.mkdir(join(root, dirname(path)), { recursive: true });
    await Deno.writeTextFile(join(root, path), text);
  }
  return root;
}

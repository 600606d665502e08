import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { type Stack, startStack } from "../../local/stack.ts";
import { scratchProject } from "../local/scratch_project.ts";

/** A stack with this project's database and, as validate-splits, the given module. */
export async function withOtherFunction(
  module: string,
  use: (stack: Stack) => Promise<void>,
): Promise<void> {
  const supabase = join(REPOSITORY, "supabase");
  const root = await scratchProject({
    "supabase/config.toml": await Deno.readTextFile(join(supabase, "config.toml")),
    "functions/validate-splits/index.ts": module,
    "functions/validate-splits/deno.json": "{}",
  });
  try {
    for (const name of ["migrations", "seeds"]) {
      await Deno.symlink(join(supabase, name), join(root, "supabase", name));
    }
    const stack = await startStack({ root });
    try {
      await use(stack);
    } finally {
      await stack.stop();
    }
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** What the demo is told to use the stack. */
export function environmentOf({ url, publishableKey }: Stack): Record<string, string> {
  return { STADION_URL: url, STADION_PUBLISHABLE_KEY: publishableKey };
}

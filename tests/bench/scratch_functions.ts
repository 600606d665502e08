import { dirname, join } from "node:path";
import type { FunctionDefinition } from "../../local/config.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { scratchProject } from "../local/scratch_project.ts";

const SLUG = "validate-splits";
const EMPTY = "empty";

/** As `validate-splits`, down to the authentication, but nothing is asked of the engine. */
const EMPTY_FUNCTION = `
  import { userFunction } from "../_shared/user_function.ts";

  export default {
    fetch: userFunction({
      operation: "validate_splits",
      bodyLimitBytes: 256 * 1024,
      handle: () => ({ ok: true, result: {} }),
    }),
  };
`;

export interface ScratchFunctions {
  readonly root: string;
  readonly withEngine: FunctionDefinition;
  readonly empty: FunctionDefinition;
}

async function copied(folder: string): Promise<[path: string, text: string][]> {
  const files = Array.from(Deno.readDirSync(join(REPOSITORY, folder))).filter(({ isFile }) =>
    isFile
  );
  return await Promise.all(files.map(async ({ name }): Promise<[string, string]> => {
    const path = join(folder, name);
    return [path, await Deno.readTextFile(join(REPOSITORY, path))];
  }));
}

/** A project with the function and its empty twin side by side, so that both start alike. */
export async function scratchFunctions(): Promise<ScratchFunctions> {
  const files = Object.fromEntries(
    (await Promise.all(["functions/_shared", `functions/${SLUG}`, "pkg"].map(copied))).flat(),
  );
  files[`functions/${EMPTY}/index.ts`] = EMPTY_FUNCTION;
  files[`functions/${EMPTY}/deno.json`] = files[`functions/${SLUG}/deno.json`]!;
  const root = await scratchProject(files);
  return { root, withEngine: definition(root, SLUG), empty: definition(root, EMPTY) };
}

function definition(root: string, slug: string): FunctionDefinition {
  const entrypoint = join(root, "functions", slug, "index.ts");
  return { slug, entrypoint, importMap: join(dirname(entrypoint), "deno.json"), verifyJwt: false };
}

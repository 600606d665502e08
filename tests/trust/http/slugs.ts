import type { FunctionDefinition } from "../../../local/config.ts";

const FUNCTIONS = new URL("../../../functions/", import.meta.url);

/** The functions that there are, by their folders: a new one is tried without being named here. */
export function functionSlugs(listed: readonly FunctionDefinition[]): readonly string[] {
  const slugs = [...Deno.readDirSync(FUNCTIONS)]
    .filter(({ name, isDirectory }) => isDirectory && !name.startsWith("_"))
    .map(({ name }) => name).toSorted();
  if (slugs.length === 0) throw new Error(`there is no function in ${FUNCTIONS.pathname}`);
  const missing = slugs.filter((slug) => !listed.some((definition) => definition.slug === slug));
  if (missing.length > 0) throw new Error(`config.toml does not list ${missing.join(", ")}`);
  return slugs;
}

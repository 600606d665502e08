import { join, resolve } from "node:path";
import { parse } from "smol-toml";

export interface FunctionDefinition {
  readonly slug: string;
  readonly entrypoint: string;
  /** The function's own deno.json, if it has one. */
  readonly importMap: string | undefined;
  readonly verifyJwt: boolean;
}

/** What the local stack takes from a project's `supabase/config.toml`. */
export interface ProjectConfig {
  readonly schemas: readonly string[];
  readonly functions: readonly FunctionDefinition[];
}

/** Reads the configuration as the Supabase CLI does: paths are relative to `supabase/`. */
export async function readConfig(root: string): Promise<ProjectConfig> {
  const directory = join(root, "supabase");
  const path = join(directory, "config.toml");
  const config = parse(await Deno.readTextFile(path));
  const api = table(config["api"], path, "api");
  const functions = table(config["functions"], path, "functions");

  const definitions: FunctionDefinition[] = [];
  for (const slug of Object.keys(functions)) {
    const section = `functions.${slug}`;
    const settings = table(functions[slug], path, section);
    if (!flag(settings["enabled"], true, path, `${section}.enabled`)) continue;
    const entrypoint = resolve(
      directory,
      text(settings["entrypoint"], path, `${section}.entrypoint`) ?? `functions/${slug}/index.ts`,
    );
    const chosenMap = text(settings["import_map"], path, `${section}.import_map`);
    definitions.push({
      slug,
      entrypoint,
      importMap: chosenMap === undefined
        ? await existing(resolve(entrypoint, "..", "deno.json"))
        : resolve(directory, chosenMap),
      verifyJwt: flag(settings["verify_jwt"], true, path, `${section}.verify_jwt`),
    });
  }
  return {
    schemas: texts(api["schemas"] ?? ["public"], path, "api.schemas"),
    functions: definitions,
  };
}

function table(value: unknown, path: string, key: string): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw wrong(path, key, "a table");
}

function flag(value: unknown, absent: boolean, path: string, key: string): boolean {
  if (value === undefined) return absent;
  if (typeof value === "boolean") return value;
  throw wrong(path, key, "true or false");
}

function text(value: unknown, path: string, key: string): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  throw wrong(path, key, "a string");
}

function texts(value: unknown, path: string, key: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw wrong(path, key, "a list of strings");
}

function wrong(path: string, key: string, wanted: string): Error {
  return new Error(`\`${key}\` in \`${path}\` has to be ${wanted}`);
}

async function existing(path: string): Promise<string | undefined> {
  try {
    await Deno.stat(path);
    return path;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

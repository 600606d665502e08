import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { parse, stringify, type TomlTable } from "smol-toml";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { partsOf, proseOf, spansOf } from "./markdown.ts";
import { inScratch, run } from "./shell.ts";

const SUPABASE = join(REPOSITORY, "node_modules", ".bin", "supabase");

interface Instructions {
  readonly folders: readonly string[];
  /** Sections of config.toml, or one key of a section, as paths of keys. */
  readonly sections: readonly (readonly string[])[];
}

/** What the README tells the reader to copy: `folder/`, `[section]`, `[section] key`. */
function instructionsOf(readme: string): Instructions {
  const paragraph = partsOf(proseOf(readme)).find((part) => part.startsWith("Copy "));
  assert.ok(paragraph, "no paragraph of the README begins with `Copy `: tell tests/docs");
  const spans = spansOf(paragraph);
  const named = spans.filter((span) => /^[\w/]+\/$/.test(span));
  const folders = [...new Set(named.map((folder) => folder.slice(0, -1)))];
  const sections = spans.flatMap((span) => {
    const [, section, key] = /^\[([\w.-]+)\](?: (\w+))?$/.exec(span) ?? [];
    return section === undefined ? [] : [[...section.split("."), ...(key ? [key] : [])]];
  });
  assert.ok(folders.length > 1 && sections.length > 0, "the paragraph `Copy ` names too little");
  return { folders, sections };
}

/** A new project by `supabase init`, into which the reader copied what the README says. */
export function inReadersProject<Result>(
  readme: string,
  use: (project: string) => Promise<Result>,
): Promise<Result> {
  return inScratch(async (project) => {
    await run(SUPABASE, ["init", "--yes", "--workdir", project], {
      cwd: project,
      env: { HOME: project, DO_NOT_TRACK: "1" },
    });
    const { folders, sections } = instructionsOf(readme);
    for (const folder of folders) {
      await Deno.mkdir(join(project, dirname(folder)), { recursive: true });
      await run("cp", ["-R", join(REPOSITORY, folder), join(project, dirname(folder))]);
    }
    const config = join("supabase", "config.toml");
    const [theirs, ours] = await Promise.all(
      [project, REPOSITORY].map(async (root) => parse(await Deno.readTextFile(join(root, config)))),
    );
    for (const section of sections) copySection(ours!, theirs!, section);
    await Deno.writeTextFile(join(project, config), stringify(theirs!));
    return await use(project);
  });
}

function copySection(from: TomlTable, to: TomlTable, [key, ...rest]: readonly string[]): void {
  const value = from[key!];
  assert.notEqual(
    value,
    undefined,
    `supabase/config.toml has no \`${key}\`, which the README names`,
  );
  if (rest.length === 0) to[key!] = value!;
  else copySection(value as TomlTable, (to[key!] ??= {}) as TomlTable, rest);
}

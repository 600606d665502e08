/** The types of the package: all of them in one file, and what a module's own functions take. */
import { camelCase, EVERYTHING, type Module } from "./modules.ts";

const here = new URL("./", import.meta.url).pathname;

/** The templates of a group's functions; those of `stadion` come first, and have what all share. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  races: ["stadion.d.ts"],
  strength: ["one_rep_max.d.ts", "review.d.ts", "score_total.d.ts"],
  powerlifting: ["training.d.ts", "plan.d.ts"],
  hyrox: ["hyrox_plan.d.ts"],
  progress: ["progress.d.ts"],
};

export interface Vocabulary {
  operations: string[];
  groups: { name: string; operations: string[] }[];
  problems: { code: string }[];
  one_rep_max_formulas: string[];
  one_rep_max_refusals: string[];
  race_formats: { name: string; divisions: string[]; split_types: string[] }[];
  /** The words of training, by the name of their list. */
  [list: string]: unknown;
}

/** Every type and function; what the templates import from each other is in it. */
export async function allTypes(words: Vocabulary): Promise<string> {
  const parts = await Promise.all(Object.values(TEMPLATES).flat().map(template));
  return filled(parts.map((part) => part.replace(/^import .*\n\n?/gm, "")).join("\n"), words);
}

function template(name: string): Promise<string> {
  return Deno.readTextFile(`${here}${name}`);
}

const FUNCTION = /(?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export function (\w+)[^;]*;\n/g;

/** The functions of a module, over the types of all. */
export async function moduleTypes({ groups, operations }: Module): Promise<string> {
  const names = groups.flatMap(({ name }) => TEMPLATES[name] ?? []);
  const text = (await Promise.all(names.map(template))).join("\n");
  const functions = operations.flatMap((operation) => {
    const own = [...text.matchAll(FUNCTION)].filter(([, name]) => name === camelCase(operation));
    if (own.length === 0) throw new Error(`no template has the type of \`${operation}\``);
    return own.map(([declaration]) => declaration);
  });
  const code = functions.join("\n").replace(/\/\*\*[^]*?\*\//g, "");
  const types = [...new Set(code.match(/\b[A-Z]\w+\b/g))].sort();
  return [
    `import type { ${types.join(", ")} } from "./${EVERYTHING}.d.ts";`,
    "",
    `export type * from "./${EVERYTHING}.d.ts";`,
    "",
    "/** What this package was built from. */",
    `export const build: typeof import("./${EVERYTHING}.d.ts").build;`,
    "",
    "/** Answers a request of these operations: JSON bytes in, JSON bytes out. */",
    `export function call(operation: ${operations.map((name) => `"${name}"`).join(" | ")}, ` +
    "request: Uint8Array): Uint8Array;",
    "",
    functions.join("\n"),
  ].join("\n");
}

function filled(text: string, words: Vocabulary): string {
  const formats = words.race_formats;
  const named: Record<string, string[]> = {
    CODES: words.problems.map(({ code }) => code),
    OPERATIONS: words.operations,
    FORMATS: formats.map(({ name }) => name),
    DIVISIONS: formats.flatMap(({ divisions }) => divisions),
    SPLIT_TYPES: formats.flatMap(({ split_types }) => split_types),
    FORMULAS: words.one_rep_max_formulas,
    REFUSALS: words.one_rep_max_refusals,
  };
  return text.replace(/ "@([A-Z_]+)@"/g, (_, name: string) => {
    const list = named[name] ?? words[name.toLowerCase()];
    if (!Array.isArray(list)) throw new Error(`the vocabulary has no list for @${name}@`);
    return [...new Set(list)].map((word) => `\n  | ${JSON.stringify(word)}`).join("");
  });
}

import { aimsOf } from "./aims.ts";
import { table, wrapped } from "./markdown.ts";
import { PLOTS } from "./plots/plots.ts";
import type { Results } from "./results.ts";
import {
  coldStartTable,
  endToEndTable,
  engineMemoryTable,
  functionMemoryTable,
  packageTable,
  throughputTable,
} from "./tables.ts";

const FOLDER = new URL("./", import.meta.url);
export const README = new URL("README.md", FOLDER);

const BEGIN = "<!-- What follows is made of results.json by `make bench`. -->";
const END = "<!-- What precedes is made of results.json. -->";

/** The tables of the README, and under each what it was made of. */
export function tablesOf(results: Results): string {
  const { engine_version, made_with: { deno, zod, machine, load } } = results;
  return [
    wrapped(
      `Engine ${engine_version}, Deno ${deno}, zod ${zod}; ${machine}; ${load.toFixed(1)} ` +
        `processes wanted to run when it began.`,
    ),
    aimsTable(results),
    ...results.throughput.flatMap((of) => [throughputTable(of), sourcesOf(of.columns)]),
    image("throughput", "time relative to the baseline, by operation and size"),
    coldStartTable(results),
    image("cold_starts", "cold starts with and without the engine"),
    endToEndTable(results),
    image("end_to_end", "how long callers wait for each function"),
    functionMemoryTable(results),
    engineMemoryTable(results),
    image("memory", "memory of the functions' processes"),
    packageTable(results),
    image("package", "what the modules weigh"),
  ].join("\n\n");
}

function aimsTable(results: Results): string {
  const figure = (value: number, unit: string) => `${Number(value.toPrecision(3))}${unit}`;
  return table(
    ["aim", "at most", "measured", ""],
    aimsOf(results).map(({ aim, at_most, measured, unit, isMet }) => [
      ...[aim, figure(at_most, unit), figure(measured, unit), isMet ? "met" : "**missed**"],
    ]),
  );
}

function sourcesOf(columns: Results["throughput"][number]["columns"]): string {
  const said = columns.map(({ name, source, requests, rounds }) =>
    `${name}: ${source}, ${rounds} rounds of ${requests.toLocaleString("en")}`
  );
  return wrapped(`_${said.join("; ")}._`);
}

function image(plot: keyof typeof PLOTS, what: string): string {
  return `![${what}](plots/${plot}.svg)`;
}

/** The README with other tables. */
export function withTables(readme: string, tables: string): string {
  const [before, after] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (before < 0 || after < before) {
    throw new Error(`the README does not say where its tables stand: add \`${BEGIN}\``);
  }
  return `${readme.slice(0, before + BEGIN.length)}\n\n${tables}\n\n${readme.slice(after)}`;
}

/** The files that are made of results, by their URLs. */
export async function publicationOf(results: Results): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  files.set(README.href, withTables(await Deno.readTextFile(README), tablesOf(results)));
  for (const [name, draw] of Object.entries(PLOTS)) {
    files.set(new URL(`plots/${name}.svg`, FOLDER).href, await draw(results));
  }
  return files;
}

export async function publish(results: Results): Promise<void> {
  for (const [file, text] of await publicationOf(results)) {
    await Deno.writeTextFile(new URL(file), text);
  }
}

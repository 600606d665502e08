import { aimsOf } from "./aims.ts";
import { saidOfLoad } from "./machine.ts";
import { table, wrapped } from "./markdown.ts";
import { PLOTS } from "./plots/plots.ts";
import type { Results } from "./results.ts";
import type { Quartiles } from "./statistics.ts";
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

const HASH_DIGITS = 12;

const HOW_TO_READ =
  "In brackets are the quartiles. A ratio is the median of what the rounds had, " +
  "each by itself; that need not be the quotient of two medians, nor of two ratios in a table. " +
  "Where these are on the two sides of an aim, it is not decided, as where the quartiles of what " +
  "the engine adds to a start are. What is left after a start was taken off is not measurable if " +
  "in a quarter of the rounds nothing was left. Unsteady is what contradicts the ratio beside it " +
  "by more than a fifth, because samples were disturbed.";

const BEGIN = "<!-- What follows is made of results.json by `make bench`. -->";
const END = "<!-- What precedes is made of results.json. -->";

/** The tables of the README, and under each what it was made of. */
export function tablesOf(results: Results): string {
  const { engine_version, made_with } = results;
  const { deno, zod, machine, load, commit = "unknown", source_hash = "unknown" } = made_with;
  return [
    wrapped(
      `Engine ${engine_version}, commit ${commit}, pkg/ of source hash ` +
        `${source_hash.slice(0, HASH_DIGITS)}; Deno ${deno}, zod ${zod}; ${machine}; ` +
        `${saidOfLoad(load)}.`,
    ),
    aimsTable(results),
    wrapped(HOW_TO_READ),
    ...results.throughput.flatMap((of) => [throughputTable(of), sourcesOf(of.columns)]),
    image("throughput", "time relative to the baseline, by operation and size"),
    coldStartTable(results),
    ...startsOf(results),
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
    aimsOf(results).map(({ aim, at_most, measured, quartiles, unit, verdict }) => [
      ...[aim, figure(at_most, unit)],
      // A native time that its start swallows has no ratio, but a start may add nothing.
      verdict === "not measurable" && unit === ""
        ? verdict
        : figure(measured, unit) + (quartiles === undefined ? "" : ` (${rangeOf(quartiles)})`),
      verdict === "met" ? verdict : `**${verdict}**`,
    ]),
  );
}

function rangeOf({ q1, q3 }: Quartiles): string {
  return `${Number(q1.toPrecision(3))} to ${Number(q3.toPrecision(3))}`;
}

/** Under the cold starts, what one sample is; results of before do not know. */
function startsOf({ cold_starts }: Results): string[] {
  const [start] = Object.values(cold_starts);
  if (start?.starts === undefined) return [];
  return [wrapped(`_${start.rounds} samples, each the median of ${start.starts} starts._`)];
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

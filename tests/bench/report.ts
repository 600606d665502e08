import { build } from "../../pkg/stadion.js";
import type { ColdStart } from "./cold_start.ts";
import type { Comparisons } from "./comparison.ts";
import { START_UP } from "./native.ts";
import type { StrengthMeasured, StrengthThroughput } from "./strength/throughput.ts";
import type { HistorySize, RecordsThroughput } from "./records/throughput.ts";
import type { Rows } from "./rows.ts";
import type { Quartiles } from "./statistics.ts";
import type { Throughput } from "./throughput.ts";

const rounded = (value: number) => Math.round(value * 100) / 100;
const grouped = (value: number) => Math.round(value).toLocaleString("en");

/** What another machine would measure as well: ratios, and what was compared. */
export function machineIndependent(
  rows: Rows,
  { bytes, objects }: Throughput,
  records: RecordsThroughput,
  strength: StrengthThroughput,
  coldStarts: ReadonlyMap<string, ColdStart>,
) {
  const ratio = ({ q1, median, q3 }: Quartiles): Quartiles => ({
    q1: rounded(q1),
    median: rounded(median),
    q3: rounded(q3),
  });
  const ratios = (compared: Comparisons) =>
    Object.fromEntries(
      Object.entries(compared).filter(([name]) => name !== START_UP)
        .map(([name, comparison]) => [name, ratio(comparison.ratio)]),
    );
  const bySize = (sizes: ReadonlyMap<number | string, Comparisons>) =>
    Object.fromEntries([...sizes].map(([size, compared]) => [size, ratios(compared)]));
  const asked = [...strength];
  return {
    rows: { source: rows.source, count: rows.requests.length },
    engine_version: build.engine_version,
    deno: Deno.version.deno,
    time_relative_to_zod: { from_bytes: bySize(bytes), from_objects: bySize(objects) },
    records_time_relative_to_zod: bySize(records),
    strength_requests: Object.fromEntries(asked.map(([what, { source }]) => [what, source])),
    strength_time_relative_to_zod: {
      from_bytes: bySize(new Map(asked.map(([what, { bytes }]) => [what, bytes]))),
      from_objects: bySize(new Map(asked.map(([what, { objects }]) => [what, objects]))),
    },
    cold_start_relative_to_empty_function: Object.fromEntries(
      [...coldStarts].map(([version, { withEngine }]) => [version, ratio(withEngine.ratio)]),
    ),
  };
}

/** The sizes of one kind as a Markdown table: time relative to zod, its quartiles, rows a second. */
export function throughputTable(title: string, sizes: ReadonlyMap<number, Comparisons>): string {
  const columns = [...sizes.keys()];
  const names = [...new Set([...sizes.values()].flatMap((compared) => Object.keys(compared)))];
  const cell = (name: string, size: number) => {
    const found = sizes.get(size)?.[name];
    if (found === undefined) return "";
    const { ratio, milliseconds } = found;
    if (name === START_UP) return `${milliseconds.median.toFixed(1)} ms`;
    const [low, high] = [ratio.q1.toFixed(2), ratio.q3.toFixed(2)];
    const perSecond = grouped(size / milliseconds.median * 1000);
    return `**${ratio.median.toFixed(2)}** (${low}–${high}) · ${perSecond}/s`;
  };
  return table(
    [title, ...columns.map((size) => size === 1 ? "1 row" : `${grouped(size)} rows`)],
    names.map((name) => [name, ...columns.map((size) => cell(name, size))]),
  );
}

/** Histories of one athlete as a Markdown table: time relative to zod, its quartiles, one answer. */
export function recordsTable(records: RecordsThroughput, sizes: readonly HistorySize[]): string {
  const names = [...new Set([...records.values()].flatMap((compared) => Object.keys(compared)))];
  const cell = (name: string, { efforts, repeated }: HistorySize) => {
    const { ratio, milliseconds } = records.get(efforts)![name]!;
    if (name === START_UP) return `${milliseconds.median.toFixed(1)} ms`;
    const [low, high] = [ratio.q1.toFixed(2), ratio.q3.toFixed(2)];
    const one = (milliseconds.median / repeated).toPrecision(2);
    return `**${ratio.median.toFixed(2)}** (${low}–${high}) · ${Number(one)} ms`;
  };
  return table(
    ["a ledger of one athlete", ...sizes.map(({ efforts }) => `${grouped(efforts)} efforts`)],
    names.map((name) => [name, ...sizes.map((size) => cell(name, size))]),
  );
}

/** Estimates and sessions as a Markdown table: time relative to zod, its quartiles, a second. */
export function strengthTable(measured: StrengthThroughput, way: "bytes" | "objects"): string {
  const kinds = [...measured.values()];
  const names = [...new Set(kinds.flatMap((kind) => Object.keys(kind[way])))];
  const cell = (name: string, kind: StrengthMeasured) => {
    const { ratio, milliseconds } = kind[way][name]!;
    if (name === START_UP) return `${milliseconds.median.toFixed(1)} ms`;
    const [low, high] = [ratio.q1.toFixed(2), ratio.q3.toFixed(2)];
    const perSecond = grouped(kind.requests / milliseconds.median * 1000);
    return `**${ratio.median.toFixed(2)}** (${low}–${high}) · ${perSecond}/s`;
  };
  return table(
    [`strength, from ${way} to ${way}`, ...measured.keys()],
    names.map((name) => [name, ...kinds.map((kind) => cell(name, kind))]),
  );
}

export function coldStartTable(coldStarts: ReadonlyMap<string, ColdStart>): string {
  const ms = ({ median, q1, q3 }: Quartiles) =>
    `${median.toFixed(0)} ms (${q1.toFixed(0)}–${q3.toFixed(0)})`;
  return table(
    ["cold start", "empty function", "with the engine", "the engine adds", "ratio"],
    [...coldStarts].map(([version, { empty, withEngine, added }]) => [
      version,
      ms(empty.milliseconds),
      ms(withEngine.milliseconds),
      ms(added),
      withEngine.ratio.median.toFixed(2),
    ]),
  );
}

function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]!.length))
  );
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [row(header), row(widths.map((width) => "-".repeat(width))), ...lines.map(row)].join("\n");
}

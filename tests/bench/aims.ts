import type { Column, Results } from "./results.ts";
import { NATIVE } from "./native.ts";
import { isMeasurable, type Quartiles } from "./statistics.ts";
import { BASELINE, BY_HAND, WASM_BYTES } from "./ways.ts";

export type Verdict = "met" | "missed" | "not decided" | "not measurable";

/** What the engine is meant to reach, and whether it does. */
export interface Aim {
  readonly aim: string;
  readonly at_most: number;
  readonly measured: number;
  /** Of what varies from round to round. */
  readonly quartiles?: Quartiles;
  readonly unit: string;
  readonly verdict: Verdict;
}

/** WASM from bytes against the faster of the twins, by how many rows are answered together. */
const AGAINST_TWINS: Readonly<Record<string, number>> = { 10: 1, "1,000": 0.5, "100,000": 0.35 };
const AGAINST_NATIVE = 1.2;
const ADDED_MS = 5;
const MODULE_GZIP_KB = 100;

/** The operations over many rows, which is what the aims were set for. */
const OVER_ROWS = /^(validate_splits|detect_records|assess_progress)\b/;

export function aimsOf(results: Results): Aim[] {
  return [
    ...results.throughput.filter(({ title, way }) => way === "bytes" && OVER_ROWS.test(title))
      .flatMap(({ title, columns }) => columns.flatMap((column) => ofColumn(title, column))),
    ...Object.entries(results.cold_starts).map(([version, { added_ms }]) =>
      ofStart(`cold start on ${version}: what the engine adds`, added_ms)
    ),
    ...Object.entries(results.package).filter(([name]) => name.startsWith("WASM of"))
      .map(([name, { gzip }]) => ofModule(`${name}, gzip`, gzip / 1_000)),
  ];
}

function ofColumn(title: string, column: Column): Aim[] {
  const what = `${title}, ${column.name}: WASM from bytes`;
  const { wasm_to_faster_twin: twin, wasm_to_native: native } = column;
  const twinAim = AGAINST_TWINS[column.name.split(" ")[0]!];
  return [
    ...twin === undefined || twinAim === undefined
      ? []
      : [ofRatio(`${what} / the faster TypeScript`, twinAim, twin, column, [BASELINE, BY_HAND])],
    ...native === undefined
      ? []
      : [ofRatio(`${what} / native`, AGAINST_NATIVE, native, column, [NATIVE])],
  ];
}

function ofRatio(
  aim: string,
  at_most: number,
  ratio: Quartiles,
  { subjects }: Column,
  others: readonly string[],
): Aim {
  const stated = { aim, at_most, measured: ratio.median, quartiles: ratio, unit: "" };
  const wasm = subjects[WASM_BYTES]!;
  const [fastest, ...slower] = others.flatMap((name) => subjects[name] ?? [])
    .sort((a, b) => b.per_second - a.per_second);
  const figures = [ratio, wasm.ratio, ...[fastest!, ...slower].map(({ ratio }) => ratio)];
  if (!figures.every(isMeasurable)) return { ...stated, verdict: "not measurable" };
  // Whoever divides what the table says shall not come to another verdict.
  const summaries = [
    ratio.median,
    fastest!.per_second / wasm.per_second,
    wasm.ratio.median / fastest!.ratio.median,
  ];
  if (summaries.every((summary) => summary <= at_most)) return { ...stated, verdict: "met" };
  const isMissed = summaries.every((summary) => summary > at_most);
  return { ...stated, verdict: isMissed ? "missed" : "not decided" };
}

function ofStart(aim: string, added: Quartiles): Aim {
  const stated = { aim, at_most: ADDED_MS, measured: added.median, quartiles: added, unit: " ms" };
  return { ...stated, verdict: verdictOf(added, ADDED_MS) };
}

/** A difference of two starts is judged by its quartiles, which scatter as much as it is large. */
function verdictOf(added: Quartiles, at_most: number): Verdict {
  if (!isMeasurable(added)) return "not measurable";
  if (added.q3 <= at_most) return "met";
  return added.q1 > at_most ? "missed" : "not decided";
}

function ofModule(aim: string, measured: number): Aim {
  const verdict = measured <= MODULE_GZIP_KB ? "met" : "missed";
  return { aim, at_most: MODULE_GZIP_KB, measured, unit: " kB", verdict };
}

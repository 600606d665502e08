import type { Column, Results } from "./results.ts";

/** What the engine is meant to reach, and whether it does. */
export interface Aim {
  readonly aim: string;
  readonly at_most: number;
  readonly measured: number;
  readonly unit: string;
  readonly isMet: boolean;
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
      aim(`cold start on ${version}: what the engine adds`, ADDED_MS, added_ms.median, " ms")
    ),
    ...Object.entries(results.package).filter(([name]) => name.startsWith("WASM of"))
      .map(([name, { gzip }]) => aim(`${name}, gzip`, MODULE_GZIP_KB, gzip / 1_000, " kB")),
  ];
}

function ofColumn(title: string, column: Column): Aim[] {
  const what = `${title}, ${column.name}: WASM from bytes`;
  const { wasm_to_faster_twin: twin, wasm_to_native: native } = column;
  const twinAim = AGAINST_TWINS[column.name.split(" ")[0]!];
  return [
    ...twin === undefined || twinAim === undefined
      ? []
      : [aim(`${what} / the faster TypeScript`, twinAim, twin.median, "")],
    // Where a start takes longer than the work, what is left after it may be below nothing.
    ...native === undefined || native.median <= 0
      ? []
      : [aim(`${what} / native`, AGAINST_NATIVE, native.median, "")],
  ];
}

function aim(name: string, at_most: number, measured: number, unit: string): Aim {
  return { aim: name, at_most, measured, unit, isMet: measured <= at_most };
}

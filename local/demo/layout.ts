import Table from "cli-table3";

/** Characters per column, negative to align right; a last column without a number takes the rest. */
export type Widths = readonly number[];

const INDENT = 2;
const GAP = 2;
const NO_LINES = Object.fromEntries(
  [
    ...["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left"],
    ...["bottom-right", "left-mid", "mid", "mid-mid", "right", "right-mid"],
  ].map((name) => [name, ""]),
);

/** Cells side by side without lines; what is too long for its column goes on below. */
export function columns(
  rows: readonly (readonly string[])[],
  widths: Widths,
  totalWidth: number,
): string {
  const given = widths.map(Math.abs);
  const rest = totalWidth - INDENT - given.reduce((sum, width) => sum + width + GAP, 0);
  const table = new Table({
    chars: { ...NO_LINES, left: " ".repeat(INDENT), middle: " ".repeat(GAP) },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colWidths: [...given, rest],
    colAligns: widths.map((width) => width < 0 ? "right" : "left"),
    wordWrap: true,
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split("\n").map((line) => line.trimEnd()).join("\n");
}

/** The same below a head. */
export function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: Widths,
  totalWidth: number,
): string {
  const lines = head.map((name, index) => "-".repeat(Math.abs(widths[index] ?? name.length)));
  return columns([head, lines, ...rows], widths, totalWidth);
}

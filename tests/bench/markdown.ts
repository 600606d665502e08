/** A Markdown table whose columns are as wide as what stands in them. */
export function table(
  header: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]!.length))
  );
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [row(header), row(widths.map((width) => "-".repeat(width))), ...lines.map(row)].join("\n");
}

export const grouped = (value: number) => Math.round(value).toLocaleString("en");

/** Two digits are as much as a figure of chance is worth. */
export function perSecond(value: number): string {
  return `${value >= 100 ? grouped(value) : Number(value.toPrecision(2))}/s`;
}

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

const LINE_WIDTH = 100;

/** Breaks a paragraph as the formatter does. */
export function wrapped(paragraph: string): string {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1)!;
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= LINE_WIDTH) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}

import Table from "cli-table3";
import type { Row } from "./results.ts";

const HEAD = ["test", "run", "wrong", "seconds", "seed", "commit"];
const counted = (count: number) => count.toLocaleString("en-US");

function cellsOf({ group, name, run, wrong, seconds, seed, commit }: Row): string[] {
  const figures = [counted(run), counted(wrong), counted(seconds), String(seed), commit];
  return [`${group}: ${name}`, ...figures];
}

/** The table that `make trust` prints. */
export function printed(rows: readonly Row[]): string {
  const table = new Table({
    head: HEAD,
    colAligns: ["left", "right", "right", "right", "right", "left"],
    style: { head: [], border: [] },
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  table.push(...rows.map(cellsOf));
  return table.toString();
}

/** The same for the README. */
export function markdown(rows: readonly Row[]): string {
  const lines = [HEAD, HEAD.map((_, at) => at === 0 ? "---" : "--:"), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

const BLOCK = /(<!-- make trust writes this table -->\n\n)[\s\S]*?(\n<!-- until here -->)/;

/** The document with the table in its marked block; a document without the block has no table. */
export function withTable(text: string, rows: readonly Row[]): string {
  return text.replace(BLOCK, (_, begin, end) => `${begin}${markdown(rows)}${end}`);
}

/** What stands in the marked block. */
export function tableIn(text: string): string | undefined {
  const [block, begin, end] = BLOCK.exec(text) ?? [];
  return block?.slice(begin!.length, -end!.length);
}

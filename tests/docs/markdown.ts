/** A fenced block of a document. */
export interface Block {
  readonly document: string;
  /** Where its code begins, from 1. */
  readonly line: number;
  /** The words behind the fence: `sh`, `json request`, or nothing. */
  readonly kind: string;
  readonly code: string;
  readonly heading: string;
}

const FENCE = /^ *(`{3,}|~{3,})(.*)$/;

/** The fenced blocks in their order. */
export function blocksOf(document: string, text: string): Block[] {
  const blocks: Block[] = [];
  let heading = "";
  let open: { fence: string; kind: string; line: number; code: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const [, fence, info] = FENCE.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== undefined) {
        open = { fence, kind: info!.trim(), line: index + 2, code: [] };
      } else {
        heading = /^#+ (.+)$/.exec(line)?.[1] ?? heading;
      }
    } else if (fence?.startsWith(open.fence) && info!.trim() === "") {
      const { kind, line, code } = open;
      blocks.push({ document, line, kind, code: code.join("\n") + "\n", heading });
      open = undefined;
    } else {
      open.code.push(line);
    }
  }
  if (open !== undefined) {
    throw new Error(`${document}:${open.line - 1}: the block is not closed: close its fence`);
  }
  return blocks;
}

/** The document without its fenced blocks. */
export function proseOf(text: string): string {
  return text.replaceAll(/^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\1 *$/gm, "");
}

/** What stands in backticks in the prose; one that is broken over two lines is joined. */
export function spansOf(prose: string): string[] {
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, span]) => span!.replaceAll(/\s+/g, " "));
}

/** Paragraphs, list items and table rows of the prose. */
export function partsOf(prose: string): string[] {
  return prose.split(/\n{2,}|\n(?=[-*|] ?)/).filter((part) => part.trim() !== "");
}

/** The rows of the tables below a heading, as cells; the head and its rule are no rows. */
export function rowsBelow(text: string, heading: string): string[][] {
  const section = sectionOf(text, heading);
  const tables = section.matchAll(/^\|.*\n\|[-| ]+\|\n((?:\|.*(?:\n|$))+)/gm);
  const rows = [...tables].flatMap(([, rows]) => rows!.trimEnd().split("\n"));
  if (rows.length === 0) throw new Error(`no table below \`${heading}\`: tell tests/docs`);
  return rows.map((row) => row.slice(1, -1).split("|").map((cell) => cell.trim()));
}

/** The text from a heading to the next one. */
export function sectionOf(text: string, heading: string): string {
  const [, section] = text.split(new RegExp(`^#+ ${heading}$`, "m"));
  if (section === undefined) throw new Error(`no heading \`${heading}\`: tell tests/docs`);
  return section.split(/^#+ /m)[0]!;
}

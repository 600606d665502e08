import assert from "node:assert/strict";

const LOGGED = /console\.log\((?<values>.*)\);(?: \/\/ (?<prints>.+))?$/;

/** Code that a document shows, as a program that tells which of its lines printed what. */
export interface Example {
  readonly code: string;
  readonly logs: readonly Log[];
}

interface Log {
  readonly mark: string;
  readonly line: string;
  /** The comment behind it; `[...]` in it stands for any list. */
  readonly prints?: string;
}

/** `name` keeps the marks of one example apart from those of another. */
export function markLogs(name: string, code: string): Example {
  const logs: Log[] = [];
  const marked = code.split("\n").map((line) => {
    const { values, prints } = LOGGED.exec(line)?.groups ?? {};
    if (values === undefined) return line;
    const mark = `#${name}.${logs.length}`;
    logs.push({ mark, line: line.trim(), ...(prints === undefined ? {} : { prints }) });
    return line.replace("console.log(", `console.log("${mark}", `);
  });
  return { code: marked.join("\n"), logs };
}

/** What each line printed, by its mark. */
export function readMarks(stdout: string): Map<string, string> {
  const printed = stdout.split(/^(?=#\S+\.\d+ )/m).filter((text) => text !== "");
  return new Map(printed.map((text) => {
    const [, mark, rest] = /^(#\S+\.\d+) ([\s\S]*)$/.exec(text) ?? [];
    assert.ok(mark, `the example prints, without a console.log of its own: ${text}`);
    return [mark, rest!.trim().replaceAll(/\s+/g, " ")];
  }));
}

/** What an example printed, and on the branches where its request is refused or reaches nobody. */
export interface Printed {
  readonly accepted: ReadonlyMap<string, string>;
  readonly damaged: ReadonlyMap<string, string>;
  readonly unreached?: ReadonlyMap<string, string>;
}

/** Holds when every line that printed did print its comment, and every line printed on a branch. */
export function assertPrinted(
  logs: readonly Log[],
  { accepted, damaged, unreached = new Map() }: Printed,
): void {
  assert.ok(logs.some(({ prints }) => prints !== undefined), "no line says what it prints");
  for (const { mark, line, prints } of logs) {
    const text = accepted.get(mark) ?? damaged.get(mark) ?? unreached.get(mark);
    assert.ok(text !== undefined, `\`${line}\` prints nothing`);
    if (damaged.has(mark) && !accepted.has(mark)) {
      assert.match(text, /'out_of_range'|"out_of_range"/, line);
    }
    if (prints === undefined) continue;
    const pattern = prints.split("[...]").map(RegExp.escape).join("\\[.*\\]");
    assert.match(text, new RegExp(`^${pattern}$`), `\`${line}\` prints another text`);
  }
}

/** The same example with times or weights that the engine refuses. */
export function refused(code: string): string {
  const changed = code.replaceAll(/(total_time_seconds|weight_kg): [\d.]+/g, "$1: -1");
  assert.notEqual(changed, code, "the example has no total time and no weight to damage");
  return changed;
}

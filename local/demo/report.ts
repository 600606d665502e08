import { inspect, isDeepStrictEqual, styleText } from "node:util";
import { columns, grid, type Widths } from "./layout.ts";

/** What the demo tells, and the count of what held. */
export interface Report {
  heading(title: string): void;
  say(text: string): void;
  /** What stands behind the check line above. */
  reasons(reasons: readonly string[]): void;
  table(head: readonly string[], rows: readonly (readonly string[])[], widths: Widths): void;
  /** A check line: `ok` if what was seen is what was wanted, else `FAILED` with both. */
  expect(claim: string, seen: unknown, wanted: unknown): void;
  /** Counts what ended too early to be checked. */
  broke(what: string, error: unknown): void;
  /** The last line: how many checks held, and how long all took. */
  total(duration: string): void;
  readonly failed: number;
}

const NARROWEST = 60;
const WIDEST = 100;
const UNKNOWN_WIDTH = 90;
const CHECK_WIDTHS = [6];

/** After `interruption` every word throws, so that the telling ends between two requests. */
export function openReport(interruption: AbortSignal): Report {
  const width = terminalWidth();
  let held = 0;
  let failed = 0;
  const tell = (text: string) => {
    interruption.throwIfAborted();
    print(text);
  };
  const check = (mark: string, style: "green" | "red", text: string) =>
    tell(columns([[mark, text]], CHECK_WIDTHS, width).replace(mark, styleText(style, mark)));
  return {
    heading: (title) => tell(`\n${styleText("bold", title)}`),
    say: (text) => tell(columns([[text]], [], width)),
    reasons: (reasons) =>
      tell(columns(reasons.map((reason) => ["", "-", reason]), [...CHECK_WIDTHS, 1], width)),
    table: (head, rows, widths) => tell(`\n${grid(head, rows, widths, width)}\n`),
    expect(claim, seen, wanted) {
      if (isDeepStrictEqual(seen, wanted)) {
        held++;
        return check("ok", "green", claim);
      }
      failed++;
      check("FAILED", "red", `${claim}: expected ${show(wanted)}, saw ${show(seen)}`);
    },
    broke(what, error) {
      failed++;
      check("FAILED", "red", `${what}: ${error instanceof Error ? error.message : show(error)}`);
    },
    total: (duration) => tell(`\nchecks: ${held} ok, ${failed} failed, in ${duration}`),
    get failed() {
      return failed;
    },
  };
}

function print(text: string): void {
  try {
    Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
  } catch (error) {
    // Nobody reads any more, as after `make demo | head`; what was started is still to be stopped.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

function terminalWidth(): number {
  if (!Deno.stdout.isTerminal()) return UNKNOWN_WIDTH;
  return Math.min(Math.max(Deno.consoleSize().columns, NARROWEST), WIDEST);
}

function show(value: unknown): string {
  return inspect(value, { breakLength: Infinity, depth: 4, maxStringLength: 200 });
}

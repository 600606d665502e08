import { keepOthersOut } from "./demo/another_athlete.ts";
import { type Demo, signUpAthletes } from "./demo/athletes.ts";
import { refuseCorruptedCopies } from "./demo/corrupted_copies.ts";
import { leave } from "./demo/farewell.ts";
import { refuseMalformedRequest } from "./demo/malformed_request.ts";
import { showPublishedRace } from "./demo/published_race.ts";
import { openReport, type Report } from "./demo/report.ts";
import { connectStack, type Stack } from "./stack.ts";

const CHAPTERS: readonly (readonly [title: string, tell: (demo: Demo) => Promise<void>])[] = [
  ["Athlete one stores a race from its result page and has it validated", showPublishedRace],
  ["The same race, each time with one thing wrong", refuseCorruptedCopies],
  ["A request that is no race at all", refuseMalformedRequest],
  ["Athlete two tries to get at athlete one's race", keepOthersOut],
  ["Both delete their profiles", leave],
];

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

async function tellAll(report: Report, stack: Stack): Promise<void> {
  report.heading("1. Two athletes sign up");
  let demo: Demo;
  try {
    demo = await signUpAthletes(report, stack);
  } catch (error) {
    return report.broke("without two athletes there is nothing to show", error);
  }
  for (const [index, [title, tell]] of CHAPTERS.entries()) {
    report.heading(`${index + 2}. ${title}`);
    try {
      await tell(demo);
    } catch (error) {
      report.broke("the chapter broke off", error);
    }
  }
}

/** Whether everything held. */
async function main(interruption: AbortSignal): Promise<boolean> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const report = openReport(interruption);
  const isGiven = Boolean(Deno.env.get("STADION_URL"));
  report.heading("Stadion: a race from supabase-js through the engine into Postgres and back");
  const stack = await connectStack();
  try {
    report.say(
      isGiven
        ? `The stack is yours at ${stack.url}. Two accounts at example.com stay there, no rows.`
        : `A scratch stack without Docker runs at ${stack.url} after ${seconds()}.`,
    );
    await Promise.race([tellAll(report, stack), ended(interruption)]);
  } finally {
    await stack.stop();
  }
  report.total(seconds());
  return report.failed === 0;
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}

async function run(): Promise<number> {
  const interruption = new AbortController();
  let exitCode: number | undefined;
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => {
      exitCode ??= EXIT_CODES[signal];
      interruption.abort();
    });
  }
  try {
    const held = await main(interruption.signal);
    return exitCode ?? (held ? 0 : 1);
  } catch (error) {
    // A terminal's ctrl-c also ends what the stack has started, so that a start may fail by it.
    if (exitCode !== undefined) return exitCode;
    const message = error instanceof Error ? error.message : String(error);
    Deno.stderr.writeSync(new TextEncoder().encode(`error: ${message}\n`));
    return 1;
  }
}

Deno.exit(await run());

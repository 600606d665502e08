import { keepOthersOut } from "./demo/another_athlete.ts";
import { type Demo, signUpAthletes } from "./demo/athletes.ts";
import { refuseCorruptedCopies } from "./demo/corrupted_copies.ts";
import { leave } from "./demo/farewell.ts";
import { planAnew } from "./demo/hyrox/again.ts";
import { planRace } from "./demo/hyrox/plan.ts";
import { reachGoals } from "./demo/hyrox/progress.ts";
import { refuseMalformedRequest } from "./demo/malformed_request.ts";
import { showPublishedRace } from "./demo/published_race.ts";
import { followRecords } from "./demo/records.ts";
import { openReport, type Report } from "./demo/report.ts";
import { type DemoStack, startScratchStack } from "./demo/scratch_stack.ts";
import { logSession } from "./demo/strength/log.ts";
import { goWrong } from "./demo/strength/mistakes.ts";
import { planProgram } from "./demo/strength/program.ts";
import { openSession } from "./demo/strength/session.ts";
import { connectStack } from "./stack.ts";

const CHAPTERS: readonly (readonly [title: string, tell: (demo: Demo) => Promise<void>])[] = [
  ["Athlete one stores a race from its result page and has it validated", showPublishedRace],
  ["The same race, each time with one thing wrong", refuseCorruptedCopies],
  ["A request that is no race at all", refuseMalformedRequest],
  ["Athlete two tries to get at athlete one's race", keepOthersOut],
  ["Athlete one tests, trains, corrects and deletes: the records follow", followRecords],
  ["Athlete one wants to be two minutes faster and gets a plan for the next race", planRace],
  ["Two days of it are done, then there is less time: the plan is made anew", planAnew],
  ["Athlete one sets goals: what was done answers", reachGoals],
  ["Athlete one enters a 3RM and gets a powerlifting program", planProgram],
  ["The first session: athlete one comes sore and tired", openSession],
  ["Athlete one logs the session, and the rest follows", logSession],
  ["What may go wrong: a typo, a stranger, an impossible wish", goWrong],
  ["Both delete their profiles", leave],
];

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

async function tellAll(report: Report, stack: DemoStack): Promise<void> {
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
  report.heading(
    "Stadion: a race, a plan and a lift, from supabase-js through the engine into Postgres",
  );
  const stack = await (isGiven ? connectStack() : startScratchStack());
  try {
    report.say(
      isGiven
        ? `The stack is yours at ${stack.url}. Two accounts at example.com stay there, and what one ` +
          "of them lifted: clients may not delete rows of strength, they go with the account."
        : `A scratch stack without Docker runs at ${stack.url} after ${seconds()}.`,
    );
    await Promise.race([tellAll(report, stack), patienceEnds(interruption)]);
  } finally {
    await stack.stop();
  }
  report.total(seconds());
  return report.failed === 0;
}

/** A request under way gets this long to end: a database that goes first may leave it unanswered. */
const PATIENCE_MILLISECONDS = 1000;

function patienceEnds(interruption: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wait = () => setTimeout(resolve, PATIENCE_MILLISECONDS);
    if (interruption.aborted) wait();
    interruption.addEventListener("abort", wait);
  });
}

async function run(): Promise<number> {
  const interruption = new AbortController();
  let exitCode: number | undefined;
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => {
      if (exitCode !== undefined) return;
      exitCode = EXIT_CODES[signal];
      interruption.abort();
      printError("interrupted: stopping what was started");
    });
  }
  try {
    const held = await main(interruption.signal);
    return exitCode ?? (held ? 0 : 1);
  } catch (error) {
    if (exitCode !== undefined) return exitCode;
    printError(`error: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function printError(text: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${text}\n`));
}

Deno.exit(await run());

import type { Backlog, Project } from "./project.ts";

export interface BackfillOptions {
  /** Goes on with what is still marked, and marks nothing. */
  readonly isContinued: boolean;
  /** Called a few times a second. */
  readonly report: (done: number, total: number) => void;
}

/** Calls of the function at once; each has its own athletes. */
const CALLS_AT_ONCE = 4;
const MILLISECONDS_BETWEEN_LOOKS = 200;
const MILLISECONDS_BEFORE_NEXT_TRY = 1_000;
const MOST_TRIES = 10;

/**
 * Has the records of all athletes computed anew, by the function that computes them every day. The
 * marks are the only state: stopped at any point, nothing is lost, and nothing is done wrongly.
 */
export async function backfill(project: Project, options: BackfillOptions): Promise<Backlog> {
  if (!options.isContinued) await project.markAll();
  const stopping = new AbortController();
  const calls = Array.from({ length: CALLS_AT_ONCE }, () => callRepeatedly(project, stopping));
  try {
    return await Promise.race([follow(project, options, stopping.signal), firstFailure(calls)]);
  } finally {
    stopping.abort();
    await Promise.allSettled(calls);
  }
}

/** Looks until nothing is left, or only what failed and waits for its next try. */
async function follow(
  project: Project,
  { report }: BackfillOptions,
  stopping: AbortSignal,
): Promise<Backlog> {
  let backlog = await project.backlog();
  const total = backlog.athletes;
  while (!stopping.aborted) {
    report(Math.max(0, total - backlog.athletes), total);
    if (backlog.claimed === 0 && backlog.failed === backlog.series) break;
    await pause(MILLISECONDS_BETWEEN_LOOKS);
    backlog = await project.backlog();
  }
  return backlog;
}

async function callRepeatedly(project: Project, stopping: AbortController): Promise<void> {
  for (let tries = 0; !stopping.signal.aborted;) {
    const isDone = await project.drain();
    tries = isDone ? 0 : tries + 1;
    if (tries >= MOST_TRIES) {
      throw new Error(
        "the function does not come to answer: look for the reason in its log, then go on with " +
          "`STADION_CONTINUE=1`",
      );
    }
    await pause(isDone ? MILLISECONDS_BETWEEN_LOOKS : MILLISECONDS_BEFORE_NEXT_TRY);
  }
}

/** Never fulfilled: who calls the function does not know when all is done. */
async function firstFailure(calls: readonly Promise<void>[]): Promise<never> {
  await Promise.all(calls);
  return await new Promise<never>(() => {});
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

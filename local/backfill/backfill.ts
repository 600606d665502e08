import { type Backlog, type Computation, SchemaNotExposed } from "./project.ts";

export interface BackfillOptions {
  /** Goes on with what is still marked, and marks nothing. */
  readonly isContinued: boolean;
  /** Called when a schema is left out. */
  readonly warn: (message: string) => void;
  /** Called a few times a second. */
  readonly report: (what: string, done: number, total: number) => void;
}

/** What came of one computation. */
export interface Outcome {
  readonly what: string;
  readonly total: number;
  readonly left: number;
}

/** Calls of the function at once; each has its own athletes. */
const CALLS_AT_ONCE = 4;
const MILLISECONDS_BETWEEN_LOOKS = 200;
const MILLISECONDS_BEFORE_NEXT_TRY = 1_000;
const MOST_TRIES = 10;
/** What failed is tried again after two seconds, then by itself: what it failed with may be right. */
const MILLISECONDS_TO_SECOND_TRY = 5_000;

/**
 * Has all that follows from a project's rows computed anew, by the functions that compute it every
 * day. The marks are the only state: stopped at any point, nothing is lost, and nothing is done
 * wrongly.
 */
export async function backfill(
  computations: readonly Computation[],
  options: BackfillOptions,
): Promise<Outcome[]> {
  const present: Computation[] = [];
  for (const computation of computations) {
    try {
      // All is marked before anything is computed: who stops has nothing to remember.
      await (options.isContinued ? computation.backlog() : computation.markAll());
      present.push(computation);
    } catch (error) {
      if (!(error instanceof SchemaNotExposed)) throw error;
      options.warn(error.message);
    }
  }
  const outcomes: Outcome[] = [];
  for (const computation of present) outcomes.push(await compute(computation, options));
  return outcomes;
}

async function compute(computation: Computation, options: BackfillOptions): Promise<Outcome> {
  const stopping = new AbortController();
  const calls = Array.from({ length: CALLS_AT_ONCE }, () => callRepeatedly(computation, stopping));
  try {
    return await Promise.race([
      follow(computation, options, stopping.signal),
      firstFailure(calls),
    ]);
  } finally {
    stopping.abort();
    await Promise.allSettled(calls);
  }
}

/** Looks until nothing is left, or only what goes on failing. */
async function follow(
  computation: Computation,
  { report }: BackfillOptions,
  stopping: AbortSignal,
): Promise<Outcome> {
  const { what } = computation;
  let backlog: Backlog = await computation.backlog();
  const total = backlog.athletes;
  let changed = performance.now();
  while (!stopping.aborted) {
    report(what, Math.max(0, total - backlog.athletes), total);
    const isIdle = backlog.claimed === 0 && backlog.failed === backlog.series;
    const isGivenUp = performance.now() - changed > MILLISECONDS_TO_SECOND_TRY;
    if (isIdle && (backlog.series === 0 || isGivenUp)) break;
    await pause(MILLISECONDS_BETWEEN_LOOKS);
    const left = backlog.series;
    backlog = await computation.backlog();
    if (backlog.series !== left) changed = performance.now();
  }
  return { what, total, left: backlog.athletes };
}

async function callRepeatedly(computation: Computation, stopping: AbortController): Promise<void> {
  for (let tries = 0; !stopping.signal.aborted;) {
    const isDone = await computation.drain();
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

import { shuffled } from "./statistics.ts";

export interface Subject<Name extends string = string> {
  readonly name: Name;
  /** Does the work of a round and gives what it took in milliseconds. */
  measure(round: number): number | Promise<number>;
}

/** Samples in milliseconds by subject, the samples of a round at the same place. */
export type Samples<Name extends string = string> = ReadonlyMap<Name, readonly number[]>;

/** How long to go on: neither more rounds nor, after the third, more seconds. */
export interface Rounds {
  readonly most: number;
  readonly seconds: number;
}

const LEAST_ROUNDS = 3;

/**
 * Measures each subject once a round. A fixed order would bill the garbage of one subject to the
 * next, and a machine that others use as well is slower at times: so the order changes from round
 * to round, memory is cleared before each sample, and a ratio compares samples of one round.
 */
export async function measureRounds<Name extends string>(
  subjects: readonly Subject<Name>[],
  { most, seconds }: Rounds,
): Promise<Samples<Name>> {
  const samples = new Map<Name, number[]>(subjects.map(({ name }) => [name, []]));
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; round < most; round++) {
    if (round >= LEAST_ROUNDS && performance.now() > end) break;
    for (const { name, measure } of shuffled(subjects)) {
      collectGarbage();
      samples.get(name)!.push(await measure(round));
    }
  }
  return samples;
}

/** How long a piece of work takes, in milliseconds. */
export function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** How many times as long as the baseline each round of a subject took. */
export function ratios<Name extends string>(
  samples: Samples<Name>,
  name: Name,
  baseline: Name,
): number[] {
  const base = samples.get(baseline) ?? [];
  return (samples.get(name) ?? []).map((sample, round) => sample / base[round]!);
}

/** Clears the memory that is no longer used, so that no sample pays for another. */
export function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) {
    throw new Error("the garbage collector is out of reach: run deno with --v8-flags=--expose-gc");
  }
  gc();
}

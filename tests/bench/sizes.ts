import { grouped } from "./markdown.ts";
import type { Rounds } from "./measure.ts";
import type { Sample } from "./measured.ts";

/** So many of something, and how often they are measured. */
export interface Size {
  readonly count: number;
  readonly rounds: Rounds;
  /** So many times as many go to the command, or the scatter of its start-up would hide them. */
  readonly timesNative: number;
  /** So often a sample asks for the same rows: one of a millisecond tells of the machine alone. */
  readonly repeats?: number;
}

/** `count` of the rows: spread evenly, or all of them over and over where there are too few. */
export function takeRows(rows: readonly Uint8Array[], count: number): Uint8Array[] {
  if (rows.length === 0) throw new Error("there are no rows to take from");
  const step = Math.max(1, rows.length / count);
  return Array.from({ length: count }, (_, index) => rows[Math.floor(index * step) % rows.length]!);
}

/** Samples of so many requests each. */
export function samplesOf(
  sizes: readonly Size[],
  noun: string,
  source: string,
  rows: readonly Uint8Array[],
): Sample[] {
  return sizes.map(({ count, repeats = 1, ...how }) => ({
    name: `${grouped(count)} ${noun}`,
    source: source + (count > rows.length ? ", repeated" : "") +
      (repeats > 1 ? `, ${repeats} times` : ""),
    requests: Array.from({ length: repeats }, () => takeRows(rows, count)).flat(),
    ...how,
  }));
}

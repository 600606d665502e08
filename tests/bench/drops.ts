import type { Results } from "./results.ts";
import { isMeasurable } from "./statistics.ts";

/** A figure that is more than a fifth worse than it was. */
export interface Drop {
  readonly what: string;
  readonly before: number;
  readonly now: number;
  readonly unit: string;
}

interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly moreIsBetter?: true;
}

/** What is worse by no more than this is chance. */
const TOLERATED = 0.2;

/** The engine's own subjects; how fast the twins are is no one's fault. */
const OF_ENGINE = /^(WASM|native)/;

/**
 * What became worse since the results of before. Ratios are compared; figures a second only on the
 * machine where the former were taken.
 */
export function dropsOf(before: Results, now: Results): Drop[] {
  const isSameMachine = before.made_with.machine === now.made_with.machine;
  const [then, today] = [before, now].map((results) => figuresOf(results, isSameMachine));
  const drops: Drop[] = [];
  for (const [what, { value, unit, moreIsBetter }] of today!) {
    const former = then!.get(what);
    if (former === undefined) continue;
    const isWorse = moreIsBetter
      ? value < former.value * (1 - TOLERATED)
      : value > former.value * (1 + TOLERATED);
    if (isWorse) drops.push({ what, before: former.value, now: value, unit });
  }
  return drops;
}

function figuresOf(results: Results, withSpeeds: boolean): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const { title, way, baseline, columns } of results.throughput) {
    for (const { name, subjects } of columns) {
      for (const [subject, { ratio, per_second }] of Object.entries(subjects)) {
        if (!OF_ENGINE.test(subject) || !isMeasurable(ratio)) continue;
        const what = `${title}, ${name}, ${subject}, from ${way}`;
        if (subject !== baseline) {
          figures.set(`${what}: time`, { value: ratio.median, unit: ` of ${baseline}` });
        } else if (withSpeeds) {
          figures.set(what, { value: per_second, unit: "/s", moreIsBetter: true });
        }
      }
    }
  }
  for (const [version, { ratio }] of Object.entries(results.cold_starts)) {
    figures.set(`cold start, ${version}`, { value: ratio.median, unit: " of the empty function" });
  }
  for (const [name, { gzip }] of Object.entries(results.package)) {
    figures.set(`${name}, gzip`, { value: gzip, unit: " bytes" });
  }
  for (const { operation, after_largest_bytes } of results.memory.engine) {
    figures.set(`WASM memory, ${operation}`, { value: after_largest_bytes, unit: " bytes" });
  }
  if (!withSpeeds) return figures;
  for (const { name, per_second } of results.end_to_end.runs) {
    figures.set(`end to end, ${name}`, { value: per_second, unit: "/s", moreIsBetter: true });
  }
  return figures;
}

const RED = "\x1b[31m";
const RESET = "\x1b[0m";

/** Both figures in red. */
export function saidInRed({ what, before, now, unit }: Drop): string {
  const [old, current] = [before, now].map((value) => `${Number(value.toPrecision(3))}${unit}`);
  return `${RED}${what}: was ${old}, is ${current}${RESET}`;
}

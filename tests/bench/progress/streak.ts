import type { Span } from "./criteria.ts";
import type { Fact } from "./facts.ts";

export interface Streak {
  /** The one that is going on; 0 when the last has ended. */
  readonly current: number;
  readonly longest: number;
  /** What completed the first one of the wanted length. */
  readonly reached: Fact | undefined;
}

const DAY_MS = 86_400_000;
const FIRST_MONDAY = Date.UTC(1900, 0, 1) / DAY_MS;

function numberOf(span: Span, day: string): number {
  const days = Date.parse(day) / DAY_MS - FIRST_MONDAY;
  return span === "days" ? days : Math.floor(days / 7);
}

/** Of facts in the order of time; `earliest` is the first day that it may be today. */
export function streakOf(
  facts: readonly Fact[],
  span: Span,
  least: number,
  wanted: number,
  earliest: string,
): Streak {
  let [current, longest, seen] = [0, 0, 0];
  let reached: Fact | undefined;
  let [last, at] = [-Infinity, -Infinity];
  let day = "";
  for (const fact of facts) {
    if (fact.day !== day) {
      day = fact.day;
      const number = numberOf(span, day);
      if (number !== at) [at, seen] = [number, 0];
    }
    seen++;
    if (seen !== least) continue;
    current = last + 1 === at ? current + 1 : 1;
    longest = Math.max(longest, current);
    if (current === wanted) reached ??= fact;
    last = at;
  }
  if (last + 1 < numberOf(span, earliest)) current = 0;
  return { current, longest, reached };
}

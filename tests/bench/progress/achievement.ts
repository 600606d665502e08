import { held } from "./tables.ts";
import type { Criteria } from "./criteria.ts";
import type { Fact, Facts } from "./facts.ts";
import { streakOf } from "./streak.ts";

export interface Today {
  readonly earliest: string;
  readonly latest: string;
}

export interface Assessed {
  /** In thousandths; nothing while there is no value to speak of. */
  readonly current: number | undefined;
  readonly unlocked: Fact | undefined;
}

/** How far an achievement is, and what earned it. */
export function assess(
  { table, holds, rule, threshold }: Criteria,
  facts: Facts,
  today: Today,
): Assessed {
  const all = facts.get(table) ?? [];
  const rows = () => all.filter((fact) => fact.day <= today.latest && holds(fact));
  const wanted = Math.floor(threshold / 1_000);
  switch (rule.asked) {
    case "count":
      return nth(rows(), wanted);
    case "count_distinct":
      return nth(firsts(rows(), rule.column), wanted);
    case "min":
      return least(rows(), rule.column, threshold);
    case "streak": {
      const streak = streakOf(rows(), rule.span, rule.least, wanted, today.earliest);
      return { current: streak.current * 1_000, unlocked: streak.reached };
    }
    case "ratio":
      return share(
        all.filter(holds),
        (fact) => fact.day <= today.latest && rule.part(fact),
        rule.least,
        threshold,
      );
  }
}

function nth(facts: readonly Fact[], wanted: number): Assessed {
  return { current: facts.length * 1_000, unlocked: facts[wanted - 1] };
}

/** The facts that brought a value not seen before. */
function firsts(facts: readonly Fact[], column: string): Fact[] {
  const seen = new Set<unknown>();
  return facts.filter((fact) => {
    const value = fact.values[column] ?? (isDayOf(fact, column) ? fact.day : undefined);
    if (value === undefined || seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}

function isDayOf({ table }: Fact, column: string): boolean {
  return held(table, column) === "day";
}

function least(facts: readonly Fact[], column: string, threshold: number): Assessed {
  let current: number | undefined;
  let unlocked: Fact | undefined;
  for (const fact of facts) {
    const value = fact.values[column];
    if (typeof value !== "number") continue;
    current = Math.min(current ?? value, value);
    if (value <= threshold) unlocked ??= fact;
  }
  return { current, unlocked };
}

function share(
  facts: readonly Fact[],
  isPart: (fact: Fact) => boolean,
  least: number,
  threshold: number,
): Assessed {
  let current: number | undefined;
  let unlocked: Fact | undefined;
  for (const group of Map.groupBy(facts, ({ group }) => group).values()) {
    if (group.length < least) continue;
    const parts = group.filter(isPart);
    const reached = Math.floor(parts.length * 1_000 / group.length);
    current = Math.max(current ?? reached, reached);
    const found = parts[Math.floor((threshold * group.length + 999) / 1_000) - 1];
    if (found !== undefined && (unlocked === undefined || isBefore(found, unlocked))) {
      unlocked = found;
    }
  }
  return { current, unlocked };
}

function isBefore(fact: Fact, other: Fact): boolean {
  return fact.day < other.day || fact.day === other.day && fact.id < other.id;
}

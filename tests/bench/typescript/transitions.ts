import { type Finding, finding, type Race, seconds } from "./race.ts";
import { transitionCount } from "./race_format.ts";
import type { Sums } from "./reconciliation.ts";
import { explainResidual } from "./rounding.ts";

/** Flags transitions that contradict each other or that no race has. */
export function checkTransitions(race: Race, sums: Sums, findings: Finding[]): void {
  checkUnexpected(race, findings);
  checkStatedSum(race, findings);
  const { legs } = race.format;
  race.splits.forEach(({ number, transition }, index) => {
    const leg = legs[number - 1];
    if (leg === undefined || transition === undefined) return;
    const path = `/splits/${index}/transition_time_seconds`;
    if (transition === 0 && leg.transitionFollows) {
      const message = `the transition of split ${number} took 0 s: a timing mat was missed`;
      findings.push(finding("transition_zero", "warning", path, message, number));
    } else if (transition > 0 && number === legs.length) {
      const message = `split ${number} ends at the finish, so its transition can not take time`;
      findings.push(finding("transition_after_finish", "warning", path, message, number));
    }
  });
  checkShare(race, sums, findings);
}

function checkUnexpected(
  { format, splits, transitionsTotal }: Race,
  findings: Finding[],
): void {
  if (format.transitions !== undefined) return;
  const onSplit = splits.findIndex(({ transition }) => transition !== undefined && transition > 0);
  const inTotal = transitionsTotal !== undefined && transitionsTotal > 0;
  if (!inTotal && onSplit < 0) return;
  const path = inTotal
    ? "/transitions_total_seconds"
    : `/splits/${onSplit}/transition_time_seconds`;
  const message = `\`${format.name}\` has no transitions: leave them out`;
  findings.push(finding("transitions_unexpected", "error", path, message));
}

function checkStatedSum({ format, splits, transitionsTotal: sum }: Race, findings: Finding[]) {
  if (sum === undefined) return;
  const each: number[] = [];
  let parts = 0;
  for (const { transition } of splits) {
    if (transition === undefined) continue;
    each.push(transition);
    parts += transition;
  }
  if (each.length === 0 || explainResidual(each, sum, sum - parts) !== "unexplained") return;
  // A few stated transitions may be less than the sum, all of them must meet it.
  if (each.length < transitionCount(format) && sum > parts) return;
  const message = `the transitions of the splits sum to ${seconds(parts)}, but ` +
    `\`transitions_total_seconds\` is ${seconds(sum)}: send only one of them, or correct it`;
  const path = "/transitions_total_seconds";
  findings.push(finding("transitions_mismatch", "error", path, message, undefined, parts, sum));
}

function checkShare({ format, total }: Race, sums: Sums, findings: Finding[]): void {
  if (format.transitions === undefined) return;
  const { name, highPercent } = format.transitions;
  const taken = sums.derivedTransitions ?? sums.transitions;
  const allowed = Math.floor(total * highPercent / 100);
  if (taken <= allowed) return;
  const message = `transitions (${name}) take ${taken / 1000} s of ${seconds(total)}, more than ` +
    `${highPercent} %: a split is too short or missing`;
  const path = "/race/total_time_seconds";
  findings.push(
    finding("transitions_implausible", "warning", path, message, undefined, allowed, taken),
  );
}

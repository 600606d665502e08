import { type Finding, finding, type Race, type Rounding, seconds } from "./race.ts";
import { transitionCount } from "./race_format.ts";
import { explainResidual } from "./rounding.ts";

/** Sums in milliseconds. */
export interface Sums {
  readonly runs: number;
  readonly stations: number;
  readonly otherLegs: number;
  readonly transitions: number;
  readonly parts: number;
  readonly residual: number;
  derivedTransitions: number | undefined;
  rounding: Rounding;
}

export function reconcile(race: Race, complete: boolean, findings: Finding[]): Sums {
  let runs = 0;
  let stations = 0;
  let otherLegs = 0;
  const stated: number[] = [];
  for (const { type, time, transition } of race.splits) {
    if (type === "run") runs += time;
    else if (type === "station") stations += time;
    else otherLegs += time;
    if (transition !== undefined) stated.push(transition);
  }
  const transitionParts = race.transitionsTotal === undefined ? stated : [race.transitionsTotal];
  const transitions = transitionParts.reduce((sum, time) => sum + time, 0);
  const parts = runs + stations + otherLegs + transitions;
  const residual = race.total - parts;
  const sums: Sums = {
    runs,
    stations,
    otherLegs,
    transitions,
    parts,
    residual,
    derivedTransitions: undefined,
    rounding: "unknown",
  };
  if (!complete) return sums;

  const all = race.splits.map((split) => split.time).concat(transitionParts);
  const explained = explainResidual(all, race.total, residual);
  const wanted = transitionCount(race.format);
  const allStated = race.transitionsTotal !== undefined || stated.length >= wanted;
  const noneNeeded = race.simulation && stated.length === 0 && explained !== "unexplained";
  if (allStated || noneNeeded) {
    sums.rounding = explained;
    judgeResidual(race, sums, findings);
  } else if (residual > 0 || explained !== "unexplained") {
    deriveTransitions(race, sums, stated.length, wanted, findings);
  } else {
    sums.rounding = "unexplained";
    findings.push(unexplained(sums, "even without any transition"));
  }
  return sums;
}

function judgeResidual(race: Race, sums: Sums, findings: Finding[]): void {
  if (sums.rounding !== "unexplained") return;
  // A zero means a missed mat: what is left over can be its time, as far as one leg can take.
  const most = missedMats(race) * race.format.ceilingSeconds * 1000;
  if (sums.residual > 0 && sums.residual <= most) sums.rounding = "unknown";
  else findings.push(unexplained(sums, "and no rounding explains that"));
}

function missedMats({ format, splits }: Race): number {
  let missed = 0;
  for (const { number, time, transition } of splits) {
    if (time === 0) missed++;
    if (transition === 0 && format.legs[number - 1]?.transitionFollows) missed++;
  }
  return missed;
}

function deriveTransitions(
  { format }: Race,
  sums: Sums,
  stated: number,
  wanted: number,
  findings: Finding[],
): void {
  const derived = Math.max(sums.residual + sums.transitions, 0);
  sums.derivedTransitions = derived;
  if (format.transitions === undefined) return;
  const message = `${stated} of ${wanted} transitions (${format.transitions.name}) are stated: ` +
    `together they took about ${seconds(derived)}`;
  const { transitions } = sums;
  findings.push(
    finding("transitions_missing", "info", "/splits", message, undefined, derived, transitions),
  );
}

function unexplained({ parts, residual }: Sums, why: string): Finding {
  const total = parts + residual;
  const word = residual < 0 ? "more" : "less";
  const message = `the parts sum to ${seconds(parts)}, ${seconds(Math.abs(residual))} ${word} ` +
    `than the total of ${seconds(total)}, ${why}: ` +
    `check for a mistyped split or a penalty that was added again`;
  const path = "/race/total_time_seconds";
  return finding("residual_unexplained", "error", path, message, undefined, parts, total);
}

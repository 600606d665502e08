import type { ValidateSplitsResult } from "../../../pkg/stadion.js";
import { checkPlausibility } from "./plausibility.ts";
import type { Finding, Race, Totals } from "./race.ts";
import { reconcile, type Sums } from "./reconciliation.ts";
import { checkStructure } from "./structure.ts";
import { checkTransitions } from "./transitions.ts";

/** The engine's rules once more, as one would write them without it. */
export function validateRace(race: Race): ValidateSplitsResult {
  const findings: Finding[] = [];
  const complete = checkStructure(race, findings);
  const sums = reconcile(race, complete, findings);
  checkTransitions(race, sums, findings);
  checkPlausibility(race, findings);
  const verdict = verdictOf(findings);
  return {
    verdict,
    findings,
    totals: totalsOf(sums),
    unusable_for_records: unusable(race, verdict, findings),
    total_usable_for_records: verdict !== "reject" &&
      !findings.some(({ code }) => code === "total_time_below_floor"),
  };
}

type Verdict = ValidateSplitsResult["verdict"];

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === "error")) return "reject";
  return findings.some(({ severity }) => severity === "warning") ? "suspicious" : "accept";
}

/** A race that can not be true gives no record; otherwise a split with a doubt on it does not. */
function unusable(race: Race, verdict: Verdict, findings: readonly Finding[]): number[] {
  if (verdict === "accept") return [];
  const numbers = verdict === "reject"
    ? race.splits.map(({ number }) => number)
    : findings.flatMap(({ severity, split_number }) =>
      severity === "warning" && split_number !== undefined ? [split_number] : []
    );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function totalsOf(sums: Sums): Totals {
  const { otherLegs, derivedTransitions } = sums;
  // Filled in the order in which the engine writes it.
  const totals: Partial<Totals> = {
    runs_seconds: sums.runs / 1000,
    stations_seconds: sums.stations / 1000,
  };
  if (otherLegs > 0) totals.other_legs_seconds = otherLegs / 1000;
  totals.transitions_seconds = sums.transitions / 1000;
  if (derivedTransitions !== undefined) {
    totals.derived_transitions_seconds = derivedTransitions / 1000;
  }
  totals.parts_seconds = sums.parts / 1000;
  totals.residual_seconds = sums.residual / 1000;
  totals.rounding = sums.rounding;
  return totals as Totals;
}

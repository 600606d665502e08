import type { EstimateOneRepMaxResult, OneRepMaxFormula } from "../../../../pkg/stadion.js";
import { type EstimateRequest, FORMULA_NAMES, type LiftedSet, type Refused } from "../estimate.ts";
import { oneRepMax } from "../formulas.ts";
import type { Assessment } from "./history.ts";

type Result = EstimateOneRepMaxResult;

/** The lifter's own curve, rounded as answers print it. */
export interface PrintedCurve {
  /** In ten-thousandths. */
  readonly slope: number;
  /** In tenths. */
  readonly usualReserve: number;
}

/** What a set means by the lifter's own curve. */
export function meant(set: LiftedSet, { slope, usualReserve }: PrintedCurve): number {
  const tenths = 10 * set.reps + (set.reserve ?? usualReserve);
  return Math.floor((set.grams * ((tenths - 10) * slope + 100_000) + 50_000) / 100_000);
}

/** The places of the sets that the estimate rests on; surprising ones only without others. */
function trusted({ verdicts }: Assessment): number[] {
  const wanted = verdicts.includes("used") ? "used" : "surprising";
  return [...verdicts.keys()].filter((place) => verdicts[place] === wanted);
}

/** The place of the set that means most, the first of equal ones. */
export function bestOf(
  { sets }: EstimateRequest,
  assessment: Assessment,
  curve: PrintedCurve,
): number | undefined {
  let best: number | undefined;
  let most = -1;
  for (const place of trusted(assessment)) {
    const value = meant(sets[place]!, curve);
    if (value > most) [best, most] = [place, value];
  }
  return best;
}

/** Formulas take sets to failure: whole repetitions in reserve count as done. */
function saidOf(formula: OneRepMaxFormula, { grams, reps, reserve }: LiftedSet): number | Refused {
  return oneRepMax(formula, grams, reps + Math.floor((reserve ?? 0) / 10));
}

/** The highest max that a formula gives for a set that the estimate rests on. */
export function maxBy(
  formula: OneRepMaxFormula,
  { sets }: EstimateRequest,
  assessment: Assessment,
): number | Refused | undefined {
  let best: number | Refused | undefined;
  for (const place of trusted(assessment)) {
    const said = saidOf(formula, sets[place]!);
    if (best === undefined) best = said;
    else if (typeof said === "number" && !(typeof best === "number" && best >= said)) best = said;
  }
  return best;
}

export function everyFormula(set: LiftedSet): NonNullable<Result["by_formula"]> {
  const said = FORMULA_NAMES.map((name) => {
    const max = saidOf(name, set);
    return [name, typeof max === "number" ? { one_rep_max_grams: max } : { refused: max }];
  });
  return Object.fromEntries(said);
}

export function spreadOf(said: NonNullable<Result["by_formula"]>): Result["spread"] {
  const given = Object.values(said).flatMap((said) =>
    "one_rep_max_grams" in said ? [said.one_rep_max_grams] : []
  );
  if (given.length === 0) return null;
  return { low_grams: Math.min(...given), high_grams: Math.max(...given) };
}

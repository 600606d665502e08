import type { OneRepMaxFormula } from "../../../pkg/stadion.js";
import { halfUp, MOST_GRAMS, refusal, type Refused } from "./estimate.ts";
import { type Formula, FORMULAS } from "./laws.ts";

const BEYOND_SCALE = refusal("beyond_scale", "the answer is above 1000 kilograms: check the set");

/** The max in grams that a set to failure stands for, or why the formula has none. */
export function oneRepMax(name: OneRepMaxFormula, grams: number, reps: number): number | Refused {
  const formula = FORMULAS[name];
  const refused = refusedSet(formula, grams, reps);
  if (refused !== undefined || reps === 1) return refused ?? grams;
  if (grams < formula.leastGrams) return belowRange(formula);
  const max = estimate(formula, grams, reps);
  if (max === undefined) return BEYOND_SCALE;
  return refusedShare(formula, grams, max) ?? max;
}

/** The weight in grams that a lifter of this max lifts so often, or nothing. */
export function weightFor(name: OneRepMaxFormula, max: number, reps: number): number | undefined {
  const formula = FORMULAS[name];
  if (refusedSet(formula, max, reps) !== undefined) return undefined;
  if (reps === 1) return max;
  const weight = inverse(formula, max, reps);
  const refused = weight === undefined || weight < formula.leastGrams ||
    refusedShare(formula, weight, max) !== undefined;
  return refused ? undefined : weight;
}

function estimate({ law }: Formula, grams: number, reps: number): number | undefined {
  if ("fraction" in law) return quotient(grams, ...law.fraction(reps));
  if ("multiple" in law) return halfUp(grams * law.multiple(reps));
  return halfUp(law.kilograms(grams / 1_000, reps) * 1_000);
}

function inverse(formula: Formula, max: number, reps: number): number | undefined {
  const { law } = formula;
  if ("fraction" in law) {
    const [numerator, denominator] = law.fraction(reps);
    return quotient(max, denominator, numerator);
  }
  return "multiple" in law ? halfUp(max / law.multiple(reps)) : search(formula, max, reps);
}

/** `grams * numerator / denominator`, exactly, half up. */
function quotient(grams: number, numerator: number, denominator: number): number | undefined {
  const rounded = Math.floor((2 * grams * numerator + denominator) / (2 * denominator));
  return rounded <= MOST_GRAMS ? rounded : undefined;
}

function search(formula: Formula, max: number, reps: number): number | undefined {
  let low = formula.leastGrams;
  for (let high = max; low < high;) {
    const middle = Math.floor((low + high) / 2);
    if ((estimate(formula, middle, reps) ?? Infinity) >= max) high = middle;
    else low = middle + 1;
  }
  const distance = (grams: number) => Math.abs((estimate(formula, grams, reps) ?? Infinity) - max);
  const below = Math.max(low - 1, formula.leastGrams);
  const nearest = distance(below) < distance(low) ? below : low;
  return distance(nearest) > 1 ? undefined : nearest;
}

function refusedSet(formula: Formula, grams: number, reps: number): Refused | undefined {
  const { pole, mostReps, leastReps } = formula;
  if (grams === 0) return refusal("weight_not_positive", "weight must be above 0 kilograms");
  if (reps === 0) return refusal("reps_below_one", "repetitions must be at least 1");
  if (reps >= pole) {
    const message = `this formula has no value from ${pole} repetitions on: use a heavier set of ` +
      `fewer`;
    return refusal("reps_beyond_range", message);
  }
  if (reps > mostReps) {
    const message = `there is no answer beyond ${mostReps} repetitions: use a heavier set of fewer`;
    return refusal("reps_beyond_range", message);
  }
  if (reps === 1 || reps >= leastReps) return undefined;
  const message = `this formula answers from ${leastReps} repetitions: choose another formula`;
  return refusal("reps_below_range", message);
}

function belowRange({ leastGrams }: Formula): Refused {
  const message = `this formula answers from ${leastGrams / 1_000} kilograms: choose another ` +
    `formula`;
  return refusal("weight_below_range", message);
}

function refusedShare({ law }: Formula, grams: number, max: number): Refused | undefined {
  if (!("percent" in law) || law.percent === undefined) return undefined;
  const [least, most] = law.percent;
  if (100 * grams >= max * least && 100 * grams <= max * most) return undefined;
  const message = "this equation needs a set at its own share of the max: choose another formula";
  return refusal("not_as_fitted", message);
}

import { leverOf, logMultiple, varianceOf } from "./curve.ts";
import { type State, varianceAt } from "./filter.ts";
import { DEVIATIONS, FORM_VARIANCE, HABIT_REACH, HABIT_STRENGTH } from "./model.ts";

/** The logarithm of a weight, and of the factor to the ends of its interval. */
export interface Expected {
  readonly logWeight: number;
  readonly halfWidth: number;
}

/** The weight of a top set, given the logarithm of the load that the lifter is used to. */
export function expect(
  state: State,
  scale: number,
  load: number,
  count: number,
  reserveError: number,
): Expected {
  const set = varianceOf(state.slope, count, reserveError);
  const variance = varianceAt(state, leverOf(state.slope, count)) + FORM_VARIANCE + set;
  const curve = state.logMax - logMultiple(state.slope, count);
  const apart = load - curve;
  const reach = apart / HABIT_REACH;
  return {
    logWeight: curve + HABIT_STRENGTH * apart / (1 + reach * reach),
    halfWidth: DEVIATIONS * Math.sqrt(variance) * scale,
  };
}

import { halfWidth, type Last } from "./last.ts";

/** How far an interval reaches beyond the model's, on the scale of logarithms. */
export interface Doubt {
  readonly below: number;
  readonly above: number;
}

export const NO_DOUBT: Doubt = { below: 0, above: 0 };

/** The interval holds what was lifted last, and what each of the contested sets means. */
export function doubtOf(last: Last, contested: readonly number[]): Doubt {
  const { logMax } = last.state;
  return {
    below: Math.max(0, ...contested.map((log) => logMax - log)),
    above: Math.max(
      0,
      last.newest - logMax - halfWidth(last, last.day),
      ...contested.map((log) => log - logMax),
    ),
  };
}

import type { GenerateSessionRequest } from "../../../../pkg/stadion.js";
import type { Loads } from "../loads.ts";
import type { Protocol, Sex } from "./words.ts";

export interface WarmUpSet {
  readonly grams: number;
  readonly reps: number;
  readonly isBarOnly: boolean;
}

/** A share of the working weight in ten-thousandths, and repetitions. */
type Steps = readonly (readonly [share: number, reps: number])[];

const PROTOCOLS: Readonly<Record<Exclude<Protocol, "custom">, Steps>> = {
  standard: [[4_000, 5], [6_000, 3], [7_500, 2], [9_000, 1]],
  minimal: [[5_000, 5], [7_500, 2]],
  extended: [[3_000, 10], [5_000, 5], [6_500, 3], [8_000, 2], [9_000, 1], [9_500, 1]],
  empty_bar: [[0, 10], [5_000, 5], [7_000, 3], [8_500, 1]],
};
const WOMENS_STANDARD: Steps = [[4_000, 5], [5_500, 4], [7_000, 3], [8_500, 2], [9_250, 1]];

const LIGHT_GRAMS = 40_000;

/** The sets before the work, or nothing where a load of them is off the scale. */
export function warmUp(
  chosen: GenerateSessionRequest["warm_up"],
  sex: Sex,
  loads: Loads,
  working: number,
  recovers: boolean,
): WarmUpSet[] | undefined {
  const sets: WarmUpSet[] = [];
  for (const [share, reps] of stepsOf(chosen, sex, recovers || working < LIGHT_GRAMS)) {
    const grams = loads.nearest(working, share);
    if (grams === undefined) return undefined;
    const isBarOnly = grams === loads.bar;
    if (sets.at(-1)?.grams !== grams && (isBarOnly || grams < working)) {
      sets.push({ grams, reps, isBarOnly });
    }
  }
  return sets.filter(({ grams }) => grams > 0 && grams < working);
}

function stepsOf(chosen: GenerateSessionRequest["warm_up"], sex: Sex, isLight: boolean): Steps {
  if (chosen?.protocol === "custom") {
    return chosen.custom_steps!.map(({ pct, reps }) => [Math.round(pct * 100), reps]);
  }
  const protocol = chosen?.protocol ?? (isLight ? "minimal" : "standard");
  return protocol === "standard" && sex === "female" ? WOMENS_STANDARD : PROTOCOLS[protocol];
}

import type { OneRepMaxFormula } from "../../../pkg/stadion.js";
import { MOST_REPS } from "./estimate.ts";

/** The multiple as a fraction, as a real number, or an equation of kilograms. */
type Law =
  | { readonly fraction: (reps: number) => readonly [numerator: number, denominator: number] }
  | { readonly multiple: (reps: number) => number }
  | {
    readonly kilograms: (kilograms: number, reps: number) => number;
    readonly percent?: readonly [least: number, most: number];
  };

export interface Formula {
  readonly law: Law;
  readonly leastReps: number;
  readonly mostReps: number;
  readonly pole: number;
  readonly leastGrams: number;
}

const ANY = { leastReps: 2, mostReps: MOST_REPS, pole: Infinity, leastGrams: 1 };
const AT_70_PERCENT = { ...ANY, leastReps: 7, mostReps: 20 };
const OF_FIVE = { ...ANY, leastReps: 5, mostReps: 5 };

/** The formulas as they are printed; the crate names the source of each. */
export const FORMULAS: Readonly<Record<OneRepMaxFormula, Formula>> = {
  adams: { ...ANY, pole: 50, law: { fraction: (r) => [50, 50 - r] } },
  baechle: { ...ANY, law: { fraction: (r) => [1_000 + 33 * r, 1_000] } },
  berger: { ...ANY, law: { multiple: (r) => 1 / (1.0261 * Math.exp(-0.0262 * r)) } },
  brown: { ...ANY, law: { fraction: (r) => [9_849 + 328 * r, 10_000] } },
  brzycki: { ...ANY, mostReps: 10, pole: 37, law: { fraction: (r) => [36, 37 - r] } },
  epley: { ...ANY, law: { fraction: (r) => [30 + r, 30] } },
  kemmler: {
    ...ANY,
    law: {
      fraction: (r) => [9_880_000 + 104_000 * r + 19_000 * r * r - 584 * r * r * r, 10_000_000],
    },
  },
  kravitz_bench_press: {
    ...AT_70_PERCENT,
    law: { kilograms: (w, r) => 90.66 + 0.085 * r * w - 5.306 * r, percent: [65, 75] },
  },
  kravitz_deadlift: {
    ...ANY,
    leastReps: 4,
    law: { kilograms: (w, r) => 156.08 + 0.098 * r * w - 12.106 * r, percent: [75, 85] },
  },
  kravitz_squat: {
    ...AT_70_PERCENT,
    law: { kilograms: (w, r) => 159.9 + 0.103 * r * w - 11.552 * r, percent: [65, 75] },
  },
  lander: {
    ...ANY,
    pole: 38,
    law: { fraction: (r) => [10_000_000, 10_130_000 - 267_123 * r] },
  },
  lombardi: { ...ANY, law: { multiple: (r) => r ** 0.1 } },
  marzagao: {
    ...ANY,
    leastGrams: 5_000,
    law: { kilograms: (w, r) => w * (1 + (r - 1) ** 0.85 / (4.58 * Math.log(w) - 2.55)) },
  },
  mayhew: { ...ANY, law: { multiple: (r) => 100 / (52.2 + 41.9 * Math.exp(-0.055 * r)) } },
  modified_epley: { ...ANY, law: { fraction: (r) => [10_000 + 353 * (r - 1), 10_000] } },
  naclerio: { ...ANY, law: { multiple: (r) => 1 / (0.951 * Math.exp(-0.021 * r)) } },
  oconner: { ...ANY, law: { fraction: (r) => [40 + r, 40] } },
  reynolds_chest_press: {
    ...OF_FIVE,
    leastGrams: 1_857,
    law: { kilograms: (w) => 1.1307 * w + 0.6999 },
  },
  reynolds_leg_press: {
    ...OF_FIVE,
    leastGrams: 38_983,
    law: { kilograms: (w) => 1.097 * w + 14.2546 },
  },
  wathan: { ...ANY, law: { multiple: (r) => 100 / (48.8 + 53.8 * Math.exp(-0.075 * r)) } },
  welday: { ...ANY, law: { fraction: (r) => [10_000 + 333 * r, 10_000] } },
};

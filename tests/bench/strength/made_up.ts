import type { EstimateOneRepMaxRequest } from "../../../pkg/stadion.js";
import { random } from "../records/made_up.ts";

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2025, 0, 1);

/** Four sets every third day of a lifter who gets better slowly; warm-ups and bad days among them. */
export function madeUpLifter(sets: number, seed: number): EstimateOneRepMaxRequest {
  const next = random(seed);
  const strength = 80 + 120 * next();
  return {
    exercise: "squat",
    sets: Array.from({ length: sets }, (_, index) => {
      const day = 3 * Math.floor(index / 4);
      const reps = 1 + Math.floor(8 * next());
      const rpe = 12 + Math.floor(9 * next());
      const toFailure = reps + 10 - rpe / 2;
      const form = 0.94 + 0.1 * next();
      const max = strength * (1 + 0.0005 * day) * form;
      return {
        weight_kg: Math.round(max / (1 + 0.0353 * (toFailure - 1)) / 1.25) * 1.25,
        reps,
        rpe: rpe / 2,
        warm_up: next() < 0.1,
        performed_on: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
      };
    }),
  };
}

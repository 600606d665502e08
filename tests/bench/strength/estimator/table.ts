import type { EstimateOneRepMaxResult } from "../../../../pkg/stadion.js";
import { type EstimateRequest, halfUp, MOST_REPS } from "../estimate.ts";
import { weightFor } from "../formulas.ts";
import { logMultiple } from "./curve.ts";
import type { State } from "./filter.ts";
import { MOST_RESERVE } from "./model.ts";

type Cells = NonNullable<EstimateOneRepMaxResult["table"]>;

/** Weights for repetitions at an effort, by the curve or by the formula that was asked for. */
export function cells(request: EstimateRequest, state: State, max: number): Cells {
  const { method, loads } = request;
  const table: Cells = [];
  const step = method === "estimator" ? 5 : 10;
  for (let reps = 1; reps <= MOST_REPS; reps++) {
    for (let reserve = 0; reserve <= MOST_RESERVE; reserve += step) {
      const count = reps + reserve / 10;
      const weight = method === "estimator"
        ? byCurve(state, count, max)
        : weightFor(method, max, count);
      if (weight === undefined) continue;
      const cell: Cells[number] = { reps, rpe: (100 - reserve) / 10, weight_grams: weight };
      const load = loads?.nearest(weight);
      if (load !== undefined) cell.load_grams = load;
      table.push(cell);
    }
  }
  return table;
}

function byCurve(state: State, count: number, max: number): number | undefined {
  if (count > MOST_REPS) return undefined;
  return count === 1 ? max : halfUp(Math.exp(state.logMax - logMultiple(state.slope, count)));
}

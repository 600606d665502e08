import type { Work } from "./admission.ts";
import { leverOf, logMultiple, varianceOf } from "./curve.ts";
import { below, FORM_VARIANCE, SET_BELOW, SET_FREEDOM } from "./model.ts";

/** The max that the sets of a day stand for, as a logarithm. */
export interface Session {
  readonly logMax: number;
  readonly variance: number;
  readonly lever: number;
}

const ROUNDS = 8;

export function combine(works: readonly Work[], slope: number, scale: number): Session {
  const logs = works.map(({ logWeight, count }) => logWeight + logMultiple(slope, count));
  const own = works.map(({ count }) => leverOf(slope, count));
  const variances = works.map(({ count, reserveError }) => varianceOf(slope, count, reserveError));
  let centre = median(logs);
  let weights = 0;
  let levers = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let maxes = 0;
    weights = levers = 0;
    for (let at = 0; at < logs.length; at++) {
      const weight = weightOf(logs[at]! - centre, variances[at]!, scale);
      weights += weight;
      maxes += weight * logs[at]!;
      levers += weight * own[at]!;
    }
    centre = maxes / weights;
  }
  return { logMax: centre, variance: FORM_VARIANCE + 1 / weights, lever: levers / weights };
}

/** Under Student's law; fatigue works one way. */
function weightOf(residual: number, variance: number, scale: number): number {
  const squares = residual * residual / (variance * scale * scale);
  const weight = (SET_FREEDOM + 1) / (SET_FREEDOM + squares) / variance;
  return weight * below(-residual / Math.sqrt(variance), SET_BELOW);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  return (sorted[Math.floor(last / 2)]! + sorted[Math.ceil(last / 2)]!) / 2;
}

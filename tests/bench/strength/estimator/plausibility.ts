import { halfUp, type LiftedSet, MOST_GRAMS, refusal, type Refused } from "../estimate.ts";
import { logMax } from "./admission.ts";
import { LEAST_NEIGHBOURS, MOST_RATIO, NEIGHBOURS } from "./model.ts";

const MOST = Math.log(MOST_RATIO);

/** Why sets that stand in the order of time can not be true beside their neighbours. */
export function judge(sets: readonly LiftedSet[], slope: number): (Refused | undefined)[] {
  const logs = Float64Array.from(sets, (set) => logMax(set, slope));
  return sets.map((_, at) => {
    const usual = medianAround(logs, at);
    const log = logs[at]!;
    return usual === undefined || Math.abs(log - usual) <= MOST
      ? undefined
      : implausible(grams(log), grams(usual));
  });
}

function medianAround(logs: Float64Array, at: number): number | undefined {
  const first = Math.max(0, at - NEIGHBOURS);
  const before = at - first;
  const after = Math.min(logs.length - at - 1, NEIGHBOURS);
  if (before + after < LEAST_NEIGHBOURS) return undefined;
  const around = new Float64Array(before + after);
  around.set(logs.subarray(first, at));
  around.set(logs.subarray(at + 1, at + 1 + after), before);
  return around.sort()[Math.floor(around.length / 2)];
}

function grams(log: number): number {
  return halfUp(Math.min(Math.exp(log), MOST_GRAMS))!;
}

function implausible(means: number, usual: number): Refused {
  const message = `the set means a max of ${means / 1_000} kilograms where ${usual / 1_000} is ` +
    `usual: check weight, unit and repetitions, or mark it as a warm-up`;
  return refusal("implausible", message);
}

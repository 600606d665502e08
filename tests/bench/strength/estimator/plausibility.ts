import { halfUp, type LiftedSet, MOST_GRAMS, refusal, type Refused } from "../estimate.ts";
import { isTrueSingle, logMax } from "./admission.ts";
import { MOST_RATIO, NEIGHBOURS, plausibleChange } from "./model.ts";

const MOST = Math.log(MOST_RATIO);
const TOP = Math.log(MOST_GRAMS);

/** What the sets around a set make of it, and the logarithm of the max that it means. */
export interface Standing {
  readonly judged: "plausible" | "contested" | Refused;
  readonly logMax: number;
  /** It is called a max, but a set around it was heavier. */
  readonly isOutlifted: boolean;
}

type Judged = Standing["judged"];

/** What sets that stand in the order of time make of each other. */
export function judge(sets: readonly LiftedSet[], slope: number): Standing[] {
  const logs = Float64Array.from(sets, (set) => logMax(set, slope));
  let judged = sets.map((_, at) => judgeOne(sets, logs, at));
  if (judged.every(isRefused)) judged = judged.map(() => "contested");
  refuseOffTheScale(judged, logs);
  return judged.map((found, at) => ({
    judged: found,
    logMax: logs[at]!,
    isOutlifted: isOutlifted(sets, judged, at),
  }));
}

function isRefused(judged: Judged): judged is Refused {
  return typeof judged === "object";
}

/** From three neighbours on their median decides, two where they agree, and one can not. */
function judgeOne(sets: readonly LiftedSet[], logs: Float64Array, at: number): Judged {
  const [first, end] = windowOf(at, sets.length);
  if (end - first > 3) {
    const usual = medianAround(logs, first, at, end);
    return Math.abs(logs[at]! - usual) <= MOST ? "plausible" : implausible(logs[at]!, usual);
  }
  const others = [first, first + 1, first + 2].filter((other) => other < end && other !== at);
  const [one, other] = others;
  if (one === undefined || !others.every((other) => contradict(sets, logs, at, other))) {
    return "plausible";
  }
  if (other === undefined || contradict(sets, logs, one, other)) return "contested";
  return implausible(logs[at]!, Math.max(logs[one]!, logs[other]!));
}

/** Whether two sets mean maxima further apart than what may change in the days between. */
function contradict(
  sets: readonly LiftedSet[],
  logs: Float64Array,
  one: number,
  other: number,
): boolean {
  const days = Math.abs(sets[one]!.day - sets[other]!.day);
  return Math.abs(logs[one]! - logs[other]!) > MOST + plausibleChange(days);
}

/** Of sets that contradict each other, those that mean more than a tonne are the wrong ones. */
function refuseOffTheScale(judged: Judged[], logs: Float64Array): void {
  const contested = [...judged.keys()].filter((at) => judged[at] === "contested");
  const onScale = contested.filter((at) => logs[at]! <= TOP);
  if (onScale.length === 0) return;
  const usual = Math.max(...onScale.map((at) => logs[at]!));
  for (const at of contested) if (logs[at]! > TOP) judged[at] = implausible(logs[at]!, usual);
  if (onScale.length === 1) judged[onScale[0]!] = "plausible";
}

/** Whether a true single lies below what was lifted around it. */
function isOutlifted(
  sets: readonly LiftedSet[],
  judged: readonly Judged[],
  at: number,
): boolean {
  const single = sets[at]!;
  if (!isTrueSingle(single)) return false;
  const [first, end] = windowOf(at, sets.length);
  const around = sets.slice(first, end).filter((_, other) => !isRefused(judged[first + other]!));
  return around.some(({ grams, day }) =>
    Math.log(grams) - plausibleChange(Math.abs(day - single.day)) > Math.log(single.grams)
  );
}

/** A set's place and its neighbours' on both sides. */
function windowOf(at: number, length: number): [first: number, end: number] {
  return [Math.max(0, at - NEIGHBOURS), Math.min(length, at + NEIGHBOURS + 1)];
}

function medianAround(logs: Float64Array, first: number, at: number, end: number): number {
  const around = new Float64Array(end - first - 1);
  around.set(logs.subarray(first, at));
  around.set(logs.subarray(at + 1, end), at - first);
  return around.sort()[Math.floor(around.length / 2)]!;
}

function grams(log: number): number {
  return halfUp(Math.min(Math.exp(log), MOST_GRAMS))!;
}

function implausible(log: number, usualLog: number): Refused {
  const [means, usual] = [grams(log), grams(usualLog)];
  const light = means > usual ? "lighter sets as warm-ups" : "it as a warm-up";
  const message = `the set means a max of ${means / 1_000} kilograms where ${usual / 1_000} is ` +
    `usual: check weight, unit and repetitions, or mark ${light}`;
  return refusal("implausible", message);
}

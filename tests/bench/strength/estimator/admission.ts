import { type LiftedSet, MOST_REPS, refusal, type Refused } from "../estimate.ts";
import { logMultiple } from "./curve.ts";
import {
  MOST_RESERVE,
  RESERVE_ERROR,
  RESERVE_WEIGHT,
  UNKNOWN_RESERVE_ERROR,
  USUAL_RESERVE,
} from "./model.ts";

/** A set as the model sees it. */
export interface Work {
  readonly place: number;
  readonly set: LiftedSet;
  readonly logWeight: number;
  readonly count: number;
  readonly reserveError: number;
  readonly isTheMax: boolean;
}

/** Whether the set is the max itself. */
export function isTrueSingle({ reps, reserve }: LiftedSet): boolean {
  return reps === 1 && reserve === 0;
}

/** The median of the known reserves, shrunk to what is usual. */
export function habitOf(sets: Iterable<LiftedSet>): number {
  const known: number[] = [];
  for (const { reserve } of sets) {
    if (reserve !== undefined && reserve <= MOST_RESERVE) known.push(reserve);
  }
  known.sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  const median = middle === undefined ? USUAL_RESERVE : middle / 10;
  const own = known.length / (known.length + RESERVE_WEIGHT);
  return USUAL_RESERVE + (median - USUAL_RESERVE) * own;
}

const KIND_REFUSALS = {
  working: undefined,
  warm_up: refusal("warm_up", "a warm-up says nothing about the max: log a working set"),
  drop_set: refusal("drop_set", "a drop set says nothing about the max: log a set after a rest"),
  assisted: refusal(
    "assisted",
    "assistance hides the weight: log a set without, or what was lifted",
  ),
};

const IN_FUTURE = refusal("in_future", "the set lies in the future: check its date");
const NO_WEIGHT = refusal(
  "weight_not_positive",
  "weight must be above 0 kilograms: add the body weight if it moves too",
);
const NO_REPS = refusal("reps_below_one", "repetitions must be at least 1");
const TOO_EASY = refusal(
  "too_easy",
  `more than ${MOST_RESERVE / 10} repetitions in reserve can not be judged: use a harder set`,
);
const TOO_LONG = refusal(
  "reps_beyond_range",
  `repetitions and those in reserve are more than ${MOST_REPS}: use a heavier set`,
);

/** Why a set says nothing, given what the lifter leaves in reserve when they do not say. */
export function refusedBy(set: LiftedSet, habit: number, today: number): Refused | undefined {
  const kind = KIND_REFUSALS[set.kind];
  if (kind !== undefined) return kind;
  if (set.day > today) return IN_FUTURE;
  if (set.grams === 0) return NO_WEIGHT;
  if (set.reps === 0) return NO_REPS;
  if (set.reserve !== undefined && set.reserve > MOST_RESERVE) return TOO_EASY;
  return countOf(set, habit) > MOST_REPS ? TOO_LONG : undefined;
}

function countOf({ reps, reserve }: LiftedSet, habit: number): number {
  return reps + (reserve === undefined ? habit : reserve / 10);
}

export function workOf(
  set: LiftedSet,
  place: number,
  habit: number,
  isOutlifted: boolean,
): Work {
  return {
    place,
    set,
    logWeight: Math.log(set.grams),
    count: countOf(set, habit),
    reserveError: reserveError(set.reserve),
    isTheMax: isTrueSingle(set) && !isOutlifted,
  };
}

export function reserveError(reserve: number | undefined): number {
  return reserve === undefined ? UNKNOWN_RESERVE_ERROR : RESERVE_ERROR * (1 + reserve / 10);
}

/** The logarithm of the max that a set means, before anything is known of the lifter. */
export function logMax(set: LiftedSet, slope: number): number {
  return Math.log(set.grams) + logMultiple(slope, countOf(set, USUAL_RESERVE));
}

import type { Work } from "./admission.ts";
import { after, atTrueSingle, first, type State, varianceAt, withSession } from "./filter.ts";
import {
  CALIBRATION_STEP,
  clamped,
  COVERAGE,
  DEVIATIONS,
  GAP_WEIGHT,
  MAX_MARGIN,
  MOST_GAP_CHANGE,
  MOST_SCALE,
  USUAL_GAP_DAYS,
} from "./model.ts";
import { expect } from "./prediction.ts";
import { combine } from "./session.ts";

/** What is believed after the last session. */
export interface Last {
  readonly day: number;
  readonly state: State;
  /** Logarithms of the factors by which intervals of sets and of the max are too narrow. */
  readonly calibration: number;
  readonly maxCalibration: number;
  /** Where the last session lay, if far from what was expected. */
  readonly surprise: "above" | "below" | undefined;
  /** The heaviest weights of the last two sessions. */
  readonly newest: number;
  readonly second: number;
  /** In days, from one session to the next. */
  readonly usualGap: number;
  readonly sets: number;
  readonly teachers: number;
  readonly sessions: number;
}

/** After the first session. */
export function begin(works: readonly Work[], top: Work, slope: number): Last {
  const nothing = {
    day: top.set.day,
    state: first(combine(works, slope, 1), slope),
    calibration: 0,
    maxCalibration: 0,
    surprise: undefined,
    newest: top.logWeight,
    second: top.logWeight,
    usualGap: USUAL_GAP_DAYS,
    sets: 0,
    teachers: 0,
    sessions: 0,
  };
  return counting(nothing, works);
}

/** After a further session, and whether its top set was as expected. */
export function next(last: Last, works: readonly Work[], top: Work): { last: Last; hit: boolean } {
  const { day } = top.set;
  const state = stateOn(last, day);
  const scale = Math.exp(last.calibration);
  const load = Math.max(last.newest, last.second);
  const expected = expect(state, scale, load, top.count, top.reserveError);
  const hit = Math.abs(top.logWeight - expected.logWeight) <= expected.halfWidth;
  const maxScale = Math.exp(last.maxCalibration);
  const session = combine(works, state.slope, maxScale);
  const apart = session.logMax - state.logMax;
  const variance = varianceAt(state, session.lever) + session.variance;
  const reach = DEVIATIONS * Math.sqrt(variance) * maxScale;
  const far = Math.abs(apart) > reach;
  const surprise = far ? (apart > 0 ? "above" : "below") : undefined;
  const again = far && surprise === last.surprise;
  const moved: Last = {
    day,
    state: withSession(state, session, maxScale, again),
    calibration: calibrated(last.calibration, hit),
    maxCalibration: calibrated(last.maxCalibration, !far),
    surprise,
    newest: top.logWeight,
    second: last.newest,
    usualGap: gapWith(last.usualGap, day - last.day),
    sets: last.sets,
    teachers: last.teachers,
    sessions: last.sessions,
  };
  return { last: counting(moved, works), hit };
}

function calibrated(log: number, hit: boolean): number {
  const moved = log + CALIBRATION_STEP * (hit ? COVERAGE - 1 : COVERAGE);
  return clamped(moved, -MOST_SCALE, MOST_SCALE);
}

/** With the sets of a session counted, and its true single believed. */
function counting(last: Last, works: readonly Work[]): Last {
  let teachers = last.teachers;
  let single = -Infinity;
  for (const { isTheMax, count, logWeight } of works) {
    if (count > 1) teachers++;
    if (isTheMax) single = Math.max(single, logWeight);
  }
  return {
    ...last,
    state: single > -Infinity ? atTrueSingle(last.state, single) : last.state,
    sets: last.sets + works.length,
    teachers,
    sessions: last.sessions + 1,
  };
}

/** A break is no habit. */
function gapWith(usual: number, days: number): number {
  const change = clamped(Math.log(days / usual), -MOST_GAP_CHANGE, MOST_GAP_CHANGE);
  return usual * Math.exp(GAP_WEIGHT * change);
}

/** A lifter who is overdue makes no more progress. */
export function stateOn(last: Last, today: number): State {
  const days = today - last.day;
  return after(last.state, days, Math.min(days, last.usualGap));
}

export function halfWidth(last: Last, today: number): number {
  const deviation = Math.sqrt(stateOn(last, today).mm);
  return MAX_MARGIN * DEVIATIONS * deviation * Math.exp(last.maxCalibration);
}

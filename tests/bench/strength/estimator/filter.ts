import {
  below,
  clamped,
  DAY_VARIANCE,
  FLATTEST,
  PROGRESS,
  PROGRESS_DAYS,
  PROGRESS_ERROR,
  SESSION_BELOW,
  SESSION_FREEDOM,
  SET_VARIANCE,
  SLOPE_ERROR,
  STEEPEST,
} from "./model.ts";
import type { Session } from "./session.ts";

/** What is believed on a day; covariances by the letters of max, progress and slope. */
export interface State {
  readonly logMax: number;
  readonly progress: number;
  readonly slope: number;
  readonly mm: number;
  readonly mp: number;
  readonly ms: number;
  readonly pp: number;
  readonly ps: number;
  readonly ss: number;
}

export function first(session: Session, slope: number): State {
  const ss = SLOPE_ERROR * SLOPE_ERROR;
  const ms = session.lever * ss;
  return {
    logMax: session.logMax,
    progress: PROGRESS,
    slope,
    mm: session.variance + session.lever * ms,
    mp: 0,
    ms,
    pp: PROGRESS_ERROR * PROGRESS_ERROR,
    ps: 0,
    ss,
  };
}

/** So many days later; progress needs training, and goes on in the first of them. */
export function after(state: State, days: number, trained: number): State {
  const { mm, mp, ms, pp, ps, ss } = state;
  const kept = Math.exp(-days / PROGRESS_DAYS);
  const reach = PROGRESS_DAYS * (1 - Math.exp(-trained / PROGRESS_DAYS));
  const fresh = PROGRESS_ERROR * PROGRESS_ERROR * (1 - kept * kept);
  return {
    logMax: state.logMax + reach * state.progress,
    progress: kept * state.progress,
    slope: state.slope,
    mm: mm + 2 * reach * mp + reach * reach * pp + DAY_VARIANCE * days,
    mp: kept * (mp + reach * pp),
    ms: ms + reach * ps,
    pp: kept * kept * pp + fresh,
    ps: kept * ps,
    ss,
  };
}

/** After a further session of the day; a second surprise of a kind in a row is no accident. */
export function withSession(state: State, session: Session, scale: number, again: boolean): State {
  const { mm, mp, ms, pp, ps, ss } = state;
  const byMax = mm - session.lever * ms;
  const byProgress = mp - session.lever * ps;
  const bySlope = ms - session.lever * ss;
  const own = byMax - session.lever * bySlope;
  const surprise = session.logMax - state.logMax;
  const squares = surprise * surprise / ((own + session.variance) * scale * scale);
  const student = (SESSION_FREEDOM + 1) / (SESSION_FREEDOM + squares);
  const trust = again ? 1 : Math.min(student, 1);
  const side = below(-surprise / Math.sqrt(own + session.variance), SESSION_BELOW);
  const total = own + session.variance / (trust * side);
  return {
    logMax: state.logMax + byMax / total * surprise,
    progress: state.progress + byProgress / total * surprise,
    slope: clamped(state.slope + bySlope / total * surprise, FLATTEST, STEEPEST),
    mm: mm - byMax * byMax / total,
    mp: mp - byMax * byProgress / total,
    ms: ms - byMax * bySlope / total,
    pp: pp - byProgress * byProgress / total,
    ps: ps - byProgress * bySlope / total,
    ss: ss - bySlope * bySlope / total,
  };
}

/** What was lifted once, to failure, is the max. */
export function atTrueSingle(state: State, logWeight: number): State {
  const { progress, slope, mm, mp, ms, pp, ps, ss } = state;
  const total = mm + SET_VARIANCE;
  return {
    logMax: logWeight,
    progress,
    slope,
    mm: mm - mm * mm / total,
    mp: mp - mm * mp / total,
    ms: ms - mm * ms / total,
    pp: pp - mp * mp / total,
    ps: ps - mp * ms / total,
    ss: ss - ms * ms / total,
  };
}

export function varianceAt({ mm, ms, ss }: State, lever: number): number {
  return mm - 2 * lever * ms + lever * lever * ss;
}

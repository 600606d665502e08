/** The constants of the estimator; the crate says why each is as it is. */
export const MOST_SETS = 400;
export const MOST_RESERVE = 40;
export const USUAL_RESERVE = 2;
export const RESERVE_WEIGHT = 8;
export const UNKNOWN_RESERVE_ERROR = 1.5;
export const RESERVE_ERROR = 0.25;
export const SET_VARIANCE = 1e-4;
export const REPS_VARIANCE = 2e-6;
export const FORM_VARIANCE = 5e-5;
export const DAY_VARIANCE = 1e-4;
export const PROGRESS = 1e-3;
export const PROGRESS_ERROR = 7e-4;
export const PROGRESS_DAYS = 60;
export const USUAL_GAP_DAYS = 7;
export const GAP_WEIGHT = 0.2;
export const MOST_GAP_CHANGE = 1;
export const SLOPE_ERROR = 0.006;
export const FLATTEST = 0.005;
export const STEEPEST = 0.1;
export const SET_FREEDOM = 4;
export const SESSION_FREEDOM = 8;
export const SET_BELOW = 0.1;
export const SESSION_BELOW = 0.2;
export const NEIGHBOURS = 8;
export const MOST_RATIO = 1.6;
export const HABIT_STRENGTH = 0.9;
export const HABIT_REACH = 0.2;
export const COVERAGE = 0.8;
export const DEVIATIONS = 1.281551565545;
export const CALIBRATION_STEP = 0.15;
export const MOST_SCALE = 1.5;
export const MAX_MARGIN = 1.03;

const BELOW_REACH = 0.25;
const CHANGE_REACH = 2;

export function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The weight of what lies so many deviations below. */
export function below(deviations: number, least: number): number {
  return 1 - clamped(deviations / BELOW_REACH, 0, 1) * (1 - least);
}

/** The change of the logarithm of a max that is believed in so many days. */
export function plausibleChange(days: number): number {
  const forms = days > 0 ? 2 * FORM_VARIANCE : 0;
  return CHANGE_REACH * Math.sqrt(forms + DAY_VARIANCE * days);
}

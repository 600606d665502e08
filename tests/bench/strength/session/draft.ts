import type { GenerateSessionRequest, GenerateSessionResult } from "../../../../pkg/stadion.js";
import { type Load, type Rack, type Tie, WHOLE } from "./load.ts";
import type { Intensity, Level, Lift, Muscle, Sex } from "./words.ts";

export type Request = GenerateSessionRequest;
export type Result = GenerateSessionResult;

/** A request once it is read: what decides about a session, with its defaults. */
export interface Input {
  readonly request: Request;
  readonly lift: Lift;
  readonly intensity: Intensity;
  readonly max: number;
  readonly sex: Sex;
  readonly level: Level;
  readonly bar: number;
  readonly increment: number;
  readonly loads: Rack;
}

const TENTHS_A_REPETITION = 10;
const TEN_THOUSANDTHS_A_TENTH = 30;
const STEP = 5;
const LEAST_RPE = 50;

/** Sets of one weight; the rating in tenths. */
export interface Planned {
  readonly sets: number;
  readonly reps: number;
  readonly range: readonly [least: number, most: number] | undefined;
  readonly grams: number;
  readonly rpe: number;
  readonly rest: number;
}

/** Sets and load while they are being decided. */
export class Draft {
  factors: number[] = [];
  /** The share of the planned load that nothing rounds above; in ten-thousandths. */
  cap: number | undefined;
  tie: Tie = "above";
  readonly rationale: Result["rationale"] = [];
  readonly warnings: Result["warnings"] = [];

  constructor(public sets: number) {}

  reason(code: Result["rationale"][number]["code"], message: string): void {
    this.rationale.push({ code, message });
  }

  warn(code: Result["warnings"][number]["code"], message: string): void {
    this.warnings.push({ code, message });
  }

  warnOfPlates(exercise: string, { grams, missed }: Load): void {
    if (missed === undefined) return;
    const message = `the plates can not make ${missed / 1_000} kilograms for \`${exercise}\`, ` +
      `${grams / 1_000} kilograms are planned: let the rating decide how many repetitions, or ` +
      `add plates`;
    const code = "load_not_reachable";
    this.warnings.push({ code, message, exercise, wanted_grams: missed, given_grams: grams });
  }

  /** The rating to aim for when a share of the load and some repetitions are left. */
  aim(exercise: string, from: number, share: number, repsOff: number): number {
    const off = Math.floor((WHOLE - share) / TEN_THOUSANDTHS_A_TENTH) +
      TENTHS_A_REPETITION * repsOff;
    const steps = Math.floor((2 * off + STEP) / (2 * STEP));
    const to = Math.max(from - STEP * steps, Math.min(LEAST_RPE, from));
    if (to < from) {
      const message = `\`${exercise}\` aims for RPE ${to / 10} instead of ${from / 10}: the ` +
        `rating follows the lighter work`;
      this.reason("target_lowered", message);
    }
    return to;
  }
}

/** The most sets that a muscle bears in a week. */
export type MostSets = (muscle: Muscle) => number;

export function fewer(wanted: number, taken: number, what: string): string {
  if (wanted === 0) return "";
  const counted = taken === 0 ? `no ${what}` : taken === 1 ? `1 ${what}` : `${taken} ${what}s`;
  return `, ${counted} fewer${taken < wanted ? " so that one remains" : ""}`;
}

export function leftOf(reps: number, repsOff: number): number {
  return Math.min(Math.max(reps - repsOff, 1), reps);
}

export function shortened(planned: Planned, repsOff: number): Planned {
  const left = (reps: number) => leftOf(reps, repsOff);
  const range = planned.range && [left(planned.range[0]), left(planned.range[1])] as const;
  return {
    ...planned,
    reps: left(planned.reps),
    range: range && range[0] < range[1] ? range : undefined,
  };
}

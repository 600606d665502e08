import type { GenerateSessionRequest, GenerateSessionResult } from "../../../../pkg/stadion.js";
import type { Loads } from "../loads.ts";
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
  readonly loads: Loads;
}

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
  readonly rationale: Result["rationale"] = [];
  readonly warnings: Result["warnings"] = [];

  constructor(public sets: number) {}

  reason(code: Result["rationale"][number]["code"], message: string): void {
    this.rationale.push({ code, message });
  }

  warn(code: Result["warnings"][number]["code"], message: string): void {
    this.warnings.push({ code, message });
  }
}

/** The most sets that a muscle bears in a week. */
export type MostSets = (muscle: Muscle) => number;

export function fewer(count: number, what: string): string {
  if (count === 0) return "";
  return count === 1 ? `, 1 ${what} fewer` : `, ${count} ${what}s fewer`;
}

export function shortened(planned: Planned, repsOff: number): Planned {
  const left = (reps: number) => Math.min(Math.max(reps - repsOff, 1), reps);
  const range = planned.range && [left(planned.range[0]), left(planned.range[1])] as const;
  return {
    ...planned,
    reps: left(planned.reps),
    range: range && range[0] < range[1] ? range : undefined,
  };
}

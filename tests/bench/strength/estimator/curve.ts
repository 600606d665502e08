import type { Exercise } from "../../../../pkg/stadion.js";
import { REPS_VARIANCE, SET_VARIANCE } from "./model.ts";

export interface Prior {
  readonly slope: number;
  readonly source: string;
}

const EPLEY: Prior = { slope: 0.0353, source: "Jovanović, modified Epley" };

/** The published slope of each exercise. */
export const PRIORS: Readonly<Record<Exercise, Prior>> = {
  bench_press: { slope: 0.0324, source: "Nuzzo 2024, bench press" },
  leg_press: { slope: 0.0223, source: "Nuzzo 2024, leg press" },
  squat: EPLEY,
  deadlift: EPLEY,
  other: EPLEY,
};

export function logMultiple(slope: number, count: number): number {
  return Math.log(1 + slope * (count - 1));
}

export function leverOf(slope: number, count: number): number {
  return (count - 1) / (1 + slope * (count - 1));
}

export function varianceOf(slope: number, count: number, reserveError: number): number {
  const beyond = count - 1;
  const byReserve = slope * reserveError / (1 + slope * beyond);
  return SET_VARIANCE + REPS_VARIANCE * beyond * beyond + byReserve * byReserve;
}

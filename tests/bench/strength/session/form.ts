import type { GenerateSessionRequest } from "../../../../pkg/stadion.js";
import { WHOLE } from "./load.ts";
import { MAIN_MUSCLES } from "./tables.ts";
import type { Lift, Phase, Sex } from "./words.ts";

/** What one reason takes from a session; the load in ten-thousandths. */
export interface Change {
  readonly code:
    | "exertion_high"
    | "exertion_low"
    | "soreness"
    | "readiness_low"
    | "readiness_high"
    | "cycle_phase";
  readonly setsOff: number;
  readonly intensity: number;
}

type Recent = NonNullable<GenerateSessionRequest["recent_sessions"]>;

/** Of the last three sessions, the newest two with a rating. */
export function exertion(recent: Recent, rule: "single" | "graded"): Change | undefined {
  const off: number[] = [];
  for (const { rpe_actual, rpe_target } of recent.slice(0, 3)) {
    if (rpe_actual === undefined || rpe_actual === null || off.length === 2) continue;
    off.push(Math.round(rpe_actual * 10) - Math.round(rpe_target * 10));
  }
  if (off.length < 2) return undefined;
  const twice = off[0]! + off[1]!;
  const size = Math.abs(twice);
  const [first, second] = rule === "single" ? [20, Infinity] : [15, 25];
  if (size < first) return undefined;
  const change = size >= second ? 500 : 250;
  return twice > 0
    ? { code: "exertion_high", setsOff: 0, intensity: 10_000 - change }
    : { code: "exertion_low", setsOff: 0, intensity: 10_000 + change };
}

export type Sore = Change | "recovery" | undefined;

/** What soreness leaves of the load, in ten-thousandths. */
export function shareOf(sore: Sore): number {
  return typeof sore === "object" ? sore.intensity : WHOLE;
}

export function soreness(
  ratings: NonNullable<GenerateSessionRequest["soreness"]>,
  lift: Lift,
  sex: Sex,
): Sore {
  const worst = Math.max(1, ...MAIN_MUSCLES[lift].map((muscle) => ratings[muscle] ?? 1));
  if (worst <= 2) return undefined;
  if (worst >= 5) return "recovery";
  if (worst === 3) return { code: "soreness", setsOff: 1, intensity: 10_000 };
  return sex === "male"
    ? { code: "soreness", setsOff: 2, intensity: 9_500 }
    : { code: "soreness", setsOff: 1, intensity: 9_700 };
}

export function readiness(
  { sleep, energy }: NonNullable<GenerateSessionRequest["readiness"]>,
): Change | undefined {
  const ratings = [sleep, energy].filter((rating) => rating !== undefined && rating !== null);
  const bad = ratings.filter((rating) => rating <= 2).length;
  if (bad === 2) return { code: "readiness_low", setsOff: 1, intensity: 9_500 };
  if (bad === 1) return { code: "readiness_low", setsOff: 0, intensity: 9_750 };
  const good = ratings.filter((rating) => rating >= 4).length;
  return good === 2 ? { code: "readiness_high", setsOff: 0, intensity: 10_250 } : undefined;
}

export function cyclePhase(phase: Phase | undefined): Change | undefined {
  switch (phase) {
    case "menstrual":
    case "late_luteal":
      return { code: "cycle_phase", setsOff: 1, intensity: 9_500 };
    case "luteal":
      return { code: "cycle_phase", setsOff: 0, intensity: 9_750 };
    default:
      return undefined;
  }
}

import type { GenerateSessionRequest } from "../../../../pkg/stadion.js";
import type { Case, Lift, Severity } from "./words.ts";

export type Disruption = NonNullable<GenerateSessionRequest["disruptions"]>[number];

/** What disruptions take from a session; the load in ten-thousandths. */
export interface Effect {
  readonly skips: boolean;
  readonly intensity: number;
  readonly repsOff: number;
  readonly substitutes: boolean;
}

const NOTHING: Effect = { skips: false, intensity: 10_000, repsOff: 0, substitutes: false };
const SKIPPED: Effect = { ...NOTHING, skips: true };

const less = (intensity: number, repsOff = 0): Effect => ({ ...NOTHING, intensity, repsOff });
const always = (effect: Effect) => ({ minor: effect, moderate: effect, major: effect });

const EFFECTS: Readonly<Record<Case, Readonly<Record<Severity, Effect>>>> = {
  injury: { minor: less(8_000), moderate: less(6_000), major: SKIPPED },
  illness: { minor: less(10_000, 2), moderate: less(7_500, 2), major: SKIPPED },
  travel: always(less(7_000)),
  fatigue: { minor: less(9_000), moderate: less(8_000), major: SKIPPED },
  equipment_unavailable: always({ ...NOTHING, substitutes: true }),
  other: always(NOTHING),
};

export function effectOf({ case_type, severity }: Disruption): Effect {
  return EFFECTS[case_type][severity];
}

export function affects(disruption: Disruption, lift: Lift, day: string): boolean {
  const { status, affected_lifts: lifts, affected_date_start, affected_date_end } = disruption;
  return (status ?? "active") === "active" &&
    (!lifts || lifts.length === 0 || lifts.includes(lift)) &&
    affected_date_start <= day && (!affected_date_end || day <= affected_date_end);
}

export function together(disruptions: readonly Disruption[]): Effect {
  return disruptions.map(effectOf).reduce((all, one) => ({
    skips: all.skips || one.skips,
    intensity: Math.min(all.intensity, one.intensity),
    repsOff: Math.max(all.repsOff, one.repsOff),
    substitutes: all.substitutes || one.substitutes,
  }), NOTHING);
}

import { type Disruption, effectOf } from "./disruption.ts";
import { type Draft, fewer, type Input, leftOf, type MostSets } from "./draft.ts";
import { type Change, cyclePhase, exertion, readiness, type Sore } from "./form.ts";
import { limit, WHOLE } from "./load.ts";
import { contribution, MAIN_MUSCLES, mostSets } from "./tables.ts";
import type { Muscle } from "./words.ts";

const CAUSES: Readonly<Record<Change["code"], string>> = {
  exertion_high: "the last sessions felt harder than planned",
  exertion_low: "the last sessions felt easier than planned",
  soreness: "sore muscles",
  readiness_low: "little sleep or energy",
  readiness_high: "good sleep and much energy",
  cycle_phase: "phase of the menstrual cycle",
};

/** How the last sessions felt, soreness, sleep and energy, the phase of the cycle. */
export function followForm(
  { request }: Input,
  sore: Exclude<Sore, "recovery">,
  draft: Draft,
): void {
  const changes = [
    // A light week is light however easy the sessions before it were.
    request.session.intensity_type === "deload"
      ? undefined
      : exertion(request.recent_sessions ?? [], request.exertion_rule ?? "single"),
    sore,
    readiness(request.readiness ?? {}),
    cyclePhase(request.cycle_phase ?? undefined),
  ];
  for (const change of changes) {
    if (change === undefined) continue;
    const { code, setsOff, intensity } = change;
    const before = draft.sets;
    draft.sets = Math.max(1, before - setsOff);
    draft.factors.push(intensity);
    const message = `${CAUSES[code]}: ${intensity / 100} percent of the planned load`;
    draft.reason(code, message + fewer(setsOff, before - draft.sets, "set"));
  }
}

export function mostSetsOf({ request, sex, level }: Input): MostSets {
  return (muscle) => {
    const own = request.volume_limits?.find(({ muscle_group }) => muscle_group === muscle);
    return own?.mrv_sets_per_week ?? mostSets(sex, level, muscle);
  };
}

/** False when the muscles of the lift have had enough. */
export function fitVolume(input: Input, draft: Draft): boolean {
  const { lift, request } = input;
  const most = mostSetsOf(input);
  let room = Infinity;
  let least: Muscle | undefined;
  for (const muscle of MAIN_MUSCLES[lift]) {
    const left = Math.max(0, most(muscle) - (request.week_sets?.[muscle] ?? 0));
    const sets = Math.floor(100 * left / contribution(lift, muscle));
    if (sets < room) [room, least] = [sets, muscle];
  }
  if (room === 0) {
    const message = `\`${least}\` has had all sets that it recovers from this week: skip the ` +
      `lift today`;
    draft.warn("volume_reached", message);
    draft.sets = 0;
  } else if (room < draft.sets) {
    draft.sets = room;
    const sets = room === 1 ? "set" : "sets";
    draft.reason("volume_capped", `\`${least}\` recovers from ${room} more ${sets} this week`);
  }
  return room > 0;
}

export function followDisruptions(
  { intensity }: Input,
  affecting: readonly Disruption[],
  mostReps: number,
  draft: Draft,
): void {
  for (const of of affecting) {
    const effect = effectOf(of);
    if (effect.intensity === WHOLE && effect.repsOff === 0) continue;
    if (intensity === "deload") {
      const message = "a deload stays as it is: it is light enough for the disruption";
      return draft.reason("deload_kept", message);
    }
    const message = `${of.severity} \`${of.case_type}\`: at most ${effect.intensity / 100} ` +
      `percent of the planned load`;
    const taken = mostReps - leftOf(mostReps, effect.repsOff);
    draft.reason("disrupted", message + fewer(effect.repsOff, taken, "repetition"));
    draft.factors = limit(draft.factors, effect.intensity);
    draft.cap = Math.min(draft.cap ?? effect.intensity, effect.intensity);
  }
}

import { exercises, type PlannedExercise } from "./auxiliary.ts";
import { affects, type Effect, effectOf, together } from "./disruption.ts";
import { Draft, type Input, type Planned, shortened } from "./draft.ts";
import { fitVolume, followDisruptions, followForm, mostSetsOf } from "./follow.ts";
import { shareOf, type Sore, soreness } from "./form.ts";
import { type Load, loadOf, rounded, WHOLE } from "./load.ts";
import { EASY_REST, type Prescription, prescription } from "./tables.ts";
import { warmUp, type WarmUpSet } from "./warm_up.ts";

export interface Session {
  readonly warmUp: readonly WarmUpSet[];
  readonly main: Planned | undefined;
  readonly exercises: readonly PlannedExercise[];
  readonly recovers: boolean;
  /** In ten-thousandths. */
  readonly volume: number;
  readonly intensity: number;
  readonly draft: Draft;
}

const RECOVERY = { sets: 3, reps: 5, range: undefined, rpe: 50, rest: EASY_REST };
const RECOVERY_INTENSITY = 4_000;

/** The engine's session rules once more; nothing where the lifter has no load light enough. */
export function generateSession(input: Input): Session | undefined {
  const { request, lift, sex, intensity } = input;
  const base = prescription(sex, intensity, request.session.block_number ?? undefined);
  const affecting = (request.disruptions ?? []).filter((of) => affects(of, lift, request.today));
  const effect = together(affecting);
  const sore = soreness(request.soreness ?? {}, lift, sex);
  const draft = new Draft(base.sets);
  if (intensity === "deload") draft.tie = "below";
  let main: Planned | undefined;
  if (effect.skips) {
    for (const of of affecting.filter((of) => effectOf(of).skips)) {
      const message = `major \`${of.case_type}\`: do not train today, rest until it is over`;
      draft.warn("session_skipped", message);
    }
    draft.sets = 0;
  } else {
    if (effect.substitutes) {
      const message = "the equipment is unavailable: choose another exercise for the sets";
      draft.warn("equipment_unavailable", message);
    }
    let isTrained = true;
    if (sore === "recovery") {
      draft.cap = intensity === "deload" ? undefined : effect.intensity;
      main = recovery(input, base, draft);
    } else {
      followForm(input, sore, draft);
      isTrained = fitVolume(input, draft);
      followDisruptions(input, affecting, base.mostReps, draft);
      if (isTrained) main = working(input, base, sore, effect, draft);
    }
    if (isTrained && main === undefined) return undefined;
  }
  return finished(input, base, main, sore, effect, draft);
}

function working(
  input: Input,
  base: Prescription,
  sore: Sore,
  effect: Effect,
  draft: Draft,
): Planned | undefined {
  const { loads, max, intensity, lift } = input;
  const load = loadOf(loads, max, base.share, draft.factors, draft.cap, draft.tie);
  if (load === undefined) return undefined;
  draft.warnOfPlates(lift, load);
  if (load.isHeldAtMax) {
    draft.reason("held_at_max", "the load is not raised above the one-rep max");
  }
  warnOfLightest(load, draft);
  const { leastReps: reps, mostReps, rpe, rest } = base;
  const range = reps < mostReps ? [reps, mostReps] as const : undefined;
  const planned = { sets: draft.sets, reps, range, grams: load.grams, rpe, rest };
  const left = intensity === "deload" ? planned : shortened(planned, effect.repsOff);
  const share = intensity === "deload" ? shareOf(sore) : Math.min(shareOf(sore), effect.intensity);
  return { ...left, rpe: draft.aim(lift, rpe, share, reps - left.reps) };
}

function recovery(
  { loads, max, lift }: Input,
  base: Prescription,
  draft: Draft,
): Planned | undefined {
  draft.factors = [RECOVERY_INTENSITY];
  draft.tie = "below";
  draft.sets = RECOVERY.sets;
  const message = `very sore muscles: a session to recover, ${RECOVERY_INTENSITY / 100} percent ` +
    `of the planned load`;
  draft.reason("recovery", message);
  const load = loadOf(loads, max, base.share, draft.factors, draft.cap, draft.tie);
  if (load === undefined) return undefined;
  draft.warnOfPlates(lift, load);
  warnOfLightest(load, draft);
  return { ...RECOVERY, grams: load.grams };
}

function warnOfLightest({ grams, isLightest }: Load, draft: Draft): void {
  if (!isLightest) return;
  const message = `${grams / 1_000} kilograms is the lightest load, heavier than planned: ` +
    `stop early or choose a lighter bar`;
  draft.warn("lightest_load", message);
}

function finished(
  input: Input,
  base: Prescription,
  main: Planned | undefined,
  sore: Sore,
  effect: Effect,
  draft: Draft,
): Session | undefined {
  const { sex, loads, request, max } = input;
  const ceiling = main?.grams ??
    loadOf(loads, max, base.share, draft.factors, draft.cap, draft.tie)?.grams;
  const day = { sore, effect, ceiling, mostSets: mostSetsOf(input) };
  const beside = effect.skips ? [] : exercises(input, draft, day);
  const recovers = main !== undefined && sore === "recovery";
  const before = main === undefined
    ? []
    : warmUp(request.warm_up, sex, loads, main.grams, recovers);
  if (before === undefined) return undefined;
  const volume = Math.floor((draft.sets * 2 * WHOLE + base.sets) / (2 * base.sets));
  const intensity = rounded(draft.factors);
  return { warmUp: before, main, exercises: beside, recovers, volume, intensity, draft };
}

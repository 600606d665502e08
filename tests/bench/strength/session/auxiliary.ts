import { steps } from "../loads.ts";
import type { Effect } from "./disruption.ts";
import { type Draft, type Input, type MostSets, type Planned, shortened } from "./draft.ts";
import type { Sore } from "./form.ts";
import { loadOf } from "./load.ts";
import { contribution, EASY_REST } from "./tables.ts";
import { type Muscle, MUSCLES } from "./words.ts";

type Exercise = NonNullable<Input["request"]["auxiliaries"]>[number];

export interface PlannedExercise extends Planned {
  readonly exercise: Exercise;
}

const SETS = 3;
const REPS = 10;
const SHARE = 6_750;
const RPE = 75;

/** The exercises after the lift, as far as muscles recover from them. */
export function exercises(
  input: Input,
  draft: Draft,
  sore: Sore,
  effect: Effect,
  mostSets: MostSets,
): PlannedExercise[] {
  const planned: PlannedExercise[] = [];
  for (const exercise of input.request.auxiliaries ?? []) {
    const name = exercise.exercise;
    const [left, muscle] = roomOf(input, exercise, draft.sets, planned, mostSets);
    const reason = reasonAgainst(input, sore, left, muscle);
    if (reason !== undefined) {
      draft.reason("auxiliary_left_out", `\`${name}\` is left out: ${reason}`);
      continue;
    }
    const sets = setsOf(input, exercise, sore, effect);
    if (sets === undefined) {
      const message = `\`${name}\` has no load light enough: choose another exercise`;
      draft.warn("auxiliary_without_load", message);
      continue;
    }
    if (left < sets.sets) {
      const message = `\`${name}\` has ${left} sets: its muscles recover from no more this week`;
      draft.reason("auxiliary_capped", message);
    }
    planned.push({ ...sets, sets: Math.min(left, sets.sets), exercise });
  }
  return planned;
}

function reasonAgainst(
  { intensity }: Input,
  sore: Sore,
  left: number,
  muscle: Muscle,
): string | undefined {
  if (sore === "recovery") return "very sore muscles";
  if (intensity === "deload") return "the week is a deload";
  return left === 0 ? `\`${muscle}\` has had enough sets this week` : undefined;
}

/** How many sets the least rested of its muscles recovers from; of equal ones the first. */
function roomOf(
  { lift, request }: Input,
  exercise: Exercise,
  mainSets: number,
  planned: readonly PlannedExercise[],
  mostSets: MostSets,
): [left: number, muscle: Muscle] {
  const left = (muscle: Muscle) => {
    const others = planned.filter((other) => other.exercise.primary_muscles.includes(muscle))
      .reduce((sum, { sets }) => sum + sets, 0);
    const whole = mostSets(muscle) - (request.week_sets?.[muscle] ?? 0) - others;
    return Math.max(0, Math.trunc((100 * whole - contribution(lift, muscle) * mainSets) / 100));
  };
  let best: [number, Muscle] = [Infinity, MUSCLES[0]];
  for (const muscle of exercise.primary_muscles) {
    const room = left(muscle);
    const isFirst = MUSCLES.indexOf(muscle) < MUSCLES.indexOf(best[1]);
    if (room < best[0] || room === best[0] && isFirst) best = [room, muscle];
  }
  return best;
}

function setsOf(
  { bar, increment, loads, max }: Input,
  { bar_grams, rounding_increment_grams }: Exercise,
  sore: Sore,
  effect: Effect,
): Planned | undefined {
  const hasOwn = typeof bar_grams === "number" || typeof rounding_increment_grams === "number";
  const own = hasOwn ? steps(bar_grams ?? bar, rounding_increment_grams ?? increment) : loads;
  const reduced = typeof sore === "object" ? sore.intensity : 10_000;
  const load = loadOf(own, max, SHARE, [Math.min(reduced, effect.intensity)]);
  if (load === undefined) return undefined;
  const sets = SETS - (typeof sore === "object" ? 1 : 0);
  const planned = { sets, reps: REPS, range: undefined, rpe: RPE, rest: EASY_REST };
  return shortened({ ...planned, grams: load.grams }, effect.repsOff);
}

import { steps } from "../loads.ts";
import type { Effect } from "./disruption.ts";
import { type Draft, type Input, leftOf, type MostSets, type Planned } from "./draft.ts";
import { cyclePhase, readiness as readinessOf, shareOf, type Sore } from "./form.ts";
import { limit, loadOf, WHOLE } from "./load.ts";
import { contribution, EASY_REST, NO_VARIATIONS, VARIATIONS } from "./tables.ts";
import { folded, type Muscle, MUSCLES } from "./words.ts";

type Exercise = NonNullable<Input["request"]["auxiliaries"]>[number];

/** The lifter finds the weight of some by the rating. */
export interface PlannedExercise extends Omit<Planned, "grams"> {
  readonly grams: number | null;
  readonly exercise: Exercise;
}

/** What the day has left for the exercises. */
export interface Day {
  readonly sore: Sore;
  readonly effect: Effect;
  /** The weight of the lift. */
  readonly ceiling: number | undefined;
  readonly mostSets: MostSets;
}

const SETS = 3;
const REPS = 10;
const SHARE = 6_750;
const RPE = 75;

/** The exercises after the lift, as far as muscles recover from them. */
export function exercises(input: Input, draft: Draft, day: Day): PlannedExercise[] {
  const planned: PlannedExercise[] = [];
  for (const exercise of input.request.auxiliaries ?? []) {
    const name = exercise.exercise;
    const [left, muscle] = roomOf(input, exercise, draft.sets, planned, day.mostSets);
    const reason = reasonAgainst(input, day.sore, left, muscle);
    if (reason !== undefined) {
      draft.reason("auxiliary_left_out", `\`${name}\` is left out: ${reason}`);
      continue;
    }
    const dose = doseOf(input, exercise, day, draft);
    if (dose === undefined) {
      const message = `\`${name}\` has no load light enough: choose another exercise`;
      draft.warn("auxiliary_without_load", message);
      continue;
    }
    if (left < dose.sets) {
      const message = `\`${name}\` has ${left} sets: its muscles recover from no more this week`;
      draft.reason("auxiliary_capped", message);
    }
    planned.push({ ...dose, sets: Math.min(left, dose.sets) });
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

function doseOf(
  input: Input,
  exercise: Exercise,
  { sore, effect, ceiling }: Day,
  draft: Draft,
): PlannedExercise | undefined {
  const { readiness, cycle_phase } = input.request;
  const changes = [readinessOf(readiness ?? {}), cyclePhase(cycle_phase ?? undefined)]
    .filter((change) => change !== undefined && change.intensity < WHOLE);
  const setsOff = changes.reduce((sum, change) => sum + change!.setsOff, 0);
  const factors = changes.map((change) => change!.intensity);
  const soreSets = typeof sore === "object" ? 1 : 0;
  const all = limit([shareOf(sore), ...factors], effect.intensity);
  let grams: number | null = null;
  if (isVariation(exercise)) {
    const found = gramsOf(input, exercise, all, { ceiling, effect }, draft);
    if (found === undefined) return undefined;
    grams = found;
  }
  const reps = leftOf(REPS, effect.repsOff);
  const share = Math.min(shareOf(sore), effect.intensity);
  const rpe = draft.aim(exercise.exercise, RPE, share, REPS - reps);
  const sets = Math.max(1, SETS - soreSets - setsOff);
  return { sets, reps, range: undefined, grams, rpe, rest: EASY_REST, exercise };
}

/** Of anything else a share of the lift's max is no weight; of an unknown exercise its bar says it. */
function isVariation({ bar_grams, exercise }: Exercise): boolean {
  const name = folded(exercise);
  if (VARIATIONS.has(name)) return bar_grams !== 0;
  return !NO_VARIATIONS.has(name) && typeof bar_grams === "number" && bar_grams > 0;
}

function gramsOf(
  { bar, increment, loads, max }: Input,
  { exercise, bar_grams, rounding_increment_grams }: Exercise,
  factors: readonly number[],
  { ceiling, effect }: Pick<Day, "ceiling" | "effect">,
  draft: Draft,
): number | undefined {
  const hasOwn = typeof bar_grams === "number" || typeof rounding_increment_grams === "number";
  const own = hasOwn
    ? { ...steps(bar_grams ?? bar, rounding_increment_grams ?? increment), isOfPlates: false }
    : loads;
  const load = loadOf(own, max, SHARE, factors, effect.intensity);
  if (load === undefined) return undefined;
  if (ceiling === undefined || load.grams <= ceiling) {
    draft.warnOfPlates(exercise, load);
    return load.grams;
  }
  const grams = own.below(ceiling);
  if (!grams) return undefined;
  const message =
    `\`${exercise}\` has ${grams / 1_000} kilograms: it is no heavier than the lift ` +
    `today`;
  draft.reason("auxiliary_held", message);
  return grams;
}

import type { Input, Planned, Result } from "./draft.ts";
import type { Session } from "./plan.ts";
import { snapshot } from "./snapshot.ts";

type PlannedSet = Result["planned_sets"][number];

export function resultOf(input: Input, session: Session): Result {
  const { draft, main } = session;
  const { lift } = input;
  const sets: PlannedSet[] = session.warmUp.map(({ grams, reps, isBarOnly }, index) => {
    const set: PlannedSet = {
      set_number: index + 1,
      set_type: "warm_up",
      exercise: lift,
      weight_grams: grams,
      reps,
    };
    if (isBarOnly) set.bar_only = true;
    return set;
  });
  if (main !== undefined) add(sets, "main", lift, main);
  for (const planned of session.exercises) {
    add(sets, "auxiliary", planned.exercise.exercise, planned);
  }
  const skipped = sets.length === 0;
  const disrupted = draft.warnings.some(({ code }) => code === "session_skipped");
  return {
    planned_sets: sets,
    skipped,
    skip_reason: skipped ? (disrupted ? "disruption" : "recovery") : null,
    recovers: session.recovers,
    volume_modifier: session.volume / 10_000,
    intensity_modifier: session.intensity / 10_000,
    rationale: draft.rationale,
    warnings: draft.warnings,
    jit_input_snapshot: snapshot(input),
  };
}

function add(
  sets: PlannedSet[],
  set_type: PlannedSet["set_type"],
  exercise: string,
  { sets: count, grams, reps, range, rpe, rest }: Omit<Planned, "grams"> & {
    readonly grams: number | null;
  },
): void {
  for (let number = 1; number <= count; number++) {
    const set: PlannedSet = { set_number: number, set_type, exercise, weight_grams: grams, reps };
    if (range !== undefined) [set.reps_min, set.reps_max] = range;
    set.rpe_target = rpe / 10;
    set.rest_seconds = rest;
    sets.push(set);
  }
}

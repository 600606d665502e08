import type { ReviewSessionRequest } from "../../../pkg/stadion.js";
import { folded, type Lift, type Muscle } from "../strength/session/words.ts";

type Auxiliaries = ReviewSessionRequest["auxiliaries"];

/** Both names of a lift. */
const LIFTS: ReadonlyMap<string, Lift> = new Map([
  ["squat", "squat"],
  ["back squat", "squat"],
  ["bench", "bench"],
  ["bench press", "bench"],
  ["deadlift", "deadlift"],
]);

const POOLS: Readonly<Record<string, readonly Muscle[]>> = {
  "pause squat": ["quads", "glutes"],
  "box squat": ["quads", "glutes"],
  "bulgarian split squat": ["quads", "glutes"],
  "leg press": ["quads"],
  "high-bar squat": ["quads", "glutes"],
  "belt squat": ["quads", "glutes"],
  "hack squat": ["quads"],
  "front squat": ["quads"],
  "close-grip bench press": ["triceps", "chest"],
  "incline dumbbell press": ["chest", "shoulders"],
  "dips": ["chest", "triceps"],
  "floor press": ["chest", "triceps"],
  "overhead press": ["shoulders"],
  "jm press": ["triceps"],
  "board press": ["triceps", "chest"],
  "spoto press": ["chest"],
  "romanian deadlift": ["hamstrings", "glutes"],
  "block pull": ["glutes", "lower_back", "upper_back"],
  "deficit deadlift": ["hamstrings", "glutes", "lower_back"],
  "good morning": ["hamstrings", "lower_back"],
  "stiff-leg deadlift": ["hamstrings", "lower_back"],
  "sumo deadlift": ["glutes", "quads"],
  "rack pull": ["lower_back", "upper_back"],
  "hyperextension": ["lower_back", "glutes"],
};

const USUAL: ReadonlyMap<string, readonly Muscle[]> = new Map(Object.entries(POOLS));

export function liftOf(name: string): Lift | undefined {
  return LIFTS.get(folded(name));
}

/** As the request says, else as the usual pools say. */
export function musclesOf(name: string, auxiliaries: Auxiliaries): readonly Muscle[] | undefined {
  const wanted = folded(name);
  const own = auxiliaries?.find(({ exercise }) => folded(exercise) === wanted);
  return own?.primary_muscles ?? USUAL.get(wanted);
}

/** The percentage of a set of the lift that counts for a muscle. */
export const SHARES: Readonly<Record<Lift, Readonly<Partial<Record<Muscle, number>>>>> = {
  squat: { quads: 100, glutes: 100, hamstrings: 50, lower_back: 50 },
  bench: { chest: 100, triceps: 50, shoulders: 50 },
  deadlift: { hamstrings: 100, glutes: 100, lower_back: 100, upper_back: 50 },
};

import type { Intensity, Level, Lift, Muscle, Sex } from "./words.ts";

/** What a kind of session asks for; shares in ten-thousandths, ratings in tenths. */
export interface Prescription {
  readonly share: number;
  readonly sets: number;
  readonly leastReps: number;
  readonly mostReps: number;
  readonly rpe: number;
  readonly rest: number;
}

export const EASY_REST = 90;

/** Of the usual exercises those that are the lift with a small change. */
export const VARIATIONS: ReadonlySet<string> = new Set([
  ...["pause squat", "box squat", "high-bar squat"],
  ...["close-grip bench press", "floor press", "board press", "spoto press"],
  ...["romanian deadlift", "block pull", "deficit deadlift", "stiff-leg deadlift"],
  ...["sumo deadlift", "rack pull"],
]);

/** And those that are not. */
export const NO_VARIATIONS: ReadonlySet<string> = new Set([
  ...["bulgarian split squat", "leg press", "belt squat", "hack squat", "front squat"],
  ...["incline dumbbell press", "dips", "overhead press", "jm press"],
  ...["good morning", "hyperextension"],
]);

function cell(
  share: number,
  [leastSets, mostSets]: readonly [number, number],
  [leastReps, mostReps]: readonly [number, number],
  rpe: number,
  rest: number,
): Prescription {
  const sets = Math.ceil((leastSets + mostSets) / 2);
  return { share, sets, leastReps, mostReps, rpe, rest };
}

const DELOAD = cell(4_000, [3, 3], [5, 5], 50, EASY_REST);

type Block = Readonly<Record<Exclude<Intensity, "deload">, Prescription>>;

const BLOCKS: Readonly<Record<Sex, readonly Block[]>> = {
  male: [
    {
      heavy: cell(8_000, [2, 2], [5, 5], 85, 180),
      explosive: cell(6_500, [3, 3], [8, 8], 70, 120),
      rep: cell(7_000, [2, 3], [8, 12], 80, 120),
    },
    {
      heavy: cell(8_500, [2, 2], [3, 3], 90, 210),
      explosive: cell(7_000, [2, 2], [6, 6], 75, 150),
      rep: cell(8_000, [2, 3], [4, 8], 80, 120),
    },
    {
      heavy: cell(9_000, [4, 4], [1, 2], 95, 300),
      explosive: cell(7_500, [2, 2], [2, 2], 80, 180),
      rep: cell(8_500, [2, 3], [3, 5], 85, 150),
    },
  ],
  female: [
    {
      heavy: cell(8_000, [3, 3], [5, 5], 80, 150),
      explosive: cell(6_500, [3, 3], [8, 8], 65, 90),
      rep: cell(7_000, [3, 4], [8, 12], 75, 90),
    },
    {
      heavy: cell(8_500, [3, 3], [3, 3], 85, 180),
      explosive: cell(7_000, [2, 2], [6, 6], 70, 120),
      rep: cell(8_000, [3, 4], [4, 8], 75, 90),
    },
    {
      heavy: cell(9_000, [4, 4], [1, 2], 90, 270),
      explosive: cell(7_500, [2, 2], [2, 2], 75, 150),
      rep: cell(8_500, [2, 3], [3, 5], 80, 120),
    },
  ],
};

/** Only a deload can do without a block. */
export function prescription(
  sex: Sex,
  intensity: Intensity,
  block: number | undefined,
): Prescription {
  return intensity === "deload" ? DELOAD : BLOCKS[sex][block! - 1]![intensity];
}

const PRIMARY: Readonly<Record<Lift, ReadonlySet<Muscle>>> = {
  squat: new Set(["quads", "glutes"]),
  bench: new Set(["chest"]),
  deadlift: new Set(["hamstrings", "glutes", "lower_back"]),
};
const SECONDARY: Readonly<Record<Lift, ReadonlySet<Muscle>>> = {
  squat: new Set(["hamstrings", "lower_back"]),
  bench: new Set(["triceps", "shoulders"]),
  deadlift: new Set(["upper_back"]),
};

/** What a set of the lift counts for a muscle, in percent. */
export function contribution(lift: Lift, muscle: Muscle): number {
  return PRIMARY[lift].has(muscle) ? 100 : SECONDARY[lift].has(muscle) ? 50 : 0;
}

/** In the order of all muscles, so that the first of equal ones is chosen. */
export const MAIN_MUSCLES: Readonly<Record<Lift, readonly Muscle[]>> = {
  squat: ["quads", "glutes", "lower_back"],
  bench: ["chest", "triceps", "shoulders"],
  deadlift: ["hamstrings", "glutes", "lower_back", "upper_back"],
};

const MRV: Readonly<Record<Sex, Readonly<Record<Muscle, number>>>> = {
  male: {
    ...{ quads: 20, hamstrings: 20, glutes: 16, lower_back: 12, upper_back: 22, chest: 22 },
    ...{ triceps: 20, shoulders: 20, biceps: 20 },
  },
  female: {
    ...{ quads: 26, hamstrings: 25, glutes: 28, lower_back: 20, upper_back: 28, chest: 26 },
    ...{ triceps: 24, shoulders: 24, biceps: 24 },
  },
};
const LEVEL_TENTHS: Readonly<Record<Level, number>> = {
  beginner: 8,
  intermediate: 10,
  advanced: 12,
};

/** How many sets a week a muscle bears. */
export function mostSets(sex: Sex, level: Level, muscle: Muscle): number {
  return Math.floor((MRV[sex][muscle] * LEVEL_TENTHS[level] + 5) / 10);
}

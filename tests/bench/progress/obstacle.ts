import type { Goal } from "./request.ts";

export interface Obstacle {
  readonly code: string;
  readonly message: string;
}

const MESSAGES = {
  abandoned: "the goal is given up: set its `status` to `active` to go on",
  custom: "nothing measures a goal of type `custom`: complete it by hand, or give it a type that " +
    "is measured",
  no_target: "there is no target to measure: give a `target_value` above 0",
  no_station: "nobody knows which station is meant: give its `station_id`",
  no_exercise: "the title names no exercise that there is a record of: write the exercise and " +
    "the target into the title, and nothing else, and log it",
  no_direction: "nobody knows whether this weight is to be reached from above or below: complete " +
    "the goal by hand",
} as const;

const TIMES = "seconds, minutes, hours";
const UNITS: Readonly<Record<Goal["goal_type"], string>> = {
  race_time: TIMES,
  station_time: TIMES,
  running_pace: "seconds_per_km, min_per_km, min_per_mile",
  body_comp: "kg, lb",
  consistency: "days, weeks, workouts",
  training_volume: "minutes, hours, workouts",
  strength: "kg, lb, reps",
  custom: "no unit",
};

export type Hindered = keyof typeof MESSAGES | "unsuitable_unit";

/** Why nobody knows how far a goal is, and what to do about it. */
export function obstacleOf(code: Hindered, { goal_type }: Goal): Obstacle {
  if (code !== "unsuitable_unit") return { code, message: MESSAGES[code] };
  const message = `a goal of type \`${goal_type}\` is not measured in this unit: ` +
    `give \`target_unit\` as one of ${UNITS[goal_type]}`;
  return { code, message };
}

import type { Problem } from "../_shared/engine.ts";
import type { Refusal } from "../_shared/problems.ts";

/** What of an athlete the plan is asked for with, as far as it is looked into. */
export interface Athlete {
  readonly division?: string;
  readonly goal_time_seconds?: number;
}

/** Which column of `hyrox.athlete_profiles` a member of the engine's request is read from. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ["race_date", "race_date"],
  ["division", "hyrox_division"],
  ["sex", "sex"],
  ["goal_time_seconds", "goal_time_minutes"],
  ["weekly_availability_hours", "weekly_availability_hours"],
  ["experience", "training_history"],
  ["recent_training", "training_history"],
  ["equipment_available", "equipment_available"],
  ["injuries_limitations", "injuries_limitations"],
]);

/** The shortest that is not rounded to nothing, and the longest that the engine reads. */
const GOAL_MINUTES: Readonly<{ min: number; max: number }> = { min: 0.01, max: 1440 };

/**
 * Problems of a request that was made of a profile, pointing at the profile: the caller has sent
 * nothing that could be mended.
 */
export function inProfile({ problems }: Refusal, athlete: Athlete): Refusal {
  return {
    ok: false,
    problems: problems.map((problem) => ofColumn(problem, athlete)),
  };
}

function ofColumn(problem: Problem, { goal_time_seconds }: Athlete): Problem {
  const [, member = "", ...below] = problem.path.split("/");
  const column = COLUMNS.get(member);
  if (column === undefined) return problem;
  const path = ["", column, ...below].join("/");
  const where = `; it is \`${column}\` of your row in \`hyrox.athlete_profiles\``;
  if (member !== "goal_time_seconds" || goal_time_seconds === undefined) {
    return { ...problem, path, message: problem.message + where };
  }
  // The profile has it in another unit.
  const { min, max } = GOAL_MINUTES;
  const stored = Number((goal_time_seconds / 60).toFixed(3));
  const message = `goal time must be between ${min} and ${max} minutes, not \`${stored}\`${where}`;
  return { ...problem, path, message, limit: GOAL_MINUTES };
}

import type { Problem } from "../_shared/engine.ts";
import { problem as problemOf, type Refusal } from "../_shared/problems.ts";

/** What of an athlete the plan is asked for with, as far as it is looked into. */
export interface Athlete {
  readonly goal_time_seconds?: number;
}

const DIVISION = "hyrox_division";

/** Which column of `hyrox.athlete_profiles` a member of the engine's request is read from. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ["race_date", "race_date"],
  ["division", DIVISION],
  ["sex", "sex"],
  ["goal_time_seconds", "goal_time_minutes"],
  ["weekly_availability_hours", "weekly_availability_hours"],
  ["experience", "training_history"],
  ["recent_training", "training_history"],
  ["equipment_available", "equipment_available"],
  ["injuries_limitations", "injuries_limitations"],
]);

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
  if (column === DIVISION && problem.code === "missing_field") {
    return problemOf("conflict", `/${column}`, NO_DIVISION);
  }
  const path = ["", column, ...below].join("/");
  const where = `; it is \`${column}\` of your row in \`hyrox.athlete_profiles\``;
  if (member !== "goal_time_seconds" || goal_time_seconds === undefined) {
    return { ...problem, path, message: problem.message + where };
  }
  return { ...problem, path, ...inMinutes(problem, goal_time_seconds, where) };
}

/** The profile has a goal in another unit than the engine. */
function inMinutes({ limit }: Problem, seconds: number, where: string) {
  const bound = (value: number, round: (of: number) => number) => round(value * 100 / 60) / 100;
  const min = bound(limit?.min ?? 0, Math.ceil);
  const stored = Number((seconds / 60).toFixed(3));
  if (limit?.max !== undefined) {
    const max = bound(limit.max, Math.floor);
    const message =
      `goal time must be between ${min} and ${max} minutes, not \`${stored}\`${where}`;
    return { message, limit: { min, max } };
  }
  // A goal of 1.25 was meant in hours.
  const meant = Number((stored * 60).toFixed(2));
  const hint = meant >= min && meant <= SLOW
    ? `are these hours? as minutes they are ${meant}`
    : "set a goal that can be run, or none";
  const message =
    `goal time must be at least ${min} minutes (the fastest plausible race of the division), ` +
    `not \`${stored}\`: ${hint}${where}`;
  return { message, limit: { min } };
}

const NO_DIVISION =
  "the profile has no division to plan for; set `hyrox_division` in `hyrox.athlete_profiles`";

/** Hardly anybody takes six hours for a race, in minutes. */
const SLOW = 360;

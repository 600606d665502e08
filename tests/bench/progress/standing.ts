import type { Today } from "./achievement.ts";
import { namedIn } from "./exercise.ts";
import type { Fact, Facts } from "./facts.ts";
import type { Hindered } from "./obstacle.ts";
import type { Athlete, Goal } from "./request.ts";
import { streakOf } from "./streak.ts";
import type { TableName } from "./tables.ts";
import type { Dimension } from "./units.ts";

/** Where an athlete stands with what a goal measures; numbers are in thousandths. */
export interface Standing {
  readonly current: number | undefined;
  readonly reached: Fact | undefined;
  readonly isLowerBetter: boolean;
}

const WORKOUTS_A_WEEK = 3;
const SHORTEST_RUN = 1_000_000;
const FORMATS = ["singles", "doubles", "relay"];

export function standingOf(
  goal: Goal,
  dimension: Dimension,
  target: number,
  athlete: Athlete,
  facts: Facts,
  last: Today,
): Standing | Hindered {
  const until = (table: TableName) =>
    (facts.get(table) ?? []).filter(({ day }) => day <= last.latest);
  const records = (type: string) =>
    until("personal_records").filter(({ values }) => values["record_type"] === type);
  const workouts = () =>
    until("workout_logs").filter(({ day, values }) =>
      day >= goal.set_on && values["completion_status"] !== "skipped" && !values["deleted_at"]
    );
  switch (`${goal.goal_type} ${dimension}`) {
    case "race_time time":
      return lowest(
        until("race_results").filter(({ values }) =>
          values["is_simulation"] !== true && values["format"] === athlete.format
        ),
        "total_time_seconds",
        target,
      );
    case "station_time time": {
      const station = goal.station_id?.toLowerCase();
      if (station === undefined) return "no_station";
      const times = records("station_time").filter(({ values }) =>
        values["station_id"] === station && isOfFormat(values["scope"], athlete.format)
      );
      return lowest(times, "value", target);
    }
    case "running_pace pace": {
      const paces = records("running_pace").filter(({ values }) =>
        Number(values["distance_metres"] ?? SHORTEST_RUN) >= SHORTEST_RUN
      );
      return lowest(paces, "value", target);
    }
    case "strength mass":
    case "strength reps": {
      const lifts = records(dimension === "mass" ? "exercise_weight" : "exercise_reps");
      const names = lifts.flatMap(({ values }) => values["subject"] as string ?? []);
      const exercise = namedIn(goal.title ?? "", new Set(names));
      if (exercise === undefined) return "no_exercise";
      return highest(lifts.filter(({ values }) => values["subject"] === exercise), target);
    }
    case "consistency days":
      return inARow(workouts(), "days", 1, target, last);
    case "consistency weeks":
      return inARow(workouts(), "weeks", WORKOUTS_A_WEEK, target, last);
    case "consistency workouts":
    case "training_volume workouts":
      return sum(workouts(), () => 1_000, target);
    case "training_volume time":
      // Thousandths of minutes to milliseconds.
      return sum(workouts(), ({ values }) => {
        const minutes = values["duration_minutes"];
        return typeof minutes === "number" ? minutes * 60 : undefined;
      }, target);
    case "body_comp mass":
      return { current: athlete.weight, reached: undefined, isLowerBetter: false };
    default:
      return "unsuitable_unit";
  }
}

/** A scope begins with a format, or says nothing about it. */
function isOfFormat(scope: unknown, format: string): boolean {
  const stated = typeof scope === "string" ? scope.split(":")[0]! : "";
  return stated === format || !FORMATS.includes(stated);
}

function lowest(facts: readonly Fact[], column: string, target: number): Standing {
  return best(facts, column, Math.min, (value) => value <= target, true);
}

function highest(facts: readonly Fact[], target: number): Standing {
  return best(facts, "value", Math.max, (value) => value >= target, false);
}

function best(
  facts: readonly Fact[],
  column: string,
  better: (one: number, other: number) => number,
  isReached: (value: number) => boolean,
  isLowerBetter: boolean,
): Standing {
  let current: number | undefined;
  let reached: Fact | undefined;
  for (const fact of facts) {
    const value = fact.values[column];
    if (typeof value !== "number") continue;
    current = better(current ?? value, value);
    if (isReached(value)) reached ??= fact;
  }
  return { current, reached, isLowerBetter };
}

function sum(
  facts: readonly Fact[],
  part: (fact: Fact) => number | undefined,
  target: number,
): Standing {
  let current = 0;
  let reached: Fact | undefined;
  for (const fact of facts) {
    const value = part(fact);
    if (value === undefined) continue;
    current += value;
    if (current >= target) reached ??= fact;
  }
  return { current, reached, isLowerBetter: false };
}

function inARow(
  facts: readonly Fact[],
  span: "days" | "weeks",
  least: number,
  target: number,
  last: Today,
): Standing {
  // Four and a half days in a row are reached with five.
  const wanted = Math.floor((target + 999) / 1_000);
  const { current, longest, reached } = streakOf(facts, span, least, wanted, last.earliest);
  // Who has reached it sees what was reached, also when the streak has ended since.
  const shown = reached === undefined ? current : longest;
  return { current: shown * 1_000, reached, isLowerBetter: false };
}

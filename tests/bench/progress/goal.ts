import type { Today } from "./achievement.ts";
import type { Fact, Facts } from "./facts.ts";
import type { Athlete, Goal } from "./request.ts";
import { type Hindered, type Obstacle, obstacleOf } from "./obstacle.ts";
import { type Standing, standingOf } from "./standing.ts";
import { measured, type Unit, unitOf, written } from "./units.ts";

export interface GoalEntry {
  readonly goal_id: string;
  readonly current_value: number | null;
  readonly completion_percent: number | null;
  readonly status: NonNullable<Goal["status"]>;
  readonly completed_on: string | null;
  readonly by_facts: boolean;
  readonly is_overdue: boolean;
  readonly obstacle: Obstacle | null;
}

type Found =
  | { readonly standing: Standing; readonly target: number; readonly unit: Unit }
  | Hindered;

/** How far a goal is. */
export function measure(goal: Goal, athlete: Athlete, facts: Facts, today: Today): GoalEntry {
  const found = standing(goal, athlete, facts, today);
  const known = typeof found === "string" ? undefined : found;
  const wasActive = goal.status ?? "active";
  const byHand = wasActive === "completed" ? goal.completed_by_hand ?? undefined : undefined;
  const completedOn = wasActive === "abandoned"
    ? undefined
    : byHand ?? later(known?.standing.reached?.day, goal.set_on);
  const status = wasActive === "abandoned"
    ? "abandoned"
    : completedOn === undefined
    ? "active"
    : "completed";
  const isBody = goal.goal_type === "body_comp";
  const hindered = typeof found === "string" ? found : isBody ? "no_direction" : undefined;
  const current = known?.standing.current;
  return {
    goal_id: goal.id.toLowerCase(),
    current_value: known === undefined || current === undefined
      ? null
      : written(current, known.unit) / 1_000,
    completion_percent: status === "completed"
      ? 100
      : known === undefined || isBody
      ? null
      : percentOf(known.standing, known.target),
    status,
    completed_on: completedOn ?? null,
    by_facts: completedOn !== undefined && byHand === undefined,
    is_overdue: status === "active" && !!goal.target_date && goal.target_date < today.earliest,
    obstacle: hindered === undefined ? null : obstacleOf(hindered, goal),
  };
}

function later(day: string | undefined, other: string): string | undefined {
  return day === undefined || day > other ? day : other;
}

function standing(goal: Goal, athlete: Athlete, facts: Facts, today: Today): Found {
  if (goal.status === "abandoned") return "abandoned";
  if (goal.goal_type === "custom") return "custom";
  if (typeof goal.target_value !== "number") return "no_target";
  const unit = unitOf(goal.target_unit);
  if (unit === undefined) return "unsuitable_unit";
  const target = measured(goal.target_value, unit);
  if (target === undefined) return "no_target";
  const last = goal.target_date;
  const until = (day: string) => last && last < day ? last : day;
  const then = { earliest: until(today.earliest), latest: until(today.latest) };
  const standing = standingOf(goal, unit.dimension, target, athlete, facts, then);
  return typeof standing === "string" ? standing : { standing, target, unit };
}

/** Not reached is not 100: it was too late, or it is no more. */
function percentOf({ current, isLowerBetter }: Standing, target: number): number | null {
  if (current === undefined) return null;
  if (current <= 0 || target <= 0) return 0;
  const [part, whole] = isLowerBetter ? [target, current] : [current, target];
  return Math.min(99, Math.floor(part * 100 / whole));
}

/** Goals as facts, which achievements may ask for. */
export function goalFacts(goals: readonly Goal[], entries: readonly GoalEntry[]): Fact[] {
  return goals.map(({ goal_type, set_on }, index) => {
    const { goal_id, status, completed_on } = entries[index]!;
    return {
      ...{ table: "goals", id: goal_id, day: completed_on ?? set_on, group: undefined },
      values: { goal_type, status },
    };
  });
}

/** Whether a goal may be missed by a day on which nothing happens. */
export function runs(goal: Goal, { status, current_value }: GoalEntry): boolean {
  const dimension = unitOf(goal.target_unit)?.dimension;
  return goal.goal_type === "consistency" && (dimension === "days" || dimension === "weeks") &&
    status === "active" && (current_value ?? 0) > 0;
}

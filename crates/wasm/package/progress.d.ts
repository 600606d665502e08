import type { Answer, Division, ProblemCode, RecordContext, RecordType } from "./stadion.d.ts";
import type { Remark } from "./training.d.ts";

/** A table whose rows are facts about an athlete. */
export type FactTable =
  | "race_results"
  | "workout_logs"
  | "benchmark_tests"
  | "personal_records"
  | "training_plan_days"
  | "goals";

/** What earns an achievement. A word that is not known is named in the answer. */
export interface AchievementCriteria {
  type: "count" | "count_distinct" | "min" | "streak" | "ratio";
  table: FactTable;
  /** Of `count_distinct`, `min` and `streak`. */
  column?: string | null;
  /** Of a streak. */
  unit?: "days" | "weeks" | null;
  /** Rows that make a day or a week of a streak count. */
  min_per_unit?: number | null;
  /** Rows that make a ratio count. */
  min_sample?: number | null;
  /** Comparisons joined by `and`, such as `is_simulation = false and deleted_at is null`. */
  condition?: string | null;
  /** Which rows are part of a ratio, among those of `denominator`. */
  numerator?: string | null;
  denominator?: string | null;
  threshold: number;
  description?: string | null;
}

/** Rows as the tables of `hyrox` have them; a column that no criteria name may be absent. */
export interface ProgressFacts {
  race_results?:
    | {
      id: string;
      race_date: string;
      is_simulation?: boolean | null;
      format?: "singles" | "doubles" | "relay" | null;
      division?: Division | null;
      total_time_seconds?: number | null;
      overall_rank?: number | null;
      division_rank?: number | null;
      age_group_rank?: number | null;
    }[]
    | null;
  workout_logs?:
    | {
      id: string;
      date: string;
      session_type?: string | null;
      completion_status?: "completed" | "partial" | "skipped" | null;
      duration_minutes?: number | null;
      deleted_at?: string | null;
    }[]
    | null;
  benchmark_tests?:
    | { id: string; test_date: string; test_type?: string | null; station_id?: string | null }[]
    | null;
  personal_records?:
    | {
      id: string;
      date_achieved: string;
      record_type: RecordType;
      subject?: string | null;
      scope?: string | null;
      station_id?: string | null;
      context?: RecordContext | null;
      simulation?: boolean | null;
      distance_metres?: number | null;
      value?: number | null;
      value_unit?: string | null;
      previous_value?: number | null;
    }[]
    | null;
  training_plan_days?:
    | {
      id: string;
      day: string;
      plan_id: string;
      session_type?: string | null;
      is_rest_day?: boolean | null;
      is_completed?: boolean | null;
    }[]
    | null;
}

export interface AssessProgressRequest {
  athlete_id: string;
  /** The latest local date on earth, or the athlete's own. */
  today: string;
  /** The earliest one, where the athlete's own is not known: no streak ends before it. */
  earliest_today?: string | null;
  /** Whose times `race_time` goals are about; `singles` where it is absent. */
  race_format?: string | null;
  /** The athlete's, for goals of body weight. */
  weight_kg?: number | null;
  definitions?: { achievement_id: string; criteria: AchievementCriteria }[] | null;
  facts?: ProgressFacts | null;
  goals?:
    | {
      id: string;
      goal_type:
        | "race_time"
        | "station_time"
        | "running_pace"
        | "body_comp"
        | "consistency"
        | "training_volume"
        | "strength"
        | "custom";
      title?: string | null;
      target_value?: number | null;
      target_unit?: string | null;
      target_date?: string | null;
      station_id?: string | null;
      set_on: string;
      status?: "active" | "completed" | "abandoned" | null;
      /** When the athlete said that it is reached. */
      completed_by_hand?: string | null;
    }[]
    | null;
}

export type GoalObstacle =
  | "abandoned"
  | "custom"
  | "no_target"
  | "unsuitable_unit"
  | "no_station"
  | "no_exercise"
  | "no_direction";

export interface AssessProgressResult {
  /** In the order of the definitions. */
  achievements: (
    | {
      achievement_id: string;
      /** Of the row that says it is earned; it follows from athlete and achievement. */
      id: string;
      current: number | null;
      threshold: number;
      unlocked_on: string | null;
      /** The row that unlocked it, under the name of its id, such as `race_result_id`. */
      unlocked_by: { [id: string]: string } | null;
    }
    | {
      achievement_id: string;
      /** What is wrong with its criteria. */
      refused: { code: ProblemCode; path: string; message: string }[];
    }
  )[];
  /** In the order of the goals. */
  goals: {
    goal_id: string;
    current_value: number | null;
    completion_percent: number | null;
    status: "active" | "completed" | "abandoned";
    completed_on: string | null;
    /** Whether facts completed it, not the athlete. */
    by_facts: boolean;
    is_overdue: boolean;
    /** Why no fact says how far it is. */
    obstacle: Remark<GoalObstacle> | null;
  }[];
  /** The next day on which the answer changes though nobody changes anything. */
  recheck_on: string | null;
}

/**
 * How far are goals, and which achievements are earned?
 *
 * @example
 * ```js
 * import { assessProgress } from "stadion";
 *
 * const answer = assessProgress({
 *   athlete_id: "00000000-0000-4000-8000-000000000001",
 *   today: "2026-11-22",
 *   definitions: [{
 *     achievement_id: "00000000-0000-4000-8000-000000000003",
 *     criteria: { type: "count", table: "workout_logs", threshold: 2 },
 *   }],
 *   facts: {
 *     workout_logs: ["2026-11-02", "2026-11-04"].map((date, index) => ({
 *       id: `00000000-0000-4000-8000-00000000020${index}`,
 *       date,
 *     })),
 *   },
 * });
 * const achievement = answer.ok ? answer.result.achievements[0] : answer;
 * if (achievement && "unlocked_on" in achievement) console.log(achievement.unlocked_on); // 2026-11-04
 * ```
 */
export function assessProgress(request: AssessProgressRequest): Answer<AssessProgressResult>;

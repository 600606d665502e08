import type { Answer, Split } from "./stadion.d.ts";

export type HyroxDivision = "@HYROX_DIVISIONS@";

/** An athlete, the race and the conditions. */
export interface GenerateHyroxPlanRequest {
  kind: "hyrox";
  today: string;
  /** Its week may begin with fewer than seven days. */
  start_date: string;
  /** At most 52 weeks away; without a race the plan has no taper. */
  race_date?: string | null;
  /** The length without a race, 4 to 52; 12 where it is absent. */
  duration_weeks?: number | null;
  division: HyroxDivision;
  /** For the loads of mixed relays. */
  sex?: "female" | "male" | null;
  goal_time_seconds?: number | null;
  /** At least 2; 6 where it is absent. */
  weekly_availability_hours?: number | null;
  /** A beginner where it is absent. */
  experience?: "beginner" | "intermediate" | "advanced" | "elite" | null;
  /** A usual week of now; growth begins from there. */
  recent_training?: {
    weekly_running_metres?: number | null;
    strength_days_count?: number | null;
  } | null;
  /**
   * In the athlete's words, such as `SkiErg`, `gym` or `hyrox gym`; `hyrox_equipment` of
   * `vocabulary.json` has them all. The equipment of the race where it is absent; an empty list says
   * that there is nothing.
   */
  equipment_available?: string[] | null;
  /**
   * In the athlete's words, such as `left knee`; `hyrox_injuries` of `vocabulary.json` has the parts
   * of the body that are known, and what is spared for each.
   */
  injuries_limitations?: string[] | null;
  one_rep_maxes?: { exercise: string; one_rep_max_grams: number }[] | null;
  /** Of the same division. */
  last_race_time_seconds?: number | null;
  five_kilometres_seconds?: number | null;
  /** Days of an earlier plan that are done: this one begins after the last of them. */
  completed_days?: string[] | null;
}

/** One exercise of a session. */
export interface HyroxExercise {
  name: string;
  /** The station it stands for, also as a substitute. */
  station_number?: number;
  sets: number;
  reps?: number;
  distance_m?: number;
  /** Of one set, where no way and no repetitions say how long it is. */
  work_seconds?: number;
  /** Of one hand, where there is one in each. */
  weight_kg?: number;
  pace_seconds_per_km?: number;
  rest_seconds?: number;
  /** With its rests. */
  duration_minutes: number;
  effort: "easy" | "moderate" | "hard";
  notes?: string;
}

export interface HyroxDay {
  date: string;
  /** 1 is Monday. */
  day_of_week: number;
  workout_title: string;
  /** The session in lines; null on a day of rest. */
  workout_description: string | null;
  session_type: "@SESSION_TYPES@";
  estimated_duration_minutes: number;
  is_rest_day: boolean;
  is_race: boolean;
  is_hard: boolean;
  workout_details: { warmup?: string; exercises: HyroxExercise[]; cooldown?: string };
}

export interface HyroxWeek {
  week_number: number;
  phase: "@PHASES@";
  week_kind: "lead_in" | "load" | "deload" | "taper";
  focus: string;
  /** Without the race itself. */
  target_volume_hours: number;
  target_volume_minutes: number;
  notes: string | null;
  days: HyroxDay[];
}

export interface HyroxPlan {
  kind: "hyrox";
  /** The version of the rules: the same request and rules give the same plan. */
  rules: string;
  plan: {
    plan_name: string;
    duration_weeks: number;
    goal: string | null;
    difficulty: "beginner" | "intermediate" | "advanced";
    start_date: string;
    end_date: string;
  };
  weeks: HyroxWeek[];
  /** The race in the time aimed at, or in that of the last race, as `validateSplits()` takes it. */
  predicted_splits: { total_time_seconds: number; splits: Split[] } | null;
  /** A plan that breaks a hard one is not stored. */
  invariants: { name: "@HYROX_INVARIANTS@"; hard: boolean; held: boolean; at: string[] }[];
  scores: {
    growth_percent: number;
    taper_depth_percent: number | null;
    monotony: number;
    hard_spacing_days: number | null;
    easy_percent: number;
    moderate_percent: number;
    hard_percent: number;
    station_coverage_percent: number;
    peak_minutes: number;
  };
  warnings: { code: "@HYROX_WARNINGS@"; message: string }[];
}

/**
 * @example
 * ```js
 * import { generatePlan } from "stadion";
 *
 * const answer = generatePlan({
 *   kind: "hyrox",
 *   today: "2026-01-04",
 *   start_date: "2026-01-05",
 *   race_date: "2026-03-28",
 *   division: "open_women",
 * });
 * if (answer.ok) console.log(answer.result.weeks.length); // 12
 * ```
 */
export function generatePlan(request: GenerateHyroxPlanRequest): Answer<HyroxPlan>;

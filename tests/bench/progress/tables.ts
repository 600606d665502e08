export const SESSION_TYPES = [
  ...["run", "hiit", "strength", "simulation", "recovery", "rest", "station_specific"] as const,
  ...["mixed", "other"] as const,
] as const;
export const FORMATS = ["singles", "doubles", "relay"] as const;
export const DIVISIONS = [
  ...["open_women", "open_men", "pro_women", "pro_men"] as const,
  ...["doubles_women", "doubles_men", "doubles_mixed", "pro_doubles_women"] as const,
  ...["pro_doubles_men", "relay_women", "relay_men", "relay_mixed"] as const,
] as const;
export const RECORD_TYPES = [
  ...["station_time", "exercise_weight", "exercise_reps", "running_pace", "race_time"] as const,
  ...["distance", "rep_max", "estimated_1rm", "session_volume"] as const,
] as const;
export const CONTEXTS = ["training", "race", "benchmark"] as const;
export const COMPLETIONS = ["completed", "partial", "skipped"] as const;
export const GOAL_TYPES = [
  ...["race_time", "station_time", "running_pace", "body_comp", "consistency"] as const,
  ...["training_volume", "strength", "custom"] as const,
] as const;
export const STATUSES = ["active", "completed", "abandoned"] as const;

/** What a column holds; a list of words, or any text, or only whether something is there. */
export type Held = "flag" | "number" | "text" | "presence" | "day" | readonly string[];

/** The columns that conditions may speak of, in the order of messages. */
export const TABLES = {
  race_results: {
    race_date: "day",
    is_simulation: "flag",
    format: FORMATS,
    division: DIVISIONS,
    total_time_seconds: "number",
    overall_rank: "number",
    division_rank: "number",
    age_group_rank: "number",
  },
  workout_logs: {
    date: "day",
    session_type: SESSION_TYPES,
    completion_status: COMPLETIONS,
    duration_minutes: "number",
    deleted_at: "presence",
  },
  benchmark_tests: { test_date: "day", test_type: "text", station_id: "text" },
  personal_records: {
    date_achieved: "day",
    record_type: RECORD_TYPES,
    subject: "text",
    scope: "text",
    station_id: "text",
    context: CONTEXTS,
    simulation: "flag",
    distance_metres: "number",
    value: "number",
    previous_value: "presence",
  },
  training_plan_days: { session_type: SESSION_TYPES, is_rest_day: "flag", is_completed: "flag" },
  goals: { goal_type: GOAL_TYPES, status: STATUSES, deleted_at: "presence" },
} as const satisfies Record<string, Readonly<Record<string, Held>>>;

export type TableName = keyof typeof TABLES;
export type FactTable = Exclude<TableName, "goals">;

export const FACT_TABLES = Object.keys(TABLES).filter((name) => name !== "goals") as FactTable[];

/** Under which name a row that unlocked something is told. */
export const SOURCES: Readonly<Record<TableName, string>> = {
  race_results: "race_result_id",
  workout_logs: "workout_log_id",
  benchmark_tests: "benchmark_test_id",
  personal_records: "personal_record_id",
  training_plan_days: "training_plan_day_id",
  goals: "goal_id",
};

/** The member that says when a row became true. */
export const DAYS: Readonly<Record<FactTable, string>> = {
  race_results: "race_date",
  workout_logs: "date",
  benchmark_tests: "test_date",
  personal_records: "date_achieved",
  training_plan_days: "day",
};

export function columnsOf(table: TableName): Readonly<Record<string, Held>> {
  return TABLES[table];
}

/** What a column of a table holds; undefined when it has no such column. */
export function held(table: TableName, column: string): Held | undefined {
  return Object.hasOwn(TABLES[table], column) ? columnsOf(table)[column] : undefined;
}

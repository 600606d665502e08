//! What conditions may speak of: a closed list of columns, one line each.

stadion_units::words! {
    /// A table whose rows are facts about an athlete.
    pub enum Table {
        /// Races and simulated races.
        RaceResults = "race_results",
        /// Workouts.
        WorkoutLogs = "workout_logs",
        /// Tests done on purpose.
        BenchmarkTests = "benchmark_tests",
        /// Every record ever set.
        PersonalRecords = "personal_records",
        /// The days of plans.
        TrainingPlanDays = "training_plan_days",
        /// Goals.
        Goals = "goals",
    }
}

/// What a column holds, and so what it may be compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// True or false.
    Flag,
    /// A number in the unit of its name, in thousandths.
    Number,
    /// One of some words.
    Word(&'static [&'static str]),
    /// Any text, or an id.
    Text,
    /// Anything: only whether it is there matters.
    Presence,
    /// The day of the fact.
    Day,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its table.
    pub table: Table,
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
}

const SESSION_TYPES: &[&str] = &[
    "run",
    "hiit",
    "strength",
    "simulation",
    "recovery",
    "rest",
    "station_specific",
    "mixed",
    "other",
];
const FORMATS: &[&str] = &["singles", "doubles", "relay"];
const DIVISIONS: &[&str] = &[
    "open_women",
    "open_men",
    "pro_women",
    "pro_men",
    "doubles_women",
    "doubles_men",
    "doubles_mixed",
    "pro_doubles_women",
    "pro_doubles_men",
    "relay_women",
    "relay_men",
    "relay_mixed",
];
const RECORD_TYPES: &[&str] = &[
    "station_time",
    "exercise_weight",
    "exercise_reps",
    "running_pace",
    "race_time",
    "distance",
    "rep_max",
    "estimated_1rm",
    "session_volume",
];
const CONTEXTS: &[&str] = &["training", "race", "benchmark"];
const COMPLETIONS: &[&str] = &["completed", "partial", "skipped"];
const GOAL_TYPES: &[&str] = &[
    "race_time",
    "station_time",
    "running_pace",
    "body_comp",
    "consistency",
    "training_volume",
    "strength",
    "custom",
];
const GOAL_STATUSES: &[&str] = &["active", "completed", "abandoned"];

const fn column(table: Table, name: &'static str, kind: Kind) -> Column {
    Column { table, name, kind }
}

impl Column {
    /// Every column. `value` of a record is in the unit its type is written in: seconds, seconds per
    /// kilometre, kilograms, repetitions or metres.
    pub const ALL: &[Self] = &[
        column(Table::RaceResults, "race_date", Kind::Day),
        column(Table::RaceResults, "is_simulation", Kind::Flag),
        column(Table::RaceResults, "format", Kind::Word(FORMATS)),
        column(Table::RaceResults, "division", Kind::Word(DIVISIONS)),
        column(Table::RaceResults, "total_time_seconds", Kind::Number),
        column(Table::RaceResults, "overall_rank", Kind::Number),
        column(Table::RaceResults, "division_rank", Kind::Number),
        column(Table::RaceResults, "age_group_rank", Kind::Number),
        column(Table::WorkoutLogs, "date", Kind::Day),
        column(Table::WorkoutLogs, "session_type", Kind::Word(SESSION_TYPES)),
        column(Table::WorkoutLogs, "completion_status", Kind::Word(COMPLETIONS)),
        column(Table::WorkoutLogs, "duration_minutes", Kind::Number),
        column(Table::WorkoutLogs, "deleted_at", Kind::Presence),
        column(Table::BenchmarkTests, "test_date", Kind::Day),
        column(Table::BenchmarkTests, "test_type", Kind::Text),
        column(Table::BenchmarkTests, "station_id", Kind::Text),
        column(Table::PersonalRecords, "date_achieved", Kind::Day),
        column(Table::PersonalRecords, "record_type", Kind::Word(RECORD_TYPES)),
        column(Table::PersonalRecords, "subject", Kind::Text),
        column(Table::PersonalRecords, "scope", Kind::Text),
        column(Table::PersonalRecords, "station_id", Kind::Text),
        column(Table::PersonalRecords, "context", Kind::Word(CONTEXTS)),
        column(Table::PersonalRecords, "simulation", Kind::Flag),
        column(Table::PersonalRecords, "distance_metres", Kind::Number),
        column(Table::PersonalRecords, "value", Kind::Number),
        column(Table::PersonalRecords, "previous_value", Kind::Presence),
        column(Table::TrainingPlanDays, "session_type", Kind::Word(SESSION_TYPES)),
        column(Table::TrainingPlanDays, "is_rest_day", Kind::Flag),
        column(Table::TrainingPlanDays, "is_completed", Kind::Flag),
        column(Table::Goals, "goal_type", Kind::Word(GOAL_TYPES)),
        column(Table::Goals, "status", Kind::Word(GOAL_STATUSES)),
        column(Table::Goals, "deleted_at", Kind::Presence),
    ];

    /// The column of that name.
    ///
    /// ```
    /// use stadion_progress::{Column, Table};
    ///
    /// assert!(Column::find(Table::RaceResults, "format").is_some());
    /// assert!(Column::find(Table::WorkoutLogs, "format").is_none());
    /// ```
    pub fn find(table: Table, name: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|column| column.table == table && column.name == name)
    }

    /// The columns of a table.
    pub fn of(table: Table) -> impl Iterator<Item = &'static Self> {
        Self::ALL.iter().filter(move |column| column.table == table)
    }
}

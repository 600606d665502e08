//! What of an answer is printed.

use serde::Deserialize;

#[derive(Deserialize)]
pub struct Answer {
    pub result: Option<Outcome>,
    #[serde(default)]
    pub problems: Vec<Problem>,
}

#[derive(Deserialize)]
pub struct Problem {
    pub path: String,
    pub message: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub enum Outcome {
    Hyrox(Box<Planned>),
    Other {},
}

#[derive(Deserialize)]
pub struct Planned {
    pub plan: Head,
    pub weeks: Vec<PlannedWeek>,
    pub predicted_splits: Option<Race>,
    pub invariants: Vec<Promise>,
    pub warnings: Vec<Warning>,
}

#[derive(Deserialize)]
pub struct Head {
    pub plan_name: String,
    pub goal: Option<String>,
    pub start_date: String,
    pub end_date: String,
}

#[derive(Deserialize)]
pub struct PlannedWeek {
    pub week_number: u32,
    pub phase: String,
    pub focus: String,
    pub target_volume_minutes: u32,
    pub days: Vec<PlannedDay>,
}

#[derive(Deserialize)]
pub struct PlannedDay {
    pub date: String,
    pub day_of_week: u32,
    pub workout_title: String,
    pub workout_description: Option<String>,
    pub estimated_duration_minutes: u32,
    pub is_rest_day: bool,
}

#[derive(Deserialize)]
pub struct Race {
    pub splits: Vec<Split>,
}

#[derive(Deserialize)]
pub struct Split {
    pub station_number: Option<usize>,
    /// As it is printed in the answer.
    pub time_seconds: serde_json::Number,
}

#[derive(Deserialize)]
pub struct Promise {
    pub name: String,
    pub held: bool,
}

#[derive(Deserialize)]
pub struct Warning {
    pub message: String,
}

//! Random histories of an athlete in plain words, and what they mean to the crate.

use fastrand::Rng;
use stadion_progress::{Fact, Facts, Table, Value};
use stadion_units::{Day, Measure};
use uuid::Uuid;

/// The days of a history lie within so many days from [`first_day`].
pub const DAYS: i32 = 110;

/// A Wednesday.
pub fn first_day() -> Day {
    Day::new(2026, 7, 1).expect("a day")
}

/// A row, with what of it the definitions ask for.
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of the row")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub table: &'static str,
    pub id: u128,
    pub day: i32,
    pub plan: u128,
    pub simulation: bool,
    pub format: &'static str,
    pub division: Option<&'static str>,
    pub total_milliseconds: i64,
    pub rank: Option<i64>,
    pub completion: &'static str,
    pub deleted: bool,
    pub minutes: Option<i64>,
    pub record_type: &'static str,
    pub station: Option<u128>,
    pub beats: bool,
    pub rest: bool,
    pub done: bool,
    pub status: &'static str,
}

fn chance(rng: &mut Rng, percent: u8) -> bool {
    rng.u8(0..100) < percent
}

fn one<T: Copy>(rng: &mut Rng, among: &[T]) -> T {
    among[rng.usize(0..among.len())]
}

/// Any row.
pub fn row(rng: &mut Rng, table: &'static str) -> Row {
    Row {
        table,
        id: rng.u128(..),
        day: rng.i32(0..DAYS),
        plan: u128::from(rng.u8(1..3)),
        simulation: chance(rng, 30),
        format: one(rng, &["singles", "singles", "doubles", "relay"]),
        division: one(rng, &[None, Some("pro_men"), Some("open_women"), Some("pro_doubles_men")]),
        total_milliseconds: one(rng, &[3_599_999, 3_600_000, 4_499_999, 5_399_999, 5_400_000]),
        rank: one(rng, &[None, Some(1), Some(3), Some(4)]),
        completion: one(rng, &["completed", "partial", "completed", "skipped"]),
        deleted: chance(rng, 8),
        minutes: one(rng, &[None, Some(30), Some(60), Some(45)]),
        record_type: one(rng, &["station_time", "station_time", "race_time", "exercise_weight"]),
        station: Some(u128::from(rng.u8(1..=8))).filter(|_| !chance(rng, 5)),
        beats: chance(rng, 40),
        rest: chance(rng, 25),
        done: chance(rng, 75),
        status: one(rng, &["active", "completed", "abandoned"]),
    }
}

const TABLES: &[&str] = &[
    "race_results",
    "workout_logs",
    "personal_records",
    "benchmark_tests",
    "training_plan_days",
    "goals",
];

/// A history: mostly few rows, sometimes a diligent athlete's, whose streaks are long.
pub fn history(rng: &mut Rng) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for table in TABLES {
        let most = if chance(rng, 25) { 40 } else { 7 };
        for _ in 0..rng.usize(0..most) {
            rows.push(row(rng, table));
        }
    }
    if chance(rng, 35) {
        let (share, from, to) = (rng.u8(35..100), rng.i32(0..40), rng.i32(50..DAYS));
        for day in from..to {
            if chance(rng, share) {
                for _ in 0..rng.u8(1..4) {
                    rows.push(Row { day, ..row(rng, "workout_logs") });
                }
            }
        }
    }
    rng.shuffle(&mut rows);
    rows
}

/// A number of thousands.
fn whole(number: i64) -> Value<'static> {
    Value::Number(Measure(number * 1_000))
}

fn fact(row: &Row) -> Fact<'static> {
    let table = Table::find(row.table).expect("a table");
    let day = first_day().plus_days(row.day).expect("a day");
    let mut fact = Fact::new(table, Uuid::from_u128(row.id), day);
    let mut state = |column: &str, value: Option<Value<'static>>| {
        if let Some(value) = value {
            assert!(fact.state(column, value), "{column}");
        }
    };
    let text = |text: &'static str| Some(Value::Text(text.into()));
    match row.table {
        "race_results" => {
            state("is_simulation", Some(Value::Flag(row.simulation)));
            state("format", text(row.format));
            state("division", row.division.and_then(text));
            state("total_time_seconds", Some(Value::Number(Measure(row.total_milliseconds))));
            state("age_group_rank", row.rank.map(whole));
        }
        "workout_logs" => {
            state("completion_status", text(row.completion));
            state("deleted_at", row.deleted.then_some(Value::Present));
            state("duration_minutes", row.minutes.map(whole));
        }
        "personal_records" => {
            state("record_type", text(row.record_type));
            state("station_id", row.station.map(|id| Value::Text(id.to_string().into())));
            state("previous_value", row.beats.then_some(Value::Present));
        }
        "training_plan_days" => {
            state("is_rest_day", Some(Value::Flag(row.rest)));
            state("is_completed", Some(Value::Flag(row.done)));
        }
        "goals" => {
            state("status", text(row.status));
            state("deleted_at", row.deleted.then_some(Value::Present));
        }
        _ => {}
    }
    fact.group_id = (row.table == "training_plan_days").then(|| Uuid::from_u128(row.plan));
    fact
}

/// The rows as facts.
pub fn facts(rows: &[Row]) -> Facts<'static> {
    Facts::new(rows.iter().map(fact).collect())
}

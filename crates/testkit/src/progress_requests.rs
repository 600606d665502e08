//! Requests of `assess_progress`: athletes with facts of every table, definitions that ask for them,
//! and goals in every unit.

use crate::Rng;
use crate::made_effort::uuid;
use serde_json::{Value, json};

/// Criteria as people write them, some of which nobody can answer.
const CRITERIA: [&str; 12] = [
    r#"{"type":"count","table":"workout_logs","condition":"completion_status in ('completed','partial') and deleted_at is null","threshold":3}"#,
    r#"{"type":"count","table":"race_results","condition":"is_simulation = false and division in ('pro_women','pro_men')","threshold":1}"#,
    r#"{"type":"count_distinct","table":"personal_records","column":"station_id","condition":"record_type = 'station_time'","threshold":2}"#,
    r#"{"type":"min","table":"race_results","column":"total_time_seconds","condition":"is_simulation = false and format = 'singles'","threshold":5399.999}"#,
    r#"{"type":"min","table":"race_results","column":"age_group_rank","condition":"is_simulation = false","threshold":3}"#,
    r#"{"type":"streak","table":"workout_logs","column":"date","unit":"days","condition":"completion_status <> 'skipped' and deleted_at is null","threshold":3}"#,
    r#"{"type":"streak","table":"workout_logs","column":"date","unit":"weeks","min_per_unit":2,"threshold":2}"#,
    r#"{"type":"ratio","table":"training_plan_days","numerator":"is_completed = true","denominator":"is_rest_day = false","min_sample":2,"threshold":0.8}"#,
    r#"{"type":"count","table":"goals","condition":"status = 'completed' and deleted_at is null","threshold":1}"#,
    r#"{"type":"count","table":"personal_records","condition":"previous_value is not null","threshold":1,"description":"Beat yourself"}"#,
    r#"{"type":"count","table":"race_results","condition":"is_simulation = false or true","threshold":1}"#,
    r#"{"type":"sum","table":"auth.users","threshold":"many","limit":3}"#,
];
const GOALS: [(&str, &str, u32); 10] = [
    ("race_time", "minutes", 90),
    ("station_time", "seconds", 240),
    ("running_pace", "min_per_mile", 8),
    ("running_pace", "seconds_per_km", 290),
    ("strength", "kg", 140),
    ("strength", "reps", 50),
    ("consistency", "days", 5),
    ("training_volume", "hours", 3),
    ("body_comp", "lbs", 176),
    ("custom", "moons", 8),
];
const TITLES: [&str; 4] = ["Back Squat 140 kg", "50 wall balls", "", "sleep \"more\""];
const SUBJECTS: [&str; 4] = ["back squat", "wall ball", "run", "1"];
const TODAY: u32 = 300;

/// A request that uses any part of the operation.
pub fn request(rng: &mut Rng) -> Value {
    let mut request = json!({ "athlete_id": uuid(rng.u128(..)), "today": date(TODAY) });
    let definitions: Vec<Value> = (0..rng.usize(0..8)).map(|_| definition(rng)).collect();
    let goals: Vec<Value> = (0..rng.usize(0..6)).map(|_| goal(rng)).collect();
    let facts = json!({
        "race_results": rows(rng, race),
        "workout_logs": rows(rng, workout),
        "benchmark_tests": rows(rng, benchmark),
        "personal_records": rows(rng, record),
        "training_plan_days": rows(rng, plan_day),
    });
    let maybe = [
        ("earliest_today", json!(date(TODAY - rng.u32(0..2)))),
        ("race_format", json!(rng.choice(["singles", "doubles", "relay"]))),
        ("weight_kg", json!(f64::from(rng.u32(400..1_500)) / 10.0)),
    ];
    for (name, value) in maybe {
        if rng.bool() {
            request[name] = value;
        }
    }
    request["definitions"] = json!(definitions);
    request["goals"] = json!(goals);
    request["facts"] = facts;
    request
}

fn rows(rng: &mut Rng, row: fn(&mut Rng) -> Value) -> Vec<Value> {
    let most = if rng.u8(0..8) == 0 { 40 } else { 6 };
    let mut rows: Vec<Value> = Vec::new();
    for _ in 0..rng.usize(0..most) {
        let mut row = row(rng);
        row["id"] = json!(uuid(rng.u128(..)));
        rows.push(row);
    }
    rows
}

fn definition(rng: &mut Rng) -> Value {
    let text = CRITERIA[rng.usize(0..CRITERIA.len())];
    let criteria: Value = serde_json::from_str(text).unwrap_or_default();
    json!({ "achievement_id": uuid(rng.u128(..)), "criteria": criteria })
}

fn goal(rng: &mut Rng) -> Value {
    let (kind, unit, target) = GOALS[rng.usize(0..GOALS.len())];
    let mut goal = json!({
        "id": uuid(rng.u128(..)),
        "goal_type": kind,
        "title": rng.choice(TITLES),
        "target_value": target,
        "target_unit": unit,
        "set_on": some_date(rng),
        "status": rng.choice(["active", "active", "completed", "abandoned"]),
    });
    match rng.u8(0..4) {
        0 => goal["target_date"] = json!(some_date(rng)),
        1 => goal["station_id"] = json!(station(rng)),
        2 => goal["completed_by_hand"] = json!(some_date(rng)),
        _ => {}
    }
    goal
}

fn race(rng: &mut Rng) -> Value {
    json!({
        "race_date": some_date(rng),
        "is_simulation": rng.bool(),
        "format": rng.choice(["singles", "doubles", "relay"]),
        "division": rng.choice(["open_men", "pro_women", "doubles_mixed"]),
        "total_time_seconds": f64::from(rng.u32(3_000_000..8_000_000)) / 1_000.0,
        "age_group_rank": rng.u32(1..50),
    })
}

fn workout(rng: &mut Rng) -> Value {
    json!({
        "date": some_date(rng),
        "session_type": rng.choice(["run", "strength", "mixed"]),
        "completion_status": rng.choice(["completed", "partial", "skipped"]),
        "duration_minutes": rng.u32(10..180),
        "deleted_at": rng.choice([Value::Null, json!("2026-06-01T00:00:00Z")]),
    })
}

fn benchmark(rng: &mut Rng) -> Value {
    json!({ "test_date": some_date(rng), "test_type": "time_trial", "station_id": station(rng) })
}

fn record(rng: &mut Rng) -> Value {
    let (kind, unit) = [
        ("station_time", "seconds"),
        ("running_pace", "seconds_per_km"),
        ("exercise_weight", "lb"),
        ("exercise_reps", "reps"),
        ("race_time", "stone"),
    ][rng.usize(0..5)];
    json!({
        "date_achieved": some_date(rng),
        "record_type": kind,
        "subject": rng.choice(SUBJECTS),
        "scope": rng.choice(["singles:-", "doubles:-"]),
        "station_id": station(rng),
        "value": f64::from(rng.u32(1..600_000)) / 1_000.0,
        "value_unit": unit,
        "previous_value": rng.choice([Value::Null, json!(251)]),
    })
}

fn plan_day(rng: &mut Rng) -> Value {
    json!({
        "day": some_date(rng),
        "plan_id": uuid(u128::from(rng.u8(1..4))),
        "is_rest_day": rng.bool(),
        "is_completed": rng.bool(),
    })
}

fn station(rng: &mut Rng) -> String {
    uuid(u128::from(rng.u8(1..9)))
}

/// A day up to today, seldom one after it.
fn some_date(rng: &mut Rng) -> String {
    let ahead = u32::from(rng.u8(0..30) == 0);
    date(rng.u32(200..TODAY) + ahead * 120)
}

/// A day of 2026 and after, counted in months of 28 days.
fn date(day: u32) -> String {
    let month = day / 28;
    format!("{}-{:02}-{:02}", 2026 + month / 12, 1 + month % 12, 1 + day % 28)
}

//! Requests of `detect_records` with everything a database may send along: a stored ledger, races
//! that wait for the validator, a context.

use crate::Rng;
use crate::histories::{History, TODAY, history};
use crate::ledger_model::{ModelRow, ledger};
use crate::made_effort::{date, uuid};
use crate::races;
use serde_json::{Value, json};

/// A request that uses any part of the operation.
pub fn request(rng: &mut Rng) -> Value {
    let history = history(rng);
    let mut request = history.request();
    if rng.u8(0..6) == 0 {
        request["context"] = json!(["race", "training", "benchmark"][rng.usize(0..3)]);
    }
    if rng.u8(0..3) == 0 {
        request["ledger"] = stored_ledger(rng, &history);
    }
    if rng.bool() {
        let races = stored_races(rng, &mut request);
        request["races"] = json!(races);
    }
    request
}

/// Rows as somebody else wrote them: none has the id that the engine gives.
fn stored_ledger(rng: &mut Rng, history: &History) -> Value {
    let rows = ledger(&history.efforts, TODAY, None);
    rows.iter().skip(rng.usize(0..3)).map(|row| stored_row(row, rng.u128(..))).collect()
}

fn stored_row(row: &ModelRow, id: u128) -> Value {
    let (unit, places) = match row.series.record_type {
        "station_time" | "race_time" => ("seconds", 1_000),
        "running_pace" => ("seconds_per_km", 1_000),
        "exercise_reps" => ("reps", 1),
        "distance" => ("meters", 1_000),
        "session_volume" => ("kg_reps", 1_000),
        _ => ("kg", 1_000),
    };
    let written = |value: i128| json!(value as f64 / f64::from(places));
    json!({
        "id": uuid(id),
        "record_type": row.series.record_type,
        "subject": row.series.subject,
        "scope": row.series.scope,
        "distance_metres": row.series.distance_metres,
        "load_grams": row.series.load_grams,
        "reps": row.series.reps,
        "simulation": row.series.simulation,
        "effort_id": if id.is_multiple_of(8) { Value::Null } else { json!(row.effort_id) },
        "source_kind": row.source.map(|(kind, _)| kind),
        "source_id": row.source.map(|(_, id)| uuid(id)),
        "value": written(row.value),
        "value_unit": unit,
        "date_achieved": date(row.day),
        "context": row.context,
        "previous_value": row.previous.map(written),
    })
}

/// A race for at most two of the efforts' races; the efforts wait for it and name their split.
fn stored_races(rng: &mut Rng, request: &mut Value) -> Vec<Value> {
    let mut races: Vec<Value> = Vec::new();
    for effort in request["efforts"].as_array_mut().into_iter().flatten() {
        if effort["source"]["kind"] != "race_result" {
            continue;
        }
        let id = effort["source"]["id"].clone();
        if !races.iter().any(|race| race["race_result_id"] == id) && races.len() < 2 {
            let mut race = races::request(rng);
            if rng.bool() {
                race["race"]["total_time_seconds"] = json!(rng.u32(3_000..9_000));
            }
            race["race_result_id"] = id;
            races.push(race);
        }
        effort["valid"] = Value::Null;
        if effort["record_type"] == "station_time" {
            effort["split_number"] = json!(rng.u8(1..17));
        }
    }
    races
}

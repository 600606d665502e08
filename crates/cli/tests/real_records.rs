//! Ledgers of real histories through the command. The expected figures were worked out apart from
//! the project, by a short script over the same files.
//!
//! The data is not part of the project: set `STADION_DATA`, or keep it in `../shared/data`.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a panic here fails a test, not a request"
)]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file, or a loud word that the test did not run.
fn data(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("STADION_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let file = folder.join(name);
    if file.exists() {
        return Some(file);
    }
    let _lost = writeln!(
        std::io::stderr(),
        "SKIPPED, NOT PASSED: {} is not there; set STADION_DATA to the folder of real data",
        file.display()
    );
    None
}

fn rows_of(file: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(file).expect("a CSV");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn stadion(args: &[&str], file: &Path) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_stadion"))
        .args(args)
        .arg(file)
        .output()
        .expect("the command runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// The results of `detect_records` for requests that go through a file.
fn detect(name: &str, requests: &[Value]) -> Vec<Value> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let lines: Vec<String> = requests.iter().map(Value::to_string).collect();
    std::fs::write(&file, lines.join("\n")).expect("writable");
    let answers = stadion(&["detect_records", "--lines"], &file);
    std::fs::remove_file(&file).expect("removable");
    assert_eq!(answers.len(), requests.len());
    answers.into_iter().map(|answer| answer["result"].clone()).collect()
}

fn uuid(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012x}")
}

fn items<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value[name].as_array().expect("a list").iter()
}

fn count(result: &Value, list: &str, field: &str, word: &str) -> usize {
    items(result, list).filter(|item| item[field] == word).count()
}

/// "15 Sep 2025, 07:48" as a date.
fn date(text: &str) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let parts: Vec<&str> = text.split([' ', ',']).collect();
    let month = MONTHS.iter().position(|month| *month == parts[1]).expect("a month") + 1;
    format!("{}-{month:02}-{:0>2}", parts[2], parts[0])
}

/// One effort for each set: a weight, or repetitions without one.
fn lifts(file: &Path) -> Value {
    let mut workouts: BTreeMap<String, usize> = BTreeMap::new();
    let mut efforts = Vec::new();
    for (number, set) in rows_of(file).into_iter().enumerate() {
        let known = workouts.len();
        let workout = *workouts.entry(set["start_time"].clone()).or_insert(known);
        let number_of = |name: &str| set[name].parse::<f64>().unwrap_or_default();
        let (weight, reps) = (number_of("weight_kg"), number_of("reps"));
        let mut effort = json!({
            "effort_id": format!("set:{number}"),
            "subject": set["exercise_title"],
            "date": date(&set["start_time"]),
            "context": "training",
            "reps": reps,
            "warmup": set["set_type"] == "warmup",
            "source": { "kind": "workout_log", "id": uuid(workout) },
        });
        let (kind, value, unit) = if weight > 0.0 {
            ("exercise_weight", weight, "kg")
        } else {
            ("exercise_reps", reps, "reps")
        };
        effort["record_type"] = json!(kind);
        effort["value"] = json!(value);
        effort["unit"] = json!(unit);
        efforts.push(effort);
    }
    json!({ "athlete_id": uuid(0), "today": "2025-09-15", "efforts": efforts })
}

/// Rows of a series as day and value.
fn series<'v>(
    result: &'v Value,
    kind: &str,
    subject: &str,
    reps: Option<u32>,
) -> Vec<(&'v str, f64)> {
    items(result, "ledger")
        .filter(|row| row["record_type"] == kind && row["subject"] == subject)
        .filter(|row| reps.is_none_or(|reps| row["reps"] == reps))
        .map(|row| {
            let value = row["value"].as_f64().expect("a number");
            (row["date_achieved"].as_str().expect("a day"), value)
        })
        .collect()
}

#[test]
fn detect_records_gives_the_ledger_of_7211_real_sets() {
    let Some(file) = data("strength/hevy_log.csv") else { return };
    let request = lifts(&file);
    assert_eq!(items(&request, "efforts").count(), 7_211);
    let result = detect("lifts.jsonl", &[request]).remove(0);

    assert_eq!(count(&result, "ignored", "reason", "warmup"), 2_195);
    assert_eq!(count(&result, "ignored", "reason", "no_value"), 276);
    assert_eq!(items(&result, "ignored").count(), 2_195 + 276);
    for (kind, rows) in [
        ("exercise_weight", 380),
        ("exercise_reps", 17),
        ("rep_max", 2_803),
        ("estimated_1rm", 409),
        ("session_volume", 556),
    ] {
        assert_eq!(count(&result, "ledger", "record_type", kind), rows, "{kind}");
    }

    let curl = "seated leg curl (machine)";
    let weights = [39.0, 40.0, 55.0, 58.0, 70.0, 72.0, 74.0, 76.0, 78.0];
    let found = series(&result, "exercise_weight", curl, None);
    assert_eq!(found.iter().map(|(_, value)| *value).collect::<Vec<_>>(), weights);
    assert_eq!(found[4], ("2024-11-22", 70.0));
    let tens = series(&result, "rep_max", curl, Some(10));
    assert_eq!((tens.len(), tens[4], tens[11]), (12, ("2024-11-22", 65.0), ("2025-08-11", 78.0)));
    // 70 kg for 10: 70 (1 + 10 / 30).
    let estimates = series(&result, "estimated_1rm", curl, None);
    assert_eq!((estimates.len(), estimates[4]), (10, ("2025-03-30", 93.333)));
    let volumes = series(&result, "session_volume", "leg press (machine)", None);
    assert_eq!((volumes.len(), volumes[12]), (13, ("2025-07-24", 9_504.0)));
    let pull_ups = series(&result, "exercise_reps", "pull up", None);
    assert_eq!(
        pull_ups,
        [("2024-07-03", 8.0), ("2025-01-02", 9.0), ("2025-02-06", 10.0), ("2025-04-30", 11.0)]
    );
    // A warm-up with 32 kg of 12 December 2024 would have been the heaviest.
    let assisted = series(&result, "exercise_weight", "pull up (assisted)", None);
    assert_eq!(assisted.last(), Some(&("2024-12-07", 30.0)));
}

/// The results name no athlete: every event, division and sex is one, whose results follow each
/// other day by day, at most 1,000 of them.
fn races(file: &Path) -> Vec<Value> {
    let requests = stadion(&["validate_splits", "--csv", "--requests"], file);
    let mut athletes: Vec<((String, String, String), Vec<Value>)> = Vec::new();
    for (row, mut race) in rows_of(file).into_iter().zip(requests) {
        let key = (row["event"].clone(), row["division"].clone(), row["sex"].clone());
        let fits = |(of, races): &&mut (_, Vec<Value>)| *of == key && races.len() < 1_000;
        let of = if let Some(found) = athletes.iter_mut().find(fits) {
            found
        } else {
            athletes.push((key, Vec::new()));
            athletes.last_mut().expect("just added")
        };
        race["race_result_id"] = json!(uuid(of.1.len()));
        of.1.push(race);
    }
    athletes.into_iter().map(|(_, races)| history(&races)).collect()
}

fn history(races: &[Value]) -> Value {
    let mut efforts = Vec::new();
    for (number, race) in races.iter().enumerate() {
        let date =
            format!("{}-{:02}-{:02}", 2000 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
        let effort = |id: String, kind: &str, subject: &Value, value: &Value| {
            json!({
                "effort_id": id, "record_type": kind, "subject": subject, "value": value,
                "unit": "seconds", "date": date, "context": "race",
                "source": { "kind": "race_result", "id": race["race_result_id"] },
            })
        };
        let total = &race["race"]["total_time_seconds"];
        efforts.push(effort(format!("race:{number}"), "race_time", &json!("hyrox"), total));
        for split in items(race, "splits").filter(|split| split["split_type"] == "station") {
            let subject = json!(split["station_number"].to_string());
            let id = format!("race:{number}:{}", split["split_number"]);
            let mut effort = effort(id, "station_time", &subject, &split["time_seconds"]);
            effort["split_number"] = split["split_number"].clone();
            efforts.push(effort);
        }
    }
    json!({ "athlete_id": uuid(0), "today": "2026-01-01", "efforts": efforts, "races": races })
}

#[test]
fn detect_records_gives_the_ledgers_of_15239_real_races() {
    let Some(file) = data("hyrox/results_granular_dev.csv") else { return };
    let requests = races(&file);
    assert_eq!(requests.len(), 85);
    assert_eq!(
        requests.iter().map(|request| items(request, "races").count()).sum::<usize>(),
        15_239
    );
    let results = detect("races.jsonl", &requests);

    let sum = |list: &str, field: &str, word: &str| -> usize {
        results.iter().map(|result| count(result, list, field, word)).sum()
    };
    assert_eq!(sum("ledger", "record_type", "race_time"), 462);
    assert_eq!(sum("ledger", "record_type", "station_time"), 3_548);
    assert_eq!(sum("ignored", "reason", "no_value"), 33);
    // 42 splits and a total of 2,608 seconds, to which a lap or a station is missing.
    assert_eq!(sum("ignored", "reason", "vetoed"), 43);
    assert_eq!(sum("validated", "verdict", "suspicious"), 196);

    // Rotterdam 2024, open, men: the first of two athletes.
    let first = |request: &&Value| request["races"][0]["race"]["total_time_seconds"] == 5739;
    let at = requests.iter().position(|request| first(&request)).expect("Rotterdam");
    let totals = series(&results[at], "race_time", "hyrox", None);
    let totals: Vec<f64> = totals.iter().map(|(_, value)| *value).collect();
    assert_eq!(totals, [5739.0, 5691.0, 5682.0, 5241.0, 4358.0, 3861.0, 3707.0, 3631.0]);
    for (station, best) in (1..).zip([207.0, 96.0, 144.0, 159.0, 238.0, 77.0, 170.0, 194.0]) {
        let times = series(&results[at], "station_time", &format!("{station}"), None);
        assert_eq!(times.last().map(|(_, value)| *value), Some(best), "station {station}");
    }
    let fastest = |kind: &str, subject: &str| -> Option<f64> {
        let times = results.iter().flat_map(|result| series(result, kind, subject, None));
        times.map(|(_, value)| value).min_by(f64::total_cmp)
    };
    assert_eq!(fastest("race_time", "hyrox"), Some(3_065.0));
    // Mats at the wrong place gave burpee broad jumps of four seconds.
    assert!(fastest("station_time", "4") > Some(60.0));
}

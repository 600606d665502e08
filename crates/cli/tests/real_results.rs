//! Published results of real races: none is refused, every corruption is.
//!
//! The data is not part of the project: set `STADION_DATA`, or keep it in `../shared/data`.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a panic here fails a test, not a request"
)]

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file, or a loud word that the test did not run.
fn data(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("STADION_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let file = folder.join("hyrox").join(name);
    if file.exists() {
        return Some(file);
    }
    let _lost = writeln!(
        std::io::stderr(),
        "SKIPPED, NOT PASSED: {} is not there; set STADION_DATA to the folder of race results",
        file.display()
    );
    None
}

fn requests(file: &Path) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_stadion"))
        .args(["validate_splits", "--csv", "--requests"])
        .arg(file)
        .output()
        .expect("the command runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn validate(request: &Value) -> Value {
    let answer = stadion_engine::call("validate_splits", request.to_string().as_bytes());
    let answer: Value = serde_json::from_slice(&answer).expect("JSON");
    assert_eq!(answer["ok"], true, "{request}\n{answer}");
    answer["result"].clone()
}

fn verdict(request: &Value) -> String {
    validate(request)["verdict"].as_str().expect("a verdict").to_owned()
}

fn complete(request: &Value) -> bool {
    let splits = request["splits"].as_array().map_or(0, Vec::len);
    splits == 16 && request["transitions_total_seconds"].is_number()
}

fn split(request: &mut Value, number: usize) -> &mut Value {
    &mut request["splits"][number - 1]
}

fn add_seconds(request: &mut Value, number: usize, seconds: i64) {
    let split = split(request, number);
    let time = split["time_seconds"].as_i64().expect("whole seconds");
    split["time_seconds"] = json!(time + seconds);
}

#[test]
fn complete_published_results_are_never_rejected_and_every_corruption_is() {
    let Some(file) = data("results_official_summary_dev.csv") else { return };
    let all = requests(&file);
    assert_eq!(all.len(), 851);
    let complete: Vec<&Value> = all.iter().filter(|request| complete(request)).collect();
    assert_eq!(complete.len(), 322, "rows with a headline, 16 splits and a Roxzone time");
    let mut corruptions = 0_usize;
    for (row, original) in complete.into_iter().enumerate() {
        let answer = validate(original);
        assert_ne!(answer["verdict"], "reject", "row {row}: {answer:#}");
        assert_eq!(answer["totals"]["rounding"], "rounded_up", "row {row}");
        let mut refused = |name: &str, change: &dyn Fn(&mut Value)| {
            let mut request = original.clone();
            change(&mut request);
            assert_eq!(verdict(&request), "reject", "row {row}: {name}");
            corruptions += 1;
        };
        for number in 1..=16 {
            refused("one split +60 s", &|r| add_seconds(r, number, 60));
            if split(&mut original.clone(), number)["time_seconds"].as_i64() >= Some(40) {
                refused("one split -40 s", &|r| add_seconds(r, number, -40));
            }
            refused("a missing split", &|r| {
                r["splits"].as_array_mut().expect("splits").remove(number - 1);
            });
            refused("a duplicated number", &|r| {
                split(r, number)["split_number"] = json!(number % 16 + 1);
            });
        }
        for station in 1..=8 {
            refused("a station id on a run", &|r| {
                split(r, station * 2 - 1)["station_number"] = json!(station);
            });
            refused("two stations' ids swapped", &|r| {
                let other = station % 8 + 1;
                split(r, station * 2)["station_number"] = json!(other);
                split(r, other * 2)["station_number"] = json!(station);
            });
        }
    }
    let _lost = writeln!(std::io::stdout(), "{corruptions} corruptions, all rejected");
    assert!(corruptions > 322 * 70, "{corruptions}");
}

#[test]
fn device_tables_are_never_rejected_and_rarely_suspicious() {
    let Some(file) = data("results_granular_dev.csv") else { return };
    let all = requests(&file);
    assert_eq!(all.len(), 15_239);
    let mut suspicious = 0_usize;
    for (row, request) in all.iter().enumerate() {
        let answer = validate(request);
        assert_ne!(answer["verdict"], "reject", "row {row}: {answer:#}");
        assert_eq!(answer["totals"]["rounding"], "exact", "row {row}");
        suspicious += usize::from(answer["verdict"] == "suspicious");
    }
    let hundredths = (suspicious * 10_000 + all.len() / 2) / all.len();
    let _lost = writeln!(
        std::io::stdout(),
        "{} rows, {suspicious} suspicious: {}.{:02} %",
        all.len(),
        hundredths / 100,
        hundredths % 100
    );
    // Kept exact so that a moved rule is noticed.
    assert_eq!(suspicious, 196);
}

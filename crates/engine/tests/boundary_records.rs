//! Damaged requests of `detect_records` through the boundary: none panics, each refusal is in the
//! vocabulary; and what is stored comes back as nothing to write.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a panic here fails a test, not a request"
)]

use serde_json::{Value, json};
use stadion_testkit::{Rng, mutate, record_requests};
use stadion_units::Code;

const INPUTS: usize = 200_000;

fn detect(request: &Value) -> Value {
    let answer = stadion_engine::call("detect_records", request.to_string().as_bytes());
    let answer: Value = serde_json::from_slice(&answer).expect("JSON");
    assert_eq!(answer["ok"], true, "{request:#}\n{answer:#}");
    answer["result"].clone()
}

fn known(problem: &Value) -> bool {
    let code = problem["code"].as_str().unwrap_or_default();
    let path = problem["path"].as_str().unwrap_or("?");
    Code::ALL
        .iter()
        .any(|known| known.as_str() == code && problem["severity"] == known.severity().as_str())
        && (path.is_empty() || path.starts_with('/'))
        && problem["message"].as_str().is_some_and(|message| !message.is_empty())
}

#[test]
fn detect_records_never_panics_when_200_000_requests_are_damaged() {
    let mut rng = Rng::with_seed(2_000_003);
    let (mut given, mut refused) = (0_usize, 0_usize);
    let base: Vec<Value> = (0..1_000).map(|_| record_requests::request(&mut rng)).collect();
    for index in 0..INPUTS {
        let bytes = if index % 4 == 3 {
            mutate::bytes(&mut rng)
        } else {
            mutate::request(&mut rng, &base[index % base.len()])
        };
        let answer = stadion_engine::call("detect_records", &bytes);
        if answer.starts_with(br#"{"ok":true,"result":{"ledger":["#) {
            given += 1;
            continue;
        }
        refused += 1;
        let answer: Value = serde_json::from_slice(&answer).expect("an answer is JSON");
        let problems = answer["problems"].as_array().expect("a refusal has problems");
        assert!(!problems.is_empty() && problems.len() <= 100);
        let text = String::from_utf8_lossy(&bytes);
        assert!(problems.iter().all(known), "{text}\n{answer:#}");
    }
    assert!(given > 10_000, "most requests were damaged beyond use: {given} given");
    assert!(refused > 100_000, "most requests were not damaged: {refused} refused");
}

#[test]
fn detect_records_takes_every_request_when_it_is_whole() {
    let mut rng = Rng::with_seed(2_000_007);
    let (mut rows, mut validated) = (0_usize, 0_usize);
    for _ in 0..5_000 {
        let result = detect(&record_requests::request(&mut rng));
        rows += result["ledger"].as_array().map_or(0, Vec::len);
        validated += result["validated"].as_array().map_or(0, Vec::len);
    }
    assert!(rows > 20_000 && validated > 500, "{rows} rows, {validated} races");
}

#[test]
fn detect_records_has_nothing_to_write_when_its_own_ledger_is_stored() {
    let mut rng = Rng::with_seed(2_000_011);
    for _ in 0..5_000 {
        let mut request = record_requests::request(&mut rng);
        let ledger = detect(&request)["ledger"].clone();
        request["ledger"] = ledger.clone();
        let again = detect(&request);
        assert_eq!(again["ledger"], ledger);
        assert_eq!(
            again["diff"],
            json!({ "insert": [], "update": [], "delete": [] }),
            "{ledger:#}"
        );
    }
}

//! `estimate_one_rep_max` through the boundary: generated and damaged requests, and what its words
//! need a long history for.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a panic here fails a test, not a request"
)]

use serde_json::{Value, json};
use stadion_engine::estimate_one_rep_max::refusal_code::RefusalCode;
use stadion_testkit::{Rng, mutate, set_requests};
use stadion_units::{Code, Day};
use std::collections::BTreeSet;
use std::path::Path;

fn ask(bytes: &[u8]) -> Value {
    let answer = stadion_engine::call("estimate_one_rep_max", bytes);
    serde_json::from_slice(&answer).expect("an answer is JSON")
}

fn estimated(request: &Value) -> Value {
    let answer = ask(request.to_string().as_bytes());
    assert_eq!(answer["ok"], true, "{request:#}\n{answer:#}");
    answer["result"].clone()
}

fn known(problem: &Value) -> bool {
    let code = problem["code"].as_str().unwrap_or_default();
    Code::ALL.iter().any(|known| known.as_str() == code)
        && problem["message"].as_str().is_some_and(|message| !message.is_empty())
}

#[test]
fn estimate_one_rep_max_never_panics_when_20_000_requests_are_damaged() {
    let mut rng = Rng::with_seed(4_000_003);
    let (mut given, mut refused) = (0_usize, 0_usize);
    let base: Vec<Value> = (0..500).map(|_| set_requests::request(&mut rng)).collect();
    for index in 0..20_000 {
        let answer = ask(&mutate::request(&mut rng, &base[index % base.len()]));
        if answer["ok"] == true {
            given += 1;
            continue;
        }
        refused += 1;
        let problems = answer["problems"].as_array().expect("a refusal has problems");
        assert!(!problems.is_empty() && problems.iter().all(known), "{answer:#}");
    }
    assert!(given > 2_000 && refused > 2_000, "{given} given, {refused} refused");
}

#[test]
fn estimate_one_rep_max_keeps_its_laws_when_requests_are_whole() {
    let mut rng = Rng::with_seed(4_000_007);
    let mut estimated_count = 0_usize;
    for _ in 0..2_000 {
        let request = set_requests::request(&mut rng);
        let result = estimated(&request);
        let sets = result["per_set"].as_array().expect("a list");
        assert_eq!(sets.len(), request["sets"].as_array().expect("a list").len());
        let Some(max) = result["one_rep_max_grams"].as_u64() else {
            assert!(result["refused"]["code"].is_string(), "{result:#}");
            continue;
        };
        estimated_count += 1;
        if let Some(low) = result["interval"]["low_grams"].as_u64() {
            let high = result["interval"]["high_grams"].as_u64().expect("both ends");
            assert!(low <= max && max <= high, "{result:#}");
        }
        for cell in result["table"].as_array().into_iter().flatten() {
            assert!(cell["weight_grams"].as_u64().expect("grams") <= max, "{cell}");
        }
    }
    assert!(estimated_count > 1_000, "only {estimated_count} maxes");
}

#[test]
fn estimate_one_rep_max_gives_the_same_max_when_sets_come_in_another_order() {
    let mut rng = Rng::with_seed(4_000_011);
    for _ in 0..500 {
        let mut request = set_requests::request(&mut rng);
        let first = estimated(&request);
        request["sets"].as_array_mut().expect("a list").reverse();
        // Without a day of its own the exercise stays, and so does the latest day.
        let again = estimated(&request);
        assert_eq!(first["one_rep_max_grams"], again["one_rep_max_grams"], "{request:#}");
        assert_eq!(first["interval"], again["interval"]);
    }
}

fn long_history() -> Value {
    let first = Day::parse("2024-01-01").expect("a day");
    let set = |days| {
        let date = first.plus_days(days).expect("a day").to_string();
        json!({ "weight_kg": 100, "reps": 5, "rpe": 8, "performed_on": date })
    };
    estimated(&json!({ "sets": (0..450).map(set).collect::<Vec<_>>() }))
}

#[test]
fn estimate_one_rep_max_says_outdated_when_400_newer_sets_are_there() {
    let result = long_history();
    let codes = result["per_set"].as_array().expect("a list").iter().map(|set| &set["code"]);
    assert_eq!(codes.filter(|code| *code == "outdated").count(), 50);
}

#[test]
fn every_refusal_code_has_a_vector_or_needs_a_long_history() {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/estimate_one_rep_max");
    let mut seen = BTreeSet::from(["outdated".to_owned()]);
    for file in std::fs::read_dir(folder).expect("a folder of vectors") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("readable");
        let codes = text.split("\"code\": \"").skip(1).filter_map(|rest| rest.split('"').next());
        seen.extend(codes.map(str::to_owned));
    }
    let words = RefusalCode::ALL.iter().map(|code| code.as_str());
    let missing: Vec<&str> = words.filter(|word| !seen.contains(*word)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "codes without a vector");
}

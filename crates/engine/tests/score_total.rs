//! `score_total` through the boundary: damaged requests, the words of its refusals, and what a
//! comparison of lifters must keep.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a panic here fails a test, not a request"
)]

use serde_json::{Value, json};
use stadion_engine::score_total::words::{Equipment, Event, ScoreName, ScoreRefusal, Sex};
use stadion_testkit::{Rng, mutate};
use stadion_units::Code;
use std::collections::BTreeSet;
use std::path::Path;

fn ask(bytes: &[u8]) -> Value {
    let answer = stadion_engine::call("score_total", bytes);
    serde_json::from_slice(&answer).expect("an answer is JSON")
}

fn scores(request: &Value) -> Value {
    let answer = ask(request.to_string().as_bytes());
    assert_eq!(answer["ok"], true, "{request:#}\n{answer:#}");
    answer["result"]["scores"].clone()
}

/// Every lifter that the words can tell apart.
fn kinds() -> Vec<Value> {
    let mut kinds = Vec::new();
    for sex in Sex::ALL {
        for equipment in Equipment::ALL {
            for event in Event::ALL {
                kinds.push(json!({
                    "sex": sex.as_str(),
                    "equipment": equipment.as_str(),
                    "event": event.as_str(),
                }));
            }
        }
    }
    kinds
}

fn with(kind: &Value, body_weight_grams: u32, total_grams: u32) -> Value {
    let mut lifter = kind.clone();
    lifter["body_weight_grams"] = body_weight_grams.into();
    lifter["total_grams"] = total_grams.into();
    lifter
}

fn known(problem: &Value) -> bool {
    let code = problem["code"].as_str().unwrap_or_default();
    Code::ALL.iter().any(|known| known.as_str() == code)
        && problem["message"].as_str().is_some_and(|message| !message.is_empty())
}

#[test]
fn score_total_never_panics_when_20_000_requests_are_damaged() {
    let mut rng = Rng::with_seed(4_000_037);
    let (mut given, mut refused) = (0_usize, 0_usize);
    let base: Vec<Value> = kinds()
        .iter()
        .map(|kind| with(kind, rng.u32(1..=500_000), rng.u32(1..=3_000_000)))
        .collect();
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
    assert!(given > 1_000 && refused > 1_000, "{given} given, {refused} refused");
}

#[test]
fn score_total_gives_each_score_points_or_a_reason_when_a_lifter_is_within_bounds() {
    let mut seen = BTreeSet::new();
    for kind in kinds() {
        for body_weight_grams in [1, 28_000, 34_999, 40_000, 93_000, 210_000, 500_000] {
            for total_grams in [1, 90_000, 600_000, 3_000_000] {
                let mut lifter = with(&kind, body_weight_grams, total_grams);
                lifter["age"] = 90.into();
                let scores = scores(&lifter);
                assert_eq!(scores.as_object().expect("an object").len(), ScoreName::ALL.len());
                for name in ScoreName::ALL {
                    let said = &scores[name.as_str()];
                    if let Some(code) = said["refused"]["code"].as_str() {
                        seen.insert(code.to_owned());
                        continue;
                    }
                    let points = said["points"].as_f64().expect("points");
                    let adjusted = said["age_adjusted_points"].as_f64().expect("points");
                    assert!((0.0..400_000.0).contains(&points) && adjusted >= points, "{said:#}");
                }
            }
        }
    }
    let never = ScoreRefusal::BeyondScale.as_str();
    let reached = ScoreRefusal::ALL.iter().map(|code| code.as_str()).filter(|code| *code != never);
    assert_eq!(seen.iter().map(String::as_str).collect::<BTreeSet<_>>(), reached.collect());
}

#[test]
fn score_total_never_falls_when_the_total_rises() {
    let mut rng = Rng::with_seed(4_000_039);
    let mut compared_count = 0_usize;
    for _ in 0..500 {
        for kind in kinds() {
            let body_weight_grams = rng.u32(30_000..=200_000);
            let total_grams = rng.u32(1..=2_999_000);
            let more_grams = total_grams + rng.u32(1..=1_000);
            let less = scores(&with(&kind, body_weight_grams, total_grams));
            let more = scores(&with(&kind, body_weight_grams, more_grams));
            for name in ScoreName::ALL {
                let points = |scores: &Value| scores[name.as_str()]["points"].as_f64();
                let Some(points_of_less) = points(&less) else { continue };
                let points_of_more = points(&more).expect("a higher total has points, too");
                assert!(points_of_less <= points_of_more, "{name:?} {kind} {body_weight_grams}");
                compared_count += 1;
            }
        }
    }
    assert!(compared_count > 20_000, "only {compared_count} comparisons");
}

#[test]
fn every_refusal_of_a_score_has_a_vector() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/score_total");
    let mut seen = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("vectors") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("readable");
        let vector: Value = serde_json::from_str(&text).expect("JSON");
        let scores = vector["answer"]["result"]["scores"].as_object().cloned().unwrap_or_default();
        seen.extend(
            scores.values().filter_map(|said| said["refused"]["code"].as_str().map(String::from)),
        );
    }
    let missing: Vec<&str> = ScoreRefusal::ALL
        .iter()
        .filter(|code| **code != ScoreRefusal::BeyondScale)
        .map(|code| code.as_str())
        .filter(|code| !seen.contains(*code))
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "refusals without a vector");
}

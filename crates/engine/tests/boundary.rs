//! A million requests through the boundary: none panics, each refusal is in the vocabulary.

use serde_json::Value;
use stadion_testkit::races::{Style, Told};
use stadion_testkit::{Rng, mutate, races};
use stadion_units::Code;

const INPUTS: usize = 1_000_000;

fn known(problem: &Value) -> bool {
    let code = problem["code"].as_str().unwrap_or_default();
    let path = problem["path"].as_str().unwrap_or("?");
    let severity =
        Code::ALL.iter().find(|known| known.as_str() == code).map(|known| known.severity());
    severity.is_some_and(|severity| problem["severity"] == severity.as_str())
        && (path.is_empty() || path.starts_with('/'))
        && problem["message"].as_str().is_some_and(|message| !message.is_empty())
}

#[test]
fn a_million_damaged_requests_never_panic_and_are_refused_by_name() {
    let mut rng = Rng::with_seed(1_000_003);
    let (mut given, mut refused) = (0_usize, 0_usize);
    let base: Vec<Value> = (0..500).map(|_| races::request(&mut rng)).collect();
    for index in 0..INPUTS {
        let bytes = if index % 2 == 0 {
            mutate::request(&mut rng, &base[index / 2 % base.len()])
        } else {
            mutate::bytes(&mut rng)
        };
        let answer = stadion_engine::call("validate_splits", &bytes);
        // Reading every answer as JSON would take longer than the engine itself.
        if answer.starts_with(br#"{"ok":true,"result":{"verdict":"#) {
            given += 1;
            continue;
        }
        refused += 1;
        if refused % 16 == 0 || index % 2 == 0 {
            let answer: Value = serde_json::from_slice(&answer).expect("an answer is JSON");
            let problems = answer["problems"].as_array().expect("a refusal has problems");
            assert!(!problems.is_empty() && problems.len() <= 100);
            let text = String::from_utf8_lossy(&bytes);
            assert!(problems.iter().all(known), "{text}\n{answer:#}");
        }
    }
    assert!(given > 10_000, "most requests were damaged beyond use: {given} given");
    assert!(refused > 500_000, "most requests were not damaged: {refused} refused");
}

#[test]
fn a_race_is_never_rejected_for_the_way_it_is_published() {
    let mut rng = Rng::with_seed(7);
    for _ in 0..20_000 {
        let race = races::true_race(&mut rng);
        let style = [Style::RoundedUp, Style::Truncated, Style::Telescoping][rng.usize(0..3)];
        let step = [1_000, 100, 10, 1][rng.usize(0..4)];
        let told = [Told::Each, Told::Sum, Told::No][rng.usize(0..3)];
        let request = race.published(style, step, told);
        let answer = stadion_engine::call("validate_splits", request.to_string().as_bytes());
        let answer: Value = serde_json::from_slice(&answer).expect("JSON");
        assert_eq!(answer["ok"], true, "{request}\n{answer}");
        assert_ne!(answer["result"]["verdict"], "reject", "{request}\n{answer:#}");
    }
}

#[test]
fn the_same_bytes_give_the_same_bytes() {
    let mut rng = Rng::with_seed(8);
    for _ in 0..1_000 {
        let request = races::request(&mut rng).to_string();
        let first = stadion_engine::call("validate_splits", request.as_bytes());
        assert_eq!(first, stadion_engine::call("validate_splits", request.as_bytes()));
    }
}

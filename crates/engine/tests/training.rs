//! The operations of training through the boundary: none panics on damage, each refusal is in the
//! vocabulary, each word has a vector, and what they promise holds for every lifter.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a panic here fails a test, not a request"
)]

use serde_json::{Value, json};
use stadion_engine::generate_plan::words::PlanWarning;
use stadion_engine::generate_session::words::{RATIONALES, WARNINGS};
use stadion_engine::review_session::words::{ReviewWarning, SUGGESTIONS};
use stadion_testkit::training::{OPERATIONS, plan, review, session};
use stadion_testkit::{Rng, mutate};
use stadion_units::Code;
use std::collections::BTreeSet;
use std::path::Path;

fn call(operation: &str, request: &Value) -> Value {
    let answer = stadion_engine::call(operation, request.to_string().as_bytes());
    serde_json::from_slice(&answer).expect("JSON")
}

/// The result, unless the lifter has no such load.
fn given(operation: &str, request: &Value) -> Option<Value> {
    let answer = call(operation, request);
    if answer["ok"] == true {
        return Some(answer["result"].clone());
    }
    for problem in answer["problems"].as_array().expect("problems") {
        let about_load =
            ["unreachable_load", "out_of_range"].iter().any(|of| problem["code"] == *of);
        assert!(about_load, "{request:#}\n{answer:#}");
    }
    None
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn number(value: &Value) -> u64 {
    value.as_u64().expect("a whole number")
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
fn no_operation_of_training_panics_when_60_000_requests_are_damaged() {
    for (operation, request) in OPERATIONS {
        let mut rng = Rng::with_seed(4_000_003);
        let (mut given, mut refused) = (0_usize, 0_usize);
        let base: Vec<Value> = (0..500).map(|_| request(&mut rng)).collect();
        for index in 0..60_000_usize {
            let bytes = if index % 8 == 7 {
                mutate::bytes(&mut rng)
            } else {
                mutate::request(&mut rng, &base[index % base.len()])
            };
            let answer = stadion_engine::call(operation, &bytes);
            if answer.starts_with(br#"{"ok":true,"result":{"#) {
                given = given.saturating_add(1);
                continue;
            }
            refused = refused.saturating_add(1);
            let answer: Value = serde_json::from_slice(&answer).expect("an answer is JSON");
            let problems = list(&answer["problems"]);
            let text = String::from_utf8_lossy(&bytes);
            assert!(!problems.is_empty() && problems.len() <= 100, "{text}");
            assert!(problems.iter().all(known), "{text}\n{answer:#}");
        }
        assert!(given > 2_000, "{operation}: {given} of the damaged requests were given");
        assert!(refused > 20_000, "{operation}: {refused} of the damaged requests were refused");
    }
}

#[test]
fn generate_session_gives_the_same_answer_when_it_is_asked_its_snapshot() {
    let mut rng = Rng::with_seed(4_000_007);
    let mut compared = 0_usize;
    for _ in 0..10_000 {
        let request = session(&mut rng);
        let Some(result) = given("generate_session", &request) else { continue };
        let again = given("generate_session", &result["jit_input_snapshot"]);
        assert_eq!(again.as_ref(), Some(&result), "{request:#}");
        compared = compared.saturating_add(1);
    }
    assert!(compared > 8_000, "only {compared} sessions");
}

#[test]
fn generate_session_plans_sets_that_can_be_lifted() {
    let mut rng = Rng::with_seed(4_000_011);
    let (mut skipped, mut recovering, mut found) = (0_usize, 0_usize, 0_usize);
    for _ in 0..10_000 {
        let request = session(&mut rng);
        let Some(result) = given("generate_session", &request) else { continue };
        let sets = list(&result["planned_sets"]);
        assert_eq!(result["skipped"], sets.is_empty());
        assert_eq!(result["skip_reason"].is_null(), !sets.is_empty());
        skipped = skipped.saturating_add(usize::from(sets.is_empty()));
        recovering = recovering.saturating_add(usize::from(result["recovers"] == true));
        for set in sets {
            assert!(number(&set["reps"]) > 0, "{set}");
            // The lifter finds the load of some exercises by the rating.
            if set["set_type"] == "auxiliary" && set["weight_grams"].is_null() {
                found = found.saturating_add(1);
                assert!(set["rpe_target"].is_number(), "{set}");
                continue;
            }
            assert!(number(&set["weight_grams"]) <= number(&request["one_rep_max_grams"]), "{set}");
            assert!(number(&set["weight_grams"]) > 0, "{set}");
            assert!(set["set_type"] == "warm_up" || number(&set["rest_seconds"]) >= 15, "{set}");
        }
    }
    assert!(skipped > 300 && recovering > 300, "{skipped} skipped, {recovering} recovering");
    assert!(found > 300, "{found} sets without a load");
}

#[test]
fn generate_plan_keeps_its_promises_for_every_lifter() {
    let mut rng = Rng::with_seed(4_000_013);
    let mut planned = 0_usize;
    for _ in 0..3_000 {
        let request = plan(&mut rng);
        let Some(result) = given("generate_plan", &request) else { continue };
        planned = planned.saturating_add(1);
        let weeks = number(&result["program"]["total_weeks"]);
        let days = number(&result["program"]["training_days_per_week"]);
        let sessions = list(&result["sessions"]);
        assert_eq!(u64::try_from(sessions.len()).ok(), weeks.checked_mul(days));
        assert!(sessions.iter().all(|session| session["planned_sets"].is_null()));
        for invariant in list(&result["invariants"]) {
            assert_eq!(invariant["held"], true, "{request:#}\n{invariant}");
        }
    }
    assert!(planned > 2_000, "only {planned} programs");
}

#[test]
fn review_session_gives_an_interval_around_its_estimate_or_none() {
    let mut rng = Rng::with_seed(4_000_017);
    let mut estimated = 0_usize;
    for _ in 0..5_000 {
        let request = review(&mut rng);
        let answer = call("review_session", &request);
        assert_eq!(answer["ok"], true, "{request:#}\n{answer:#}");
        let metrics = &answer["result"]["metrics"];
        let ends = ["estimated_1rm_low_grams", "estimated_1rm_grams", "estimated_1rm_high_grams"];
        let grams: Vec<u64> = ends.iter().filter_map(|end| metrics[end].as_u64()).collect();
        assert!([0, 3].contains(&grams.len()) && grams.is_sorted(), "{request:#}\n{metrics:#}");
        estimated = estimated.saturating_add(usize::from(!grams.is_empty()));
        let warned = list(&answer["result"]["warnings"]).iter();
        let none = warned.filter(|warning| warning["code"] == "no_estimate").count();
        assert_eq!(grams.is_empty(), none == 1, "{answer:#}");
    }
    assert!(estimated > 2_000, "only {estimated} estimates");
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    for (operation, request) in OPERATIONS {
        let mut rng = Rng::with_seed(4_000_019);
        for _ in 0..300 {
            let bytes = request(&mut rng).to_string();
            let first = stadion_engine::call(operation, bytes.as_bytes());
            assert_eq!(first, stadion_engine::call(operation, bytes.as_bytes()), "{bytes}");
        }
    }
}

/// The words of a member of all answers of an operation's vectors.
fn seen(operation: &str, member: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors").join(operation);
    let files = std::fs::read_dir(folder).expect("a folder of vectors");
    let texts = files.map(|file| std::fs::read_to_string(file.expect("a file").path()));
    let vectors = texts.map(|text| serde_json::from_str(&text.expect("readable")).expect("JSON"));
    let words = vectors.flat_map(|vector: Value| {
        let remarks = vector["answer"]["result"][member].as_array().cloned().unwrap_or_default();
        remarks.into_iter().map(|remark| remark["code"].as_str().expect("a code").to_owned())
    });
    words.collect()
}

fn set<'w>(words: impl IntoIterator<Item = &'w str>) -> BTreeSet<String> {
    words.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_word_of_training_has_a_vector_and_no_other_is_said() {
    let plan = seen("generate_plan", "warnings");
    let missing = PlanWarning::ALL.iter().filter(|word| !plan.contains(word.as_str()));
    // A plan's coach has words of its own beside these.
    assert_eq!(missing.count(), 0, "{plan:?}");
    let review: Vec<&str> = ReviewWarning::ALL.iter().map(|word| word.as_str()).collect();
    for (operation, member, words) in [
        ("generate_session", "rationale", RATIONALES),
        ("generate_session", "warnings", WARNINGS),
        ("review_session", "suggestions", SUGGESTIONS),
        ("review_session", "warnings", review.as_slice()),
    ] {
        assert_eq!(seen(operation, member), set(words.iter().copied()), "{operation} {member}");
    }
}

#[test]
fn a_request_of_nothing_is_refused_with_everything_that_is_required() {
    for (operation, _) in OPERATIONS {
        let answer = call(operation, &json!({}));
        let problems = list(&answer["problems"]);
        assert!(problems.len() >= 3, "{answer:#}");
        assert!(problems.iter().all(|problem| problem["code"] == "missing_field"), "{answer:#}");
    }
}

/// The tables and sessions say `bench`, the estimate `bench_press` as the literature does: each takes
/// its own word alone, and names it when it gets the other.
#[test]
fn every_operation_names_its_word_of_the_lift_when_it_gets_the_other() {
    let planned = |lift: &str| json!({ "primary_lift": lift, "intensity_type": "deload" });
    let today = "2026-03-02";
    let cases = |lift: &str| {
        [
            (
                "generate_session",
                "/session/primary_lift",
                json!({ "today": today,
                "one_rep_max_grams": 100_000, "session": planned(lift) }),
            ),
            (
                "review_session",
                "/session/primary_lift",
                json!({ "today": today,
                "one_rep_max_grams": 100_000, "session": planned(lift),
                "log": { "performed_on": today, "actual_sets": [] } }),
            ),
            (
                "score_total",
                "/event",
                json!({ "event": lift, "sex": "male",
                "total_kg": 150, "body_weight_kg": 80 }),
            ),
            (
                "estimate_one_rep_max",
                "/exercise",
                json!({ "exercise": lift,
                "sets": [{ "weight_kg": 80, "reps": 5 }] }),
            ),
        ]
    };
    for (right, wrong) in [("bench", "bench_press"), ("bench_press", "bench")] {
        let takes_right =
            |operation: &str| (operation == "estimate_one_rep_max") == (right == "bench_press");
        for ((operation, path, accepted), (.., refused)) in cases(right).iter().zip(&cases(wrong)) {
            if !takes_right(operation) {
                continue;
            }
            assert_eq!(call(operation, accepted)["ok"], true, "{operation} {right}");
            let answer = call(operation, refused);
            let problem = &answer["problems"][0];
            assert_eq!(
                (&problem["code"], &problem["path"]),
                (&json!("unknown_value"), &json!(path))
            );
            let message = problem["message"].as_str().expect("a text");
            let (_, words) = message.split_once("use one of ").expect("the words");
            assert!(words.split(", ").any(|word| word == right), "{message}");
        }
    }
}

//! Hyrox plans through the boundary: nothing panics on damage, rows fit their tables, dates follow
//! from weeks as the database has it, and targets are a race that may be true.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a panic here fails a test, not a request"
)]

use serde_json::{Value, json};
use stadion_engine::generate_plan::words::HYROX_WARNINGS;
use stadion_race_splits::formats::hyrox::{DOUBLES, RELAY, SINGLES};
use stadion_testkit::{Rng, mutate};
use stadion_training_plan::hyrox::{
    Division, Equipment, Experience, Injury, LIBRARY, NoteKind, Sharing, least_total_seconds,
};
use stadion_units::{Code, Day};
use std::collections::BTreeSet;
use std::path::Path;

fn one<T: Copy>(rng: &mut Rng, of: &[T]) -> T {
    of[rng.usize(0..of.len())]
}

fn day(rng: &mut Rng) -> Day {
    Day::new(2026, 1, 1).and_then(|day| day.plus_days(rng.i32(0..200))).expect("a day")
}

/// A request that has a plan, with everything that may be stated.
fn request(rng: &mut Rng) -> Value {
    let start = day(rng);
    let race = start.plus_days(rng.i32(1..350)).expect("a day");
    let mut request = json!({
        "kind": "hyrox",
        "today": day(rng).to_string(),
        "start_date": start.to_string(),
        "division": one(rng, Division::ALL).as_str(),
    });
    let lifts: Vec<&str> = LIBRARY.iter().map(|exercise| exercise.name).take(40).collect();
    let maybe = [
        ("race_date", json!(race.to_string())),
        ("duration_weeks", json!(rng.u32(4..53))),
        ("sex", json!(one(rng, &["female", "male"]))),
        ("goal_time_seconds", json!(rng.u32(3_300..9_000))),
        ("weekly_availability_hours", json!(one(rng, &[2.0, 3.25, 6.0, 9.5, 20.0]))),
        ("experience", json!(one(rng, Experience::ALL).as_str())),
        ("recent_training", json!({ "weekly_running_metres": rng.u32(0..90_000) })),
        ("equipment_available", json!([one(rng, Equipment::ALL).as_str(), "gym", "hoverboard"])),
        ("injuries_limitations", json!([one(rng, Injury::ALL).as_str(), "asthma"])),
        ("one_rep_maxes", json!([{ "exercise": one(rng, &lifts), "one_rep_max_grams": 90_000 }])),
        ("last_race_time_seconds", json!(one(rng, &[3_600.0, 4_999.5, 5_640.125, 8_100.0]))),
        ("five_kilometres_seconds", json!(rng.u32(900..2_400))),
        ("completed_days", json!([day(rng).to_string()])),
    ];
    for (name, value) in maybe {
        if rng.bool() && !(name == "duration_weeks" && request.get("race_date").is_some()) {
            request[name] = value;
        }
    }
    request
}

fn call(operation: &str, request: &Value) -> Value {
    let answer = stadion_engine::call(operation, request.to_string().as_bytes());
    serde_json::from_slice(&answer).expect("JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn number(value: &Value) -> i32 {
    value.as_i64().and_then(|number| i32::try_from(number).ok()).expect("a whole number")
}

/// Plans of random athletes, some of them behind a race or beyond the longest plan.
fn plans(count: usize) -> Vec<(Value, Value)> {
    let mut rng = Rng::with_seed(2_027);
    let asked = (0..count).map(|_| request(&mut rng));
    let mut given = Vec::new();
    for request in asked {
        let answer = call("generate_plan", &request);
        if answer["ok"] == true {
            given.push((request, answer["result"].clone()));
            continue;
        }
        let problems = list(&answer["problems"]);
        assert_eq!(problems[0]["path"], "/race_date", "{request:#}\n{answer:#}");
    }
    assert!(given.len() > count / 2, "{} of {count}", given.len());
    given
}

#[test]
fn generate_plan_keeps_hard_promises_and_its_bytes_when_asked_for_hyrox() {
    for (request, plan) in plans(400) {
        for promise in list(&plan["invariants"]) {
            assert!(promise["held"] == true || promise["hard"] == false, "{request:#}\n{promise}");
            assert_eq!(list(&promise["at"]).is_empty(), promise["held"] == true);
        }
        assert_eq!(call("generate_plan", &request)["result"], plan);
    }
}

#[test]
fn generate_plan_gives_rows_that_fit_their_tables_when_asked_for_hyrox() {
    for (request, plan) in plans(400) {
        let head = &plan["plan"];
        let start = head["start_date"].as_str().and_then(Day::parse).expect("a day");
        let weekday = i32::try_from(start.weekday_index()).expect("a weekday");
        let weeks = list(&plan["weeks"]);
        assert_eq!(number(&head["duration_weeks"]), i32::try_from(weeks.len()).expect("weeks"));
        let mut dates = Vec::new();
        for (place, week) in (1_i32..).zip(weeks) {
            assert_eq!(number(&week["week_number"]), place);
            let days = list(&week["days"]);
            let numbers: BTreeSet<i32> = days.iter().map(|it| number(&it["day_of_week"])).collect();
            assert_eq!(numbers.len(), days.len());
            for of in days {
                // As private.plan_day_date() has it.
                let after = (place - 1) * 7 + number(&of["day_of_week"]) - 1 - weekday;
                let date = start.plus_days(after).expect("a day").to_string();
                assert_eq!(of["date"], date, "{request:#}");
                assert_eq!(of["is_rest_day"] == true, of["workout_description"].is_null());
                assert_eq!(of["is_rest_day"] == true, of["session_type"] == "rest");
                dates.push(date);
            }
        }
        assert!(dates.is_sorted() && dates.first() == Some(&start.to_string()));
        assert_eq!(dates.last().map(String::as_str), head["end_date"].as_str());
    }
}

/// What a plan believes is what the check of races believes.
#[test]
fn least_total_seconds_is_the_floor_of_the_format() {
    for division in Division::ALL {
        let format = match division.sharing() {
            Sharing::Alone => &SINGLES,
            Sharing::Pair => &DOUBLES,
            Sharing::Team => &RELAY,
        };
        assert_eq!(least_total_seconds(*division), format.total_floor_seconds);
    }
}

#[test]
fn generate_plan_predicts_a_race_without_residual_when_there_is_a_time() {
    let mut count = 0_usize;
    for (request, plan) in plans(400) {
        let predicted = &plan["predicted_splits"];
        let aimed = request.get("goal_time_seconds").or(request.get("last_race_time_seconds"));
        assert_eq!(predicted.is_null(), aimed.is_none());
        let Some(aimed) = aimed else { continue };
        assert_eq!(predicted["total_time_seconds"].as_f64(), aimed.as_f64());
        let race = json!({ "format": "singles", "total_time_seconds": aimed });
        let answer =
            call("validate_splits", &json!({ "race": race, "splits": predicted["splits"] }));
        assert_eq!(answer["result"]["totals"]["residual_seconds"], 0, "{answer:#}");
        count += 1;
    }
    assert!(count > 200, "{count} races");
}

#[test]
fn generate_plan_refuses_in_the_vocabulary_when_20_000_requests_for_hyrox_are_damaged() {
    let mut rng = Rng::with_seed(2_029);
    let base: Vec<Value> = (0..200).map(|_| request(&mut rng)).collect();
    let mut refused = 0_usize;
    for index in 0..20_000_usize {
        let bytes = mutate::request(&mut rng, &base[index % base.len()]);
        let answer = stadion_engine::call("generate_plan", &bytes);
        if answer.starts_with(br#"{"ok":true,"result":{"#) {
            continue;
        }
        refused += 1;
        let text = String::from_utf8_lossy(&bytes);
        let answer: Value = serde_json::from_slice(&answer).expect("an answer is JSON");
        let problems = list(&answer["problems"]);
        assert!(!problems.is_empty() && problems.len() <= 100, "{text}");
        for problem in problems {
            let code = problem["code"].as_str().unwrap_or_default();
            assert!(Code::ALL.iter().any(|known| known.as_str() == code), "{text}\n{answer:#}");
        }
    }
    assert!(refused > 5_000, "only {refused} were refused");
}

#[test]
fn every_warning_about_a_hyrox_plan_has_a_vector() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/generate_plan");
    let files = std::fs::read_dir(folder).expect("a folder of vectors");
    let mut seen = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("readable");
        let vector: Value = serde_json::from_str(&text).expect("JSON");
        let warnings = vector["answer"]["result"]["warnings"].as_array();
        seen.extend(warnings.into_iter().flatten().map(|it| it["code"].clone().to_string()));
    }
    let own = HYROX_WARNINGS.iter().map(|warning| warning.as_str());
    let notes = NoteKind::ALL.iter().filter(|note| **note != NoteKind::PartialWeek);
    let words = own.chain(notes.map(|note| note.as_str()));
    let missing: Vec<&str> = words.filter(|word| !seen.contains(&format!("\"{word}\""))).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

//! The laws of achievements, over thousands of histories and all definitions that are shipped.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a panic here fails a test, not a request"
)]

mod histories;
mod model;
mod seed;

use fastrand::Rng;
use histories::{DAYS, Row, facts, first_day, history};
use stadion_progress::{Assessment, Criteria, Event, Facts, Today, assess};
use stadion_units::{Day, Measure};
use std::io::Write;

const HISTORIES: u64 = 10_000;

fn all_criteria() -> Vec<(String, Criteria)> {
    seed::definitions()
        .into_iter()
        .map(|(name, criteria)| (name, seed::read(&criteria).expect("understood")))
        .collect()
}

fn day(number: i32) -> Day {
    first_day().plus_days(number).expect("a day")
}

fn assess_all(criteria: &[(String, Criteria)], facts: &Facts<'_>, today: i32) -> Vec<Assessment> {
    criteria.iter().map(|(_, criteria)| assess(criteria, facts, Today::local(day(today)))).collect()
}

#[test]
fn assess_agrees_with_the_slow_model_when_histories_are_random() {
    let criteria = all_criteria();
    let mut unlocked = vec![0_u32; criteria.len()];
    let mut histories = 0;
    for seed in 0..HISTORIES {
        let mut rng = Rng::with_seed(seed);
        let rows = history(&mut rng);
        let today = rng.i32(0..DAYS + 3);
        let assessed = assess_all(&criteria, &facts(&rows), today);
        for (at, ((name, criteria), assessment)) in criteria.iter().zip(&assessed).enumerate() {
            let (current, first) = model::assess(name, &rows, today);
            assert_eq!(assessment.current, current.map(Measure), "{name}, seed {seed}");
            let on = assessment.unlocked.map(|event| event.day);
            assert_eq!(on, first.map(day), "{name}, seed {seed}");
            let held = rows.iter().any(|row| {
                assessment.unlocked.is_none_or(|Event { day: on, fact_id }| {
                    row.id == fact_id.as_u128()
                        && day(row.day) == on
                        && row.table == criteria.table.as_str()
                })
            });
            assert!(held || assessment.unlocked.is_none(), "{name}, seed {seed}");
            unlocked[at] += u32::from(on.is_some());
        }
        histories += 1;
    }
    for ((name, _), times) in criteria.iter().zip(unlocked) {
        assert!(times > 10, "{name} was unlocked {times} times only");
    }
    let _lost = writeln!(std::io::stdout(), "histories {histories}");
}

#[test]
fn assess_is_the_same_when_facts_come_in_another_order() {
    let criteria = all_criteria();
    for seed in 0..HISTORIES / 10 {
        let mut rng = Rng::with_seed(100_000 + seed);
        let mut rows = history(&mut rng);
        let before = assess_all(&criteria, &facts(&rows), 100);
        rng.shuffle(&mut rows);
        assert_eq!(assess_all(&criteria, &facts(&rows), 100), before);
    }
}

#[test]
fn assess_undoes_an_insertion_when_the_row_is_deleted_and_knows_only_its_own_table() {
    let criteria = all_criteria();
    let mut changed = 0;
    for seed in 0..HISTORIES / 10 {
        let mut rng = Rng::with_seed(200_000 + seed);
        let mut rows = history(&mut rng);
        let before = assess_all(&criteria, &facts(&rows), 100);
        let table = ["race_results", "workout_logs", "goals"][rng.usize(0..3)];
        rows.push(histories::row(&mut rng, table));
        let with = assess_all(&criteria, &facts(&rows), 100);
        for ((_, criteria), (with, before)) in criteria.iter().zip(with.iter().zip(&before)) {
            assert!(criteria.table.as_str() == table || with == before);
        }
        changed += u32::from(with != before);
        rows.pop();
        assert_eq!(assess_all(&criteria, &facts(&rows), 100), before);
    }
    assert!(changed > 300, "only {changed} rows changed anything");
}

#[test]
fn unlocked_stays_the_same_when_only_days_pass() {
    let criteria = all_criteria();
    for seed in 0..HISTORIES / 20 {
        let mut rng = Rng::with_seed(300_000 + seed);
        let rows: Vec<Row> = history(&mut rng).into_iter().filter(|row| row.day < 60).collect();
        let facts = facts(&rows);
        let early = assess_all(&criteria, &facts, 60);
        let late = assess_all(&criteria, &facts, 500);
        for ((_, criteria), (early, late)) in criteria.iter().zip(early.iter().zip(&late)) {
            assert_eq!(early.unlocked, late.unlocked);
            let is_streak = matches!(criteria.rule, stadion_progress::Rule::Streak { .. });
            let expected = if is_streak { Some(Measure(0)) } else { early.current };
            assert_eq!(late.current, expected, "a streak ends, nothing else does");
        }
    }
}

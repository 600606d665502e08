//! When facts of days to come become true.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_progress::{Fact, Facts, Table, Value};
use stadion_units::Day;
use uuid::Uuid;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn fact(table: Table, on: &str, is_completed: Option<bool>) -> Fact<'static> {
    let mut fact = Fact::new(table, Uuid::from_u128(1), day(on));
    if let Some(done) = is_completed {
        assert!(fact.state("is_completed", Value::Flag(done)));
    }
    fact
}

fn next(after: &str, facts: Vec<Fact<'static>>) -> Option<String> {
    Facts::new(facts).next_day(day(after)).map(|day| day.to_string())
}

#[test]
fn next_day_is_the_first_after_the_one_that_is_given() {
    let races = ["2026-05-01", "2026-07-01", "2026-06-01"];
    let races = races.map(|on| fact(Table::RaceResults, on, None)).to_vec();
    assert_eq!(next("2026-04-30", races.clone()).as_deref(), Some("2026-05-01"));
    assert_eq!(next("2026-05-01", races.clone()).as_deref(), Some("2026-06-01"));
    assert_eq!(next("2026-07-01", races), None);
}

#[test]
fn next_day_passes_over_planned_days_that_are_not_done() {
    let planned = |done| vec![fact(Table::TrainingPlanDays, "2026-05-01", done)];
    assert_eq!(next("2026-04-01", planned(Some(true))).as_deref(), Some("2026-05-01"));
    assert_eq!(next("2026-04-01", planned(Some(false))), None);
    assert_eq!(next("2026-04-01", planned(None)), None);
}

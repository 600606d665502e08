//! Conditions over values of every kind, by every operator.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_progress::condition::Condition;
use stadion_progress::{Criteria, Fact, Facts, Member, Table, Today, Value, Written, assess};
use stadion_units::{Code, Day, Measure};
use uuid::Uuid;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// A simulated race of doubles on the first of May, third of its division.
fn race(id: u128) -> Fact<'static> {
    let mut race = Fact::new(Table::RaceResults, Uuid::from_u128(id), day("2026-05-01"));
    assert!(race.state("is_simulation", Value::Flag(true)));
    assert!(race.state("format", Value::Text("doubles".into())));
    assert!(race.state("division_rank", Value::Number(Measure(3_000))));
    race
}

fn holds(condition: &str) -> bool {
    let condition = Condition::parse(Member::Condition, Table::RaceResults, condition);
    condition.expect("understood").holds(&race(1))
}

#[test]
fn parse_takes_a_condition_when_it_is_as_long_as_one_may_be_and_no_longer() {
    let parse = |length: usize| {
        let condition = format!("{:<length$}", "is_simulation = true");
        Condition::parse(Member::Condition, Table::RaceResults, &condition)
    };
    assert!(parse(1_000).expect("understood").holds(&race(1)));
    assert_eq!(parse(1_001).expect_err("too long").code, Code::TooLong);
}

#[test]
fn parse_says_how_a_column_is_compared_when_its_values_have_no_order() {
    let refused = |condition: &str| {
        let refused = Condition::parse(Member::Numerator, Table::WorkoutLogs, condition);
        refused.expect_err("not comparable").to_string()
    };
    assert_eq!(
        refused("deleted_at = '2026-05-01'"),
        "numerator: `=` is not known here: use one of is null, is not null"
    );
    assert_eq!(
        refused("session_type < 'run'"),
        "numerator: `<` is not known here: use one of =, <>, !=, in, is null, is not null"
    );
}

#[test]
fn holds_compares_by_every_operator_when_a_value_has_an_order() {
    for (column, literals) in [
        ("division_rank", ["2", "3", "4"]),
        ("race_date", ["'2026-04-30'", "'2026-05-01'", "'2026-05-02'"]),
    ] {
        let held = |operator: &str| {
            literals.map(|literal| holds(&format!("{column} {operator} {literal}")))
        };
        assert_eq!(held("="), [false, true, false], "{column}");
        assert_eq!(held("<>"), [true, false, true], "{column}");
        assert_eq!(held("<"), [false, false, true], "{column}");
        assert_eq!(held("<="), [false, true, true], "{column}");
        assert_eq!(held(">"), [true, false, false], "{column}");
        assert_eq!(held(">="), [true, true, false], "{column}");
    }
    assert!(holds("format = 'doubles'") && !holds("format = 'relay'"));
    assert!(!holds("format <> 'doubles'") && holds("format <> 'relay'"));
    assert!(holds("is_simulation = true") && !holds("is_simulation = false"));
    assert!(!holds("is_simulation <> true") && holds("is_simulation <> false"));
}

#[test]
fn holds_is_false_both_ways_when_a_value_is_unknown() {
    assert!(holds("overall_rank is null") && !holds("overall_rank is not null"));
    assert!(holds("division_rank is not null") && !holds("division_rank is null"));
    assert!(!holds("overall_rank = 3") && !holds("overall_rank <> 3"));
}

#[test]
fn holds_wants_all_that_is_joined_and_one_of_a_list() {
    assert!(holds("division_rank in (1, 2, 3) and is_simulation = true"));
    assert!(!holds("division_rank in (1, 2) and is_simulation = true"));
    assert!(!holds("division_rank in (1, 2, 3) and is_simulation = false"));
}

#[test]
fn assess_counts_different_values_of_every_kind() {
    let other = |column: &str, value: Value<'static>| {
        let mut other = race(2);
        if column == "race_date" {
            other = Fact::new(Table::RaceResults, Uuid::from_u128(2), day("2026-05-02"));
        } else {
            assert!(other.state(column, value));
        }
        other
    };
    for (column, value) in [
        ("is_simulation", Value::Flag(false)),
        ("format", Value::Text("relay".into())),
        ("division_rank", Value::Number(Measure(4_000))),
        ("race_date", Value::Present),
    ] {
        let criteria = Criteria::read(&Written {
            asked: Some("count_distinct"),
            table: Some("race_results"),
            column: Some(column),
            threshold: Some(Measure(2_000)),
            ..Written::default()
        });
        let criteria = criteria.expect("understood");
        let counted = |facts: Vec<Fact<'static>>| {
            let today = Today::local(day("2026-06-01"));
            assess(&criteria, &Facts::new(facts), today).current
        };
        assert_eq!(counted(vec![race(1), race(2)]), Some(Measure(1_000)), "{column}");
        let two = vec![race(1), other(column, value)];
        assert_eq!(counted(two), Some(Measure(2_000)), "{column}");
    }
}

#[test]
fn read_takes_thresholds_that_can_be_reached_and_no_others() {
    let fits = |asked: &str, column: Option<&str>, threshold: i64| {
        Criteria::read(&Written {
            asked: Some(asked),
            table: Some("training_plan_days"),
            column,
            numerator: Some("is_completed = true"),
            denominator: Some("is_rest_day = false"),
            threshold: Some(Measure(threshold)),
            ..Written::default()
        })
        .is_ok()
    };
    let ratio = [-1, 0, 1, 1_000, 1_001].map(|threshold| fits("ratio", None, threshold));
    assert_eq!(ratio, [false, false, true, true, false]);
}

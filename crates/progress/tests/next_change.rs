//! On which day a goal changes though no fact does.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_progress::{
    Athlete, Fact, Facts, Goal, GoalStatus, GoalType, Table, Today, Value, measure, next_change,
};
use stadion_units::{Day, Measure};
use uuid::Uuid;

fn day(day: u32) -> Day {
    Day::new(2026, 7, day).expect("a day")
}

fn goal(goal_type: GoalType, target: &'static str, unit: &'static str) -> Goal<'static> {
    Goal {
        id: Uuid::from_u128(7),
        goal_type,
        title: "".into(),
        target_value: Some(target.as_bytes()),
        target_unit: Some(unit.into()),
        target_date: None,
        station_id: None,
        set_on: day(1),
        status: GoalStatus::Active,
        completed_by_hand: None,
    }
}

/// Three workouts from Wednesday on, and a race on the twentieth.
fn facts() -> Facts<'static> {
    let workout = |at: u32| {
        let mut workout = Fact::new(Table::WorkoutLogs, Uuid::from_u128(at.into()), day(at));
        assert!(workout.state("completion_status", Value::Text("completed".into())));
        assert!(workout.state("duration_minutes", Value::Number(Measure(60_000))));
        workout
    };
    let mut facts: Vec<Fact<'static>> = [1, 2, 3].map(workout).into();
    facts.push(Fact::new(Table::RaceResults, Uuid::from_u128(20), day(20)));
    Facts::new(facts)
}

/// The next change of some goals on a day of July.
fn next(goals: &[Goal<'_>], today: Today) -> Option<Day> {
    let facts = facts();
    let measured = |goal| measure(goal, &Athlete::default(), &facts, today);
    let progress: Vec<_> = goals.iter().map(measured).collect();
    next_change(&facts, goals, &progress, today)
}

#[test]
fn next_change_is_tomorrow_when_a_streak_goes_on() {
    let days = goal(GoalType::Consistency, "4", "days");
    let weeks = goal(GoalType::Consistency, "2", "weeks");
    for streak in [[days.clone()], [weeks]] {
        assert_eq!(next(&streak, Today::local(day(4))), Some(day(5)), "{streak:?}");
    }
    let hours = goal(GoalType::TrainingVolume, "20", "hours");
    assert_eq!(next(&[hours, days.clone()], Today::local(day(4))), Some(day(5)));
    // A day of which nobody knows whether it is the third or the fourth.
    let today = Today { earliest: day(3), latest: day(4) };
    assert_eq!(next(&[days], today), Some(day(5)));
}

#[test]
fn next_change_is_the_next_fact_when_no_streak_goes_on() {
    let goals = [
        ("ended", goal(GoalType::Consistency, "4", "days")),
        ("reached", goal(GoalType::Consistency, "3", "days")),
        ("a number", goal(GoalType::Consistency, "20", "workouts")),
        ("a sum", goal(GoalType::TrainingVolume, "20", "hours")),
        ("no unit", Goal { target_unit: None, ..goal(GoalType::Consistency, "4", "days") }),
        (
            "given up",
            Goal { status: GoalStatus::Abandoned, ..goal(GoalType::Consistency, "2", "weeks") },
        ),
    ];
    for (name, goal) in goals {
        assert_eq!(next(&[goal], Today::local(day(6))), Some(day(20)), "{name}");
    }
    assert_eq!(next(&[], Today::local(day(20))), None);
}

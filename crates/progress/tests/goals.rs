//! Goals: what each type measures, who completes it, and what takes that back.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a panic here fails a test, not a request"
)]

mod histories;

use fastrand::Rng;
use histories::{DAYS, facts, first_day, history};
use stadion_progress::{
    Athlete, Fact, Facts, Goal, GoalStatus, GoalType, Obstacle, Progress, Table, Today, Value,
    measure,
};
use stadion_units::{Day, Measure};
use uuid::Uuid;

fn day(number: i32) -> Day {
    first_day().plus_days(number).expect("a day")
}

fn goal(goal_type: GoalType, target: &'static str, unit: &'static str) -> Goal<'static> {
    Goal {
        id: Uuid::from_u128(7),
        goal_type,
        title: "Back Squat 140".into(),
        target_value: Some(target.as_bytes()),
        target_unit: Some(unit.into()),
        target_date: None,
        station_id: None,
        set_on: day(0),
        status: GoalStatus::Active,
        completed_by_hand: None,
    }
}

fn fact(table: Table, number: i32, values: &[(&str, Value<'static>)]) -> Fact<'static> {
    let id = Uuid::from_u128(u128::try_from(number + 100).expect("above 0"));
    let mut fact = Fact::new(table, id, day(number));
    for (column, value) in values {
        assert!(fact.state(column, value.clone()), "{column}");
    }
    fact
}

fn text(text: &'static str) -> Value<'static> {
    Value::Text(text.into())
}

fn workout(number: i32, minutes: i64) -> Fact<'static> {
    let duration = Value::Number(Measure(minutes * 1_000));
    let values = [("completion_status", text("completed")), ("duration_minutes", duration)];
    fact(Table::WorkoutLogs, number, &values)
}

fn race(number: i32, seconds: i64, format: &'static str) -> Fact<'static> {
    let total = Value::Number(Measure(seconds * 1_000));
    let values = [
        ("total_time_seconds", total),
        ("format", text(format)),
        ("is_simulation", Value::Flag(false)),
    ];
    fact(Table::RaceResults, number, &values)
}

fn record(number: i32, kind: &'static str, subject: &'static str, value: i64) -> Fact<'static> {
    let values = [
        ("record_type", text(kind)),
        ("subject", text(subject)),
        ("scope", text("singles:-")),
        ("station_id", text("00000000-0000-0000-0000-000000000001")),
        ("value", Value::Number(Measure(value))),
    ];
    fact(Table::PersonalRecords, number, &values)
}

fn measured(goal: &Goal<'_>, rows: Vec<Fact<'static>>, today: i32) -> Progress {
    measure(goal, &Athlete::default(), &Facts::new(rows), Today::local(day(today)))
}

/// Where it stands in thousandths, how much that is, and when it was completed.
fn seen(progress: Progress) -> (Option<i64>, Option<u32>, Option<Day>) {
    let current = progress.current.map(|current| current.0);
    (current, progress.completion_percent, progress.completed_on)
}

#[test]
fn measure_takes_the_best_race_of_the_athletes_format_when_it_is_a_race_time() {
    let goal = goal(GoalType::RaceTime, "90", "minutes");
    let races = || vec![race(3, 6_000, "singles"), race(5, 3_600, "relay")];
    assert_eq!(seen(measured(&goal, races(), 9)), (Some(100_000), Some(90), None));
    let mut faster = races();
    faster.push(race(8, 5_400, "singles"));
    assert_eq!(seen(measured(&goal, faster, 9)), (Some(90_000), Some(100), Some(day(8))));
    let athlete = Athlete { race_format: Some("relay".into()), weight: None };
    let relay = measure(&goal, &athlete, &Facts::new(races()), Today::local(day(9)));
    assert_eq!(relay.completed_on, Some(day(5)));
}

#[test]
fn measure_counts_what_was_done_before_when_it_is_a_best_and_not_when_it_adds_up() {
    let best = Goal { set_on: day(10), ..goal(GoalType::RaceTime, "5400", "s") };
    assert_eq!(measured(&best, vec![race(2, 5_000, "singles")], 12).completed_on, Some(day(10)));
    let sum = Goal { set_on: day(10), ..goal(GoalType::TrainingVolume, "2", "hours") };
    let workouts = vec![workout(9, 90), workout(10, 45), workout(11, 45)];
    assert_eq!(seen(measured(&sum, workouts, 12)), (Some(1_500), Some(75), None));
}

#[test]
fn measure_leaves_out_what_is_late_when_there_is_a_target_date() {
    let goal = Goal { target_date: Some(day(5)), ..goal(GoalType::RaceTime, "5400", "s") };
    let progress = measured(&goal, vec![race(6, 5_000, "singles")], 9);
    assert_eq!(seen(progress), (None, None, None));
    assert_eq!((progress.status, progress.is_overdue), (GoalStatus::Active, true));
    let last_day = measured(&goal, Vec::new(), 5);
    assert_eq!((last_day.status, last_day.is_overdue), (GoalStatus::Active, false));
    let in_time = measured(&goal, vec![race(5, 5_000, "singles")], 9);
    assert_eq!((in_time.status, in_time.is_overdue), (GoalStatus::Completed, false));
}

#[test]
fn measure_compares_kilograms_and_pounds_when_a_weight_is_the_goal() {
    let goal = goal(GoalType::Strength, "308.647", "lb");
    let lifts = |grams| {
        vec![
            record(1, "exercise_weight", "back squat", 120_000),
            record(2, "exercise_weight", "squat", 200_000),
            record(3, "exercise_weight", "back squat", grams),
        ]
    };
    assert_eq!(seen(measured(&goal, lifts(139_999), 9)), (Some(308_645), Some(99), None));
    assert_eq!(measured(&goal, lifts(140_000), 9).completed_on, Some(day(3)));
}

#[test]
fn measure_knows_stations_and_paces_when_records_hold_them() {
    let station =
        Goal { station_id: Some(Uuid::from_u128(1)), ..goal(GoalType::StationTime, "4", "min") };
    let times = || vec![record(4, "station_time", "1", 239_000)];
    assert_eq!(measured(&station, times(), 9).completed_on, Some(day(4)));
    let elsewhere = Goal { station_id: Some(Uuid::from_u128(2)), ..station.clone() };
    assert_eq!(seen(measured(&elsewhere, times(), 9)), (None, None, None));
    let nowhere = Goal { station_id: None, ..station };
    assert_eq!(measured(&nowhere, times(), 9).obstacle, Some(Obstacle::NoStation));
    let pace = goal(GoalType::RunningPace, "8", "min/mile");
    let run = vec![record(4, "running_pace", "run", 298_258)];
    assert_eq!(measured(&pace, run, 9).completed_on, Some(day(4)));
    let run = vec![record(4, "running_pace", "run", 298_259)];
    assert_eq!(measured(&pace, run, 9).completed_on, None);
}

#[test]
fn measure_leaves_out_a_station_time_when_it_is_of_another_format() {
    let goal =
        Goal { station_id: Some(Uuid::from_u128(1)), ..goal(GoalType::StationTime, "4", "min") };
    let counts = |race_format: Option<&'static str>, scope: &'static str| {
        let mut time = record(4, "station_time", "1", 239_000);
        assert!(time.state("scope", text(scope)));
        let athlete = Athlete { race_format: race_format.map(Into::into), weight: None };
        let progress = measure(&goal, &athlete, &Facts::new(vec![time]), Today::local(day(9)));
        progress.current.is_some()
    };
    for (race_format, own, other) in [
        (None, "singles:152kg", "doubles:152kg"),
        (Some("doubles"), "doubles:152kg", "singles:152kg"),
        (Some("relay"), "relay:-", "singles:-"),
    ] {
        assert!(counts(race_format, own), "{own}");
        assert!(!counts(race_format, other), "{other}");
        assert!(counts(race_format, "unstated") && counts(race_format, ""));
    }
}

#[test]
fn measure_ends_a_streak_when_it_ends_and_keeps_what_was_reached() {
    let days = || (2..6).map(|number| workout(number, 30)).collect::<Vec<_>>();
    let five = goal(GoalType::Consistency, "5", "days");
    let four = goal(GoalType::Consistency, "4", "days");
    assert_eq!(seen(measured(&five, days(), 6)), (Some(4_000), Some(80), None));
    assert_eq!(seen(measured(&five, days(), 7)), (Some(0), Some(0), None));
    assert_eq!(seen(measured(&four, days(), 7)), (Some(4_000), Some(100), Some(day(5))));
    let sessions = goal(GoalType::Consistency, "8", "sessions");
    assert_eq!(seen(measured(&sessions, days(), 99)), (Some(4_000), Some(50), None));
}

#[test]
fn measure_leaves_the_athletes_own_word_when_there_is_one() {
    let by_hand = Goal {
        status: GoalStatus::Completed,
        completed_by_hand: Some(day(3)),
        ..goal(GoalType::RaceTime, "90", "minutes")
    };
    let progress = measured(&by_hand, vec![race(3, 6_000, "singles")], 9);
    assert_eq!(seen(progress), (Some(100_000), Some(100), Some(day(3))));
    assert!(!progress.by_facts);
    let abandoned = Goal { status: GoalStatus::Abandoned, completed_by_hand: None, ..by_hand };
    let progress = measured(&abandoned, vec![race(3, 5_000, "singles")], 9);
    assert_eq!((progress.status, seen(progress)), (GoalStatus::Abandoned, (None, None, None)));
    // What facts completed, facts take back.
    let by_facts =
        Goal { status: GoalStatus::Completed, ..goal(GoalType::RaceTime, "90", "minutes") };
    assert_eq!(measured(&by_facts, Vec::new(), 9).status, GoalStatus::Active);
    let held = measured(&by_facts, vec![race(5, 5_400, "singles")], 9);
    assert_eq!((held.status, held.completed_on), (GoalStatus::Completed, Some(day(5))));
    assert!(held.by_facts);
    // Who sets a completed goal to active again takes the own word back.
    let again = Goal { completed_by_hand: Some(day(3)), ..goal(GoalType::RaceTime, "90", "min") };
    let progress = measured(&again, vec![race(3, 6_000, "singles")], 9);
    assert_eq!((progress.status, progress.completed_on), (GoalStatus::Active, None));
}

#[test]
fn measure_says_why_when_no_fact_can_answer() {
    let strength = goal(GoalType::Strength, "100", "kg");
    let cases = [
        (goal(GoalType::Custom, "1", "days"), Obstacle::Custom),
        (goal(GoalType::RaceTime, "90", "kg"), Obstacle::UnsuitableUnit),
        (goal(GoalType::RaceTime, "90", "moons"), Obstacle::UnsuitableUnit),
        (Goal { target_unit: None, ..strength.clone() }, Obstacle::UnsuitableUnit),
        (goal(GoalType::RaceTime, "0", "minutes"), Obstacle::NoTarget),
        (goal(GoalType::RaceTime, "-5", "minutes"), Obstacle::NoTarget),
        (Goal { target_value: None, ..strength.clone() }, Obstacle::NoTarget),
        (strength, Obstacle::NoExercise),
        (goal(GoalType::BodyComp, "80", "kg"), Obstacle::NoDirection),
    ];
    for (goal, obstacle) in cases {
        let progress = measured(&goal, vec![race(1, 5_000, "singles")], 9);
        assert_eq!(progress.obstacle, Some(obstacle), "{goal:?}");
        assert_eq!(progress.status, GoalStatus::Active);
    }
    let athlete = Athlete { race_format: None, weight: Some(Measure(82_000)) };
    let body = goal(GoalType::BodyComp, "176.37", "lb");
    let progress = measure(&body, &athlete, &Facts::default(), Today::local(day(0)));
    assert_eq!(seen(progress), (Some(180_779), None, None));
}

#[test]
fn measure_completes_on_the_first_day_that_says_so_when_histories_are_random() {
    let goals: &[(GoalType, &str, &str)] = &[
        (GoalType::RaceTime, "75", "minutes"),
        (GoalType::Consistency, "4", "days"),
        (GoalType::Consistency, "3", "weeks"),
        (GoalType::Consistency, "25", "workouts"),
        (GoalType::TrainingVolume, "20", "hours"),
    ];
    let mut completed = vec![0; goals.len()];
    for seed in 0..2_000 {
        let mut rng = Rng::with_seed(seed);
        let mut rows = history(&mut rng);
        let at = rng.usize(0..goals.len());
        let (kind, target, unit) = goals[at];
        let goal = Goal {
            set_on: day(rng.i32(0..50)),
            target_date: rng.bool().then(|| day(rng.i32(50..DAYS))),
            ..goal(kind, target, unit)
        };
        let on =
            |today| measure(&goal, &Athlete::default(), &facts(&rows), Today::local(day(today)));
        let progress = on(DAYS);
        let is_completed = |today: &i32| on(*today).status == GoalStatus::Completed;
        let first = (0..=DAYS).find(is_completed).map(day);
        // On an earlier day than it was set, there was no goal to complete.
        assert_eq!(progress.completed_on, first.map(|first| first.max(goal.set_on)), "{seed}");
        assert_eq!(progress.completion_percent == Some(100), progress.completed_on.is_some());
        completed[at] += usize::from(progress.completed_on.is_some());
        rng.shuffle(&mut rows);
        let again = measure(&goal, &Athlete::default(), &facts(&rows), Today::local(day(DAYS)));
        assert_eq!(again, progress);
    }
    assert!(completed.iter().all(|count| *count > 20), "{completed:?}");
}

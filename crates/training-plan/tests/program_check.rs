//! A check that can not fail says nothing: every rule notices what breaks it.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use fastrand::Rng;
use stadion_one_rep_max::steps::Steps;
use stadion_training_plan::powerlifting::config::{BaseSets, FormulaConfig};
use stadion_training_plan::powerlifting::program::{
    DeloadRule, Design, Lifter, PerLift, Placeholder, Program, check, forecast,
};
use stadion_training_plan::powerlifting::{Block, IntensityType, Lift, Loads, Sex};
use stadion_units::{Day, Quantity};

fn of<Q: Quantity>(count: u32) -> Q {
    Q::new(count).expect("within the bounds")
}

fn example(total_weeks: u32, training_days: u32, deload_rule: DeloadRule) -> Program {
    Program::new(Design {
        start_date: Day::new(2026, 11, 23).expect("a day"),
        total_weeks: of(total_weeks),
        training_days_per_week: of(training_days),
        deload_rule,
    })
    .expect("a program")
}

/// The rules that are broken after a change of a good program.
fn broken_in(
    mut program: Program,
    change: impl FnOnce(&mut Program, &mut Vec<BaseSets>),
) -> Vec<&'static str> {
    let maxes = PerLift { squat: of(140_000), bench: of(100_000), deadlift: of(180_000) };
    let steps = Steps::new(of(20_000), of(2_500)).expect("a step");
    let config = FormulaConfig::of(Sex::Male);
    let lifter = Lifter { maxes, config: &config, loads: Loads::Steps(steps) };
    let mut sets = forecast(&program, &lifter).expect("loads");
    change(&mut program, &mut sets);
    let checked = check(&program, &sets, &lifter);
    assert!(checked.iter().all(|checked| checked.held == checked.at.is_empty()));
    checked.iter().filter(|checked| !checked.held).map(|checked| checked.invariant).collect()
}

fn broken(change: impl FnOnce(&mut Program, &mut Vec<BaseSets>)) -> Vec<&'static str> {
    broken_in(example(12, 4, DeloadRule::EveryFourthWeekAndLast), change)
}

#[test]
fn check_holds_when_nothing_is_changed() {
    assert_eq!(broken(|_, _| ()), [""; 0]);
}

#[test]
fn check_notices_when_a_session_is_missing_or_double() {
    let calendar = |broken: Vec<&'static str>| broken.contains(&"one_session_a_planned_day");
    assert!(calendar(broken(|program, sets| {
        program.sessions.pop();
        sets.pop();
    })));
    assert!(calendar(broken(|program, sets| {
        program.sessions.insert(3, program.sessions[3]);
        sets.insert(3, sets[3]);
    })));
    assert!(calendar(broken(|program, _| program.sessions.swap(1, 2))));
}

#[test]
fn check_notices_when_dates_are_wrong() {
    // Day 3 of the first week moves to day 2, and before it.
    for days in [-2, -3] {
        let moved = broken(|program, _| {
            let date = program.sessions[2].planned_date.plus_days(days);
            program.sessions[2].planned_date = date.expect("a day");
        });
        assert_eq!(moved, ["dates_ascend"], "{days}");
    }
    // Saturday moves beyond Sunday, though not to the next session.
    let late = broken(|program, _| {
        for session in &mut program.sessions {
            session.planned_date = session.planned_date.plus_days(2).expect("a day");
        }
    });
    assert_eq!(late, ["dates_inside_their_week"]);
}

#[test]
fn check_notices_when_deloads_are_wrong() {
    let light = broken(|program, _| program.sessions[0].is_deload = true);
    assert_eq!(light, ["deloads_where_they_belong"]);
    for at in [12, 47] {
        let heavy = broken(|program, _| program.sessions[at].is_deload = false);
        assert_eq!(heavy, ["deloads_where_they_belong"]);
    }
    let two = broken(|program, _| {
        for session in &mut program.sessions[40..44] {
            session.is_deload = true;
            session.intensity_type = IntensityType::Deload;
        }
    });
    assert!(two.contains(&"deloads_apart"), "{two:?}");
}

#[test]
fn check_notices_when_blocks_are_wrong() {
    for (at, block) in [(0, Some(2)), (0, None), (14, Some(2)), (16, Some(1)), (46, None)] {
        let wrong = broken(|program, _| program.sessions[at].block_number = block.map(of));
        assert_eq!(wrong, ["blocks_follow_each_other"], "{at} {block:?}");
    }
}

#[test]
fn check_notices_when_lifts_or_intensities_are_wrong() {
    let lift = broken(|program, _| program.sessions[3].primary_lift = Lift::Bench);
    assert!(lift.contains(&"lifts_rotate"), "{lift:?}");
    for intensity in [IntensityType::Rep, IntensityType::Deload] {
        let wrong = broken(|program, _| program.sessions[0].intensity_type = intensity);
        assert_eq!(wrong, ["intensities_rotate"]);
    }
    // Two heavy squats in a week.
    let twice = broken(|program, _| program.sessions[3].intensity_type = IntensityType::Heavy);
    assert_eq!(twice, ["intensities_rotate", "kinds_vary"]);
    let light = broken(|program, _| program.sessions[13].intensity_type = IntensityType::Heavy);
    assert_eq!(light, ["intensities_rotate"]);
}

#[test]
fn check_notices_when_sets_are_missing_or_empty() {
    let missing = broken(|_, sets| sets.truncate(47));
    assert_eq!(missing, ["sets_for_every_session"]);
    let none = broken(|_, sets| sets[5].sets = of(0));
    assert_eq!(none, ["sets_for_every_session"]);
    let reps = broken(|_, sets| sets[5].reps = of(0));
    assert_eq!(reps, ["sets_for_every_session"]);
    let range = broken(|_, sets| sets[5].reps_range = Some((of(12), of(8))));
    let single = broken(|_, sets| sets[5].reps_range = Some((sets[5].reps, sets[5].reps)));
    assert_eq!(single, range, "a range from a number to itself is none");
    assert_eq!(range, ["sets_for_every_session"]);
}

#[test]
fn check_notices_when_loads_are_wrong() {
    for grams in [0, 19_999, 20_001, 101_250] {
        let off = broken(|_, sets| sets[0].weight = of(grams));
        assert_eq!(off, ["loads_reachable"], "{grams}");
    }
    let heavy = broken(|_, sets| sets[0].weight = of(142_500));
    assert_eq!(heavy, ["loads_within_the_max"]);
}

#[test]
fn check_notices_when_the_last_week_of_the_era_has_a_block() {
    let program = || example(10, 3, DeloadRule::LastWeekOnly);
    assert_eq!(broken_in(program(), |_, _| ()), [""; 0]);
    let wrong = broken_in(program(), |program, _| program.sessions[29].block_number = Some(of(3)));
    assert_eq!(wrong, ["blocks_follow_each_other"]);
    let fourth = broken_in(program(), |program, _| program.sessions[9].is_deload = true);
    assert_eq!(fourth, ["deloads_where_they_belong"]);
}

/// Changes one member of a session to any other value.
fn spoil(session: &mut Placeholder, random: &mut Rng) -> &'static str {
    let before = *session;
    loop {
        let member = match random.u32(0..6) {
            0 => {
                session.week_number = of(random.u32(1..=17));
                "week_number"
            }
            1 => {
                session.day_number = of(random.u32(1..=5));
                "day_number"
            }
            2 => {
                session.primary_lift = *random.choice(Lift::ALL).expect("a lift");
                "primary_lift"
            }
            3 => {
                session.intensity_type = *random.choice(IntensityType::ALL).expect("a type");
                "intensity_type"
            }
            4 => {
                session.block_number = Block::new(random.u32(0..=3)).ok();
                "block_number"
            }
            _ => {
                session.is_deload = random.bool();
                "is_deload"
            }
        };
        if *session != before {
            return member;
        }
    }
}

#[test]
fn check_notices_any_change_of_any_member_of_any_program() {
    let mut random = Rng::with_seed(5);
    for _ in 0..2_000 {
        let rule = *random.choice(DeloadRule::ALL).expect("a rule");
        let longest = if rule == DeloadRule::LastWeekOnly { 10 } else { 16 };
        let program = example(random.u32(6..=longest), random.u32(3..=5), rule);
        let at = random.usize(0..program.sessions.len());
        let mut spoiled = "";
        let wrong = broken_in(program, |program, _| {
            spoiled = spoil(&mut program.sessions[at], &mut random);
        });
        assert!(!wrong.is_empty(), "{spoiled} of session {at} is not noticed");
    }
}

//! Programs by the examples of their specification.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

use stadion_training_plan::powerlifting::IntensityType::{self, Deload, Explosive, Heavy, Rep};
use stadion_training_plan::powerlifting::Lift::{self, Bench, Deadlift, Squat};
use stadion_training_plan::powerlifting::program::{
    DeloadRule, Design, LiftHistory, PerLift, Placeholder, Program, ProgramRefusal, SessionStatus,
    Timeliness, assignments, default_pool, make_up_until, next_intensity, next_lift, next_of_lift,
    timeliness,
};
use stadion_training_plan::powerlifting::{ProgramWeeks, TrainingDays};
use stadion_units::{Day, Quantity};

fn of<Q: Quantity>(count: u32) -> Q {
    Q::new(count).expect("within the bounds")
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

const ERA: DeloadRule = DeloadRule::LastWeekOnly;
const LATER: DeloadRule = DeloadRule::EveryFourthWeekAndLast;

/// A program that starts on a Monday.
fn program(weeks: u32, days: u32, deload_rule: DeloadRule) -> Program {
    Program::new(Design {
        start_date: day("2026-11-23"),
        total_weeks: of(weeks),
        training_days_per_week: of(days),
        deload_rule,
    })
    .expect("a program")
}

fn week(program: &Program, number: u32) -> Vec<Placeholder> {
    let week = program.sessions.iter().filter(|session| session.week_number.get() == number);
    week.copied().collect()
}

/// Block and lightness of each week, by its first session.
fn blocks(program: &Program) -> Vec<(Option<u32>, bool)> {
    let first = program.sessions.iter().filter(|session| session.day_number.get() == 1);
    first.map(|session| (session.block_number.map(Quantity::get), session.is_deload)).collect()
}

#[test]
fn new_rotates_heavy_explosive_and_rep_over_the_weeks_of_a_block() {
    let expected: [[(Lift, IntensityType); 3]; 3] = [
        [(Squat, Heavy), (Bench, Rep), (Deadlift, Explosive)],
        [(Squat, Explosive), (Bench, Heavy), (Deadlift, Rep)],
        [(Squat, Rep), (Bench, Explosive), (Deadlift, Heavy)],
    ];
    let program = program(10, 3, ERA);
    for (number, expected) in (1..=9).zip(expected.iter().cycle()) {
        let found: Vec<_> = week(&program, number)
            .iter()
            .map(|session| (session.primary_lift, session.intensity_type))
            .collect();
        assert_eq!(found, expected, "week {number}");
    }
}

#[test]
fn new_gives_thirty_sessions_and_a_light_last_week_when_ten_weeks_train_three_days() {
    let program = program(10, 3, ERA);
    assert_eq!(program.sessions.len(), 30);
    let expected: Vec<_> =
        [1, 1, 1, 2, 2, 2, 3, 3, 3].map(|block| (Some(block), false)).into_iter().collect();
    assert_eq!(blocks(&program)[..9], expected);
    assert_eq!(blocks(&program)[9], (None, true));
    assert!(week(&program, 10).iter().all(|session| session.intensity_type == Deload));
    assert_eq!(program.completed_blocks_count(), 3);
}

#[test]
fn new_makes_every_fourth_and_the_last_week_light_when_the_later_rule_holds() {
    let trained = |block| [(Some(block), false); 3];
    let light = |block| [(Some(block), true)];
    let sixteen = [
        &trained(1)[..],
        &light(1),
        &trained(2),
        &light(2),
        &trained(3),
        &light(3),
        &trained(1),
        &light(1),
    ];
    assert_eq!(blocks(&program(16, 3, LATER)), sixteen.concat());
    // Week 14 is the second of the fourth block, and the last.
    let fourteen = [&sixteen.concat()[..13], &light(1)].concat();
    assert_eq!(blocks(&program(14, 5, LATER)), fourteen);
    assert_eq!(program(16, 3, LATER).completed_blocks_count(), 4);
    assert_eq!(program(6, 3, LATER).completed_blocks_count(), 1);
}

#[test]
fn new_trains_the_week_before_the_last_when_two_in_a_row_would_be_light() {
    for (weeks, light) in [(8, vec![4, 8]), (9, vec![4, 9]), (13, vec![4, 8, 13])] {
        let blocks = blocks(&program(weeks, 3, LATER));
        let found = (1..).zip(&blocks).filter(|(_, (_, is_light))| *is_light);
        let found: Vec<u32> = found.map(|(week, _)| week).collect();
        assert_eq!(found, light, "{weeks} weeks");
    }
    // As week 9 of ten weeks, week 8 of nine begins the block that is next.
    assert_eq!(blocks(&program(9, 3, LATER))[7..], [(Some(3), false), (Some(3), true)]);
}

#[test]
fn new_spreads_lifts_and_kinds_when_four_or_five_days_are_trained() {
    let block = |days| -> Vec<Vec<(Lift, IntensityType)>> {
        let program = program(12, days, LATER);
        let kinds = |number| {
            let week = week(&program, number);
            week.iter().map(|session| (session.primary_lift, session.intensity_type)).collect()
        };
        (1..=3).map(kinds).collect()
    };
    assert_eq!(
        block(4),
        [
            [(Squat, Heavy), (Bench, Rep), (Deadlift, Explosive), (Squat, Explosive)],
            [(Bench, Heavy), (Deadlift, Rep), (Squat, Rep), (Bench, Explosive)],
            [(Deadlift, Heavy), (Squat, Explosive), (Bench, Rep), (Deadlift, Explosive)],
        ]
    );
    let (squat, bench, deadlift) =
        (|kind| (Squat, kind), |kind| (Bench, kind), |kind| (Deadlift, kind));
    let five = [
        [squat(Heavy), bench(Rep), deadlift(Explosive), squat(Explosive), bench(Explosive)],
        [deadlift(Rep), squat(Rep), bench(Heavy), deadlift(Explosive), squat(Explosive)],
        [bench(Explosive), deadlift(Heavy), squat(Rep), bench(Rep), deadlift(Explosive)],
    ];
    assert_eq!(block(5), five);
}

#[test]
fn new_dates_the_days_of_a_week_by_how_many_there_are() {
    let offsets = |days| -> Vec<i32> {
        let program = program(6, days, LATER);
        let start = program.design.start_date;
        week(&program, 2).iter().map(|session| session.planned_date.days_since(start)).collect()
    };
    assert_eq!(offsets(3), [7, 9, 11]);
    assert_eq!(offsets(4), [7, 8, 10, 12]);
    assert_eq!(offsets(5), [7, 8, 9, 11, 12]);
    let lifts = |days| -> Vec<Lift> {
        week(&program(6, days, LATER), 1).iter().map(|session| session.primary_lift).collect()
    };
    assert_eq!(lifts(4), [Squat, Bench, Deadlift, Squat]);
    assert_eq!(lifts(5), [Squat, Bench, Deadlift, Squat, Bench]);
}

#[test]
fn new_refuses_when_a_fourth_block_would_begin() {
    let design = |weeks, deload_rule| Design { deload_rule, ..program(weeks, 3, LATER).design };
    for weeks in 6..=16 {
        let refused = Program::new(design(weeks, ERA)).err();
        assert_eq!(refused, (weeks > 10).then_some(ProgramRefusal::FourthBlock), "{weeks}");
    }
    let message = ProgramRefusal::FourthBlock.to_string();
    assert!(message.ends_with("shorten it or choose `every_fourth_week_and_last`"), "{message}");
    assert!(ProgramWeeks::new(5).is_err() && ProgramWeeks::new(17).is_err());
    assert!(TrainingDays::new(2).is_err() && TrainingDays::new(6).is_err());
}

#[test]
fn new_refuses_when_the_calendar_ends() {
    let start_date = day("2199-12-01");
    let design = Design { start_date, ..program(6, 3, LATER).design };
    assert_eq!(Program::new(design), Err(ProgramRefusal::BeyondCalendar));
    let message = ProgramRefusal::BeyondCalendar.to_string();
    assert_eq!(message, "the program ends after 2199: choose an earlier start");
}

#[test]
fn make_up_until_ends_before_the_next_session_of_the_lift() {
    let program = program(6, 4, LATER);
    // Squats on Monday and Saturday: Monday's can be made up until Friday.
    let [first, .., last] = &week(&program, 1)[..] else { panic!("four sessions") };
    let next = next_of_lift(first, &program.sessions);
    assert_eq!(next, Some(day("2026-11-28")));
    assert_eq!(make_up_until(first.planned_date, next), day("2026-11-27"));
    // The next squat after Saturday's is on Thursday.
    let next = next_of_lift(last, &program.sessions);
    assert_eq!(make_up_until(last.planned_date, next), day("2026-12-02"));
}

#[test]
fn make_up_until_ends_on_sunday_when_no_session_of_the_lift_follows() {
    let program = program(6, 3, LATER);
    let last = program.sessions.last().expect("a session");
    assert_eq!(last.planned_date, day("2027-01-01"));
    let next = next_of_lift(last, &program.sessions);
    assert_eq!(next, None);
    assert_eq!(make_up_until(last.planned_date, next), day("2027-01-03"));
    let on = |today| timeliness(last.planned_date, next, day(today));
    assert_eq!(on("2026-12-31"), Timeliness::Due);
    assert_eq!(on("2027-01-01"), Timeliness::Due);
    assert_eq!(on("2027-01-03"), Timeliness::CanBeMadeUp);
    assert_eq!(on("2027-01-04"), Timeliness::Missed);
    // A Sunday's session, and one before another on the next day, end with their own day.
    let sunday = day("2026-11-29");
    assert_eq!(make_up_until(sunday, None), sunday);
    assert_eq!(make_up_until(sunday, Some(day("2026-11-30"))), sunday);
}

#[test]
fn can_become_knows_four_ways_and_no_more() {
    use SessionStatus::{Completed, InProgress, Planned, Skipped};
    let ways =
        [(Planned, InProgress), (Planned, Skipped), (InProgress, Skipped), (InProgress, Completed)];
    for from in SessionStatus::ALL.iter().copied() {
        for to in SessionStatus::ALL.iter().copied() {
            assert_eq!(from.can_become(to), ways.contains(&(from, to)), "{from:?} {to:?}");
        }
        assert_eq!(from.is_final(), !ways.iter().any(|(start, _)| *start == from), "{from:?}");
    }
}

#[test]
fn next_lift_goes_round_and_makes_every_fourth_week_light() {
    let mut last = None;
    let mut found = Vec::new();
    for resolved in 0..60 {
        let next = next_lift(of(4), resolved, last).expect("a session");
        assert_eq!(next.week_number.get(), resolved / 4 + 1);
        assert_eq!(next.day_number.get(), resolved % 4 + 1);
        assert_eq!(next.is_deload, next.week_number.get().is_multiple_of(4));
        last = Some(next.primary_lift);
        found.push(next);
    }
    assert!(
        found.iter().zip(Lift::ALL.iter().cycle()).all(|(next, lift)| next.primary_lift == *lift)
    );
    let blocks: Vec<u32> =
        found.iter().step_by(4).map(|next| next.block_number.expect("a block").get()).collect();
    assert_eq!(blocks, [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 1, 1, 1]);
    assert_eq!(next_lift(of(4), 2_080, last), Err(ProgramRefusal::TooLong));
    assert!(next_lift(of(4), 2_079, last).is_ok());
}

#[test]
fn next_intensity_takes_the_first_reason_that_holds() {
    let hard = [85, 80, 90].map(|tenths| Some(of(tenths)));
    let all = LiftHistory {
        worst_soreness: Some(of(4)),
        gap_days_count: Some(10),
        last_rpes: hard,
        last_intensity: Some(Explosive),
    };
    assert_eq!(next_intensity(true, &all), Deload);
    assert_eq!(next_intensity(false, &all), Rep);
    let rested = LiftHistory { worst_soreness: Some(of(3)), ..all };
    assert_eq!(next_intensity(false, &rested), Heavy);
    let lately = LiftHistory { gap_days_count: Some(9), ..rested };
    assert_eq!(next_intensity(false, &lately), Explosive);
    let unrated = LiftHistory { last_rpes: [hard[0], None, hard[2]], ..lately };
    assert_eq!(next_intensity(false, &unrated), Rep);
    let easy = LiftHistory { last_rpes: [85, 80, 89].map(|tenths| Some(of(tenths))), ..lately };
    assert_eq!(next_intensity(false, &easy), Rep);
    let after = |last_intensity| {
        next_intensity(false, &LiftHistory { last_intensity, ..LiftHistory::default() })
    };
    assert_eq!(
        [None, Some(Heavy), Some(Explosive), Some(Rep)].map(after),
        [Heavy, Explosive, Rep, Heavy]
    );
}

#[test]
fn default_pool_has_eight_different_exercises_with_muscles() {
    for lift in Lift::ALL.iter().copied() {
        let pool = default_pool(lift);
        let mut names: Vec<&str> = pool.iter().map(|exercise| exercise.exercise_name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 8, "{lift:?}");
        assert!(pool.iter().all(|exercise| !exercise.primary_muscles.is_empty()), "{lift:?}");
    }
}

#[test]
fn assignments_goes_two_exercises_on_with_every_block() {
    let names = |lift| default_pool(lift).each_ref().map(|exercise| exercise.exercise_name);
    let [squat, bench, deadlift] = [Squat, Bench, Deadlift].map(names);
    let pools = PerLift { squat: &squat[..], bench: &bench[..], deadlift: &deadlift[..] };
    let rows = |earlier_blocks| -> Vec<(u32, &str, &str)> {
        let rows = assignments(&pools, earlier_blocks);
        assert_eq!(rows.len(), 9);
        let squats = rows.into_iter().filter(|row| row.lift == Squat);
        squats.map(|row| (row.block_number.get(), row.exercise_1, row.exercise_2)).collect()
    };
    let expected = [
        (1, "Pause Squat", "Box Squat"),
        (2, "Bulgarian Split Squat", "Leg Press"),
        (3, "High-Bar Squat", "Belt Squat"),
    ];
    assert_eq!(rows(0), expected);
    // After a program of three blocks the offset is 6: its first block takes the last two.
    let expected = [
        (1, "Hack Squat", "Front Squat"),
        (2, "Pause Squat", "Box Squat"),
        (3, "Bulgarian Split Squat", "Leg Press"),
    ];
    assert_eq!(rows(3), expected);
}

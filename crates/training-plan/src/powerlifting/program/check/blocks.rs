//! What the weeks and days are for.

use super::places::place;
use crate::powerlifting::program::{DeloadRule, Placeholder, Program};
use crate::powerlifting::{IntensityType, Lift};
use stadion_units::{Quantity, short};

/// The last week is light, and every fourth where the rule says so, but for one right before the
/// last; no other is.
pub(super) fn deloads(program: &Program) -> Vec<String> {
    let wrong = program.sessions.iter();
    wrong.filter(|session| session.is_deload != is_light(program, session)).map(place).collect()
}

/// No light week follows on another.
pub(super) fn deloads_apart(program: &Program) -> Vec<String> {
    let wrong = program.sessions.iter().filter(|session| {
        let before = session.week_number.get().checked_sub(1);
        let mut others = program.sessions.iter();
        session.is_deload
            && others.any(|other| other.is_deload && Some(other.week_number.get()) == before)
    });
    wrong.map(place).collect()
}

/// Whether the rule makes a session's week a light one.
fn is_light(program: &Program, session: &Placeholder) -> bool {
    let (design, week) = (&program.design, session.week_number.get());
    let (every_fourth, last) =
        (design.deload_rule == DeloadRule::EveryFourthWeekAndLast, design.total_weeks.get());
    let is_next_to_last = week.checked_add(1) == Some(last);
    week == last || every_fourth && week.checked_rem(4) == Some(0) && !is_next_to_last
}

/// Weeks of work before a session's.
fn worked_weeks_before(program: &Program, session: &Placeholder) -> u32 {
    let mut weeks: Vec<u32> = program
        .sessions
        .iter()
        .filter(|other| !is_light(program, other) && other.week_number < session.week_number)
        .map(|other| other.week_number.get())
        .collect();
    short::sort_by(&mut weeks, Ord::cmp);
    weeks.dedup();
    u32::try_from(weeks.len()).unwrap_or(u32::MAX)
}

/// Three weeks of work are a block, three blocks go round; a light week is of the block before it,
/// or of none where only the last one is light.
pub(super) fn blocks(program: &Program) -> Vec<String> {
    let of_none = program.design.deload_rule == DeloadRule::LastWeekOnly;
    let wrong = program.sessions.iter().filter(|session| {
        let before = worked_weeks_before(program, session);
        let worked = if is_light(program, session) { before.saturating_sub(1) } else { before };
        let block = worked.checked_rem(9).and_then(|week| week.checked_div(3));
        let expected = block.map(|block| block.saturating_add(1));
        let expected = expected.filter(|_| !(is_light(program, session) && of_none));
        session.block_number.map(Quantity::get) != expected
    });
    wrong.map(place).collect()
}

/// Squat, bench press, deadlift, and again, from one week of work to the next. A light week has the
/// lifts of the week of work after it.
pub(super) fn lifts(program: &Program) -> Vec<String> {
    let days = program.design.training_days_per_week.get();
    let wrong = program.sessions.iter().filter(|session| {
        let before = worked_weeks_before(program, session).saturating_mul(days);
        let turn = before.saturating_add(session.day_number.get()).checked_rem(3);
        turn != Some(match session.primary_lift {
            Lift::Squat => 1,
            Lift::Bench => 2,
            Lift::Deadlift => 0,
        })
    });
    wrong.map(place).collect()
}

/// One session of a week of work is heavy: the first of the squat, of the bench press, of the
/// deadlift in turn. After it a lift is trained fast, then for repetitions, and so on by turns.
/// Light weeks are light throughout.
pub(super) fn intensities(program: &Program) -> Vec<String> {
    let wrong = program.sessions.iter().enumerate().filter(|(index, session)| {
        let lift = session.primary_lift;
        let mut before = program.sessions.iter().take(*index).rev();
        let last = before.find(|other| other.primary_lift == lift && !is_light(program, other));
        let is_first = last.is_none_or(|other| other.week_number != session.week_number);
        let heavy = match worked_weeks_before(program, session).checked_rem(3) {
            Some(1) => Lift::Bench,
            Some(2) => Lift::Deadlift,
            _ => Lift::Squat,
        };
        let expected = match last.map(|other| other.intensity_type) {
            _ if is_light(program, session) => IntensityType::Deload,
            _ if is_first && lift == heavy => IntensityType::Heavy,
            Some(IntensityType::Explosive) => IntensityType::Rep,
            None if lift == Lift::Bench => IntensityType::Rep,
            _ => IntensityType::Explosive,
        };
        session.intensity_type != expected
    });
    wrong.map(|(_, session)| place(session)).collect()
}

/// No lift is trained in the same way twice in a row, and so not twice in a week.
pub(super) fn kinds_vary(program: &Program) -> Vec<String> {
    let worked = |session: &&Placeholder| !session.is_deload;
    let wrong = program.sessions.iter().enumerate().filter(|(index, session)| {
        let mut before = program.sessions.iter().take(*index).rev().filter(worked);
        let last = before.find(|other| other.primary_lift == session.primary_lift);
        worked(session) && last.is_some_and(|last| last.intensity_type == session.intensity_type)
    });
    wrong.map(|(_, session)| place(session)).collect()
}

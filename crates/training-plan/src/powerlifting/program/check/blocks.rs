//! What the weeks and days are for.

use super::places::place;
use crate::powerlifting::program::{DeloadRule, Placeholder, Program};
use crate::powerlifting::{IntensityType, Lift};
use stadion_units::{Quantity, short};

/// The last week is light, and every fourth where the rule says so; no other is.
pub(super) fn deloads(program: &Program) -> Vec<String> {
    let wrong = program.sessions.iter();
    wrong.filter(|session| session.is_deload != is_light(program, session)).map(place).collect()
}

/// Whether the rule makes a session's week a light one.
fn is_light(program: &Program, session: &Placeholder) -> bool {
    let (design, week) = (&program.design, session.week_number.get());
    let every_fourth = design.deload_rule == DeloadRule::EveryFourthWeekAndLast;
    week == design.total_weeks.get() || every_fourth && week.checked_rem(4) == Some(0)
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

/// Squat, bench press, deadlift, and again, from the first day of every week.
pub(super) fn lifts(program: &Program) -> Vec<String> {
    let wrong = program.sessions.iter().filter(|session| {
        let turn = session.day_number.get().checked_rem(3);
        turn != Some(match session.primary_lift {
            Lift::Squat => 1,
            Lift::Bench => 2,
            Lift::Deadlift => 0,
        })
    });
    wrong.map(place).collect()
}

/// In order heavy, explosive, repetitions: the squat begins a block with the first, the bench press
/// with the third, the deadlift with the second. Light weeks are light throughout.
pub(super) fn intensities(program: &Program) -> Vec<String> {
    const ORDER: [IntensityType; 3] =
        [IntensityType::Heavy, IntensityType::Explosive, IntensityType::Rep];
    let wrong = program.sessions.iter().filter(|session| {
        let start = match session.primary_lift {
            Lift::Squat => 0_u32,
            Lift::Bench => 2,
            Lift::Deadlift => 1,
        };
        let turn = worked_weeks_before(program, session).saturating_add(start).checked_rem(3);
        let expected = turn.and_then(|turn| ORDER.get(usize::try_from(turn).ok()?)).copied();
        let light = is_light(program, session).then_some(IntensityType::Deload);
        let expected = light.or(expected);
        Some(session.intensity_type) != expected
    });
    wrong.map(place).collect()
}

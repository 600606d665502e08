//! Sessions and their days.

use super::places::place;
use crate::powerlifting::program::Program;
use stadion_units::Quantity;

/// Every day of every week has its session, once and in order.
pub(super) fn grid(program: &Program) -> Vec<String> {
    let design = &program.design;
    let days = 1..=design.training_days_per_week.get();
    let weeks = 1..=design.total_weeks.get();
    let mut places = weeks.flat_map(|week| days.clone().map(move |day| (week, day)));
    let mut sessions = program.sessions.iter();
    let mut wrong = Vec::new();
    loop {
        match (places.next(), sessions.next()) {
            (None, None) => return wrong,
            (wanted, Some(session)) => {
                let found = (session.week_number.get(), session.day_number.get());
                if wanted != Some(found) {
                    wrong.push(place(session));
                }
            }
            (Some((week, day)), None) => wrong.push(format!("week {week}, day {day}: no session")),
        }
    }
}

/// Each session is later than the one before, so no day has two.
pub(super) fn ascent(program: &Program) -> Vec<String> {
    let later = program.sessions.iter().skip(1);
    let pairs = program.sessions.iter().zip(later);
    pairs
        .filter(|(one, next)| one.planned_date >= next.planned_date)
        .map(|(_, next)| place(next))
        .collect()
}

/// Each session lies in the seven days of its week.
pub(super) fn weeks(program: &Program) -> Vec<String> {
    let outside = program.sessions.iter().filter(|session| {
        let days_count = session.planned_date.days_since(program.design.start_date);
        let week = u32::try_from(days_count).ok().and_then(|days| days.checked_div(7));
        week.and_then(|week| week.checked_add(1)) != Some(session.week_number.get())
    });
    outside.map(place).collect()
}

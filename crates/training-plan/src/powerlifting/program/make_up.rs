//! Until when a session that was not done can be made up.

use super::scaffold::Placeholder;
use stadion_units::Day;

stadion_units::words! {
    /// How a session that is still planned stands to today.
    pub enum Timeliness {
        /// Today or later.
        Due = "due",
        /// Its day has passed, its window has not.
        CanBeMadeUp = "can_be_made_up",
        /// Its window has passed: it becomes skipped, as missed.
        Missed = "missed",
    }
}

/// The day of the next session of the same lift.
pub fn next_of_lift(session: &Placeholder, sessions: &[Placeholder]) -> Option<Day> {
    let same = sessions.iter().filter(|other| other.primary_lift == session.primary_lift);
    same.map(|other| other.planned_date).filter(|day| *day > session.planned_date).min()
}

/// The last day on which a session can be made up: the day before the next one of its lift, or the
/// Sunday of its week where none follows.
///
/// ```
/// use stadion_training_plan::powerlifting::program::make_up_until;
/// use stadion_units::Day;
///
/// let [planned, next] = ["2026-11-23", "2026-11-30"].map(|day| Day::parse(day).unwrap());
/// assert_eq!(make_up_until(planned, Some(next)).to_string(), "2026-11-29");
/// assert_eq!(make_up_until(planned, None).to_string(), "2026-11-29");
/// ```
pub fn make_up_until(planned_date: Day, next_of_lift: Option<Day>) -> Day {
    let to_sunday = 6_u32.saturating_sub(planned_date.weekday_index());
    let last = match next_of_lift {
        Some(next) => next.plus_days(-1),
        None => planned_date.plus_days(i32::try_from(to_sunday).unwrap_or(0)),
    };
    // Its own day is never too late.
    last.map_or(planned_date, |last| last.max(planned_date))
}

/// How a session that is still planned stands to today.
///
/// ```
/// use stadion_training_plan::powerlifting::program::{Timeliness, timeliness};
/// use stadion_units::Day;
///
/// let day = |text| Day::parse(text).unwrap();
/// let next = Some(day("2026-11-30"));
/// let on = |today| timeliness(day("2026-11-23"), next, day(today));
/// assert_eq!(on("2026-11-23"), Timeliness::Due);
/// assert_eq!(on("2026-11-29"), Timeliness::CanBeMadeUp);
/// assert_eq!(on("2026-11-30"), Timeliness::Missed);
/// ```
pub fn timeliness(planned_date: Day, next_of_lift: Option<Day>, today: Day) -> Timeliness {
    if today <= planned_date {
        Timeliness::Due
    } else if today <= make_up_until(planned_date, next_of_lift) {
        Timeliness::CanBeMadeUp
    } else {
        Timeliness::Missed
    }
}

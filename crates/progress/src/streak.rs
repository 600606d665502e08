//! Days or weeks in a row.

use crate::fact::Event;
use crate::today::Today;
use stadion_units::Day;
use std::collections::BTreeMap;

stadion_units::words! {
    /// What follows each other.
    pub enum Span {
        /// Calendar days.
        Days = "days",
        /// Weeks from Monday to Sunday.
        Weeks = "weeks",
    }
}

/// Streaks of a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Streak {
    /// Length of the one that is going on; 0 when the last has ended.
    pub current_count: u32,
    /// Length of the longest.
    pub longest_count: u32,
    /// What completed the first one of the wanted length.
    pub reached: Option<Event>,
}

/// The Monday from which weeks are counted.
const FIRST_MONDAY: Option<Day> = Day::new(1900, 1, 1);

/// The number of a day or a week: what follows has the next number.
fn number(span: Span, day: Day) -> i32 {
    let days = FIRST_MONDAY.map_or(0, |monday| day.days_since(monday));
    match span {
        Span::Days => days,
        Span::Weeks => days.div_euclid(7),
    }
}

/// Finds the streaks of events given in order of time. A day or a week counts with so many events;
/// a streak goes on as long as today, or this week, may still continue it.
///
/// ```
/// use stadion_progress::streak::{Span, streak};
/// use stadion_progress::{Event, Today};
/// use stadion_units::Day;
///
/// let day = |day| Day::new(2026, 11, day).unwrap();
/// let events = [2, 3, 4].map(|n| Event { day: day(n), fact_id: uuid::Uuid::nil() });
/// let on = |today| streak(events, Span::Days, 1, 3, Today::local(day(today))).current_count;
/// assert_eq!([4, 5, 6].map(on), [3, 3, 0]);
/// ```
pub fn streak(
    events: impl IntoIterator<Item = Event>,
    span: Span,
    least_per_span_count: u32,
    wanted_count: u32,
    today: Today,
) -> Streak {
    let mut seen: BTreeMap<i32, u32> = BTreeMap::new();
    let mut streak = Streak { current_count: 0, longest_count: 0, reached: None };
    let mut last = None;
    for event in events {
        let at = number(span, event.day);
        let events_of_it = seen.entry(at).or_default();
        *events_of_it = events_of_it.saturating_add(1);
        if *events_of_it != least_per_span_count {
            continue;
        }
        let follows = last.is_some_and(|last: i32| last.checked_add(1) == Some(at));
        let length = if follows { streak.current_count.saturating_add(1) } else { 1 };
        streak.current_count = length;
        streak.longest_count = streak.longest_count.max(length);
        if length == wanted_count {
            streak.reached = streak.reached.or(Some(event));
        }
        last = Some(at);
    }
    let goes_on = |last: i32| last.saturating_add(1) >= number(span, today.earliest);
    if !last.is_some_and(goes_on) {
        streak.current_count = 0;
    }
    streak
}

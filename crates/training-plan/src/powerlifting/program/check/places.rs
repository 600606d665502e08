//! How a place in a program is named.

use crate::powerlifting::program::Placeholder;

pub(super) fn place(session: &Placeholder) -> String {
    format!("week {}, day {}", session.week_number, session.day_number)
}

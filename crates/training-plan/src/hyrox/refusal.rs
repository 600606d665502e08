//! Why there is no plan, and what to do about it.

use super::count::{Minutes, Weeks};
use core::fmt;
use stadion_units::Day;

/// A wish that no honest plan fulfils.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// The race is over, or today.
    RaceNotAhead {
        /// The day of the race.
        race_date: Day,
        /// The first day a plan could have.
        start: Day,
    },
    /// The race is further away than the longest plan.
    RaceTooFar {
        /// The longest plan.
        most: Weeks,
        /// The first day on which a plan may start.
        earliest_start: Option<Day>,
    },
    /// No week has room for two runs and the stations.
    TooLittleTime {
        /// The least a week needs.
        least: Minutes,
    },
    /// The plan would leave the calendar.
    BeyondCalendar,
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RaceNotAhead { race_date, start } => write!(
                out,
                "the race on `{race_date}` does not lie after `{start}`: \
                 give the date of the next race, or none"
            ),
            Self::RaceTooFar { most, earliest_start } => {
                write!(out, "the race is more than {most} weeks away: ")?;
                match earliest_start {
                    Some(day) => write!(out, "start on `{day}` or later, or leave out the race"),
                    None => write!(out, "leave out the race until then"),
                }
            }
            Self::TooLittleTime { least } => write!(
                out,
                "two runs and the stations need {least} minutes a week: \
                 give a weekly availability of at least that"
            ),
            Self::BeyondCalendar => {
                write!(out, "the plan would end after {}: start earlier", Day::LAST_YEAR)
            }
        }
    }
}

impl core::error::Error for Refusal {}

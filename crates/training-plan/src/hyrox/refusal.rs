//! Why there is no plan, and what to do about it.

use super::count::{Minutes, Weeks};
use core::fmt;
use stadion_units::{Day, Milliseconds, Quantity};

/// A time that an athlete states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timed {
    /// The time aimed at.
    Goal,
    /// The time of the last race.
    LastRace,
    /// The time over 5 km.
    FiveKilometres,
}

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
        /// The first day that a plan may be asked for instead, where there is one.
        earlier_start: Option<Day>,
    },
    /// A stated time is faster than anybody's.
    TooFast {
        /// Which one.
        time: Timed,
        /// What was stated.
        stated: Milliseconds,
        /// The fastest that is believed.
        least_seconds: u32,
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
            Self::RaceNotAhead { race_date, start, earlier_start } => {
                write!(out, "the race on `{race_date}` does not lie after `{start}`: ")?;
                if let Some(day) = earlier_start {
                    write!(out, "set `start_date` to `{day}` or earlier, or ")?;
                }
                write!(out, "give the date of the next race, or none")
            }
            Self::TooFast { time, stated, least_seconds } => {
                too_fast(out, *time, *stated, *least_seconds)
            }
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

/// With what the number may have meant: minutes where they would be a time, else the times of others.
fn too_fast(
    out: &mut fmt::Formatter<'_>,
    time: Timed,
    stated: Milliseconds,
    least_seconds: u32,
) -> fmt::Result {
    let (what, fastest) = match time {
        Timed::Goal => ("goal", "the fastest plausible race of the division"),
        Timed::LastRace => ("last race", "the fastest plausible race of the division"),
        Timed::FiveKilometres => ("5 km time", "the world record is slower"),
    };
    write!(out, "{what} must be at least {least_seconds} seconds ({fastest}), not `{stated}`: ")?;
    let as_minutes = stated.get().saturating_mul(60) / 1_000;
    if (least_seconds..=LONGEST).contains(&as_minutes) {
        write!(out, "are these minutes? as seconds they are {as_minutes}")
    } else {
        write!(out, "give a time in seconds that can be run, or leave it out")
    }
}

/// Hardly anybody takes six hours for a race.
const LONGEST: u32 = 21_600;

impl core::error::Error for Refusal {}

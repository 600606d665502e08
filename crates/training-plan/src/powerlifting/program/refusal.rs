//! Why there is no program.

use core::fmt;
use stadion_units::Day;

/// What is in the way, and what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramRefusal {
    /// Without light weeks between them a fourth block would begin.
    FourthBlock,
    /// A session would lie behind the last day there is.
    BeyondCalendar,
    /// More weeks than a program without end may have.
    TooLong,
}

impl fmt::Display for ProgramRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FourthBlock => write!(
                out,
                "a program with `last_week_only` has at most 10 weeks: shorten it or choose \
                 `every_fourth_week_and_last`",
            ),
            Self::BeyondCalendar => {
                write!(out, "the program ends after {}: choose an earlier start", Day::LAST_YEAR)
            }
            Self::TooLong => write!(out, "this program has had 520 weeks: start a new one"),
        }
    }
}

impl core::error::Error for ProgramRefusal {}

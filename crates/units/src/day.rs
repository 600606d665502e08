//! A calendar day without a time or a zone.

use chrono::{Datelike, NaiveDate};
use core::fmt;

/// A day of the Gregorian calendar between 1900-01-01 and 2199-12-31.
///
/// The bounds are generous around people's lives and races, and tight enough that a
/// year with a digit too many is noticed.
///
/// ```
/// use stadion_units::Day;
///
/// assert_eq!(Day::parse("2024-02-29").unwrap().to_string(), "2024-02-29");
/// assert!(Day::parse("2023-02-29").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The first year a day may lie in.
    pub const FIRST_YEAR: i32 = 1900;
    /// The last year a day may lie in.
    pub const LAST_YEAR: i32 = 2199;

    /// The day, if the calendar has it and it lies within the bounds.
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if year < Self::FIRST_YEAR || year > Self::LAST_YEAR {
            return None;
        }
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(day) => Some(Self(day)),
            None => None,
        }
    }

    /// Reads `YYYY-MM-DD`, the form of a Postgres `date`, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let dashes = (bytes.get(4), bytes.get(7));
        if bytes.len() != 10 || dashes != (Some(&b'-'), Some(&b'-')) {
            return None;
        }
        let number = |range: core::ops::Range<usize>| -> Option<u32> {
            bytes.get(range)?.iter().try_fold(0_u32, |sum, digit| {
                let value = digit.checked_sub(b'0').filter(|value| *value < 10)?;
                sum.checked_mul(10)?.checked_add(u32::from(value))
            })
        };
        Self::new(i32::try_from(number(0..4)?).ok()?, number(5..7)?, number(8..10)?)
    }

    /// Year, month and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

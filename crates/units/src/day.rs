//! A calendar day without a time or a zone.

use chrono::{Datelike, NaiveDate, TimeDelta};
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

    /// The day so many days later, or earlier where negative; nothing outside the bounds.
    ///
    /// ```
    /// use stadion_units::Day;
    ///
    /// let day = Day::parse("2024-02-28").unwrap();
    /// assert_eq!(day.plus_days(2), Day::parse("2024-03-01"));
    /// assert_eq!(Day::parse("2199-12-31").unwrap().plus_days(1), None);
    /// ```
    pub fn plus_days(self, days_count: i32) -> Option<Self> {
        let day = self.0.checked_add_signed(TimeDelta::days(i64::from(days_count)))?;
        Self::new(day.year(), day.month(), day.day())
    }

    /// How many days lie between an earlier day and this one; negative where it is later.
    ///
    /// ```
    /// use stadion_units::Day;
    ///
    /// let [start, end] = ["2024-02-28", "2024-03-01"].map(|day| Day::parse(day).unwrap());
    /// assert_eq!(end.days_since(start), 2);
    /// assert_eq!(start.days_since(end), -2);
    /// ```
    pub fn days_since(self, earlier: Self) -> i32 {
        // The bounds lie 110,000 days apart.
        i32::try_from(self.0.signed_duration_since(earlier.0).num_days()).unwrap_or(0)
    }

    /// The day of the week, counted from Monday, 0, to Sunday, 6.
    ///
    /// ```
    /// use stadion_units::Day;
    ///
    /// assert_eq!(Day::parse("2026-11-22").unwrap().weekday_index(), 6);
    /// ```
    pub fn weekday_index(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

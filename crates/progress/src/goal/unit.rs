//! Units in which people set targets, and their exact conversion.
//!
//! Pound: 0.45359237 kg, mile: 1609.344 m, both exact by the international agreement of 1959.

use stadion_units::{Decimal, Measure};

/// What a target is about. Everything is counted in thousandths: milliseconds, milliseconds per
/// kilometre, grams, thousandths of a repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Seconds.
    Time,
    /// Seconds per kilometre.
    Pace,
    /// Kilograms.
    Mass,
    /// Repetitions.
    Repetitions,
    /// Days in a row.
    Days,
    /// Weeks in a row.
    Weeks,
    /// Workouts.
    Workouts,
}

/// A unit of targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    words: &'static [&'static str],
    /// What it measures.
    pub dimension: Dimension,
    /// One unit is `numerator / denominator` thousandths.
    numerator: i64,
    denominator: i64,
}

const fn unit(
    words: &'static [&'static str],
    dimension: Dimension,
    numerator: i64,
    denominator: i64,
) -> Unit {
    Unit { words, dimension, numerator, denominator }
}

/// Decimal places that a target may have.
pub const PLACES_COUNT: u8 = 6;

impl Unit {
    /// Every unit, with the words that stand for it.
    pub const ALL: &[Self] = &[
        unit(&["seconds", "second", "secs", "sec", "s"], Dimension::Time, 1_000, 1),
        unit(&["minutes", "minute", "mins", "min"], Dimension::Time, 60_000, 1),
        unit(&["hours", "hour", "h"], Dimension::Time, 3_600_000, 1),
        unit(&["seconds_per_km", "sec_per_km", "sec/km", "s/km"], Dimension::Pace, 1_000, 1),
        unit(&["min_per_km", "minutes_per_km", "min/km"], Dimension::Pace, 60_000, 1),
        unit(
            &["min_per_mile", "minutes_per_mile", "min/mile", "min/mi"],
            Dimension::Pace,
            60_000_000_000,
            1_609_344,
        ),
        unit(&["kg", "kgs", "kilograms"], Dimension::Mass, 1_000, 1),
        unit(&["lb", "lbs", "pounds"], Dimension::Mass, 45_359_237, 100_000),
        unit(&["reps", "repetitions"], Dimension::Repetitions, 1_000, 1),
        unit(&["days", "day"], Dimension::Days, 1_000, 1),
        unit(&["weeks", "week"], Dimension::Weeks, 1_000, 1),
        unit(&["workouts", "workout", "sessions", "session"], Dimension::Workouts, 1_000, 1),
    ];

    /// The unit of that word, however it is written.
    ///
    /// ```
    /// use stadion_progress::goal::Unit;
    ///
    /// assert_eq!(Unit::find(" LBS "), Unit::find("lb"));
    /// assert!(Unit::find("stone").is_none());
    /// ```
    pub fn find(word: &str) -> Option<&'static Self> {
        let word = word.trim().to_ascii_lowercase();
        Self::ALL.iter().find(|unit| unit.words.contains(&word.as_str()))
    }

    /// Reads a decimal number of it, rounded once; nothing for what no target is, or is less than
    /// half a thousandth.
    ///
    /// ```
    /// use stadion_progress::goal::Unit;
    /// use stadion_units::Measure;
    ///
    /// let pound = Unit::find("lb").unwrap();
    /// assert_eq!(pound.measure(b"220.462262"), Some(Measure(100_000)));
    /// assert_eq!(pound.measure(b"-1"), None);
    /// assert_eq!(Unit::find("days").unwrap().measure(b"0.0001"), None);
    /// ```
    pub fn measure(&self, text: &[u8]) -> Option<Measure> {
        let millionths = Decimal::parse(text, PLACES_COUNT).ok()?.to_i64()?;
        if millionths <= 0 {
            return None;
        }
        let whole = i128::from(self.denominator).saturating_mul(1_000_000);
        let scaled = i128::from(millionths).saturating_mul(i128::from(self.numerator));
        rounded(scaled, whole).filter(|measure| measure.0 > 0)
    }

    /// A measure in thousandths of this unit.
    ///
    /// ```
    /// use stadion_progress::goal::Unit;
    /// use stadion_units::Measure;
    ///
    /// let minutes = Unit::find("minutes").unwrap();
    /// assert_eq!(minutes.written(Measure(5_430_000)), Some(Measure(90_500)));
    /// ```
    pub fn written(&self, measure: Measure) -> Option<Measure> {
        let scaled = i128::from(measure.0)
            .saturating_mul(i128::from(self.denominator))
            .saturating_mul(1_000);
        rounded(scaled, i128::from(self.numerator))
    }
}

/// Half up.
fn rounded(dividend: i128, divisor: i128) -> Option<Measure> {
    let doubled = dividend.checked_mul(2)?.checked_add(divisor)?;
    let quotient = doubled.checked_div_euclid(divisor.checked_mul(2)?)?;
    i64::try_from(quotient).ok().map(Measure)
}

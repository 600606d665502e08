//! Units of effort values, and their exact conversion to the canonical unit of a dimension.
//!
//! Pound: 0.45359237 kg, mile: 1609.344 m, both exact by the international agreement of 1959.

use stadion_units::decimal::{DecimalError, Shortest};
use stadion_units::{Decimal, Measure};

/// What a value measures. Values of one dimension compare in its canonical unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Milliseconds.
    Time,
    /// Milliseconds per kilometre.
    Pace,
    /// Grams.
    Mass,
    /// Repetitions.
    Repetitions,
    /// Millimetres.
    Length,
    /// Grams times repetitions.
    Volume,
}

impl Dimension {
    /// Values beyond this are no effort of a person, and sums of smaller ones stay exact.
    pub const fn most(self) -> Measure {
        Measure(match self {
            // Ten days; ten thousand seconds a kilometre.
            Self::Time => 864_000_000,
            Self::Pace => 10_000_000,
            // A tonne; a thousand kilometres; a thousand tonnes in a session.
            Self::Mass => 1_000_000,
            Self::Length | Self::Volume => 1_000_000_000,
            Self::Repetitions => 10_000,
        })
    }

    /// A value as it is written in the dimension's unit.
    pub fn written(self, measure: Measure) -> Shortest {
        Shortest { value: measure.0, places: self.places() }
    }

    /// The unit in which values of the dimension are written.
    pub const fn written_unit(self) -> &'static str {
        match self {
            Self::Time => "seconds",
            Self::Pace => "seconds_per_km",
            Self::Mass => "kg",
            Self::Repetitions => "reps",
            Self::Length => "meters",
            Self::Volume => "kg_reps",
        }
    }

    /// Canonical units are thousandths of the written one, but for repetitions.
    const fn places(self) -> u8 {
        match self {
            Self::Repetitions => 0,
            _ => 3,
        }
    }
}

/// A unit that efforts may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The word in requests and in the database.
    pub word: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// One unit is `numerator / denominator` canonical units.
    numerator: i64,
    denominator: i64,
}

const fn unit(word: &'static str, dimension: Dimension, numerator: i64, denominator: i64) -> Unit {
    Unit { word, dimension, numerator, denominator }
}

/// Decimal places that a value may have in any unit.
pub const PLACES_COUNT: u8 = 6;

impl Unit {
    /// Every unit, in the order of the documentation.
    pub const ALL: &[Self] = &[
        unit("seconds", Dimension::Time, 1_000, 1),
        unit("minutes", Dimension::Time, 60_000, 1),
        unit("seconds_per_km", Dimension::Pace, 1_000, 1),
        unit("min_per_km", Dimension::Pace, 60_000, 1),
        unit("seconds_per_mile", Dimension::Pace, 1_000_000_000, 1_609_344),
        unit("min_per_mile", Dimension::Pace, 60_000_000_000, 1_609_344),
        unit("kg", Dimension::Mass, 1_000, 1),
        unit("g", Dimension::Mass, 1, 1),
        unit("lb", Dimension::Mass, 45_359_237, 100_000),
        unit("lbs", Dimension::Mass, 45_359_237, 100_000),
        unit("reps", Dimension::Repetitions, 1, 1),
        unit("m", Dimension::Length, 1_000, 1),
        unit("meters", Dimension::Length, 1_000, 1),
        unit("metres", Dimension::Length, 1_000, 1),
        unit("km", Dimension::Length, 1_000_000, 1),
        unit("miles", Dimension::Length, 1_609_344, 1),
        unit("kg_reps", Dimension::Volume, 1_000, 1),
    ];

    /// The unit of that name.
    pub fn find(word: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|unit| unit.word == word)
    }

    /// Gives every word, for messages.
    pub fn each_word(each: &mut dyn FnMut(&'static str)) {
        for unit in Self::ALL {
            each(unit.word);
        }
    }

    /// Converts a decimal text exactly, rounding half up to the canonical integer once; of repetitions
    /// the complete ones count.
    ///
    /// # Errors
    ///
    /// [`DecimalError`] when the text is no number, has more than six decimals or is too large.
    ///
    /// ```
    /// use stadion_personal_records::Unit;
    /// use stadion_units::Measure;
    ///
    /// let pound = Unit::find("lb").unwrap();
    /// assert_eq!(pound.measure(b"220.462262"), Ok(Measure(100_000)));
    /// assert!(pound.measure(b"0.0000001").is_err());
    /// ```
    pub fn measure(&self, text: &[u8]) -> Result<Measure, DecimalError> {
        let millionths =
            Decimal::parse(text, PLACES_COUNT)?.to_i64().ok_or(DecimalError::TooLarge)?;
        let whole = i128::from(self.denominator).saturating_mul(1_000_000);
        let scaled = i128::from(millionths).saturating_mul(i128::from(self.numerator));
        // Half up, also for negative numbers, which no record takes anyway.
        // Half a repetition is none.
        if self.dimension == Dimension::Repetitions {
            let complete = scaled.div_euclid(whole);
            return i64::try_from(complete).map(Measure).map_err(|_| DecimalError::TooLarge);
        }
        let doubled = scaled.saturating_mul(2).saturating_add(whole);
        let rounded = doubled.div_euclid(whole.saturating_mul(2));
        i64::try_from(rounded).map(Measure).map_err(|_| DecimalError::TooLarge)
    }
}

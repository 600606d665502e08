//! The quantities and their bounds, one line each.
//!
//! A line of the table gives the newtype, its limits, the noun of its errors, the
//! unit and precision of its text form and, through [`Quantity::BOUND`], the test
//! generator in `stadion-testkit`.

use crate::decimal::{Decimal, DecimalError, Shortest};
use crate::problem::{Code, Limit};
use core::fmt;

/// What one line of the table says about a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// What an error calls it: "`time` must be …".
    pub noun: &'static str,
    /// The unit of the text form, as written in field names; empty for counts and places.
    pub unit: &'static str,
    /// Decimal places of the text form; the integer counts `10^-places` units.
    pub places: u8,
    /// Smallest integer allowed.
    pub min: u32,
    /// Largest integer allowed.
    pub max: u32,
}

impl Bound {
    /// What a value has to be: "a number of seconds", "a whole number".
    pub fn kind(self) -> String {
        let number = if self.places == 0 { "a whole number" } else { "a number" };
        if self.unit.is_empty() { number.into() } else { format!("{number} of {}", self.unit) }
    }

    /// The bounds in the unit of the text form.
    pub fn limit(self) -> Limit {
        Limit {
            min: Some(Shortest { value: i64::from(self.min), places: self.places }),
            max: Some(Shortest { value: i64::from(self.max), places: self.places }),
        }
    }
}

/// A value outside its line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfBounds(pub Bound);

impl fmt::Display for OutOfBounds {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Bound { noun, unit, places, min, max } = self.0;
        let min = Shortest { value: i64::from(min), places };
        let max = Shortest { value: i64::from(max), places };
        let space = if unit.is_empty() { "" } else { " " };
        write!(out, "{noun} must be between {min} and {max}{space}{unit}")
    }
}

impl core::error::Error for OutOfBounds {}

/// A value in the canonical integer unit of what it measures: milliseconds, grams, millimetres, …
///
/// Values of different dimensions have no common order; whoever compares two must know that they
/// measure the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure(pub i64);

/// Why a text is not a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAQuantity {
    /// `out_of_range`, `too_precise` or `wrong_type`.
    pub code: Code,
    /// The line of the table that was missed.
    pub bound: Bound,
}

impl fmt::Display for NotAQuantity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Bound { noun, unit, places, .. } = self.bound;
        match self.code {
            Code::OutOfRange => OutOfBounds(self.bound).fmt(out),
            Code::TooPrecise if places == 0 => write!(out, "{noun} must be a whole number"),
            Code::TooPrecise => {
                write!(out, "{noun} must have at most {places} decimals of {unit}")
            }
            _ => write!(out, "{noun} must be {}", self.bound.kind()),
        }
    }
}

impl core::error::Error for NotAQuantity {}

/// An integer with a unit and bounds.
pub trait Quantity: Copy + Ord + fmt::Debug + fmt::Display {
    /// The line of the table.
    const BOUND: Bound;

    /// Takes the integer as it is.
    ///
    /// # Errors
    ///
    /// [`OutOfBounds`] outside [`Quantity::BOUND`].
    fn new(count: u32) -> Result<Self, OutOfBounds>;

    /// The integer.
    fn get(self) -> u32;

    /// Reads the text form exactly: no float, no rounding.
    ///
    /// # Errors
    ///
    /// [`NotAQuantity`] with the code to answer.
    fn parse(text: &[u8]) -> Result<Self, NotAQuantity> {
        let bound = Self::BOUND;
        let refuse = |code| NotAQuantity { code, bound };
        let decimal = Decimal::parse(text, bound.places).map_err(|error| {
            refuse(match error {
                DecimalError::NotANumber => Code::WrongType,
                DecimalError::TooPrecise => Code::TooPrecise,
                DecimalError::TooLarge => Code::OutOfRange,
            })
        })?;
        let count = decimal.to_i64().and_then(|value| u32::try_from(value).ok());
        count.and_then(|count| Self::new(count).ok()).ok_or_else(|| refuse(Code::OutOfRange))
    }
}

/// Defines newtypes with their line of the table each: bounds, the noun of errors, the unit and the
/// precision of the text form.
///
/// ```
/// stadion_units::quantities! {
///     /// A count of sets.
///     Sets = 0..=20, "sets", "", places 0;
/// }
///
/// use stadion_units::Quantity;
/// assert_eq!(Sets::parse(b"3").unwrap().get(), 3);
/// assert!(Sets::parse(b"21").is_err());
/// ```
#[macro_export]
macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident = $min:literal ..= $max:literal, $noun:literal, $unit:literal, places $places:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(u32);

            impl $name {
                /// The quantity as a constant of the code; nothing outside the bounds.
                pub const fn constant(count: u32) -> Option<Self> {
                    let bound = <Self as $crate::Quantity>::BOUND;
                    if count >= bound.min && count <= bound.max { Some(Self(count)) } else { None }
                }
            }

            impl $crate::Quantity for $name {
                const BOUND: $crate::Bound = $crate::Bound {
                    noun: $noun,
                    unit: $unit,
                    places: $places,
                    min: $min,
                    max: $max,
                };

                fn new(count: u32) -> Result<Self, $crate::OutOfBounds> {
                    Self::constant(count).ok_or($crate::OutOfBounds(Self::BOUND))
                }

                fn get(self) -> u32 {
                    self.0
                }
            }

            impl core::fmt::Display for $name {
                fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    let shortest = $crate::decimal::Shortest {
                        value: i64::from(self.0),
                        places: $places,
                    };
                    core::fmt::Display::fmt(&shortest, out)
                }
            }
        )*

        /// Every line of the table, for documentation and for tests that walk it.
        pub const TABLE: &[(&str, $crate::Bound)] =
            &[$((stringify!($name), <$name as $crate::Quantity>::BOUND)),*];
    };
}

quantities! {
    /// A duration. The text form is seconds with up to three decimals.
    ///
    /// The upper bound is one day: no race split is longer, and any race total that
    /// was sent in milliseconds by mistake lies beyond it.
    ///
    /// ```
    /// use stadion_units::{Milliseconds, Quantity};
    ///
    /// assert_eq!(Milliseconds::parse(b"285.25").unwrap().get(), 285_250);
    /// let refused = Milliseconds::parse(b"285250").unwrap_err();
    /// assert_eq!(refused.to_string(), "time must be between 0 and 86400 seconds");
    /// ```
    Milliseconds = 0..=86_400_000, "time", "seconds", places 3;
    /// The headline time of a race, which is never zero.
    ///
    /// ```
    /// use stadion_units::{Quantity, TotalTime};
    ///
    /// assert_eq!(TotalTime::parse(b"5746").unwrap().get(), 5_746_000);
    /// assert!(TotalTime::parse(b"0").is_err());
    /// ```
    TotalTime = 1..=86_400_000, "total time", "seconds", places 3;
    /// A distance of a leg or a test. The upper bound is 1,000 km.
    ///
    /// ```
    /// use stadion_units::{Metres, Quantity};
    ///
    /// assert_eq!(Metres::parse(b"1000").unwrap().get(), 1_000);
    /// assert!(Metres::parse(b"0.5").is_err());
    /// ```
    Metres = 0..=1_000_000, "distance", "metres", places 0;
    /// A mass. The text form is kilograms with up to three decimals, so the integer counts grams.
    ///
    /// The upper bound, one tonne, lies above every lift and sled of the rulebooks.
    ///
    /// ```
    /// use stadion_units::{Grams, Quantity};
    ///
    /// assert_eq!(Grams::parse(b"102.5").unwrap().get(), 102_500);
    /// assert!(Grams::parse(b"-1").is_err());
    /// ```
    Grams = 0..=1_000_000, "weight", "kilograms", places 3;
    /// A mass whose text form counts grams.
    ///
    /// ```
    /// use stadion_units::{Quantity, WholeGrams};
    ///
    /// assert_eq!(WholeGrams::parse(b"20000").unwrap().get(), 20_000);
    /// assert!(WholeGrams::parse(b"0.5").is_err());
    /// ```
    WholeGrams = 0..=1_000_000, "load", "grams", places 0;
    /// A count of repetitions.
    ///
    /// ```
    /// use stadion_units::{Quantity, Reps};
    ///
    /// assert_eq!(Reps::parse(b"100").unwrap().get(), 100);
    /// assert!(Reps::parse(b"1e9").is_err());
    /// ```
    Reps = 0..=10_000, "repetitions", "", places 0;
    /// Rating of perceived exertion, counted in tenths: `8.5` is `85`.
    ///
    /// ```
    /// use stadion_units::{Quantity, Rpe};
    ///
    /// assert_eq!(Rpe::parse(b"8.5").unwrap().get(), 85);
    /// assert!(Rpe::parse(b"10.5").is_err());
    /// ```
    Rpe = 0..=100, "RPE", "points", places 1;
    /// The place of a split in its race, from 1.
    ///
    /// ```
    /// use stadion_units::{Quantity, SplitNumber};
    ///
    /// assert_eq!(SplitNumber::parse(b"16").unwrap().get(), 16);
    /// assert!(SplitNumber::parse(b"0").is_err());
    /// ```
    SplitNumber = 1..=64, "split number", "", places 0;
    /// The place of a workout station in its race, from 1.
    ///
    /// ```
    /// use stadion_units::{Quantity, StationNumber};
    ///
    /// assert_eq!(StationNumber::parse(b"8").unwrap().get(), 8);
    /// assert!(StationNumber::parse(b"1.5").is_err());
    /// ```
    StationNumber = 1..=64, "station number", "", places 0;
}

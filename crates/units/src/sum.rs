//! Sums and differences of times, which leave the bounds of a single time.

use crate::decimal::Shortest;
use crate::quantity::{Milliseconds, Quantity, TotalTime};
use core::fmt;

/// A sum or difference of times, which may be negative and is not bounded by the table.
///
/// ```
/// use stadion_units::{Milliseconds, Quantity, SignedMilliseconds};
///
/// let total = SignedMilliseconds::from(Milliseconds::new(5_738_000).unwrap());
/// let parts = SignedMilliseconds(5_746_000);
/// assert_eq!((total - parts).to_string(), "-8");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SignedMilliseconds(pub i64);

impl From<Milliseconds> for SignedMilliseconds {
    fn from(time: Milliseconds) -> Self {
        Self(i64::from(time.get()))
    }
}

impl From<TotalTime> for SignedMilliseconds {
    fn from(time: TotalTime) -> Self {
        Self(i64::from(time.get()))
    }
}

impl core::ops::Add for SignedMilliseconds {
    type Output = Self;

    /// Saturates, far beyond any sum of bounded times.
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl core::ops::Sub for SignedMilliseconds {
    type Output = Self;

    /// Saturates, far beyond any difference of bounded times.
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl core::iter::Sum for SignedMilliseconds {
    fn sum<I: Iterator<Item = Self>>(times: I) -> Self {
        times.fold(Self::default(), |sum, time| sum + time)
    }
}

impl fmt::Display for SignedMilliseconds {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        Shortest { value: self.0, places: Milliseconds::BOUND.places }.fmt(out)
    }
}

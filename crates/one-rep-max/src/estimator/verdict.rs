//! What became of a set, and why there is no estimate.

use super::set::RepsInReserve;
use core::fmt;
use stadion_units::{Grams, Reps};

/// What became of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The estimate rests on it.
    Used,
    /// The estimate rests on it, and is less sure for it: it lies outside of what was expected, or of
    /// what the other sets of the newest day say. That is no fault: one in three sets of a day is. So
    /// does a set that contradicts the only others: the interval holds what each of them means.
    Surprising,
    /// The estimate is the same without it.
    Refused(SetRefusal),
}

/// Why a set, done or asked for, says nothing about the max.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetRefusal {
    /// Nothing was lifted.
    WeightNotPositive,
    /// Not one repetition was made.
    RepsBelowOne,
    /// With what was left in reserve it is longer than curves hold.
    RepsBeyondRange {
        /// The most repetitions, with those in reserve.
        most: Reps,
    },
    /// Too much was left in reserve for anybody to rate it.
    TooEasy {
        /// The most that may be left.
        most: RepsInReserve,
    },
    /// It was a warm-up.
    WarmUp,
    /// It came without rest after another.
    DropSet,
    /// Something took weight off the lifter.
    Assisted,
    /// It lies after the day of the estimate.
    InFuture,
    /// Newer sets have replaced it.
    Outdated {
        /// How many sets are looked at.
        most_count: u32,
    },
    /// It means a max far from that of the sets around it.
    Implausible {
        /// The max that it means.
        means: Grams,
        /// The max that the sets around it mean.
        usual: Grams,
    },
    /// The answer is heavier than a tonne.
    BeyondScale,
    /// The weight is heavier than the lifter lifts once.
    WeightAboveMax,
}

impl fmt::Display for SetRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WeightNotPositive => {
                write!(out, "weight must be above 0 kilograms: add the body weight if it moves too")
            }
            Self::RepsBelowOne => write!(out, "repetitions must be at least 1"),
            Self::RepsBeyondRange { most } => write!(
                out,
                "repetitions and those in reserve are more than {most}: use a heavier set",
            ),
            Self::TooEasy { most } => write!(
                out,
                "more than {most} repetitions in reserve can not be judged: use a harder set",
            ),
            Self::WarmUp => write!(out, "a warm-up says nothing about the max: log a working set"),
            Self::DropSet => {
                write!(out, "a drop set says nothing about the max: log a set after a rest")
            }
            Self::Assisted => {
                write!(out, "assistance hides the weight: log a set without, or what was lifted")
            }
            Self::InFuture => write!(out, "the set lies in the future: check its date"),
            Self::Outdated { most_count } => {
                write!(out, "the latest {most_count} sets are looked at: leave out older ones")
            }
            Self::Implausible { means, usual } => {
                let light =
                    if means > usual { "lighter sets as warm-ups" } else { "it as a warm-up" };
                write!(
                    out,
                    "the set means a max of {means} kilograms where {usual} is usual: check weight, \
                     unit and repetitions, or mark {light}",
                )
            }
            Self::BeyondScale => write!(out, "the answer is above 1000 kilograms: check the set"),
            Self::WeightAboveMax => {
                write!(out, "the weight is above the one-rep max: choose a lighter weight")
            }
        }
    }
}

impl core::error::Error for SetRefusal {}

/// Why there is no estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoEstimate {
    /// No set says what the max is.
    NoUsableSet,
    /// The max is heavier than a tonne.
    BeyondScale,
}

impl fmt::Display for NoEstimate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoUsableSet => write!(
                out,
                "no set says what the max is: log a working set of 1 to 12 repetitions, with at \
                 most 4 in reserve",
            ),
            Self::BeyondScale => {
                write!(out, "the max is above 1000 kilograms: check weights and units")
            }
        }
    }
}

impl core::error::Error for NoEstimate {}

#[cfg(test)]
mod tests {
    use super::*;
    use stadion_units::Quantity;

    #[test]
    fn a_refusal_says_what_to_do() {
        let grams = |count| Grams::new(count).unwrap();
        let (means, usual) = (grams(330_500), grams(150_000));
        assert_eq!(
            SetRefusal::Implausible { means, usual }.to_string(),
            "the set means a max of 330.5 kilograms where 150 is usual: check weight, unit and \
             repetitions, or mark lighter sets as warm-ups",
        );
        assert_eq!(
            SetRefusal::Implausible { means: grams(40_000), usual }.to_string(),
            "the set means a max of 40 kilograms where 150 is usual: check weight, unit and \
             repetitions, or mark it as a warm-up",
        );
        let most = RepsInReserve::new(40).unwrap();
        assert_eq!(
            SetRefusal::TooEasy { most }.to_string(),
            "more than 4 repetitions in reserve can not be judged: use a harder set",
        );
    }
}

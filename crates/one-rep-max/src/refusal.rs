//! Why there is no number, and what to do about it.

use core::fmt;
use stadion_units::{Grams, Reps, Rpe};

/// A question that has no honest answer.
///
/// Formulas of strength go on giving numbers where they mean nothing any more: infinite at a pole,
/// negative behind it, flat far out. Each such place is a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// Nothing was lifted.
    WeightNotPositive,
    /// A formula with an intercept says little about so light a weight.
    WeightBelowRange {
        /// The lightest weight it answers for.
        least: Grams,
    },
    /// The weight is heavier than the maximum it is compared with.
    WeightAboveMax,
    /// Not one repetition was made.
    RepsBelowOne,
    /// The formula was fitted to sets of more repetitions.
    RepsBelowRange {
        /// The shortest set it answers for.
        least: Reps,
    },
    /// The formula was fitted to sets of fewer repetitions.
    RepsBeyondRange {
        /// The longest set it answers for.
        most: Reps,
    },
    /// The formula divides by zero here, or has done so before.
    AtPole {
        /// The first whole number of repetitions at or behind the pole.
        pole: Reps,
    },
    /// The equation holds for sets at a share of the maximum, and its own answer denies it.
    NotAsFitted,
    /// More repetitions do not mean a higher maximum in this equation.
    NotInvertible,
    /// The answer is heavier than a tonne.
    BeyondScale,
    /// The rating lies off the chart, or between its half points.
    RpeOffChart {
        /// The lowest rating of the chart.
        least: Rpe,
    },
    /// A step between loads of zero.
    IncrementNotPositive,
    /// A plate without a weight.
    PlateNotPositive,
    /// More kinds of plates, or pairs of a kind, than any gym has.
    TooManyPlates {
        /// How many kinds may be given.
        most_kinds_count: u32,
        /// How many pairs of a kind may be given.
        most_pairs_count: u32,
    },
    /// The bar alone is heavier than the load may be.
    BelowBar {
        /// The bar.
        bar: Grams,
    },
    /// All plates together are lighter than the load must be.
    BeyondPlates {
        /// The heaviest load there is.
        most: Grams,
    },
    /// A step of a warm-up outside 1 to 99 %, outside 1 to 10 repetitions, or not above the last.
    StepOutOfOrder {
        /// Which step, from zero.
        step_index: usize,
    },
    /// A lifter without a body weight.
    BodyWeightNotPositive,
    /// The score is not defined for so light a lifter.
    BodyWeightBelowRange {
        /// The lightest lifter it is defined for.
        least: Grams,
    },
    /// So low a total would score below zero.
    TotalTooLow,
    /// The score is higher than any that can be stated.
    ScoreBeyondScale,
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WeightNotPositive => write!(out, "weight must be above 0 kilograms"),
            Self::WeightBelowRange { least } => {
                write!(out, "this formula answers from {least} kilograms: choose another formula")
            }
            Self::WeightAboveMax => {
                write!(out, "the weight is above the one-rep max: enter the new max first")
            }
            Self::RepsBelowOne => write!(out, "repetitions must be at least 1"),
            Self::RepsBelowRange { least } => {
                write!(out, "this formula answers from {least} repetitions: choose another formula")
            }
            Self::RepsBeyondRange { most } => write!(
                out,
                "there is no answer beyond {most} repetitions: use a heavier set of fewer",
            ),
            Self::AtPole { pole } => write!(
                out,
                "this formula has no value from {pole} repetitions on: use a heavier set of fewer",
            ),
            Self::NotAsFitted => write!(
                out,
                "this equation needs a set at its own share of the max: choose another formula",
            ),
            Self::NotInvertible => {
                write!(out, "this equation gives no repetitions: choose another formula")
            }
            Self::BeyondScale => write!(out, "the answer is above 1000 kilograms: check the set"),
            Self::RpeOffChart { least } => {
                write!(out, "RPE must be between {least} and 10 in steps of 0.5")
            }
            Self::IncrementNotPositive => write!(out, "increment must be above 0 kilograms"),
            Self::PlateNotPositive => write!(out, "a plate must be above 0 kilograms"),
            Self::TooManyPlates { most_kinds_count, most_pairs_count } => write!(
                out,
                "at most {most_kinds_count} kinds of plates and {most_pairs_count} pairs of each: \
                 leave out the ones that are not used",
            ),
            Self::BelowBar { bar } => {
                write!(out, "the bar alone is {bar} kilograms: choose a lighter bar")
            }
            Self::BeyondPlates { most } => {
                write!(out, "these plates end at {most} kilograms: add plates or lower the load")
            }
            Self::StepOutOfOrder { step_index } => write!(
                out,
                "warm-up step {} must be 1 to 99 percent, above the step before, with 1 to 10 \
                 repetitions",
                step_index.saturating_add(1),
            ),
            Self::BodyWeightNotPositive => write!(out, "body weight must be above 0 kilograms"),
            Self::BodyWeightBelowRange { least } => write!(
                out,
                "this score is defined from {least} kilograms of body weight: choose another score",
            ),
            Self::TotalTooLow => {
                write!(out, "this score is below 0 for such a total: choose another score")
            }
            Self::ScoreBeyondScale => write!(out, "the score is out of range: check the total"),
        }
    }
}

impl core::error::Error for Refusal {}

#[cfg(test)]
mod tests {
    use super::*;
    use stadion_units::Quantity;

    #[test]
    fn a_refusal_says_what_to_do() {
        let most = Reps::new(12).unwrap();
        assert_eq!(
            Refusal::RepsBeyondRange { most }.to_string(),
            "there is no answer beyond 12 repetitions: use a heavier set of fewer",
        );
        let bar = Grams::new(7_500).unwrap();
        assert_eq!(
            Refusal::BelowBar { bar }.to_string(),
            "the bar alone is 7.5 kilograms: choose a lighter bar",
        );
        let least = Rpe::new(50).unwrap();
        assert_eq!(
            Refusal::RpeOffChart { least }.to_string(),
            "RPE must be between 5 and 10 in steps of 0.5",
        );
        assert_eq!(
            Refusal::StepOutOfOrder { step_index: 0 }.to_string(),
            "warm-up step 1 must be 1 to 99 percent, above the step before, with 1 to 10 repetitions",
        );
    }
}

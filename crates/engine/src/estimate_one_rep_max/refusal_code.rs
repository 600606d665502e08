//! Why a set, a formula or the whole history has no number, by a word.

use stadion_one_rep_max::Refusal;
use stadion_one_rep_max::estimator::{NoEstimate, SetRefusal};

stadion_units::words! {
    /// Why there is no number. A word is never renamed and has at least one test vector.
    pub enum RefusalCode {
        /// Nothing was lifted.
        WeightNotPositive = "weight_not_positive",
        /// A formula of kilograms says little about so light a weight.
        WeightBelowRange = "weight_below_range",
        /// Not one repetition was made.
        RepsBelowOne = "reps_below_one",
        /// The formula was fitted to longer sets.
        RepsBelowRange = "reps_below_range",
        /// With those in reserve it is longer than curves and formulas hold.
        RepsBeyondRange = "reps_beyond_range",
        /// More was left in reserve than anybody can judge.
        TooEasy = "too_easy",
        /// It was a warm-up.
        WarmUp = "warm_up",
        /// It came without rest after another.
        DropSet = "drop_set",
        /// Something took weight off the lifter.
        Assisted = "assisted",
        /// It lies after the day of the estimate.
        InFuture = "in_future",
        /// Newer sets have replaced it.
        Outdated = "outdated",
        /// It means a max far from that of the sets around it.
        Implausible = "implausible",
        /// The equation holds for sets at a share of the max, and its own answer denies it.
        NotAsFitted = "not_as_fitted",
        /// The answer is heavier than a tonne.
        BeyondScale = "beyond_scale",
        /// No set says what the max is.
        NoUsableSet = "no_usable_set",
    }
}

impl From<&Refusal> for RefusalCode {
    fn from(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::WeightNotPositive => Self::WeightNotPositive,
            Refusal::WeightBelowRange { .. } => Self::WeightBelowRange,
            Refusal::RepsBelowOne => Self::RepsBelowOne,
            Refusal::RepsBelowRange { .. } => Self::RepsBelowRange,
            Refusal::RepsBeyondRange { .. } | Refusal::AtPole { .. } => Self::RepsBeyondRange,
            Refusal::NotAsFitted => Self::NotAsFitted,
            // The others are about charts, plates, warm-ups and scores: no formula says them.
            _ => Self::BeyondScale,
        }
    }
}

impl From<&SetRefusal> for RefusalCode {
    fn from(refusal: &SetRefusal) -> Self {
        match refusal {
            SetRefusal::WeightNotPositive => Self::WeightNotPositive,
            SetRefusal::RepsBelowOne => Self::RepsBelowOne,
            SetRefusal::RepsBeyondRange { .. } => Self::RepsBeyondRange,
            SetRefusal::TooEasy { .. } => Self::TooEasy,
            SetRefusal::WarmUp => Self::WarmUp,
            SetRefusal::DropSet => Self::DropSet,
            SetRefusal::Assisted => Self::Assisted,
            SetRefusal::InFuture => Self::InFuture,
            SetRefusal::Outdated { .. } => Self::Outdated,
            SetRefusal::Implausible { .. } => Self::Implausible,
            // A weight above the max is a question about a max, not about a set that was done.
            _ => Self::BeyondScale,
        }
    }
}

impl From<&NoEstimate> for RefusalCode {
    fn from(none: &NoEstimate) -> Self {
        match none {
            NoEstimate::NoUsableSet => Self::NoUsableSet,
            _ => Self::BeyondScale,
        }
    }
}

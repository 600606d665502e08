//! What one kind of session asks for, as a share of the max.

use crate::powerlifting::Sets;
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Quantity, Reps, Rpe};

/// A cell of the table of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prescription {
    /// The load as a share of the max.
    pub share: BasisPoints,
    /// The fewest sets.
    pub least_sets: Sets,
    /// The most sets.
    pub most_sets: Sets,
    /// The fewest repetitions of a set.
    pub least_reps: Reps,
    /// The most repetitions of a set.
    pub most_reps: Reps,
    /// How hard a set should feel.
    pub rpe_target: Rpe,
}

impl Prescription {
    /// How many sets are planned: the mean of fewest and most, half up.
    pub fn sets(&self) -> Sets {
        let sum = self.least_sets.get().saturating_add(self.most_sets.get());
        Sets::new(sum.div_ceil(2)).unwrap_or(self.most_sets)
    }

    /// The repetitions from fewest to most, where they differ.
    pub fn reps_range(&self) -> Option<(Reps, Reps)> {
        (self.least_reps < self.most_reps).then_some((self.least_reps, self.most_reps))
    }
}

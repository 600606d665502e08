//! Sets as they are planned for a day.

use super::{Rest, Sets, Volume};
use stadion_units::{Grams, Quantity, Reps, Rpe};

/// Sets of one kind, with a load that the lifter can put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedSets {
    /// How many.
    pub sets: Sets,
    /// How often each is lifted, at least.
    pub reps: Reps,
    /// From fewest to most repetitions, where there is a choice.
    pub reps_range: Option<(Reps, Reps)>,
    /// What is lifted, with the bar.
    pub weight: Grams,
    /// How hard a set should feel.
    pub rpe_target: Rpe,
    /// The pause after each.
    pub rest: Rest,
}

impl PlannedSets {
    /// Weight times repetitions of all sets.
    pub fn volume(&self) -> Volume {
        let set = u64::from(self.weight.get()).saturating_mul(u64::from(self.reps.get()));
        Volume::saturating(set.saturating_mul(u64::from(self.sets.get())))
    }
}

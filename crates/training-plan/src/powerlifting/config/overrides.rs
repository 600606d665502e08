//! What a lifter changed of the table. An absent member falls back to it.

use super::rest::RestOverride;
use crate::powerlifting::{Sets, ShareOfMax};
use stadion_units::{Grams, Reps, Rpe};

/// The changes of a version of the configuration; nothing of it has to be given.
///
/// Values are as they came in: [`super::FormulaConfig::new`] says what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `block1`, `block2`, `block3`.
    pub blocks: [Option<BlockOverrides>; 3],
    /// `deload`
    pub deload: Option<FixedOverrides>,
    /// `progressive_overload.heavy_pct_increment_per_block`: where it is given, the heavy load of
    /// the later blocks follows from the first, unless they are given themselves.
    pub heavy_increment: Option<ShareOfMax>,
    /// `training_max_increase.squat`, `.bench`, `.deadlift`.
    pub increases: [Option<IncreaseOverrides>; 3],
    /// `rounding_increment_kg`
    pub rounding_increment: Option<Grams>,
    /// `rest_seconds`
    pub rest: Vec<RestOverride>,
}

/// The changes of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlockOverrides {
    /// `heavy`
    pub heavy: Option<FixedOverrides>,
    /// `explosive`
    pub explosive: Option<FixedOverrides>,
    /// `rep`
    pub rep: Option<RangeOverrides>,
}

/// The changes of a kind of session with a fixed number of sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FixedOverrides {
    /// `pct`
    pub share: Option<ShareOfMax>,
    /// `sets`
    pub sets: Option<Sets>,
    /// `reps`
    pub reps: Option<Reps>,
    /// `reps_max`
    pub most_reps: Option<Reps>,
    /// `rpe_target`
    pub rpe_target: Option<Rpe>,
}

/// The changes of a kind of session whose sets and repetitions are ranges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RangeOverrides {
    /// `pct`
    pub share: Option<ShareOfMax>,
    /// `sets_min`
    pub least_sets: Option<Sets>,
    /// `sets_max`
    pub most_sets: Option<Sets>,
    /// `reps_min`
    pub least_reps: Option<Reps>,
    /// `reps_max`
    pub most_reps: Option<Reps>,
    /// `rpe_target`
    pub rpe_target: Option<Rpe>,
}

/// The changes of how a training max grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IncreaseOverrides {
    /// `min_kg`
    pub least: Option<Grams>,
    /// `max_kg`
    pub most: Option<Grams>,
}

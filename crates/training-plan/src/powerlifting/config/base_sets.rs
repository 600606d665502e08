//! The sets of a session before anything is known about the day.

use super::{FormulaConfig, Tie, load_for};
use crate::powerlifting::{Block, IntensityType, Lift, Loads, Rest, Sets};
use core::fmt;
use stadion_one_rep_max::{BasisPoints, Refusal};
use stadion_units::{Grams, Reps, Rpe};

/// Sets of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BaseSets {
    /// How many.
    pub sets: Sets,
    /// How often each is lifted, at least.
    pub reps: Reps,
    /// From fewest to most repetitions, where there is a choice.
    pub reps_range: Option<(Reps, Reps)>,
    /// How hard a set should feel.
    pub rpe_target: Rpe,
    /// The load as a share of the max, to be multiplied before anything is rounded.
    pub share: BasisPoints,
    /// What is on the bar, with the bar.
    pub weight: Grams,
    /// The pause after each.
    pub rest: Rest,
}

/// Why there are no sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSets {
    /// Only a deload can do without a block.
    NoBlock,
    /// There is no such load.
    Load(Refusal),
}

impl fmt::Display for NoSets {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBlock => write!(out, "this session needs a block number between 1 and 3"),
            Self::Load(refusal) => refusal.fmt(out),
        }
    }
}

impl core::error::Error for NoSets {}

/// The sets that the configuration asks for, with a load that the lifter can put on.
///
/// # Errors
///
/// [`NoSets`], and what to do about it.
///
/// ```
/// use stadion_one_rep_max::steps::Steps;
/// use stadion_training_plan::powerlifting::config::{FormulaConfig, NoSets, prescribed_sets};
/// use stadion_training_plan::powerlifting::{Block, IntensityType, Lift, Loads, Sex};
/// use stadion_units::{Grams, Quantity};
///
/// let [bar, step, max] = [20_000, 2_500, 140_000].map(|count| Grams::new(count).unwrap());
/// let loads = Loads::Steps(Steps::new(bar, step).unwrap());
/// let config = FormulaConfig::of(Sex::Male);
/// let heavy = |block| {
///     prescribed_sets(Lift::Squat, IntensityType::Heavy, block, max, &config, loads)
/// };
/// let sets = heavy(Block::new(1).ok()).unwrap();
/// let (count, reps, weight) = (sets.sets.get(), sets.reps.get(), sets.weight.to_string());
/// assert_eq!((count, reps, weight.as_str()), (2, 5, "112.5"));
/// assert_eq!(heavy(None), Err(NoSets::NoBlock));
/// ```
pub fn prescribed_sets(
    lift: Lift,
    intensity: IntensityType,
    block: Option<Block>,
    one_rep_max: Grams,
    config: &FormulaConfig,
    loads: Loads<'_>,
) -> Result<BaseSets, NoSets> {
    let cell = config.prescription(intensity, block).ok_or(NoSets::NoBlock)?;
    let weight =
        load_for(loads, one_rep_max, &[cell.share], Tie::of(intensity)).map_err(NoSets::Load)?;
    Ok(BaseSets {
        sets: cell.sets(),
        reps: cell.least_reps,
        reps_range: cell.reps_range(),
        rpe_target: cell.rpe_target,
        share: cell.share,
        weight,
        rest: config.rest(lift, intensity, block),
    })
}

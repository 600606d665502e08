//! How a lifter trains: the tables of the blocks, and what the lifter changed of them.
//!
//! The defaults are code, never rows, so a better table reaches everybody who has not chosen
//! otherwise. Changes come as [`Overrides`]; [`FormulaConfig::new`] checks all of them at once.

mod base_sets;
mod faults;
mod increase;
mod loads;
mod merge;
mod overrides;
mod prescription;
mod problem;
mod rest;
mod tables;

pub use base_sets::{BaseSets, NoSets, prescribed_sets};
pub use increase::Increase;
pub(crate) use loads::reachable;
pub use loads::{Tie, load_for, not_reachable};
pub use overrides::{BlockOverrides, FixedOverrides, IncreaseOverrides, Overrides, RangeOverrides};
pub use prescription::Prescription;
pub use problem::{ConfigFault, ConfigProblem, ConfigRange};
pub use rest::RestOverride;

use crate::powerlifting::{Block, IntensityType, Lift, Rest, Sex};
use faults::Faults;
use rest::RestTable;
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Grams, Quantity};

/// What holds for a lifter: the table, and the changes over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaConfig {
    blocks: [[Prescription; 3]; 3],
    deload: Prescription,
    heavy_increment: BasisPoints,
    increases: [Increase; 3],
    rounding_increment: Grams,
    rest: RestTable,
    wishes: Vec<RestOverride>,
}

impl FormulaConfig {
    /// The table as it is.
    pub fn of(sex: Sex) -> Self {
        let table = tables::of(sex);
        Self {
            blocks: table.blocks,
            deload: tables::DELOAD,
            heavy_increment: tables::HEAVY_INCREMENT,
            increases: table.increases,
            rounding_increment: tables::ROUNDING_INCREMENT,
            rest: table.rest,
            wishes: Vec::new(),
        }
    }

    /// The table with a lifter's changes.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the changes.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::config::{
    ///     BlockOverrides, FixedOverrides, FormulaConfig, Overrides,
    /// };
    /// use stadion_training_plan::powerlifting::{Sex, ShareOfMax};
    /// use stadion_units::Quantity;
    ///
    /// let heavy = |share: &[u8]| {
    ///     let share = ShareOfMax::parse(share).ok();
    ///     let heavy = Some(FixedOverrides { share, ..FixedOverrides::default() });
    ///     let first = Some(BlockOverrides { heavy, ..BlockOverrides::default() });
    ///     Overrides { blocks: [first, None, None], ..Overrides::default() }
    /// };
    /// assert!(FormulaConfig::new(Sex::Male, &heavy(b"0.75")).is_ok());
    /// let refused = FormulaConfig::new(Sex::Male, &heavy(b"0.35")).unwrap_err();
    /// assert_eq!(refused[0].to_string(), "block1.heavy.pct must be between 0.40 and 1.05");
    /// ```
    pub fn new(sex: Sex, overrides: &Overrides) -> Result<Self, Vec<ConfigProblem>> {
        let (mut config, mut faults) = (Self::of(sex), Faults::default());
        merge::merge(&mut config, overrides, &mut faults);
        faults.into_result(config)
    }

    /// What a kind of session asks for; nothing where it needs a block and has none.
    pub fn prescription(
        &self,
        intensity: IntensityType,
        block: Option<Block>,
    ) -> Option<Prescription> {
        let Some(column) = column(intensity) else { return Some(self.deload) };
        self.blocks.get(row(block?))?.get(column).copied()
    }

    /// The pause after a set of a lift: the lifter's wish for lift and kind of session, for the
    /// kind, for the lift, for everything; otherwise the table's.
    pub fn rest(&self, lift: Lift, intensity: IntensityType, block: Option<Block>) -> Rest {
        let wanted = rest::wanted(&self.wishes, lift, intensity);
        wanted.unwrap_or_else(|| self.rest.rest(intensity, block))
    }

    /// The pause after a set of an auxiliary exercise.
    pub fn auxiliary_rest(&self) -> Rest {
        self.rest.auxiliary
    }

    /// How much a lift's training max may grow after a program.
    pub fn increase(&self, lift: Lift) -> Increase {
        let [squat, bench, deadlift] = self.increases;
        match lift {
            Lift::Squat => squat,
            Lift::Bench => bench,
            Lift::Deadlift => deadlift,
        }
    }

    /// What the heavy share rises by from block to block.
    pub fn heavy_increment(&self) -> BasisPoints {
        self.heavy_increment
    }

    /// The difference between two loads: what is configured, and no less than a pair of the
    /// smallest plates.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::{Sex, config::FormulaConfig};
    /// use stadion_units::{Grams, Quantity};
    ///
    /// let config = FormulaConfig::of(Sex::Male);
    /// assert_eq!(config.increment(None).to_string(), "2.5");
    /// assert_eq!(config.increment(Grams::new(5_000).ok()).to_string(), "10");
    /// ```
    pub fn increment(&self, smallest_plate: Option<Grams>) -> Grams {
        let pair = smallest_plate.map(|plate| plate.get().saturating_mul(2));
        let pair = pair.and_then(|pair| Grams::new(pair).ok()).unwrap_or(self.rounding_increment);
        pair.max(self.rounding_increment)
    }
}

/// The column of a table of blocks; a deload has none.
const fn column(intensity: IntensityType) -> Option<usize> {
    match intensity {
        IntensityType::Heavy => Some(0),
        IntensityType::Explosive => Some(1),
        IntensityType::Rep => Some(2),
        IntensityType::Deload => None,
    }
}

/// The row of a table of blocks.
fn row(block: Block) -> usize {
    usize::try_from(block.get().saturating_sub(1)).unwrap_or(0)
}

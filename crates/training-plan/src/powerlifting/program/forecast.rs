//! The sets that a program would have if nothing happened: a preview, and what its check looks at.

use super::per_lift::PerLift;
use super::scaffold::{Placeholder, Program};
use crate::powerlifting::Loads;
use crate::powerlifting::config::{BaseSets, FormulaConfig, NoSets, prescribed_sets};
use stadion_units::Grams;

/// Who trains, and with what.
#[derive(Clone, Copy, Debug)]
pub struct Lifter<'l> {
    /// The maxes of the program.
    pub maxes: PerLift<Grams>,
    /// What holds for the lifter.
    pub config: &'l FormulaConfig,
    /// What can be loaded.
    pub loads: Loads<'l>,
}

/// The sets of every session, in the order of the sessions.
///
/// # Errors
///
/// [`NoSets`] of the first session that has none.
pub fn forecast(program: &Program, lifter: &Lifter<'_>) -> Result<Vec<BaseSets>, NoSets> {
    program.sessions.iter().map(|session| sets(session, lifter)).collect()
}

fn sets(session: &Placeholder, lifter: &Lifter<'_>) -> Result<BaseSets, NoSets> {
    prescribed_sets(
        session.primary_lift,
        session.intensity_type,
        session.block_number,
        *lifter.maxes.get(session.primary_lift),
        lifter.config,
        lifter.loads,
    )
}

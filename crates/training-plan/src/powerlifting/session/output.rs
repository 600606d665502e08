//! A session as it is planned for today.

use super::reason::{Rationale, Warning};
use crate::powerlifting::config::NoSets;
use crate::powerlifting::{PlannedSets, Rest, Sets};
use core::fmt;
use stadion_one_rep_max::{BasisPoints, Refusal, warm_up::WarmUpSet};
use stadion_units::{Grams, Reps, Rpe};

/// What to lift today, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session<'a> {
    /// The ramp to the working weight.
    pub warm_up: Vec<WarmUpSet>,
    /// The sets of the lift; nothing where it is skipped.
    pub main: Option<PlannedSets>,
    /// The exercises after it.
    pub auxiliaries: Vec<PlannedAuxiliary<'a>>,
    /// Whether this is a session to recover instead of the one that was planned.
    pub recovers: bool,
    /// Planned sets as a share of those of the block.
    pub volume_modifier: BasisPoints,
    /// What the load of the block is multiplied by, before it is held at the max and rounded.
    pub intensity_modifier: BasisPoints,
    /// What made the session what it is, in the order in which it was decided.
    pub rationale: Vec<Rationale<'a>>,
    /// What the lifter should know before lifting.
    pub warnings: Vec<Warning<'a>>,
}

impl Session<'_> {
    /// Whether the lift is not trained today.
    pub fn is_skipped(&self) -> bool {
        self.main.is_none()
    }
}

/// An exercise with its sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedAuxiliary<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many sets.
    pub sets: Sets,
    /// How often each is lifted.
    pub reps: Reps,
    /// What is lifted, with the bar; nothing where the lifter finds it by the rating.
    pub weight: Option<Grams>,
    /// How hard a set should feel.
    pub rpe_target: Rpe,
    /// The pause after each.
    pub rest: Rest,
}

/// Why there is no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSession {
    /// The block asks for no sets.
    Sets(NoSets),
    /// The lightest load that is one is above the max.
    LightestAboveMax {
        /// That load.
        lightest: Grams,
    },
    /// A step of the lifter's own warm-up is none.
    WarmUp(Refusal),
}

impl fmt::Display for NoSession {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sets(refusal) => refusal.fmt(out),
            Self::LightestAboveMax { lightest } => write!(
                out,
                "the lightest load is {lightest} kilograms, above the one-rep max: choose a \
                 lighter bar or smaller plates",
            ),
            Self::WarmUp(refusal) => refusal.fmt(out),
        }
    }
}

impl core::error::Error for NoSession {}

impl From<Refusal> for NoSession {
    fn from(refusal: Refusal) -> Self {
        Self::Sets(NoSets::Load(refusal))
    }
}

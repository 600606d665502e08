//! Sets and load while they are being decided.

use super::load;
use super::reason::{Cause, Rationale, Warning};
use crate::powerlifting::Sets;
use stadion_one_rep_max::BasisPoints;
use stadion_units::Quantity;

/// What has been decided so far.
#[derive(Default)]
pub(super) struct Draft<'a> {
    /// Sets of the lift.
    pub sets_count: u32,
    /// What the load is multiplied by.
    pub factors: Vec<BasisPoints>,
    pub rationale: Vec<Rationale<'a>>,
    pub warnings: Vec<Warning<'a>>,
}

impl Draft<'_> {
    /// Takes sets off, down to one, and multiplies the load.
    pub(super) fn change(&mut self, cause: Cause, sets_off: Sets, intensity: BasisPoints) {
        self.sets_count = self.sets_count.saturating_sub(sets_off.get()).max(1);
        self.factors.push(intensity);
        self.rationale.push(Rationale::Changed { cause, sets_off, intensity });
    }

    /// Lets the load be no more than this share of the planned one.
    pub(super) fn limit(&mut self, intensity: BasisPoints) {
        if load::is_above(&self.factors, intensity) {
            self.factors = vec![intensity];
        }
    }
}

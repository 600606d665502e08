//! Sets and load while they are being decided.

use super::load::{self, Decided, Load};
use super::reason::{Cause, Rationale, Warning};
use crate::powerlifting::config::Tie;
use crate::powerlifting::{Sets, target};
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Quantity, Rpe};

/// What has been decided so far.
#[derive(Default)]
pub(super) struct Draft<'a> {
    /// Sets of the lift.
    pub sets_count: u32,
    /// What the load is multiplied by.
    pub factors: Vec<BasisPoints>,
    /// The share of the planned load that nothing rounds above.
    pub cap: Option<BasisPoints>,
    /// Where a load goes that lies in the middle between two.
    pub tie: Tie,
    pub rationale: Vec<Rationale<'a>>,
    pub warnings: Vec<Warning<'a>>,
}

impl<'a> Draft<'a> {
    /// Takes sets off, down to one, and multiplies the load.
    pub(super) fn change(&mut self, cause: Cause, sets_off: Sets, intensity: BasisPoints) {
        let left = self.sets_count.saturating_sub(sets_off.get()).max(1);
        let taken = Sets::saturating(self.sets_count.saturating_sub(left));
        self.sets_count = left;
        self.factors.push(intensity);
        self.rationale.push(Rationale::Changed { cause, sets_off, taken, intensity });
    }

    /// The rating to aim for when a share of the load and some repetitions are left; said where it
    /// is another than it was.
    pub(super) fn aim(
        &mut self,
        exercise: &'a str,
        from: Rpe,
        share: BasisPoints,
        reps_off_count: u32,
    ) -> Rpe {
        let to = target::lowered(from, share, reps_off_count);
        if to < from {
            self.rationale.push(Rationale::TargetLowered { exercise, from, to });
        }
        to
    }

    /// Warns where the plates make nothing near a load.
    pub(super) fn warn_of_plates(&mut self, exercise: &'a str, load: &Load) {
        if let Some(wanted) = load.not_reachable {
            let given = load.weight;
            self.warnings.push(Warning::LoadNotReachable { exercise, wanted, given });
        }
    }

    /// What the load is made of.
    pub(super) fn decided(&self) -> Decided<'_> {
        Decided { factors: &self.factors, cap: self.cap, tie: self.tie }
    }

    /// Lets the load be no more than this share of the planned one.
    pub(super) fn limit(&mut self, intensity: BasisPoints) {
        load::limit(&mut self.factors, intensity);
        self.cap = Some(self.cap.map_or(intensity, |cap| cap.min(intensity)));
    }
}

//! Which lift a day trains, and how.
//!
//! The lifts go round without a break from week to week, so that four or five days a week train each
//! of them as often as the others. Each week has one heavy session: of the squat, of the bench press
//! or of the deadlift in turn. Between its heavy sessions a lift is trained fast and for repetitions
//! by turns, so that no session repeats the kind of the one before. With three days a week that is
//! the rotation in which each lift is each kind once in a block.

use super::per_lift::PerLift;
use crate::powerlifting::IntensityType::{self, Explosive, Heavy, Rep};
use crate::powerlifting::Lift::{self, Bench, Deadlift, Squat};

/// The sessions of a program, one after the other.
pub(super) struct Rotation {
    /// What each lift was trained for last.
    last: PerLift<Option<IntensityType>>,
}

impl Rotation {
    /// Before the first session.
    pub(super) const fn new() -> Self {
        Self { last: PerLift { squat: None, bench: None, deadlift: None } }
    }

    /// What the next session of a lift is for; heavy where it is the first of that lift in a week
    /// that is heavy for it.
    pub(super) fn next(&mut self, lift: Lift, is_heavy: bool) -> IntensityType {
        let last = self.last.get_mut(lift);
        let next = match (is_heavy, *last, lift) {
            (true, _, _) => Heavy,
            (_, Some(Explosive), _) | (_, None, Bench) => Rep,
            _ => Explosive,
        };
        *last = Some(next);
        next
    }
}

/// The lift of a day after so many others: squat, bench press, deadlift, and again.
pub(super) const fn lift(sessions_before_count: u32) -> Lift {
    match sessions_before_count.checked_rem(3) {
        Some(1) => Bench,
        Some(2) => Deadlift,
        _ => Squat,
    }
}

/// The lift that is heavy in a week, by its place in the block.
pub(super) const fn heavy_lift(turn_index: u32) -> Lift {
    lift(turn_index)
}

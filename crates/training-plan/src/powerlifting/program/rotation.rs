//! Which lift a day trains, and how.

use super::per_lift::PerLift;
use crate::powerlifting::IntensityType::{self, Explosive, Heavy, Rep};
use crate::powerlifting::Lift::{self, Bench, Deadlift, Squat};

/// The lift of a day, by its place in the week: squat, bench press, deadlift, and again.
pub(super) const fn lift(day_index: u32) -> Lift {
    match day_index.checked_rem(3) {
        Some(1) => Bench,
        Some(2) => Deadlift,
        _ => Squat,
    }
}

/// What the lifts are trained for, by the place of the week in its block: in each week one of them
/// is heavy, one explosive and one for repetitions, and each is each of them once.
pub(super) const fn intensities(turn_index: u32) -> PerLift<IntensityType> {
    match turn_index.checked_rem(3) {
        Some(1) => PerLift { squat: Explosive, bench: Heavy, deadlift: Rep },
        Some(2) => PerLift { squat: Rep, bench: Explosive, deadlift: Heavy },
        _ => PerLift { squat: Heavy, bench: Rep, deadlift: Explosive },
    }
}

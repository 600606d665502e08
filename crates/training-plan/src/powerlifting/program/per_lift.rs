//! One value for each lift.

use crate::powerlifting::Lift;

/// One value for each lift, none left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerLift<T> {
    /// Of the squat.
    pub squat: T,
    /// Of the bench press.
    pub bench: T,
    /// Of the deadlift.
    pub deadlift: T,
}

impl<T> PerLift<T> {
    /// The value of a lift.
    pub const fn get(&self, lift: Lift) -> &T {
        match lift {
            Lift::Squat => &self.squat,
            Lift::Bench => &self.bench,
            Lift::Deadlift => &self.deadlift,
        }
    }
}

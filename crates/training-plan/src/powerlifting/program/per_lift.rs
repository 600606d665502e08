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
    /// The value of a lift, to be changed.
    pub const fn get_mut(&mut self, lift: Lift) -> &mut T {
        match lift {
            Lift::Squat => &mut self.squat,
            Lift::Bench => &mut self.bench,
            Lift::Deadlift => &mut self.deadlift,
        }
    }
}

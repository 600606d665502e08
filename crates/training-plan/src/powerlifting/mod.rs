//! Block programs of squat, bench press and deadlift.

mod count;
mod vocabulary;

pub use count::{Block, DayNumber, Sets, TABLE, WeekNumber};
pub use vocabulary::{IntensityType, Lift, Muscle, Sex};

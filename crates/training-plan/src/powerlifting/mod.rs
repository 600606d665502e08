//! Block programs of squat, bench press and deadlift.
//!
//! - [`config`]: what each kind of session asks for, and what the lifter changed of it.

pub mod config;
mod count;
mod vocabulary;

pub use count::{
    Block, DayNumber, ProgramWeeks, Rest, Sets, ShareOfMax, TABLE, TrainingDays, WeekNumber,
};
pub use stadion_one_rep_max::warm_up::Loads;
pub use vocabulary::{IntensityType, Lift, Muscle, Sex};

//! Block programs of squat, bench press and deadlift.
//!
//! - [`config`]: what each kind of session asks for, and what the lifter changed of it;
//! - [`program`]: the calendar of sessions, from one program to the next;
//! - [`session`]: today's session, from all that is known when the lifter opens it;
//! - [`volume`], [`soreness`], [`disruption`]: what it has to take into account;
//! - [`review`]: what a logged session says, and what follows from it.

pub mod config;
mod count;
pub mod disruption;
mod per_muscle;
mod planned;
pub mod program;
pub mod review;
pub mod session;
pub mod soreness;
mod target;
mod vocabulary;
pub mod volume;

pub use count::{
    Block, DayNumber, ProgramWeeks, Rating, Rest, Sets, ShareOfMax, Soreness, TABLE, TrainingDays,
    Volume, WeekNumber,
};
pub use per_muscle::PerMuscle;
pub use planned::PlannedSets;
pub use stadion_one_rep_max::warm_up::Loads;
pub use vocabulary::{CyclePhase, Experience, IntensityType, Lift, Muscle, Sex};

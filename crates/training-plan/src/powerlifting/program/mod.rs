//! A program from its first day to the next one: calendar, blocks, auxiliaries, maxes, and a check.

mod auxiliary;
mod check;
mod cycle;
mod forecast;
mod make_up;
mod maxes;
mod per_lift;
mod pools;
mod refusal;
mod rotation;
mod scaffold;
mod starting_max;
mod status;
mod unending;
mod weeks;
mod working_max;

pub use auxiliary::{Assignment, PoolPair, assignments, pool_pair};
pub use check::check;
pub use cycle::{CycleEffort, CycleSessions, next_training_max};
pub use forecast::{Lifter, forecast};
pub use make_up::{Timeliness, make_up_until, next_of_lift, timeliness};
pub use maxes::{LiftMax, MaxInput, MaxProblem, MaxSource, StatedMaxes, stated_maxes};
pub use per_lift::PerLift;
pub use pools::{PoolExercise, default_pool, pool_exercise, same_exercise};
pub use refusal::ProgramRefusal;
pub use scaffold::{Design, Placeholder, Program};
pub use starting_max::{Profile, starting_max};
pub use status::{SessionStatus, SkipReason};
pub use unending::{LiftHistory, NextLift, next_intensity, next_lift};
pub use weeks::DeloadRule;
pub use working_max::{Confidence, RatedSet, WorkingMax, working_max};

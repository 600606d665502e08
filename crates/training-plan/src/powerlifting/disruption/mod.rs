//! What happens to a lifter: injuries, illness, travel, and what they take from sessions.
//!
//! A session that is made after a disruption was reported takes it into account by itself. For one
//! that was made before, [`suggest`] proposes a change, and [`apply`] makes it once the lifter has
//! agreed, however often it is asked.

mod adjustment;
mod effect;
mod report;

pub use adjustment::{Change, Stale, Suggestion, apply, suggest};
pub use effect::{DisruptionEffect, effect};
pub use report::{Disruption, DisruptionKind, DisruptionSeverity, DisruptionStatus};

//! How much work each muscle has done in a week, and how much it can still do.
//!
//! Hard sets are counted, a whole one for a muscle that a lift trains first, half a one for a muscle
//! that helps. Work below the minimum effective volume (MEV) does too little; above the maximum
//! recoverable volume (MRV) a muscle no longer recovers within the week.

mod contribution;
mod landmarks;
mod status;

pub use contribution::{LoggedSet, Trained, Weighting, contribution_percent, sets_per_muscle};
pub use landmarks::{Landmarks, LandmarksRefusal, default_landmarks};
pub use status::{VolumeStatus, remaining_count, status};

pub(super) use contribution::main_muscles;

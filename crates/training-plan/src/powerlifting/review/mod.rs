//! What a logged session says, and what follows from it.
//!
//! Logs are never changed; a correction is another log. [`logs_that_count`] says which ones the rest
//! may look at.

mod adjuster;
mod advice;
mod completion;
mod corrections;
mod metrics;
mod trend;
mod week;

pub use adjuster::{Outcome, Proposal, adjust};
pub use advice::{FailureAdvice, after_failed_sets, heavier};
pub use completion::{Performance, completion, performance};
pub use corrections::{LogEntry, logs_that_count};
pub use metrics::{Metrics, metrics};
pub use trend::{Trend, best_epley, trend};
pub use week::{Attendance, ExcusedSessions, is_clean};

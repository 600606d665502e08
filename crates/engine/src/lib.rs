//! The operations of Stadion: bytes in, bytes out.
//!
//! [`call`] reads a JSON request strictly, lets one domain crate answer, and prints the answer.
//! It has no clock, no randomness, no I/O and no state: the same bytes give the same bytes, on
//! every target.

pub mod answer;
pub mod assess_progress;
pub mod detect_records;
pub mod estimate_one_rep_max;
pub mod generate_plan;
pub mod generate_session;
pub mod group;
mod json;
mod lifter;
mod number;
pub mod operation;
mod reader;
pub mod review_session;
pub mod score_total;
pub mod validate_splits;

pub use answer::Answer;
pub use group::call;
pub use number::Number;
pub use operation::Operation;

/// The version in every answer.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

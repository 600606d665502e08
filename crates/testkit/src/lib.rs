//! For tests only: generators of mostly valid inputs, and slow obvious models to compare with.

pub mod histories;
pub mod hyrox_requests;
pub mod kinds;
pub mod ledger_model;
pub mod made_effort;
pub mod mutate;
pub mod progress_requests;
pub mod quantities;
pub mod races;
pub mod record_requests;
pub mod refusals;
pub mod rounding_model;
pub mod scales;
pub mod score_requests;
pub mod set_requests;
pub mod training;

/// The random numbers of all generators: the same seed gives the same inputs.
pub use fastrand::Rng;

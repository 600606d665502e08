//! For tests only: generators of mostly valid inputs, and slow obvious models to compare with.

pub mod histories;
pub mod ledger_model;
pub mod made_effort;
pub mod mutate;
pub mod quantities;
pub mod races;
pub mod record_requests;
pub mod rounding_model;
pub mod scales;
pub mod set_requests;
pub mod training;

/// The random numbers of all generators: the same seed gives the same inputs.
pub use fastrand::Rng;

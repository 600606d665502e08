//! For tests only: generators of mostly valid inputs, and slow obvious models to compare with.

pub mod mutate;
pub mod quantities;
pub mod races;
pub mod rounding_model;

/// The random numbers of all generators: the same seed gives the same inputs.
pub use fastrand::Rng;

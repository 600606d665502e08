//! Hyrox plans: what they promise, and what their predictions are worth.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a panic here fails a test, not a request; tables are for people"
)]

mod aim;
mod baselines;
mod checker;
mod coach;
mod demands;
mod figures;
mod laws;
mod library;
mod naive;
mod prediction;
mod profiles;
mod reference;
mod results;
mod words;

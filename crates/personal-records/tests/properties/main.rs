//! The laws of the record ledger, each over thousands of generated histories.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a panic here fails a test, not a request"
)]

mod additions;
mod corrections;
mod differences;
mod equality;
mod identity;
mod invariance;
mod rows;
mod typed;

//! The worked examples of a session, and what each step decides.
#![expect(clippy::expect_used, reason = "a panic here fails a test, not a request")]

mod disruptions;
mod form;
mod lifter;
mod loads;
mod seen;
mod volume;

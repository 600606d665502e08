//! Training plans: what next week should look like, and today's session.
//!
//! - [`hyrox`]: weeks and days toward a Hyrox race, and a checker of their promises;
//! - [`powerlifting`]: block programs of squat, bench press and deadlift, and the sessions that are
//!   made when the lifter opens them.
//!
//! Nothing here knows a clock: days come in, and the same input gives the same plan.

mod checked;
pub mod hyrox;
pub mod powerlifting;

pub use checked::Checked;

//! Training plans: what next week should look like, and today's session.
//!
//! - [`powerlifting`]: block programs of squat, bench press and deadlift, and the sessions that are
//!   made when the lifter opens them.
//!
//! Nothing here knows a clock: days come in, and the same input gives the same plan.

pub mod powerlifting;

//! One-rep max, loads and strength scores, with refusals instead of wrong numbers.
//!
//! - [`formulas`]: from a set to a one-rep max and back, one formula per file;
//! - [`estimator`]: from all sets of a lifter to the max of the day, with an interval;
//! - [`rpe`]: from a rated set to a one-rep max and back, by the chart;
//! - [`steps`] and [`barbell`]: the loads that a lifter can put on a bar;
//! - [`warm_up`]: the sets before the work;
//! - [`scores`]: totals of lifters of different weight made comparable;
//! - [`refusal`]: why there is no number.
//!
//! What can be exact is: weights are integer grams, fractions are fractions, and each answer is
//! rounded once. Exponentials, powers and logarithms are the same on every target.

pub mod amount;
pub mod barbell;
pub mod estimator;
mod fewest;
pub mod formula;
pub mod formulas;
mod fraction;
mod plates;
mod real;
pub mod refusal;
pub mod rpe;
pub mod scores;
pub mod steps;
pub mod warm_up;

pub use amount::{Age, BasisPoints, Points, Total};
pub use formula::Formula;
pub use formulas::{FORMULAS, epley};
pub use refusal::Refusal;

//! Quantities with their units, and the one vocabulary of problems.
//!
//! Every number that crosses a public signature of Stadion is one of the newtypes
//! in [`quantity`]: an integer that knows its unit and its bounds. Text becomes a
//! number in [`decimal`] without ever being a float, and whatever is wrong with an
//! input is said with a [`problem::Code`].

pub mod day;
pub mod decimal;
pub mod long;
pub mod problem;
pub mod quantity;
pub mod short;
pub mod sum;
pub mod words;

pub use day::Day;
pub use decimal::Decimal;
pub use problem::{Code, Limit, Problem, Severity};
pub use quantity::{
    Bound, Grams, Measure, Metres, Milliseconds, OutOfBounds, Quantity, Reps, Rpe, SplitNumber,
    StationNumber, TotalTime, WholeGrams,
};
pub use sum::SignedMilliseconds;

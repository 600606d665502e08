//! How much the training max may grow from one program to the next.

use stadion_units::Grams;

/// The least and the most a training max grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Increase {
    /// After a program that was done, and no more.
    pub least: Grams,
    /// After a program that felt no harder than it was meant to.
    pub most: Grams,
}

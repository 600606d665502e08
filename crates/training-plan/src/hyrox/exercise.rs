//! An exercise, and what it needs and asks.

use super::equipment::Equipment;
use super::vocabulary::{Category, Strain};
use stadion_units::StationNumber;

/// An exercise of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// The name, unique in the reference table: its rows are found by it.
    pub name: &'static str,
    /// Where it stands in the library.
    pub category: Category,
    /// All of this is needed.
    pub equipment: &'static [Equipment],
    /// The station it prepares for.
    pub station: Option<StationNumber>,
    /// What it asks of parts of the body that may be injured.
    pub strains: &'static [Strain],
}

impl Exercise {
    /// Whether it is running.
    pub fn is_running(&self) -> bool {
        self.category == Category::Running || self.name == "Easy Jog Down"
    }
}

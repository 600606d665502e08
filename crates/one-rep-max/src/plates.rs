//! What a lifter has to put on a bar.

use stadion_units::Grams;

/// Plates of one kind, in pairs: one for each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plates {
    /// What one of them weighs.
    pub plate: Grams,
    /// How many a side.
    pub pair_count: u32,
}

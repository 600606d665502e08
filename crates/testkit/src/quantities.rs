//! Quantities from their line of the table, both bounds often.

use crate::Rng;
use stadion_units::Quantity;

/// A quantity within its bounds; every fourth is a bound.
pub fn any<Q: Quantity>(rng: &mut Rng) -> Option<Q> {
    let bound = Q::BOUND;
    let count = match rng.u8(0..8) {
        0 => bound.min,
        1 => bound.max,
        _ => rng.u32(bound.min..=bound.max),
    };
    Q::new(count).ok()
}

//! Exact decimals as JSON numbers.

use serde::{Serialize, Serializer};
use stadion_units::decimal::Shortest;

/// A decimal of at most three places, written as a JSON number.
#[derive(Clone, Copy, Debug)]
pub struct Number(pub Shortest);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Shortest { value, places } = self.0;
        let unit = 10_i64.saturating_pow(u32::from(places));
        match (value.checked_rem(unit), value.checked_div(unit)) {
            (Some(0), Some(whole)) => serializer.serialize_i64(whole),
            _ => serializer.serialize_f64(quotient(value, unit)),
        }
    }
}

#[expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "division is correctly rounded and values stay far below 2^53, so the shortest \
              print of the quotient is the exact decimal"
)]
fn quotient(value: i64, unit: i64) -> f64 {
    value as f64 / unit as f64
}

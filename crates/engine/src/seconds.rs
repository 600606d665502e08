//! Milliseconds, printed as decimal seconds.

use serde::{Serialize, Serializer};

/// A signed number of milliseconds that is written as a JSON number of seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seconds(pub i64);

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.checked_rem(1_000) == Some(0) {
            return serializer.serialize_i64(self.0.saturating_div(1_000));
        }
        serializer.serialize_f64(decimal(self.0))
    }
}

#[expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "division is correctly rounded and sums stay far below 2^53, so the shortest \
              print of the quotient is the exact decimal"
)]
fn decimal(milliseconds: i64) -> f64 {
    milliseconds as f64 / 1_000.0
}

//! Exact decimals as JSON numbers.

use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;
use stadion_units::decimal::Shortest;
use std::io::{self, Write};

/// A decimal of at most three places, written as a JSON number; of four below two thousand millions.
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
    reason = "division is correctly rounded, and values stay below 2^52"
)]
fn quotient(value: i64, unit: i64) -> f64 {
    value as f64 / unit as f64
}

/// JSON without white space whose fractions are the exact decimals of [`Number`].
///
/// The usual formatter finds the shortest decimal of any float, with tables that are larger than
/// this whole file in the WASM.
pub struct ExactJson;

impl Formatter for ExactJson {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        let (whole, mut rest) = parts(value.abs());
        if value.is_sign_negative() {
            writer.write_all(b"-")?;
        }
        self.write_u64(writer, whole)?;
        writer.write_all(b".")?;
        for unit in [1_000, 100, 10, 1_u16] {
            if rest == 0 {
                break;
            }
            let digit = rest.checked_div(unit).and_then(|digit| u8::try_from(digit).ok());
            writer.write_all(&[b'0' | digit.unwrap_or_default()])?;
            rest = rest.checked_rem(unit).unwrap_or_default();
        }
        Ok(())
    }
}

#[expect(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "taking off the whole part is exact, and below 2^52 thousandths the quotient is off \
              by less than half a thousandth, below 2^31 by far less than a ten-thousandth"
)]
fn parts(value: f64) -> (u64, u16) {
    let whole = value.trunc();
    let rest = value - whole;
    let ten_thousandths = if value < f64::from(1_u32 << 31) {
        (rest * 10_000.0).round()
    } else {
        (rest * 1_000.0).round() * 10.0
    };
    (whole as u64, ten_thousandths as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: i64, places: u8) -> String {
        let mut out = Vec::new();
        let mut serializer = serde_json::Serializer::with_formatter(&mut out, ExactJson);
        Number(Shortest { value, places }).serialize(&mut serializer).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn number_is_written_exactly_when_it_has_three_places() {
        let large = [1_i64 << 40, (1 << 52) - 100_000];
        for start in [-3_000, 86_399_000, large[0], large[1]] {
            for value in start..start + 100_000 {
                assert_eq!(written(value, 3), Shortest { value, places: 3 }.to_string());
            }
        }
    }

    #[test]
    fn number_is_written_exactly_when_it_has_four_places() {
        for start in [-20_000, 1_048_576_000, i64::from(u32::MAX), (10_000 << 31) - 100_000] {
            for value in start..start + 100_000 {
                assert_eq!(written(value, 4), Shortest { value, places: 4 }.to_string());
            }
        }
    }
}

//! Exact decimal numbers: text to a scaled integer and back, never through a float.

use core::fmt;

/// A decimal number held as a sign and a magnitude in units of its last place.
///
/// The sign stands apart from the digits, so `-0.5` can not lose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// Whether a minus sign was written (also for `-0`).
    pub negative: bool,
    /// The digits, scaled: with two places `1.5` is `150`.
    pub magnitude: u64,
}

/// Why a text is not a decimal number of the wanted precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// The text is not a JSON number.
    NotANumber,
    /// There are digits other than zero beyond the wanted places.
    TooPrecise,
    /// The number does not fit into 64 bits at this scale.
    TooLarge,
}

impl Decimal {
    /// Reads a JSON number as an integer count of `10^-places`.
    ///
    /// # Errors
    ///
    /// [`DecimalError::NotANumber`] for anything JSON would not call a number,
    /// [`DecimalError::TooPrecise`] when rounding would be needed,
    /// [`DecimalError::TooLarge`] beyond 64 bits.
    ///
    /// ```
    /// use stadion_units::{Decimal, decimal::DecimalError};
    ///
    /// let half = Decimal::parse(b"-0.5", 3).unwrap();
    /// assert!(half.negative);
    /// assert_eq!(half.magnitude, 500);
    /// assert_eq!(Decimal::parse(b"0.0005", 3), Err(DecimalError::TooPrecise));
    /// ```
    pub fn parse(text: &[u8], places: u8) -> Result<Self, DecimalError> {
        plain(text, places).map_or_else(|| Self::parse_any(text, places), Ok)
    }

    #[cold]
    #[inline(never)]
    fn parse_any(text: &[u8], places: u8) -> Result<Self, DecimalError> {
        let (negative, rest) = match text.split_first() {
            Some((b'-', rest)) => (true, rest),
            _ => (false, text),
        };
        let (mantissa, exponent) = match rest.iter().position(|b| matches!(b, b'e' | b'E')) {
            Some(at) => {
                let (mantissa, tail) = rest.split_at(at);
                (mantissa, parse_exponent(tail.get(1..).unwrap_or_default())?)
            }
            None => (rest, 0),
        };
        let (whole, fraction) = split_point(mantissa)?;
        // How many places of the digits stand right of the wanted last place.
        let excess = i64::try_from(fraction.len())
            .unwrap_or(i64::MAX)
            .saturating_sub(exponent)
            .saturating_sub(i64::from(places));
        let magnitude = scale(whole.iter().chain(fraction), excess)?;
        Ok(Self { negative, magnitude })
    }

    /// The value as a signed integer, if it fits.
    pub fn to_i64(self) -> Option<i64> {
        let magnitude = i64::try_from(self.magnitude).ok()?;
        if self.negative { magnitude.checked_neg() } else { Some(magnitude) }
    }
}

/// Digits with at most a point in between, as nearly all numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain {
    negative: bool,
    digits: u64,
    fraction_count: u32,
    length: usize,
}

impl Plain {
    /// Reads the number that the bytes begin with, in one pass; nothing when it has an exponent, is
    /// long, or is none. What follows it is not looked at any further.
    ///
    /// ```
    /// use stadion_units::decimal::Plain;
    ///
    /// let time = Plain::read(b"285.25}").unwrap();
    /// assert_eq!((time.length(), time.scaled(3).unwrap().magnitude), (6, 285_250));
    /// assert_eq!(Plain::read(b"2.8525e2"), None);
    /// ```
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let negative = bytes.first() == Some(&b'-');
        let unsigned = if negative { bytes.get(1..)? } else { bytes };
        let (mut digits, mut point, mut length) = (0_u64, None, 0_usize);
        for byte in unsigned {
            let digit = byte.wrapping_sub(b'0');
            if digit < 10 {
                digits = digits.wrapping_mul(10).wrapping_add(u64::from(digit));
            } else if *byte == b'.' && point.is_none() {
                point = Some(length);
            } else if matches!(byte, b'e' | b'E') {
                return None;
            } else {
                break;
            }
            length = length.wrapping_add(1);
        }
        let whole = point.unwrap_or(length);
        let fraction = length.saturating_sub(whole).saturating_sub(usize::from(point.is_some()));
        let leading_zero = whole > 1 && unsigned.first() == Some(&b'0');
        let open_end = whole == 0 || (point.is_some() && fraction == 0);
        if length > MOST_PLAIN || leading_zero || open_end {
            return None;
        }
        let fraction_count = u32::try_from(fraction).ok()?;
        let length = length.saturating_add(usize::from(negative));
        Some(Self { negative, digits, fraction_count, length })
    }

    /// How many bytes it has.
    pub const fn length(self) -> usize {
        self.length
    }

    /// The number as an integer count of `10^-places`; nothing when that has to be looked at more
    /// closely, by [`Decimal::parse`].
    pub fn scaled(self, places: u8) -> Option<Decimal> {
        let missing = u32::from(places).checked_sub(self.fraction_count)?;
        let magnitude = self.digits.checked_mul(10_u64.checked_pow(missing)?)?;
        Some(Decimal { negative: self.negative, magnitude })
    }
}

/// So many digits can not be too large.
const MOST_PLAIN: usize = 18;

fn plain(text: &[u8], places: u8) -> Option<Decimal> {
    Plain::read(text).filter(|number| number.length == text.len())?.scaled(places)
}

fn parse_exponent(text: &[u8]) -> Result<i64, DecimalError> {
    let (negative, digits) = match text.split_first() {
        Some((b'-', rest)) => (true, rest),
        Some((b'+', rest)) => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return Err(DecimalError::NotANumber);
    }
    // Saturates far beyond any scale, where only zero is still representable.
    let magnitude = digits.iter().fold(0_i64, |sum, digit| {
        sum.saturating_mul(10).saturating_add(i64::from(digit.saturating_sub(b'0')))
    });
    let bounded = magnitude.min(i64::from(i32::MAX));
    Ok(if negative { 0_i64.saturating_sub(bounded) } else { bounded })
}

fn split_point(mantissa: &[u8]) -> Result<(&[u8], &[u8]), DecimalError> {
    let (whole, fraction) = match mantissa.iter().position(|b| *b == b'.') {
        Some(at) => {
            let (whole, tail) = mantissa.split_at(at);
            let fraction = tail.get(1..).unwrap_or_default();
            if fraction.is_empty() {
                return Err(DecimalError::NotANumber);
            }
            (whole, fraction)
        }
        None => (mantissa, [].as_slice()),
    };
    let leading_zero = whole.len() > 1 && whole.first() == Some(&b'0');
    let digits_only = whole.iter().chain(fraction).all(u8::is_ascii_digit);
    if whole.is_empty() || leading_zero || !digits_only {
        return Err(DecimalError::NotANumber);
    }
    Ok((whole, fraction))
}

fn scale<'a>(
    digits: impl Iterator<Item = &'a u8> + Clone,
    excess: i64,
) -> Result<u64, DecimalError> {
    if digits.clone().all(|digit| *digit == b'0') {
        return Ok(0);
    }
    let count = i64::try_from(digits.clone().count()).unwrap_or(i64::MAX);
    let kept = usize::try_from(count.saturating_sub(excess.max(0)).max(0)).unwrap_or(usize::MAX);
    if digits.clone().skip(kept).any(|digit| *digit != b'0') {
        return Err(DecimalError::TooPrecise);
    }
    let mut magnitude = 0_u64;
    let missing = usize::try_from(0_i64.saturating_sub(excess.min(0))).unwrap_or(usize::MAX);
    let zeros = core::iter::repeat_n(&b'0', missing.min(32));
    for digit in digits.take(kept).chain(zeros) {
        magnitude = magnitude
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(u64::from(digit.saturating_sub(b'0'))))
            .ok_or(DecimalError::TooLarge)?;
    }
    Ok(magnitude)
}

/// Writes an integer count of `10^-places` as the shortest decimal.
///
/// ```
/// use stadion_units::decimal::Shortest;
///
/// assert_eq!(Shortest { value: 285_500, places: 3 }.to_string(), "285.5");
/// assert_eq!(Shortest { value: -8_000, places: 3 }.to_string(), "-8");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Shortest {
    /// The scaled value.
    pub value: i64,
    /// How many places the scale has.
    pub places: u8,
}

impl fmt::Display for Shortest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u64.checked_pow(u32::from(self.places)).ok_or(fmt::Error)?;
        let magnitude = self.value.unsigned_abs();
        let whole = magnitude.checked_div(unit).ok_or(fmt::Error)?;
        let mut fraction = magnitude.checked_rem(unit).ok_or(fmt::Error)?;
        if self.value < 0 {
            out.write_str("-")?;
        }
        write!(out, "{whole}")?;
        if fraction == 0 {
            return Ok(());
        }
        let mut width = usize::from(self.places);
        while fraction.checked_rem(10) == Some(0) {
            fraction = fraction.checked_div(10).unwrap_or(fraction);
            width = width.saturating_sub(1);
        }
        write!(out, ".{fraction:0width$}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_is_the_same_on_both_ways() {
        let parts = ["", "0", "1", "9", "10", "00", "07", "512", "99999999999999999", "184467440"];
        let mut plain_count = 0_u32;
        for sign in ["", "-", "+"] {
            for whole in parts {
                for tail in ["", ".", ".0", ".5", ".005", ".1250", ".12345678", ".0.1", "e1", " "] {
                    for places in [0, 1, 3, 6, 18, 25] {
                        let text = format!("{sign}{whole}{tail}");
                        if let Some(decimal) = plain(text.as_bytes(), places) {
                            plain_count = plain_count.saturating_add(1);
                            let expected = Decimal::parse_any(text.as_bytes(), places);
                            assert_eq!(Ok(decimal), expected, "{text} with {places} places");
                        }
                    }
                }
            }
        }
        assert!(plain_count > 100, "only {plain_count} numbers are plain");
    }
}

//! The way from integers with a unit to real numbers and back.
//!
//! Exponentials, powers and logarithms come from `libm` on every target; sums, products and
//! quotients of 64-bit floats are exact to the last bit by IEEE 754. So an answer is the same
//! natively and in WASM. Nothing outside private functions sees a float.

use stadion_units::{Grams, Quantity};

/// Grams as kilograms.
#[expect(clippy::float_arithmetic, reason = "formulas of the literature count kilograms")]
pub(crate) fn kilograms(grams: u32) -> f64 {
    f64::from(grams) / 1_000.0
}

/// The nearest whole number, half up, within the range of a quantity.
#[expect(clippy::float_arithmetic, reason = "rounding of a real number")]
#[expect(clippy::cast_possible_truncation, reason = "the range is checked before")]
#[expect(clippy::cast_sign_loss, reason = "the range is checked before")]
pub(crate) fn half_up<Q: Quantity>(value: f64) -> Option<Q> {
    let rounded = libm::floor(value + 0.5);
    // A NaN is in no range.
    let fits = (f64::from(Q::BOUND.min)..=f64::from(Q::BOUND.max)).contains(&rounded);
    if fits { Q::new(rounded as u32).ok() } else { None }
}

/// Kilograms as grams.
#[expect(clippy::float_arithmetic, reason = "formulas of the literature count kilograms")]
pub(crate) fn grams(kilograms: f64) -> Option<Grams> {
    half_up(kilograms * 1_000.0)
}

/// `c0 + c1 x + c2 x² + …`
#[expect(clippy::float_arithmetic, reason = "the polynomials of the scores")]
pub(crate) fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// Fails where a value is not the expected one to nine digits.
#[cfg(test)]
#[expect(clippy::float_arithmetic, reason = "a tolerance")]
pub(crate) fn assert_close(actual: f64, expected: f64) {
    let error = (actual - expected).abs() / expected.abs();
    assert!(error <= 1e-9, "{actual} is not {expected}");
}

//! Exact multiples: integer in, integer out, one rounding.

use stadion_units::{Grams, Quantity};

/// A positive fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fraction {
    pub numerator: u64,
    pub denominator: u64,
}

impl Fraction {
    /// A fraction, or nothing where it would not be positive.
    pub(crate) fn new(numerator: Option<u64>, denominator: Option<u64>) -> Option<Self> {
        let (numerator, denominator) = (numerator?, denominator?);
        (numerator > 0 && denominator > 0).then_some(Self { numerator, denominator })
    }

    /// The multiple of a weight, rounded half up to the gram.
    pub(crate) fn of(self, weight: Grams) -> Option<Grams> {
        half_up(u64::from(weight.get()).checked_mul(self.numerator)?, self.denominator)
    }

    /// The weight whose multiple this is, rounded half up to the gram.
    pub(crate) fn within(self, weight: Grams) -> Option<Grams> {
        half_up(u64::from(weight.get()).checked_mul(self.denominator)?, self.numerator)
    }
}

/// A quotient rounded half up, in the range of a quantity.
pub(crate) fn half_up<Q: Quantity>(dividend: u64, divisor: u64) -> Option<Q> {
    let doubled = dividend.checked_mul(2)?.checked_add(divisor)?;
    let rounded = doubled.checked_div(divisor.checked_mul(2)?)?;
    Q::new(u32::try_from(rounded).ok()?).ok()
}

#[cfg(test)]
impl Fraction {
    /// For comparison with values of the literature.
    #[expect(clippy::float_arithmetic, reason = "values of the literature are decimals")]
    pub(crate) fn value(self) -> f64 {
        let parts = [self.numerator, self.denominator].map(|part| u32::try_from(part).unwrap());
        f64::from(parts[0]) / f64::from(parts[1])
    }
}

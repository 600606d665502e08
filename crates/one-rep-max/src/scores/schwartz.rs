//! Schwartz 1971, for men: `coefficient(b) total`.
//!
//! Source: L. Schwartz, the polynomial for computers in Powerlifting USA 6(2), August 1982: degree six
//! from 40 to 126 kg, then four lines to 166 kg, where the tables end. The last line is the one of the
//! tables, 0.0004 per pound; the article prints 0.4880 - 0.0090 (b - 156), which does not match them.
//! A newer fit by a power of the body weight gives 584.90 instead of 581.27 Glossbrenner points for
//! 1,000 kg at 100 kg and is not used.

use super::{Score, clamped, score};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

const POLYNOMIAL: &[f64] = &[
    6.319_26,
    -0.262_349,
    0.511_55e-2,
    -0.519_738e-4,
    0.267_626e-6,
    -0.540_132e-9,
    -0.728_875e-13,
];

/// Where the table begins and ends.
const EDGES_GRAMS: (u32, u32) = (40_000, 166_000);

/// Schwartz points of a man.
///
/// # Errors
///
/// [`Refusal::BodyWeightNotPositive`].
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::schwartz};
/// use stadion_units::{Grams, Quantity};
///
/// let (grams, total) = (|count| Grams::new(count).unwrap(), Total::new(500_000).unwrap());
/// let score = schwartz(grams(93_000), total).unwrap();
/// assert_eq!(score.points.to_string(), "287.1482");
/// assert_eq!(schwartz(grams(0), total), Err(Refusal::BodyWeightNotPositive));
/// ```
pub fn schwartz(body_weight: Grams, total: Total) -> Result<Score, Refusal> {
    let body_weight = clamped(body_weight, EDGES_GRAMS.0, EDGES_GRAMS.1)?;
    score(total, coefficient(body_weight), body_weight)
}

/// Points per kilogram; beyond the table those of its edge.
#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
pub(super) fn coefficient(body_weight: Grams) -> f64 {
    let grams = body_weight.get().clamp(EDGES_GRAMS.0, EDGES_GRAMS.1);
    let kilograms = real::kilograms(grams);
    match grams {
        ..=126_000 => real::polynomial(POLYNOMIAL, kilograms),
        126_001..=136_000 => 0.521 - 0.001_2 * (kilograms - 125.0),
        136_001..=146_000 => 0.509 - 0.001_1 * (kilograms - 135.0),
        146_001..=156_000 => 0.498 - 0.001 * (kilograms - 145.0),
        _ => 0.487_9 - 0.000_881_85 * (kilograms - 155.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::assert_close;

    #[test]
    fn schwartz_has_the_values_of_its_published_coefficients() {
        let expected = [
            (40_000, 1.313_291_296),
            (60_000, 0.812_804_877_6),
            (93_000, 0.574_296_376_362_38),
            (100_000, 0.553_952_5),
            (126_000, 0.519_097_752_473_82),
            (126_001, 0.519_798_8),
            (136_000, 0.507_8),
            (140_000, 0.503_5),
            (150_000, 0.493),
            (166_000, 0.478_199_65),
        ];
        for (grams, expected) in expected {
            assert_close(coefficient(Grams::new(grams).unwrap()), expected);
        }
    }

    /// Cells of the official tables, which list pounds and four decimals.
    #[test]
    fn schwartz_gives_the_published_tables() {
        let cells = [
            (42_638, 12_124_000),
            (49_895, 9_991_000),
            (73_482, 6_753_000),
            (99_790, 5_545_000),
            (130_635, 5_142_000),
            (143_335, 4_998_000),
            (152_861, 4_901_000),
            (155_582, 4_874_000),
            (156_036, 4_870_000),
            (157_850, 4_854_000),
        ];
        for (grams, cell) in cells {
            let points = schwartz(Grams::new(grams).unwrap(), Total::new(1_000_000).unwrap());
            let points = points.unwrap().points.get();
            // Half of the last printed digit, for a tonne.
            assert!(points.abs_diff(cell) <= 500, "{grams}: {points} is not {cell}");
        }
    }
}

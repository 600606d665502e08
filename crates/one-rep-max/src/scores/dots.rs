//! DOTS 2019: `500 total / (c0 + c1 b + … + c4 b⁴)`.
//!
//! Source: T. Konertz for the German federation BVDK. The body weights are part of the definition:
//! 40 to 210 kg for men, 40 to 150 kg for women; lifters beyond count as lifters there.

use super::{Score, Sex, clamped, score};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

const MEN: &[f64] = &[-307.750_76, 24.090_075_6, -0.191_875_922_1, 7.391_293e-4, -1.093_0e-6];

const WOMEN: &[f64] = &[-57.962_88, 13.617_503_2, -0.112_665_549_5, 5.158_568e-4, -1.070_6e-6];

/// DOTS points.
///
/// # Errors
///
/// [`Refusal::BodyWeightNotPositive`].
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::{Sex, dots}};
/// use stadion_units::{Grams, Quantity};
///
/// let (body_weight, total) = (Grams::new(100_000).unwrap(), Total::new(1_000_000).unwrap());
/// let score = dots(Sex::Male, body_weight, total).unwrap();
/// assert_eq!(score.points.to_string(), "615.5158");
/// let refused = dots(Sex::Male, Grams::new(0).unwrap(), total);
/// assert_eq!(refused, Err(Refusal::BodyWeightNotPositive));
/// ```
pub fn dots(sex: Sex, body_weight: Grams, total: Total) -> Result<Score, Refusal> {
    let (least_grams, most_grams) = match sex {
        Sex::Male => (40_000, 210_000),
        Sex::Female => (40_000, 150_000),
    };
    let body_weight = clamped(body_weight, least_grams, most_grams)?;
    score(total, coefficient(sex, body_weight), body_weight)
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn coefficient(sex: Sex, body_weight: Grams) -> f64 {
    let coefficients = match sex {
        Sex::Male => MEN,
        Sex::Female => WOMEN,
    };
    500.0 / real::polynomial(coefficients, real::kilograms(body_weight.get()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::assert_close;

    fn points(sex: Sex, grams: u32, total: u32) -> Result<u32, Refusal> {
        let (body_weight, total) = (Grams::new(grams).unwrap(), Total::new(total).unwrap());
        dots(sex, body_weight, total).map(|score| score.points.get())
    }

    #[test]
    fn dots_has_the_values_of_its_published_coefficients() {
        let expected = [
            (Sex::Male, 40_000, 1.271_110_010_858_17),
            (Sex::Male, 52_000, 0.957_787_298_326_51),
            (Sex::Male, 60_000, 0.844_042_680_161_69),
            (Sex::Male, 74_250, 0.722_072_004_397_4),
            (Sex::Male, 100_000, 0.615_515_764_559_6),
            (Sex::Male, 210_000, 0.495_620_661_788_25),
            (Sex::Female, 40_000, 1.484_796_568_081_59),
            (Sex::Female, 52_000, 1.218_901_503_478_53),
            (Sex::Female, 60_000, 1.108_545_624_664_8),
            (Sex::Female, 74_250, 0.979_186_034_920_02),
            (Sex::Female, 100_000, 0.853_346_083_916_73),
            (Sex::Female, 150_000, 0.770_756_646_539_49),
        ];
        for (sex, grams, expected) in expected {
            assert_close(coefficient(sex, Grams::new(grams).unwrap()), expected);
        }
    }

    #[test]
    fn dots_gives_the_published_examples() {
        assert_eq!(points(Sex::Male, 100_000, 1_000_000), Ok(6_155_158));
        assert_eq!(points(Sex::Female, 60_000, 500_000), Ok(5_542_728));
    }

    #[test]
    fn dots_scores_lifters_beyond_its_table_at_the_edge() {
        let total = Total::new(500_000).unwrap();
        for (sex, least, most) in [(Sex::Male, 40_000, 210_000), (Sex::Female, 40_000, 150_000)] {
            for (grams, edge) in [(1, least), (least - 1, least), (most + 1, most), (400_000, most)]
            {
                let edge = Grams::new(edge).unwrap();
                let score = dots(sex, Grams::new(grams).unwrap(), total).unwrap();
                assert_eq!(Ok(score), dots(sex, edge, total));
                assert_eq!(score.body_weight, edge);
            }
        }
    }
}

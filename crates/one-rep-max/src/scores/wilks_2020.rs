//! Wilks 2020: `600 total / (c0 + c1 b + … + c5 b⁵)`.
//!
//! Source: R. Wilks, the coefficients of 2020 that Powerlifting Australia uses, with 600 in the place
//! of 500. They end at 40 and 200.95 kg for men, at 40 and 150.95 kg for women. Mixing 600 with the
//! older coefficients, or 500 with these, is a common mistake of calculators.

use super::{Score, Sex, clamped, score};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

const MEN: &[f64] = &[
    47.461_788_541_194_9,
    8.472_061_379_411_25,
    0.073_694_103_462_609,
    -0.001_395_833_810_943_85,
    7.076_659_730_707_43e-6,
    -1.208_043_364_823_15e-8,
];

const WOMEN: &[f64] = &[
    -125.425_539_779_509,
    13.712_194_194_066_8,
    -0.033_072_506_310_340_5,
    -0.001_050_400_050_658_3,
    9.387_738_814_627_99e-6,
    -2.333_461_388_495_4e-8,
];

/// Wilks points by the coefficients of 2020.
///
/// # Errors
///
/// [`Refusal::BodyWeightNotPositive`].
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::{Sex, wilks_2020}};
/// use stadion_units::{Grams, Quantity};
///
/// let (body_weight, total) = (Grams::new(60_000).unwrap(), Total::new(500_000).unwrap());
/// let score = wilks_2020(Sex::Female, body_weight, total).unwrap();
/// assert_eq!(score.points.to_string(), "659.5164");
/// let refused = wilks_2020(Sex::Male, Grams::new(0).unwrap(), total);
/// assert_eq!(refused, Err(Refusal::BodyWeightNotPositive));
/// ```
pub fn wilks_2020(sex: Sex, body_weight: Grams, total: Total) -> Result<Score, Refusal> {
    let (least_grams, most_grams) = match sex {
        Sex::Male => (40_000, 200_950),
        Sex::Female => (40_000, 150_950),
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
    600.0 / real::polynomial(coefficients, real::kilograms(body_weight.get()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::assert_close;

    fn points(sex: Sex, grams: u32, total: u32) -> Result<u32, Refusal> {
        let (body_weight, total) = (Grams::new(grams).unwrap(), Total::new(total).unwrap());
        wilks_2020(sex, body_weight, total).map(|score| score.points.get())
    }

    #[test]
    fn wilks_2020_has_the_values_of_its_published_coefficients() {
        let expected = [
            (Sex::Male, 40_000, 1.389_530_073_831_28),
            (Sex::Male, 52_000, 1.114_907_527_170_2),
            (Sex::Male, 60_000, 0.996_836_861_341_05),
            (Sex::Male, 74_250, 0.858_074_908_282_16),
            (Sex::Male, 100_000, 0.729_361_985_340_14),
            (Sex::Male, 200_950, 0.612_181_423_174_56),
            (Sex::Female, 40_000, 1.848_635_217_739_95),
            (Sex::Female, 52_000, 1.462_510_453_244_42),
            (Sex::Female, 60_000, 1.319_032_739_483_73),
            (Sex::Female, 74_250, 1.169_436_670_734_32),
            (Sex::Female, 100_000, 1.052_453_384_780_53),
            (Sex::Female, 150_950, 0.962_698_834_339_69),
        ];
        for (sex, grams, expected) in expected {
            assert_close(coefficient(sex, Grams::new(grams).unwrap()), expected);
        }
    }

    #[test]
    fn wilks_2020_gives_the_published_examples() {
        assert_eq!(points(Sex::Male, 100_000, 1_000_000), Ok(7_293_620));
        assert_eq!(points(Sex::Female, 60_000, 500_000), Ok(6_595_164));
    }

    #[test]
    fn wilks_2020_scores_lifters_beyond_its_table_at_the_edge() {
        let total = Total::new(500_000).unwrap();
        for (sex, least, most) in [(Sex::Male, 40_000, 200_950), (Sex::Female, 40_000, 150_950)] {
            for (grams, edge) in [(1, least), (least - 1, least), (most + 1, most), (400_000, most)]
            {
                let edge = Grams::new(edge).unwrap();
                let score = wilks_2020(sex, Grams::new(grams).unwrap(), total).unwrap();
                assert_eq!(Ok(score), wilks_2020(sex, edge, total));
                assert_eq!(score.body_weight, edge);
            }
        }
    }
}

//! Wilks 1994: `500 total / (c0 + c1 b + … + c5 b⁵)`.
//!
//! Source: R. Wilks, the coefficients that Powerlifting Australia and the IPF used until 2018. The
//! polynomials run into an asymptote for heavy and give children huge coefficients, so they end at
//! 40 and 201.9 kg for men, at 26.51 and 154.53 kg for women. The newer coefficients belong to 600,
//! not to 500: see `wilks_2020`.

use super::{Score, Sex, clamped, score};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

const MEN: &[f64] =
    &[-216.047_514_4, 16.260_633_9, -0.002_388_645, -0.001_137_32, 7.018_63e-6, -1.291e-8];

const WOMEN: &[f64] = &[
    594.317_477_755_82,
    -27.238_425_364_47,
    0.821_122_268_71,
    -0.009_307_339_13,
    4.731_582e-5,
    -9.054e-8,
];

/// Wilks points by the coefficients of 1994.
///
/// # Errors
///
/// [`Refusal::BodyWeightNotPositive`].
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::{Sex, wilks_1994}};
/// use stadion_units::{Grams, Quantity};
///
/// let (body_weight, total) = (Grams::new(100_000).unwrap(), Total::new(1_000_000).unwrap());
/// let score = wilks_1994(Sex::Male, body_weight, total).unwrap();
/// assert_eq!(score.points.to_string(), "608.5891");
/// let refused = wilks_1994(Sex::Male, Grams::new(0).unwrap(), total);
/// assert_eq!(refused, Err(Refusal::BodyWeightNotPositive));
/// ```
pub fn wilks_1994(sex: Sex, body_weight: Grams, total: Total) -> Result<Score, Refusal> {
    let (least_grams, most_grams) = match sex {
        Sex::Male => (40_000, 201_900),
        Sex::Female => (26_510, 154_530),
    };
    let body_weight = clamped(body_weight, least_grams, most_grams)?;
    score(total, coefficient(sex, body_weight), body_weight)
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
pub(super) fn coefficient(sex: Sex, body_weight: Grams) -> f64 {
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
        wilks_1994(sex, body_weight, total).map(|score| score.points.get())
    }

    #[test]
    fn wilks_1994_has_the_values_of_its_published_coefficients() {
        let expected = [
            (Sex::Male, 40_000, 1.335_422_866_287_19),
            (Sex::Male, 52_000, 0.981_278_472_374_63),
            (Sex::Male, 60_000, 0.852_874_236_599_26),
            (Sex::Male, 74_250, 0.717_598_608_344_23),
            (Sex::Male, 100_000, 0.608_589_071_906_65),
            (Sex::Male, 201_900, 0.531_502_846_888_98),
            (Sex::Female, 26_510, 1.677_420_186_117_05),
            (Sex::Female, 52_000, 1.246_636_989_430_15),
            (Sex::Female, 60_000, 1.114_886_875_293_05),
            (Sex::Female, 74_250, 0.956_689_178_048_46),
            (Sex::Female, 100_000, 0.832_583_316_736_82),
            (Sex::Female, 154_530, 0.768_149_224_050_18),
        ];
        for (sex, grams, expected) in expected {
            assert_close(coefficient(sex, Grams::new(grams).unwrap()), expected);
        }
    }

    #[test]
    fn wilks_1994_gives_the_published_examples() {
        assert_eq!(points(Sex::Male, 100_000, 1_000_000), Ok(6_085_891));
        assert_eq!(points(Sex::Female, 60_000, 500_000), Ok(5_574_434));
    }

    #[test]
    fn wilks_1994_scores_lifters_beyond_its_table_at_the_edge() {
        let total = Total::new(500_000).unwrap();
        for (sex, least, most) in [(Sex::Male, 40_000, 201_900), (Sex::Female, 26_510, 154_530)] {
            for (grams, edge) in [(1, least), (least - 1, least), (most + 1, most), (400_000, most)]
            {
                let edge = Grams::new(edge).unwrap();
                let score = wilks_1994(sex, Grams::new(grams).unwrap(), total).unwrap();
                assert_eq!(Ok(score), wilks_1994(sex, edge, total));
                assert_eq!(score.body_weight, edge);
            }
        }
    }
}

//! Sinclair, for weightlifting: `10^(A log10(b / B)²) total` below the body weight B, then `total`.
//!
//! Source: R. G. Sinclair for the IWF, who refits A and B for each Olympic cycle; these are of 2021 to
//! 2024, as quoted. B is the body weight of the heaviest record holder: whoever weighs more gets the
//! total itself. The IWF extends the curve down to 32 kg for men and 28 kg for women, not further.

use super::{Score, Sex, at_least, clamped, score};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

/// Sinclair points, which are kilograms at the body weight of the heaviest record holder.
///
/// # Errors
///
/// [`Refusal::BodyWeightBelowRange`] below 32 kg for men and 28 kg for women,
/// [`Refusal::BodyWeightNotPositive`].
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::{Sex, sinclair}};
/// use stadion_units::{Grams, Quantity};
///
/// let (grams, total) = (|count| Grams::new(count).unwrap(), Total::new(280_000).unwrap());
/// let score = sinclair(Sex::Male, grams(100_000), total).unwrap();
/// assert_eq!(score.points.to_string(), "321.1148");
/// let refused = sinclair(Sex::Male, grams(31_999), total);
/// assert_eq!(refused, Err(Refusal::BodyWeightBelowRange { least: grams(32_000) }));
/// ```
pub fn sinclair(sex: Sex, body_weight: Grams, total: Total) -> Result<Score, Refusal> {
    let (least_grams, most_grams) = match sex {
        Sex::Male => (32_000, 193_609),
        Sex::Female => (28_000, 153_757),
    };
    let body_weight = clamped(at_least(body_weight, least_grams)?, least_grams, most_grams)?;
    score(total, coefficient(sex, body_weight), body_weight)
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn coefficient(sex: Sex, body_weight: Grams) -> f64 {
    let (a, heaviest) = match sex {
        Sex::Male => (0.722_762_521, 193.609),
        Sex::Female => (0.787_004_341, 153.757),
    };
    let distance = libm::log10(real::kilograms(body_weight.get()) / heaviest);
    libm::pow(10.0, a * distance * distance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::assert_close;

    #[test]
    fn sinclair_has_the_values_of_its_published_coefficients() {
        let expected = [
            (Sex::Male, 32_000, 2.765_240_832_120_45),
            (Sex::Male, 61_000, 1.520_007_698_926_3),
            (Sex::Male, 89_000, 1.208_772_317_925_84),
            (Sex::Male, 109_000, 1.109_153_880_031_1),
            (Sex::Male, 193_608, 1.000_000_000_008_37),
            (Sex::Female, 28_000, 2.695_176_945_175_58),
            (Sex::Female, 49_000, 1.563_560_572_957_38),
            (Sex::Female, 71_000, 1.226_382_185_953_1),
            (Sex::Female, 87_000, 1.117_215_988_892_56),
            (Sex::Female, 153_756, 1.000_000_000_014_45),
        ];
        for (sex, grams, expected) in expected {
            assert_close(coefficient(sex, Grams::new(grams).unwrap()), expected);
        }
    }

    #[test]
    fn sinclair_gives_the_heaviest_their_own_total() {
        let (grams, total) = (|count| Grams::new(count).unwrap(), Total::new(492_000).unwrap());
        for (sex, heaviest) in [(Sex::Male, 193_609), (Sex::Female, 153_757)] {
            for body_weight in [heaviest, heaviest + 1, 400_000] {
                let score = sinclair(sex, grams(body_weight), total).unwrap();
                assert_eq!(score.points.get(), 4_920_000);
                assert_eq!(score.body_weight, grams(heaviest));
            }
        }
    }
}

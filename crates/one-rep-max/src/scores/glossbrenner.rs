//! Glossbrenner: the mean of Schwartz or Malone and Wilks, with a line for the heaviest.
//!
//! Source: H. Glossbrenner's tables for the WPC, in the fit of the `OpenPowerlifting` project: the mean
//! of Schwartz and Wilks 1994 for men below 153.05 kg, of Malone and Wilks 1994 for women below
//! 106.3 kg; from there on a line takes the place of Wilks. Each part has the edges of its own table.

use super::{Score, Sex, clamped, malone, schwartz, score, wilks_1994};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

/// Glossbrenner points.
///
/// # Errors
///
/// [`Refusal::BodyWeightNotPositive`].
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::{Sex, glossbrenner}};
/// use stadion_units::{Grams, Quantity};
///
/// let (grams, total) = (|count| Grams::new(count).unwrap(), Total::new(1_000_000).unwrap());
/// let score = glossbrenner(Sex::Male, grams(100_000), total).unwrap();
/// assert_eq!(score.points.to_string(), "581.2708");
/// let refused = glossbrenner(Sex::Male, grams(0), total);
/// assert_eq!(refused, Err(Refusal::BodyWeightNotPositive));
/// ```
pub fn glossbrenner(sex: Sex, body_weight: Grams, total: Total) -> Result<Score, Refusal> {
    let least_grams = match sex {
        Sex::Male => 40_000,
        Sex::Female => 29_240,
    };
    let body_weight = clamped(body_weight, least_grams, Grams::BOUND.max)?;
    score(total, coefficient(sex, body_weight), body_weight)
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn coefficient(sex: Sex, body_weight: Grams) -> f64 {
    let kilograms = real::kilograms(body_weight.get());
    let own = match sex {
        Sex::Male => schwartz::coefficient(body_weight),
        Sex::Female => malone::coefficient(body_weight),
    };
    let other = match (sex, body_weight.get()) {
        (Sex::Male, 153_050..) => 0.676_940_740_094_416 - 0.000_821_668_402_557 * kilograms,
        (Sex::Female, 106_300..) => 0.852_664_892_884_785 - 0.000_313_738_002_024 * kilograms,
        _ => wilks_1994::coefficient(sex, body_weight),
    };
    f64::midpoint(own, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::assert_close;

    #[test]
    fn glossbrenner_has_the_values_of_its_published_coefficients() {
        let expected = [
            (Sex::Male, 40_000, 1.324_357_081_143_59),
            (Sex::Male, 60_000, 0.832_839_557_099_63),
            (Sex::Male, 100_000, 0.581_270_785_953_32),
            (Sex::Male, 153_049, 0.520_839_279_680_77),
            (Sex::Male, 153_050, 0.520_567_195_541_53),
            (Sex::Male, 166_000, 0.509_371_717_634_97),
            (Sex::Male, 180_000, 0.503_620_038_817_07),
            (Sex::Female, 29_240, 1.669_313_395_572_14),
            (Sex::Female, 60_000, 0.985_060_653_029_26),
            (Sex::Female, 100_000, 0.715_248_806_604_02),
            (Sex::Female, 106_299, 0.698_166_202_571_56),
            (Sex::Female, 106_300, 0.698_171_020_272_95),
            (Sex::Female, 140_000, 0.654_824_553_644_66),
        ];
        for (sex, grams, expected) in expected {
            assert_close(coefficient(sex, Grams::new(grams).unwrap()), expected);
        }
    }

    #[test]
    fn glossbrenner_gives_the_published_examples() {
        let points = |sex, grams, total| {
            let (body_weight, total) = (Grams::new(grams).unwrap(), Total::new(total).unwrap());
            glossbrenner(sex, body_weight, total).unwrap().points.get()
        };
        assert_eq!(points(Sex::Male, 100_000, 1_000_000), 5_812_708);
        assert_eq!(points(Sex::Female, 60_000, 500_000), 4_925_303);
    }
}

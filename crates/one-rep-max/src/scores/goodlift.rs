//! IPF GL 2020 (Goodlift): `100 total / (A - B e^(-C b))`.
//!
//! Source: IPF, "IPF GL Coefficients 2020", for classic and equipped lifters, full power and bench
//! press. Defined from 35 kg on. Women and men are not comparable with each other.

use super::{Equipment, Event, Score, Sex, at_least, score};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

/// Lighter lifters have no GL points.
const LEAST_GRAMS: u32 = 35_000;

/// IPF GL points.
///
/// # Errors
///
/// [`Refusal::BodyWeightBelowRange`] below 35 kg, [`Refusal::BodyWeightNotPositive`].
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::{Equipment, Event, Sex, goodlift}};
/// use stadion_units::{Grams, Quantity};
///
/// let (grams, total) = (|count| Grams::new(count).unwrap(), Total::new(1_035_000).unwrap());
/// let (event, equipped) = (Event::FullPower, Equipment::Equipped);
/// let score = goodlift(Sex::Male, event, equipped, grams(92_040), total).unwrap();
/// assert_eq!(score.points.to_string(), "112.8549");
/// let refused = goodlift(Sex::Male, event, equipped, grams(34_999), total);
/// assert_eq!(refused, Err(Refusal::BodyWeightBelowRange { least: grams(35_000) }));
/// ```
pub fn goodlift(
    sex: Sex,
    event: Event,
    equipment: Equipment,
    body_weight: Grams,
    total: Total,
) -> Result<Score, Refusal> {
    let body_weight = at_least(body_weight, LEAST_GRAMS)?;
    score(total, coefficient(sex, event, equipment, body_weight), body_weight)
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn coefficient(sex: Sex, event: Event, equipment: Equipment, body_weight: Grams) -> f64 {
    let (a, b, c) = match (sex, event, equipment) {
        (Sex::Male, Event::FullPower, Equipment::Raw) => (1_199.728_39, 1_025.181_62, 0.009_21),
        (Sex::Male, Event::FullPower, Equipment::Equipped) => {
            (1_236.251_15, 1_449.218_64, 0.016_44)
        }
        (Sex::Male, Event::BenchPress, Equipment::Raw) => (320.980_41, 281.402_58, 0.010_08),
        (Sex::Male, Event::BenchPress, Equipment::Equipped) => (381.220_73, 733.793_78, 0.023_98),
        (Sex::Female, Event::FullPower, Equipment::Raw) => (610.327_96, 1_045.592_82, 0.030_48),
        (Sex::Female, Event::FullPower, Equipment::Equipped) => (758.638_78, 949.313_82, 0.024_35),
        (Sex::Female, Event::BenchPress, Equipment::Raw) => (142.403_98, 442.526_71, 0.047_24),
        (Sex::Female, Event::BenchPress, Equipment::Equipped) => (221.822_09, 357.003_77, 0.029_37),
    };
    100.0 / (a - b * libm::exp(-c * real::kilograms(body_weight.get())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::assert_close;

    #[test]
    fn goodlift_has_the_values_of_its_published_coefficients() {
        let expected = [
            (Sex::Male, Event::FullPower, Equipment::Raw, 52_000, 0.177_092_219_863_77),
            (Sex::Male, Event::FullPower, Equipment::Raw, 93_000, 0.130_821_142_199_2),
            (Sex::Male, Event::FullPower, Equipment::Equipped, 52_000, 0.161_329_651_010_92),
            (Sex::Male, Event::FullPower, Equipment::Equipped, 93_000, 0.108_447_574_869_58),
            (Sex::Male, Event::BenchPress, Equipment::Raw, 52_000, 0.647_771_958_689_9),
            (Sex::Male, Event::BenchPress, Equipment::Raw, 93_000, 0.474_439_648_883_22),
            (Sex::Male, Event::BenchPress, Equipment::Equipped, 52_000, 0.587_043_237_380_5),
            (Sex::Male, Event::BenchPress, Equipment::Equipped, 93_000, 0.330_766_494_335_68),
            (Sex::Female, Event::FullPower, Equipment::Raw, 52_000, 0.252_507_750_936_83),
            (Sex::Female, Event::FullPower, Equipment::Raw, 93_000, 0.182_179_166_667_89),
            (Sex::Female, Event::FullPower, Equipment::Equipped, 52_000, 0.203_655_019_779_72),
            (Sex::Female, Event::FullPower, Equipment::Equipped, 93_000, 0.151_508_924_034_92),
            (Sex::Female, Event::BenchPress, Equipment::Raw, 52_000, 0.957_272_925_007_58),
            (Sex::Female, Event::BenchPress, Equipment::Raw, 93_000, 0.730_276_074_479_72),
            (Sex::Female, Event::BenchPress, Equipment::Equipped, 52_000, 0.692_979_627_259_61),
            (Sex::Female, Event::BenchPress, Equipment::Equipped, 93_000, 0.503_597_285_153_51),
        ];
        for (sex, event, equipment, grams, expected) in expected {
            let body_weight = Grams::new(grams).unwrap();
            assert_close(coefficient(sex, event, equipment, body_weight), expected);
        }
    }

    /// The winners of two world championships of 2019, published as 112.85 and 96.78 points.
    #[test]
    fn goodlift_gives_the_published_examples() {
        let points = |sex, event, equipment, grams, total| {
            let (body_weight, total) = (Grams::new(grams).unwrap(), Total::new(total).unwrap());
            goodlift(sex, event, equipment, body_weight, total).unwrap().points.get()
        };
        let (men, women) = (Sex::Male, Sex::Female);
        assert_eq!(
            points(men, Event::FullPower, Equipment::Equipped, 92_040, 1_035_000),
            1_128_549,
        );
        assert_eq!(points(women, Event::BenchPress, Equipment::Raw, 70_500, 122_500), 967_835);
    }
}

//! IPF points 2019: `500 + 100 (total - (c1 ln b - c2)) / (c3 ln b - c4)`.
//!
//! Source: IPF, "IPF Formula", in force from January 2019 to April 2020: a normal distribution of
//! totals with mean 500 and standard deviation 100. Defined from 40 kg on; low totals would fall
//! below zero and are refused. Copies differ in a last digit: 17.57845 for 17.5785 of the men's raw
//! bench press, 67.492 for 67.4926 of the women's equipped one; four decimals are followed.

use super::{Equipment, Event, Score, Sex, at_least};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

/// Lighter lifters have no IPF points.
const LEAST_GRAMS: u32 = 40_000;

/// IPF points of 2019.
///
/// # Errors
///
/// [`Refusal::BodyWeightBelowRange`] below 40 kg, [`Refusal::BodyWeightNotPositive`], and
/// [`Refusal::TotalTooLow`] where the points would be negative.
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::{Equipment, Event, Sex, ipf_2019}};
/// use stadion_units::{Grams, Quantity};
///
/// let (body_weight, total) = (Grams::new(93_000).unwrap(), |count| Total::new(count).unwrap());
/// let points = |total| ipf_2019(Sex::Male, Event::FullPower, Equipment::Raw, body_weight, total);
/// assert_eq!(points(total(750_000)).unwrap().points.to_string(), "712.1072");
/// assert_eq!(points(total(50_000)), Err(Refusal::TotalTooLow));
/// ```
pub fn ipf_2019(
    sex: Sex,
    event: Event,
    equipment: Equipment,
    body_weight: Grams,
    total: Total,
) -> Result<Score, Refusal> {
    let body_weight = at_least(body_weight, LEAST_GRAMS)?;
    let points = points(sex, event, equipment, body_weight, total);
    if points < 0.0 {
        return Err(Refusal::TotalTooLow);
    }
    let points = ten_thousandths(points).ok_or(Refusal::ScoreBeyondScale)?;
    Ok(Score { points, body_weight })
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn points(sex: Sex, event: Event, equipment: Equipment, body_weight: Grams, total: Total) -> f64 {
    let (mean_slope, mean_drop, deviation_slope, deviation_drop) = match (sex, event, equipment) {
        (Sex::Male, Event::FullPower, Equipment::Raw) => (310.67, 857.785, 53.216, 147.083_5),
        (Sex::Male, Event::FullPower, Equipment::Equipped) => {
            (387.265, 1_121.28, 80.632_4, 222.489_6)
        }
        (Sex::Male, Event::BenchPress, Equipment::Raw) => (86.474_5, 259.155, 17.578_5, 53.122),
        (Sex::Male, Event::BenchPress, Equipment::Equipped) => {
            (133.94, 441.465, 35.393_8, 113.005_7)
        }
        (Sex::Female, Event::FullPower, Equipment::Raw) => (125.143_5, 228.03, 34.524_6, 86.830_1),
        (Sex::Female, Event::FullPower, Equipment::Equipped) => {
            (176.58, 373.315, 48.453_4, 110.010_3)
        }
        (Sex::Female, Event::BenchPress, Equipment::Raw) => (25.048_5, 43.848, 6.717_2, 13.952),
        (Sex::Female, Event::BenchPress, Equipment::Equipped) => {
            (49.106, 124.209, 23.199, 67.492_6)
        }
    };
    let logarithm = libm::log(real::kilograms(body_weight.get()));
    let mean = mean_slope * logarithm - mean_drop;
    let deviation = deviation_slope * logarithm - deviation_drop;
    500.0 + 100.0 * (real::kilograms(total.get()) - mean) / deviation
}

#[expect(clippy::float_arithmetic, reason = "points are counted in ten-thousandths")]
fn ten_thousandths<Q: Quantity>(points: f64) -> Option<Q> {
    real::half_up(points * 10_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::assert_close;

    #[test]
    fn ipf_2019_has_the_values_of_its_published_coefficients() {
        let expected = [
            (Sex::Male, Event::FullPower, Equipment::Raw, 57_000, 600_000, 796.350_476_202_72),
            (Sex::Male, Event::FullPower, Equipment::Raw, 93_000, 600_000, 552.741_784_177_99),
            (Sex::Male, Event::FullPower, Equipment::Equipped, 57_000, 600_000, 650.271_236_199_21),
            (Sex::Male, Event::FullPower, Equipment::Equipped, 93_000, 600_000, 476.195_267_903_52),
            (Sex::Male, Event::BenchPress, Equipment::Raw, 57_000, 200_000, 1_110.259_768_113_7),
            (Sex::Male, Event::BenchPress, Equipment::Raw, 93_000, 200_000, 753.069_087_294_67),
            (Sex::Male, Event::BenchPress, Equipment::Equipped, 57_000, 200_000, 832.096_798_948_1),
            (
                Sex::Male,
                Event::BenchPress,
                Equipment::Equipped,
                93_000,
                200_000,
                572.476_728_134_08,
            ),
            (Sex::Female, Event::FullPower, Equipment::Raw, 57_000, 600_000, 1_110.502_674_525),
            (Sex::Female, Event::FullPower, Equipment::Raw, 93_000, 600_000, 874.417_593_732_83),
            (
                Sex::Female,
                Event::FullPower,
                Equipment::Equipped,
                57_000,
                600_000,
                802.008_593_176_06,
            ),
            (
                Sex::Female,
                Event::FullPower,
                Equipment::Equipped,
                93_000,
                600_000,
                657.786_042_901_91,
            ),
            (Sex::Female, Event::BenchPress, Equipment::Raw, 57_000, 200_000, 1_579.628_981_630_9),
            (Sex::Female, Event::BenchPress, Equipment::Raw, 93_000, 200_000, 1_290.046_081_181_9),
            (
                Sex::Female,
                Event::BenchPress,
                Equipment::Equipped,
                57_000,
                200_000,
                977.797_221_221_92,
            ),
            (
                Sex::Female,
                Event::BenchPress,
                Equipment::Equipped,
                93_000,
                200_000,
                769.870_934_659_5,
            ),
        ];
        for (sex, event, equipment, grams, total, expected) in expected {
            let (body_weight, total) = (Grams::new(grams).unwrap(), Total::new(total).unwrap());
            assert_close(points(sex, event, equipment, body_weight, total), expected);
        }
    }

    #[test]
    fn ipf_2019_gives_500_points_to_the_mean() {
        // 310.67 ln 93 - 857.785 kilograms, rounded to the gram.
        let (body_weight, mean) = (Grams::new(93_000).unwrap(), 550_358);
        let total = Total::new(mean).unwrap();
        let score = ipf_2019(Sex::Male, Event::FullPower, Equipment::Raw, body_weight, total);
        assert!(score.unwrap().points.get().abs_diff(5_000_000) <= 10);
    }

    #[test]
    fn ipf_2019_refuses_light_lifters() {
        let least = Grams::new(40_000).unwrap();
        let total = Total::new(400_000).unwrap();
        let score = |grams| {
            let body_weight = Grams::new(grams).unwrap();
            ipf_2019(Sex::Female, Event::FullPower, Equipment::Raw, body_weight, total)
        };
        assert!(score(40_000).is_ok());
        assert_eq!(score(39_999), Err(Refusal::BodyWeightBelowRange { least }));
        assert_eq!(score(0), Err(Refusal::BodyWeightNotPositive));
    }
}

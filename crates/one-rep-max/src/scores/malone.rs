//! Malone, for women: `(106.0116 b^-1.29303 + 0.322936) total`.
//!
//! Source: P. Malone's coefficient tables, in the fit of the `OpenPowerlifting` project, which ends
//! below at 29.24 kg, where it meets the highest Wilks coefficient.

use super::{Score, clamped, score};
use crate::amount::Total;
use crate::real;
use crate::refusal::Refusal;
use stadion_units::{Grams, Quantity};

/// Where the fit begins.
const LEAST_GRAMS: u32 = 29_240;

/// Malone points of a woman.
///
/// # Errors
///
/// [`Refusal::BodyWeightNotPositive`].
///
/// ```
/// use stadion_one_rep_max::{Refusal, Total, scores::malone};
/// use stadion_units::{Grams, Quantity};
///
/// let (grams, total) = (|count| Grams::new(count).unwrap(), Total::new(500_000).unwrap());
/// let score = malone(grams(74_000), total).unwrap();
/// assert_eq!(score.points.to_string(), "364.4024");
/// assert_eq!(malone(grams(0), total), Err(Refusal::BodyWeightNotPositive));
/// ```
pub fn malone(body_weight: Grams, total: Total) -> Result<Score, Refusal> {
    let body_weight = clamped(body_weight, LEAST_GRAMS, Grams::BOUND.max)?;
    score(total, coefficient(body_weight), body_weight)
}

/// Points per kilogram; below the fit those of its edge.
#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
pub(super) fn coefficient(body_weight: Grams) -> f64 {
    let kilograms = real::kilograms(body_weight.get().max(LEAST_GRAMS));
    106.011_586_323_613 * libm::pow(kilograms, -1.293_027_130_579_051) + 0.322_935_585_328_304
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::assert_close;

    #[test]
    fn malone_has_the_values_of_its_published_coefficients() {
        let expected = [
            (29_240, 1.671_292_365_092_6),
            (48_000, 1.033_269_908_583_67),
            (60_000, 0.855_234_430_765_48),
            (74_000, 0.728_804_701_947_51),
            (100_000, 0.597_914_296_471_22),
            (150_000, 0.485_718_303_688_82),
        ];
        for (grams, expected) in expected {
            assert_close(coefficient(Grams::new(grams).unwrap()), expected);
        }
    }

    #[test]
    fn malone_scores_lighter_lifters_at_the_edge() {
        let (grams, total) = (|count| Grams::new(count).unwrap(), Total::new(100_000).unwrap());
        assert_eq!(malone(grams(20_000), total), malone(grams(29_240), total));
        assert_eq!(malone(grams(20_000), total).unwrap().body_weight, grams(29_240));
    }
}

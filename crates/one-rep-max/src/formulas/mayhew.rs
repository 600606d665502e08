//! Mayhew 1992: `1RM = 100 w / (52.2 + 41.9 e^(-0.055 r))`.
//!
//! Source: J. L. Mayhew et al., "Relative muscular endurance performance as a predictor of
//! bench press strength in college men and women", J Appl Sport Sci Res 6(4), 1992. Any unit;
//! bench press. It would give 1.089 w for a single. No pole, but it saturates at 1.916 w, so
//! that beyond some point repetitions add nothing; it ends long before, at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};

/// `1RM = 100 w / (52.2 + 41.9 e^(-0.055 r))`, in any unit.
pub const MAYHEW: Formula = Formula {
    name: "mayhew",
    source: "Mayhew et al., J Appl Sport Sci Res 6(4), 1992",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Multiple(multiple),
};

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn multiple(reps: f64) -> f64 {
    100.0 / (52.2 + 41.9 * libm::exp(-0.055 * reps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        MAYHEW.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn mayhew_has_the_values_of_its_published_coefficients() {
        let expected: [(u32, f64); 8] = [
            (2, 1.114_386_785_827_83),
            (3, 1.139_903_214_585_85),
            (4, 1.165_154_367_290_01),
            (5, 1.190_106_804_515_2),
            (6, 1.214_728_764_630_29),
            (8, 1.262_863_431_513_8),
            (10, 1.309_342_734_275_32),
            (12, 1.353_984_835_110_1),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(f64::from(reps)), expected);
        }
    }

    #[test]
    fn mayhew_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(119_011));
        assert_eq!(max(142_500, 3), Ok(162_436));
        assert_eq!(max(60_000, 10), Ok(78_561));
    }
}

//! Berger 1970: `1RM = w / (1.0261 e^(-0.0262 r))`.
//!
//! Source: R. A. Berger, "Relationship between dynamic strength and dynamic endurance",
//! Research Quarterly 41(1), 1970, as quoted in comparisons of formulas. Some print
//! `1.0261^(0.0262 r)`, which gives 1.007 w at ten repetitions and can not be meant. Any unit.
//! It has no pole; as every formula it ends at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};

/// `1RM = w / (1.0261 e^(-0.0262 r))`, in any unit.
pub const BERGER: Formula = Formula {
    name: "berger",
    source: "Berger, Research Quarterly 41(1), 1970",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Multiple(multiple),
};

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn multiple(reps: f64) -> f64 {
    1.0 / (1.026_1 * libm::exp(-0.026_2 * reps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        BERGER.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn berger_has_the_values_of_its_published_coefficients() {
        let expected: [(u32, f64); 8] = [
            (2, 1.026_992_668_445_25),
            (3, 1.054_255_459_415_54),
            (4, 1.082_241_974_901_44),
            (5, 1.110_971_427_065_58),
            (6, 1.140_463_538_081_25),
            (8, 1.201_817_257_005_99),
            (10, 1.266_471_632_812_96),
            (12, 1.334_604_231_524_97),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(f64::from(reps)), expected);
        }
    }

    #[test]
    fn berger_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(111_097));
        assert_eq!(max(142_500, 3), Ok(150_231));
        assert_eq!(max(60_000, 10), Ok(75_988));
    }
}

//! Naclerio: `1RM = w / (0.951 e^(-0.021 r))`.
//!
//! Source: F. Naclerio et al., on maximal strength of the bench press from repetitions to
//! failure, as quoted in comparisons of formulas. Any unit. It would give 1.074 w for a single.
//! It has no pole; as every formula it ends at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};

/// `1RM = w / (0.951 e^(-0.021 r))`, in any unit.
pub const NACLERIO: Formula = Formula {
    name: "naclerio",
    source: "Naclerio et al., as quoted in comparisons of formulas",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Multiple(multiple),
};

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn multiple(reps: f64) -> f64 {
    1.0 / (0.951 * libm::exp(-0.021 * reps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        NACLERIO.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn naclerio_has_the_values_of_its_published_coefficients() {
        let expected: [(u32, f64); 8] = [
            (2, 1.096_629_315_195_33),
            (3, 1.119_902_039_149_64),
            (4, 1.143_668_658_053_44),
            (5, 1.167_939_653_370_88),
            (6, 1.192_725_729_004_23),
            (8, 1.243_887_077_442_49),
            (10, 1.297_242_965_254_2),
            (12, 1.352_887_526_061_87),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(f64::from(reps)), expected);
        }
    }

    #[test]
    fn naclerio_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(116_794));
        assert_eq!(max(142_500, 3), Ok(159_586));
        assert_eq!(max(60_000, 10), Ok(77_835));
    }
}

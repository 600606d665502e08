//! Brown 1992: `1RM = w (0.9849 + 0.0328 r)`.
//!
//! Source: H. L. Brown, Lifetime Fitness, Gorsuch Scarisbrick 1992, as quoted in comparisons of
//! formulas. Disputed: 0.0338 is quoted as well. Any unit. It has no pole; as every formula it
//! ends at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;

/// `1RM = w (0.9849 + 0.0328 r)`, in any unit.
pub const BROWN: Formula = Formula {
    name: "brown",
    source: "Brown, Lifetime Fitness, 1992",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    Fraction::new(reps.checked_mul(328)?.checked_add(9_849), Some(10_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        BROWN.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn brown_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 8] = [
            (2, 1.050_5),
            (3, 1.083_3),
            (4, 1.116_1),
            (5, 1.148_9),
            (6, 1.181_7),
            (8, 1.247_3),
            (10, 1.312_9),
            (12, 1.378_5),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn brown_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(114_890));
        assert_eq!(max(142_500, 3), Ok(154_370));
        assert_eq!(max(60_000, 10), Ok(78_774));
    }
}

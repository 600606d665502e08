//! Modified Epley: `1RM = w (1 + 0.0353 (r - 1))`.
//!
//! Source: M. Jovanović, Strength Training Manual, and his package `STMr`; Epley bent so that a
//! single gives itself. Any unit. It has no pole; as every formula it ends at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;

/// `1RM = w (1 + 0.0353 (r - 1))`, in any unit.
pub const MODIFIED_EPLEY: Formula = Formula {
    name: "modified_epley",
    source: "Jovanović, Strength Training Manual",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    Fraction::new(reps.checked_sub(1)?.checked_mul(353)?.checked_add(10_000), Some(10_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        MODIFIED_EPLEY.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn modified_epley_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 8] = [
            (2, 1.035_3),
            (3, 1.070_6),
            (4, 1.105_9),
            (5, 1.141_2),
            (6, 1.176_5),
            (8, 1.247_1),
            (10, 1.317_7),
            (12, 1.388_3),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn modified_epley_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(114_120));
        assert_eq!(max(142_500, 3), Ok(152_561));
        assert_eq!(max(60_000, 10), Ok(79_062));
    }
}

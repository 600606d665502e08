//! Baechle 2000: `1RM = w (1 + 0.033 r)`.
//!
//! Source: T. R. Baechle, R. W. Earle, D. Wathan, "Resistance training", in Essentials of
//! Strength Training and Conditioning, Human Kinetics 2000, as quoted in comparisons of
//! formulas. Any unit. It has no pole; as every formula it ends at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;

/// `1RM = w (1 + 0.033 r)`, in any unit.
pub const BAECHLE: Formula = Formula {
    name: "baechle",
    source: "Baechle, Earle and Wathan, Essentials of Strength Training and Conditioning, 2000",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    Fraction::new(reps.checked_mul(33)?.checked_add(1_000), Some(1_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        BAECHLE.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn baechle_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 8] = [
            (2, 1.066),
            (3, 1.099),
            (4, 1.132),
            (5, 1.165),
            (6, 1.198),
            (8, 1.264),
            (10, 1.33),
            (12, 1.396),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn baechle_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(116_500));
        assert_eq!(max(142_500, 3), Ok(156_608));
        assert_eq!(max(60_000, 10), Ok(79_800));
    }
}

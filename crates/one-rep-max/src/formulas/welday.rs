//! Welday 1988: `1RM = w (1 + 0.0333 r)`.
//!
//! Source: J. Welday, "Should you check for strength with periodic max lifts?", Scholastic
//! Coach 57(9), 1988; better known from J. Wendler, 5/3/1, 2009. Printed for any unit, as a
//! rounded Epley. It has no pole; as every formula it ends at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;

/// `1RM = w (1 + 0.0333 r)`, in any unit.
pub const WELDAY: Formula = Formula {
    name: "welday",
    source: "Welday, Scholastic Coach 57(9), 1988; Wendler, 5/3/1, 2009",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    Fraction::new(reps.checked_mul(333)?.checked_add(10_000), Some(10_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        WELDAY.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn welday_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 8] = [
            (2, 1.066_6),
            (3, 1.099_9),
            (4, 1.133_2),
            (5, 1.166_5),
            (6, 1.199_8),
            (8, 1.266_4),
            (10, 1.333),
            (12, 1.399_6),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn welday_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(116_650));
        assert_eq!(max(142_500, 3), Ok(156_736));
        assert_eq!(max(60_000, 10), Ok(79_980));
    }
}

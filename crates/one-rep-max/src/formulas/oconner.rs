//! O'Conner 1989: `1RM = w (1 + r / 40)`.
//!
//! Source: B. O'Conner, J. Simmons, P. O'Shea, Weight Training Today, West 1989. Any unit. It
//! has no pole; as every formula it ends at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;

/// `1RM = w (1 + r / 40)`, in any unit.
pub const OCONNER: Formula = Formula {
    name: "oconner",
    source: "O'Conner, Simmons and O'Shea, Weight Training Today, 1989",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    Fraction::new(reps.checked_add(40), Some(40))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        OCONNER.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn oconner_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 8] = [
            (2, 1.05),
            (3, 1.075),
            (4, 1.1),
            (5, 1.125),
            (6, 1.15),
            (8, 1.2),
            (10, 1.25),
            (12, 1.3),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn oconner_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(112_500));
        assert_eq!(max(142_500, 3), Ok(153_188));
        assert_eq!(max(60_000, 10), Ok(75_000));
    }
}

//! Adams 1994: `1RM = w / (1 - 0.02 r)`.
//!
//! Source: G. M. Adams, Exercise Physiology Laboratory Manual, Brown 1994, as quoted in
//! comparisons of formulas. Disputed: one page prints 0.025 per repetition; the quotations that
//! agree are followed. Any unit. It would give 1.020 w for a single. Its pole lies at 50
//! repetitions.

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;

/// `1RM = w / (1 - 0.02 r)`, in any unit.
pub const ADAMS: Formula = Formula {
    name: "adams",
    source: "Adams, Exercise Physiology Laboratory Manual, 1994",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: Some(50),
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    Fraction::new(Some(50), 50_u64.checked_sub(reps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        ADAMS.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn adams_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 8] = [
            (2, 1.041_666_666_666_67),
            (3, 1.063_829_787_234_04),
            (4, 1.086_956_521_739_13),
            (5, 1.111_111_111_111_11),
            (6, 1.136_363_636_363_64),
            (8, 1.190_476_190_476_19),
            (10, 1.25),
            (12, 1.315_789_473_684_21),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn adams_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(111_111));
        assert_eq!(max(142_500, 3), Ok(151_596));
        assert_eq!(max(60_000, 10), Ok(75_000));
    }

    #[test]
    fn adams_refuses_at_and_behind_its_pole() {
        let pole = Reps::new(50).unwrap();
        for reps in [50, 51, 100, 10_000] {
            assert_eq!(max(100_000, reps), Err(Refusal::AtPole { pole }));
        }
        let most = Reps::new(12).unwrap();
        assert_eq!(max(100_000, 49), Err(Refusal::RepsBeyondRange { most }));
    }
}

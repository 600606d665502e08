//! Lander 1985: `1RM = 100 w / (101.3 - 2.67123 r)`.
//!
//! Source: J. Lander, "Maximum based on reps", NSCA Journal 6(6), 1985; also quoted as
//! `McGlothin`. Any unit. It would give 1.014 w for a single. Its pole lies at 37.92 repetitions.

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;

/// `1RM = 100 w / (101.3 - 2.67123 r)`, in any unit.
pub const LANDER: Formula = Formula {
    name: "lander",
    source: "Lander, NSCA Journal 6(6), 1985",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: Some(38),
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    let percent = 10_130_000_u64.checked_sub(reps.checked_mul(267_123)?);
    Fraction::new(Some(10_000_000), percent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        LANDER.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn lander_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 8] = [
            (2, 1.042_127_591_015_78),
            (3, 1.071_968_652_206_31),
            (4, 1.103_569_074_816_24),
            (5, 1.137_089_176_787_23),
            (6, 1.172_709_364_389_18),
            (8, 1.251_092_203_493_65),
            (10, 1.340_703_628_078_09),
            (12, 1.444_142_586_551_8),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn lander_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(113_709));
        assert_eq!(max(142_500, 3), Ok(152_756));
        assert_eq!(max(60_000, 10), Ok(80_442));
    }

    #[test]
    fn lander_refuses_at_and_behind_its_pole() {
        let pole = Reps::new(38).unwrap();
        for reps in [38, 39, 100, 10_000] {
            assert_eq!(max(100_000, reps), Err(Refusal::AtPole { pole }));
        }
        let most = Reps::new(12).unwrap();
        assert_eq!(max(100_000, 37), Err(Refusal::RepsBeyondRange { most }));
    }
}

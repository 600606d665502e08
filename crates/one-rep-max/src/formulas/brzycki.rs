//! Brzycki 1993: `1RM = 36 w / (37 - r)`.
//!
//! Source: M. Brzycki, "Strength testing: predicting a one-rep max from reps-to-fatigue",
//! JOPERD 64(1), 1993, printed as `w / (1.0278 - 0.0278 r)`, which is 36/37 rounded to four
//! decimals and differs by less than 0.03 % up to ten repetitions. The fraction is taken
//! because it gives a single exactly and meets Epley exactly at ten. Any unit. The author takes
//! it for linear up to ten repetitions; its pole is 37, and behind it the max would be
//! negative.

use crate::formula::{Formula, Law};
use crate::fraction::Fraction;

/// `1RM = 36 w / (37 - r)`, in any unit.
pub const BRZYCKI: Formula = Formula {
    name: "brzycki",
    source: "Brzycki, JOPERD 64(1), 1993",
    least_reps: 2,
    most_reps: 10,
    pole_reps: Some(37),
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    Fraction::new(Some(36), 37_u64.checked_sub(reps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        BRZYCKI.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn brzycki_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 7] = [
            (2, 1.028_571_428_571_43),
            (3, 1.058_823_529_411_76),
            (4, 1.090_909_090_909_09),
            (5, 1.125),
            (6, 1.161_290_322_580_65),
            (8, 1.241_379_310_344_83),
            (10, 1.333_333_333_333_33),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn brzycki_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(112_500));
        assert_eq!(max(142_500, 3), Ok(150_882));
        assert_eq!(max(60_000, 10), Ok(80_000));
    }

    #[test]
    fn brzycki_refuses_at_and_behind_its_pole() {
        let pole = Reps::new(37).unwrap();
        for reps in [37, 38, 100, 10_000] {
            assert_eq!(max(100_000, reps), Err(Refusal::AtPole { pole }));
        }
        let most = Reps::new(10).unwrap();
        assert_eq!(max(100_000, 36), Err(Refusal::RepsBeyondRange { most }));
    }

    #[test]
    fn brzycki_meets_epley_at_ten_repetitions() {
        for grams in (1..=750_000).step_by(331) {
            let (weight, ten) = (Grams::new(grams).unwrap(), Reps::new(10).unwrap());
            assert_eq!(Some(max(grams, 10)), crate::epley(weight, ten).map(|max| Ok(max.get())));
        }
    }
}

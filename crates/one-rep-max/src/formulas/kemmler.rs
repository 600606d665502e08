//! Kemmler 2006: `1RM = w (0.988 + 0.0104 r + 0.0019 r² - 0.0000584 r³)`.
//!
//! Source: W. Kemmler et al., "Predicting maximal strength in trained postmenopausal woman", J
//! Strength Cond Res 20(4), 2006. Any unit. No pole, but the cubic turns down after 24
//! repetitions, where more would mean less; it ends long before, at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;

/// `1RM = w (0.988 + 0.0104 r + 0.0019 r² - 0.0000584 r³)`, in any unit.
pub const KEMMLER: Formula = Formula {
    name: "kemmler",
    source: "Kemmler et al., J Strength Cond Res 20(4), 2006",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    let square = reps.checked_mul(reps)?;
    let rising = reps.checked_mul(104_000)?.checked_add(square.checked_mul(19_000)?)?;
    let falling = square.checked_mul(reps)?.checked_mul(584)?;
    Fraction::new(rising.checked_add(9_880_000)?.checked_sub(falling), Some(10_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        KEMMLER.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn kemmler_has_the_values_of_its_published_coefficients() {
        let expected: [(u64, f64); 8] = [
            (2, 1.015_932_8),
            (3, 1.034_723_2),
            (4, 1.056_262_4),
            (5, 1.080_2),
            (6, 1.106_185_6),
            (8, 1.162_899_2),
            (10, 1.223_6),
            (12, 1.285_484_8),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(reps).unwrap().value(), expected);
        }
    }

    #[test]
    fn kemmler_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(108_020));
        assert_eq!(max(142_500, 3), Ok(147_448));
        assert_eq!(max(60_000, 10), Ok(73_416));
    }
}

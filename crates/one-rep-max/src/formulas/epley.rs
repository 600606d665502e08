//! Epley 1985: `1RM = w (1 + r / 30)`.
//!
//! Source: B. Epley, "Poundage chart", Boyd Epley Workout, Lincoln 1985. The formula gives 1.033 w
//! for a single; a true single is its own maximum and is given back as it is. It has no pole, but
//! its error grows with the repetitions, so more than [`MOST_REPS`] are refused.

use crate::formula::{Formula, Law, MOST_REPS};
use crate::fraction::Fraction;
use stadion_units::{Grams, Quantity, Reps};

/// `1RM = w (1 + r / 30)`, in any unit.
pub const EPLEY: Formula = Formula {
    name: "epley",
    source: "Epley, Poundage chart, Boyd Epley Workout, 1985",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Fraction(multiple),
};

fn multiple(reps: u64) -> Option<Fraction> {
    Fraction::new(reps.checked_add(30), Some(30))
}

/// The estimate in grams, rounded half up, or nothing outside the valid range.
///
/// As [`EPLEY`], for callers that have no use for the reason of a refusal. Nothing lifted is no
/// refusal here but a max of nothing.
///
/// ```
/// use stadion_one_rep_max::epley;
/// use stadion_units::{Grams, Quantity, Reps};
///
/// let (grams, reps) = (Grams::new(130_000).unwrap(), Reps::new(3).unwrap());
/// assert_eq!(epley(grams, reps).map(Quantity::get), Some(143_000));
/// assert_eq!(epley(grams, Reps::new(13).unwrap()), None);
/// ```
pub fn epley(weight: Grams, reps: Reps) -> Option<Grams> {
    match reps.get() {
        0 => None,
        1 => Some(weight),
        count if count <= MOST_REPS => multiple(u64::from(count))?.of(weight),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn epley_gives_the_published_examples() {
        let max = |grams, reps| epley(Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        assert_eq!(max(130_000, 3).map(Quantity::get), Some(143_000));
        assert_eq!(max(100_000, 10).map(Quantity::get), Some(133_333));
        assert_eq!(max(0, 3).map(Quantity::get), Some(0));
        assert_eq!(max(1_000_000, 2), None);
    }

    #[test]
    fn epley_agrees_with_its_formula_wherever_both_answer() {
        for grams in (1..=1_000_000).step_by(977) {
            for reps in 0..=14 {
                let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
                assert_eq!(epley(weight, reps), EPLEY.one_rep_max(weight, reps).ok());
            }
        }
    }

    #[test]
    fn epley_is_the_quotient_of_integers_rounded_half_up() {
        for grams in (0..=1_000_000).step_by(13) {
            for reps in 2..=MOST_REPS {
                let expected =
                    Some((grams * (reps + 30) + 15) / 30).filter(|max| *max <= 1_000_000);
                let max = epley(Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
                assert_eq!(max.map(Quantity::get), expected);
            }
        }
    }
}

//! Lombardi 1989: `1RM = w r^0.10`.
//!
//! Source: V. P. Lombardi, Beginning Weight Training, Brown 1989. Any unit; gives a single
//! exactly. It has no pole but flattens: forty repetitions would give 1.45 w. It ends at
//! [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};

/// `1RM = w r^0.10`, in any unit.
pub const LOMBARDI: Formula = Formula {
    name: "lombardi",
    source: "Lombardi, Beginning Weight Training, 1989",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Multiple(multiple),
};

fn multiple(reps: f64) -> f64 {
    libm::pow(reps, 0.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        LOMBARDI.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn lombardi_has_the_values_of_its_published_coefficients() {
        let expected: [(u32, f64); 8] = [
            (2, 1.071_773_462_536_29),
            (3, 1.116_123_174_033_9),
            (4, 1.148_698_354_997_04),
            (5, 1.174_618_943_088_02),
            (6, 1.196_231_198_851_32),
            (8, 1.231_144_413_344_92),
            (10, 1.258_925_411_794_17),
            (12, 1.282_088_853_986_82),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(f64::from(reps)), expected);
        }
    }

    #[test]
    fn lombardi_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(117_462));
        assert_eq!(max(142_500, 3), Ok(159_048));
        assert_eq!(max(60_000, 10), Ok(75_536));
    }
}

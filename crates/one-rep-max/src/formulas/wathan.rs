//! Wathan 1994: `1RM = 100 w / (48.8 + 53.8 e^(-0.075 r))`.
//!
//! Source: D. Wathan, "Load assignment", in Essentials of Strength Training and Conditioning,
//! Human Kinetics 1994. Any unit. It would give 1.013 w for a single. No pole, but it saturates
//! at 2.05 w; it ends long before, at [`MOST_REPS`].

use crate::formula::{Formula, Law, MOST_REPS};

/// `1RM = 100 w / (48.8 + 53.8 e^(-0.075 r))`, in any unit.
pub const WATHAN: Formula = Formula {
    name: "wathan",
    source: "Wathan, Essentials of Strength Training and Conditioning, 1994",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Multiple(multiple),
};

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn multiple(reps: f64) -> f64 {
    100.0 / (48.8 + 53.8 * libm::exp(-0.075 * reps))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        WATHAN.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn wathan_has_the_values_of_its_published_coefficients() {
        let expected: [(u32, f64); 8] = [
            (2, 1.051_457_387_355_68),
            (3, 1.089_797_427_359_09),
            (4, 1.127_954_984_810_21),
            (5, 1.165_825_052_911_89),
            (6, 1.203_305_800_286_04),
            (8, 1.276_714_190_804_54),
            (10, 1.347_466_994_816_85),
            (12, 1.414_958_563_121_4),
        ];
        for (reps, expected) in expected {
            assert_close(multiple(f64::from(reps)), expected);
        }
    }

    #[test]
    fn wathan_gives_its_examples_to_the_gram() {
        assert_eq!(max(100_000, 5), Ok(116_583));
        assert_eq!(max(142_500, 3), Ok(155_296));
        assert_eq!(max(60_000, 10), Ok(80_848));
    }
}

//! Marzagão 2026: `1RM = w (1 + (r - 1)^0.85 / (4.58 ln w - 2.55))`, in kilograms.
//!
//! Source: T. Marzagão, arXiv 2603.17495, 2026 (abstract). The only formula here that knows that
//! heavy weights leave fewer repetitions at the same share; the logarithm makes it one of
//! kilograms. The paper keeps the divisor at 0.5 or more, which it is from 1.95 kg on. Below 4.74 kg
//! more weight could mean a lower max, so it ends at 5 kg.

use crate::formula::{Formula, Law, MOST_REPS};

/// `1RM = w (1 + (r - 1)^0.85 / (4.58 ln w - 2.55))`, in kilograms.
pub const MARZAGAO: Formula = Formula {
    name: "marzagao",
    source: "Marzagão, arXiv 2603.17495, 2026",
    least_reps: 2,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 5_000,
    law: Law::Kilograms { estimate, rises: true, at_percent: None },
};

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn estimate(kilograms: f64, reps: f64) -> f64 {
    let divisor = 4.58 * libm::log(kilograms) - 2.55;
    kilograms * (1.0 + libm::pow(reps - 1.0, 0.85) / divisor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    #[test]
    fn marzagao_has_the_values_of_its_published_coefficients() {
        let expected = [
            (5.0, 12.0, 12.961_526_211_853),
            (20.0, 5.0, 25.817_148_774_528),
            (60.0, 2.0, 63.703_224_091_613),
            (100.0, 5.0, 117.522_736_243_318),
            (100.0, 12.0, 141.403_276_760_851),
            (142.0, 3.0, 154.703_945_601_567),
            (300.0, 8.0, 366.532_488_611_368),
        ];
        for (kilograms, reps, expected) in expected {
            assert_close(estimate(kilograms, reps), expected);
        }
    }

    #[test]
    fn marzagao_refuses_below_five_kilograms() {
        let five = Reps::new(5).unwrap();
        let max = |grams| MARZAGAO.one_rep_max(Grams::new(grams).unwrap(), five);
        let refusal = Refusal::WeightBelowRange { least: Grams::new(5_000).unwrap() };
        assert_eq!(max(4_999), Err(refusal));
        assert_eq!(max(5_000).map(Quantity::get), Ok(8_369));
        assert_eq!(MARZAGAO.weight_for(Grams::new(6_000).unwrap(), five), Err(refusal));
    }
}

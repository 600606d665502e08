//! Reynolds 2006: lines from a set of five, in kilograms.
//!
//! Source: J. M. Reynolds, T. J. Gordon, R. A. Robergs, "Prediction of one repetition maximum
//! strength from multiple repetition maximum testing and anthropometry", J Strength Cond Res 20(3),
//! 2006: chest press `1.1307 w + 0.6999 kg` (R² 0.993, SEE 2.98 kg), leg press `1.0970 w +
//! 14.2546 kg` (R² 0.974, SEE 16.16 kg). For a 5RM and nothing else.
//!
//! The intercepts make the lines flat where weights are small. The paper gives no lower bound; here
//! they end where the intercept would be a quarter of the answer.

use crate::formula::{Formula, Law};

/// `1RM = 1.1307 w + 0.6999 kg` for a set of five in the chest press.
pub const REYNOLDS_CHEST_PRESS: Formula = Formula {
    name: "reynolds_chest_press",
    source: "Reynolds, Gordon and Robergs, J Strength Cond Res 20(3), 2006",
    least_reps: 5,
    most_reps: 5,
    pole_reps: None,
    least_weight_grams: 1_857,
    law: Law::Kilograms { estimate: chest_press, rises: false, at_percent: None },
};

/// `1RM = 1.0970 w + 14.2546 kg` for a set of five in the leg press.
pub const REYNOLDS_LEG_PRESS: Formula = Formula {
    name: "reynolds_leg_press",
    source: "Reynolds, Gordon and Robergs, J Strength Cond Res 20(3), 2006",
    least_reps: 5,
    most_reps: 5,
    pole_reps: None,
    least_weight_grams: 38_983,
    law: Law::Kilograms { estimate: leg_press, rises: false, at_percent: None },
};

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn chest_press(kilograms: f64, _: f64) -> f64 {
    1.130_7 * kilograms + 0.699_9
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn leg_press(kilograms: f64, _: f64) -> f64 {
    1.097 * kilograms + 14.254_6
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::real::assert_close;
    use stadion_units::{Grams, Quantity, Reps};

    fn max(formula: &Formula, grams: u32, reps: u32) -> Result<u32, Refusal> {
        let (weight, reps) = (Grams::new(grams).unwrap(), Reps::new(reps).unwrap());
        formula.one_rep_max(weight, reps).map(Quantity::get)
    }

    #[test]
    fn reynolds_has_the_values_of_its_published_coefficients() {
        assert_close(chest_press(80.0, 5.0), 91.155_9);
        assert_close(leg_press(200.0, 5.0), 233.654_6);
        assert_eq!(max(&REYNOLDS_CHEST_PRESS, 80_000, 5), Ok(91_156));
        assert_eq!(max(&REYNOLDS_LEG_PRESS, 200_000, 5), Ok(233_655));
    }

    #[test]
    fn reynolds_answers_for_sets_of_five_and_singles_only() {
        let five = Reps::new(5).unwrap();
        let press = &REYNOLDS_CHEST_PRESS;
        assert_eq!(max(press, 80_000, 1), Ok(80_000));
        assert_eq!(max(press, 80_000, 4), Err(Refusal::RepsBelowRange { least: five }));
        assert_eq!(max(press, 80_000, 6), Err(Refusal::RepsBeyondRange { most: five }));
        let weight = Grams::new(80_000).unwrap();
        assert_eq!(press.reps_for(weight, weight), Err(Refusal::NotInvertible));
    }

    #[test]
    fn reynolds_refuses_where_the_intercept_would_answer() {
        for (formula, least) in [(&REYNOLDS_CHEST_PRESS, 1_857), (&REYNOLDS_LEG_PRESS, 38_983)] {
            assert!(max(formula, least, 5).is_ok());
            let refusal = Refusal::WeightBelowRange { least: Grams::new(least).unwrap() };
            assert_eq!(max(formula, least - 1, 5), Err(refusal));
            assert_eq!(
                formula.weight_for(Grams::new(least).unwrap(), Reps::new(5).unwrap()),
                Err(refusal),
            );
        }
    }
}

//! Kravitz 2003: equations of elite male high-school power lifters, in kilograms.
//!
//! Source: L. Kravitz, C. Akalan, K. Nowicki, S. J. Kinzey, "Prediction of 1 repetition maximum in
//! high-school power lifters", J Strength Cond Res 17(1), 2003 (n = 18): squat `159.9 + 0.103 r w -
//! 11.552 r` (SEE 5.06 kg) and bench press `90.66 + 0.085 r w - 5.306 r` (SEE 2.69 kg) from sets at
//! 70 % of the max, deadlift `156.08 + 0.098 r w - 12.106 r` (SEE 4.97 kg) from sets at 80 %.
//!
//! An equation of sets at 70 % is no equation of other sets: with a light weight it falls with the
//! repetitions, without any it gives 160 kg. So an answer stands only where it confirms that the
//! weight was within five points of the share it was fitted at, and from as many repetitions as
//! anybody has left there. It gives no repetitions, because more of them do not always mean more.

use crate::formula::{Formula, Law, MOST_REPS};

const SOURCE: &str = "Kravitz et al., J Strength Cond Res 17(1), 2003";

/// Sets at 70 % go on for longer than sets that are meant as a test of strength.
const MOST_REPS_AT_70_PERCENT: u32 = 20;

/// Who fails earlier did not lift 70 %: a set of six is one of 84 % on the RPE chart.
const LEAST_REPS_AT_70_PERCENT: u32 = 7;

/// Who fails earlier did not lift 80 %: a set of three is one of 92 % on the RPE chart.
const LEAST_REPS_AT_80_PERCENT: u32 = 4;

/// `1RM = 159.9 + 0.103 r w - 11.552 r` kg for a squat at about 70 % of it.
pub const KRAVITZ_SQUAT: Formula = Formula {
    name: "kravitz_squat",
    source: SOURCE,
    least_reps: LEAST_REPS_AT_70_PERCENT,
    most_reps: MOST_REPS_AT_70_PERCENT,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Kilograms { estimate: squat, rises: false, at_percent: Some((65, 75)) },
};

/// `1RM = 90.66 + 0.085 r w - 5.306 r` kg for a bench press at about 70 % of it.
pub const KRAVITZ_BENCH_PRESS: Formula = Formula {
    name: "kravitz_bench_press",
    source: SOURCE,
    least_reps: LEAST_REPS_AT_70_PERCENT,
    most_reps: MOST_REPS_AT_70_PERCENT,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Kilograms { estimate: bench_press, rises: false, at_percent: Some((65, 75)) },
};

/// `1RM = 156.08 + 0.098 r w - 12.106 r` kg for a deadlift at about 80 % of it.
pub const KRAVITZ_DEADLIFT: Formula = Formula {
    name: "kravitz_deadlift",
    source: SOURCE,
    least_reps: LEAST_REPS_AT_80_PERCENT,
    most_reps: MOST_REPS,
    pole_reps: None,
    least_weight_grams: 1,
    law: Law::Kilograms { estimate: deadlift, rises: false, at_percent: Some((75, 85)) },
};

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn squat(kilograms: f64, reps: f64) -> f64 {
    159.9 + 0.103 * reps * kilograms - 11.552 * reps
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn bench_press(kilograms: f64, reps: f64) -> f64 {
    90.66 + 0.085 * reps * kilograms - 5.306 * reps
}

#[expect(clippy::float_arithmetic, reason = "the formula as it is printed")]
fn deadlift(kilograms: f64, reps: f64) -> f64 {
    156.08 + 0.098 * reps * kilograms - 12.106 * reps
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
    fn kravitz_has_the_values_of_its_published_coefficients() {
        assert_close(squat(110.0, 12.0), 157.236);
        assert_close(bench_press(70.0, 14.0), 99.676);
        assert_close(deadlift(140.0, 8.0), 168.992);
        assert_eq!(max(&KRAVITZ_SQUAT, 110_000, 12), Ok(157_236));
        assert_eq!(max(&KRAVITZ_BENCH_PRESS, 70_000, 14), Ok(99_676));
        assert_eq!(max(&KRAVITZ_DEADLIFT, 140_000, 8), Ok(168_992));
    }

    #[test]
    fn kravitz_refuses_sets_at_another_share_of_the_max() {
        for (grams, reps) in [(20_000, 12), (60_000, 8), (160_000, 7)] {
            assert_eq!(max(&KRAVITZ_SQUAT, grams, reps), Err(Refusal::NotAsFitted));
        }
        assert_eq!(max(&KRAVITZ_DEADLIFT, 160_000, 4), Err(Refusal::NotAsFitted));
        let grams = |count| Grams::new(count).unwrap();
        let refused = KRAVITZ_SQUAT.weight_for(grams(250_000), Reps::new(8).unwrap());
        assert_eq!(refused, Err(Refusal::NotAsFitted));
        let seven = Reps::new(7).unwrap();
        let refused = max(&KRAVITZ_SQUAT, 110_000, 6);
        assert_eq!(refused, Err(Refusal::RepsBelowRange { least: seven }));
        let refused = KRAVITZ_SQUAT.reps_for(grams(157_236), grams(110_000));
        assert_eq!(refused, Err(Refusal::NotInvertible));
    }
}

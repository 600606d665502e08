//! The curve `1RM = w (1 + k (n - 1))`, `n` being the repetitions with those in reserve.
#![expect(clippy::float_arithmetic, reason = "a curve of real numbers, inside")]

use super::model;
use super::set::Exercise;
use crate::real;

stadion_units::quantities! {
    /// How steep a lifter's curve is: the `k` of `1RM = w (1 + k (n - 1))`, in ten-thousandths.
    ///
    /// ```
    /// use stadion_one_rep_max::estimator::CurveSlope;
    /// use stadion_units::Quantity;
    ///
    /// assert_eq!(CurveSlope::parse(b"0.0353").unwrap().get(), 353);
    /// assert!(CurveSlope::parse(b"0.2").is_err());
    /// ```
    CurveSlope = 50..=1_000, "slope of the curve", "", places 4;
}

/// The curve that an estimate uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Curve {
    /// Its slope.
    pub slope: CurveSlope,
    /// The published slope of the exercise, from which it was learned.
    pub published: CurveSlope,
    /// Where that was published.
    pub source: &'static str,
    /// How many sets of more than one repetition taught it.
    pub taught_by_sets_count: u32,
}

impl Curve {
    pub(super) fn new(slope: f64, exercise: Exercise, taught_by_sets_count: u32) -> Option<Self> {
        let (published, source) = prior(exercise);
        let slope_of = |slope: f64| real::half_up(slope * 10_000.0);
        Some(Self {
            slope: slope_of(slope)?,
            published: slope_of(published)?,
            source,
            taught_by_sets_count,
        })
    }
}

/// The published slope of an exercise.
///
/// Nuzzo 2024 counted repetitions at shares of the max: bench press 8.8 at 80 % and 14.08 at 70 %,
/// so k is 0.0321 and 0.0328; leg press 13.1 and 18.96, so 0.0207 and 0.0239. The means stand here.
pub(super) fn prior(exercise: Exercise) -> (f64, &'static str) {
    match exercise {
        Exercise::BenchPress => (0.032_4, "Nuzzo 2024, bench press"),
        Exercise::LegPress => (0.022_3, "Nuzzo 2024, leg press"),
        Exercise::Squat | Exercise::Deadlift | Exercise::Other => {
            (0.035_3, "Jovanović, modified Epley")
        }
    }
}

/// The logarithm of the max as a multiple of the weight.
pub(super) fn log_multiple(slope: f64, count: f64) -> f64 {
    libm::log(1.0 + slope * (count - 1.0))
}

/// What a change of the slope does to [`log_multiple`].
pub(super) fn lever(slope: f64, count: f64) -> f64 {
    (count - 1.0) / (1.0 + slope * (count - 1.0))
}

/// The variance of what a set says, given the error of its reserve in repetitions.
pub(super) fn variance(slope: f64, count: f64, reserve_error: f64) -> f64 {
    let beyond = count - 1.0;
    let by_reserve = slope * reserve_error / (1.0 + slope * beyond);
    model::SET_VARIANCE + model::REPS_VARIANCE * beyond * beyond + by_reserve * by_reserve
}

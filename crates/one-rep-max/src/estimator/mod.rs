//! What a lifter can lift today, from all their sets, and how sure that is.
//!
//! - [`set`]: what goes in, [`verdict`]: what became of each set;
//! - [`Estimate`]: the max with its interval, the lifter's own curve, and predictions from both.
//!
//! The way of the sets, one step a file: `admission` turns a set into repetitions to failure,
//! `plausibility` compares it with its neighbours in time, `session` combines the sets of a day,
//! `filter` follows the max, the progress and the curve from day to day, `last` keeps what is believed
//! after a session, and `calibration` widens or narrows the interval until it has held four forecasts
//! of five; `doubt` widens it to what was lifted, and over sets that contradict each other. Every
//! constant stands in `model` with its reason.
//!
//! The order of the sets does not matter: they are sorted first. An estimate costs one pass, and one
//! more for each set of the newest day, over at most [`MOST_SETS_COUNT`] sets.

mod admission;
mod calibration;
mod curve;
mod doubt;
mod filter;
mod history;
mod last;
mod model;
mod plausibility;
mod prediction;
mod session;
pub mod set;
pub mod verdict;

pub use curve::{Curve, CurveSlope};
pub use model::MOST_SETS_COUNT;
pub use prediction::{Cell, Interval, Prediction, RepsPrediction};
pub use set::{Effort, Exercise, LiftedSet, RepsInReserve, SetKind};
pub use verdict::{NoEstimate, SetRefusal, Verdict};

use history::History;
use stadion_units::{Day, Grams};

/// What became of a history.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// One verdict per set, in the order in which the sets came.
    pub verdicts: Vec<Verdict>,
    /// The estimate, where at least one set is of use.
    pub estimate: Result<Estimate, NoEstimate>,
}

/// The max of a lifter in an exercise on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// The one-rep max.
    pub one_rep_max: Grams,
    /// Where it lies four times out of five.
    pub interval: Interval,
    /// The lifter's own curve from repetitions to the max.
    pub curve: Curve,
    /// What a set of unknown effort is taken to have left in reserve.
    pub usual_reserve: RepsInReserve,
    /// How many sets it rests on.
    pub sets_count: u32,
    /// On how many days they were lifted.
    pub sessions_count: u32,
    belief: prediction::Belief,
}

/// Estimates the max of the day from the sets up to it.
///
/// A true single to failure on that day is the max, exactly, unless something heavier was lifted
/// around it. Sets that say nothing are refused one by one, each with its reason, and so are sets
/// that can not be true beside their neighbours. Where too few sets contradict each other to tell
/// which is wrong, all are marked and the interval holds what each of them means.
///
/// Progress needs sessions: the max grows until the next session is due, and from then on the
/// interval alone does.
///
/// ```
/// use stadion_one_rep_max::estimator::{Effort, Exercise, LiftedSet, NoEstimate, SetKind, estimate};
/// use stadion_units::{Day, Grams, Quantity, Reps, Rpe};
///
/// let today = Day::parse("2026-01-09").unwrap();
/// let set = |day: &str, grams, reps, rpe| LiftedSet {
///     performed_on: Day::parse(day).unwrap(),
///     weight: Grams::new(grams).unwrap(),
///     reps: Reps::new(reps).unwrap(),
///     effort: Effort::Rated(Rpe::new(rpe).unwrap()),
///     kind: SetKind::Working,
/// };
/// let sets = [
///     set("2026-01-05", 100_000, 5, 80),
///     set("2026-01-05", 100_000, 5, 85),
///     set("2026-01-09", 120_000, 1, 100),
/// ];
/// let estimate_of = |sets| estimate(sets, Exercise::Squat, today).estimate;
/// assert_eq!(estimate_of(&sets).unwrap().one_rep_max.to_string(), "120");
/// assert_eq!(estimate_of(&[]), Err(NoEstimate::NoUsableSet));
/// ```
pub fn estimate(sets: &[LiftedSet], exercise: Exercise, today: Day) -> Assessment {
    History::new(sets, exercise, today).assess()
}

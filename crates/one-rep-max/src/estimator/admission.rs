//! From a set to repetitions to failure, or a refusal.
#![expect(clippy::float_arithmetic, reason = "repetitions in reserve shrunk to a habit")]

use super::curve;
use super::model;
use super::set::{Effort, LiftedSet, RepsInReserve, SetKind};
use super::verdict::SetRefusal;
use crate::real;
use stadion_units::{Day, Quantity, Reps, short};

/// A set as the model sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    pub set: LiftedSet,
    pub log_weight: f64,
    /// Repetitions with those in reserve.
    pub count: f64,
    /// The error of the reserve, in repetitions.
    pub reserve_error: f64,
    /// Nothing is estimated in a true single to failure.
    pub is_the_max: bool,
}

/// What a lifter leaves in reserve when they do not say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Habit(f64);

impl Habit {
    /// Nothing is known.
    pub(super) const NONE: Self = Self(model::USUAL_RESERVE);

    /// The least there can be.
    pub(super) const LEAST: Self = Self(0.0);

    /// The median of the known reserves, shrunk to what is usual.
    pub(super) fn new<'s>(sets: impl Iterator<Item = &'s LiftedSet>) -> Self {
        let mut known: Vec<u32> = sets
            .filter_map(|set| set.effort.reserve())
            .map(Quantity::get)
            .filter(|reserve| *reserve <= model::MOST_RESERVE)
            .collect();
        short::sort_by(&mut known, Ord::cmp);
        let middle = known.len().checked_div(2).and_then(|middle| known.get(middle));
        let median = middle.map_or(model::USUAL_RESERVE, |tenths| f64::from(*tenths) / 10.0);
        let count = f64::from(u32::try_from(known.len()).unwrap_or(u32::MAX));
        let own = count / (count + model::RESERVE_WEIGHT);
        Self(model::USUAL_RESERVE + (median - model::USUAL_RESERVE) * own)
    }

    pub(super) fn reserve(self) -> Option<RepsInReserve> {
        real::half_up(self.0 * 10.0)
    }
}

/// A set that was done, or the reason why it says nothing.
pub(super) fn admit(set: LiftedSet, habit: Habit, today: Day) -> Result<Work, SetRefusal> {
    match set.kind {
        SetKind::Working => {}
        SetKind::WarmUp => return Err(SetRefusal::WarmUp),
        SetKind::DropSet => return Err(SetRefusal::DropSet),
        SetKind::Assisted => return Err(SetRefusal::Assisted),
    }
    if set.performed_on > today {
        return Err(SetRefusal::InFuture);
    }
    if set.weight.get() == 0 {
        return Err(SetRefusal::WeightNotPositive);
    }
    let (count, reserve_error) = to_failure(set.reps, set.effort, habit)?;
    Ok(Work {
        set,
        log_weight: libm::log(f64::from(set.weight.get())),
        count,
        reserve_error,
        is_the_max: is_true_single(set.reps, set.effort),
    })
}

/// The logarithm of the max that a set means, before anything is known of the lifter.
pub(super) fn log_max(set: &LiftedSet, slope: f64) -> f64 {
    let reserve = set.effort.reserve().map(|reserve| f64::from(reserve.get()) / 10.0);
    let count = f64::from(set.reps.get()) + reserve.unwrap_or(model::USUAL_RESERVE);
    libm::log(f64::from(set.weight.get())) + curve::log_multiple(slope, count)
}

/// Whether the set is the max itself.
pub(super) fn is_true_single(reps: Reps, effort: Effort) -> bool {
    reps.get() == 1 && effort.reserve().map(Quantity::get) == Some(0)
}

/// Repetitions with those in reserve, and the error of the latter.
pub(super) fn to_failure(
    reps: Reps,
    effort: Effort,
    habit: Habit,
) -> Result<(f64, f64), SetRefusal> {
    if reps.get() == 0 {
        return Err(SetRefusal::RepsBelowOne);
    }
    let known = effort.reserve();
    let most = RepsInReserve::new(model::MOST_RESERVE).map_err(|_| SetRefusal::BeyondScale)?;
    if known.is_some_and(|reserve| reserve > most) {
        return Err(SetRefusal::TooEasy { most });
    }
    let reserve = known.map_or(habit.0, |reserve| f64::from(reserve.get()) / 10.0);
    let count = f64::from(reps.get()) + reserve;
    if count > f64::from(model::MOST_REPS) {
        let most = Reps::new(model::MOST_REPS).map_err(|_| SetRefusal::BeyondScale)?;
        return Err(SetRefusal::RepsBeyondRange { most });
    }
    let error = match known {
        Some(_) => model::RESERVE_ERROR * (1.0 + reserve),
        None => model::UNKNOWN_RESERVE_ERROR,
    };
    Ok((count, error))
}

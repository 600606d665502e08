//! The formulas, each with every fair way to make one max of many sets.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "a panic here fails a test, not a request"
)]

use super::targets::Target;
use stadion_one_rep_max::Formula;
use stadion_one_rep_max::estimator::{LiftedSet, SetKind};
use stadion_units::{Grams, Quantity, Reps};

/// Which sets of the past are looked at.
#[derive(Clone, Copy, Debug)]
pub enum Window {
    LastSession,
    Days(i32),
    All,
}

/// How their maxima become one.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    Max,
    Median,
    Mean,
}

/// A way to use a formula.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    pub window: Window,
    pub of: Of,
    /// Whether repetitions in reserve count as repetitions.
    pub knows_reserve: bool,
}

/// Every way.
pub fn ways() -> Vec<Way> {
    let windows = [Window::LastSession, Window::Days(14), Window::Days(42), Window::All];
    let mut ways = Vec::new();
    for window in windows {
        for of in [Of::Max, Of::Median, Of::Mean] {
            ways.extend([false, true].map(|knows_reserve| Way { window, of, knows_reserve }));
        }
    }
    ways
}

/// The weight that a formula predicts, in grams.
pub fn predict(formula: &Formula, way: Way, target: &Target<'_>) -> Option<f64> {
    let works = target.past.iter().filter(|set| set.kind == SetKind::Working);
    let maxes: Vec<(i32, f64)> = works
        .filter_map(|set| {
            let ago = target.set.performed_on.days_since(set.performed_on);
            Some((ago, max_of(formula, set, way)?))
        })
        .collect();
    let last = maxes.iter().map(|(ago, _)| *ago).min()?;
    let within = |most| maxes.iter().filter(move |(ago, _)| *ago <= most).map(|(_, max)| *max);
    let mut found: Vec<f64> = match way.window {
        Window::LastSession => within(last).collect(),
        Window::Days(days) => within(days.max(last)).collect(),
        Window::All => within(i32::MAX).collect(),
    };
    found.sort_by(f64::total_cmp);
    let (below, middle) = ((found.len() - 1) / 2, found.len() / 2);
    let max = match way.of {
        Of::Max => *found.last()?,
        Of::Mean => found.iter().sum::<f64>() / f64::from(u32::try_from(found.len()).ok()?),
        Of::Median => f64::midpoint(*found.get(below)?, *found.get(middle)?),
    };
    let max = grams(max)?;
    both(&target.set, way, |reps| formula.weight_for(max, reps).ok())
}

fn max_of(formula: &Formula, set: &LiftedSet, way: Way) -> Option<f64> {
    both(set, way, |reps| formula.one_rep_max(set.weight, reps).ok())
}

/// Formulas know whole repetitions: half a repetition in reserve is the mean of its neighbours.
fn both(set: &LiftedSet, way: Way, answer: impl Fn(Reps) -> Option<Grams>) -> Option<f64> {
    // An unknown reserve is taken for the usual two.
    let tenths = set.effort.reserve().map_or(20, Quantity::get);
    let (whole, half) =
        if way.knows_reserve { (tenths / 10, !tenths.is_multiple_of(10)) } else { (0, false) };
    let grams = |reserve: u32| {
        answer(Reps::new(set.reps.get() + reserve).ok()?).map(|grams| f64::from(grams.get()))
    };
    if half { Some(f64::midpoint(grams(whole)?, grams(whole + 1)?)) } else { grams(whole) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "grams fit")]
fn grams(value: f64) -> Option<Grams> {
    Grams::new(value.round() as u32).ok()
}

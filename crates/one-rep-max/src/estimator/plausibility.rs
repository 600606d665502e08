//! Whether a set can be true beside the sets around it.
#![expect(clippy::float_arithmetic, reason = "ratios of maxima")]

use super::admission::{is_true_single, log_max};
use super::model;
use super::set::LiftedSet;
use super::verdict::SetRefusal;
use crate::real;
use core::ops::Range;
use stadion_units::{Grams, Quantity, short};

/// What the sets around a set make of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Judged {
    /// It can be true.
    Plausible,
    /// It contradicts the only sets that there are, and nobody can say which of them is wrong.
    Contested,
    /// It can not be true.
    Refused(SetRefusal),
}

/// A set, judged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub judged: Judged,
    /// The logarithm of the max that it means.
    pub log_max: f64,
    /// It is called a max, but a set around it was heavier: what was lifted is the least that a max
    /// can be.
    pub is_outlifted: bool,
}

/// One standing per set, given in the order of time.
///
/// From three neighbours on their median decides: it does not move for one absurd set, wherever that
/// is, and follows a lifter who changes machines after a few sets. Two neighbours decide where they
/// agree with each other. One can not, and neither can sets of which each denies the rest.
pub(super) fn judge(sets: &[LiftedSet], slope: f64) -> Vec<Standing> {
    let logs: Vec<f64> = sets.iter().map(|set| log_max(set, slope)).collect();
    let history = History { sets, logs: &logs, most: libm::log(model::MOST_RATIO) };
    let standing = |(at, log): (usize, &f64)| Standing {
        judged: history.judge(at).unwrap_or(Judged::Plausible),
        log_max: *log,
        is_outlifted: false,
    };
    let mut found: Vec<Standing> = logs.iter().enumerate().map(standing).collect();
    if found.iter().all(|standing| matches!(standing.judged, Judged::Refused(_))) {
        for standing in &mut found {
            standing.judged = Judged::Contested;
        }
    }
    refuse_off_the_scale(&mut found);
    for at in 0..sets.len() {
        let is_outlifted = is_outlifted(sets, &found, at).unwrap_or(false);
        if let Some(standing) = found.get_mut(at) {
            standing.is_outlifted = is_outlifted;
        }
    }
    found
}

/// Sets in the order of time, and what they mean.
struct History<'s> {
    sets: &'s [LiftedSet],
    logs: &'s [f64],
    /// How far apart they may mean it within a day.
    most: f64,
}

impl History<'_> {
    fn judge(&self, at: usize) -> Option<Judged> {
        let log = *self.logs.get(at)?;
        let mut others = window(at, self.logs.len()).filter(|other| *other != at);
        let usual = match (others.next()?, others.next(), others.next()) {
            (one, None, _) => return self.contradict(at, one).then_some(Judged::Contested),
            (one, Some(other), None) => {
                if !self.contradict(at, one) || !self.contradict(at, other) {
                    return None;
                }
                if self.contradict(one, other) {
                    return Some(Judged::Contested);
                }
                self.logs.get(one)?.max(*self.logs.get(other)?)
            }
            _ => self.median_around(at).filter(|usual| (log - usual).abs() > self.most)?,
        };
        let (means, usual) = (grams(log)?, grams(usual)?);
        Some(Judged::Refused(SetRefusal::Implausible { means, usual }))
    }

    /// Whether two sets mean maxima further apart than what may change in the days between.
    fn contradict(&self, one: usize, other: usize) -> bool {
        let said = |at| Some((self.sets.get(at)?, *self.logs.get(at)?));
        said(one).zip(said(other)).is_some_and(|((one, log), (other, other_log))| {
            let change = model::plausible_change(days_between(one, other));
            (log - other_log).abs() > self.most + change
        })
    }

    fn median_around(&self, at: usize) -> Option<f64> {
        let neighbours = window(at, self.logs.len());
        let before = self.logs.get(neighbours.start..at)?;
        let after = self.logs.get(at.checked_add(1)?..neighbours.end)?;
        let mut around = [before, after].concat();
        short::sort_by(&mut around, f64::total_cmp);
        around.get(around.len().checked_div(2)?).copied()
    }
}

/// Of sets that contradict each other, those that mean more than a tonne are the wrong ones.
fn refuse_off_the_scale(found: &mut [Standing]) {
    let top = libm::log(f64::from(Grams::BOUND.max));
    let contested = |standing: &&mut Standing| standing.judged == Judged::Contested;
    let (mut on_scale, off_scale): (Vec<_>, Vec<_>) =
        found.iter_mut().filter(contested).partition(|standing| standing.log_max <= top);
    let usual = on_scale.iter().map(|standing| standing.log_max).max_by(f64::total_cmp);
    let Some(usual) = usual.and_then(grams) else { return };
    for standing in off_scale {
        if let Some(means) = grams(standing.log_max) {
            standing.judged = Judged::Refused(SetRefusal::Implausible { means, usual });
        }
    }
    if let [alone] = on_scale.as_mut_slice() {
        alone.judged = Judged::Plausible;
    }
}

/// Whether a true single lies below what was lifted around it, by more than what may change in the
/// days between.
fn is_outlifted(sets: &[LiftedSet], found: &[Standing], at: usize) -> Option<bool> {
    let single = sets.get(at)?;
    if !is_true_single(single.reps, single.effort) {
        return None;
    }
    let log_weight = |set: &LiftedSet| libm::log(f64::from(set.weight.get()));
    let heavier = window(at, sets.len()).any(|other| {
        let (Some(set), Some(standing)) = (sets.get(other), found.get(other)) else { return false };
        let change = model::plausible_change(days_between(single, set));
        !matches!(standing.judged, Judged::Refused(_))
            && log_weight(set) - change > log_weight(single)
    });
    Some(heavier)
}

/// A set's place and its neighbours' on both sides.
fn window(at: usize, sets_count: usize) -> Range<usize> {
    let end = at.saturating_add(model::NEIGHBOURS_COUNT).saturating_add(1);
    at.saturating_sub(model::NEIGHBOURS_COUNT)..end.min(sets_count)
}

fn days_between(one: &LiftedSet, other: &LiftedSet) -> f64 {
    f64::from(one.performed_on.days_since(other.performed_on)).abs()
}

/// A max for people to read: what is off the scale stands at its end.
fn grams(log: f64) -> Option<Grams> {
    real::half_up(libm::exp(log).min(1_000_000.0))
}

//! Whether a set can be true beside the sets around it.
#![expect(clippy::float_arithmetic, reason = "ratios of maxima")]

use super::admission::log_max;
use super::model;
use super::set::LiftedSet;
use super::verdict::SetRefusal;
use crate::real;
use stadion_units::{Grams, short};

/// One answer per set, given in the order of time.
///
/// The median of the neighbours on both sides does not move for one absurd set, wherever it is, and
/// follows a lifter who changes machines after a few sets.
pub(super) fn judge(sets: &[LiftedSet], slope: f64) -> Vec<Option<SetRefusal>> {
    let logs: Vec<f64> = sets.iter().map(|set| log_max(set, slope)).collect();
    let most = libm::log(model::MOST_RATIO);
    let judge_one = |(at, log): (usize, &f64)| {
        let usual = median_around(&logs, at)?;
        if (log - usual).abs() <= most {
            return None;
        }
        Some(SetRefusal::Implausible { means: grams(*log)?, usual: grams(usual)? })
    };
    logs.iter().enumerate().map(judge_one).collect()
}

fn median_around(logs: &[f64], at: usize) -> Option<f64> {
    let before = logs.get(..at)?.iter().rev().take(model::NEIGHBOURS_COUNT);
    let after = logs.get(at.checked_add(1)?..)?.iter().take(model::NEIGHBOURS_COUNT);
    let mut around: Vec<f64> = before.chain(after).copied().collect();
    if around.len() < model::LEAST_NEIGHBOURS_COUNT {
        return None;
    }
    short::sort_by(&mut around, f64::total_cmp);
    around.get(around.len().checked_div(2)?).copied()
}

/// A max for people to read: what is off the scale stands at its end.
fn grams(log: f64) -> Option<Grams> {
    real::half_up(libm::exp(log).min(1_000_000.0))
}

//! What is predicted: the top set of a session, from all sessions before it.

use super::hevy::Log;
use stadion_one_rep_max::estimator::{Estimate, LiftedSet, SetKind, estimate};
use stadion_units::{Day, Quantity};
use std::collections::BTreeSet;

/// A top set, and what was known before it.
pub struct Target<'l> {
    pub log: &'l Log,
    pub set: LiftedSet,
    pub past: Vec<LiftedSet>,
    pub estimate: Estimate,
}

/// Every session's top set for which the estimator has an answer.
pub fn targets(logs: &[Log]) -> Vec<Target<'_>> {
    logs.iter().flat_map(|log| days(log).into_iter().filter_map(|day| target(log, day))).collect()
}

fn days(log: &Log) -> BTreeSet<Day> {
    log.sets.iter().map(|set| set.performed_on).collect()
}

fn target(log: &Log, day: Day) -> Option<Target<'_>> {
    let todays = log.sets.iter().filter(|set| set.performed_on == day);
    let working = todays.filter(|set| set.kind == SetKind::Working);
    let reserve = |set: &LiftedSet| set.effort.reserve().map(Quantity::get);
    let set = *working.max_by_key(|set| (set.weight, set.reps, reserve(set)))?;
    let past: Vec<LiftedSet> =
        log.sets.iter().filter(|set| set.performed_on < day).copied().collect();
    let estimate = estimate(&past, log.exercise, day).estimate.ok()?;
    estimate.expected_weight(set.reps, set.effort).ok()?;
    Some(Target { log, set, past, estimate })
}

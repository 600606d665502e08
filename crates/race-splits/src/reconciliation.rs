//! Do the parts add up to the total under a known way of rounding?
//!
//! Published result pages round every part up to the next second, so in 1,630 complete results
//! of 2018/19 the headline minus its 17 parts is -8.0 s in the mean (sd 1.2, range -12 to -4),
//! never 0. In/Out tables are differences of one cumulative clock and telescope exactly. Some
//! devices cut fractions off. With parts that are each off by less than their own last printed
//! place, the residual `total - parts` lies
//!
//! - rounded up: in `[-(sum of places - finest), place of the total - finest]`,
//! - cut off: in `[-(place of the total - finest), sum of places - finest]`;
//!
//! for `k` parts in whole seconds that is `[-(k-1), 0]` and `[0, k-1]`. Penalties stand inside
//! their split and are never added.

use crate::finding::{Field, Finding, Place, seconds, signed};
use crate::race::Race;
use stadion_units::{Code, Quantity};

/// The way of rounding that explains the residual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// The parts telescope to the total.
    Exact,
    /// Every part was rounded up, as published result pages do.
    RoundedUp,
    /// Every part was cut off, as some devices do.
    Truncated,
    /// No rounding explains it.
    Unexplained,
    /// Parts are missing, so the residual is theirs.
    Unknown,
}

impl Rounding {
    /// The word used in answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::RoundedUp => "rounded_up",
            Self::Truncated => "truncated",
            Self::Unexplained => "unexplained",
            Self::Unknown => "unknown",
        }
    }
}

/// Sums in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Totals {
    /// Splits of type `run`.
    pub runs: i64,
    /// Splits of type `station`.
    pub stations: i64,
    /// Splits of all other types (`swim`, `row`, …).
    pub other_legs: i64,
    /// The stated transitions.
    pub transitions: i64,
    /// All of the above.
    pub parts: i64,
    /// The headline minus the parts.
    pub residual: i64,
    /// What the transitions must have taken when not all are stated.
    pub derived_transitions: Option<i64>,
    /// The way of rounding that explains the residual.
    pub rounding: Rounding,
}

/// How far parts may be off by rounding: the sum of their places and the finest one.
struct Places {
    sum: i64,
    finest: i64,
    total: i64,
}

/// The place of the last printed digit, in milliseconds.
fn place(milliseconds: i64) -> i64 {
    [1_000, 100, 10]
        .into_iter()
        .find(|step| milliseconds.checked_rem(*step) == Some(0))
        .unwrap_or(1)
}

impl Places {
    fn of(parts: &[i64], total: i64) -> Self {
        let places = parts.iter().filter(|part| **part > 0).map(|part| place(*part));
        let total = place(total);
        let finest = places.clone().fold(total, i64::min);
        Self { sum: places.sum(), finest, total }
    }

    fn explain(&self, residual: i64) -> Rounding {
        let parts = self.sum.saturating_sub(self.finest).max(0);
        let total = self.total.saturating_sub(self.finest);
        if residual == 0 {
            Rounding::Exact
        } else if (0_i64.saturating_sub(parts)..=total).contains(&residual) {
            Rounding::RoundedUp
        } else if (0_i64.saturating_sub(total)..=parts).contains(&residual) {
            Rounding::Truncated
        } else {
            Rounding::Unexplained
        }
    }
}

/// Sums the parts and explains the residual; `complete` tells whether every leg has its split.
pub fn check(race: &Race<'_>, complete: bool, findings: &mut Vec<Finding>) -> Totals {
    let sum_of = |wanted: &dyn Fn(&str) -> bool| -> i64 {
        let splits = race.splits.iter().filter(|split| wanted(split.split_type));
        splits.map(|split| signed(split.time)).sum()
    };
    let runs = sum_of(&|name| name == "run");
    let stations = sum_of(&|name| name == "station");
    let other_legs = sum_of(&|name| name != "run" && name != "station");
    let stated: Vec<i64> = race.splits.iter().filter_map(|s| s.transition.map(signed)).collect();
    check_stated_sum(race, &stated, findings);

    let transition_parts: Vec<i64> = match race.transitions_total {
        Some(sum) => vec![signed(sum)],
        None => stated.clone(),
    };
    let transitions: i64 = transition_parts.iter().sum();
    let legs = runs.saturating_add(stations).saturating_add(other_legs);
    let parts = legs.saturating_add(transitions);
    let total = signed(race.total_time);
    let mut totals = Totals {
        runs,
        stations,
        other_legs,
        transitions,
        parts,
        residual: total.saturating_sub(parts),
        derived_transitions: None,
        rounding: Rounding::Unknown,
    };
    if !complete {
        return totals;
    }
    let mut all: Vec<i64> = race.splits.iter().map(|split| signed(split.time)).collect();
    all.extend(&transition_parts);
    let explained = Places::of(&all, total).explain(totals.residual);
    let wanted = race.format.transition_count();
    let all_stated = race.transitions_total.is_some() || stated.len() >= wanted;
    let none_needed = race.is_simulation && stated.is_empty() && explained != Rounding::Unexplained;
    if all_stated || none_needed {
        totals.rounding = explained;
        judge_residual(race, &mut totals, findings);
    } else if totals.residual > 0 || explained != Rounding::Unexplained {
        derive_transitions(race, &mut totals, stated.len(), findings);
    } else {
        totals.rounding = Rounding::Unexplained;
        findings.push(residual_finding(&totals, "even without any transition"));
    }
    totals
}

fn check_stated_sum(race: &Race<'_>, stated: &[i64], findings: &mut Vec<Finding>) {
    let Some(sum) = race.transitions_total.map(signed) else { return };
    let wanted = race.format.transition_count();
    let parts: i64 = stated.iter().sum();
    let residual = sum.saturating_sub(parts);
    let explained = Places::of(stated, sum).explain(residual) != Rounding::Unexplained;
    let complete = stated.len() >= wanted && !stated.is_empty();
    // A few stated transitions may be less than the sum, all of them must meet it.
    if stated.is_empty() || explained || (!complete && residual > 0) {
        return;
    }
    let message = format!(
        "the transitions of the splits sum to {}, but `transitions_total_seconds` is {}",
        seconds(parts),
        seconds(sum)
    );
    findings.push(
        Finding::new(Code::TransitionsMismatch, Place::TransitionsTotal, None, message)
            .comparing(Some(parts), sum),
    );
}

/// A zero split means a missed mat: what is left over can be its time.
fn judge_residual(race: &Race<'_>, totals: &mut Totals, findings: &mut Vec<Finding>) {
    if totals.rounding != Rounding::Unexplained {
        return;
    }
    let zero = race.splits.iter().position(|split| split.time.get() == 0);
    match zero {
        Some(_) if totals.residual > 0 => totals.rounding = Rounding::Unknown,
        _ => findings.push(residual_finding(totals, "and no rounding explains that")),
    }
}

fn derive_transitions(
    race: &Race<'_>,
    totals: &mut Totals,
    stated: usize,
    findings: &mut Vec<Finding>,
) {
    let derived = totals.residual.saturating_add(totals.transitions).max(0);
    totals.derived_transitions = Some(derived);
    let Some(transitions) = race.format.transitions else { return };
    if race.is_simulation && stated == 0 {
        return;
    }
    let message = format!(
        "{stated} of {} transitions ({}) are stated: together they took about {}",
        race.format.transition_count(),
        transitions.name,
        seconds(derived)
    );
    findings.push(
        Finding::new(Code::TransitionsMissing, Place::Splits, None, message)
            .comparing(Some(derived), totals.transitions),
    );
}

fn residual_finding(totals: &Totals, why: &str) -> Finding {
    let total = totals.parts.saturating_add(totals.residual);
    let (size, word) = if totals.residual < 0 {
        (totals.residual.saturating_neg(), "more")
    } else {
        (totals.residual, "less")
    };
    let message = format!(
        "the parts sum to {}, {} {word} than the total of {}, {why}: \
         check for a mistyped split or a penalty that was added again",
        seconds(totals.parts),
        seconds(size),
        seconds(total),
    );
    Finding::new(Code::ResidualUnexplained, Place::Total, None, message)
        .comparing(Some(totals.parts), total)
}

/// Flags transitions that no race has.
pub fn check_transitions(race: &Race<'_>, totals: &Totals, findings: &mut Vec<Finding>) {
    for (index, split) in race.splits.iter().enumerate() {
        let number = split.number.get();
        let place = Place::Split(index, Field::Transition);
        let Some(leg) = race.format.leg(number) else { continue };
        let last = race.format.leg(number.saturating_add(1)).is_none();
        match split.transition.map(Quantity::get) {
            Some(0) if leg.transition_follows => findings.push(Finding::new(
                Code::TransitionZero,
                place,
                Some(number),
                format!("the transition of split {number} took 0 s: a timing mat was missed"),
            )),
            Some(time) if time > 0 && last => findings.push(Finding::new(
                Code::TransitionAfterFinish,
                place,
                Some(number),
                format!("split {number} ends at the finish, so its transition can not take time"),
            )),
            _ => {}
        }
    }
    check_share(race, totals, findings);
}

fn check_share(race: &Race<'_>, totals: &Totals, findings: &mut Vec<Finding>) {
    let Some(transitions) = race.format.transitions else { return };
    let taken = totals.derived_transitions.unwrap_or(totals.transitions);
    let total = signed(race.total_time);
    let allowed = total.saturating_mul(i64::from(transitions.high_percent)).saturating_div(100);
    if taken <= allowed {
        return;
    }
    let message = format!(
        "transitions ({}) take {} of {}, more than {} %: a split is too short or missing",
        transitions.name,
        seconds(taken),
        seconds(total),
        transitions.high_percent
    );
    findings.push(
        Finding::new(Code::TransitionsImplausible, Place::Total, None, message)
            .comparing(Some(allowed), taken),
    );
}

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

use crate::finding::{Finding, Place};
use crate::race::Race;
use stadion_units::{Code, Quantity, SignedMilliseconds};

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

/// The sums of a race.
#[derive(Clone, Copy, Debug)]
pub struct Totals {
    /// Splits of type `run`.
    pub runs: SignedMilliseconds,
    /// Splits of type `station`.
    pub stations: SignedMilliseconds,
    /// Splits of all other types (`swim`, `row`, …).
    pub other_legs: SignedMilliseconds,
    /// The stated transitions.
    pub transitions: SignedMilliseconds,
    /// All of the above.
    pub parts: SignedMilliseconds,
    /// The headline minus the parts.
    pub residual: SignedMilliseconds,
    /// What the transitions must have taken when not all are stated.
    pub derived_transitions: Option<SignedMilliseconds>,
    /// The way of rounding that explains the residual.
    pub rounding: Rounding,
}

/// How far numbers may be off by rounding, in milliseconds.
struct Places {
    /// Sum over the parts.
    parts: i64,
    /// The finest of all.
    finest: i64,
    /// The total's own.
    total: i64,
}

/// The place of the last printed digit, in milliseconds.
fn place(time: SignedMilliseconds) -> i64 {
    [1_000, 100, 10].into_iter().find(|step| time.0.checked_rem(*step) == Some(0)).unwrap_or(1)
}

/// Explains `total - parts` by a way of rounding, or not at all.
pub(crate) fn explain(parts: &[SignedMilliseconds], total: SignedMilliseconds) -> Rounding {
    let residual = (total - parts.iter().copied().sum()).0;
    let places = Places::of(parts, total);
    // How far the parts and the total can pull the residual, on the grid of the finest place.
    let by_parts = places.parts.saturating_sub(places.finest).max(0);
    let by_total = places.total.saturating_sub(places.finest);
    if residual == 0 {
        Rounding::Exact
    } else if (by_parts.saturating_neg()..=by_total).contains(&residual) {
        Rounding::RoundedUp
    } else if (by_total.saturating_neg()..=by_parts).contains(&residual) {
        Rounding::Truncated
    } else {
        Rounding::Unexplained
    }
}

impl Places {
    fn of(parts: &[SignedMilliseconds], total: SignedMilliseconds) -> Self {
        let total = place(total);
        // A part of 0 was not rounded: it is a mat that was missed.
        let places = parts.iter().filter(|part| part.0 > 0).map(|part| place(*part));
        Self { parts: places.clone().sum(), finest: places.fold(total, i64::min), total }
    }
}

/// Sums the parts and explains the residual; `complete` tells whether every leg has its split.
pub fn check(race: &Race<'_>, complete: bool, findings: &mut Vec<Finding>) -> Totals {
    let stated = stated_transitions(race);
    let mut totals = sums(race, &stated);
    if !complete {
        return totals;
    }
    let mut parts: Vec<SignedMilliseconds> = race.splits.iter().map(|s| s.time.into()).collect();
    parts.extend(&stated);
    let explained = explain(&parts, race.total_time.into());
    let counted =
        race.transitions_total.is_some() || stated.len() >= race.format.transition_count();
    let none_needed = race.is_simulation && stated.is_empty() && explained != Rounding::Unexplained;
    if counted || none_needed {
        totals.rounding = judge(race, &totals, explained, findings);
    } else if totals.residual.0 > 0 || explained != Rounding::Unexplained {
        derive_transitions(race, &mut totals, stated.len(), findings);
    } else {
        totals.rounding = Rounding::Unexplained;
        findings.push(residual_finding(race, &totals, "even without any transition"));
    }
    totals
}

/// The transitions as parts: their stated sum, or each of them.
fn stated_transitions(race: &Race<'_>) -> Vec<SignedMilliseconds> {
    match race.transitions_total {
        Some(sum) => vec![sum.into()],
        None => race.splits.iter().filter_map(|split| split.transition).map(Into::into).collect(),
    }
}

fn sums(race: &Race<'_>, stated: &[SignedMilliseconds]) -> Totals {
    let sum_of = |wanted: &dyn Fn(&str) -> bool| -> SignedMilliseconds {
        let splits = race.splits.iter().filter(|split| wanted(split.split_type));
        splits.map(|split| SignedMilliseconds::from(split.time)).sum()
    };
    let runs = sum_of(&|name| name == "run");
    let stations = sum_of(&|name| name == "station");
    let other_legs = sum_of(&|name| name != "run" && name != "station");
    let transitions = stated.iter().copied().sum();
    let parts = runs + stations + other_legs + transitions;
    Totals {
        runs,
        stations,
        other_legs,
        transitions,
        parts,
        residual: SignedMilliseconds::from(race.total_time) - parts,
        derived_transitions: None,
        rounding: Rounding::Unknown,
    }
}

fn judge(
    race: &Race<'_>,
    totals: &Totals,
    explained: Rounding,
    findings: &mut Vec<Finding>,
) -> Rounding {
    if explained != Rounding::Unexplained {
        return explained;
    }
    // A zero means a missed mat: what is left over can be its time, as far as one leg can take.
    let missed = i64::try_from(missed_mats(race)).unwrap_or(i64::MAX);
    let ceiling = i64::from(race.format.ceiling_seconds).saturating_mul(1_000);
    if (1..=missed.saturating_mul(ceiling)).contains(&totals.residual.0) {
        return Rounding::Unknown;
    }
    findings.push(residual_finding(race, totals, "and no rounding explains that"));
    Rounding::Unexplained
}

/// Splits and transitions of 0 s, where the race has a time to take.
fn missed_mats(race: &Race<'_>) -> usize {
    let splits = race.splits.iter().filter(|split| split.time.get() == 0).count();
    let transitions = race.splits.iter().filter(|split| {
        let follows = race.format.leg(split.number).is_some_and(|leg| leg.transition_follows);
        follows && split.transition.is_some_and(|time| time.get() == 0)
    });
    splits.saturating_add(transitions.count())
}

fn derive_transitions(
    race: &Race<'_>,
    totals: &mut Totals,
    stated_count: usize,
    findings: &mut Vec<Finding>,
) {
    let derived = (totals.residual + totals.transitions).max(SignedMilliseconds::default());
    totals.derived_transitions = Some(derived);
    let Some(transitions) = race.format.transitions else { return };
    let message = format!(
        "{stated_count} of {} transitions ({}) are stated: together they took about {derived} s",
        race.format.transition_count(),
        transitions.name,
    );
    let finding = Finding::new(Code::TransitionsMissing, Place::Splits, None, message);
    findings.push(finding.comparing(derived, totals.transitions));
}

fn residual_finding(race: &Race<'_>, totals: &Totals, why: &str) -> Finding {
    let total = SignedMilliseconds::from(race.total_time);
    let (size, word) = if totals.residual.0 < 0 {
        (totals.parts - total, "more")
    } else {
        (totals.residual, "less")
    };
    let message = format!(
        "the parts sum to {} s, {size} s {word} than the total of {total} s, {why}: \
         check for a mistyped split or a penalty that was added again",
        totals.parts,
    );
    Finding::new(Code::ResidualUnexplained, Place::Total, None, message)
        .comparing(totals.parts, total)
}

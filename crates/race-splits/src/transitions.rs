//! Do the timed ways between legs fit together, and could they have taken that long?

use crate::finding::{Field, Finding, Place};
use crate::race::{Race, Split};
use crate::reconciliation::{Rounding, Totals, explain};
use stadion_units::{Code, Milliseconds, Quantity, SignedMilliseconds};

/// Flags transitions that contradict each other or that no race has.
pub fn check(race: &Race<'_>, totals: &Totals, findings: &mut Vec<Finding>) {
    findings.extend(unexpected(race));
    findings.extend(stated_sum(race));
    let of_splits = race.splits.iter().enumerate();
    findings
        .extend(of_splits.filter_map(|(split_index, split)| of_split(race, split_index, split)));
    findings.extend(share(race, totals));
}

fn unexpected(race: &Race<'_>) -> Option<Finding> {
    if race.format.transitions.is_some() {
        return None;
    }
    let takes_time = |time: Milliseconds| time.get() > 0;
    let on_split = race.splits.iter().position(|split| split.transition.is_some_and(takes_time));
    let place = match (race.transitions_total.filter(|time| takes_time(*time)), on_split) {
        (Some(_), _) => Place::TransitionsTotal,
        (None, Some(split_index)) => Place::Split { split_index, field: Field::Transition },
        (None, None) => return None,
    };
    let message = format!("`{}` has no transitions: leave them out", race.format.name);
    Some(Finding::new(Code::TransitionsUnexpected, place, None, message))
}

fn stated_sum(race: &Race<'_>) -> Option<Finding> {
    let sum = SignedMilliseconds::from(race.transitions_total?);
    let each: Vec<SignedMilliseconds> =
        race.splits.iter().filter_map(|split| split.transition).map(Into::into).collect();
    let parts = each.iter().copied().sum();
    // A few stated transitions may be less than the sum, all of them must meet it.
    let all_stated = each.len() >= race.format.transition_count();
    let possible = explain(&each, sum) != Rounding::Unexplained || (!all_stated && sum > parts);
    if each.is_empty() || possible {
        return None;
    }
    let message = format!(
        "the transitions of the splits sum to {parts} s, \
         but `transitions_total_seconds` is {sum} s: send only one of them, or correct it"
    );
    let finding = Finding::new(Code::TransitionsMismatch, Place::TransitionsTotal, None, message);
    Some(finding.comparing(parts, sum))
}

fn of_split(race: &Race<'_>, split_index: usize, split: &Split<'_>) -> Option<Finding> {
    let number = split.number;
    let leg = race.format.leg(number)?;
    let is_last = race.format.split_numbers().last() == Some(number);
    let (code, message) = match split.transition?.get() {
        0 if leg.transition_follows => (
            Code::TransitionZero,
            format!("the transition of split {number} took 0 s: a timing mat was missed"),
        ),
        time if time > 0 && is_last => (
            Code::TransitionAfterFinish,
            format!("split {number} ends at the finish, so its transition can not take time"),
        ),
        _ => return None,
    };
    Some(Finding::new(
        code,
        Place::Split { split_index, field: Field::Transition },
        Some(number),
        message,
    ))
}

fn share(race: &Race<'_>, totals: &Totals) -> Option<Finding> {
    let transitions = race.format.transitions?;
    let taken = totals.derived_transitions.unwrap_or(totals.transitions);
    let total = SignedMilliseconds::from(race.total_time);
    let percent = i64::from(transitions.high_percent);
    let allowed = SignedMilliseconds(total.0.saturating_mul(percent).saturating_div(100));
    if taken <= allowed {
        return None;
    }
    let message = format!(
        "transitions ({}) take {taken} s of {total} s, more than {percent} %: \
         a split is too short or missing",
        transitions.name,
    );
    let finding = Finding::new(Code::TransitionsImplausible, Place::Total, None, message);
    Some(finding.comparing(allowed, taken))
}

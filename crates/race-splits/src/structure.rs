//! Is every split of the format there, once, as what it claims to be?

use crate::finding::{Field, Finding, Place};
use crate::format::{Leg, index};
use crate::race::{Race, Split};
use stadion_units::Code;

/// What the structure of a race says.
#[derive(Debug)]
pub struct Structure {
    /// Every fault.
    pub findings: Vec<Finding>,
    /// Whether each leg has exactly one split, so that sums mean something.
    pub complete: bool,
}

/// Checks numbers, types and stations of all splits.
pub fn check(race: &Race<'_>) -> Structure {
    let mut findings = Vec::new();
    check_division(race, &mut findings);
    if race.splits.is_empty() {
        findings.push(Finding::new(
            Code::SplitsMissing,
            Place::Splits,
            None,
            "no splits are given: only the total can be used".into(),
        ));
        return Structure { findings, complete: false };
    }
    let mut seen = vec![false; race.format.legs.len()];
    let mut complete = true;
    for (split_index, split) in race.splits.iter().enumerate() {
        complete &= check_split(race, split_index, split, &mut seen, &mut findings);
    }
    for (number, leg) in race.format.split_numbers().zip(race.format.legs) {
        if seen.get(index(number)) == Some(&true) {
            continue;
        }
        complete = false;
        let count = race.format.legs.len();
        let message =
            format!("split {number} ({}) is missing: send all {count} splits or none", leg.name);
        findings.push(Finding::new(Code::SplitMissing, Place::Splits, Some(number), message));
    }
    Structure { findings, complete }
}

fn check_division(race: &Race<'_>, findings: &mut Vec<Finding>) {
    let Some(division) = race.division else { return };
    let allowed = race.format.divisions;
    if allowed.contains(&division) {
        return;
    }
    let message = if allowed.is_empty() {
        format!("`{}` has no divisions: leave `division` out", race.format.name)
    } else {
        format!(
            "`{division}` is no division of `{}`: use one of {}",
            race.format.name,
            allowed.join(", ")
        )
    };
    findings.push(Finding::new(Code::DivisionMismatch, Place::Division, None, message));
}

/// Returns whether the split fills a place of its own.
fn check_split(
    race: &Race<'_>,
    split_index: usize,
    split: &Split<'_>,
    seen: &mut [bool],
    findings: &mut Vec<Finding>,
) -> bool {
    let number = split.number;
    let at = |field| Place::Split { split_index, field };
    let Some(leg) = race.format.leg(number) else {
        let count = race.format.legs.len();
        findings.push(Finding::new(
            Code::SplitNumberUnknown,
            at(Field::Number),
            Some(number),
            format!(
                "split {number} does not exist: `{}` has splits 1 to {count}",
                race.format.name
            ),
        ));
        return false;
    };
    check_claims(leg, split_index, split, findings);
    match seen.get_mut(index(number)) {
        Some(taken) if *taken => {
            findings.push(Finding::new(
                Code::SplitDuplicate,
                at(Field::Number),
                Some(number),
                format!("split {number} ({}) is given twice: keep one of them", leg.name),
            ));
            false
        }
        Some(free) => {
            *free = true;
            true
        }
        None => false,
    }
}

fn check_claims(leg: &Leg, split_index: usize, split: &Split<'_>, findings: &mut Vec<Finding>) {
    let number = split.number;
    let at = |field| Place::Split { split_index, field };
    if split.split_type != leg.split_type {
        findings.push(Finding::new(
            Code::SplitTypeMismatch,
            at(Field::Type),
            Some(number),
            format!(
                "split {number} is a `{}` ({}), not a `{}`",
                leg.split_type, leg.name, split.split_type
            ),
        ));
    }
    match (split.station_number, leg.station_number) {
        (Some(claimed), None) => findings.push(Finding::new(
            Code::StationOnRun,
            at(Field::Station),
            Some(number),
            format!(
                "split {number} is {} and has no station, but names station {claimed}",
                leg.name
            ),
        )),
        (Some(claimed), Some(station)) if claimed != station => findings.push(Finding::new(
            Code::StationMismatch,
            at(Field::Station),
            Some(number),
            format!("split {number} is station {station} ({}), not station {claimed}", leg.name),
        )),
        _ => {}
    }
    if split.penalty.is_some_and(|penalty| penalty > split.time) {
        findings.push(Finding::new(
            Code::PenaltyExceedsTime,
            at(Field::Penalty),
            Some(number),
            format!(
                "split {number} took {} s with a penalty of {} s inside it: \
                 a penalty is part of its split",
                split.time,
                split.penalty.unwrap_or(split.time)
            ),
        ));
    }
}

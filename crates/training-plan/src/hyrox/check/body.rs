use super::super::plan::{Item, Plan, PlanDay};
use super::super::profile::Profile;
use super::super::vocabulary::Phase;
use super::super::weights::{bounds_percent, race_weight};
use stadion_units::Quantity;

/// Each item with its day and the phase of its week.
fn items(plan: &Plan) -> impl Iterator<Item = (Phase, &PlanDay, &Item)> {
    plan.weeks.iter().flat_map(|week| {
        let of_day = move |day| PlanDay::items(day).map(move |item| (week.phase, day, item));
        week.days.iter().flat_map(of_day)
    })
}

/// Everything but the race, which is what it is.
fn trained(plan: &Plan) -> impl Iterator<Item = (&PlanDay, &Item)> {
    items(plan).filter(|(_, day, _)| !day.is_race).map(|(_, day, item)| (day, item))
}

pub(super) fn equipment(plan: &Plan, profile: &Profile) -> Vec<String> {
    let mut at = Vec::new();
    for (day, item) in trained(plan) {
        let name = item.exercise.name;
        if !profile.has_equipment_for(item.exercise) {
            at.push(format!("{}: {name} needs more than there is", day.date));
        }
        let is_substitute = item.station.is_some() && item.exercise.station != item.station;
        if is_substitute && item.note.is_none() {
            at.push(format!("{}: {name} stands in for a station and does not say so", day.date));
        }
    }
    at.extend(unmentioned(plan, &profile.unknown_equipment));
    at
}

pub(super) fn injuries(plan: &Plan, profile: &Profile) -> Vec<String> {
    let mut at = Vec::new();
    for (day, item) in trained(plan) {
        if let Some((injury, strain)) = profile.hurt_by(item.exercise) {
            let (name, injury, strain) = (item.exercise.name, injury.as_str(), strain.as_str());
            at.push(format!("{}: {name} ({strain}) with an injury of the {injury}", day.date));
        }
    }
    at.extend(unmentioned(plan, &profile.unknown_injuries));
    at
}

/// Words that were not understood and that no note repeats.
fn unmentioned(plan: &Plan, words: &[String]) -> Vec<String> {
    let is_named = |word: &String| plan.notes.iter().any(|note| note.text.contains(word.as_str()));
    let silent = words.iter().filter(|word| !is_named(word));
    silent.map(|word| format!("`{word}` was not understood and is not mentioned")).collect()
}

pub(super) fn weights(plan: &Plan, profile: &Profile) -> Vec<String> {
    let mut at = Vec::new();
    for (phase, day, item) in items(plan) {
        let Some(load) = item.load else { continue };
        let name = item.exercise.name;
        if profile.one_rep_max(item.exercise).is_some_and(|max| load > max) {
            at.push(format!("{}: {name} with more than the max", day.date));
        }
        let Some(station) = item.station else { continue };
        let Some(race) = race_weight(profile.division, profile.sex, station) else {
            at.push(format!("{}: {name} has a load, the station has none", day.date));
            continue;
        };
        let (low, high) = if day.is_race { (100, 100) } else { bounds_percent(phase) };
        let scaled = u64::from(load.get()).saturating_mul(100);
        let bound = |percent: u32| u64::from(race.get()).saturating_mul(u64::from(percent));
        if scaled < bound(low) || scaled > bound(high) {
            at.push(format!("{}: {name} with {load} kg, {race} kg in the race", day.date));
        }
    }
    at
}

use super::super::plan::{Plan, PlanDay, Week};
use super::super::profile::Profile;
use super::super::simulations::LAST_FULL;
use super::super::vocabulary::{Phase, SessionType, WeekKind};
use super::{at_week, is_full, minutes};
use stadion_units::{Quantity, StationNumber};

/// A run counts from so many minutes.
const RUN: u32 = 5;

fn is_simulation(day: &PlanDay) -> bool {
    day.session == SessionType::Simulation && !day.is_race
}

/// The stations that days train, each once.
fn served(days: &[PlanDay]) -> Vec<StationNumber> {
    let mut served = Vec::new();
    for station in days.iter().flat_map(PlanDay::items).filter_map(|item| item.station) {
        if !served.contains(&station) {
            served.push(station);
        }
    }
    served
}

pub(super) fn simulations(plan: &Plan, profile: &Profile) -> Vec<String> {
    let mut at = Vec::new();
    let length = plan.end.days_since(plan.start).saturating_add(1);
    let mut last_full = None;
    for week in &plan.weeks {
        let found = || week.days.iter().filter(|day| is_simulation(day));
        if found().count() > 1 {
            at.push(at_week(week, "more than one simulation"));
        }
        for day in found() {
            if day.date.days_since(plan.start).saturating_mul(3) < length {
                at.push(format!("{}: a simulation in the first third", day.date));
            }
            if matches!(week.kind, WeekKind::Deload | WeekKind::LeadIn) {
                at.push(format!("{}: a simulation in a week without load", day.date));
            }
            let left = profile.race_date.map_or(i32::MAX, |race| race.days_since(day.date));
            if left < *LAST_FULL.start() {
                at.push(format!("{}: a simulation {left} days before the race", day.date));
            }
            if served(core::slice::from_ref(day)).len() == 8 {
                last_full = Some(day.date);
            }
        }
    }
    if let Some((day, race)) = last_full.zip(profile.race_date) {
        let left = race.days_since(day);
        if !LAST_FULL.contains(&left) {
            at.push(format!("{day}: the last full simulation, {left} days before the race"));
        }
    }
    at
}

pub(super) fn stations(plan: &Plan) -> Vec<String> {
    let missing = |(before, after): (&Week, &Week)| {
        let mut both = served(&before.days);
        both.extend(served(&after.days));
        let missing: Vec<String> = (1..=8_u32)
            .filter_map(|number| StationNumber::new(number).ok())
            .filter(|station| !both.contains(station))
            .map(|station| station.to_string())
            .collect();
        let words = format!("nor the week before has station {}", missing.join(", "));
        (!missing.is_empty()).then(|| at_week(after, &words))
    };
    station_weeks(plan).filter_map(missing).collect()
}

/// Weeks after each other that both have to train stations.
fn station_weeks(plan: &Plan) -> impl Iterator<Item = (&Week, &Week)> {
    let is_specific = |week: &Week| {
        is_full(week) && matches!(week.phase, Phase::SpecificPrep | Phase::CompetitionPrep)
    };
    let pairs = plan.weeks.iter().zip(plan.weeks.iter().skip(1));
    pairs.filter(move |(before, after)| is_specific(before) && is_specific(after))
}

/// Stations trained within two weeks, of all that should be, in percent.
pub(super) fn coverage_percent(plan: &Plan) -> u32 {
    let (mut found, mut wanted) = (0_usize, 0_usize);
    for (before, after) in station_weeks(plan) {
        let mut both = served(&before.days);
        both.extend(served(&after.days));
        found = found.saturating_add(both.len().min(8));
        wanted = wanted.saturating_add(8);
    }
    let percent = found.saturating_mul(100).checked_div(wanted).unwrap_or(100);
    u32::try_from(percent).unwrap_or(100)
}

pub(super) fn running(plan: &Plan) -> Vec<String> {
    let mut at = Vec::new();
    let (mut run, mut all) = (0_u32, 0_u32);
    for week in &plan.weeks {
        let runs = week.days.iter().filter(|day| day.running().get() >= RUN).count();
        let has_race = week.days.iter().any(|day| day.is_race);
        if is_full(week) && !has_race && runs < 2 {
            at.push(at_week(week, &format!("{runs} runs")));
        }
        let days = week.days.iter().filter(|day| !day.is_race);
        run = days.fold(run, |run, day| run.saturating_add(day.running().get()));
        all = all.saturating_add(minutes(week));
    }
    if run.saturating_mul(2) < all {
        at.push(format!("{run} of {all} minutes are running"));
    }
    at
}

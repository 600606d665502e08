use super::super::horizon::{Distance, distance};
use super::super::plan::{Plan, Week};
use super::super::profile::Profile;
use super::super::vocabulary::{Effort, Phase, WeekKind};
use super::{at_week, is_full, minutes, peak, reference};
use stadion_units::Day;

/// The longest taper, days.
const LONGEST_TAPER: i32 = 21;
/// The week before that of the race, in percent of the peak.
const MOST_BEFORE_RACE_WEEK: u32 = 60;
/// Weeks of load in a row.
const MOST_LOADS: u32 = 3;

pub(super) fn phases(plan: &Plan, profile: &Profile) -> Vec<String> {
    let mut at = Vec::new();
    for (before, after) in plan.weeks.iter().zip(plan.weeks.iter().skip(1)) {
        if after.phase < before.phase {
            at.push(at_week(after, "an earlier phase than the week before"));
        }
    }
    for week in &plan.weeks {
        if (week.phase == Phase::Taper) != (week.kind == WeekKind::Taper) {
            at.push(at_week(week, "phase and kind of the week contradict each other"));
        }
    }
    let Some(race) = profile.race_date else {
        let tapers = plan.weeks.iter().filter(|week| week.phase == Phase::Taper);
        at.extend(tapers.map(|week| at_week(week, "a taper without a race")));
        return at;
    };
    let days = u32::try_from(race.days_since(plan.start)).unwrap_or(0);
    let least = match distance(days) {
        Distance::Near => 0,
        Distance::Short => 7,
        Distance::Middle | Distance::Long => 10,
    };
    let taper = taper_days(plan, race);
    if !(least..=LONGEST_TAPER).contains(&taper) {
        at.push(format!("the taper has {taper} days, not {least} to {LONGEST_TAPER}"));
    }
    if plan.weeks.last().is_some_and(|week| week.phase != Phase::Taper) {
        at.push("the week of the race is no taper".to_owned());
    }
    at
}

fn taper_weeks(plan: &Plan) -> impl Iterator<Item = &Week> {
    plan.weeks.iter().filter(|week| week.phase == Phase::Taper)
}

/// Days of the taper before the race.
fn taper_days(plan: &Plan, race: Day) -> i32 {
    let first = taper_weeks(plan).flat_map(|week| &week.days).next();
    first.map_or(0, |day| race.days_since(day.date))
}

pub(super) fn deload(plan: &Plan) -> Vec<String> {
    let mut at = Vec::new();
    let mut loads: Vec<u32> = Vec::new();
    let mut row = 0_u32;
    for week in plan.weeks.iter().filter(|week| week.phase != Phase::Taper) {
        match week.kind {
            WeekKind::Deload => {
                row = 0;
                let Some(reference) = reference(&loads) else { continue };
                let percent = share(minutes(week), reference);
                if !(60..=80).contains(&percent) {
                    at.push(at_week(week, &format!("{percent} % of the weeks before")));
                }
            }
            WeekKind::Load => {
                row = row.saturating_add(1);
                loads.push(minutes(week));
                if row > MOST_LOADS {
                    at.push(at_week(week, &format!("week of load number {row} in a row")));
                }
            }
            WeekKind::LeadIn if is_full(week) => {
                at.push(at_week(week, "a whole week is no lead-in"));
            }
            WeekKind::LeadIn | WeekKind::Taper => {}
        }
    }
    at
}

/// Percent, rounded to the nearest.
fn share(part: u32, whole: u32) -> u32 {
    let doubled = part.saturating_mul(200).saturating_add(whole);
    doubled.checked_div(whole.saturating_mul(2)).unwrap_or(0)
}

pub(super) fn taper(plan: &Plan, profile: &Profile) -> Vec<String> {
    let Some(race) = profile.race_date else { return Vec::new() };
    let mut at = Vec::new();
    let days = taper_days(plan, race);
    let percent = depth(plan, profile, race);
    // With less than a whole week before the race week, the days before the race decide alone.
    let is_whole = |week: &Week| is_full(week) && week.days.iter().all(|day| day.date < race);
    let least = match days {
        _ if taper_weeks(plan).any(is_whole) => 40,
        5.. => 20,
        _ => 0,
    };
    if !(least..=60).contains(&percent) {
        at.push(format!("the taper has {percent} % of the peak, not {least} to 60 %"));
    }
    let has_touch = taper_weeks(plan).flat_map(|week| &week.days).any(|day| {
        let is_fast =
            |item: &super::super::Item| item.effort == Effort::Hard && item.exercise.is_running();
        !day.is_race && day.items().any(is_fast)
    });
    if days >= 4 && !has_touch {
        at.push("the taper has no session at race pace".to_owned());
    }
    at.extend(frequency(plan, race));
    at.extend(last_full_week(plan, profile, race));
    at
}

/// The week before that of the race is reduced, however near the race was when the plan began.
fn last_full_week(plan: &Plan, profile: &Profile, race: Day) -> Option<String> {
    let is_before = |week: &&Week| {
        let last = week.days.last().map_or(0, |day| race.days_since(day.date));
        is_full(week) && (1..=7).contains(&last)
    };
    let last = plan.weeks.iter().find(is_before)?;
    let percent = share(minutes(last), peak(plan, profile));
    (percent > MOST_BEFORE_RACE_WEEK)
        .then(|| at_week(last, &format!("{percent} % of the peak, the week before the race week")))
}

/// The volume of the taper in percent of as many days at the peak.
pub(super) fn depth(plan: &Plan, profile: &Profile, race: Day) -> u32 {
    let sum = taper_weeks(plan).fold(0_u32, |sum, week| sum.saturating_add(minutes(week)));
    let days = u32::try_from(taper_days(plan, race)).unwrap_or(0);
    let whole = peak(plan, profile).saturating_mul(days);
    share(sum.saturating_mul(7), whole)
}

/// At most one session less than in the last week of load, in proportion where the race cuts a week.
fn frequency(plan: &Plan, race: Day) -> Vec<String> {
    let last = plan.weeks.iter().rev().find(|week| week.kind == WeekKind::Load);
    let Some(usual) = last.map(Week::sessions_count) else { return Vec::new() };
    let too_few = |week: &&Week| {
        let until_race = week.days.iter().filter(|day| day.date <= race).count();
        let due = usual.saturating_mul(until_race) / 7;
        is_full(week) && week.sessions_count().saturating_add(1) < due
    };
    let words = |week: &Week| {
        at_week(week, &format!("{} sessions after {usual} before", week.sessions_count()))
    };
    taper_weeks(plan).filter(too_few).map(words).collect()
}

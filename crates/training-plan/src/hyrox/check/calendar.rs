use super::super::plan::{NoteKind, Plan, PlanDay};
use super::super::profile::Profile;
use super::super::vocabulary::Effort;
use super::{at_week, is_full};
use stadion_units::Quantity;

/// The day before a race may have so many easy minutes.
const SHAKEOUT: u32 = 20;

pub(super) fn calendar(plan: &Plan, profile: &Profile) -> Vec<String> {
    let mut at = Vec::new();
    let days = || plan.weeks.iter().flat_map(|week| &week.days);
    for (number, week) in (1_u32..).zip(&plan.weeks) {
        if week.number.get() != number {
            at.push(at_week(week, &format!("should be week {number}")));
        }
        if number > 1 && !is_full(week) || week.days.is_empty() {
            at.push(at_week(week, &format!("{} days", week.days.len())));
        }
        let is_marked = week.notes.iter().any(|note| note.kind == NoteKind::PartialWeek);
        if !is_full(week) && !is_marked {
            at.push(at_week(week, "a part of a week, not marked as one"));
        }
        if week.days.last().is_some_and(|day| day.day_of_week.get() != 7) {
            at.push(at_week(week, "does not end on a Sunday"));
        }
    }
    for day in days() {
        if day.day_of_week.get() != day.date.weekday_index().saturating_add(1) {
            at.push(format!("{}: is another day of the week", day.date));
        }
    }
    for (before, after) in days().zip(days().skip(1)) {
        if before.date.plus_days(1) != Some(after.date) {
            at.push(format!("{}: does not follow {}", after.date, before.date));
        }
    }
    if days().next().map(|day| day.date) != profile.first_open_day() {
        at.push("the first day is not the first open one".to_owned());
    }
    let ends = (days().next().map(|day| day.date), days().next_back().map(|day| day.date));
    if ends != (Some(plan.start), Some(plan.end)) {
        at.push("the dates of the plan are not those of its days".to_owned());
    }
    at
}

pub(super) fn race_week(plan: &Plan, profile: &Profile) -> Vec<String> {
    let races = plan.weeks.iter().flat_map(|week| &week.days).filter(|day| day.is_race);
    let races: Vec<_> = races.map(|day| day.date).collect();
    let Some(race) = profile.race_date else {
        return races.iter().map(|day| format!("{day}: a race nobody asked for")).collect();
    };
    let mut at = Vec::new();
    if races != [race] {
        at.push(format!("{race}: the race is not on this day, or not on this day alone"));
    }
    let last_week = plan.weeks.last().map(|week| &*week.days).unwrap_or_default();
    if !last_week.iter().any(|day| day.date == race) {
        at.push(format!("{race}: the race is not in the last week"));
    }
    for day in plan.weeks.iter().flat_map(|week| &week.days) {
        let left = race.days_since(day.date);
        if (1..=2).contains(&left) && day.is_hard() {
            at.push(format!("{}: hard, {left} days before the race", day.date));
        }
        if left == 1 && !is_gentle(day) {
            at.push(format!("{}: more than {SHAKEOUT} easy minutes before the race", day.date));
        }
        if left < 0 && !day.is_rest() {
            at.push(format!("{}: training after the race", day.date));
        }
    }
    at
}

fn is_gentle(day: &PlanDay) -> bool {
    day.duration.get() <= SHAKEOUT && day.items().all(|item| item.effort == Effort::Easy)
}

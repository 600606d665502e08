//! Which days of a week have which session, and how its minutes are shared.
//!
//! Hard days are Tuesday, Thursday and Saturday, so that never two follow each other; the last six
//! days before a race have a rhythm of their own.

use super::horizon::OpenWeek;
use super::vocabulary::{Experience, WeekKind};
use stadion_units::Day;

/// What a day is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    Rest,
    /// Easy running with something for the upper body.
    EasyAndUpper,
    /// Intervals, threshold, race pace.
    Quality,
    Easy,
    Strength,
    /// Stations and runs.
    Stations,
    Long,
    /// Easy and short, on the day after a simulation of the whole race.
    Recover,
    /// A short session at race pace four days before the race.
    Touch,
    /// A few easy minutes on the day before.
    Shakeout,
    Race,
}

/// A day with its slot and minutes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slotted {
    pub date: Day,
    pub slot: Slot,
    pub minutes: u32,
}

/// Sessions in a week of so many minutes; a lighter week has no sixth one, so that its days differ.
pub(super) fn sessions(level: u32, kind: WeekKind, experience: Experience) -> u32 {
    let sessions = match level {
        0..210 => 3,
        210..330 => 4,
        330..540 => 5,
        _ => 6,
    };
    let is_gentle = experience == Experience::Beginner || kind == WeekKind::Deload;
    if is_gentle { sessions.min(5) } else { sessions }
}

const fn usual(day_index: u32, sessions: u32) -> Slot {
    match (day_index, sessions) {
        (0, 6..) => Slot::EasyAndUpper,
        (1, _) => Slot::Quality,
        (2, 5..) => Slot::Easy,
        (3, _) => Slot::Strength,
        (5, _) => Slot::Stations,
        (6, 4..) => Slot::Long,
        _ => Slot::Rest,
    }
}

const fn before_race(days_left: i32, sessions: u32) -> Slot {
    match (days_left, sessions) {
        (1, _) => Slot::Shakeout,
        (3, 5..) | (5, 6..) | (6, 4..) => Slot::Easy,
        (4, _) => Slot::Touch,
        (0, _) => Slot::Race,
        _ => Slot::Rest,
    }
}

/// The days of a week with their slots, still without minutes.
pub(super) fn slots(
    week: &OpenWeek,
    race: Option<Day>,
    sessions: u32,
    experience: Experience,
) -> Vec<Slotted> {
    let slot = |(day_index, date): (u32, Day)| {
        let left = race.map_or(i32::MAX, |race| race.days_since(date));
        let slot = if left <= 6 { before_race(left, sessions) } else { usual(day_index, sessions) };
        Slotted { date, slot, minutes: 0 }
    };
    let dates = (0_u32..7).filter_map(|day_index| {
        let days = i32::try_from(day_index).ok()?;
        week.monday.plus_days(days).map(|date| (day_index, date))
    });
    let missing = usize::try_from(week.missing_days).unwrap_or(0);
    let mut days: Vec<Slotted> = dates.skip(missing).map(slot).collect();
    keep_rest_days(&mut days, experience);
    days
}

/// Where the rhythm of the week meets the rhythm before the race, easy days give way to rest.
fn keep_rest_days(days: &mut [Slotted], experience: Experience) {
    let wanted = if experience == Experience::Beginner { 2 } else { 1 };
    while days.len() == 7 && days.iter().filter(|day| day.slot == Slot::Rest).count() < wanted {
        let Some(easy) = days.iter_mut().rev().find(|day| day.slot == Slot::Easy) else { break };
        easy.slot = Slot::Rest;
    }
}

/// After as much work as in the race nothing long follows.
pub(super) fn rest_after_race_length(days: &mut [Slotted]) {
    for day in days.iter_mut().filter(|day| day.slot == Slot::Long) {
        day.slot = Slot::Recover;
    }
}

/// Weight and most minutes of a slot.
const fn appetite(slot: Slot) -> (u32, u32) {
    match slot {
        Slot::Rest | Slot::Race => (0, 0),
        Slot::EasyAndUpper => (7, 110),
        Slot::Quality => (20, 110),
        Slot::Easy => (14, 165),
        Slot::Strength => (16, 100),
        Slot::Stations => (26, 150),
        Slot::Long => (28, 180),
        Slot::Recover => (6, 60),
        Slot::Touch => (14, 75),
        Slot::Shakeout => (6, 20),
    }
}

/// Shares minutes among the days in steps of five, each time to the day that is furthest behind.
///
/// Gives back what was shared: less than wanted where the days are full.
pub(super) fn share(days: &mut [Slotted], wanted: u32, fixed: Option<(Slot, u32)>) -> u32 {
    let mut left = wanted;
    for day in days.iter_mut() {
        if let Some((_, minutes)) = fixed.filter(|(slot, _)| *slot == day.slot) {
            day.minutes = minutes.min(left);
            left = left.saturating_sub(day.minutes);
        }
    }
    while left >= 5 {
        let open = days.iter_mut().filter(|day| {
            let is_fixed = fixed.is_some_and(|(slot, _)| slot == day.slot);
            !is_fixed && day.minutes < appetite(day.slot).1
        });
        // Filled to how many thousandths of its weight; the first of equals.
        let fill = |day: &Slotted| {
            let next = day.minutes.saturating_add(5).saturating_mul(1_000);
            next.checked_div(appetite(day.slot).0).unwrap_or(u32::MAX)
        };
        let Some(hungriest) = open.min_by_key(|day| fill(day)) else { break };
        hungriest.minutes = hungriest.minutes.saturating_add(5);
        left = left.saturating_sub(5);
    }
    for day in days.iter_mut() {
        if day.minutes == 0 && day.slot != Slot::Race {
            day.slot = Slot::Rest;
        }
    }
    wanted.saturating_sub(left)
}

/// How hard the sessions of a week may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Hardness {
    pub quality: bool,
    pub strength: bool,
    pub stations: bool,
}

pub(super) fn hardness(kind: WeekKind, is_general: bool, experience: Experience) -> Hardness {
    let is_beginner = experience == Experience::Beginner;
    match kind {
        WeekKind::Load => Hardness { quality: true, strength: !is_beginner, stations: !is_general },
        WeekKind::Taper => Hardness { quality: true, strength: false, stations: false },
        WeekKind::LeadIn | WeekKind::Deload => {
            Hardness { quality: false, strength: false, stations: false }
        }
    }
}

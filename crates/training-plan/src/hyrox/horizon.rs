//! From the days until the race to phases and kinds of weeks.
//!
//! Phases: shares of published 12- and 16-week plans. Taper: 8 to 14 days and at most 21 with the
//! intensity kept serve best (Bosquet 2007, Wang 2023); ten to sixteen days here, seven to thirteen
//! where less than eight weeks are left: the week before that of the race is always a part of it. Lighter weeks: at least every fourth.

use super::count::{WeekNumber, Weeks};
use super::profile::{Profile, nearest};
use super::refusal::Refusal;
use super::vocabulary::{Phase, WeekKind};
use stadion_units::{Day, Quantity};

/// The weeks of a plan before anything is in them.
pub(super) struct Horizon {
    pub first: Day,
    pub race: Option<Day>,
    pub weeks: Vec<OpenWeek>,
    /// How often a week of load may have more than the one before: no more often than in a plan for a
    /// later race, whose taper is longer.
    pub growth_count: u32,
}

/// A week before anything is in it.
#[derive(Clone, Copy)]
pub(super) struct OpenWeek {
    pub number: WeekNumber,
    pub monday: Day,
    /// How many days of it lie before the first day of the plan.
    pub missing_days: u32,
    pub phase: Phase,
    pub kind: WeekKind,
}

/// Days until the race from which a plan only keeps what is there.
const NEAR_DAYS: u32 = 28;
/// Length of a plan without a race.
const DEFAULT_WEEKS: u32 = 12;

/// How far away the race is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Distance {
    /// Less than four weeks.
    Near,
    /// Less than eight weeks.
    Short,
    /// Less than twelve weeks.
    Middle,
    /// Twelve weeks or more.
    Long,
}

pub(super) fn distance(days: u32) -> Distance {
    match days {
        0..NEAR_DAYS => Distance::Near,
        NEAR_DAYS..56 => Distance::Short,
        56..84 => Distance::Middle,
        _ => Distance::Long,
    }
}

pub(super) fn plan_weeks(profile: &Profile) -> Result<Horizon, Refusal> {
    let first = profile.first_open_day().ok_or(Refusal::BeyondCalendar)?;
    let missing_days = first.weekday_index();
    let monday = shifted(first, missing_days, true)?;
    let (frames, growth_count) = match profile.race_date {
        Some(race) => before_race(profile, first, race, monday)?,
        None => (without_race(profile, missing_days), u32::MAX),
    };
    let mut weeks = Vec::with_capacity(frames.len());
    for (week_index, (phase, kind)) in (0_u32..).zip(frames) {
        weeks.push(OpenWeek {
            number: nearest(week_index.saturating_add(1)),
            monday: shifted(monday, week_index.saturating_mul(7), false)?,
            missing_days: if week_index == 0 { missing_days } else { 0 },
            phase,
            kind,
        });
    }
    // The last Sunday must be a day of the calendar, too.
    if let Some(last) = weeks.last() {
        shifted(last.monday, 6, false)?;
    }
    Ok(Horizon { first, race: profile.race_date, weeks, growth_count })
}

fn shifted(day: Day, days: u32, back: bool) -> Result<Day, Refusal> {
    let days = i32::try_from(days).map_err(|_| Refusal::BeyondCalendar)?;
    day.plus_days(if back { days.saturating_neg() } else { days }).ok_or(Refusal::BeyondCalendar)
}

type Frame = (Phase, WeekKind);

fn before_race(
    profile: &Profile,
    first: Day,
    race: Day,
    monday: Day,
) -> Result<(Vec<Frame>, u32), Refusal> {
    let days = u32::try_from(race.days_since(first)).unwrap_or(0);
    if days == 0 {
        // Days that are done leave no earlier start, and days that are over no training.
        let is_open = |eve: &Day| {
            first == profile.start
                && race == profile.start
                && profile.today.is_none_or(|today| *eve >= today)
        };
        let eve = shifted(race, 1, true).ok().filter(is_open);
        return Err(Refusal::RaceNotAhead { race_date: race, start: first, earlier_start: eve });
    }
    let since_monday = u32::try_from(race.days_since(monday)).unwrap_or(u32::MAX);
    let weeks = (since_monday / 7).saturating_add(1);
    let most = WeekNumber::BOUND.max;
    if weeks > most {
        let back = most.saturating_sub(1).saturating_mul(7).saturating_add(race.weekday_index());
        let earliest_start = shifted(race, back, true).ok();
        return Err(Refusal::RaceTooFar { most: nearest::<Weeks>(most), earliest_start });
    }
    let partial = u32::from(first != monday);
    let taper = taper_weeks(distance(days), race.weekday_index()).min(weeks);
    let building = weeks.saturating_sub(taper);
    let phases = phases_before_taper(distance(days), weeks, building);
    let lead_in = partial.min(building);
    let kinds = waves(building.saturating_sub(lead_in));
    let mut frames: Vec<Frame> =
        phases.into_iter().zip(with_lead_in(lead_in == 1, kinds)).collect();
    frames.extend((0..taper).map(|_| (Phase::Taper, WeekKind::Taper)));
    let longest_taper = taper_weeks(Distance::Long, race.weekday_index());
    let least = weeks.saturating_sub(longest_taper).saturating_sub(lead_in);
    let growth_count =
        if distance(days) == Distance::Near { 0 } else { loads(least).saturating_sub(1) };
    Ok((frames, growth_count))
}

fn with_lead_in(is_partial: bool, kinds: Vec<WeekKind>) -> impl Iterator<Item = WeekKind> {
    is_partial.then_some(WeekKind::LeadIn).into_iter().chain(kinds)
}

/// Calendar weeks of the taper, the race week included: with a race early in the week one more.
fn taper_weeks(distance: Distance, race_weekday_index: u32) -> u32 {
    match distance {
        Distance::Short => 2,
        _ if race_weekday_index >= 3 => 2,
        _ => 3,
    }
}

fn phases_before_taper(distance: Distance, weeks: u32, building: u32) -> Vec<Phase> {
    let (specific, competition) = match distance {
        Distance::Long => {
            let specific = weeks.saturating_mul(32).div_ceil(100);
            (specific, weeks.saturating_add(2) / 4)
        }
        Distance::Middle => {
            let competition = if weeks < 10 { 2 } else { 3 };
            let general = if weeks < 10 { 1 } else { 2 };
            (building.saturating_sub(competition).saturating_sub(general), competition)
        }
        Distance::Short => {
            let competition = (building / 2).min(2);
            (building.saturating_sub(competition), competition)
        }
        Distance::Near => (0, building),
    };
    let general = building.saturating_sub(specific).saturating_sub(competition);
    let of = |phase: Phase, count: u32| (0..count).map(move |_| phase);
    of(Phase::GeneralPrep, general)
        .chain(of(Phase::SpecificPrep, specific))
        .chain(of(Phase::CompetitionPrep, competition))
        .take(usize::try_from(building).unwrap_or(0))
        .collect()
}

/// How many of some weeks are weeks of load.
fn loads(weeks: u32) -> u32 {
    weeks.saturating_sub(weeks.saturating_sub(3).div_ceil(4))
}

/// Blocks of two or three weeks of load with a lighter week between, the longer blocks first; the
/// last block ends at the taper, which is its lighter week.
fn waves(weeks: u32) -> Vec<WeekKind> {
    let loads = loads(weeks);
    let deloads = weeks.saturating_sub(loads);
    let blocks = deloads.saturating_add(1);
    let mut kinds = Vec::new();
    for block in 0..blocks {
        let longer = u32::from(block < loads.checked_rem(blocks).unwrap_or(0));
        let length = loads.checked_div(blocks).unwrap_or(0).saturating_add(longer);
        kinds.extend((0..length).map(|_| WeekKind::Load));
        if block < deloads {
            kinds.push(WeekKind::Deload);
        }
    }
    kinds
}

/// Three weeks of load and a lighter one, again and again: half of them general, half specific.
fn without_race(profile: &Profile, missing_days: u32) -> Vec<Frame> {
    let weeks = profile.duration.map_or(DEFAULT_WEEKS, Quantity::get);
    let general = if weeks < 8 { weeks / 2 } else { (weeks / 8).saturating_mul(4) };
    let full = weeks.saturating_sub(u32::from(missing_days > 0));
    let waves = (1..=full)
        .map(|number| if number % 4 == 0 { WeekKind::Deload } else { WeekKind::Load })
        .collect();
    let phase = |week: u32| if week < general { Phase::GeneralPrep } else { Phase::SpecificPrep };
    (0..weeks).map(phase).zip(with_lead_in(missing_days > 0, waves)).collect()
}

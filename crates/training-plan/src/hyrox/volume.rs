//! How many minutes a week has.
//!
//! Growth is bounded by what was done lately, not by last week: 21 published running plans jump by 11
//! to 94 % from week to week, and grow by at most 15 % over their highest week in most cases. Below
//! three hours ten percent are less than a step of a plan, so 14 % are allowed there.

use super::count::Minutes;
use super::horizon::Horizon;
use super::profile::{History, Profile, nearest};
use super::refusal::Refusal;
use super::vocabulary::{Experience, WeekKind};
use stadion_units::{Day, Quantity};

/// Volumes are multiples of this many minutes.
const STEP: u32 = 5;
/// Two runs and the stations in three sessions.
pub(super) const LEAST: u32 = 120;
/// Below this week percentages are coarser than steps.
pub(super) const SMALL: u32 = 180;
/// Growth over the week before, percent: two of them stay within 20 and 30.
const GROWTH: u32 = 109;
const SMALL_GROWTH: u32 = 114;
const DELOAD: u32 = 70;
const LEAD_IN: u32 = 80;
/// Weeks of the taper before the race week, and the days before the race, in percent of the peak.
const TAPER: u32 = 52;
const LONG_TAPER: u32 = 56;
const RACE_WEEK: u32 = 46;
/// At an easy pace, minutes.
const MINUTES_PER_KILOMETRE: u32 = 6;
const MINUTES_PER_STRENGTH_DAY: u32 = 50;

pub(super) fn floored(minutes: u32) -> u32 {
    (minutes / STEP).saturating_mul(STEP)
}

pub(super) fn percent(of: u32, percent: u32) -> u32 {
    of.saturating_mul(percent) / 100
}

impl History {
    /// The minutes of a week like the recent ones.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::History;
    /// use stadion_units::{Metres, Quantity};
    ///
    /// let weekly_running = Metres::new(30_000).unwrap();
    /// assert_eq!(History { weekly_running, strength_days_count: 2 }.minutes().get(), 280);
    /// ```
    pub fn minutes(&self) -> Minutes {
        let run = self.weekly_running.get().saturating_mul(MINUTES_PER_KILOMETRE) / 1_000;
        let lift = self.strength_days_count.min(7).saturating_mul(MINUTES_PER_STRENGTH_DAY);
        nearest(run.saturating_add(lift))
    }
}

impl Profile {
    /// The most minutes of training that fit into a week.
    pub fn available(&self) -> Minutes {
        // Thousandths of an hour; the bound of a week keeps the product small.
        nearest(self.weekly_availability.get().saturating_mul(60) / 1_000)
    }

    /// The most minutes a plan gives a week: what is available, as far as experience and six sessions
    /// that differ from each other carry.
    pub fn ceiling(&self) -> Minutes {
        let most = match self.experience {
            Experience::Beginner => 420,
            Experience::Intermediate => 540,
            Experience::Advanced => 660,
            Experience::Elite => 720,
        };
        nearest(floored(self.available().get()).min(most))
    }

    /// The minutes of the first full week: what was done lately, or what is usual.
    pub fn baseline(&self) -> Minutes {
        let usual = match self.experience {
            Experience::Beginner => 150,
            Experience::Intermediate => 240,
            Experience::Advanced => 330,
            Experience::Elite => 420,
        };
        let now = self.history.map_or(usual, |history| history.minutes().get());
        nearest(floored(now.max(LEAST)).min(self.ceiling().get()))
    }
}

/// The next week of load.
pub(super) fn grown(level: u32, ceiling: u32) -> u32 {
    let growth = if level < SMALL { SMALL_GROWTH } else { GROWTH };
    floored(percent(level, growth)).min(ceiling)
}

/// What each week is to have, and the level its number of sessions follows.
#[derive(Clone, Copy)]
pub(super) struct Volume {
    pub target: u32,
    pub level: u32,
}

pub(super) fn volumes(profile: &Profile, horizon: &Horizon) -> Result<Vec<Volume>, Refusal> {
    if profile.available().get() < LEAST {
        return Err(Refusal::TooLittleTime { least: nearest(LEAST) });
    }
    let ceiling = profile.ceiling().get();
    let mut growth_left = horizon.growth_count;
    let mut level = profile.baseline().get();
    let mut loads: Vec<u32> = Vec::new();
    let volumes = horizon.weeks.iter().map(|week| {
        let present_days = 7_u32.saturating_sub(week.missing_days);
        let target = match week.kind {
            WeekKind::LeadIn => part_of_week(percent(level, LEAD_IN), present_days),
            WeekKind::Load => {
                if !loads.is_empty() && growth_left > 0 {
                    growth_left = growth_left.saturating_sub(1);
                    level = grown(level, ceiling);
                }
                loads.push(level);
                level
            }
            WeekKind::Deload => floored(percent(level, DELOAD)),
            WeekKind::Taper => {
                let days = horizon
                    .race
                    .map_or(present_days, |race| before(race, week.monday))
                    .saturating_sub(week.missing_days);
                let share = taper_share(horizon, week.monday);
                part_of_week(percent(peak(&loads, level), share), days)
            }
        };
        Volume { target, level }
    });
    Ok(volumes.collect())
}

fn taper_share(horizon: &Horizon, monday: Day) -> u32 {
    let weeks_left = horizon.race.map_or(0, |race| race.days_since(monday) / 7);
    match weeks_left {
        0 => RACE_WEEK,
        1 => TAPER,
        _ => LONG_TAPER,
    }
}

/// The days of a week that lie before the race.
fn before(race: Day, monday: Day) -> u32 {
    u32::try_from(race.days_since(monday)).unwrap_or(0).min(7)
}

fn part_of_week(minutes: u32, days: u32) -> u32 {
    floored(minutes.saturating_mul(days) / 7)
}

/// The mean of the last three weeks of load, or the level where there is none.
fn peak(loads: &[u32], level: u32) -> u32 {
    let last: Vec<u32> = loads.iter().rev().take(3).copied().collect();
    let count = u32::try_from(last.len()).unwrap_or(0);
    let sum = last.iter().fold(0_u32, |sum, it| sum.saturating_add(*it));
    sum.checked_div(count).unwrap_or(level)
}

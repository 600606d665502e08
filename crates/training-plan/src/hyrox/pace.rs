//! Paces of running, from a 5 km time or from the runs of the predicted race.

use super::aim::Aim;
use super::count::Pace;
use super::prediction::{Prediction, predict};
use super::profile::{Profile, nearest};
use super::vocabulary::Division;
use stadion_units::{Milliseconds, Quantity, TotalTime};

/// Paces to train at; nothing where neither a 5 km time nor a goal is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paces {
    /// Easy runs.
    pub easy: Option<Pace>,
    /// What an hour could be held at.
    pub threshold: Option<Pace>,
    /// Intervals of some minutes.
    pub interval: Option<Pace>,
    /// The runs of the race.
    pub race: Option<Pace>,
}

// Percent of the pace over 5 km, rounded from the common tables of training paces.
const EASY: u32 = 130;
pub(super) const THRESHOLD: u32 = 107;
const INTERVAL: u32 = 101;
/// A kilometre of the race takes 1.10 to 1.18 of one over 10 km, which is 1.04 of one over 5 km.
const RACE: u32 = 118;

impl Paces {
    /// The athlete's own times decide how fast training is; a goal does where there are none.
    pub(super) fn of(profile: &Profile, aimed: Option<&Prediction>, aim: Aim) -> Self {
        let race = aimed.and_then(mean_run);
        let last = profile.last_race.map(|total| predict(profile.division, total));
        let known = last.as_ref().and_then(mean_run).or(race);
        let five = profile.five_kilometres.and_then(|time| seconds(time.get(), 5));
        // Shares change with the finish time: what the aim leaves open is closed here.
        let bearable = five.filter(|_| aim.contradiction.is_none());
        let bearable = bearable.map(|five| scaled(five, THRESHOLD, 100));
        let race = race.map(|race| bearable.map_or(race, |least| race.max(least)));
        let five = five.or_else(|| known.map(|race| scaled(race, 100, RACE)));
        let at = |percent| five.and_then(|five| pace(scaled(five, percent, 100)));
        Self {
            easy: at(EASY),
            threshold: at(THRESHOLD),
            interval: at(INTERVAL),
            race: race.and_then(pace).or_else(|| at(RACE)),
        }
    }
}

/// The race of a division whose mean run has a pace: the fastest of them.
pub(super) fn with_mean_run(division: Division, pace: Pace) -> Prediction {
    let (mut too_fast, mut slow) = (0_u32, SLOWEST);
    while too_fast.saturating_add(1) < slow {
        let middle = too_fast.midpoint(slow);
        let run = mean_run(&predict(division, whole(middle)));
        if run.is_some_and(|run| run >= pace.get()) {
            slow = middle;
        } else {
            too_fast = middle;
        }
    }
    predict(division, whole(slow))
}

/// Hardly anybody takes six hours for a race, seconds.
const SLOWEST: u32 = 21_600;

fn whole(seconds: u32) -> TotalTime {
    nearest(seconds.saturating_mul(1_000))
}

/// Seconds of the mean run of a race.
pub(super) fn mean_run(of: &Prediction) -> Option<u32> {
    seconds(of.runs.iter().fold(0_u32, |sum, run| sum.saturating_add(run.get())), 8)
}

fn seconds(milliseconds: u32, kilometres: u32) -> Option<u32> {
    milliseconds.checked_div(kilometres.saturating_mul(1_000)).filter(|seconds| *seconds > 0)
}

pub(super) fn scaled(seconds: u32, by: u32, over: u32) -> u32 {
    seconds.saturating_mul(by).checked_div(over).unwrap_or(seconds)
}

fn pace(seconds: u32) -> Option<Pace> {
    Pace::new(seconds).ok()
}

/// How long a way takes at a pace, in whole minutes and at least one.
pub(super) fn minutes(metres: u32, pace: Option<Pace>) -> u32 {
    /// Where no pace is known: six minutes a kilometre.
    const UNKNOWN: u32 = 360;
    let seconds = pace.map_or(UNKNOWN, Quantity::get).saturating_mul(metres) / 1_000;
    seconds.div_ceil(60).max(1)
}

/// Seconds of a predicted part, rounded up.
pub(super) fn whole_seconds(time: Milliseconds) -> u32 {
    time.get().div_ceil(1_000)
}

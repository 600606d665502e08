//! Parts of the race in race order, and the race itself.

use super::super::clock;
use super::super::count::Pace;
use super::super::library as lib;
use super::super::pace::{Paces, mean_run, minutes as minutes_for, whole_seconds};
use super::super::plan::Item;
use super::super::prediction::Prediction;
use super::super::profile::nearest;
use super::super::vocabulary::{Effort, SessionType, Sharing};
use super::stations;
use super::{Session, Setting, divided, easy_run, item, present};
use core::ops::RangeInclusive;
use stadion_units::{Milliseconds, Quantity};

/// How much of the race a simulation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Extent {
    /// Four runs and stations.
    Half,
    /// All of it.
    Full,
}

/// Easy running before, and after.
const BEFORE: u32 = 10;
const AFTER: u32 = 10;

/// How long a simulation takes with everything around it, in steps of five minutes.
pub(in super::super) fn minutes(expected: &Prediction, paces: Paces, extent: Extent) -> u32 {
    let race = expected.total.get().div_ceil(60_000);
    let kilometre = kilometre(expected, paces);
    let parts = |range| {
        let stations = seconds(&expected.stations, range);
        let runs = kilometre.saturating_mul(u32::try_from(stations.len()).unwrap_or(0));
        runs.saturating_add(sum(&stations).div_ceil(60))
    };
    // The ways into and out of the stations are in the race, and whole minutes in the parts.
    let race = match extent {
        Extent::Full => race.max(parts(1..=8)),
        Extent::Half => race.div_ceil(2).max(parts(1..=4)).max(parts(5..=8)),
    };
    race.div_ceil(5).saturating_mul(5).saturating_add(BEFORE).saturating_add(AFTER)
}

/// The minutes of a kilometre in training: the runs of a race are as long as the hall leaves them.
fn kilometre(expected: &Prediction, paces: Paces) -> u32 {
    let usual = || mean_run(expected).map(nearest::<Pace>);
    minutes_for(1_000, paces.race.or_else(usual))
}

pub(super) fn session(setting: &Setting<'_>, extent: Extent, minutes: u32) -> Session {
    let (range, title) = match extent {
        Extent::Half => (stations::of_week(setting.week_number), "Half simulation"),
        Extent::Full => (1..=8, "Full simulation"),
    };
    let needed = self::minutes(setting.expected, setting.paces, extent);
    let spare = minutes.saturating_sub(needed);
    let around = BEFORE.saturating_add(AFTER).saturating_add(spare);
    let before = BEFORE.saturating_add((spare / 2).min(20));
    let kilometre = kilometre(setting.expected, setting.paces);
    let times = seconds(&setting.expected.stations, range.clone());
    let runs = kilometre.saturating_mul(u32::try_from(times.len()).unwrap_or(0));
    let shares = divided(minutes.saturating_sub(around).saturating_sub(runs), &times);
    let main = range.zip(shares).flat_map(|(number, work)| {
        [race_run(setting, kilometre), stations::whole(setting, nearest(number), work)]
    });
    Session {
        warm_up: present(vec![easy_run(setting, before)]),
        cool_down: present(vec![item(
            lib::EASY_JOG_DOWN,
            around.saturating_sub(before),
            Effort::Easy,
        )]),
        ..Session::of(title, SessionType::Simulation, present(main.collect()))
    }
}

/// The day of the race, with a target for every part where there is a goal.
pub(super) fn race(setting: &Setting<'_>) -> Session {
    let expected = setting.target.unwrap_or(setting.expected);
    let minutes = expected.total.get().div_ceil(60_000);
    let parts = expected.runs.iter().zip(&expected.stations).flat_map(|(run, work)| [run, work]);
    let parts: Vec<u32> = parts.map(|time| whole_seconds(*time)).collect();
    let shares = divided(minutes, &parts);
    let sharing = setting.profile.division.sharing();
    let target = |time: &Milliseconds| {
        setting.target.is_some().then(|| format!("target {}", clock::split(*time)))
    };
    let targets = expected.runs.iter().zip(&expected.stations);
    let main = (1..=8).zip(shares.chunks(2)).zip(targets).flat_map(
        |((number, pair), (run_target, station_target))| {
            let (run, work) = (pair.first().copied(), pair.get(1).copied());
            let together = (sharing == Sharing::Pair).then(|| "shared".to_owned());
            let words: Vec<String> = target(station_target).into_iter().chain(together).collect();
            [
                // The target of a run is exact; the pace of the mean run beside it would deny it.
                Item {
                    note: target(run_target),
                    pace: None,
                    ..race_run(setting, run.unwrap_or(0))
                },
                Item {
                    note: (!words.is_empty()).then(|| words.join(", ")),
                    ..stations::raced(setting, nearest(number), work.unwrap_or(0))
                },
            ]
        },
    );
    let title = match sharing {
        Sharing::Alone | Sharing::Pair => "Race",
        Sharing::Team => "Race: two of these runs and stations are yours",
    };
    Session::of(title, SessionType::Simulation, present(main.collect()))
}

fn race_run(setting: &Setting<'_>, minutes: u32) -> Item {
    Item {
        distance: Some(nearest(1_000)),
        pace: setting.paces.race,
        ..item(lib::COMPROMISED_RUN_1_KM, minutes, Effort::Hard)
    }
}

/// Seconds of some of the parts.
fn seconds(times: &[Milliseconds; 8], range: RangeInclusive<u32>) -> Vec<u32> {
    let place = |number: u32| usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
    let times = range.filter_map(|number| times.get(place(number)));
    times.map(|time| whole_seconds(*time)).collect()
}

fn sum(seconds: &[u32]) -> u32 {
    seconds.iter().fold(0, |sum, part| sum.saturating_add(*part))
}

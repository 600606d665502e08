//! Parts of the race in race order, and the race itself.

use super::super::clock;
use super::super::library as lib;
use super::super::pace::whole_seconds;
use super::super::plan::Item;
use super::super::prediction::Prediction;
use super::super::profile::nearest;
use super::super::vocabulary::{Effort, SessionType, Sharing};
use super::stations;
use super::{Session, Setting, divided, easy_run, item, present};
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
pub(in super::super) fn minutes(expected: &Prediction, extent: Extent) -> u32 {
    let race = expected.total.get().div_ceil(60_000);
    let race = if extent == Extent::Full { race } else { race.div_ceil(2) };
    race.div_ceil(5).saturating_mul(5).saturating_add(BEFORE).saturating_add(AFTER)
}

pub(super) fn session(setting: &Setting<'_>, extent: Extent, minutes: u32) -> Session {
    let (range, title) = match extent {
        Extent::Half => (stations::of_week(setting.week_number), "Half simulation"),
        Extent::Full => (1..=8, "Full simulation"),
    };
    let spare = minutes.saturating_sub(self::minutes(setting.expected, extent));
    let around = BEFORE.saturating_add(AFTER).saturating_add(spare);
    let before = BEFORE.saturating_add((spare / 2).min(20));
    let shares = divided(minutes.saturating_sub(around), &weights(setting.expected, range.clone()));
    let main = range.zip(shares.chunks(2)).flat_map(|(number, pair)| {
        let (run, work) = (pair.first().copied(), pair.get(1).copied());
        [
            race_run(setting, run.unwrap_or(0)),
            stations::whole(setting, nearest(number), work.unwrap_or(0)),
        ]
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
    let shares = divided(minutes, &weights(expected, 1..=8));
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

/// Seconds of runs and stations in turn.
fn weights(expected: &Prediction, range: core::ops::RangeInclusive<u32>) -> Vec<u32> {
    let places = range.map(|number| usize::try_from(number.saturating_sub(1)).unwrap_or(0));
    let seconds = |times: &[Milliseconds; 8], place: usize| {
        times.get(place).map_or(0, |time| whole_seconds(*time))
    };
    places
        .flat_map(|place| [seconds(&expected.runs, place), seconds(&expected.stations, place)])
        .collect()
}

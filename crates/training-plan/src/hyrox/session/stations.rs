//! Stations with runs between them, four of the eight each week in turn.

use super::super::library as lib;
use super::super::pace::minutes as minutes_for;
use super::super::plan::Item;
use super::super::profile::{Profile, nearest};
use super::super::substitute::choose;
use super::super::vocabulary::{Effort, Phase, SessionType, WeekKind};
use super::super::weights::{race_weight, training_weight};
use super::super::{Equipment, Exercise};
use super::{HOLD, Session, Setting, divided, easy_run, is_hold, item, present};
use stadion_units::{Grams, Metres, Quantity, StationNumber};

/// What a set of an exercise is, and how much of the station's time it takes.
#[derive(Clone, Copy)]
pub(super) struct Dose {
    pub exercise: &'static Exercise,
    metres: u32,
    reps: u32,
    percent: u32,
}

const fn way(exercise: &'static Exercise, metres: u32, percent: u32) -> Dose {
    Dose { exercise, metres, reps: 0, percent }
}

const fn times(exercise: &'static Exercise, reps: u32, percent: u32) -> Dose {
    Dose { exercise, metres: 0, reps, percent }
}

/// The exercises of a station: the race itself, a part of it, then what may stand in.
struct Choices {
    whole: Dose,
    part: Dose,
    instead: &'static [Dose],
}

const CHOICES: [Choices; 8] = [
    Choices {
        whole: way(lib::SKIERG_1000_M, 1_000, 100),
        part: way(lib::SKIERG_INTERVALS_250_M, 250, 25),
        instead: &[
            way(lib::SKIERG_TECHNIQUE_DRILL, 250, 30),
            times(lib::BAND_SKI_PULLDOWN, 20, 15),
            times(lib::KETTLEBELL_SWING, 15, 12),
            times(lib::BURPEE, 12, 20),
            times(lib::PLANK, 1, 15),
            times(lib::TABATA_AIR_SQUAT, 15, 12),
            times(lib::WALL_DRIVE_MARCH, 40, 25),
        ],
    },
    Choices {
        whole: way(lib::SLED_PUSH_50_M, 50, 100),
        part: way(lib::SLED_PUSH_50_M, 25, 50),
        instead: &[way(lib::PLATE_PUSH, 25, 30), times(lib::WALL_DRIVE_MARCH, 40, 25)],
    },
    Choices {
        whole: way(lib::SLED_PULL_50_M, 50, 100),
        part: way(lib::SLED_PULL_50_M, 25, 50),
        instead: &[
            way(lib::SLED_WALK_BACK_PULL, 25, 30),
            times(lib::ROPE_ROW, 12, 15),
            times(lib::TOWEL_ROW, 12, 15),
            times(lib::SEATED_CABLE_ROW, 12, 15),
            times(lib::WALL_DRIVE_MARCH, 40, 25),
        ],
    },
    Choices {
        whole: way(lib::BURPEE_BROAD_JUMP_80_M, 80, 100),
        part: way(lib::STEP_UP_BURPEE_BROAD_JUMP, 20, 30),
        instead: &[
            times(lib::BROAD_JUMP, 8, 15),
            times(lib::PUSH_UP, 12, 12),
            times(lib::PLANK, 1, 15),
            times(lib::TABATA_AIR_SQUAT, 15, 12),
            times(lib::WALL_DRIVE_MARCH, 40, 25),
        ],
    },
    Choices {
        whole: way(lib::ROW_1000_M, 1_000, 100),
        part: way(lib::ROW_RACE_PACE_250_M, 250, 25),
        instead: &[
            times(lib::SEATED_CABLE_ROW, 15, 15),
            times(lib::KETTLEBELL_SWING, 15, 12),
            times(lib::TOWEL_ROW, 12, 15),
            times(lib::TABATA_AIR_SQUAT, 15, 12),
            times(lib::WALL_DRIVE_MARCH, 40, 25),
        ],
    },
    Choices {
        whole: way(lib::FARMERS_CARRY_200_M, 200, 100),
        part: way(lib::FARMERS_CARRY_200_M, 100, 50),
        instead: &[
            times(lib::DEAD_HANG, 1, 30),
            times(lib::TOWEL_ROW, 12, 30),
            times(lib::PLANK, 1, 30),
            times(lib::WALL_DRIVE_MARCH, 40, 25),
        ],
    },
    Choices {
        whole: way(lib::SANDBAG_LUNGE_100_M, 100, 100),
        part: way(lib::SANDBAG_LUNGE_100_M, 25, 25),
        instead: &[
            times(lib::WALKING_LUNGE, 20, 20),
            way(lib::BODYWEIGHT_WALKING_LUNGE_100_M, 50, 30),
            times(lib::STEP_UP, 12, 15),
            times(lib::HIP_THRUST, 12, 15),
            times(lib::TABATA_AIR_SQUAT, 15, 12),
        ],
    },
    Choices {
        whole: times(lib::WALL_BALL_100_REPS, 100, 100),
        part: times(lib::WALL_BALL_SET_PRACTICE, 20, 22),
        instead: &[
            times(lib::DUMBBELL_THRUSTER, 12, 15),
            times(lib::TABATA_AIR_SQUAT, 15, 12),
            times(lib::PUSH_PRESS, 10, 12),
            times(lib::STEP_UP, 12, 15),
        ],
    },
];

/// Stations 1 to 4 in odd weeks, 5 to 8 in even ones: all of them within two weeks.
pub(super) fn of_week(week_number: u32) -> core::ops::RangeInclusive<u32> {
    if week_number % 2 == 1 { 1..=4 } else { 5..=8 }
}

/// The share of the race weight that a week trains with, percent.
fn load_percent(setting: &Setting<'_>) -> u32 {
    match (setting.phase, setting.kind) {
        (Phase::GeneralPrep | Phase::OffSeason, WeekKind::Load) => 80,
        (_, WeekKind::LeadIn) | (Phase::GeneralPrep | Phase::OffSeason, _) => 70,
        (Phase::SpecificPrep, WeekKind::Load) => 90,
        (_, WeekKind::Deload) => 80,
        _ => 100,
    }
}

pub(super) fn session(setting: &Setting<'_>, minutes: u32) -> Session {
    let jog = (minutes / 8).clamp(1, 10);
    let down = (minutes / 10).min(10);
    let room = minutes.saturating_sub(jog).saturating_sub(down);
    let shares = divided(room, &[1; 8]);
    let is_hard = setting.hardness.stations;
    let pace = if is_hard { setting.paces.race } else { setting.paces.easy };
    let kilometre = minutes_for(1_000, pace);
    let mut main = Vec::new();
    // What a kilometre does not need is run easily around the work.
    let mut left = 0_u32;
    for (number, pair) in of_week(setting.week_number).zip(shares.chunks(2)) {
        let share = pair.first().copied().unwrap_or(0);
        let work = pair.get(1).copied().unwrap_or(0);
        let run = share.min(kilometre);
        left = left.saturating_add(share.saturating_sub(run));
        let (exercise, effort) = if is_hard {
            (lib::COMPROMISED_RUN_1_KM, Effort::Moderate)
        } else {
            (lib::EASY_RUN, Effort::Easy)
        };
        let is_whole = run == kilometre;
        let distance = match pace {
            Some(_) if is_whole => Some(nearest(1_000)),
            Some(pace) => Some(metres(run, pace.get())),
            // Without a pace only the run by its name has a way.
            None => (is_whole && is_hard).then(|| nearest(1_000)),
        };
        main.push(Item { distance, pace, ..item(exercise, run, effort) });
        main.push(practice(setting, nearest(number), work, load_percent(setting)));
    }
    let jog = jog.saturating_add(left.div_ceil(2));
    let down = down.saturating_add(left / 2);
    let title = if is_hard { "Stations on tired legs" } else { "Station practice" };
    Session {
        warm_up: present(vec![easy_run(setting, jog)]),
        cool_down: present(vec![item(lib::EASY_JOG_DOWN, down, Effort::Easy)]),
        ..Session::of(title, SessionType::StationSpecific, present(main))
    }
}

/// How far some minutes lead, in hundreds of metres and at most one kilometre.
fn metres(minutes: u32, pace_seconds: u32) -> Metres {
    let seconds = minutes.saturating_mul(60);
    let hundreds = seconds.saturating_mul(10).checked_div(pace_seconds).unwrap_or(0);
    nearest(hundreds.clamp(1, 10).saturating_mul(100))
}

fn choices(station: StationNumber) -> Option<&'static Choices> {
    CHOICES.get(usize::try_from(station.get().saturating_sub(1)).unwrap_or(usize::MAX))
}

/// Rest between parts of a station, seconds.
const REST: u32 = 60;

/// A station for some minutes: the race distance where there is time for it, else parts of it.
fn practice(setting: &Setting<'_>, station: StationNumber, minutes: u32, percent: u32) -> Item {
    let seconds = expected_seconds(setting, station);
    let room = minutes.saturating_mul(60);
    let Some(of) = choices(station) else { return item(lib::PLANK, minutes, Effort::Easy) };
    let first = if setting.hardness.stations && room >= seconds { of.whole } else { of.part };
    let (dose, why) = dose(setting.profile, first, of);
    let is_hold = is_hold(dose.exercise);
    let set = if is_hold { HOLD } else { seconds.saturating_mul(dose.percent) / 100 };
    // After the last set there is no rest.
    let sets = room.saturating_add(REST).checked_div(set.saturating_add(REST));
    let sets = sets.unwrap_or(1).clamp(1, 10);
    let effort = if setting.hardness.stations { Effort::Hard } else { Effort::Moderate };
    Item {
        sets: nearest(sets),
        rest: (sets > 1).then(|| nearest(REST)),
        load: load(setting, dose.exercise, station, percent),
        ..served(station, dose, why, minutes, effort)
    }
}

/// What stands in for the stations that can not be done, in words.
pub(in super::super) fn substituted(profile: &Profile) -> Vec<String> {
    let words = |of: &Choices| {
        let (dose, why) = dose(profile, of.whole, of);
        why.map(|why| format!("{} {why}", dose.exercise.name))
    };
    CHOICES.iter().filter_map(words).collect()
}

/// The race distance once, for simulations.
pub(super) fn whole(setting: &Setting<'_>, station: StationNumber, minutes: u32) -> Item {
    let Some(of) = choices(station) else { return item(lib::PLANK, minutes, Effort::Hard) };
    let (dose, why) = dose(setting.profile, of.whole, of);
    // What stands in takes as long as the station, without a rest.
    let seconds = expected_seconds(setting, station).min(minutes.saturating_mul(60));
    let is_hold = is_hold(dose.exercise);
    let sets =
        if is_hold { seconds / HOLD } else { 100_u32.checked_div(dose.percent).unwrap_or(1) };
    Item {
        sets: nearest(sets.max(1)),
        load: load(setting, dose.exercise, station, 100),
        ..served(station, dose, why, minutes, Effort::Hard)
    }
}

/// The race itself: nothing is replaced.
pub(super) fn raced(setting: &Setting<'_>, station: StationNumber, minutes: u32) -> Item {
    let dose = choices(station).map_or(times(lib::PLANK, 1, 100), |of| of.whole);
    Item {
        load: load(setting, dose.exercise, station, 100),
        ..served(station, dose, None, minutes, Effort::Hard)
    }
}

fn dose(profile: &Profile, first: Dose, of: &Choices) -> (Dose, Option<String>) {
    let mut doses = vec![first];
    doses.extend(of.instead);
    let candidates: Vec<&'static Exercise> = doses.iter().map(|dose| dose.exercise).collect();
    let choice = choose(profile, &candidates);
    let chosen = doses.into_iter().find(|dose| dose.exercise == choice.exercise);
    (chosen.unwrap_or(times(choice.exercise, 15, 15)), choice.why)
}

fn served(
    station: StationNumber,
    dose: Dose,
    why: Option<String>,
    minutes: u32,
    effort: Effort,
) -> Item {
    let is_hold = is_hold(dose.exercise);
    let other =
        (dose.exercise.station != Some(station)).then(|| "a part of the race distance".to_owned());
    Item {
        station: Some(station),
        distance: (dose.metres > 0).then(|| nearest(dose.metres)),
        reps: (dose.reps > 0 && !is_hold).then(|| nearest(dose.reps)),
        work: is_hold.then(|| nearest(HOLD)),
        note: why.or(other),
        ..item(dose.exercise, minutes, effort)
    }
}

fn expected_seconds(setting: &Setting<'_>, station: StationNumber) -> u32 {
    let place = usize::try_from(station.get().saturating_sub(1)).unwrap_or(usize::MAX);
    let time = setting.expected.stations.get(place);
    time.map_or(300, |time| super::super::pace::whole_seconds(*time)).max(1)
}

/// The load of an exercise that uses the station's own implement.
fn load(
    setting: &Setting<'_>,
    exercise: &Exercise,
    station: StationNumber,
    percent: u32,
) -> Option<Grams> {
    const IMPLEMENTS: [Equipment; 4] =
        [Equipment::Sled, Equipment::Kettlebell, Equipment::Sandbag, Equipment::WallBall];
    let is_own = exercise.station == Some(station)
        && exercise.equipment.iter().any(|thing| IMPLEMENTS.contains(thing));
    let profile = setting.profile;
    let race = race_weight(profile.division, profile.sex, station).filter(|_| is_own)?;
    Some(training_weight(race, station, percent))
}

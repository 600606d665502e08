//! Runs.

use super::super::Exercise;
use super::super::count::Pace;
use super::super::library as lib;
use super::super::pace::minutes as minutes_for;
use super::super::plan::Item;
use super::super::profile::nearest;
use super::super::substitute::{Choice, choose};
use super::super::vocabulary::{Effort, Phase, SessionType, WeekKind};
use super::super::volume::percent;
use super::{Session, Setting, easy_run, held, is_hold, item, present};

const MOBILITY: [&Exercise; 4] =
    [lib::COUCH_STRETCH, lib::ANKLE_DORSIFLEXION_DRILL, lib::THORACIC_ROTATION, lib::HIP_SWITCH];

/// From this length five minutes go to mobility.
const LONG_ENOUGH: u32 = 40;

pub(super) fn easy(setting: &Setting<'_>, minutes: u32) -> Session {
    let (run, mobility) = with_mobility(setting, minutes);
    Session { cool_down: mobility, ..Session::of("Easy run", SessionType::Run, vec![run]) }
}

pub(super) fn long(setting: &Setting<'_>, minutes: u32) -> Session {
    let (run, mobility) = with_mobility(setting, minutes);
    let run = Item { exercise: lib::LONG_RUN, ..run };
    Session { cool_down: mobility, ..Session::of("Long run", SessionType::Run, vec![run]) }
}

pub(super) fn shakeout(setting: &Setting<'_>, minutes: u32) -> Session {
    let run = easy_run(setting, minutes);
    Session::of("Loosen up for the race", SessionType::Recovery, vec![run])
}

fn with_mobility(setting: &Setting<'_>, minutes: u32) -> (Item, Vec<Item>) {
    let mobility = if minutes >= LONG_ENOUGH { 5 } else { 0 };
    let place = usize::try_from(setting.week_number % 4).unwrap_or(0);
    let mut drills = MOBILITY;
    drills.rotate_left(place);
    let drill = choose(setting.profile, &drills);
    let run = easy_run(setting, minutes.saturating_sub(mobility));
    let drill = Item { note: drill.why, ..item(drill.exercise, mobility, Effort::Easy) };
    (run, present(vec![drill]))
}

/// Easy running, then pressing and pulling while the legs are fresh for the next day.
pub(super) fn easy_and_upper(setting: &Setting<'_>, minutes: u32) -> Session {
    let lifting = if minutes < LONG_ENOUGH { 0 } else { (minutes / 3).min(30) };
    let half = lifting / 2;
    let press = choose(setting.profile, &[lib::BENCH_PRESS, lib::PUSH_UP, lib::PLANK]);
    let pull = choose(
        setting.profile,
        &[lib::PULL_UP, lib::SEATED_CABLE_ROW, lib::BARBELL_ROW, lib::TOWEL_ROW, lib::PLANK],
    );
    let lift = |choice: Choice, minutes: u32| {
        let sets = (minutes / 4).max(1);
        let item =
            Item { rest: Some(nearest(90)), ..item(choice.exercise, minutes, Effort::Moderate) };
        if is_hold(choice.exercise) {
            return held(Item { note: choice.why, ..item }, sets);
        }
        let note = choice.why.unwrap_or_else(|| "leave two repetitions in reserve".to_owned());
        let reps = if choice.exercise.equipment.is_empty() { 12 } else { 8 };
        Item { sets: nearest(sets), reps: Some(nearest(reps)), note: Some(note), ..item }
    };
    let run = easy_run(setting, minutes.saturating_sub(lifting));
    let main = [run, lift(press, half), lift(pull, lifting.saturating_sub(half))];
    let (title, kind) = if lifting == 0 {
        ("Easy run", SessionType::Run)
    } else {
        ("Easy run and upper body", SessionType::Mixed)
    };
    Session::of(title, kind, present(main.to_vec()))
}

/// Repeats: what one takes, its rest, and how many are enough.
#[derive(Clone, Copy)]
struct Repeats {
    exercise: &'static Exercise,
    metres: Option<u32>,
    work_minutes: u32,
    rest_seconds: u32,
    most: u32,
    /// The most of a week's training that such work takes, percent, however short the week is.
    most_percent: u32,
    pace: Option<Pace>,
}

/// Fewer repeats are none.
const LEAST_REPEATS: u32 = 2;

pub(super) fn quality(setting: &Setting<'_>, minutes: u32) -> Session {
    if !setting.hardness.quality {
        let choice = choose(setting.profile, &[lib::FARTLEK_RUN, lib::PROGRESSION_RUN]);
        let easy = minutes / 2;
        let play = Item {
            note: choice.why,
            ..item(choice.exercise, minutes.saturating_sub(easy), Effort::Moderate)
        };
        let warm_up = present(vec![easy_run(setting, easy)]);
        return Session { warm_up, ..Session::of("Playful run", SessionType::Run, vec![play]) };
    }
    if setting.kind == WeekKind::Taper {
        return touch(setting, minutes);
    }
    let paces = setting.paces;
    let threshold = Repeats {
        exercise: lib::THRESHOLD_INTERVALS,
        metres: None,
        work_minutes: 6,
        rest_seconds: 60,
        most: 5,
        most_percent: 10,
        pace: paces.threshold,
    };
    let repeats = repeats_of_week(setting, threshold);
    let choice = choose(setting.profile, &[repeats.exercise, threshold.exercise]);
    // What stands in is done as it is meant, not in the measure of what it stands for.
    let repeats = if choice.why.is_none() { repeats } else { threshold };
    repeated(setting, minutes, &repeats, choice.why, "Intervals")
}

/// The shares of a week are those of Daniels for fast running: a tenth at threshold, 8 % at the pace
/// of intervals, 5 % of repetitions; the pace of this race is slower than threshold.
fn repeats_of_week(setting: &Setting<'_>, threshold: Repeats) -> Repeats {
    let is_odd = setting.week_number % 2 == 1;
    let paces = setting.paces;
    match setting.phase {
        Phase::GeneralPrep if !is_odd => Repeats {
            exercise: lib::HILL_REPEATS,
            work_minutes: 1,
            rest_seconds: 120,
            most: 10,
            most_percent: 5,
            pace: None,
            ..threshold
        },
        Phase::SpecificPrep if is_odd => Repeats {
            exercise: lib::VO2MAX_INTERVALS_4X4_MIN,
            work_minutes: 4,
            rest_seconds: 180,
            most: 4,
            most_percent: 8,
            pace: paces.interval,
            ..threshold
        },
        Phase::SpecificPrep => Repeats {
            exercise: lib::KILOMETRE_REPEATS,
            metres: Some(1_000),
            work_minutes: minutes_for(1_000, paces.interval),
            rest_seconds: 120,
            most: 7,
            most_percent: 8,
            pace: paces.interval,
        },
        Phase::CompetitionPrep if is_odd => Repeats {
            exercise: lib::KILOMETRE_REPEATS,
            metres: Some(1_000),
            work_minutes: minutes_for(1_000, paces.race),
            rest_seconds: 60,
            most: 8,
            most_percent: 12,
            pace: paces.race,
        },
        _ => threshold,
    }
}

/// A few repeats at race pace: the taper keeps the intensity and lets go of the rest.
pub(super) fn touch(setting: &Setting<'_>, minutes: u32) -> Session {
    let repeats = Repeats {
        exercise: lib::KILOMETRE_REPEATS,
        metres: Some(1_000),
        work_minutes: minutes_for(1_000, setting.paces.race),
        rest_seconds: 120,
        most: 4,
        most_percent: 100,
        pace: setting.paces.race,
    };
    repeated(setting, minutes, &repeats, None, "Race pace")
}

fn repeated(
    setting: &Setting<'_>,
    minutes: u32,
    repeats: &Repeats,
    why: Option<String>,
    title: &str,
) -> Session {
    let warm_up = (minutes / 4).min(15);
    let cool_down = (minutes / 6).min(10);
    let room = minutes.saturating_sub(warm_up).saturating_sub(cool_down);
    let rest = repeats.rest_seconds.div_ceil(60);
    let each = repeats.work_minutes.saturating_add(rest);
    // After the last one there is no rest.
    let fitting = room.saturating_add(rest).checked_div(each).unwrap_or(0);
    let share = percent(setting.week_minutes, repeats.most_percent);
    let bearable = share.checked_div(repeats.work_minutes).unwrap_or(0).max(LEAST_REPEATS);
    let sets = fitting.min(bearable).clamp(1, repeats.most);
    // A session shorter than one repeat has a shorter one.
    let metres = repeats.metres.map(|metres| {
        if fitting > 0 {
            return metres;
        }
        let part = metres.saturating_mul(room).checked_div(repeats.work_minutes).unwrap_or(0);
        (part / 100).saturating_mul(100).max(200)
    });
    let whole = each.saturating_mul(sets).saturating_sub(rest);
    let seconds = repeats.work_minutes.min(room).saturating_mul(60);
    let work = whole.min(room);
    let main = Item {
        sets: nearest(sets),
        distance: metres.map(nearest),
        work: metres.is_none().then(|| nearest(seconds)),
        pace: repeats.pace,
        rest: (sets > 1).then(|| nearest(repeats.rest_seconds)),
        note: why,
        ..item(repeats.exercise, work, Effort::Hard)
    };
    // Half of what is left is run before, half after.
    let left = room.saturating_sub(work);
    let before = warm_up.saturating_add(left.div_ceil(2));
    let jog = item(lib::EASY_JOG_DOWN, cool_down.saturating_add(left / 2), Effort::Easy);
    Session {
        warm_up: present(vec![easy_run(setting, before)]),
        cool_down: present(vec![jog]),
        ..Session::of(title, SessionType::Run, vec![main])
    }
}

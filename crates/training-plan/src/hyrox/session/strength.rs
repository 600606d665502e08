//! Lifting: legs first, then the rest.

use super::super::Exercise;
use super::super::library as lib;
use super::super::plan::Item;
use super::super::profile::nearest;
use super::super::substitute::{Choice, choose};
use super::super::vocabulary::{Effort, Experience, Phase, SessionType, WeekKind};
use super::{Session, Setting, divided, easy_run, held, is_hold, item, present};
use stadion_one_rep_max::BasisPoints;
use stadion_one_rep_max::steps::{Steps, Toward};
use stadion_units::{Grams, Quantity};

/// Movements in order of importance, each with what may stand in.
const SQUAT: &[&Exercise] = &[
    lib::BACK_SQUAT,
    lib::LEG_PRESS,
    lib::GOBLET_SQUAT,
    lib::BULGARIAN_SPLIT_SQUAT,
    lib::STEP_UP,
    lib::HIP_THRUST,
    lib::TABATA_AIR_SQUAT,
    lib::WALL_DRIVE_MARCH,
];
const HINGE: &[&Exercise] = &[
    lib::DEADLIFT,
    lib::TRAP_BAR_DEADLIFT,
    lib::SINGLE_LEG_ROMANIAN_DEADLIFT,
    lib::NORDIC_HAMSTRING_CURL,
    lib::HIP_THRUST,
];
const PULL: &[&Exercise] = &[
    lib::PULL_UP,
    lib::LAT_PULLDOWN,
    lib::BARBELL_ROW,
    lib::SEATED_CABLE_ROW,
    lib::TOWEL_ROW,
    lib::PLANK,
];
const PUSH: &[&Exercise] = &[lib::OVERHEAD_PRESS, lib::BENCH_PRESS, lib::PUSH_UP, lib::PLANK];
const CALF: &[&Exercise] = &[lib::STANDING_CALF_RAISE];
const MOVEMENTS: [&[&Exercise]; 5] = [SQUAT, HINGE, PULL, PUSH, CALF];
/// It takes the weight of the body from the first repetition on.
const TOO_HEAVY_TO_BEGIN: &Exercise = lib::NORDIC_HAMSTRING_CURL;
/// The first movements load the legs.
const LEGS: usize = 2;

/// Sets, repetitions and the share of the max in percent.
#[derive(Clone, Copy)]
struct Scheme {
    sets: u32,
    reps: u32,
    percent: u32,
}

fn scheme(setting: &Setting<'_>) -> Scheme {
    let of = |sets, reps, percent| Scheme { sets, reps, percent };
    let full = match setting.phase {
        Phase::GeneralPrep | Phase::OffSeason => of(4, 8, 70),
        Phase::SpecificPrep => of(4, 5, 80),
        Phase::CompetitionPrep => of(3, 4, 85),
        Phase::Taper => of(2, 3, 80),
    };
    let lighter = match setting.kind {
        WeekKind::Load | WeekKind::Taper => full,
        WeekKind::Deload => of(full.sets.div_ceil(2), full.reps, full.percent.saturating_sub(10)),
        WeekKind::LeadIn => of(2, 8, 60),
    };
    let beginner = u32::from(setting.profile.experience == Experience::Beginner);
    Scheme { percent: lighter.percent.saturating_sub(beginner.saturating_mul(10)), ..lighter }
}

pub(super) fn session(setting: &Setting<'_>, minutes: u32) -> Session {
    let jog = (minutes / 5).max(minutes.saturating_sub(65)).max(5).min(minutes);
    let ready = if minutes >= 30 { 5 } else { 0 };
    let lifting = minutes.saturating_sub(jog).saturating_sub(ready);
    let count = usize::try_from((lifting.saturating_add(3) / 9).clamp(1, 5)).unwrap_or(1);
    let shares = divided(lifting, &vec![1; count]);
    let lifts = MOVEMENTS.iter().zip(shares).enumerate().map(|(place, (movement, minutes))| {
        let is_hard = setting.hardness.strength && place < LEGS;
        // Small muscles are not trained near a max.
        let least_reps = [1, 1, 5, 5, 12].get(place).copied().unwrap_or(1);
        let is_beginner = setting.profile.experience == Experience::Beginner;
        let bearable = movement.iter().filter(|it| !is_beginner || **it != TOO_HEAVY_TO_BEGIN);
        let candidates: Vec<&Exercise> = bearable.copied().collect();
        let lift = lift(setting, choose(setting.profile, &candidates), minutes, is_hard);
        Item { reps: lift.reps.map(|reps| reps.max(nearest(least_reps))), ..lift }
    });
    Session {
        warm_up: present(vec![
            easy_run(setting, jog),
            item(lib::GLUTE_BRIDGE, ready, Effort::Easy),
        ]),
        ..Session::of("Strength", SessionType::Strength, present(lifts.collect()))
    }
}

/// Without a load repetitions make the work.
const UNLOADED_REPS: u32 = 12;

fn lift(setting: &Setting<'_>, choice: Choice, minutes: u32, is_hard: bool) -> Item {
    let scheme = scheme(setting);
    let load = setting
        .profile
        .one_rep_max(choice.exercise)
        .and_then(|max| working_load(max, scheme.percent));
    // Without a load there is nothing that a day off would have to follow.
    let is_loaded = !choice.exercise.equipment.is_empty();
    let is_hard = is_hard && is_loaded;
    // A curl of the whole body is heavy by itself.
    let is_heavy = is_loaded || choice.exercise == lib::NORDIC_HAMSTRING_CURL;
    let reps = if is_heavy { scheme.reps } else { scheme.reps.max(UNLOADED_REPS) };
    // Three minutes a set, with its rest.
    let sets = (minutes / 3).clamp(1, scheme.sets);
    let unknown = || load.is_none().then(|| "leave two repetitions in reserve".to_owned());
    let is_hold = is_hold(choice.exercise);
    let item = Item {
        sets: nearest(sets),
        reps: Some(nearest(reps)),
        load,
        rest: Some(nearest(if is_hard { 150 } else { 90 })),
        note: if is_hold { choice.why } else { choice.why.or_else(unknown) },
        ..item(choice.exercise, minutes, if is_hard { Effort::Hard } else { Effort::Moderate })
    };
    if is_hold { held(item, sets) } else { item }
}

/// A share of the max that can be put on a bar of 20 kg; never more than the max.
fn working_load(max: Grams, percent: u32) -> Option<Grams> {
    let bar = Grams::new(20_000).ok().filter(|bar| *bar <= max)?;
    let share = BasisPoints::new(percent.saturating_mul(100)).ok()?;
    let steps = Steps::new(bar, Grams::new(2_500).ok()?).ok()?;
    steps.share(max, share, Toward::Nearest).ok().filter(|load| *load <= max)
}

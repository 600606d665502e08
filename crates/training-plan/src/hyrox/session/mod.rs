//! What is done on a day: one file per kind of session.
//!
//! Each fills exactly the minutes it is given.

mod run;
mod simulation;
mod stations;
mod strength;

pub(super) use simulation::{Extent, minutes as simulation_minutes};
pub(super) use stations::substituted;

use super::Exercise;
use super::calendar::{Hardness, Slot, Slotted};
use super::count::{DayOfWeek, Minutes};
use super::library;
use super::pace::Paces;
use super::plan::{Item, PlanDay};
use super::prediction::Prediction;
use super::profile::{Profile, nearest};
use super::vocabulary::{Effort, Phase, SessionType, WeekKind};
use stadion_units::Quantity;

/// How long a hold takes, seconds.
const HOLD: u32 = 40;

/// What the sessions of a week depend on.
pub(super) struct Setting<'a> {
    pub profile: &'a Profile,
    /// What training has in mind, or a usual time: how long stations take.
    pub expected: &'a Prediction,
    /// The targets of the race, of a goal or of the last race.
    pub target: Option<&'a Prediction>,
    pub paces: Paces,
    pub phase: Phase,
    pub kind: WeekKind,
    pub hardness: Hardness,
    pub week_number: u32,
    /// The training of the week, minutes.
    pub week_minutes: u32,
    pub simulation: Option<Extent>,
}

/// A session without its date.
pub(super) struct Session {
    pub title: String,
    pub kind: SessionType,
    pub warm_up: Vec<Item>,
    pub main: Vec<Item>,
    pub cool_down: Vec<Item>,
}

impl Session {
    fn of(title: &str, kind: SessionType, main: Vec<Item>) -> Self {
        Self { title: title.to_owned(), kind, warm_up: Vec::new(), main, cool_down: Vec::new() }
    }
}

pub(super) fn fill(setting: &Setting<'_>, slotted: &Slotted) -> PlanDay {
    let minutes = slotted.minutes;
    let session = match slotted.slot {
        Slot::Rest => Session::of("Rest", SessionType::Rest, Vec::new()),
        Slot::EasyAndUpper => run::easy_and_upper(setting, minutes),
        Slot::Quality => run::quality(setting, minutes),
        Slot::Touch => run::touch(setting, minutes),
        Slot::Easy | Slot::Recover => run::easy(setting, minutes),
        Slot::Long => run::long(setting, minutes),
        Slot::Shakeout => run::shakeout(setting, minutes),
        Slot::Strength => strength::session(setting, minutes),
        Slot::Stations => match setting.simulation {
            Some(extent) => simulation::session(setting, extent, minutes),
            None => stations::session(setting, minutes),
        },
        Slot::Race => simulation::race(setting),
    };
    let is_race = slotted.slot == Slot::Race;
    let mut day = PlanDay {
        date: slotted.date,
        day_of_week: nearest::<DayOfWeek>(slotted.date.weekday_index().saturating_add(1)),
        title: session.title,
        session: session.kind,
        is_race,
        duration: nearest(0),
        warm_up: session.warm_up,
        main: session.main,
        cool_down: session.cool_down,
    };
    day.duration = super::plan::total(day.items().map(|item| item.duration));
    day
}

/// An exercise for some minutes, with nothing else said.
fn item(exercise: &'static Exercise, minutes: u32, effort: Effort) -> Item {
    Item {
        exercise,
        station: None,
        sets: nearest(1),
        reps: None,
        distance: None,
        work: None,
        load: None,
        pace: None,
        rest: None,
        duration: nearest::<Minutes>(minutes),
        effort,
        note: None,
    }
}

fn easy_run(setting: &Setting<'_>, minutes: u32) -> Item {
    Item { pace: setting.paces.easy, ..item(library::EASY_RUN, minutes, Effort::Easy) }
}

/// An exercise that is held, so often.
fn held(of: Item, sets_count: u32) -> Item {
    Item { sets: nearest(sets_count), reps: None, work: Some(nearest(HOLD)), ..of }
}

/// Whether an exercise is held and has no repetitions.
fn is_hold(exercise: &Exercise) -> bool {
    [library::PLANK, library::DEAD_HANG].contains(&exercise)
}

/// A list without the items that have no time.
fn present(mut items: Vec<Item>) -> Vec<Item> {
    items.retain(|item| item.duration.get() > 0);
    items
}

/// Shares minutes among parts by their weights, each at least one minute where there is enough.
fn divided(minutes: u32, weights: &[u32]) -> Vec<u32> {
    let count = u32::try_from(weights.len()).unwrap_or(0);
    let spare = minutes.saturating_sub(count);
    let base = u32::from(minutes >= count);
    let sum = weights.iter().fold(0_u32, |sum, weight| sum.saturating_add(*weight)).max(1);
    let mut given = 0_u32;
    let mut passed = 0_u32;
    // What all parts so far should have, minus what they were given: no remainder is lost.
    weights
        .iter()
        .map(|weight| {
            passed = passed.saturating_add(*weight);
            let spare = if base == 0 { minutes } else { spare };
            let due = u64::from(spare).saturating_mul(u64::from(passed));
            let due = u32::try_from(due.checked_div(u64::from(sum)).unwrap_or(0)).unwrap_or(0);
            let part = due.saturating_sub(given);
            given = due;
            part.saturating_add(base)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::divided;

    #[test]
    fn divided_gives_all_minutes_and_one_to_each() {
        for minutes in 0..200 {
            let parts = divided(minutes, &[300, 200, 0, 25]);
            assert_eq!(parts.iter().sum::<u32>(), minutes);
            assert!(minutes < 4 || parts.iter().all(|part| *part > 0));
        }
    }
}

use super::super::Exercise;
use super::super::library::{self as lib, LIBRARY};
use super::super::plan::{Item, NoteKind, Plan, PlanDay, total};
use super::super::prediction::predict;
use super::super::profile::Profile;
use super::super::vocabulary::{Effort, SessionType};
use stadion_units::Quantity;

/// Never done without effort, whatever a plan calls them.
const ALWAYS_HARD: [&Exercise; 7] = [
    lib::THRESHOLD_INTERVALS,
    lib::VO2MAX_INTERVALS_4X4_MIN,
    lib::KILOMETRE_REPEATS,
    lib::LAP_REPEATS,
    lib::HILL_REPEATS,
    lib::TEMPO_RUN,
    lib::TIME_TRIAL_5_KM,
];

pub(super) fn contract(plan: &Plan) -> Vec<String> {
    let days = plan.weeks.iter().flat_map(|week| &week.days);
    days.flat_map(|day| {
        let faults = faults(day).into_iter().chain(day.items().filter_map(fault));
        faults.map(|fault| format!("{}: {fault}", day.date))
    })
    .collect()
}

fn faults(day: &PlanDay) -> Vec<String> {
    let mut faults = Vec::new();
    let sum = total(day.items().map(|item| item.duration));
    if sum != day.duration {
        faults.push(format!("{} minutes, but its parts have {sum}", day.duration));
    }
    if day.is_rest() != (sum.get() == 0) {
        faults.push("rest with work, or work without".to_owned());
    }
    if day.title.is_empty() {
        faults.push("no title".to_owned());
    }
    let stations = day.main.iter().filter(|item| item.station.is_some()).count();
    if day.session == SessionType::Simulation && stations < 4 {
        faults.push(format!("a simulation of {stations} stations"));
    }
    faults
}

fn fault(item: &Item) -> Option<String> {
    let name = item.exercise.name;
    if !LIBRARY.contains(&item.exercise) {
        return Some(format!("{name} is not in the library"));
    }
    if item.duration.get() == 0 {
        return Some(format!("{name} takes no time"));
    }
    let is_hard = ALWAYS_HARD.contains(&item.exercise);
    (is_hard && item.effort != Effort::Hard)
        .then(|| format!("{name} is called {}", item.effort.as_str()))
}

pub(super) fn prediction(plan: &Plan, profile: &Profile) -> Vec<String> {
    let Some(aimed) = profile.goal.or(profile.last_race) else {
        let given = plan.prediction.is_some().then(|| "a prediction without a time".to_owned());
        return given.into_iter().collect();
    };
    let Some(prediction) = &plan.prediction else {
        return vec!["no prediction".to_owned()];
    };
    let mut at = Vec::new();
    let parts = prediction.runs.iter().chain(&prediction.stations).chain(&prediction.transitions);
    let sum = parts.fold(0_u32, |sum, part| sum.saturating_add(part.get()));
    if sum != aimed.get() {
        at.push(format!("the parts sum to {sum} ms, not to {}", aimed.get()));
    }
    let unusual = predict(profile.division, aimed).unusual.len();
    let noted = plan.notes.iter().filter(|note| note.kind == NoteKind::GoalUnusual).count();
    if noted < unusual {
        at.push(format!("{unusual} parts are unusual, {noted} are named"));
    }
    at
}

pub(super) fn kept_days(plan: &Plan, profile: &Profile) -> Vec<String> {
    let days = plan.weeks.iter().flat_map(|week| &week.days);
    let done = days.filter(|day| profile.completed.contains(&day.date));
    done.map(|day| format!("{}: is done already", day.date)).collect()
}

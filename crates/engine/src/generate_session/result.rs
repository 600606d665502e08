//! The result: `{ planned_sets, skipped, …, rationale, warnings, jit_input_snapshot }`.

use super::request::Request;
use super::words::{SetType, skip_reason};
use crate::json::{Json, Object};
use stadion_one_rep_max::BasisPoints;
use stadion_one_rep_max::warm_up::WarmUpSet;
use stadion_training_plan::powerlifting::PlannedSets;
use stadion_training_plan::powerlifting::session::{PlannedAuxiliary, Rationale, Session, Warning};
use stadion_units::Quantity;

/// What `generate_session` answers.
pub fn result<'r>(read: &'r Request<'_>, session: &Session<'r>, snapshot: Json<'r>) -> Json<'r> {
    let lift = read.session.lift.as_str();
    let mut sets: Vec<Json<'r>> =
        (1..).zip(&session.warm_up).map(|set| warm_up(lift, set)).collect();
    if let Some(main) = &session.main {
        sets.extend((1..=main.sets.get()).map(|number| main_set(lift, number, main)));
    }
    for of in &session.auxiliaries {
        sets.extend((1..=of.sets.get()).map(|number| auxiliary_set(number, of)));
    }
    let skipped = sets.is_empty();
    let reason = skipped.then(|| Json::text(skip_reason(session).as_str()));
    let rationale = session
        .rationale
        .iter()
        .map(|of: &Rationale<'_>| Json::remark(of.code(), of.to_string()).end());
    let warnings = session.warnings.iter().map(warning);
    Object::new()
        .with("planned_sets", Json::List(sets))
        .with("skipped", Json::Boolean(skipped))
        .with("skip_reason", Json::or_null(reason))
        .with("recovers", Json::Boolean(session.recovers))
        .with("volume_modifier", share(session.volume_modifier))
        .with("intensity_modifier", share(session.intensity_modifier))
        .with("rationale", Json::list(rationale))
        .with("warnings", Json::list(warnings))
        .with("jit_input_snapshot", snapshot)
        .end()
}

/// `1` for the whole.
fn share(of: BasisPoints) -> Json<'static> {
    Json::decimal(of.get(), 4)
}

/// Sets are numbered from 1 within their type and exercise.
fn set(number: u32, set_type: SetType, exercise: &str) -> Object<'_> {
    Object::new()
        .with("set_number", Json::count(number))
        .with("set_type", Json::text(set_type.as_str()))
        .with("exercise", Json::text(exercise))
}

fn warm_up<'r>(lift: &'r str, (number, of): (u32, &WarmUpSet)) -> Json<'r> {
    set(number, SetType::WarmUp, lift)
        .with("weight_grams", Json::count(of.weight.get()))
        .with("reps", Json::count(of.reps.get()))
        .with_some("bar_only", of.bar_only.then_some(Json::Boolean(true)))
        .end()
}

fn main_set<'r>(lift: &'r str, number: u32, of: &PlannedSets) -> Json<'r> {
    let (least, most) = of.reps_range.unzip();
    set(number, SetType::Main, lift)
        .with("weight_grams", Json::count(of.weight.get()))
        .with("reps", Json::count(of.reps.get()))
        .with_some("reps_min", least.map(Json::quantity))
        .with_some("reps_max", most.map(Json::quantity))
        .with("rpe_target", Json::quantity(of.rpe_target))
        .with("rest_seconds", Json::quantity(of.rest))
        .end()
}

/// Its load is `null` where the lifter finds it by the rating.
fn auxiliary_set<'r>(number: u32, of: &PlannedAuxiliary<'r>) -> Json<'r> {
    set(number, SetType::Auxiliary, of.name)
        .with("weight_grams", Json::or_null(of.weight.map(|weight| Json::count(weight.get()))))
        .with("reps", Json::count(of.reps.get()))
        .with("rpe_target", Json::quantity(of.rpe_target))
        .with("rest_seconds", Json::quantity(of.rest))
        .end()
}

fn warning<'r>(of: &Warning<'r>) -> Json<'r> {
    let remark = Json::remark(of.code(), of.to_string());
    match of {
        Warning::LoadNotReachable { exercise, wanted, given } => remark
            .with("exercise", Json::text(exercise))
            .with("wanted_grams", Json::count(wanted.get()))
            .with("given_grams", Json::count(given.get()))
            .end(),
        _ => remark.end(),
    }
}

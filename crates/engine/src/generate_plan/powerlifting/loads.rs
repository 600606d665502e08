//! Whether every session of a program has a load.

use super::request::Request;
use crate::generate_plan::words::PlanWarning;
use crate::json::Json;
use crate::lifter::{Lifter, refusal_code};
use crate::reader::{Field, Reader};
use stadion_training_plan::powerlifting::Lift;
use stadion_training_plan::powerlifting::config::{
    BaseSets, NoSets, not_reachable, prescribed_sets,
};
use stadion_training_plan::powerlifting::program::{PerLift, Placeholder, Program};
use stadion_units::{Code, Grams, Quantity};

/// The maxes of the three lifts.
pub const MAXES: &[Field; 3] = &[
    Field::required("squat_1rm_grams"),
    Field::required("bench_1rm_grams"),
    Field::required("deadlift_1rm_grams"),
];

/// The sets of every session, or a problem for each lift that has a session without any.
pub fn forecast(
    reader: &mut Reader<'_>,
    program: &Program,
    maxes: &PerLift<Grams>,
    lifter: &Lifter,
) -> Option<Vec<BaseSets>> {
    let mut forecast = Vec::new();
    let mut refused: Vec<(Lift, NoSets)> = Vec::new();
    for session in &program.sessions {
        let lift = session.primary_lift;
        match sets(session, maxes, lifter) {
            Ok(sets) => forecast.push(sets),
            Err(refusal) if refused.iter().all(|(other, _)| *other != lift) => {
                refused.push((lift, refusal));
            }
            Err(_) => {}
        }
    }
    for (lift, refusal) in &refused {
        let [squat, bench, deadlift] = MAXES;
        let field = match lift {
            Lift::Squat => squat,
            Lift::Bench => bench,
            Lift::Deadlift => deadlift,
        };
        let code = match refusal {
            NoSets::Load(refusal) => refusal_code(refusal),
            NoSets::NoBlock => Code::MissingField,
        };
        reader.note_below(&format!("/maxes/{}", field.name()), code, refusal.to_string(), None);
    }
    refused.is_empty().then_some(forecast)
}

/// A warning for each lift that has a session whose load the plates do not make: of the one that is
/// missed by most.
pub fn warnings(read: &Request<'_>) -> impl Iterator<Item = Json<'static>> {
    Lift::ALL.iter().filter_map(|lift| {
        let missed = |(session, sets): (&Placeholder, &BaseSets)| {
            let max = *read.maxes.get(*lift);
            let (loads, config) = (read.lifter.rack.loads(), &read.lifter.config);
            let wanted = not_reachable(loads, max, &[sets.share], sets.weight, config);
            let wanted = wanted.filter(|_| session.primary_lift == *lift)?;
            Some((wanted.get().abs_diff(sets.weight.get()), wanted, sets.weight))
        };
        let sessions = read.program.sessions.iter().zip(&read.forecast);
        let (_, wanted, given) = sessions.filter_map(missed).max_by_key(|(off, ..)| *off)?;
        let name = lift.as_str();
        let message = format!(
            "the plates can not make {wanted} kilograms for `{name}`, {given} kilograms come \
             nearest: add plates, or leave out `plates` and plan with `rounding_increment_grams`",
        );
        let remark = Json::remark(PlanWarning::LoadNotReachable.as_str(), message);
        let remark = remark.with("lift", Json::text(name));
        let remark = remark.with("wanted_grams", Json::count(wanted.get()));
        Some(remark.with("given_grams", Json::count(given.get())).end())
    })
}

fn sets(
    session: &Placeholder,
    maxes: &PerLift<Grams>,
    lifter: &Lifter,
) -> Result<BaseSets, NoSets> {
    prescribed_sets(
        session.primary_lift,
        session.intensity_type,
        session.block_number,
        *maxes.get(session.primary_lift),
        &lifter.config,
        lifter.rack.loads(),
    )
}

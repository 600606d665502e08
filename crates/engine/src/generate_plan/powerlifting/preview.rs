//! What the sets of each kind of session would be if nothing happened.

use super::request::Request;
use crate::json::{Json, Object};
use stadion_training_plan::powerlifting::config::BaseSets;
use stadion_training_plan::powerlifting::program::Placeholder;
use stadion_units::Quantity;

/// One entry a block, lift and kind of session, in the order of their first sessions.
pub fn preview(read: &Request<'_>) -> Json<'static> {
    let key = |of: &Placeholder| (of.block_number, of.primary_lift, of.intensity_type);
    let sessions = read.program.sessions.iter().zip(&read.forecast).enumerate();
    let first = sessions.filter(|(index, (session, _))| {
        let mut before = read.program.sessions.iter().take(*index);
        before.all(|other| key(other) != key(session))
    });
    Json::list(first.map(|(_, (session, sets))| entry(session, sets)))
}

fn entry(session: &Placeholder, sets: &BaseSets) -> Json<'static> {
    let (least, most) = sets.reps_range.unzip();
    Object::new()
        .with("block_number", Json::or_null(session.block_number.map(Json::quantity)))
        .with("lift", Json::text(session.primary_lift.as_str()))
        .with("intensity_type", Json::text(session.intensity_type.as_str()))
        .with("sets", Json::quantity(sets.sets))
        .with("reps", Json::quantity(sets.reps))
        .with_some("reps_min", least.map(Json::quantity))
        .with_some("reps_max", most.map(Json::quantity))
        .with("weight_grams", Json::count(sets.weight.get()))
        .with("rpe_target", Json::quantity(sets.rpe_target))
        .with("rest_seconds", Json::quantity(sets.rest))
        .end()
}

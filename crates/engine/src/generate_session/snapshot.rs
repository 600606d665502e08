//! What decided about a session, with the defaults that held: a request that gives the same answer.

use super::disruption::StatedDisruption;
use super::request::{Place, Request};
use super::volume_limits::limits_json;
use super::warm_up::StatedWarmUp;
use crate::json::{Json, Object};
use crate::lifter::auxiliary::StatedAuxiliary;
use crate::lifter::per_muscle_json;
use crate::lifter::recent::StatedSession;
use stadion_units::Quantity;

/// The request as it was understood.
pub fn snapshot<'r>(read: &'r Request<'_>) -> Json<'r> {
    let rating = |rating: Option<_>| rating.map(Json::quantity::<_>);
    let readiness = Object::new()
        .with_some("sleep", rating(read.readiness.sleep))
        .with_some("energy", rating(read.readiness.energy));
    let object = Object::new()
        .with("today", Json::day(read.today))
        .with("session", place(&read.session))
        .with("one_rep_max_grams", Json::count(read.one_rep_max.get()))
        .with("training_level", Json::text(read.level.as_str()));
    read.lifter
        .write(object)
        .with("soreness", per_muscle_json(&read.soreness, |rating| rating.map(Quantity::get)))
        .with("week_sets", per_muscle_json(&read.week_sets, |sets| sets.map(Quantity::get)))
        .with("volume_limits", limits_json(&read.limits))
        .with("auxiliaries", Json::list(read.auxiliaries.iter().map(StatedAuxiliary::json)))
        .with("recent_sessions", Json::list(read.recent.iter().map(StatedSession::json)))
        .with("exertion_rule", Json::text(read.exertion_rule.as_str()))
        .with("disruptions", Json::list(read.disruptions.iter().map(StatedDisruption::json)))
        .with_some("warm_up", read.warm_up.as_ref().map(StatedWarmUp::json))
        .with("readiness", readiness.end())
        .with_some("cycle_phase", read.cycle_phase.map(|phase| Json::text(phase.as_str())))
        .end()
}

fn place(session: &Place) -> Json<'static> {
    let id = session.session_id.map(|id| Json::made(id.to_string()));
    Object::new()
        .with_some("session_id", id)
        .with_some("week_number", session.week.map(Json::quantity))
        .with_some("day_number", session.day.map(Json::quantity))
        .with("block_number", Json::or_null(session.block.map(Json::quantity)))
        .with("primary_lift", Json::text(session.lift.as_str()))
        .with("intensity_type", Json::text(session.intensity.as_str()))
        .with_some("is_deload", session.is_deload.map(Json::Boolean))
        .with_some("planned_date", session.planned_date.map(Json::day))
        .end()
}

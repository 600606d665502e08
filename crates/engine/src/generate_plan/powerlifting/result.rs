//! The result: `{ kind, program, sessions, auxiliary_assignments, preview, invariants, warnings }`.

use super::preview::preview;
use super::request::Request;
use super::{auxiliaries, loads};
use crate::generate_plan::words::{Kind, PlanWarning};
use crate::json::{Json, Object};
use stadion_training_plan::Checked;
use stadion_training_plan::powerlifting::program::{Lifter, Placeholder, check};

/// What `generate_plan` answers.
pub fn result<'r>(read: &'r Request<'_>) -> Json<'r> {
    let lifter =
        Lifter { maxes: read.maxes, config: &read.lifter.config, loads: read.lifter.rack.loads() };
    let invariants = check(&read.program, &read.forecast, &lifter);
    Object::new()
        .with("kind", Json::text(Kind::Powerlifting.as_str()))
        .with("program", program(read))
        .with("sessions", Json::list(read.program.sessions.iter().map(session)))
        .with("auxiliary_assignments", auxiliaries::auxiliary_assignments(read))
        .with("preview", preview(read))
        .with("invariants", Json::list(invariants.iter().map(checked)))
        .with("warnings", Json::list(warnings(read)))
        .end()
}

fn program(read: &Request<'_>) -> Json<'static> {
    let design = &read.program.design;
    let end = read.program.sessions.last().map_or(design.start_date, |last| last.planned_date);
    Object::new()
        .with("start_date", Json::day(design.start_date))
        .with("end_date", Json::day(end))
        .with("total_weeks", Json::quantity(design.total_weeks))
        .with("training_days_per_week", Json::quantity(design.training_days_per_week))
        .with("deloads", Json::text(design.deload_rule.as_str()))
        .end()
}

/// Sets are planned when the session is opened, and not before.
fn session(of: &Placeholder) -> Json<'static> {
    Object::new()
        .with("week_number", Json::quantity(of.week_number))
        .with("day_number", Json::quantity(of.day_number))
        .with("planned_date", Json::day(of.planned_date))
        .with("primary_lift", Json::text(of.primary_lift.as_str()))
        .with("intensity_type", Json::text(of.intensity_type.as_str()))
        .with("block_number", Json::or_null(of.block_number.map(Json::quantity)))
        .with("is_deload", Json::Boolean(of.is_deload))
        .with("planned_sets", Json::Null)
        .end()
}

fn checked(of: &Checked) -> Json<'static> {
    Object::new()
        .with("name", Json::text(of.invariant))
        .with("held", Json::Boolean(of.held))
        .with("at", Json::list(of.at.iter().cloned().map(Json::made)))
        .end()
}

fn warnings<'r>(read: &'r Request<'_>) -> impl Iterator<Item = Json<'static>> + use<'r> {
    late(read).into_iter().chain(loads::warnings(read)).chain(auxiliaries::warnings(read))
}

fn late(read: &Request<'_>) -> Option<Json<'static>> {
    let start = read.program.design.start_date;
    (start < read.today).then(|| {
        let message =
            format!("the program starts on {start}, before today: its first days are gone");
        Json::remark(PlanWarning::StartsInThePast.as_str(), message).end()
    })
}

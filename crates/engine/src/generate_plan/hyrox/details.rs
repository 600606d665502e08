//! What is done on a day, as apps read it: `{ warmup, exercises, cooldown }`.

use super::wording::joined;
use crate::json::{Json, Object};
use stadion_training_plan::hyrox::{Item, PlanDay};

/// A rest day has nothing of it.
pub fn workout_details(of: &PlanDay) -> Json<'_> {
    Object::new()
        .with_some("warmup", joined(&of.warm_up).map(Json::made))
        .with("exercises", Json::list(of.main.iter().map(exercise)))
        .with_some("cooldown", joined(&of.cool_down).map(Json::made))
        .end()
}

/// Sets, loads and notes under the names of the app's own workouts; what is not said is absent.
fn exercise(of: &Item) -> Json<'_> {
    Object::new()
        .with("name", Json::text(of.exercise.name))
        .with_some("station_number", of.station.map(Json::quantity))
        .with("sets", Json::quantity(of.sets))
        .with_some("reps", of.reps.map(Json::quantity))
        .with_some("distance_m", of.distance.map(Json::quantity))
        .with_some("work_seconds", of.work.map(Json::quantity))
        .with_some("weight_kg", of.load.map(Json::quantity))
        .with_some("pace_seconds_per_km", of.pace.map(Json::quantity))
        .with_some("rest_seconds", of.rest.map(Json::quantity))
        .with("duration_minutes", Json::quantity(of.duration))
        .with("effort", Json::text(of.effort.as_str()))
        .with_some("notes", of.note.as_deref().map(Json::text))
        .end()
}

//! The exercises that go with the lifts.

use super::request::Request;
use crate::generate_plan::words::PlanWarning;
use crate::json::{Json, Object};
use stadion_training_plan::powerlifting::Lift;
use stadion_training_plan::powerlifting::program::{PerLift, assignments, default_pool};

/// What the lifter rotates through, the usual pools where there are none.
fn names<'r>(read: &'r Request<'_>, lift: Lift) -> Vec<&'r str> {
    match read.pools.get(lift) {
        Some(own) => own.iter().map(AsRef::as_ref).collect(),
        None => default_pool(lift).iter().map(|exercise| exercise.exercise_name).collect(),
    }
}

/// The assignments of the program's blocks.
pub fn auxiliary_assignments<'r>(read: &'r Request<'_>) -> Json<'r> {
    let [squat, bench, deadlift] =
        [Lift::Squat, Lift::Bench, Lift::Deadlift].map(|lift| names(read, lift));
    let pools =
        PerLift { squat: squat.as_slice(), bench: bench.as_slice(), deadlift: deadlift.as_slice() };
    let rows = assignments(&pools, read.completed_blocks_count);
    Json::list(rows.iter().map(|row| {
        Object::new()
            .with("block_number", Json::quantity(row.block_number))
            .with("lift", Json::text(row.lift.as_str()))
            .with("exercise_1", Json::text(row.exercise_1))
            .with("exercise_2", Json::text(row.exercise_2))
            .end()
    }))
}

/// A warning for each lift whose pool has not two exercises.
pub fn warnings(read: &Request<'_>) -> impl Iterator<Item = Json<'static>> {
    let short = |lift: &&Lift| read.pools.get(**lift).as_ref().is_some_and(|pool| pool.len() < 2);
    Lift::ALL.iter().filter(short).map(|lift| {
        let lift = lift.as_str();
        let message =
            format!("`{lift}` has no auxiliary exercises: its pool needs two or more, or none");
        Json::remark(PlanWarning::NoAuxiliaries.as_str(), message).end()
    })
}

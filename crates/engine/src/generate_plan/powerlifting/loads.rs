//! Whether every session of a program has a load.

use crate::lifter::{Lifter, refusal_code};
use crate::reader::{Field, Reader};
use stadion_training_plan::powerlifting::Lift;
use stadion_training_plan::powerlifting::config::{BaseSets, NoSets, prescribed_sets};
use stadion_training_plan::powerlifting::program::{PerLift, Placeholder, Program};
use stadion_units::{Code, Grams};

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

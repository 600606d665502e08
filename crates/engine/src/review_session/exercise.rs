//! Which lift or which muscles an exercise is.

use crate::lifter::auxiliary::StatedAuxiliary;
use stadion_one_rep_max::estimator::Exercise;
use stadion_training_plan::powerlifting::program::{pool_exercise, same_exercise};
use stadion_training_plan::powerlifting::{Lift, Muscle};

/// The lift of that name; the words of the estimate among them.
pub fn lift_of(name: &str) -> Option<Lift> {
    let is = |word| same_exercise(name, word);
    let known = Lift::ALL.iter().copied().find(|lift| is(lift.as_str()));
    let named = || match () {
        () if is("back squat") => Some(Lift::Squat),
        () if is("bench press") => Some(Lift::Bench),
        () => None,
    };
    known.or_else(named)
}

/// The curve of a lift.
pub const fn curve(lift: Lift) -> Exercise {
    match lift {
        Lift::Squat => Exercise::Squat,
        Lift::Bench => Exercise::BenchPress,
        Lift::Deadlift => Exercise::Deadlift,
    }
}

/// The muscles of an exercise: as the request says, else as the usual pools say.
pub fn muscles_of<'r>(name: &str, stated: &'r [StatedAuxiliary<'r>]) -> Option<&'r [Muscle]> {
    let own = stated.iter().find(|auxiliary| same_exercise(&auxiliary.exercise, name));
    match own {
        Some(auxiliary) => Some(&auxiliary.muscles),
        None => pool_exercise(name).map(|exercise| exercise.primary_muscles),
    }
}

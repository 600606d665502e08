//! The auxiliary exercises of a lift, as long as the lifter has not chosen others.

use crate::powerlifting::Lift;
use crate::powerlifting::Muscle::{
    self, Chest, Glutes, Hamstrings, LowerBack, Quads, Shoulders, Triceps, UpperBack,
};

/// An exercise of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolExercise {
    /// What it is called.
    pub exercise_name: &'static str,
    /// What it trains first of all.
    pub primary_muscles: &'static [Muscle],
}

/// The exercises of a lift, in the order of the rotation.
///
/// ```
/// use stadion_training_plan::powerlifting::{Lift, program::default_pool};
///
/// let pool = default_pool(Lift::Bench);
/// assert_eq!((pool.len(), pool[2].exercise_name), (8, "Dips"));
/// ```
pub const fn default_pool(lift: Lift) -> &'static [PoolExercise; 8] {
    match lift {
        Lift::Squat => &SQUAT,
        Lift::Bench => &BENCH,
        Lift::Deadlift => &DEADLIFT,
    }
}

const SQUAT: [PoolExercise; 8] = [
    exercise("Pause Squat", &[Quads, Glutes]),
    exercise("Box Squat", &[Quads, Glutes]),
    exercise("Bulgarian Split Squat", &[Quads, Glutes]),
    exercise("Leg Press", &[Quads]),
    exercise("High-Bar Squat", &[Quads, Glutes]),
    exercise("Belt Squat", &[Quads, Glutes]),
    exercise("Hack Squat", &[Quads]),
    exercise("Front Squat", &[Quads]),
];

const BENCH: [PoolExercise; 8] = [
    exercise("Close-Grip Bench Press", &[Triceps, Chest]),
    exercise("Incline Dumbbell Press", &[Chest, Shoulders]),
    exercise("Dips", &[Chest, Triceps]),
    exercise("Floor Press", &[Chest, Triceps]),
    exercise("Overhead Press", &[Shoulders]),
    exercise("JM Press", &[Triceps]),
    exercise("Board Press", &[Triceps, Chest]),
    exercise("Spoto Press", &[Chest]),
];

const DEADLIFT: [PoolExercise; 8] = [
    exercise("Romanian Deadlift", &[Hamstrings, Glutes]),
    exercise("Block Pull", &[Glutes, LowerBack, UpperBack]),
    exercise("Deficit Deadlift", &[Hamstrings, Glutes, LowerBack]),
    exercise("Good Morning", &[Hamstrings, LowerBack]),
    exercise("Stiff-Leg Deadlift", &[Hamstrings, LowerBack]),
    exercise("Sumo Deadlift", &[Glutes, Quads]),
    exercise("Rack Pull", &[LowerBack, UpperBack]),
    exercise("Hyperextension", &[LowerBack, Glutes]),
];

const fn exercise(exercise_name: &'static str, primary_muscles: &'static [Muscle]) -> PoolExercise {
    PoolExercise { exercise_name, primary_muscles }
}

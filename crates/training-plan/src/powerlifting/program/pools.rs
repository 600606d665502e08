//! The auxiliary exercises of a lift, as long as the lifter has not chosen others.

use crate::powerlifting::Lift;
use crate::powerlifting::Muscle::{
    self, Chest, Glutes, Hamstrings, LowerBack, Quads, Shoulders, Triceps, UpperBack,
};

/// An exercise of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolExercise {
    /// Its name.
    pub exercise_name: &'static str,
    /// The muscles that it trains first of all.
    pub primary_muscles: &'static [Muscle],
    /// Whether it is the lift itself with a small change, so that a share of the lift's max is a load
    /// for it. Of dumbbells, machines, the lifter's own body and lifts of another kind it is none: a
    /// hyperextension with two thirds of a deadlift would be a danger.
    pub is_variation: bool,
}

/// Whether two names of exercises have the same words, whatever case, spaces and underscores they
/// are written with.
///
/// ```
/// use stadion_training_plan::powerlifting::program::same_exercise;
///
/// assert!(same_exercise("leg_press", " Leg  Press "));
/// assert!(!same_exercise("Leg Press", "Legpress"));
/// ```
pub fn same_exercise(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (words_of(one), words_of(other));
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(word), Some(wanted)) if word.eq_ignore_ascii_case(wanted) => {}
            _ => return false,
        }
    }
}

fn words_of(name: &str) -> impl Iterator<Item = &str> {
    let ends = |at: char| at.is_ascii_whitespace() || at == '_';
    name.split(ends).filter(|word| !word.is_empty())
}

/// The exercise of that name in any of the usual pools, as [`same_exercise`] compares names.
///
/// ```
/// use stadion_training_plan::powerlifting::program::pool_exercise;
///
/// assert!(pool_exercise(" pause squat ").unwrap().is_variation);
/// assert!(!pool_exercise("leg_press").unwrap().is_variation);
/// assert_eq!(pool_exercise("Curl"), None);
/// ```
pub fn pool_exercise(exercise_name: &str) -> Option<&'static PoolExercise> {
    let mut all = SQUAT.iter().chain(&BENCH).chain(&DEADLIFT);
    all.find(|exercise| same_exercise(exercise.exercise_name, exercise_name))
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

static SQUAT: [PoolExercise; 8] = [
    variation("Pause Squat", &[Quads, Glutes]),
    variation("Box Squat", &[Quads, Glutes]),
    other("Bulgarian Split Squat", &[Quads, Glutes]),
    other("Leg Press", &[Quads]),
    variation("High-Bar Squat", &[Quads, Glutes]),
    other("Belt Squat", &[Quads, Glutes]),
    other("Hack Squat", &[Quads]),
    other("Front Squat", &[Quads]),
];

static BENCH: [PoolExercise; 8] = [
    variation("Close-Grip Bench Press", &[Triceps, Chest]),
    other("Incline Dumbbell Press", &[Chest, Shoulders]),
    other("Dips", &[Chest, Triceps]),
    variation("Floor Press", &[Chest, Triceps]),
    other("Overhead Press", &[Shoulders]),
    other("JM Press", &[Triceps]),
    variation("Board Press", &[Triceps, Chest]),
    variation("Spoto Press", &[Chest]),
];

static DEADLIFT: [PoolExercise; 8] = [
    variation("Romanian Deadlift", &[Hamstrings, Glutes]),
    variation("Block Pull", &[Glutes, LowerBack, UpperBack]),
    variation("Deficit Deadlift", &[Hamstrings, Glutes, LowerBack]),
    other("Good Morning", &[Hamstrings, LowerBack]),
    variation("Stiff-Leg Deadlift", &[Hamstrings, LowerBack]),
    variation("Sumo Deadlift", &[Glutes, Quads]),
    variation("Rack Pull", &[LowerBack, UpperBack]),
    other("Hyperextension", &[LowerBack, Glutes]),
];

const fn variation(
    exercise_name: &'static str,
    primary_muscles: &'static [Muscle],
) -> PoolExercise {
    PoolExercise { exercise_name, primary_muscles, is_variation: true }
}

const fn other(exercise_name: &'static str, primary_muscles: &'static [Muscle]) -> PoolExercise {
    PoolExercise { exercise_name, primary_muscles, is_variation: false }
}

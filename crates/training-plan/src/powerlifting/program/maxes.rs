//! The maxes that a lifter states, as a row of the table.

use super::per_lift::PerLift;
use crate::powerlifting::Lift;
use core::fmt;
use stadion_one_rep_max::epley;
use stadion_units::{Grams, Quantity, Reps};

/// The heaviest weight that is believed, in grams.
const MOST_GRAMS: u32 = 500_000;

stadion_units::words! {
    /// Where the maxes of a row come from.
    pub enum MaxSource {
        /// All three were lifted once.
        InputOneRepMax = "input_1rm",
        /// At least one was computed from a set of several repetitions.
        InputThreeRepMax = "input_3rm",
        /// The engine made them.
        SystemCalculated = "system_calculated",
    }
}

/// What a lifter states about a lift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MaxInput {
    /// A single.
    Single(Grams),
    /// The best set of a few repetitions.
    Set(Grams, Reps),
}

/// A lift of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LiftMax {
    /// The max, not rounded to any plates.
    pub one_rep_max: Grams,
    /// What was stated.
    pub input: Grams,
    /// Its repetitions; a single has none stored.
    pub input_reps: Option<Reps>,
}

/// A row of maxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatedMaxes {
    /// The table knows no mixture: one converted lift makes the row a converted one.
    pub source: MaxSource,
    /// The lifts.
    pub lifts: PerLift<LiftMax>,
}

/// What is wrong with a lift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MaxProblem {
    /// No weight, or more than anybody's.
    Weight(Lift),
    /// A single is stated as one, and long sets say little.
    Reps(Lift),
}

impl fmt::Display for MaxProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weight(lift) => {
                write!(out, "{} weight must be above 0 and up to 500 kilograms", lift.as_str())
            }
            Self::Reps(lift) => {
                let lift = lift.as_str();
                write!(out, "{lift} repetitions must be between 2 and 10: state a single as one")
            }
        }
    }
}

impl core::error::Error for MaxProblem {}

/// The row of what was stated.
///
/// # Errors
///
/// Everything that is wrong.
///
/// ```
/// use stadion_training_plan::powerlifting::program::{MaxInput, PerLift, stated_maxes};
/// use stadion_units::{Grams, Quantity, Reps};
///
/// let [squat, bench] = [130_000, 0].map(|count| Grams::new(count).unwrap());
/// let three = MaxInput::Set(squat, Reps::new(3).unwrap());
/// let all = stated_maxes(&PerLift { squat: three, bench: three, deadlift: three }).unwrap();
/// assert_eq!(all.lifts.squat.one_rep_max.to_string(), "143");
/// let nothing = PerLift { squat: three, bench: MaxInput::Single(bench), deadlift: three };
/// let refused = stated_maxes(&nothing).unwrap_err();
/// assert_eq!(refused[0].to_string(), "bench weight must be above 0 and up to 500 kilograms");
/// ```
pub fn stated_maxes(stated: &PerLift<MaxInput>) -> Result<StatedMaxes, Vec<MaxProblem>> {
    let max = |lift| lift_max(lift, *stated.get(lift));
    match (max(Lift::Squat), max(Lift::Bench), max(Lift::Deadlift)) {
        (Ok(squat), Ok(bench), Ok(deadlift)) => {
            let converted =
                Lift::ALL.iter().any(|lift| matches!(stated.get(*lift), MaxInput::Set(..)));
            let source =
                if converted { MaxSource::InputThreeRepMax } else { MaxSource::InputOneRepMax };
            Ok(StatedMaxes { source, lifts: PerLift { squat, bench, deadlift } })
        }
        (squat, bench, deadlift) => {
            Err([squat, bench, deadlift].into_iter().filter_map(Result::err).flatten().collect())
        }
    }
}

fn lift_max(lift: Lift, stated: MaxInput) -> Result<LiftMax, Vec<MaxProblem>> {
    let (input, input_reps) = match stated {
        MaxInput::Single(weight) => (weight, None),
        MaxInput::Set(weight, reps) => (weight, Some(reps)),
    };
    let mut problems = Vec::new();
    if !(1..=MOST_GRAMS).contains(&input.get()) {
        problems.push(MaxProblem::Weight(lift));
    }
    if input_reps.is_some_and(|reps| !(2..=10).contains(&reps.get())) {
        problems.push(MaxProblem::Reps(lift));
    }
    let one_rep_max = match input_reps {
        None => Some(input),
        Some(reps) => epley(input, reps),
    };
    match one_rep_max {
        Some(one_rep_max) if problems.is_empty() => Ok(LiftMax { one_rep_max, input, input_reps }),
        _ => Err(problems),
    }
}

//! The sets as they were planned.

use super::exercise::lift_of;
use crate::generate_session::words::SetType;
use crate::lifter::{LONGEST_NAME, MOST_ITEMS};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::{Lift, PlannedSets, Rest, Sets};
use stadion_units::{Code, Grams, Quantity, Reps, Rpe, WholeGrams};
use std::borrow::Cow;

/// What is stored with a set and not needed here is passed over. Of an exercise the lifter may have
/// had to find the load.
const PLANNED: &[Field] = &[
    Field::optional("set_type"),
    Field::optional("exercise"),
    Field::optional("weight_grams"),
    Field::required("reps"),
    Field::optional("rpe_target"),
    Field::others(),
];

/// A planned set.
pub struct StatedPlan<'j> {
    set_type: Option<SetType>,
    exercise: Option<Cow<'j, str>>,
    weight: Grams,
    reps: Reps,
    rpe_target: Option<Rpe>,
}

/// Reads a list of planned sets.
pub fn read_planned<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Vec<StatedPlan<'j>>> {
    let mut sets = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        sets.extend(read_set(reader, peek)?);
        Ok(())
    })?;
    Ok(sets)
}

fn read_set<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<StatedPlan<'j>>> {
    let (mut set_type, mut exercise, mut rpe_target) = (None, None, None);
    let (mut weight, mut reps) = (None::<WholeGrams>, None);
    let mut has_weight = false;
    reader.object(peek, PLANNED, &mut |reader, field, peek| {
        match field {
            "set_type" => set_type = reader.word(peek, SetType::find, SetType::each_word)?,
            "exercise" => exercise = reader.text(peek, LONGEST_NAME)?,
            "weight_grams" => {
                weight = reader.quantity(peek)?;
                has_weight = true;
            }
            "reps" => reps = reader.quantity(peek)?,
            "rpe_target" => rpe_target = reader.quantity(peek)?,
            _ => reader.skip(peek)?,
        }
        Ok(())
    })?;
    let weight = weight.and_then(|weight| Grams::new(weight.get()).ok());
    if !has_weight && set_type != Some(SetType::Auxiliary) {
        let message = "`weight_grams` is required: only an exercise can do without a load";
        reader.note_at("weight_grams", Code::MissingField, message.into());
    }
    let both = weight.zip(reps);
    Ok(both.map(|(weight, reps)| StatedPlan { set_type, exercise, weight, reps, rpe_target }))
}

/// What was planned of the lift.
pub struct MainPlan {
    pub sets: Vec<PlannedSets>,
    /// The hardest that a set was meant to feel.
    pub rpe_target: Option<Rpe>,
}

impl MainPlan {
    /// The working sets of the lift among the planned ones.
    pub fn of(stated: &[StatedPlan<'_>], lift: Lift) -> Self {
        let is_main = |set: &&StatedPlan<'_>| {
            let is_lift = set.exercise.as_ref().is_none_or(|name| lift_of(name) == Some(lift));
            matches!(set.set_type, None | Some(SetType::Main)) && is_lift
        };
        let main = || stated.iter().filter(is_main);
        Self {
            sets: main().filter_map(one).collect(),
            rpe_target: main().filter_map(|set| set.rpe_target).max(),
        }
    }
}

fn one(set: &StatedPlan<'_>) -> Option<PlannedSets> {
    Some(PlannedSets {
        sets: Sets::constant(1)?,
        reps: set.reps,
        reps_range: None,
        weight: set.weight,
        rpe_target: set.rpe_target.or(Rpe::constant(0))?,
        rest: Rest::constant(0)?,
    })
}

//! The sets as they were lifted.

use super::doubt::{Doubt, read_doubts};
use super::exercise::{lift_of, muscles_of};
use crate::generate_session::words::SetType;
use crate::lifter::auxiliary::StatedAuxiliary;
use crate::lifter::{LONGEST_NAME, MOST_ITEMS};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::Lift;
use stadion_training_plan::powerlifting::volume::{LoggedSet, Trained};
use stadion_units::{Bound, Day, Grams, Quantity, Reps, Rpe, WholeGrams};
use std::borrow::Cow;

const LOG: &[Field] = &[
    Field::optional("session_log_id"),
    Field::required("performed_on"),
    Field::required("actual_sets"),
    Field::optional("session_rpe"),
    Field::optional("passed_over"),
];

/// What is stored with a set and not needed here is passed over.
const SET: &[Field] = &[
    Field::optional("set_number"),
    Field::optional("set_type"),
    Field::optional("exercise"),
    Field::required("weight_grams"),
    Field::required("reps_completed"),
    Field::optional("rpe_actual"),
    Field::others(),
];

const SET_NUMBER: Bound = Bound { noun: "set number", unit: "", places: 0, min: 0, max: 10_000 };

/// A rating that somebody gave.
pub const RATING: Bound = Bound { min: 10, ..Rpe::BOUND };

/// A log.
pub struct StatedLog<'j> {
    pub performed_on: Day,
    pub sets: Vec<StatedSet<'j>>,
    pub session_rpe: Option<Rpe>,
    pub doubts: Vec<Doubt<'j>>,
}

/// A set that was tried; one without repetitions failed.
pub struct StatedSet<'j> {
    pub set_number: Option<u32>,
    set_type: Option<SetType>,
    pub exercise: Option<Cow<'j, str>>,
    pub weight: Grams,
    pub reps: Reps,
    pub rpe: Option<Rpe>,
}

/// Reads a log.
pub fn read_log<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<StatedLog<'j>>> {
    let (mut performed_on, mut sets, mut session_rpe) = (None, Vec::new(), None);
    let mut doubts = Vec::new();
    reader.object(peek, LOG, &mut |reader, field, peek| {
        match field {
            "performed_on" => performed_on = reader.day(peek)?,
            "actual_sets" => reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
                sets.extend(read_set(reader, peek)?);
                Ok(())
            })?,
            "session_rpe" => session_rpe = rating(reader, peek)?,
            "passed_over" => doubts = read_doubts(reader, peek)?,
            _ => {
                reader.uuid(peek)?;
            }
        }
        Ok(())
    })?;
    Ok(performed_on.map(|performed_on| StatedLog { performed_on, sets, session_rpe, doubts }))
}

/// Reads a rating from 1 to 10.
pub fn rating(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Rpe>> {
    Ok(reader.bounded(peek, RATING)?.and_then(Rpe::constant))
}

fn read_set<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<StatedSet<'j>>> {
    let (mut set_number, mut set_type, mut exercise) = (None, None, None);
    let (mut weight, mut reps, mut rpe) = (None::<WholeGrams>, None, None);
    reader.object(peek, SET, &mut |reader, field, peek| {
        match field {
            "set_number" => set_number = reader.bounded(peek, SET_NUMBER)?,
            "set_type" => set_type = reader.word(peek, SetType::find, SetType::each_word)?,
            "exercise" => exercise = reader.text(peek, LONGEST_NAME)?,
            "weight_grams" => weight = reader.quantity(peek)?,
            "reps_completed" => reps = reader.quantity(peek)?,
            "rpe_actual" => rpe = rating(reader, peek)?,
            _ => reader.skip(peek)?,
        }
        Ok(())
    })?;
    let weight = weight.and_then(|weight| Grams::new(weight.get()).ok());
    let both = weight.zip(reps);
    Ok(both.map(|(weight, reps)| StatedSet { set_number, set_type, exercise, weight, reps, rpe }))
}

impl StatedSet<'_> {
    /// The lift, or the muscles that an exercise trains; nothing for a warm-up. A set without an
    /// exercise is one of the session's lift.
    pub fn trained<'r>(
        &self,
        lift: Lift,
        auxiliaries: &'r [StatedAuxiliary<'r>],
    ) -> Option<Trained<'r>> {
        match (self.set_type, &self.exercise) {
            (Some(SetType::WarmUp), _) => None,
            (Some(SetType::Auxiliary), None) => Some(Trained::Auxiliary(&[])),
            (_, None) => Some(Trained::Lift(lift)),
            (_, Some(name)) => Some(match lift_of(name) {
                Some(lift) => Trained::Lift(lift),
                None => Trained::Auxiliary(muscles_of(name, auxiliaries).unwrap_or_default()),
            }),
        }
    }

    /// The set as volume is counted from it.
    pub fn logged<'r>(&self, trained: Trained<'r>) -> LoggedSet<'r> {
        LoggedSet { trained, weight: self.weight, reps: self.reps, rpe: self.rpe }
    }
}

//! The exercises that go with the lift.

use super::amounts::grams;
use super::muscles::read_muscles;
use super::rack::{Rack, STEP};
use super::{LONGEST_NAME, MOST_ITEMS};
use crate::json::{Json, Object};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::Muscle;
use stadion_training_plan::powerlifting::program::{pool_exercise, same_exercise};
use stadion_training_plan::powerlifting::session::Auxiliary;
use stadion_units::{Bound, Code, Grams, Quantity, WholeGrams};
use std::borrow::Cow;

const AUXILIARY: &[Field] = &[
    Field::required("exercise"),
    Field::required("primary_muscles"),
    Field::optional("bar_grams"),
    Field::optional("rounding_increment_grams"),
];

/// An exercise beside the lift. Dumbbells, machines and the own body have a bar of nothing.
pub struct StatedAuxiliary<'j> {
    pub exercise: Cow<'j, str>,
    pub muscles: Vec<Muscle>,
    bar: Option<Grams>,
    step: Option<Grams>,
}

/// Reads a list of exercises, each named once.
pub fn read_auxiliaries<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Vec<StatedAuxiliary<'j>>> {
    let mut auxiliaries: Vec<StatedAuxiliary<'j>> = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        let Some(auxiliary) = read_auxiliary(reader, peek)? else { return Ok(()) };
        if auxiliaries.iter().any(|other| same_exercise(&other.exercise, &auxiliary.exercise)) {
            let message = "the exercise stands twice in the list: keep one";
            reader.note_at("exercise", Code::DuplicateId, message.into());
        } else {
            auxiliaries.push(auxiliary);
        }
        Ok(())
    })?;
    Ok(auxiliaries)
}

fn read_auxiliary<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<StatedAuxiliary<'j>>> {
    let (mut exercise, mut muscles, mut bar, mut step) = (None, Vec::new(), None, None);
    reader.object(peek, AUXILIARY, &mut |reader, field, peek| {
        match field {
            "exercise" => exercise = reader.text(peek, LONGEST_NAME)?,
            "primary_muscles" => muscles = read_muscles(reader, peek)?,
            "bar_grams" => {
                bar = grams(reader, peek, Bound { noun: "bar", ..WholeGrams::BOUND })?;
            }
            _ => step = grams(reader, peek, STEP)?,
        }
        Ok(())
    })?;
    if exercise.as_ref().is_some_and(|exercise| exercise.trim().is_empty()) {
        reader.note_at("exercise", Code::MissingField, "`exercise` must not be blank".into());
        return Ok(None);
    }
    Ok(exercise.map(|exercise| StatedAuxiliary { exercise, muscles, bar, step }))
}

/// An exercise with the steps of its own, where it has them.
pub struct Racked<'r> {
    stated: &'r StatedAuxiliary<'r>,
    rack: Option<Rack>,
}

/// The exercises with what can be loaded for them.
pub fn racked<'r>(stated: &'r [StatedAuxiliary<'r>], rack: &Rack) -> Vec<Racked<'r>> {
    let own = |of: &StatedAuxiliary<'_>| {
        let has_own = of.bar.is_some() || of.step.is_some();
        if has_own {
            Rack::steps(of.bar.unwrap_or(rack.bar), of.step.unwrap_or(rack.step))
        } else {
            None
        }
    };
    stated.iter().map(|stated| Racked { stated, rack: own(stated) }).collect()
}

/// The exercises, as a session is generated from them.
pub fn borrowed<'r>(racked: &'r [Racked<'r>], rack: &'r Rack) -> Vec<Auxiliary<'r>> {
    let auxiliary = |of: &'r Racked<'r>| Auxiliary {
        name: &of.stated.exercise,
        muscles: &of.stated.muscles,
        loads: of.stated.is_variation().then(|| of.rack.as_ref().unwrap_or(rack).loads()),
    };
    racked.iter().map(auxiliary).collect()
}

impl StatedAuxiliary<'_> {
    /// Whether it is the lift with a small change: as the usual pools know, and of any other exercise
    /// only where the request says that it has a bar. Without one it may be a curl.
    fn is_variation(&self) -> bool {
        let has_bar = |unsaid: bool| self.bar.map_or(unsaid, |bar| bar.get() > 0);
        match pool_exercise(&self.exercise) {
            Some(usual) => usual.is_variation && has_bar(true),
            None => has_bar(false),
        }
    }

    /// The exercise as requests state it.
    pub fn json(&self) -> Json<'_> {
        let muscles = self.muscles.iter().map(|muscle| Json::text(muscle.as_str()));
        let grams = |grams: Grams| Json::count(grams.get());
        Object::new()
            .with("exercise", Json::text(&self.exercise))
            .with("primary_muscles", Json::list(muscles))
            .with_some("bar_grams", self.bar.map(grams))
            .with_some("rounding_increment_grams", self.step.map(grams))
            .end()
    }
}

//! A set of a request.

use super::effort::EffortFields;
use super::weight::WeightFields;
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_one_rep_max::estimator::{Effort, Exercise, SetKind};
use stadion_units::{Code, Day, Grams, Reps};

const SET: &[Field] = &[
    Field::optional("weight_kg"),
    Field::optional("weight_lb"),
    Field::optional("weight_grams"),
    Field::required("reps"),
    Field::optional("rpe"),
    Field::optional("rir"),
    Field::optional("to_failure"),
    Field::optional("kind"),
    Field::optional("warm_up"),
    Field::optional("performed_on"),
    Field::optional("exercise"),
];

/// A set as it was stated; the day may stand in the request instead.
#[derive(Clone, Copy, Debug)]
pub struct StatedSet {
    pub weight: Grams,
    pub reps: Reps,
    pub effort: Effort,
    pub kind: SetKind,
    pub performed_on: Option<Day>,
}

/// Reads one set, and its exercise also where something else is wrong with the set.
pub fn read_set(
    reader: &mut Reader<'_>,
    peek: Peek,
) -> Read<(Option<StatedSet>, Option<Exercise>)> {
    let (mut weight, mut effort) = (WeightFields::default(), EffortFields::default());
    let (mut reps, mut kind, mut warm_up) = (None, None, None);
    let (mut performed_on, mut exercise) = (None, None);
    reader.object(peek, SET, &mut |reader, field, peek| {
        match field {
            "reps" => reps = reader.quantity(peek)?,
            "rpe" | "rir" | "to_failure" => effort.read(reader, field, peek)?,
            "kind" => kind = reader.word(peek, SetKind::find, SetKind::each_word)?,
            "warm_up" => warm_up = reader.boolean(peek)?,
            "performed_on" => performed_on = reader.day(peek)?,
            "exercise" => exercise = reader.word(peek, Exercise::find, Exercise::each_word)?,
            _ => weight.read(reader, field, peek)?,
        }
        Ok(())
    })?;
    if peek != Peek::Object {
        return Ok((None, None));
    }
    let (weight, effort) = (weight.finish(reader), effort.finish(reader));
    let kind = set_kind(reader, kind, warm_up);
    let (Some(weight), Some(reps), Some(effort), Some(kind)) = (weight, reps, effort, kind) else {
        return Ok((None, exercise));
    };
    Ok((Some(StatedSet { weight, reps, effort, kind, performed_on }), exercise))
}

/// `warm_up` is the short form of the commonest kind.
fn set_kind(
    reader: &mut Reader<'_>,
    kind: Option<SetKind>,
    warm_up: Option<bool>,
) -> Option<SetKind> {
    match (kind, warm_up) {
        (None, Some(true)) => Some(SetKind::WarmUp),
        (None, _) => Some(SetKind::Working),
        (Some(kind), Some(warm_up)) if (kind == SetKind::WarmUp) != warm_up => {
            let message = "`warm_up` says otherwise than `kind`: leave one out";
            reader.note(Code::ConflictingFields, message.into(), None);
            None
        }
        (Some(kind), _) => Some(kind),
    }
}

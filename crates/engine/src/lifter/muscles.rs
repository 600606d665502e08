//! Numbers and lists of muscles.

use super::amounts::numbers;
use crate::json::{Json, Object};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::{Muscle, PerMuscle};
use stadion_units::{Bound, Code};

/// In the order of [`Muscle::ALL`].
const MUSCLES: &[Field; 9] = &[
    Field::optional("quads"),
    Field::optional("hamstrings"),
    Field::optional("glutes"),
    Field::optional("lower_back"),
    Field::optional("upper_back"),
    Field::optional("chest"),
    Field::optional("triceps"),
    Field::optional("shoulders"),
    Field::optional("biceps"),
];

/// Reads an object of numbers by muscle.
pub fn read_per_muscle(
    reader: &mut Reader<'_>,
    peek: Peek,
    bound: Bound,
) -> Read<PerMuscle<Option<u32>>> {
    let mut values = numbers(reader, peek, MUSCLES, &[bound; 9])?.into_iter();
    Ok(PerMuscle::of(|_| values.next().flatten()))
}

/// Writes the muscles that have a number.
pub fn per_muscle_json<T>(
    muscles: &PerMuscle<T>,
    count: impl Fn(&T) -> Option<u32>,
) -> Json<'static> {
    let counted = muscles.iter().map(|(muscle, value)| (muscle, count(value).map(Json::count)));
    let object = Object::new();
    counted.fold(object, |object, (muscle, value)| object.with_some(muscle.as_str(), value)).end()
}

/// Reads a list of muscles, at least one and each once.
pub fn read_muscles(reader: &mut Reader<'_>, peek: Peek) -> Read<Vec<Muscle>> {
    let mut muscles: Vec<Muscle> = Vec::new();
    let mut items_count = 0_usize;
    reader.array(peek, Muscle::ALL.len(), &mut |reader, peek| {
        items_count = items_count.saturating_add(1);
        let Some(muscle) = reader.word(peek, Muscle::find, Muscle::each_word)? else {
            return Ok(());
        };
        if muscles.contains(&muscle) {
            let message = format!("`{}` stands twice: keep one", muscle.as_str());
            reader.note(Code::DuplicateId, message, None);
        } else {
            muscles.push(muscle);
        }
        Ok(())
    })?;
    if items_count == 0 && peek == Peek::Array {
        reader.note(Code::MissingField, "name at least one muscle".into(), None);
    }
    Ok(muscles)
}

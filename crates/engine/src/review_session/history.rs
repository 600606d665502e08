//! Earlier sets of the lift.

use super::logged::rating;
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_one_rep_max::estimator::{Effort, LiftedSet, SetKind};
use stadion_units::{Grams, Quantity, Rpe, WholeGrams};

const SET: &[Field] = &[
    Field::required("performed_on"),
    Field::required("weight_grams"),
    Field::required("reps"),
    Field::optional("rpe"),
];

/// More sets are refused before they are read: the estimator looks at the latest 400.
const MOST_SETS: usize = 2_000;

/// Reads a list of sets.
pub fn read_history(reader: &mut Reader<'_>, peek: Peek) -> Read<Vec<LiftedSet>> {
    let mut sets = Vec::new();
    reader.array(peek, MOST_SETS, &mut |reader, peek| {
        sets.extend(read_set(reader, peek)?);
        Ok(())
    })?;
    Ok(sets)
}

fn read_set(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<LiftedSet>> {
    let (mut performed_on, mut weight, mut reps, mut rpe) = (None, None::<WholeGrams>, None, None);
    reader.object(peek, SET, &mut |reader, field, peek| {
        match field {
            "performed_on" => performed_on = reader.day(peek)?,
            "weight_grams" => weight = reader.quantity(peek)?,
            "reps" => reps = reader.quantity(peek)?,
            _ => rpe = rating(reader, peek)?,
        }
        Ok(())
    })?;
    let weight = weight.and_then(|weight| Grams::new(weight.get()).ok());
    let (Some(performed_on), Some(weight), Some(reps)) = (performed_on, weight, reps) else {
        return Ok(None);
    };
    let kind = SetKind::Working;
    Ok(Some(LiftedSet { performed_on, weight, reps, effort: effort(rpe), kind }))
}

/// A rating, where there is one.
pub fn effort(rpe: Option<Rpe>) -> Effort {
    rpe.map_or(Effort::Unknown, Effort::Rated)
}

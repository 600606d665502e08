//! The request: `{ sex, body_weight_*, total_*, equipment?, event?, age? }`.

use super::amount::{AmountFields, BODY_WEIGHT, TOTAL};
use super::words::{Equipment, Event, Sex};
use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_one_rep_max::{Age, Total};
use stadion_units::{Grams, Problem, Quantity};

const REQUEST: &[Field] = &[
    Field::required("sex"),
    Field::optional("body_weight_kg"),
    Field::optional("body_weight_lb"),
    Field::optional("body_weight_grams"),
    Field::optional("total_kg"),
    Field::optional("total_lb"),
    Field::optional("total_grams"),
    Field::optional("equipment"),
    Field::optional("event"),
    Field::optional("age"),
];

/// A lifter with a total.
pub struct Lifter {
    pub sex: Sex,
    pub body_weight: Grams,
    pub total: Total,
    pub equipment: Equipment,
    pub event: Event,
    pub age: Option<Age>,
}

/// Reads a request.
///
/// # Errors
///
/// Every problem it has.
pub fn read(bytes: &[u8]) -> Result<Lifter, Vec<Problem>> {
    document(bytes, read_lifter)
}

fn read_lifter(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Lifter>> {
    let (mut body_weight, mut total) = (AmountFields::default(), AmountFields::default());
    let (mut sex, mut equipment, mut event, mut age) = (None, None, None, None);
    reader.object(peek, REQUEST, &mut |reader, field, peek| {
        match field {
            "sex" => sex = reader.word(peek, Sex::find, Sex::each_word)?,
            "equipment" => equipment = reader.word(peek, Equipment::find, Equipment::each_word)?,
            "event" => event = reader.word(peek, Event::find, Event::each_word)?,
            "age" => age = reader.quantity(peek)?,
            _ => {
                if !body_weight.read(&BODY_WEIGHT, reader, field, peek)? {
                    total.read(&TOTAL, reader, field, peek)?;
                }
            }
        }
        Ok(())
    })?;
    if peek != Peek::Object {
        return Ok(None);
    }
    let body_weight = body_weight.finish(&BODY_WEIGHT, reader);
    let total = total.finish(&TOTAL, reader);
    let body_weight = body_weight.and_then(|grams| Grams::new(grams).ok());
    let total = total.and_then(|grams| Total::new(grams).ok());
    let (Some(sex), Some(body_weight), Some(total)) = (sex, body_weight, total) else {
        return Ok(None);
    };
    Ok(Some(Lifter {
        sex,
        body_weight,
        total,
        equipment: equipment.unwrap_or(Equipment::Raw),
        event: event.unwrap_or(Event::Full),
        age,
    }))
}

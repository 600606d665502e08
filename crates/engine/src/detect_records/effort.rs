//! An effort of a request.

use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_personal_records::{
    Completion, Context, Effort, RecordType, Source, SourceKind, Unit, unit,
};
use stadion_units::{Metres, Quantity, Reps, SplitNumber, WholeGrams};
use std::borrow::Cow;

const EFFORT: &[Field] = &[
    Field::required("effort_id"),
    Field::required("record_type"),
    Field::required("subject"),
    Field::optional("scope"),
    Field::required("value"),
    Field::required("unit"),
    Field::required("date"),
    Field::required("context"),
    Field::optional("load_grams"),
    Field::optional("reps"),
    Field::optional("distance_metres"),
    Field::optional("split_number"),
    Field::optional("source"),
    Field::optional("simulation"),
    Field::optional("warmup"),
    Field::optional("failed"),
    Field::optional("valid"),
    Field::optional("completion"),
    Field::optional("deleted_at"),
];

const SOURCE: &[Field] = &[Field::required("kind"), Field::required("id")];

/// Ids and names of people are short; a longer text is a mistake.
const LONGEST_TEXT: usize = 200;

/// The words of an enum, in the form [`Reader::word`] takes them.
pub fn words<T: Copy>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl Iterator<Item = &'static str> + Clone {
    all.iter().map(move |value| word(*value))
}

/// Reads one effort.
pub fn read_effort<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<Effort<'j>>> {
    let (mut effort_id, mut record_type, mut subject, mut scope) = (None, None, None, None);
    let (mut value, mut unit, mut date, mut context) = (None, None, None, None);
    let (mut load, mut reps, mut distance) = (None::<WholeGrams>, None::<Reps>, None::<Metres>);
    let (mut split_number, mut source, mut completion) = (None::<SplitNumber>, None, None);
    let (mut simulation, mut warmup, mut failed, mut valid) = (None, None, None, None);
    let mut deleted = false;
    reader.object(peek, EFFORT, |reader, field, peek| {
        match field {
            "effort_id" => effort_id = reader.text(peek, LONGEST_TEXT)?,
            "record_type" => {
                let word = reader.word(peek, words(RecordType::ALL, RecordType::as_str))?;
                record_type = word.and_then(RecordType::find);
            }
            "subject" => subject = reader.text(peek, LONGEST_TEXT)?,
            "scope" => scope = reader.text(peek, LONGEST_TEXT)?,
            "value" => value = reader.number(peek, unit::PLACES_COUNT)?,
            "unit" => {
                let word = reader.word(peek, Unit::ALL.iter().map(|unit| unit.word))?;
                unit = word.and_then(Unit::find);
            }
            "date" => date = reader.day(peek)?,
            "context" => {
                let word = reader.word(peek, words(Context::ALL, Context::as_str))?;
                context = word.and_then(Context::find);
            }
            "load_grams" => load = reader.quantity(peek)?,
            "reps" => reps = reader.quantity(peek)?,
            "distance_metres" => distance = reader.quantity(peek)?,
            "split_number" => split_number = reader.quantity(peek)?,
            "source" => source = read_source(reader, peek)?,
            "simulation" => simulation = reader.boolean(peek)?,
            "warmup" => warmup = reader.boolean(peek)?,
            "failed" => failed = reader.boolean(peek)?,
            "valid" => valid = reader.boolean(peek)?,
            "completion" => {
                let word = reader.word(peek, words(Completion::ALL, Completion::as_str))?;
                completion = word.and_then(Completion::find);
            }
            _ => deleted = reader.text(peek, LONGEST_TEXT)?.is_some(),
        }
        Ok(())
    })?;
    let (Some(effort_id), Some(record_type), Some(subject)) = (effort_id, record_type, subject)
    else {
        return Ok(None);
    };
    let (Some(text), Some(unit), Some(date), Some(context)) = (value, unit, date, context) else {
        return Ok(None);
    };
    let Ok(value) = unit.measure(text) else { return Ok(None) };
    Ok(Some(Effort {
        effort_id,
        record_type,
        subject,
        scope: scope.unwrap_or(Cow::Borrowed("")),
        value,
        unit,
        date,
        context,
        load_grams: load.map(Quantity::get),
        reps: reps.map(Quantity::get),
        distance_metres: distance.map(Quantity::get),
        split_number,
        source,
        simulation: simulation.unwrap_or(false),
        warmup: warmup.unwrap_or(false),
        failed: failed.unwrap_or(false),
        valid,
        completion,
        deleted,
    }))
}

fn read_source(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Source>> {
    let (mut kind, mut id) = (None, None);
    reader.object(peek, SOURCE, |reader, field, peek| {
        if field == "kind" {
            let word = reader.word(peek, words(SourceKind::ALL, SourceKind::as_str))?;
            kind = word.and_then(SourceKind::find);
        } else {
            id = reader.uuid(peek)?;
        }
        Ok(())
    })?;
    Ok(kind.zip(id).map(|(kind, id)| Source { kind, id }))
}

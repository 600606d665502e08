//! An effort of a request.

use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_personal_records::{
    Completion, Context, Effort, RecordType, Source, SourceKind, Unit, unit,
};
use stadion_units::{Code, Measure, Metres, Quantity, Reps, SplitNumber, WholeGrams};
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

/// Reads one effort.
pub fn read_effort<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<Effort<'j>>> {
    let (mut effort_id, mut record_type, mut subject, mut scope) = (None, None, None, None);
    let (mut value, mut unit, mut date, mut context) = (None, None, None, None);
    let (mut load, mut reps, mut distance) = (None::<WholeGrams>, None::<Reps>, None::<Metres>);
    let (mut split_number, mut source, mut completion) = (None::<SplitNumber>, None, None);
    let (mut simulation, mut warmup, mut failed, mut valid) = (None, None, None, None);
    let mut deleted = false;
    reader.object(peek, EFFORT, &mut |reader, field, peek| {
        match field {
            "effort_id" => effort_id = reader.text(peek, LONGEST_TEXT)?,
            "record_type" => {
                record_type = reader.word(peek, RecordType::find, RecordType::each_word)?;
            }
            "subject" => subject = reader.text(peek, LONGEST_TEXT)?,
            "scope" => scope = reader.text(peek, LONGEST_TEXT)?,
            "value" => value = reader.number(peek, unit::PLACES_COUNT)?,
            "unit" => unit = reader.word(peek, Unit::find, Unit::each_word)?,
            "date" => date = reader.day(peek)?,
            "context" => context = reader.word(peek, Context::find, Context::each_word)?,
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
                completion = reader.word(peek, Completion::find, Completion::each_word)?;
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
    // Beyond 64 bits it is beyond any effort, which is said with the others that are passed over.
    let value = unit.measure(text).unwrap_or(Measure(i64::MAX));
    if subject.trim().is_empty() {
        reader.note_at("subject", Code::MissingField, "`subject` must not be blank".into());
        return Ok(None);
    }
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
    reader.object(peek, SOURCE, &mut |reader, field, peek| {
        if field == "kind" {
            kind = reader.word(peek, SourceKind::find, SourceKind::each_word)?;
        } else {
            id = reader.uuid(peek)?;
        }
        Ok(())
    })?;
    Ok(kind.zip(id).map(|(kind, id)| Source { kind, id }))
}

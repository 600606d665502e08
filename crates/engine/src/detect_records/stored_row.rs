//! A row of the stored ledger, to compare with the right one.

use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_personal_records::{Context, SourceKind, StoredRow, Unit, unit};
use stadion_units::Measure;

/// The members of a row as answers give it; what the id says already is passed over.
const ROW: &[Field] = &[
    Field::required("id"),
    Field::optional("record_type"),
    Field::optional("subject"),
    Field::optional("scope"),
    Field::optional("distance_metres"),
    Field::optional("load_grams"),
    Field::optional("reps"),
    Field::optional("simulation"),
    Field::optional("effort_id"),
    Field::optional("source_kind"),
    Field::optional("source_id"),
    Field::required("value"),
    Field::required("value_unit"),
    Field::required("date_achieved"),
    Field::required("context"),
    Field::optional("previous_value"),
];

/// Reads one row; a hand-made one, which has no effort or says so, is left alone.
pub fn read_stored_row(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<StoredRow>> {
    let (mut id, mut derived, mut value, mut unit) = (None, false, None, None);
    let mut hand_made = false;
    let (mut date, mut context, mut previous) = (None, None, None);
    reader.object(peek, ROW, &mut |reader, field, peek| {
        match field {
            "id" => id = reader.uuid(peek)?,
            "effort_id" => {
                derived = true;
                reader.skip(peek)?;
            }
            "source_kind" => {
                let kind = reader.text(peek, 40)?;
                hand_made = kind.as_deref() == Some(SourceKind::HandMade.as_str());
            }
            "value" => value = reader.number(peek, unit::PLACES_COUNT)?,
            // A row written by hand may carry any word; then it differs from the right one.
            "value_unit" => unit = reader.text(peek, 40)?.and_then(|word| Unit::find(&word)),
            "date_achieved" => date = reader.day(peek)?,
            "context" => context = reader.word(peek, Context::find, Context::each_word)?,
            "previous_value" => previous = reader.number(peek, unit::PLACES_COUNT)?,
            _ => reader.skip(peek)?,
        }
        Ok(())
    })?;
    let measure = |text: &[u8]| -> Option<Measure> { canonical(unit?)?.measure(text).ok() };
    let (Some(id), Some(date), Some(context), true) = (id, date, context, derived && !hand_made)
    else {
        return Ok(None);
    };
    Ok(Some(StoredRow {
        id,
        value: value.and_then(measure),
        date,
        context,
        previous_value: match previous {
            None => Some(None),
            Some(text) => measure(text).map(Some),
        },
    }))
}

/// The unit, if derived rows are written in it.
fn canonical(unit: &'static Unit) -> Option<&'static Unit> {
    (unit.dimension.written_unit() == unit.word).then_some(unit)
}

//! The request: `{ athlete_id, today, earliest_today?, race_format?, weight_kg?, definitions?, facts?,
//! goals? }`.

use super::definition::{Definition, read_definition};
use super::fact::read_facts;
use super::goal::read_goal;
use super::{MOST_DEFINITIONS, MOST_GOALS};
use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_progress::{Athlete, Facts, Goal, Today};
use stadion_units::{Code, Grams, Measure, Problem, Quantity};
use uuid::Uuid;

const REQUEST: &[Field] = &[
    Field::required("athlete_id"),
    Field::required("today"),
    Field::optional("earliest_today"),
    Field::optional("race_format"),
    Field::optional("weight_kg"),
    Field::optional("definitions"),
    Field::optional("facts"),
    Field::optional("goals"),
];

/// A request as values; texts stay in the bytes they came in.
pub struct Request<'j> {
    pub athlete_id: Uuid,
    pub athlete: Athlete<'j>,
    pub today: Today,
    pub definitions: Vec<Definition>,
    pub facts: Facts<'j>,
    pub goals: Vec<Goal<'j>>,
}

/// Reads a request.
///
/// # Errors
///
/// Every problem it has, but for those of single definitions.
pub fn read(bytes: &[u8]) -> Result<Request<'_>, Vec<Problem>> {
    document(bytes, read_request)
}

fn read_request<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<Request<'j>>> {
    let (mut athlete_id, mut latest, mut earliest) = (None, None, None);
    let mut athlete = Athlete::default();
    let (mut definitions, mut facts, mut goals) = (Vec::new(), Vec::new(), Vec::new());
    reader.object(peek, REQUEST, &mut |reader, field, peek| {
        match field {
            "athlete_id" => athlete_id = reader.uuid(peek)?,
            "today" => latest = reader.day(peek)?,
            "earliest_today" => earliest = reader.day(peek)?,
            "race_format" => athlete.race_format = reader.text(peek, 40)?,
            "weight_kg" => {
                let weight = reader.quantity::<Grams>(peek)?;
                athlete.weight = weight.map(|weight| Measure(i64::from(weight.get())));
            }
            "definitions" => {
                let mut index = 0_usize;
                reader.array(peek, MOST_DEFINITIONS, &mut |reader, peek| {
                    definitions.extend(read_definition(reader, peek, index)?);
                    index = index.saturating_add(1);
                    Ok(())
                })?;
            }
            "facts" => read_facts(reader, peek, &mut facts)?,
            _ => reader.array(peek, MOST_GOALS, &mut |reader, peek| {
                goals.extend(read_goal(reader, peek)?);
                Ok(())
            })?,
        }
        Ok(())
    })?;
    let Some((athlete_id, latest)) = athlete_id.zip(latest) else { return Ok(None) };
    let earliest = earliest.unwrap_or(latest);
    if earliest > latest {
        let message = format!("`{earliest}` is later than today, `{latest}`: swap them");
        reader.note_at("earliest_today", Code::OutOfRange, message);
        return Ok(None);
    }
    Ok(Some(Request {
        athlete_id,
        athlete,
        today: Today { earliest, latest },
        definitions,
        facts: Facts::new(facts),
        goals,
    }))
}

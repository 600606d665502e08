//! A definition whose criteria are read on their own: what is wrong with them stops no other.

use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_progress::{Criteria, Member, Written};
use stadion_units::{Measure, Problem};
use uuid::Uuid;

const DEFINITION: &[Field] = &[Field::required("achievement_id"), Field::required("criteria")];

const CRITERIA: &[Field] = &[
    Field::optional(Member::Type.as_str()),
    Field::optional(Member::Table.as_str()),
    Field::optional(Member::Column.as_str()),
    Field::optional(Member::Unit.as_str()),
    Field::optional(Member::MinPerUnit.as_str()),
    Field::optional(Member::MinSample.as_str()),
    Field::optional(Member::Condition.as_str()),
    Field::optional(Member::Numerator.as_str()),
    Field::optional(Member::Denominator.as_str()),
    Field::optional(Member::Threshold.as_str()),
    Field::optional(Member::Description.as_str()),
];

/// Texts beyond this are no criteria, bytes.
const LONGEST_TEXT: usize = 2_000;
/// Decimals of thresholds.
const PLACES: u8 = 3;

/// What earns an achievement, or why nobody knows.
pub struct Definition {
    pub achievement_id: Uuid,
    pub criteria: Result<Criteria, Vec<Problem>>,
}

/// Reads one definition.
pub fn read_definition(
    reader: &mut Reader<'_>,
    peek: Peek,
    index: usize,
) -> Read<Option<Definition>> {
    let (mut id, mut criteria) = (None, None);
    reader.object(peek, DEFINITION, &mut |reader, field, peek| {
        if field == "achievement_id" {
            id = reader.uuid(peek)?;
        } else {
            criteria = Some(reader.raw(peek)?);
        }
        Ok(())
    })?;
    Ok(id.zip(criteria).map(|(achievement_id, text)| Definition {
        achievement_id,
        criteria: understood(text).map_err(|mut problems| {
            for problem in &mut problems {
                problem.path = format!("/definitions/{index}/criteria{}", problem.path);
            }
            problems
        }),
    }))
}

fn understood(text: &[u8]) -> Result<Criteria, Vec<Problem>> {
    let read = document(text, read_criteria)?;
    read.map_err(|refusal| {
        let path = format!("/{}", refusal.member.as_str());
        vec![Problem { code: refusal.code, path, message: refusal.message, limit: None }]
    })
}

fn read_criteria(
    reader: &mut Reader<'_>,
    peek: Peek,
) -> Read<Option<Result<Criteria, stadion_progress::Refusal>>> {
    let mut texts = [const { None }; 8];
    let (mut least_per_unit, mut least_sample, mut threshold) = (None, None, None);
    reader.object(peek, CRITERIA, &mut |reader, field, peek| {
        let at = match Member::find(field) {
            Some(Member::MinPerUnit) => {
                least_per_unit = count(reader, peek)?;
                return Ok(());
            }
            Some(Member::MinSample) => {
                least_sample = count(reader, peek)?;
                return Ok(());
            }
            Some(Member::Threshold) => {
                threshold = reader.decimal(peek, PLACES)?;
                return Ok(());
            }
            Some(Member::Type) => 0,
            Some(Member::Table) => 1,
            Some(Member::Column) => 2,
            Some(Member::Unit) => 3,
            Some(Member::Condition) => 4,
            Some(Member::Numerator) => 5,
            Some(Member::Denominator) => 6,
            _ => 7,
        };
        let text = reader.text(peek, LONGEST_TEXT)?;
        if let Some(place) = texts.get_mut(at) {
            *place = text;
        }
        Ok(())
    })?;
    let [asked, table, column, unit, condition, numerator, denominator, _] = &texts;
    Ok(Some(Criteria::read(&Written {
        asked: asked.as_deref(),
        table: table.as_deref(),
        column: column.as_deref(),
        unit: unit.as_deref(),
        least_per_unit_count: least_per_unit,
        least_sample_count: least_sample,
        condition: condition.as_deref(),
        numerator: numerator.as_deref(),
        denominator: denominator.as_deref(),
        threshold: threshold.map(Measure),
    })))
}

fn count(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<u32>> {
    let number = reader.decimal(peek, 0)?;
    Ok(number.and_then(|number| u32::try_from(number).ok()))
}

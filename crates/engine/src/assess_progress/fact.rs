//! Facts: rows of six tables, with the members that the columns of conditions are.

use super::MOST_FACTS;
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_personal_records::unit::{Dimension, PLACES_COUNT, Unit};
use stadion_progress::{Column, Fact, Kind, Table, Value};
use stadion_units::{Code, Measure};

const FACTS: &[Field] = &[
    Field::optional(Table::RaceResults.as_str()),
    Field::optional(Table::WorkoutLogs.as_str()),
    Field::optional(Table::BenchmarkTests.as_str()),
    Field::optional(Table::PersonalRecords.as_str()),
    Field::optional(Table::TrainingPlanDays.as_str()),
];

const RACE: &[Field] = &[
    Field::required("id"),
    Field::required("race_date"),
    Field::optional("is_simulation"),
    Field::optional("format"),
    Field::optional("division"),
    Field::optional("total_time_seconds"),
    Field::optional("overall_rank"),
    Field::optional("division_rank"),
    Field::optional("age_group_rank"),
];
const WORKOUT: &[Field] = &[
    Field::required("id"),
    Field::required("date"),
    Field::optional("session_type"),
    Field::optional("completion_status"),
    Field::optional("duration_minutes"),
    Field::optional("deleted_at"),
];
const BENCHMARK: &[Field] = &[
    Field::required("id"),
    Field::required("test_date"),
    Field::optional("test_type"),
    Field::optional("station_id"),
];
const RECORD: &[Field] = &[
    Field::required("id"),
    Field::required("date_achieved"),
    Field::required("record_type"),
    Field::optional("subject"),
    Field::optional("scope"),
    Field::optional("station_id"),
    Field::optional("context"),
    Field::optional("simulation"),
    Field::optional("distance_metres"),
    Field::optional("value"),
    Field::optional("value_unit"),
    Field::optional("previous_value"),
];
const PLAN_DAY: &[Field] = &[
    Field::required("id"),
    Field::required("day"),
    Field::required("plan_id"),
    Field::optional("session_type"),
    Field::optional("is_rest_day"),
    Field::optional("is_completed"),
];

/// Longest text of a fact, bytes.
const LONGEST_TEXT: usize = 400;
/// Decimals of numbers.
const PLACES: u8 = 3;

/// Reads the facts of all tables.
pub fn read_facts<'j>(reader: &mut Reader<'j>, peek: Peek, facts: &mut Vec<Fact<'j>>) -> Read<()> {
    reader.object(peek, FACTS, &mut |reader, field, peek| {
        let Some(table) = Table::find(field) else { return reader.skip(peek) };
        let columns: Vec<&Column> = Column::of(table).collect();
        let mut stated = Vec::new();
        reader.array(peek, MOST_FACTS, &mut |reader, peek| {
            stated.clear();
            facts.extend(read_fact(reader, peek, table, &columns, &mut stated)?);
            Ok(())
        })
    })?;
    Ok(())
}

fn fields(table: Table) -> &'static [Field] {
    match table {
        Table::RaceResults => RACE,
        Table::WorkoutLogs => WORKOUT,
        Table::BenchmarkTests => BENCHMARK,
        Table::PersonalRecords => RECORD,
        // Goals are measured first, and become facts by that.
        Table::TrainingPlanDays | Table::Goals => PLAN_DAY,
    }
}

/// What a column is stated to hold.
type Stated<'j> = (&'static str, Value<'j>);

/// Reads a row of a table with those columns; `stated` is empty, and the same list for every row, of
/// which there may be a hundred thousand.
fn read_fact<'j>(
    reader: &mut Reader<'j>,
    peek: Peek,
    table: Table,
    columns: &[&Column],
    stated: &mut Vec<Stated<'j>>,
) -> Read<Option<Fact<'j>>> {
    let (mut id, mut day, mut group_id) = (None, None, None);
    let (mut value, mut unit) = (None, None);
    reader.object_of(peek, fields(table), &mut |reader, field, peek| {
        let column = columns.iter().find(|column| column.name == field);
        match (field, column.map(|column| column.kind)) {
            ("id", _) => id = reader.uuid(peek)?,
            ("plan_id", _) => group_id = reader.uuid(peek)?,
            ("value", _) => value = reader.number(peek, PLACES_COUNT)?,
            // A record made by hand may carry any word; then nobody can compare it.
            ("value_unit", _) => unit = reader.text(peek, LONGEST_TEXT)?,
            ("day", _) | (_, Some(Kind::Day)) => day = reader.day(peek)?,
            (_, Some(Kind::Flag)) => {
                stated.extend(reader.boolean(peek)?.map(|flag| (field, Value::Flag(flag))));
            }
            (_, Some(Kind::Number)) => {
                let number = reader.decimal(peek, PLACES)?;
                stated.extend(number.map(|number| (field, Value::Number(Measure(number)))));
            }
            (_, Some(Kind::Word(words))) => {
                let word = reader.text(peek, LONGEST_TEXT)?;
                if let Some(word) = &word
                    && !words.contains(&&**word)
                {
                    let shown: String = word.chars().take(40).collect();
                    let words = words.join(", ");
                    let message = format!("`{shown}` is not known here: use one of {words}");
                    reader.note(Code::UnknownValue, message, None);
                }
                stated.extend(word.map(|word| (field, Value::Text(word))));
            }
            (_, Some(Kind::Presence)) => {
                reader.skip(peek)?;
                stated.push((field, Value::Present));
            }
            _ => {
                let text = reader.text(peek, LONGEST_TEXT)?;
                stated.extend(text.map(|text| (field, Value::Text(text))));
            }
        }
        Ok(())
    })?;
    let Some((id, day)) = id.zip(day) else { return Ok(None) };
    let mut fact = Fact::new(table, id, day);
    fact.group_id = group_id;
    for (column, value) in stated.drain(..) {
        fact.state(column, value);
    }
    let unit = unit.and_then(|word| Unit::find(&word));
    if let Some(value) = value.zip(unit).and_then(|(text, unit)| canonical(unit, text)) {
        fact.state("value", Value::Number(value));
    }
    Ok(Some(fact))
}

/// In thousandths of the unit that records are written in.
fn canonical(unit: &Unit, text: &[u8]) -> Option<Measure> {
    let measure = unit.measure(text).ok()?;
    match unit.dimension {
        Dimension::Repetitions => measure.0.checked_mul(1_000).map(Measure),
        _ => Some(measure),
    }
}

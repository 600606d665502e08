//! The request: `{ race, splits?, transitions_total_seconds? }`.

use super::MOST_SPLITS;
use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_race_splits::{Race, RaceFormat, Split, formats};
use stadion_units::{Day, Milliseconds, Problem, SplitNumber, StationNumber, TotalTime};

/// The fields of a request, which a stored race shares.
pub const REQUEST: &[Field] = &[
    Field::required("race"),
    Field::optional("splits"),
    Field::optional("transitions_total_seconds"),
];

const RACE: &[Field] = &[
    Field::required("format"),
    Field::optional("division"),
    Field::optional("race_date"),
    Field::required("total_time_seconds"),
    Field::optional("is_simulation"),
];

const SPLIT: &[Field] = &[
    Field::required("split_number"),
    Field::required("split_type"),
    Field::optional("station_number"),
    Field::required("time_seconds"),
    Field::optional("transition_time_seconds"),
    Field::optional("penalty_seconds"),
];

struct Header {
    format: &'static RaceFormat,
    division: Option<&'static str>,
    race_date: Option<Day>,
    total_time: TotalTime,
    is_simulation: bool,
}

/// Reads a request.
///
/// # Errors
///
/// Every problem it has.
pub fn read(bytes: &[u8]) -> Result<Race<'static>, Vec<Problem>> {
    document(bytes, read_request)
}

fn read_request(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Race<'static>>> {
    let mut race = RaceFields::default();
    reader.object(peek, REQUEST, &mut |reader, field, peek| race.read(reader, field, peek))?;
    Ok(race.finish())
}

/// The fields `race`, `splits` and `transitions_total_seconds` while they are read.
#[derive(Default)]
pub struct RaceFields {
    header: Option<Header>,
    splits: Vec<Split<'static>>,
    transitions_total: Option<Milliseconds>,
}

impl RaceFields {
    /// Reads one of the fields.
    pub fn read(&mut self, reader: &mut Reader<'_>, field: &str, peek: Peek) -> Read<()> {
        match field {
            "race" => self.header = read_header(reader, peek)?,
            "splits" => {
                reader.array(peek, MOST_SPLITS, &mut |reader, peek| {
                    self.splits.extend(read_split(reader, peek)?);
                    Ok(())
                })?;
            }
            _ => self.transitions_total = reader.quantity(peek)?,
        }
        Ok(())
    }

    /// The race, unless its header was faulty.
    pub fn finish(self) -> Option<Race<'static>> {
        let header = self.header?;
        Some(Race {
            format: header.format,
            division: header.division,
            race_date: header.race_date,
            total_time: header.total_time,
            is_simulation: header.is_simulation,
            splits: self.splits,
            transitions_total: self.transitions_total,
        })
    }
}

fn read_header(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Header>> {
    let (mut format, mut division, mut race_date, mut total_time) = (None, None, None, None);
    let mut is_simulation = None;
    reader.object(peek, RACE, &mut |reader, field, peek| {
        match field {
            "format" => format = reader.word(peek, formats::find, format_names)?,
            "division" => division = reader.word(peek, formats::division, division_names)?,
            "race_date" => race_date = reader.day(peek)?,
            "total_time_seconds" => total_time = reader.quantity(peek)?,
            _ => is_simulation = reader.boolean(peek)?,
        }
        Ok(())
    })?;
    Ok(match (format, total_time) {
        (Some(format), Some(total_time)) => Some(Header {
            format,
            division,
            race_date,
            total_time,
            is_simulation: is_simulation.unwrap_or(false),
        }),
        _ => None,
    })
}

fn read_split(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Split<'static>>> {
    let (mut number, mut split_type, mut time) = (None::<SplitNumber>, None, None);
    let (mut station_number, mut transition, mut penalty) = (None::<StationNumber>, None, None);
    reader.object_of(peek, SPLIT, &mut |reader, field, peek| {
        match field {
            "split_number" => number = reader.quantity(peek)?,
            "split_type" => {
                split_type = reader.word(peek, formats::split_type, split_type_names)?;
            }
            "station_number" => station_number = reader.quantity(peek)?,
            "time_seconds" => time = reader.quantity(peek)?,
            "transition_time_seconds" => transition = reader.quantity(peek)?,
            _ => penalty = reader.quantity(peek)?,
        }
        Ok(())
    })?;
    Ok(match (number, split_type, time) {
        (Some(number), Some(split_type), Some(time)) => {
            Some(Split { number, split_type, station_number, time, transition, penalty })
        }
        _ => None,
    })
}

fn format_names(each: &mut dyn FnMut(&'static str)) {
    for format in formats::ALL {
        each(format.name);
    }
}

fn division_names(each: &mut dyn FnMut(&'static str)) {
    formats::ALL.iter().flat_map(|format| format.divisions).for_each(|name| each(name));
}

fn split_type_names(each: &mut dyn FnMut(&'static str)) {
    formats::ALL.iter().flat_map(|format| format.legs).for_each(|leg| each(leg.split_type));
}

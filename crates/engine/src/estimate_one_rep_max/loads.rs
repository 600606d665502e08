//! The loads that the lifter can put on the bar: steps, or plates.

use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_one_rep_max::Refusal;
use stadion_one_rep_max::barbell::{Barbell, Plates};
use stadion_one_rep_max::steps::{Steps, Toward};
use stadion_units::{Code, Grams, Quantity, Reps, WholeGrams};

const PLATES: &[Field] = &[Field::required("plate_grams"), Field::required("pair_count")];

/// More kinds are refused before they are read; how many a gym has, the barbell knows.
const MOST_KINDS: usize = 100;

/// Loads to round to.
pub enum Loads {
    Steps(Steps),
    Barbell(Barbell),
}

impl Loads {
    /// The nearest load.
    pub fn nearest(&self, weight: Grams) -> Option<Grams> {
        match self {
            Self::Steps(steps) => steps.load(weight, Toward::Nearest).ok(),
            Self::Barbell(barbell) => {
                barbell.load(weight, Toward::Nearest).ok().map(|loading| loading.total)
            }
        }
    }
}

/// The fields of the loads while they are read.
#[derive(Default)]
pub struct LoadFields {
    round_to: Option<WholeGrams>,
    bar: Option<WholeGrams>,
    plates: Option<Vec<Plates>>,
}

impl LoadFields {
    /// Reads one of the three fields.
    pub fn read(&mut self, reader: &mut Reader<'_>, field: &str, peek: Peek) -> Read<()> {
        match field {
            "round_to_grams" => self.round_to = reader.quantity(peek)?,
            "bar_grams" => self.bar = reader.quantity(peek)?,
            _ => {
                let plates = self.plates.insert(Vec::new());
                reader.array(peek, MOST_KINDS, &mut |reader, peek| {
                    plates.extend(read_plates(reader, peek)?);
                    Ok(())
                })?;
            }
        }
        Ok(())
    }

    /// The loads, where any are stated.
    pub fn finish(self, reader: &mut Reader<'_>) -> Option<Loads> {
        let bar = self.bar.map_or(0, Quantity::get);
        let bar = Grams::new(bar).ok()?;
        match (self.round_to, self.plates) {
            (None, None) => {
                if self.bar.is_some() {
                    let message = "`bar_grams` needs `round_to_grams` or `plates` beside it";
                    reader.note_at("round_to_grams", Code::MissingField, message.into());
                }
                None
            }
            (Some(_), Some(_)) => {
                let message = "loads follow from `round_to_grams` or from `plates`: keep one";
                reader.note(Code::ConflictingFields, message.into(), None);
                None
            }
            (Some(increment), None) => {
                let increment = Grams::new(increment.get()).ok()?;
                let steps = Steps::new(bar, increment);
                steps
                    .map_err(|refusal| note(reader, "round_to_grams", refusal))
                    .ok()
                    .map(Loads::Steps)
            }
            (None, Some(plates)) => {
                if self.bar.is_none() {
                    let message = "`bar_grams` is required beside `plates`".into();
                    reader.note_at("bar_grams", Code::MissingField, message);
                    return None;
                }
                let barbell = Barbell::new(bar, &plates);
                barbell.map_err(|refusal| note(reader, "plates", refusal)).ok().map(Loads::Barbell)
            }
        }
    }
}

fn note(reader: &mut Reader<'_>, field: &'static str, refusal: Refusal) {
    let code = match refusal {
        Refusal::TooManyPlates { .. } => Code::TooMany,
        _ => Code::OutOfRange,
    };
    reader.note_at(field, code, refusal.to_string());
}

fn read_plates(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Plates>> {
    let (mut plate, mut pairs) = (None::<WholeGrams>, None::<Reps>);
    reader.object(peek, PLATES, &mut |reader, field, peek| {
        if field == "plate_grams" {
            plate = reader.quantity(peek)?;
        } else {
            pairs = reader.quantity(peek)?;
        }
        Ok(())
    })?;
    let plate = plate.and_then(|plate| Grams::new(plate.get()).ok());
    Ok(plate.zip(pairs).map(|(plate, pairs)| Plates { plate, pair_count: pairs.get() }))
}

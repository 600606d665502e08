//! A weight in kilograms, pounds or grams: one of three fields.

use crate::reader::{Read, Reader};
use jiter::Peek;
use stadion_personal_records::{Unit, unit};
use stadion_units::decimal::Shortest;
use stadion_units::{Code, Grams, Limit, Quantity, WholeGrams};

/// The heaviest weight in thousandths of a pound.
const MOST_POUNDS: Shortest = Shortest { value: 2_204_622, places: 3 };

/// The fields of a weight while they are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct WeightFields {
    weight: Option<Grams>,
    stated_count: u32,
}

impl WeightFields {
    /// Reads one of the three fields.
    pub fn read(&mut self, reader: &mut Reader<'_>, field: &str, peek: Peek) -> Read<()> {
        self.stated_count = self.stated_count.saturating_add(1);
        self.weight = match field {
            "weight_kg" => reader.quantity(peek)?,
            "weight_lb" => read_pounds(reader, peek)?,
            _ => {
                let grams: Option<WholeGrams> = reader.quantity(peek)?;
                grams.and_then(|grams| Grams::new(grams.get()).ok())
            }
        };
        Ok(())
    }

    /// The weight, if exactly one field stated it.
    pub fn finish(self, reader: &mut Reader<'_>) -> Option<Grams> {
        match self.stated_count {
            0 => {
                let message = "one of `weight_kg`, `weight_lb`, `weight_grams` is required".into();
                reader.note_at("weight_kg", Code::MissingField, message);
                None
            }
            1 => self.weight,
            _ => {
                let message = "the weight stands in two units: keep one field";
                reader.note(Code::ConflictingFields, message.into(), None);
                None
            }
        }
    }
}

fn read_pounds(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Grams>> {
    let Some(text) = reader.number(peek, unit::PLACES_COUNT)? else { return Ok(None) };
    let grams = Unit::find("lb").and_then(|pound| pound.measure(text).ok());
    let weight = grams.and_then(|grams| Grams::new(u32::try_from(grams.0).ok()?).ok());
    if weight.is_none() {
        let min = Some(Shortest { value: 0, places: 0 });
        let message = format!("weight must be between 0 and {MOST_POUNDS} pounds");
        reader.note(Code::OutOfRange, message, Some(Limit { min, max: Some(MOST_POUNDS) }));
    }
    Ok(weight)
}

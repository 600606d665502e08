//! A body weight or a total in kilograms, pounds or grams: one of three fields.

use crate::reader::{Read, Reader};
use jiter::Peek;
use stadion_units::{Bound, Code};

/// The three fields of an amount, with what each may be.
pub struct Amount {
    noun: &'static str,
    kilograms: (&'static str, Bound),
    pounds: (&'static str, Bound),
    grams: (&'static str, Bound),
}

/// The body weights that the tables of lifters hold.
pub const BODY_WEIGHT: Amount = Amount {
    noun: "body weight",
    kilograms: ("body_weight_kg", Bound { noun: "body weight", ..kilograms(500_000) }),
    pounds: ("body_weight_lb", Bound { noun: "body weight", ..pounds(1_102_311) }),
    grams: ("body_weight_grams", Bound { noun: "body weight", ..grams(500_000) }),
};

/// Totals up to three lifts of a tonne.
pub const TOTAL: Amount = Amount {
    noun: "total",
    kilograms: ("total_kg", Bound { noun: "total", ..kilograms(3_000_000) }),
    pounds: ("total_lb", Bound { noun: "total", ..pounds(6_613_867) }),
    grams: ("total_grams", Bound { noun: "total", ..grams(3_000_000) }),
};

const fn kilograms(most_grams: u32) -> Bound {
    Bound { noun: "", unit: "kilograms", places: 3, min: 1, max: most_grams }
}

/// Of thousandths of a pound, the lightest that round to a gram and the heaviest within bounds.
const fn pounds(most_count: u32) -> Bound {
    Bound { noun: "", unit: "pounds", places: 3, min: 2, max: most_count }
}

const fn grams(most_grams: u32) -> Bound {
    Bound { noun: "", unit: "grams", places: 0, min: 1, max: most_grams }
}

/// The fields of an amount while they are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct AmountFields {
    grams: Option<u32>,
    stated_count: u32,
}

impl AmountFields {
    /// Reads the field if it is one of the three; whether it was.
    pub fn read(
        &mut self,
        amount: &Amount,
        reader: &mut Reader<'_>,
        field: &str,
        peek: Peek,
    ) -> Read<bool> {
        self.grams = match field {
            name if name == amount.kilograms.0 => reader.bounded(peek, amount.kilograms.1)?,
            name if name == amount.pounds.0 => {
                reader.bounded(peek, amount.pounds.1)?.and_then(rounded_grams)
            }
            name if name == amount.grams.0 => reader.bounded(peek, amount.grams.1)?,
            _ => return Ok(false),
        };
        self.stated_count = self.stated_count.saturating_add(1);
        Ok(true)
    }

    /// The amount in grams, if exactly one field stated it.
    pub fn finish(self, amount: &Amount, reader: &mut Reader<'_>) -> Option<u32> {
        let (kilograms, pounds, grams) = (amount.kilograms.0, amount.pounds.0, amount.grams.0);
        match self.stated_count {
            0 => {
                let message = format!("one of `{kilograms}`, `{pounds}`, `{grams}` is required");
                reader.note_at(kilograms, Code::MissingField, message);
                None
            }
            1 => self.grams,
            _ => {
                let message = format!("the {} stands in two units: keep one field", amount.noun);
                reader.note(Code::ConflictingFields, message, None);
                None
            }
        }
    }
}

/// A pound is 453.59237 grams, by definition.
fn rounded_grams(thousandths_of_a_pound_count: u32) -> Option<u32> {
    let scaled = u64::from(thousandths_of_a_pound_count).checked_mul(45_359_237)?;
    let rounded = scaled.checked_add(50_000_000)?.checked_div(100_000_000)?;
    u32::try_from(rounded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_grams_stay_within_the_bounds_when_pounds_are() {
        for (amount, most_grams) in [(&BODY_WEIGHT, 500_000), (&TOTAL, 3_000_000)] {
            let bound = amount.pounds.1;
            assert_eq!(rounded_grams(bound.min), Some(1));
            assert_eq!(rounded_grams(bound.max), Some(most_grams));
            assert_eq!(amount.grams.1.max, most_grams);
            assert_eq!(amount.kilograms.1.max, most_grams);
        }
        assert_eq!(rounded_grams(1), Some(0), "what is lighter is nothing");
    }
}

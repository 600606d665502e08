//! Numbers of a request, and objects of nothing else.

use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_units::{Bound, Grams, Quantity, WholeGrams};

/// A max is no max without a gram.
pub const ONE_REP_MAX: Bound = Bound { noun: "one-rep max", min: 1, ..WholeGrams::BOUND };

/// Reads whole grams within bounds.
pub fn grams(reader: &mut Reader<'_>, peek: Peek, bound: Bound) -> Read<Option<Grams>> {
    Ok(reader.bounded(peek, bound)?.and_then(|count| Grams::new(count).ok()))
}

/// The quantity of a count that was read within its bounds.
pub fn count<Q: Quantity>(count: Option<u32>) -> Option<Q> {
    count.and_then(|count| Q::new(count).ok())
}

/// Reads an object whose members are all numbers, each within the bound at its place.
pub fn numbers<const N: usize>(
    reader: &mut Reader<'_>,
    peek: Peek,
    fields: &'static [Field; N],
    bounds: &[Bound; N],
) -> Read<[Option<u32>; N]> {
    let mut values = [None; N];
    read_numbers(reader, peek, fields, bounds, &mut values)?;
    Ok(values)
}

/// Behind slices, so that there is one reader, not one for each length.
fn read_numbers(
    reader: &mut Reader<'_>,
    peek: Peek,
    fields: &'static [Field],
    bounds: &[Bound],
    values: &mut [Option<u32>],
) -> Read<()> {
    reader.object(peek, fields, &mut |reader, name, peek| {
        let mut places = fields.iter().zip(bounds).zip(&mut *values);
        match places.find(|((field, _), _)| field.name() == name) {
            Some(((_, bound), value)) => *value = reader.bounded(peek, *bound)?,
            None => reader.skip(peek)?,
        }
        Ok(())
    })?;
    Ok(())
}

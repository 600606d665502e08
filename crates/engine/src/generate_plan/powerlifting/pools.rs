//! The exercises that a lifter rotates through.

use crate::lifter::{LONGEST_NAME, MOST_ITEMS};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::program::{PerLift, same_exercise};
use stadion_units::Code;
use std::borrow::Cow;

const POOLS: &[Field] =
    &[Field::optional("squat"), Field::optional("bench"), Field::optional("deadlift")];

/// Names in the order of the rotation; nothing where the usual ones hold.
pub type Pools<'j> = PerLift<Option<Vec<Cow<'j, str>>>>;

/// No pools of the lifter's own.
pub const fn usual<'j>() -> Pools<'j> {
    PerLift { squat: None, bench: None, deadlift: None }
}

/// Reads the pools.
pub fn read_pools<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Pools<'j>> {
    let mut pools = usual();
    reader.object(peek, POOLS, &mut |reader, field, peek| {
        let pool = Some(read_pool(reader, peek)?);
        match field {
            "squat" => pools.squat = pool,
            "bench" => pools.bench = pool,
            _ => pools.deadlift = pool,
        }
        Ok(())
    })?;
    Ok(pools)
}

fn read_pool<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Vec<Cow<'j, str>>> {
    let mut pool: Vec<Cow<'j, str>> = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        let Some(name) = reader.text(peek, LONGEST_NAME)? else { return Ok(()) };
        if name.trim().is_empty() {
            reader.note(Code::MissingField, "the exercise must not be blank".into(), None);
        } else if pool.iter().any(|other| same_exercise(other, &name)) {
            let message = "the exercise stands twice in the pool: keep one";
            reader.note(Code::DuplicateId, message.into(), None);
        } else {
            pool.push(name);
        }
        Ok(())
    })?;
    Ok(pool)
}

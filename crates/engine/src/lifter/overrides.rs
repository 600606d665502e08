//! What a lifter changed of the tables, as it is stored.

use super::MOST_ITEMS;
use super::amounts::{count, numbers};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::config::{
    BlockOverrides, ConfigRange, FixedOverrides, IncreaseOverrides, Overrides, RangeOverrides,
    RestOverride,
};
use stadion_training_plan::powerlifting::{IntensityType, Lift, Rest, Sets, ShareOfMax};
use stadion_units::{Bound, Grams, Quantity, Reps, Rpe};

const OVERRIDES: &[Field] = &[
    Field::optional("block1"),
    Field::optional("block2"),
    Field::optional("block3"),
    Field::optional("deload"),
    Field::optional("progressive_overload"),
    Field::optional("training_max_increase"),
    Field::optional("rounding_increment_kg"),
    Field::optional("rest_seconds"),
];

const BLOCK: &[Field] =
    &[Field::optional("heavy"), Field::optional("explosive"), Field::optional("rep")];

const FIXED: &[Field; 5] = &[
    Field::optional("pct"),
    Field::optional("sets"),
    Field::optional("reps"),
    Field::optional("reps_max"),
    Field::optional("rpe_target"),
];

const RANGE: &[Field; 6] = &[
    Field::optional("pct"),
    Field::optional("sets_min"),
    Field::optional("sets_max"),
    Field::optional("reps_min"),
    Field::optional("reps_max"),
    Field::optional("rpe_target"),
];

const OVERLOAD: &[Field; 1] = &[Field::optional("heavy_pct_increment_per_block")];

const LIFTS: &[Field] =
    &[Field::optional("squat"), Field::optional("bench"), Field::optional("deadlift")];

const INCREASE: &[Field; 2] = &[Field::optional("min_kg"), Field::optional("max_kg")];

const REST: &[Field] =
    &[Field::optional("lift"), Field::optional("intensity"), Field::required("seconds")];

/// A quantity as narrow as a configuration wants it.
fn within(bound: Bound, range: ConfigRange) -> Bound {
    let limit = range.limit();
    let end = |end: Option<stadion_units::decimal::Shortest>, usual| {
        end.and_then(|end| u32::try_from(end.value).ok()).unwrap_or(usual)
    };
    Bound { min: end(limit.min, bound.min), max: end(limit.max, bound.max), ..bound }
}

fn share() -> Bound {
    within(ShareOfMax::BOUND, ConfigRange::Share)
}

fn sets() -> Bound {
    within(Sets::BOUND, ConfigRange::Sets)
}

fn reps() -> Bound {
    within(Reps::BOUND, ConfigRange::Reps)
}

fn rpe() -> Bound {
    within(Rpe::BOUND, ConfigRange::Rpe)
}

/// Reads overrides; whether they go together is the configuration's affair.
pub fn read_overrides(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Overrides>> {
    let mut given = Overrides::default();
    let whole = reader.object(peek, OVERRIDES, &mut |reader, field, peek| {
        let [block1, block2, block3] = &mut given.blocks;
        match field {
            "block1" => *block1 = Some(read_block(reader, peek)?),
            "block2" => *block2 = Some(read_block(reader, peek)?),
            "block3" => *block3 = Some(read_block(reader, peek)?),
            "deload" => given.deload = Some(read_fixed(reader, peek)?),
            "progressive_overload" => {
                let bound = Bound { noun: "increment", ..ShareOfMax::BOUND };
                let bound = within(bound, ConfigRange::HeavyIncrement);
                let [increment] = numbers(reader, peek, OVERLOAD, &[bound])?;
                given.heavy_increment = count(increment);
            }
            "training_max_increase" => given.increases = read_increases(reader, peek)?,
            "rounding_increment_kg" => {
                let bound = Bound { noun: "rounding increment", ..Grams::BOUND };
                let bound = within(bound, ConfigRange::RoundingIncrement);
                given.rounding_increment = count(reader.bounded(peek, bound)?);
            }
            _ => {
                let rest = &mut given.rest;
                reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
                    rest.extend(read_rest(reader, peek)?);
                    Ok(())
                })?;
            }
        }
        Ok(())
    })?;
    Ok(whole.then_some(given))
}

fn read_block(reader: &mut Reader<'_>, peek: Peek) -> Read<BlockOverrides> {
    let mut block = BlockOverrides::default();
    reader.object(peek, BLOCK, &mut |reader, field, peek| {
        match field {
            "heavy" => block.heavy = Some(read_fixed(reader, peek)?),
            "explosive" => block.explosive = Some(read_fixed(reader, peek)?),
            _ => block.rep = Some(read_range(reader, peek)?),
        }
        Ok(())
    })?;
    Ok(block)
}

fn read_fixed(reader: &mut Reader<'_>, peek: Peek) -> Read<FixedOverrides> {
    let bounds = [share(), sets(), reps(), reps(), rpe()];
    let [pct, sets, reps, most_reps, rpe] = numbers(reader, peek, FIXED, &bounds)?;
    Ok(FixedOverrides {
        share: count(pct),
        sets: count(sets),
        reps: count(reps),
        most_reps: count(most_reps),
        rpe_target: count(rpe),
    })
}

fn read_range(reader: &mut Reader<'_>, peek: Peek) -> Read<RangeOverrides> {
    let bounds = [share(), sets(), sets(), reps(), reps(), rpe()];
    let [pct, least_sets, most_sets, least_reps, most_reps, rpe] =
        numbers(reader, peek, RANGE, &bounds)?;
    Ok(RangeOverrides {
        share: count(pct),
        least_sets: count(least_sets),
        most_sets: count(most_sets),
        least_reps: count(least_reps),
        most_reps: count(most_reps),
        rpe_target: count(rpe),
    })
}

fn read_increases(reader: &mut Reader<'_>, peek: Peek) -> Read<[Option<IncreaseOverrides>; 3]> {
    let [mut squat, mut bench, mut deadlift] = [None; 3];
    let bound = within(Bound { noun: "increase", ..Grams::BOUND }, ConfigRange::Increase);
    reader.object(peek, LIFTS, &mut |reader, field, peek| {
        let [least, most] = numbers(reader, peek, INCREASE, &[bound; 2])?;
        let increase = Some(IncreaseOverrides { least: count(least), most: count(most) });
        match field {
            "squat" => squat = increase,
            "bench" => bench = increase,
            _ => deadlift = increase,
        }
        Ok(())
    })?;
    Ok([squat, bench, deadlift])
}

fn read_rest(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<RestOverride>> {
    let (mut lift, mut intensity, mut rest) = (None, None, None::<Rest>);
    let bound = within(Rest::BOUND, ConfigRange::Rest);
    reader.object(peek, REST, &mut |reader, field, peek| {
        match field {
            "lift" => lift = reader.word(peek, Lift::find, Lift::each_word)?,
            "intensity" => {
                intensity = reader.word(peek, IntensityType::find, IntensityType::each_word)?;
            }
            _ => rest = count(reader.bounded(peek, bound)?),
        }
        Ok(())
    })?;
    Ok(rest.map(|rest| RestOverride { lift, intensity, rest }))
}

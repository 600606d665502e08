//! What the athlete does and lifts now.

use crate::lifter::{LONGEST_NAME, MOST_ITEMS, ONE_REP_MAX, grams, numbers};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_training_plan::hyrox::{Exercise, History, LIBRARY, OneRepMax};
use stadion_units::{Bound, Metres, Quantity};
use std::borrow::Cow;

const HISTORY: &[Field; 2] =
    &[Field::optional("weekly_running_metres"), Field::optional("strength_days_count")];
const DAYS: Bound =
    Bound { noun: "days of strength training", unit: "", places: 0, min: 0, max: 7 };

const MAX: &[Field] = &[Field::required("exercise"), Field::required("one_rep_max_grams")];

/// Reads the training of recent weeks; what is left out of it is not done.
pub fn read_history(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<History>> {
    let [running, days] = numbers(reader, peek, HISTORY, &[Metres::BOUND, DAYS])?;
    Ok(Metres::new(running.unwrap_or(0))
        .ok()
        .map(|weekly_running| History { weekly_running, strength_days_count: days.unwrap_or(0) }))
}

/// The exercise of a name as people and databases write it.
fn exercise_named(name: &str) -> Option<&'static Exercise> {
    let spaced = |name: &str| name.trim().replace(['_', '-'], " ").to_ascii_lowercase();
    let wanted = match spaced(name).as_str() {
        "squat" => "back squat".to_owned(),
        "bench" => "bench press".to_owned(),
        other => other.to_owned(),
    };
    LIBRARY.iter().copied().find(|exercise| spaced(exercise.name) == wanted)
}

/// Maxes by exercise, and exercises that the library does not have.
type Maxes<'j> = (Vec<OneRepMax>, Vec<Cow<'j, str>>);

/// Reads maxes; what several of an exercise mean, the plan says.
pub fn read_maxes<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Maxes<'j>> {
    let (mut maxes, mut unknown) = (Vec::new(), Vec::new());
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        let (mut name, mut load) = (None, None);
        reader.object(peek, MAX, &mut |reader, field, peek| {
            match field {
                "exercise" => name = reader.text(peek, LONGEST_NAME)?,
                _ => load = grams(reader, peek, ONE_REP_MAX)?,
            }
            Ok(())
        })?;
        let Some((name, load)) = name.zip(load) else { return Ok(()) };
        match exercise_named(&name) {
            Some(exercise) => maxes.push(OneRepMax { exercise, load }),
            None => unknown.push(name),
        }
        Ok(())
    })?;
    Ok((maxes, unknown))
}

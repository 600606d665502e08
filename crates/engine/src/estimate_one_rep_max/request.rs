//! The request: `{ sets, today?, exercise?, formula?, round_to_grams?, bar_grams?, plates?, table? }`.

use super::MOST_SETS;
use super::loads::{LoadFields, Loads};
use super::set::{StatedSet, read_set};
use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_one_rep_max::Formula;
use stadion_one_rep_max::estimator::{Exercise, LiftedSet};
use stadion_one_rep_max::formulas::{FORMULAS, named};
use stadion_units::{Code, Day, Problem};

const REQUEST: &[Field] = &[
    Field::required("sets"),
    Field::optional("today"),
    Field::optional("exercise"),
    Field::optional("formula"),
    Field::optional("round_to_grams"),
    Field::optional("bar_grams"),
    Field::optional("plates"),
    Field::optional("table"),
];

/// What estimates the max.
#[derive(Clone, Copy)]
pub enum Method {
    Estimator,
    Formula(&'static Formula),
}

impl Method {
    const ESTIMATOR: &str = "estimator";

    /// The word in requests and answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Estimator => Self::ESTIMATOR,
            Self::Formula(formula) => formula.name,
        }
    }

    fn find(word: &str) -> Option<Self> {
        if word == Self::ESTIMATOR {
            return Some(Self::Estimator);
        }
        named(word).map(Self::Formula)
    }

    fn each_word(each: &mut dyn FnMut(&'static str)) {
        each(Self::ESTIMATOR);
        for formula in FORMULAS {
            each(formula.name);
        }
    }
}

/// A request as values.
pub struct Request {
    pub sets: Vec<LiftedSet>,
    pub exercise: Exercise,
    pub today: Day,
    pub method: Method,
    pub loads: Option<Loads>,
    pub table: bool,
}

struct Stated {
    sets: Vec<StatedSet>,
    exercise: Exercise,
    today: Option<Day>,
    method: Method,
    loads: Option<Loads>,
    table: bool,
}

/// Reads a request.
///
/// # Errors
///
/// Every problem it has.
pub fn read(bytes: &[u8]) -> Result<Request, Vec<Problem>> {
    let stated = document(bytes, read_request)?;
    let latest = stated.sets.iter().filter_map(|set| set.performed_on).max();
    let Some(today) = stated.today.or(latest).or(ANY_DAY) else { return Err(Vec::new()) };
    let lifted = |set: &StatedSet| LiftedSet {
        performed_on: set.performed_on.unwrap_or(today),
        weight: set.weight,
        reps: set.reps,
        effort: set.effort,
        kind: set.kind,
    };
    Ok(Request {
        sets: stated.sets.iter().map(lifted).collect(),
        exercise: stated.exercise,
        today,
        method: stated.method,
        table: stated.table,
        loads: stated.loads,
    })
}

/// Only the days between sets matter, so sets without dates were done on any one day.
const ANY_DAY: Option<Day> = Day::new(2000, 1, 1);

fn read_request(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Stated>> {
    let (mut sets, mut loads) = (Vec::new(), LoadFields::default());
    let (mut exercises, mut is_exercise_stated) = (Vec::new(), false);
    let (mut exercise, mut today, mut method, mut table) = (None, None, None, None);
    reader.object(peek, REQUEST, &mut |reader, field, peek| {
        match field {
            "sets" => reader.array(peek, MOST_SETS, &mut |reader, peek| {
                let (set, exercise) = read_set(reader, peek)?;
                sets.extend(set);
                exercises.push(exercise);
                Ok(())
            })?,
            "today" => today = reader.day(peek)?,
            "exercise" => {
                is_exercise_stated = true;
                exercise = reader.word(peek, Exercise::find, Exercise::each_word)?;
            }
            "formula" => method = reader.word(peek, Method::find, Method::each_word)?,
            "table" => table = reader.boolean(peek)?,
            _ => loads.read(reader, field, peek)?,
        }
        Ok(())
    })?;
    let loads = loads.finish(reader);
    let of_sets = exercises.iter().find_map(|exercise| *exercise);
    let named = if is_exercise_stated { exercise } else { of_sets };
    if let Some(exercise) = named {
        note_others(reader, &exercises, exercise);
    }
    Ok(Some(Stated {
        sets,
        exercise: named.unwrap_or(Exercise::Other),
        today,
        method: method.unwrap_or(Method::Estimator),
        // Whoever says how to round wants to see something rounded.
        table: table.unwrap_or(loads.is_some()),
        loads,
    }))
}

/// A squat says nothing about a bench press.
fn note_others(reader: &mut Reader<'_>, exercises: &[Option<Exercise>], exercise: Exercise) {
    for (index, other) in exercises.iter().enumerate() {
        let Some(other) = other.filter(|other| *other != exercise) else { continue };
        let message = format!(
            "the set is of `{}`, the estimate of `{}`: ask for each exercise by itself",
            other.as_str(),
            exercise.as_str(),
        );
        let pointer = format!("/sets/{index}/exercise");
        reader.note_below(&pointer, Code::ConflictingFields, message, None);
    }
}

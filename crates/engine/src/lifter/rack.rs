//! What a lifter can put on the bar: equal steps, or plates.

use super::amounts::{count, grams, numbers};
use super::refusal::refusal_code;
use crate::json::{Json, Object};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_one_rep_max::barbell::{Barbell, Plates};
use stadion_one_rep_max::steps::Steps;
use stadion_training_plan::powerlifting::Loads;
use stadion_units::{Bound, Code, Grams, Quantity, WholeGrams};

const PLATES: &[Field; 2] = &[Field::required("plate_grams"), Field::required("pair_count")];

const PLATE_FORM: &str = "must be an object: the weight of a plate and how many pairs of it there are, as \
     `{\"plate_grams\": 20000, \"pair_count\": 2}`";

const PLATE: Bound = Bound { noun: "plate", min: 1, ..WholeGrams::BOUND };
const PAIRS: Bound = Bound { noun: "pairs of plates", unit: "", places: 0, min: 0, max: 50 };

/// A step between loads.
pub const STEP: Bound = Bound { noun: "rounding increment", min: 1, ..WholeGrams::BOUND };

const USUAL_BAR: Option<Grams> = Grams::constant(20_000);
const USUAL_STEP: Option<Grams> = Grams::constant(2_500);

/// The barbell says how many kinds are too many; this bounds the reading.
const MOST_KINDS: usize = 100;

/// The fields of a rack while they are read.
#[derive(Default)]
pub struct RackFields {
    bar: Option<Grams>,
    plates: Option<Vec<Plates>>,
    step: Option<Grams>,
}

/// What can be put on a bar.
pub struct Rack {
    pub bar: Grams,
    pub step: Grams,
    plates: Vec<Plates>,
    barbell: Option<Barbell>,
    steps: Steps,
}

impl RackFields {
    /// Reads `bar_grams`, `plates` or `rounding_increment_grams`.
    pub fn read(&mut self, reader: &mut Reader<'_>, field: &str, peek: Peek) -> Read<()> {
        match field {
            "bar_grams" => {
                self.bar = grams(reader, peek, Bound { noun: "bar", ..WholeGrams::BOUND })?;
            }
            "plates" => {
                let plates = self.plates.insert(Vec::new());
                reader.array(peek, MOST_KINDS, &mut |reader, peek| {
                    if peek != Peek::Object {
                        reader.skip(peek)?;
                        reader.note(Code::WrongType, PLATE_FORM.into(), None);
                        return Ok(());
                    }
                    let [plate, pairs] = numbers(reader, peek, PLATES, &[PLATE, PAIRS])?;
                    let plate = count::<Grams>(plate).zip(pairs);
                    plates.extend(plate.map(|(plate, pair_count)| Plates { plate, pair_count }));
                    Ok(())
                })?;
            }
            _ => self.step = grams(reader, peek, STEP)?,
        }
        Ok(())
    }

    /// The rack. Steps follow the lifter's configuration, then the bar's owner, then habit.
    pub fn finish(self, reader: &mut Reader<'_>, configured: Option<Grams>) -> Option<Rack> {
        let bar = self.bar.or(USUAL_BAR)?;
        let step = configured.or(self.step).or(USUAL_STEP)?;
        let rack = Rack::steps(bar, step)?;
        let Some(plates) = self.plates else { return Some(rack) };
        match Barbell::new(bar, &plates) {
            Ok(barbell) => Some(Rack { barbell: Some(barbell), plates, ..rack }),
            Err(refusal) => {
                reader.note_at("plates", refusal_code(&refusal), refusal.to_string());
                None
            }
        }
    }
}

impl Rack {
    /// Equal steps from a bar.
    pub fn steps(bar: Grams, step: Grams) -> Option<Self> {
        let steps = Steps::new(bar, step).ok()?;
        Some(Self { bar, step, plates: Vec::new(), barbell: None, steps })
    }

    /// The loads.
    pub fn loads(&self) -> Loads<'_> {
        match &self.barbell {
            Some(barbell) => Loads::Barbell(barbell),
            None => Loads::Steps(self.steps),
        }
    }

    /// Adds the fields as they hold.
    pub fn write<'a>(&self, object: Object<'a>) -> Object<'a> {
        let plates = self.plates.iter().map(|plates| {
            let plate = Json::count(plates.plate.get());
            Object::new()
                .with("plate_grams", plate)
                .with("pair_count", Json::count(plates.pair_count))
                .end()
        });
        object
            .with("bar_grams", Json::count(self.bar.get()))
            .with_some("plates", self.barbell.is_some().then(|| Json::list(plates)))
            .with("rounding_increment_grams", Json::count(self.step.get()))
    }
}

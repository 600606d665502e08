//! The fields of a lifter: sex, overrides, bar, plates, rounding.

use super::config_fault::note_config;
use super::overrides::read_overrides;
use super::overrides_json::overrides_json;
use super::rack::{Rack, RackFields};
use crate::json::{Json, Object};
use crate::reader::{Read, Reader};
use jiter::Peek;
use stadion_training_plan::powerlifting::Sex;
use stadion_training_plan::powerlifting::config::{FormulaConfig, Overrides};

/// Whose tables hold where nobody says.
pub const USUAL_SEX: Sex = Sex::Male;

/// The fields of a lifter while they are read.
#[derive(Default)]
pub struct LifterFields {
    sex: Option<Sex>,
    overrides: Option<Overrides>,
    /// Something in the overrides could not be read.
    is_partial: bool,
    rack: RackFields,
}

/// Whose tables hold, what was changed of them, and what can be put on the bar.
pub struct Lifter {
    pub sex: Sex,
    pub overrides: Overrides,
    pub config: FormulaConfig,
    pub rack: Rack,
}

impl LifterFields {
    /// Reads one of the fields.
    pub fn read(&mut self, reader: &mut Reader<'_>, field: &str, peek: Peek) -> Read<()> {
        match field {
            "sex" => self.sex = reader.word(peek, Sex::find, Sex::each_word)?,
            "overrides" => {
                let before = reader.problems_count();
                self.overrides = read_overrides(reader, peek)?;
                self.is_partial = reader.problems_count() > before;
            }
            _ => self.rack.read(reader, field, peek)?,
        }
        Ok(())
    }

    /// The lifter, unless the overrides are no configuration or there are too many plates.
    pub fn finish(self, reader: &mut Reader<'_>) -> Option<Lifter> {
        let sex = self.sex.unwrap_or(USUAL_SEX);
        let overrides = self.overrides.unwrap_or_default();
        let config = match FormulaConfig::new(sex, &overrides) {
            Ok(config) => Some(config),
            Err(problems) => {
                for problem in &problems {
                    note_config(reader, problem, self.is_partial);
                }
                None
            }
        };
        let rack = self.rack.finish(reader, overrides.rounding_increment);
        config.zip(rack).map(|(config, rack)| Lifter { sex, overrides, config, rack })
    }
}

impl Lifter {
    /// Adds the fields as they hold, the defaults among them.
    pub fn write<'a>(&self, object: Object<'a>) -> Object<'a> {
        let object = object.with("sex", Json::text(self.sex.as_str()));
        self.rack.write(object.with("overrides", overrides_json(&self.overrides)))
    }
}

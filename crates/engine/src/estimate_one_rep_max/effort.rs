//! How hard a set was: at most one of three fields says it.

use crate::reader::{Read, Reader};
use jiter::Peek;
use stadion_one_rep_max::estimator::{Effort, RepsInReserve};
use stadion_units::{Code, Rpe};

/// The fields of an effort while they are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct EffortFields {
    rpe: Option<Rpe>,
    reserve: Option<RepsInReserve>,
    to_failure: bool,
}

impl EffortFields {
    /// Reads one of the three fields.
    pub fn read(&mut self, reader: &mut Reader<'_>, field: &str, peek: Peek) -> Read<()> {
        match field {
            "rpe" => self.rpe = reader.quantity(peek)?,
            "rir" => self.reserve = reader.quantity(peek)?,
            _ => self.to_failure = reader.boolean(peek)?.unwrap_or(false),
        }
        Ok(())
    }

    /// The effort, unless two fields state it.
    pub fn finish(self, reader: &mut Reader<'_>) -> Option<Effort> {
        match (self.rpe, self.reserve, self.to_failure) {
            (None, None, false) => Some(Effort::Unknown),
            (Some(rpe), None, false) => Some(Effort::Rated(rpe)),
            (None, Some(reserve), false) => Some(Effort::Reserve(reserve)),
            (None, None, true) => Some(Effort::ToFailure),
            _ => {
                let message = "the effort is stated twice: keep one of `rpe`, `rir`, `to_failure`";
                reader.note(Code::ConflictingFields, message.into(), None);
                None
            }
        }
    }
}

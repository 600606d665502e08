//! What the reading of a stored log could make nothing of.
//!
//! A log is what happened, so it is reviewed as far as it can be understood. What was passed over on
//! the way is said, with its place, so that the lifter can correct it.

use super::words::ReviewWarning;
use crate::json::Json;
use crate::lifter::MOST_ITEMS;
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_units::Bound;
use std::borrow::Cow;

const DOUBT: &[Field] =
    &[Field::required("set_index"), Field::required("member"), Field::required("value")];

const SET_INDEX: Bound = Bound { noun: "set index", unit: "", places: 0, min: 0, max: 10_000 };

/// A value is shown to a person, not kept.
const LONGEST_VALUE: usize = 200;

stadion_units::words! {
    /// A member of a logged set.
    pub enum Member {
        /// Which exercise it is.
        Exercise = "exercise",
        /// How hard it was.
        RpeActual = "rpe_actual",
        /// What it was for.
        SetType = "set_type",
    }
}

/// A value that was passed over.
pub struct Doubt<'j> {
    set_index: u32,
    member: Member,
    value: Cow<'j, str>,
}

/// Reads a list of values that were passed over.
pub fn read_doubts<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Vec<Doubt<'j>>> {
    let mut doubts = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        let (mut set_index, mut member, mut value) = (None, None, None);
        reader.object(peek, DOUBT, &mut |reader, field, peek| {
            match field {
                "set_index" => set_index = reader.bounded(peek, SET_INDEX)?,
                "member" => member = reader.word(peek, Member::find, Member::each_word)?,
                _ => value = reader.text(peek, LONGEST_VALUE)?,
            }
            Ok(())
        })?;
        if let (Some(set_index), Some(member), Some(value)) = (set_index, member, value) {
            doubts.push(Doubt { set_index, member, value });
        }
        Ok(())
    })?;
    Ok(doubts)
}

impl Doubt<'_> {
    /// The warning about it.
    pub fn warning(&self) -> Json<'static> {
        let value: String = self.value.chars().take(40).collect();
        let (code, message) = match self.member {
            Member::Exercise => (
                ReviewWarning::UnknownExercise,
                format!(
                    "`{value}` is no exercise that is known and counts for the muscles of the \
                     session's lift: correct the log, or add it to your exercises"
                ),
            ),
            Member::RpeActual => (
                ReviewWarning::ValuePassedOver,
                format!(
                    "`{value}` is no rating from 1 to 10 and the set counts as unrated: correct the log"
                ),
            ),
            Member::SetType => (
                ReviewWarning::ValuePassedOver,
                format!(
                    "`{value}` is no set type and the set counts as work: correct the log to one of \
                     warm_up, main, auxiliary"
                ),
            ),
        };
        at(code, message, self.set_index, self.member.as_str())
    }
}

/// A warning about a member of a logged set.
pub fn at(code: ReviewWarning, message: String, set_index: u32, member: &str) -> Json<'static> {
    let path = format!("/log/actual_sets/{set_index}/{member}");
    Json::remark(code.as_str(), message).with("path", Json::made(path)).end()
}

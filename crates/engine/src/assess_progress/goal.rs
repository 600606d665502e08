//! A goal as it is stored.

use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_progress::goal::PLACES_COUNT;
use stadion_progress::{Goal, GoalStatus, GoalType};

const GOAL: &[Field] = &[
    Field::required("id"),
    Field::required("goal_type"),
    Field::optional("title"),
    Field::optional("target_value"),
    Field::optional("target_unit"),
    Field::optional("target_date"),
    Field::optional("station_id"),
    Field::required("set_on"),
    Field::optional("status"),
    Field::optional("completed_by_hand"),
];

/// Longest text of a goal, bytes.
const LONGEST_TEXT: usize = 1_000;

/// Reads one goal.
pub fn read_goal<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<Goal<'j>>> {
    let (mut id, mut goal_type, mut title, mut set_on) = (None, None, None, None);
    let (mut target_value, mut target_unit, mut target_date) = (None, None, None);
    let (mut station_id, mut status, mut completed_by_hand) = (None, None, None);
    reader.object(peek, GOAL, &mut |reader, field, peek| {
        match field {
            "id" => id = reader.uuid(peek)?,
            "goal_type" => goal_type = reader.word(peek, GoalType::find, GoalType::each_word)?,
            "title" => title = reader.text(peek, LONGEST_TEXT)?,
            "target_value" => target_value = reader.number(peek, PLACES_COUNT)?,
            "target_unit" => target_unit = reader.text(peek, LONGEST_TEXT)?,
            "target_date" => target_date = reader.day(peek)?,
            "station_id" => station_id = reader.uuid(peek)?,
            "set_on" => set_on = reader.day(peek)?,
            "status" => status = reader.word(peek, GoalStatus::find, GoalStatus::each_word)?,
            _ => completed_by_hand = reader.day(peek)?,
        }
        Ok(())
    })?;
    let (Some(id), Some(goal_type), Some(set_on)) = (id, goal_type, set_on) else {
        return Ok(None);
    };
    Ok(Some(Goal {
        id,
        goal_type,
        title: title.unwrap_or_default(),
        target_value,
        target_unit,
        target_date,
        station_id,
        set_on,
        status: status.unwrap_or(GoalStatus::Active),
        completed_by_hand,
    }))
}

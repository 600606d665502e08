//! How the last sessions of the lift went.

use super::MOST_ITEMS;
use crate::json::{Json, Object};
use crate::reader::{Field, Read, Reader};
use jiter::Peek;
use stadion_one_rep_max::BasisPoints;
use stadion_training_plan::powerlifting::IntensityType;
use stadion_training_plan::powerlifting::session::RecentSession;
use stadion_units::{Day, Rpe};

const RECENT: &[Field] = &[
    Field::optional("performed_on"),
    Field::optional("intensity_type"),
    Field::required("rpe_target"),
    Field::optional("rpe_actual"),
    Field::optional("completion_pct"),
];

/// A session that was done.
#[derive(Clone, Copy)]
pub struct StatedSession {
    pub performed_on: Option<Day>,
    pub intensity: Option<IntensityType>,
    pub rpe_target: Rpe,
    pub rpe_actual: Option<Rpe>,
    pub completion: Option<BasisPoints>,
}

/// Reads a list of sessions, newest first.
pub fn read_recent(reader: &mut Reader<'_>, peek: Peek) -> Read<Vec<StatedSession>> {
    let mut sessions = Vec::new();
    reader.array(peek, MOST_ITEMS, &mut |reader, peek| {
        sessions.extend(read_session(reader, peek)?);
        Ok(())
    })?;
    Ok(sessions)
}

fn read_session(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<StatedSession>> {
    let (mut performed_on, mut intensity, mut completion) = (None, None, None);
    let (mut rpe_target, mut rpe_actual) = (None, None);
    reader.object(peek, RECENT, &mut |reader, field, peek| {
        match field {
            "performed_on" => performed_on = reader.day(peek)?,
            "intensity_type" => {
                intensity = reader.word(peek, IntensityType::find, IntensityType::each_word)?;
            }
            "rpe_target" => rpe_target = reader.quantity(peek)?,
            "rpe_actual" => rpe_actual = reader.quantity(peek)?,
            _ => completion = reader.quantity(peek)?,
        }
        Ok(())
    })?;
    Ok(rpe_target.map(|rpe_target| StatedSession {
        performed_on,
        intensity,
        rpe_target,
        rpe_actual,
        completion,
    }))
}

/// The ratings, as a session is generated from them.
pub fn borrowed(stated: &[StatedSession]) -> Vec<RecentSession> {
    let felt =
        |of: &StatedSession| RecentSession { rpe_target: of.rpe_target, rpe_actual: of.rpe_actual };
    stated.iter().map(felt).collect()
}

impl StatedSession {
    /// The session as requests state it.
    pub fn json(&self) -> Json<'static> {
        Object::new()
            .with_some("performed_on", self.performed_on.map(Json::day))
            .with_some("intensity_type", self.intensity.map(|kind| Json::text(kind.as_str())))
            .with("rpe_target", Json::quantity(self.rpe_target))
            .with_some("rpe_actual", self.rpe_actual.map(Json::quantity))
            .with_some("completion_pct", self.completion.map(Json::quantity))
            .end()
    }
}

//! The request: the session, its log, and what came before it.

use super::history::read_history;
use super::logged::{StatedLog, read_log};
use super::planned::{StatedPlan, read_planned};
use crate::lifter::auxiliary::{StatedAuxiliary, read_auxiliaries};
use crate::lifter::recent::{StatedSession, read_recent};
use crate::lifter::{ONE_REP_MAX, grams};
use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_one_rep_max::estimator::LiftedSet;
use stadion_training_plan::powerlifting::{Block, IntensityType, Lift, Sex, WeekNumber};
use stadion_units::{Day, Grams, Problem};

const REQUEST: &[Field] = &[
    Field::required("today"),
    Field::required("session"),
    Field::required("log"),
    Field::required("one_rep_max_grams"),
    Field::optional("sex"),
    Field::optional("history"),
    Field::optional("recent_sessions"),
    Field::optional("auxiliaries"),
];

const SESSION: &[Field] = &[
    Field::optional("session_id"),
    Field::optional("week_number"),
    Field::optional("block_number"),
    Field::required("primary_lift"),
    Field::required("intensity_type"),
    Field::optional("planned_sets"),
];

/// A request as values.
pub struct Request<'j> {
    pub today: Day,
    pub session: Reviewed<'j>,
    pub log: StatedLog<'j>,
    pub one_rep_max: Grams,
    pub sex: Sex,
    pub history: Vec<LiftedSet>,
    pub recent: Vec<StatedSession>,
    pub auxiliaries: Vec<StatedAuxiliary<'j>>,
}

/// The session that was done.
pub struct Reviewed<'j> {
    pub week: Option<WeekNumber>,
    pub block: Option<Block>,
    pub lift: Lift,
    pub intensity: IntensityType,
    pub planned: Vec<StatedPlan<'j>>,
}

/// Reads a request.
///
/// # Errors
///
/// Every problem it has.
pub fn read(bytes: &[u8]) -> Result<Request<'_>, Vec<Problem>> {
    document(bytes, read_request)
}

fn read_request<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<Request<'j>>> {
    let (mut today, mut session, mut log, mut one_rep_max) = (None, None, None, None);
    let (mut sex, mut history, mut recent) = (None, Vec::new(), Vec::new());
    let mut auxiliaries = Vec::new();
    reader.object(peek, REQUEST, &mut |reader, field, peek| {
        match field {
            "today" => today = reader.day(peek)?,
            "session" => session = read_session(reader, peek)?,
            "log" => log = read_log(reader, peek)?,
            "one_rep_max_grams" => one_rep_max = grams(reader, peek, ONE_REP_MAX)?,
            "sex" => sex = reader.word(peek, Sex::find, Sex::each_word)?,
            "history" => history = read_history(reader, peek)?,
            "recent_sessions" => recent = read_recent(reader, peek)?,
            _ => auxiliaries = read_auxiliaries(reader, peek)?,
        }
        Ok(())
    })?;
    let (Some(today), Some(session), Some(log), Some(one_rep_max)) =
        (today, session, log, one_rep_max)
    else {
        return Ok(None);
    };
    let sex = sex.unwrap_or(crate::lifter::USUAL_SEX);
    Ok(Some(Request { today, session, log, one_rep_max, sex, history, recent, auxiliaries }))
}

fn read_session<'j>(reader: &mut Reader<'j>, peek: Peek) -> Read<Option<Reviewed<'j>>> {
    let (mut week, mut block, mut lift, mut intensity) = (None, None, None, None);
    let mut planned = Vec::new();
    reader.object(peek, SESSION, &mut |reader, field, peek| {
        match field {
            "session_id" => {
                reader.uuid(peek)?;
            }
            "week_number" => week = reader.quantity(peek)?,
            "block_number" => block = reader.quantity(peek)?,
            "primary_lift" => lift = reader.word(peek, Lift::find, Lift::each_word)?,
            "intensity_type" => {
                intensity = reader.word(peek, IntensityType::find, IntensityType::each_word)?;
            }
            _ => planned = read_planned(reader, peek)?,
        }
        Ok(())
    })?;
    let both = lift.zip(intensity);
    Ok(both.map(|(lift, intensity)| Reviewed { week, block, lift, intensity, planned }))
}

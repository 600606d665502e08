//! The request: what the session is, and everything that decides about it today.

use super::disruption::{StatedDisruption, read_disruptions};
use super::volume_limits::{OwnLimits, landmarks, read_limits};
use super::warm_up::{StatedWarmUp, read_warm_up};
use crate::lifter::auxiliary::{StatedAuxiliary, read_auxiliaries};
use crate::lifter::recent::{StatedSession, read_recent};
use crate::lifter::{Lifter, LifterFields, ONE_REP_MAX, count, grams, numbers, read_per_muscle};
use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_training_plan::powerlifting::disruption::Disruption;
use stadion_training_plan::powerlifting::session::{
    Auxiliary, ExertionRule, Readiness, RecentSession, SessionInput, WarmUp,
};
use stadion_training_plan::powerlifting::soreness::Ratings;
use stadion_training_plan::powerlifting::{
    Block, CyclePhase, DayNumber, Experience, IntensityType, Lift, PerMuscle, Rating, Sets,
    Soreness, WeekNumber,
};
use stadion_units::{Bound, Code, Day, Grams, Problem, Quantity};
use uuid::Uuid;

const REQUEST: &[Field] = &[
    Field::required("today"),
    Field::required("session"),
    Field::required("one_rep_max_grams"),
    Field::optional("sex"),
    Field::optional("training_level"),
    Field::optional("overrides"),
    Field::optional("bar_grams"),
    Field::optional("plates"),
    Field::optional("rounding_increment_grams"),
    Field::optional("soreness"),
    Field::optional("week_sets"),
    Field::optional("volume_limits"),
    Field::optional("auxiliaries"),
    Field::optional("recent_sessions"),
    Field::optional("exertion_rule"),
    Field::optional("disruptions"),
    Field::optional("warm_up"),
    Field::optional("readiness"),
    Field::optional("cycle_phase"),
];

const SESSION: &[Field] = &[
    Field::optional("session_id"),
    Field::optional("week_number"),
    Field::optional("day_number"),
    Field::optional("block_number"),
    Field::required("primary_lift"),
    Field::required("intensity_type"),
    Field::optional("is_deload"),
    Field::optional("planned_date"),
];

const READINESS: &[Field; 2] = &[Field::optional("sleep"), Field::optional("energy")];

const SLEEP: Bound = Bound { noun: "sleep", ..Rating::BOUND };
const ENERGY: Bound = Bound { noun: "energy", ..Rating::BOUND };

/// A request as values.
pub struct Request<'j> {
    pub today: Day,
    pub session: Place,
    pub one_rep_max: Grams,
    pub lifter: Lifter,
    pub level: Experience,
    pub soreness: Ratings,
    pub week_sets: PerMuscle<Option<Sets>>,
    pub limits: OwnLimits,
    pub auxiliaries: Vec<StatedAuxiliary<'j>>,
    pub recent: Vec<StatedSession>,
    pub exertion_rule: ExertionRule,
    pub disruptions: Vec<StatedDisruption>,
    pub warm_up: Option<StatedWarmUp>,
    pub readiness: Readiness,
    pub cycle_phase: Option<CyclePhase>,
}

/// The place of the session in its program.
pub struct Place {
    pub session_id: Option<Uuid>,
    pub week: Option<WeekNumber>,
    pub day: Option<DayNumber>,
    pub block: Option<Block>,
    pub lift: Lift,
    pub intensity: IntensityType,
    pub is_deload: Option<bool>,
    pub planned_date: Option<Day>,
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
    let (mut today, mut session, mut one_rep_max, mut level) = (None, None, None, None);
    let mut lifter = LifterFields::default();
    let (mut soreness, mut week_sets) = (PerMuscle::of(|_| None), PerMuscle::of(|_| None));
    let (mut limits, mut auxiliaries, mut recent) = (Vec::new(), Vec::new(), Vec::new());
    let (mut exertion_rule, mut cycle_phase, mut warm_up) = (None, None, None);
    let (mut disruptions, mut readiness) = (Vec::new(), Readiness::default());
    reader.object(peek, REQUEST, &mut |reader, field, peek| {
        match field {
            "today" => today = reader.day(peek)?,
            "session" => session = read_place(reader, peek)?,
            "one_rep_max_grams" => one_rep_max = grams(reader, peek, ONE_REP_MAX)?,
            "training_level" => {
                level = reader.word(peek, Experience::find, Experience::each_word)?;
            }
            "soreness" => {
                let read = read_per_muscle(reader, peek, Soreness::BOUND)?;
                soreness = PerMuscle::of(|muscle| count(*read.get(muscle)));
            }
            "week_sets" => {
                let read = read_per_muscle(reader, peek, Sets::BOUND)?;
                week_sets = PerMuscle::of(|muscle| count(*read.get(muscle)));
            }
            "volume_limits" => limits = read_limits(reader, peek)?,
            "auxiliaries" => auxiliaries = read_auxiliaries(reader, peek)?,
            "recent_sessions" => recent = read_recent(reader, peek)?,
            "exertion_rule" => {
                exertion_rule = reader.word(peek, ExertionRule::find, ExertionRule::each_word)?;
            }
            "disruptions" => disruptions = read_disruptions(reader, peek)?,
            "warm_up" => warm_up = read_warm_up(reader, peek)?,
            "readiness" => {
                let [sleep, energy] = numbers(reader, peek, READINESS, &[SLEEP, ENERGY])?;
                readiness = Readiness { sleep: count(sleep), energy: count(energy) };
            }
            "cycle_phase" => {
                cycle_phase = reader.word(peek, CyclePhase::find, CyclePhase::each_word)?;
            }
            _ => lifter.read(reader, field, peek)?,
        }
        Ok(())
    })?;
    let lifter = lifter.finish(reader);
    let (Some(today), Some(session), Some(one_rep_max), Some(lifter)) =
        (today, session, one_rep_max, lifter)
    else {
        return Ok(None);
    };
    Ok(Some(Request {
        today,
        session,
        one_rep_max,
        lifter,
        level: level.unwrap_or(Experience::Intermediate),
        soreness,
        week_sets,
        limits,
        auxiliaries,
        recent,
        exertion_rule: exertion_rule.unwrap_or(ExertionRule::Single),
        disruptions,
        warm_up,
        readiness,
        cycle_phase,
    }))
}

fn read_place(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<Place>> {
    let (mut session_id, mut week, mut day, mut block) = (None, None, None, None);
    let (mut lift, mut intensity, mut is_deload, mut planned_date) = (None, None, None, None);
    let mut has_block = false;
    reader.object(peek, SESSION, &mut |reader, field, peek| {
        match field {
            "session_id" => session_id = reader.uuid(peek)?,
            "week_number" => week = reader.quantity(peek)?,
            "day_number" => day = reader.quantity(peek)?,
            "block_number" => {
                block = reader.quantity(peek)?;
                has_block = true;
            }
            "primary_lift" => lift = reader.word(peek, Lift::find, Lift::each_word)?,
            "intensity_type" => {
                intensity = reader.word(peek, IntensityType::find, IntensityType::each_word)?;
            }
            "is_deload" => is_deload = reader.boolean(peek)?,
            _ => planned_date = reader.day(peek)?,
        }
        Ok(())
    })?;
    let Some((lift, intensity)) = lift.zip(intensity) else { return Ok(None) };
    if !has_block && intensity != IntensityType::Deload {
        let message = "`block_number` is required: only a deload can do without a block";
        reader.note_at("block_number", Code::MissingField, message.into());
        return Ok(None);
    }
    Ok(Some(Place { session_id, week, day, block, lift, intensity, is_deload, planned_date }))
}

impl Request<'_> {
    /// What the session is generated from.
    pub fn input<'r>(
        &'r self,
        disruptions: &'r [Disruption<'r>],
        auxiliaries: &'r [Auxiliary<'r>],
        recent: &'r [RecentSession],
    ) -> SessionInput<'r> {
        SessionInput {
            day: self.today,
            block: self.session.block,
            lift: self.session.lift,
            intensity: self.session.intensity,
            one_rep_max: self.one_rep_max,
            sex: self.lifter.sex,
            config: &self.lifter.config,
            loads: self.lifter.rack.loads(),
            recent,
            exertion_rule: self.exertion_rule,
            soreness: self.soreness,
            readiness: self.readiness,
            cycle_phase: self.cycle_phase,
            week_sets: PerMuscle::of(|muscle| self.week_sets.get(muscle).unwrap_or(Sets::ZERO)),
            landmarks: landmarks(&self.limits, self.lifter.sex, self.level),
            disruptions,
            auxiliaries,
            warm_up: self.warm_up.as_ref().map_or(WarmUp::Suited, StatedWarmUp::borrowed),
        }
    }
}

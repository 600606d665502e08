//! The request: when the program starts, how long it is, and whose it is.

use super::loads::{MAXES, forecast};
use super::pools::{Pools, read_pools, usual};
use crate::generate_plan::words::Kind;
use crate::lifter::{Lifter, LifterFields, ONE_REP_MAX, count, numbers};
use crate::reader::{Field, Read, Reader, document};
use jiter::Peek;
use stadion_training_plan::powerlifting::config::BaseSets;
use stadion_training_plan::powerlifting::program::{
    DeloadRule, Design, PerLift, Program, ProgramRefusal,
};
use stadion_training_plan::powerlifting::{ProgramWeeks, TrainingDays};
use stadion_units::decimal::Shortest;
use stadion_units::{Bound, Code, Day, Grams, Limit, Problem, Quantity};

const REQUEST: &[Field] = &[
    Field::required("kind"),
    Field::required("today"),
    Field::required("start_date"),
    Field::optional("total_weeks"),
    Field::optional("training_days_per_week"),
    Field::optional("deloads"),
    Field::required("maxes"),
    Field::optional("sex"),
    Field::optional("overrides"),
    Field::optional("bar_grams"),
    Field::optional("plates"),
    Field::optional("rounding_increment_grams"),
    Field::optional("auxiliary_pools"),
    Field::optional("completed_blocks_count"),
];

const BLOCKS: Bound = Bound { noun: "completed blocks", unit: "", places: 0, min: 0, max: 100_000 };

/// Three blocks and their light weeks.
const USUAL_WEEKS: u32 = 12;
/// Three blocks and the last week.
const USUAL_WEEKS_WITHOUT_PAUSE: u32 = 10;
const USUAL_DAYS: u32 = 3;

/// A request as values, and the program that it has.
pub struct Request<'j> {
    pub today: Day,
    pub program: Program,
    pub forecast: Vec<BaseSets>,
    pub maxes: PerLift<Grams>,
    pub lifter: Lifter,
    pub pools: Pools<'j>,
    pub completed_blocks_count: u32,
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
    let (mut today, mut start, mut weeks, mut days) = (None, None, None, None);
    let (mut rule, mut maxes, mut completed_blocks, mut pools) = (None, None, None, usual());
    let mut lifter = LifterFields::default();
    reader.object(peek, REQUEST, &mut |reader, field, peek| {
        match field {
            "kind" => {
                reader.word(peek, Kind::find, Kind::each_word)?;
            }
            "today" => today = reader.day(peek)?,
            "start_date" => start = reader.day(peek)?,
            "total_weeks" => weeks = reader.quantity(peek)?,
            "training_days_per_week" => days = reader.quantity(peek)?,
            "deloads" => rule = reader.word(peek, DeloadRule::find, DeloadRule::each_word)?,
            "maxes" => maxes = read_maxes(reader, peek)?,
            "auxiliary_pools" => pools = read_pools(reader, peek)?,
            "completed_blocks_count" => completed_blocks = reader.bounded(peek, BLOCKS)?,
            _ => lifter.read(reader, field, peek)?,
        }
        Ok(())
    })?;
    let program = start.and_then(|start| program(reader, start, weeks, days, rule));
    let lifter = lifter.finish(reader);
    let (Some(today), Some(program), Some(maxes), Some(lifter)) = (today, program, maxes, lifter)
    else {
        return Ok(None);
    };
    let forecast = forecast(reader, &program, &maxes, &lifter);
    Ok(forecast.map(|forecast| Request {
        today,
        program,
        forecast,
        maxes,
        lifter,
        pools,
        completed_blocks_count: completed_blocks.unwrap_or(0),
    }))
}

fn read_maxes(reader: &mut Reader<'_>, peek: Peek) -> Read<Option<PerLift<Grams>>> {
    let [squat, bench, deadlift] = numbers(reader, peek, MAXES, &[ONE_REP_MAX; 3])?;
    let (squat, bench, deadlift) = (count(squat), count(bench), count(deadlift));
    let Some(((squat, bench), deadlift)) = squat.zip(bench).zip(deadlift) else { return Ok(None) };
    Ok(Some(PerLift { squat, bench, deadlift }))
}

fn program(
    reader: &mut Reader<'_>,
    start_date: Day,
    weeks: Option<ProgramWeeks>,
    days: Option<TrainingDays>,
    rule: Option<DeloadRule>,
) -> Option<Program> {
    let deload_rule = rule.unwrap_or(DeloadRule::EveryFourthWeekAndLast);
    let usual_weeks = match deload_rule {
        DeloadRule::EveryFourthWeekAndLast => USUAL_WEEKS,
        DeloadRule::LastWeekOnly => USUAL_WEEKS_WITHOUT_PAUSE,
    };
    let design = Design {
        start_date,
        total_weeks: weeks.or(ProgramWeeks::constant(usual_weeks))?,
        training_days_per_week: days.or(TrainingDays::constant(USUAL_DAYS))?,
        deload_rule,
    };
    match Program::new(design) {
        Ok(program) => Some(program),
        Err(refusal) => {
            let pointer = match refusal {
                ProgramRefusal::FourthBlock | ProgramRefusal::TooLong => "/total_weeks",
                ProgramRefusal::BeyondCalendar => "/start_date",
            };
            let most = Shortest { value: i64::from(USUAL_WEEKS_WITHOUT_PAUSE), places: 0 };
            let least = Shortest { value: i64::from(ProgramWeeks::BOUND.min), places: 0 };
            let limit = Limit { min: Some(least), max: Some(most) };
            let limit = (refusal == ProgramRefusal::FourthBlock).then_some(limit);
            reader.note_below(pointer, Code::OutOfRange, refusal.to_string(), limit);
            None
        }
    }
}

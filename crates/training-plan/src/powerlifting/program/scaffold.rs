//! A program as a calendar of sessions that nobody has planned yet.

use super::refusal::ProgramRefusal;
use super::rotation::{self, Rotation};
use super::weeks::{DeloadRule, Week, weeks};
use crate::powerlifting::{
    Block, DayNumber, IntensityType, Lift, ProgramWeeks, TrainingDays, WeekNumber,
};
use stadion_units::{Day, Quantity};

/// What a program is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Design {
    /// The first training day.
    pub start_date: Day,
    /// How long it is.
    pub total_weeks: ProgramWeeks,
    /// How often a week trains.
    pub training_days_per_week: TrainingDays,
    /// Which weeks are light.
    pub deload_rule: DeloadRule,
}

/// A session whose sets are planned when the lifter opens it, and not before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// The place of its week.
    pub week_number: WeekNumber,
    /// The place of its day in the week.
    pub day_number: DayNumber,
    /// When it is due.
    pub planned_date: Day,
    /// What it trains.
    pub primary_lift: Lift,
    /// How.
    pub intensity_type: IntensityType,
    /// The block whose parameters hold.
    pub block_number: Option<Block>,
    /// Whether its week is light.
    pub is_deload: bool,
}

/// A design and its sessions, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// What it was made from.
    pub design: Design,
    /// Every session.
    pub sessions: Vec<Placeholder>,
}

impl Program {
    /// The calendar of a design.
    ///
    /// # Errors
    ///
    /// A [`ProgramRefusal`] where the design has no such calendar.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::program::{
    ///     DeloadRule, Design, Program, ProgramRefusal,
    /// };
    /// use stadion_training_plan::powerlifting::{ProgramWeeks, TrainingDays};
    /// use stadion_units::{Day, Quantity};
    ///
    /// let design = |weeks| Design {
    ///     start_date: Day::parse("2026-11-23").unwrap(),
    ///     total_weeks: ProgramWeeks::new(weeks).unwrap(),
    ///     training_days_per_week: TrainingDays::new(3).unwrap(),
    ///     deload_rule: DeloadRule::LastWeekOnly,
    /// };
    /// let program = Program::new(design(10)).unwrap();
    /// assert_eq!(program.sessions.len(), 30);
    /// assert_eq!(program.sessions[1].planned_date.to_string(), "2026-11-25");
    /// assert_eq!(Program::new(design(12)), Err(ProgramRefusal::FourthBlock));
    /// ```
    pub fn new(design: Design) -> Result<Self, ProgramRefusal> {
        let (mut sessions, mut rotation) = (Vec::new(), Rotation::new());
        for week in weeks(design.total_weeks, design.deload_rule)? {
            // Heavy once: the first session of the lift whose turn it is.
            let mut heavy = week.turn_index.map(rotation::heavy_lift);
            for (day_index, offset) in (0_u32..).zip(day_offsets(design.training_days_per_week)) {
                let mut session = placeholder(&design, week, day_index, *offset)?;
                if week.turn_index.is_some() {
                    let lift = session.primary_lift;
                    let is_heavy = heavy.take_if(|of| *of == lift).is_some();
                    session.intensity_type = rotation.next(lift, is_heavy);
                }
                sessions.push(session);
            }
        }
        Ok(Self { design, sessions })
    }

    /// How many blocks it trains from their first week to their third.
    pub fn completed_blocks_count(&self) -> u32 {
        let first_days = self.sessions.iter().filter(|session| session.day_number.get() == 1);
        let trained_count = first_days.filter(|session| !session.is_deload).count();
        u32::try_from(trained_count).ok().and_then(|count| count.checked_div(3)).unwrap_or(0)
    }
}

/// How many days after the first of a week its training days lie.
fn day_offsets(training_days: TrainingDays) -> &'static [i32] {
    match training_days.get() {
        3 => &[0, 2, 4],
        4 => &[0, 1, 3, 5],
        _ => &[0, 1, 2, 4, 5],
    }
}

/// A session that is light until it is said what it is for.
fn placeholder(
    design: &Design,
    week: Week,
    day_index: u32,
    offset: i32,
) -> Result<Placeholder, ProgramRefusal> {
    let weeks_before = i32::try_from(week.number.get()).unwrap_or(0).saturating_sub(1);
    let days_count = weeks_before.saturating_mul(7).saturating_add(offset);
    let planned_date = design.start_date.plus_days(days_count);
    let day_number = DayNumber::new(day_index.saturating_add(1));
    // A light week stands at the place of the week of work after it.
    let before_count =
        week.trained_before_count.saturating_mul(design.training_days_per_week.get());
    Ok(Placeholder {
        week_number: week.number,
        day_number: day_number.map_err(|_| ProgramRefusal::BeyondCalendar)?,
        planned_date: planned_date.ok_or(ProgramRefusal::BeyondCalendar)?,
        primary_lift: rotation::lift(before_count.saturating_add(day_index)),
        intensity_type: IntensityType::Deload,
        block_number: week.block,
        is_deload: week.turn_index.is_none(),
    })
}

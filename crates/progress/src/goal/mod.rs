//! How far a goal is.
//!
//! What a goal measures follows from its type and the unit of its target. What is a *best* (a race
//! time, a station time, a pace, a weight) counts whenever it was done; what *adds up* (workouts,
//! hours, days in a row) counts from the day the goal was set. Nothing counts after the target date.

mod exercise;
mod obstacle;
mod standing;
mod unit;

pub use obstacle::Obstacle;
pub use standing::Standing;
pub use unit::{Dimension, PLACES_COUNT, Unit};

use crate::fact::{Event, Fact, Facts, Value};
use crate::table::Table;
use crate::today::Today;
use stadion_units::{Day, Measure};
use std::borrow::Cow;
use uuid::Uuid;

stadion_units::words! {
    /// What a goal is about.
    pub enum GoalType {
        /// Finishing a race in a time.
        RaceTime = "race_time",
        /// A time at a station.
        StationTime = "station_time",
        /// A running pace.
        RunningPace = "running_pace",
        /// Body weight.
        BodyComp = "body_comp",
        /// Days or weeks in a row, or a number of workouts.
        Consistency = "consistency",
        /// Hours or a number of workouts.
        TrainingVolume = "training_volume",
        /// A weight, or repetitions, of the exercise that the title names.
        Strength = "strength",
        /// Anything else.
        Custom = "custom",
    }
}

stadion_units::words! {
    /// Where a goal stands.
    pub enum GoalStatus {
        /// Not reached yet.
        Active = "active",
        /// Reached.
        Completed = "completed",
        /// Given up by the athlete.
        Abandoned = "abandoned",
    }
}

/// What the athlete wants to reach.
#[derive(Clone, Debug)]
pub struct Goal<'a> {
    /// Its id.
    pub id: Uuid,
    /// What it is about.
    pub goal_type: GoalType,
    /// As the athlete calls it.
    pub title: Cow<'a, str>,
    /// The digits of the target.
    pub target_value: Option<&'a [u8]>,
    /// Its unit, as the athlete wrote it.
    pub target_unit: Option<Cow<'a, str>>,
    /// The last day that counts.
    pub target_date: Option<Day>,
    /// The station of a station time.
    pub station_id: Option<Uuid>,
    /// The day it was set.
    pub set_on: Day,
    /// What is stored.
    pub status: GoalStatus,
    /// The day the athlete completed it by hand, which no fact takes back.
    pub completed_by_hand: Option<Day>,
}

/// What of an athlete decides about goals.
#[derive(Clone, Debug, Default)]
pub struct Athlete<'a> {
    /// The format in which the athlete races, and the records that count are.
    pub race_format: Option<Cow<'a, str>>,
    /// Body weight.
    pub weight: Option<Measure>,
}

/// How far a goal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The goal.
    pub goal_id: Uuid,
    /// Where the athlete stands, in thousandths of the target's unit.
    pub current: Option<Measure>,
    /// How much of the target that is, rounded down; 100 only when it is reached.
    pub completion_percent: Option<u32>,
    /// What the status should be.
    pub status: GoalStatus,
    /// When it was reached.
    pub completed_on: Option<Day>,
    /// Whether facts completed it, and may take that back.
    pub by_facts: bool,
    /// The target date is over and it is not reached.
    pub is_overdue: bool,
    /// Why no fact says how far it is.
    pub obstacle: Option<Obstacle>,
}

/// Measures a goal by the facts up to today.
///
/// Facts complete a goal and take that back; a completion by hand and giving up are the athlete's,
/// and stay. A goal whose target date is over stays active, as late as it is.
pub fn measure(
    goal: &Goal<'_>,
    athlete: &Athlete<'_>,
    facts: &Facts<'_>,
    today: Today,
) -> Progress {
    let found = target(goal).and_then(|(target, unit)| {
        let last = goal.target_date.map_or(today, |last| today.until(last));
        let standing = standing::standing(goal, unit.dimension, target, athlete, facts, last)?;
        Ok((standing, target, unit))
    });
    let by_hand = goal.status == GoalStatus::Completed && goal.completed_by_hand.is_some();
    let reached = found.as_ref().ok().and_then(|(standing, ..)| standing.reached);
    // An abandoned goal has no target, so nothing reaches it.
    let completed_on = if by_hand {
        goal.completed_by_hand
    } else {
        reached.map(|event: Event| event.day.max(goal.set_on))
    };
    let status = match goal.status {
        GoalStatus::Abandoned => GoalStatus::Abandoned,
        _ if completed_on.is_some() => GoalStatus::Completed,
        _ => GoalStatus::Active,
    };
    Progress {
        goal_id: goal.id,
        current: found
            .as_ref()
            .ok()
            .and_then(|(standing, _, unit)| unit.written(standing.current?)),
        completion_percent: if status == GoalStatus::Completed {
            Some(100)
        } else {
            let found = found.as_ref().ok().filter(|_| goal.goal_type != GoalType::BodyComp);
            found.and_then(|(standing, target, _)| standing.percent(*target))
        },
        status,
        completed_on,
        by_facts: completed_on.is_some() && !by_hand,
        is_overdue: status == GoalStatus::Active
            && goal.target_date.is_some_and(|last| last < today.earliest),
        obstacle: found
            .err()
            .or_else(|| (goal.goal_type == GoalType::BodyComp).then_some(Obstacle::NoDirection)),
    }
}

fn target(goal: &Goal<'_>) -> Result<(Measure, &'static Unit), Obstacle> {
    if goal.status == GoalStatus::Abandoned {
        return Err(Obstacle::Abandoned);
    }
    if goal.goal_type == GoalType::Custom {
        return Err(Obstacle::Custom);
    }
    let value = goal.target_value.ok_or(Obstacle::NoTarget)?;
    let unit = goal.target_unit.as_deref().and_then(Unit::find);
    let unit = unit.ok_or(Obstacle::UnsuitableUnit)?;
    Ok((unit.measure(value).ok_or(Obstacle::NoTarget)?, unit))
}

/// Measured goals as facts, so that achievements may ask for them.
pub fn goal_facts<'a>(goals: &[Goal<'_>], progress: &[Progress]) -> Vec<Fact<'a>> {
    goals
        .iter()
        .zip(progress)
        .map(|(goal, progress)| {
            let day = progress.completed_on.unwrap_or(goal.set_on);
            let mut fact = Fact::new(Table::Goals, goal.id, day);
            fact.state("goal_type", Value::Text(goal.goal_type.as_str().into()));
            fact.state("status", Value::Text(progress.status.as_str().into()));
            fact
        })
        .collect()
}

/// The next day on which progress changes though no fact does: when something dated ahead becomes
/// true, or a streak may end.
pub fn next_change(
    facts: &Facts<'_>,
    goals: &[Goal<'_>],
    progress: &[Progress],
    today: Today,
) -> Option<Day> {
    let runs = goals.iter().zip(progress).any(|(goal, progress)| {
        let dimension = goal.target_unit.as_deref().and_then(Unit::find).map(|unit| unit.dimension);
        goal.goal_type == GoalType::Consistency
            && matches!(dimension, Some(Dimension::Days | Dimension::Weeks))
            && progress.status == GoalStatus::Active
            && progress.current.is_some_and(|current| current.0 > 0)
    });
    let tomorrow = today.latest.plus_days(1).filter(|_| runs);
    tomorrow.into_iter().chain(facts.next_day(today.latest)).min()
}

//! Where an athlete stands with what a goal measures.

use super::exercise::named;
use super::{Athlete, Dimension, Goal, GoalType, Obstacle};
use crate::fact::{Event, Fact, Facts};
use crate::streak::{Span, streak};
use crate::table::Table;
use crate::today::Today;
use stadion_units::{Measure, long};

/// Workouts that make a week count, as in the achievements of consistency.
const WORKOUTS_A_WEEK_COUNT: u32 = 3;
/// Paces over less say little about running, metres in thousandths.
const SHORTEST_RUN: Measure = Measure(1_000_000);

/// Where the athlete stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The value, in thousandths; nothing while there is none.
    pub current: Option<Measure>,
    /// What reached the target first.
    pub reached: Option<Event>,
    /// Less is better.
    pub lower_is_better: bool,
}

impl Standing {
    /// How much of the target is reached.
    pub(super) fn percent(&self, target: Measure) -> Option<u32> {
        let current = self.current.filter(|current| current.0 > 0 && target.0 > 0);
        let Some(current) = current else { return self.current.map(|_| 0) };
        let (part, whole) =
            if self.lower_is_better { (target, current) } else { (current, target) };
        let percent = i128::from(part.0).saturating_mul(100).checked_div(i128::from(whole.0))?;
        // Not reached is not 100: it was too late, or it is no more.
        u32::try_from(percent.min(99)).ok()
    }
}

/// Finds the facts a goal is about, up to its last day.
pub(super) fn standing(
    goal: &Goal<'_>,
    dimension: Dimension,
    target: Measure,
    athlete: &Athlete<'_>,
    facts: &Facts<'_>,
    last: Today,
) -> Result<Standing, Obstacle> {
    let format = athlete.race_format.as_deref().unwrap_or("singles");
    let records = |record_type: &'static str| {
        facts
            .until(Table::PersonalRecords, last.latest)
            .filter(move |fact| fact.text("record_type") == Some(record_type))
    };
    let workouts = || {
        facts.until(Table::WorkoutLogs, last.latest).filter(|fact| {
            fact.day >= goal.set_on
                && fact.text("completion_status") != Some("skipped")
                && !fact.is("deleted_at")
        })
    };
    match (goal.goal_type, dimension) {
        (GoalType::RaceTime, Dimension::Time) => {
            let races = facts.until(Table::RaceResults, last.latest);
            let races = races
                .filter(|race| !race.is("is_simulation") && race.text("format") == Some(format));
            Ok(lowest(races, "total_time_seconds", target))
        }
        (GoalType::StationTime, Dimension::Time) => {
            let station = goal.station_id.ok_or(Obstacle::NoStation)?.to_string();
            let times = records("station_time").filter(|time| {
                time.text("station_id") == Some(station.as_str()) && is_of_format(time, format)
            });
            Ok(lowest(times, "value", target))
        }
        (GoalType::RunningPace, Dimension::Pace) => {
            let paces = records("running_pace").filter(|pace| {
                pace.number("distance_metres").is_none_or(|distance| distance >= SHORTEST_RUN)
            });
            Ok(lowest(paces, "value", target))
        }
        (GoalType::Strength, Dimension::Mass | Dimension::Repetitions) => {
            let kind =
                if dimension == Dimension::Mass { "exercise_weight" } else { "exercise_reps" };
            let exercises = records(kind).filter_map(|fact| fact.text("subject")).collect();
            let mut exercises: Vec<&str> = long::sorted_by(exercises, &mut Ord::cmp);
            exercises.dedup();
            let exercise = named(&goal.title, exercises.into_iter()).ok_or(Obstacle::NoExercise)?;
            let lifts = records(kind).filter(|lift| lift.text("subject") == Some(exercise));
            Ok(highest(lifts, target))
        }
        (GoalType::Consistency, Dimension::Days) => {
            Ok(in_a_row(workouts(), Span::Days, 1, target, last))
        }
        (GoalType::Consistency, Dimension::Weeks) => {
            Ok(in_a_row(workouts(), Span::Weeks, WORKOUTS_A_WEEK_COUNT, target, last))
        }
        (GoalType::Consistency | GoalType::TrainingVolume, Dimension::Workouts) => {
            Ok(sum(workouts().map(|workout| (workout.event(), Measure(1_000))), target))
        }
        (GoalType::TrainingVolume, Dimension::Time) => {
            // Thousandths of minutes to milliseconds.
            let minutes = workouts().filter_map(|workout| {
                let minutes = workout.number("duration_minutes")?;
                Some((workout.event(), Measure(minutes.0.saturating_mul(60))))
            });
            Ok(sum(minutes, target))
        }
        (GoalType::BodyComp, Dimension::Mass) => {
            Ok(Standing { current: athlete.weight, reached: None, lower_is_better: false })
        }
        _ => Err(Obstacle::UnsuitableUnit),
    }
}

/// Scopes of stations begin with the format; one that nobody stated may be any.
fn is_of_format(time: &Fact<'_>, format: &str) -> bool {
    let stated = time.text("scope").and_then(|scope| scope.split(':').next()).unwrap_or_default();
    stated == format || !["singles", "doubles", "relay"].contains(&stated)
}

fn lowest<'f, 'a: 'f>(
    facts: impl Iterator<Item = &'f Fact<'a>>,
    column: &str,
    target: Measure,
) -> Standing {
    let mut standing = Standing { current: None, reached: None, lower_is_better: true };
    for fact in facts {
        let Some(value) = fact.number(column) else { continue };
        standing.current = Some(standing.current.map_or(value, |current| current.min(value)));
        if value <= target {
            standing.reached = standing.reached.or(Some(fact.event()));
        }
    }
    standing
}

fn highest<'f, 'a: 'f>(facts: impl Iterator<Item = &'f Fact<'a>>, target: Measure) -> Standing {
    let mut standing = Standing { current: None, reached: None, lower_is_better: false };
    for fact in facts {
        let Some(value) = fact.number("value") else { continue };
        standing.current = standing.current.max(Some(value));
        if value >= target {
            standing.reached = standing.reached.or(Some(fact.event()));
        }
    }
    standing
}

fn sum(parts: impl Iterator<Item = (Event, Measure)>, target: Measure) -> Standing {
    let mut sum = Measure(0);
    let mut reached = None;
    for (event, part) in parts {
        sum = Measure(sum.0.saturating_add(part.0));
        if sum >= target {
            reached = reached.or(Some(event));
        }
    }
    Standing { current: Some(sum), reached, lower_is_better: false }
}

fn in_a_row<'f, 'a: 'f>(
    workouts: impl Iterator<Item = &'f Fact<'a>>,
    span: Span,
    least_count: u32,
    target: Measure,
    last: Today,
) -> Standing {
    // Four and a half days in a row are reached with five.
    let wanted = target.0.saturating_add(999).checked_div(1_000);
    let wanted = wanted.and_then(|count| u32::try_from(count).ok()).unwrap_or(u32::MAX);
    let streak = streak(workouts.map(Fact::event), span, least_count, wanted, last);
    // Who has reached it sees what was reached, also when the streak has ended since.
    let shown = if streak.reached.is_some() { streak.longest_count } else { streak.current_count };
    Standing {
        current: Some(Measure(i64::from(shown).saturating_mul(1_000))),
        reached: streak.reached,
        lower_is_better: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_is_nothing_done_when_there_is_nothing_to_divide() {
        for lower_is_better in [true, false] {
            let percent = |current: i64, target: i64| {
                let current = Some(Measure(current));
                Standing { current, reached: None, lower_is_better }.percent(Measure(target))
            };
            for (current, target) in [(0, 5_000), (5_000, 0), (0, 0), (-5_000, 5_000)] {
                assert_eq!(percent(current, target), Some(0), "{current} of {target}");
            }
            assert_eq!(percent(1, 1), Some(99), "it was too late, or it is no more");
        }
    }
}

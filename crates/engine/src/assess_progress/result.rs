//! The result: `{ achievements, goals, recheck_on }`.

use super::definition::Definition;
use crate::Number;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use stadion_progress::identity::earned_id;
use stadion_progress::{Assessment, Criteria, Event, Goal, Progress, Table};
use stadion_units::decimal::Shortest;
use stadion_units::{Day, Measure, Problem};
use uuid::Uuid;

/// What `assess_progress` answers.
#[derive(Clone, Debug, Serialize)]
pub struct AssessProgressResult {
    /// In the order of the definitions.
    pub achievements: Vec<AchievementEntry>,
    /// In the order of the goals.
    pub goals: Vec<GoalEntry>,
    /// The next day on which the answer changes though nobody changes anything.
    pub recheck_on: Option<String>,
}

/// An achievement.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum AchievementEntry {
    /// How far it is.
    Assessed(AssessedEntry),
    /// Its criteria say nothing a program can compute.
    Refused {
        /// Which one.
        achievement_id: String,
        /// Why.
        refused: Vec<RefusedEntry>,
    },
}

/// How far an achievement is.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedEntry {
    achievement_id: String,
    id: String,
    current: Option<Number>,
    threshold: Number,
    unlocked_on: Option<String>,
    unlocked_by: Option<Source>,
}

/// What is wrong with criteria, and where.
#[derive(Clone, Debug, Serialize)]
pub struct RefusedEntry {
    code: &'static str,
    path: String,
    message: String,
}

/// The row that unlocked something, under the name of its id.
#[derive(Clone, Copy, Debug)]
struct Source(Table, Uuid);

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = match self.0 {
            Table::RaceResults => "race_result_id",
            Table::WorkoutLogs => "workout_log_id",
            Table::BenchmarkTests => "benchmark_test_id",
            Table::PersonalRecords => "personal_record_id",
            Table::TrainingPlanDays => "training_plan_day_id",
            Table::Goals => "goal_id",
        };
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(name, &self.1.to_string())?;
        map.end()
    }
}

/// How far a goal is.
#[derive(Clone, Debug, Serialize)]
pub struct GoalEntry {
    goal_id: String,
    current_value: Option<Number>,
    completion_percent: Option<u32>,
    status: &'static str,
    completed_on: Option<String>,
    by_facts: bool,
    is_overdue: bool,
    obstacle: Option<ObstacleEntry>,
}

/// Why nobody knows how far a goal is, and what to do about it.
#[derive(Clone, Debug, Serialize)]
struct ObstacleEntry {
    code: &'static str,
    message: String,
}

type Assessed<'r> = (&'r Definition, Result<(&'r Criteria, Assessment), &'r Vec<Problem>>);

impl AssessProgressResult {
    pub(super) fn new(
        athlete_id: Uuid,
        assessed: &[Assessed<'_>],
        goals: &[(&Goal<'_>, Progress)],
        recheck_on: Option<Day>,
    ) -> Self {
        let achievements = assessed.iter().map(|(definition, outcome)| match outcome {
            Ok((criteria, assessment)) => AchievementEntry::Assessed(AssessedEntry {
                achievement_id: definition.achievement_id.to_string(),
                id: earned_id(athlete_id, definition.achievement_id).to_string(),
                current: assessment.current.map(number),
                threshold: number(criteria.threshold),
                unlocked_on: assessment.unlocked.map(|Event { day, .. }| day.to_string()),
                unlocked_by: assessment
                    .unlocked
                    .map(|Event { fact_id, .. }| Source(criteria.table, fact_id)),
            }),
            Err(problems) => AchievementEntry::Refused {
                achievement_id: definition.achievement_id.to_string(),
                refused: problems.iter().map(refused).collect(),
            },
        });
        Self {
            achievements: achievements.collect(),
            goals: goals.iter().map(|(asked, progress)| goal(asked, progress)).collect(),
            recheck_on: recheck_on.map(|day| day.to_string()),
        }
    }
}

fn number(measure: Measure) -> Number {
    Number(Shortest { value: measure.0, places: 3 })
}

fn refused(problem: &Problem) -> RefusedEntry {
    RefusedEntry {
        code: problem.code.as_str(),
        path: problem.path.clone(),
        message: problem.message.clone(),
    }
}

fn goal(asked: &Goal<'_>, progress: &Progress) -> GoalEntry {
    let obstacle = progress.obstacle.map(|obstacle| ObstacleEntry {
        code: obstacle.as_str(),
        message: obstacle.message(asked.goal_type),
    });
    GoalEntry {
        goal_id: progress.goal_id.to_string(),
        current_value: progress.current.map(number),
        completion_percent: progress.completion_percent,
        status: progress.status.as_str(),
        completed_on: progress.completed_on.map(|day| day.to_string()),
        by_facts: progress.by_facts,
        is_overdue: progress.is_overdue,
        obstacle,
    }
}

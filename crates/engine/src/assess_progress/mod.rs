//! `assess_progress`: how far are the goals and achievements of this athlete?

mod definition;
mod fact;
mod goal;
mod request;
mod result;

pub use result::AssessProgressResult;

use crate::answer::Answer;
use stadion_progress::goal::goal_facts;
use stadion_progress::{Table, assess, measure, next_change};

/// More rows of a table than this are refused.
pub const MOST_FACTS: usize = 100_000;
/// More goals than this are refused.
pub const MOST_GOALS: usize = 1_000;
/// More definitions than this are refused.
pub const MOST_DEFINITIONS: usize = 1_000;

/// Reads a request, measures the goals, assesses the achievements, which may ask for goals, and gives
/// the answer as JSON bytes. Criteria that can not be understood are refused one by one.
///
/// ```
/// let request = br#"{
///   "athlete_id": "00000000-0000-4000-8000-000000000001", "today": "2026-11-22",
///   "definitions": [{ "achievement_id": "00000000-0000-4000-8000-000000000002",
///     "criteria": { "type": "count", "table": "race_results", "threshold": 1 } }],
///   "facts": { "race_results": [{ "id": "00000000-0000-4000-8000-000000000003",
///     "race_date": "2026-11-07", "is_simulation": false, "format": "singles" }] } }"#;
/// let answer = String::from_utf8(stadion_engine::assess_progress::answer(request)).unwrap();
/// assert!(answer.contains(r#""unlocked_on":"2026-11-07""#));
///
/// let refused = stadion_engine::assess_progress::answer(b"{}");
/// assert!(refused.starts_with(br#"{"ok":false"#));
/// ```
pub fn answer(request: &[u8]) -> Vec<u8> {
    let read = match request::read(request) {
        Ok(read) => read,
        Err(problems) => return Answer::<()>::Refused(problems).to_json(),
    };
    let goals: Vec<_> = read
        .goals
        .iter()
        .map(|goal| measure(goal, &read.athlete, &read.facts, read.today))
        .collect();
    let next = next_change(&read.facts, &read.goals, &goals, read.today);
    let facts = read.facts.with(Table::Goals, goal_facts(&read.goals, &goals));
    let assessed: Vec<_> = read
        .definitions
        .iter()
        .map(|definition| {
            let criteria = definition.criteria.as_ref();
            (definition, criteria.map(|criteria| (criteria, assess(criteria, &facts, read.today))))
        })
        .collect();
    let goals: Vec<_> = read.goals.iter().zip(goals).collect();
    Answer::Given(AssessProgressResult::new(read.athlete_id, &assessed, &goals, next)).to_json()
}

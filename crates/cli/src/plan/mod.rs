//! Hyrox plans for people: a text, or a calendar.

mod answer;
mod calendar;
mod text;

use crate::arguments::Format;
use answer::{Answer, Outcome, Problem};
use uuid::Uuid;

/// The answer as people read it, refusals in words; nothing for the plan of another kind.
pub fn printed(answer: &[u8], format: Format, athlete: Option<Uuid>) -> Option<String> {
    let answer: Answer = serde_json::from_slice(answer).ok()?;
    match (answer.result, format) {
        (Some(Outcome::Hyrox(plan)), Format::Ical) => Some(calendar::calendar(&plan, athlete)),
        (Some(Outcome::Hyrox(plan)), _) => Some(text::text(&plan)),
        (Some(Outcome::Other {}), _) => None,
        (None, _) => Some(answer.problems.iter().map(refused).collect()),
    }
}

fn refused(Problem { path, message }: &Problem) -> String {
    let place = if path.is_empty() { "the request" } else { path };
    format!("{place}: {message}\n")
}

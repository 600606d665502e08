//! `generate_plan`: what should the next weeks look like?

mod hyrox;
mod powerlifting;
pub mod words;

use crate::answer::Answer;
use crate::reader::{Field, document};
use stadion_units::Problem;
use words::Kind;

const KIND: &[Field] = &[Field::optional("kind"), Field::others()];

/// Reads a request, makes the plan and gives the answer as JSON bytes.
///
/// ```
/// use stadion_engine::generate_plan::answer;
///
/// let request = br#"{ "kind": "powerlifting", "today": "2026-11-22", "start_date": "2026-11-23",
///   "maxes": { "squat_1rm_grams": 140000, "bench_1rm_grams": 100000,
///     "deadlift_1rm_grams": 180000 } }"#;
/// let given = String::from_utf8(answer(request)).unwrap();
/// assert!(given.contains(r#""start_date":"2026-11-23","end_date":"2027-02-12""#));
///
/// let refused = answer(br#"{ "kind": "powerlifting" }"#);
/// assert!(refused.starts_with(br#"{"ok":false,"problems":[{"code":"missing_field""#));
/// ```
pub fn answer(request: &[u8]) -> Vec<u8> {
    hyrox(request).or_else(|| powerlifting(request)).unwrap_or_default()
}

/// The same, for Hyrox races alone: `None` to every other request.
pub fn hyrox(request: &[u8]) -> Option<Vec<u8>> {
    matches!(kind(request), Ok(Some(Kind::Hyrox))).then(|| hyrox::answer(request))
}

/// The same, for all but Hyrox races: `None` to a request for one of those.
pub fn powerlifting(request: &[u8]) -> Option<Vec<u8>> {
    match kind(request) {
        Ok(Some(Kind::Hyrox)) => None,
        Ok(_) => Some(powerlifting::answer(request)),
        Err(problem) => Some(Answer::<()>::Refused(vec![problem]).to_json()),
    }
}

/// The kind that a request states first; whatever else is wrong with it, its reader says. One that
/// does not exist is all that can be said of a request: what it needs depends on the kind.
fn kind(request: &[u8]) -> Result<Option<Kind>, Problem> {
    let mut kind = None;
    let outcome = document(request, |reader, peek| {
        reader.object(peek, KIND, &mut |reader, _, peek| {
            kind = reader.word(peek, Kind::find, Kind::each_word)?;
            Ok(())
        })?;
        Ok(Some(()))
    });
    let problems = outcome.err().unwrap_or_default();
    let is_unknown = |problem: &Problem| problem.path == "/kind" && kind.is_none();
    problems.into_iter().find(is_unknown).map_or(Ok(kind), Err)
}

//! `generate_plan`: what should the next weeks look like?

mod hyrox;
mod powerlifting;
pub mod words;

use crate::reader::{Field, document};
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
    hyrox(request).unwrap_or_else(|| powerlifting::answer(request))
}

/// The same, for Hyrox races alone: `None` to every other request.
pub fn hyrox(request: &[u8]) -> Option<Vec<u8>> {
    is_hyrox(request).then(|| hyrox::answer(request))
}

/// The same, for all but Hyrox races: `None` to a request for one of those.
pub fn powerlifting(request: &[u8]) -> Option<Vec<u8>> {
    (!is_hyrox(request)).then(|| powerlifting::answer(request))
}

fn is_hyrox(request: &[u8]) -> bool {
    kind(request) == Some(Kind::Hyrox)
}

/// The kind that a request states first; whatever else is wrong with it, its reader says.
fn kind(request: &[u8]) -> Option<Kind> {
    let mut kind = None;
    let _problems = document(request, |reader, peek| {
        reader.object(peek, KIND, &mut |reader, _, peek| {
            kind = reader.word(peek, Kind::find, Kind::each_word)?;
            Ok(())
        })?;
        Ok(Some(()))
    });
    kind
}

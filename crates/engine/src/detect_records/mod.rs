//! `detect_records`: which efforts are personal records?

mod effort;
mod races;
mod request;
mod result;
mod stored_row;

pub use result::{DetectRecordsResult, RowEntry};

use crate::answer::Answer;
use stadion_one_rep_max::epley;
use stadion_personal_records::{Options, difference, ledger};

/// More efforts than this are refused before they are read: load the touched series only.
pub const MOST_EFFORTS: usize = 250_000;
/// More races than this are refused.
pub const MOST_RACES: usize = 1_000;

/// Reads a request, validates its races, computes the ledger and gives the answer as JSON bytes.
///
/// ```
/// let request = br#"{
///   "athlete_id": "00000000-0000-4000-8000-000000000001", "today": "2026-01-31",
///   "efforts": [{ "effort_id": "a", "record_type": "exercise_weight", "subject": "Back Squat",
///     "value": 225, "unit": "lb", "date": "2026-01-30", "context": "training" }] }"#;
/// let answer = String::from_utf8(stadion_engine::detect_records::answer(request)).unwrap();
/// assert!(answer.contains(r#""value":102.058,"value_unit":"kg""#));
///
/// let refused = stadion_engine::detect_records::answer(b"{}");
/// assert!(refused.starts_with(br#"{"ok":false"#));
/// ```
pub fn answer(request: &[u8]) -> Vec<u8> {
    let mut read = match request::read(request) {
        Ok(read) => read,
        Err(problems) => return Answer::<()>::Refused(problems).to_json(),
    };
    let validated = races::veto(&read.races, &mut read.efforts);
    let options = Options {
        athlete_id: read.athlete_id,
        today: read.today,
        context: read.context,
        estimate: epley,
    };
    let ledger = ledger(&read.efforts, options);
    let difference = read.stored.as_ref().map(|stored| difference(&ledger.rows, stored));
    let result = DetectRecordsResult::new(&ledger, difference.as_ref(), validated);
    Answer::Given(result).to_json()
}

//! `review_session`: what does a logged session say, and what follows from it?

mod doubt;
mod estimate;
mod exercise;
mod history;
mod logged;
mod planned;
mod request;
mod result;
mod suggestions;
pub mod words;

use crate::answer::Answer;

/// Reads a request, reviews the session and gives the answer as JSON bytes.
///
/// ```
/// use stadion_engine::review_session::answer;
///
/// let request = br#"{ "today": "2026-03-02", "one_rep_max_grams": 140000,
///   "session": { "primary_lift": "squat", "intensity_type": "heavy" },
///   "log": { "performed_on": "2026-03-02", "actual_sets": [
///     { "weight_grams": 112500, "reps_completed": 5, "rpe_actual": 8.5 }] } }"#;
/// let given = String::from_utf8(answer(request)).unwrap();
/// assert!(given.contains(r#""actual_volume_grams":562500,"#));
///
/// let refused = answer(br#"{ "today": "2026-03-02" }"#);
/// assert!(refused.starts_with(br#"{"ok":false,"problems":[{"code":"missing_field""#));
/// ```
pub fn answer(request: &[u8]) -> Vec<u8> {
    match request::read(request) {
        Ok(read) => Answer::Given(result::result(&read)).to_json(),
        Err(problems) => Answer::<()>::Refused(problems).to_json(),
    }
}

//! `estimate_one_rep_max`: what can this lifter lift today, and how sure are we?

mod best;
mod effort;
mod loads;
pub mod refusal_code;
mod request;
mod result;
mod set;
mod table;
mod weight;

pub use result::EstimateOneRepMaxResult;

use crate::answer::Answer;
use stadion_one_rep_max::estimator;

/// More sets than this are refused before they are read: the estimator looks at the latest 400.
pub const MOST_SETS: usize = 2_000;

/// Reads a request, estimates the max and gives the answer as JSON bytes.
///
/// ```
/// use stadion_engine::estimate_one_rep_max::answer;
///
/// let request = br#"{ "sets": [{ "weight_kg": 140, "reps": 1, "to_failure": true }] }"#;
/// let given = String::from_utf8(answer(request)).unwrap();
/// assert!(given.starts_with(r#"{"ok":true,"result":{"one_rep_max_grams":140000"#));
///
/// let refused = answer(br#"{ "sets": [{ "reps": 1 }] }"#);
/// assert!(refused.starts_with(br#"{"ok":false,"problems":[{"code":"missing_field""#));
/// ```
pub fn answer(request: &[u8]) -> Vec<u8> {
    let read = match request::read(request) {
        Ok(read) => read,
        Err(problems) => return Answer::<()>::Refused(problems).to_json(),
    };
    let assessment = estimator::estimate(&read.sets, read.exercise, read.today);
    Answer::Given(EstimateOneRepMaxResult::new(&read, &assessment)).to_json()
}

//! `score_total`: what is this total worth beside those of lighter and heavier lifters?

mod amount;
mod request;
mod result;
pub mod words;

use crate::answer::Answer;

/// Reads a request, scores the total and gives the answer as JSON bytes.
///
/// ```
/// use stadion_engine::score_total::answer;
///
/// let request = br#"{ "sex": "male", "body_weight_kg": 100, "total_kg": 1000 }"#;
/// let given = String::from_utf8(answer(request)).unwrap();
/// assert!(given.contains(r#""wilks_1994":{"points":608.5891,"#));
///
/// let refused = answer(br#"{ "sex": "male", "body_weight_kg": 100 }"#);
/// assert!(refused.starts_with(br#"{"ok":false,"problems":[{"code":"missing_field""#));
/// ```
pub fn answer(request: &[u8]) -> Vec<u8> {
    match request::read(request) {
        Ok(lifter) => Answer::Given(result::scores(&lifter)).to_json(),
        Err(problems) => Answer::<()>::Refused(problems).to_json(),
    }
}

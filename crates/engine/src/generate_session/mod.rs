//! `generate_session`: what does this lifter lift today, and why?

mod disruption;
mod request;
mod result;
mod snapshot;
mod volume_limits;
mod warm_up;
pub mod words;

use crate::answer::Answer;
use crate::lifter::{auxiliary, recent};
use stadion_training_plan::powerlifting::session::{NoSession, generate};
use stadion_units::{Code, Problem};

/// Reads a request, plans the session and gives the answer as JSON bytes.
///
/// ```
/// use stadion_engine::generate_session::answer;
///
/// let request = br#"{ "today": "2026-03-02", "one_rep_max_grams": 140000, "session": {
///   "primary_lift": "squat", "intensity_type": "heavy", "block_number": 1 } }"#;
/// let given = String::from_utf8(answer(request)).unwrap();
/// assert!(given.contains(r#""set_type":"main","exercise":"squat","weight_grams":112500,"reps":5"#));
///
/// let refused = answer(br#"{ "today": "2026-03-02" }"#);
/// assert!(refused.starts_with(br#"{"ok":false,"problems":[{"code":"missing_field""#));
/// ```
pub fn answer(request: &[u8]) -> Vec<u8> {
    let read = match request::read(request) {
        Ok(read) => read,
        Err(problems) => return Answer::<()>::Refused(problems).to_json(),
    };
    let disruptions = disruption::borrowed(&read.disruptions);
    let racked = auxiliary::racked(&read.auxiliaries, &read.lifter.rack);
    let auxiliaries = auxiliary::borrowed(&racked, &read.lifter.rack);
    let recent = recent::borrowed(&read.recent);
    let input = read.input(&disruptions, &auxiliaries, &recent);
    match generate(&input) {
        Ok(session) => {
            let snapshot = snapshot::snapshot(&read);
            Answer::Given(result::result(&read, &session, snapshot)).to_json()
        }
        Err(refusal) => Answer::<()>::Refused(vec![problem(&refusal)]).to_json(),
    }
}

/// What the reading lets through has a block and steps in order; a load it may still lack.
fn problem(refusal: &NoSession) -> Problem {
    Problem {
        code: Code::UnreachableLoad,
        path: "/one_rep_max_grams".into(),
        message: refusal.to_string(),
        limit: None,
    }
}

//! Plans for Hyrox races.

mod details;
mod predicted;
mod promises;
mod recent;
mod refusal;
mod request;
mod result;
mod weeks;
mod wording;

use crate::answer::Answer;
use stadion_training_plan::hyrox::generate;

/// Reads a request, makes the plan and gives the answer as JSON bytes.
pub fn answer(request: &[u8]) -> Vec<u8> {
    let read = match request::read(request) {
        Ok(read) => read,
        Err(problems) => return Answer::<()>::Refused(problems).to_json(),
    };
    match generate(&read.profile) {
        Ok(plan) => Answer::Given(result::result(&read, &plan)).to_json(),
        Err(refusal) => Answer::<()>::Refused(vec![refusal::problem(&refusal)]).to_json(),
    }
}

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
use stadion_training_plan::hyrox::check;

/// Reads a request, makes the plan and gives the answer as JSON bytes.
pub fn answer(request: &[u8]) -> Vec<u8> {
    let read = match request::read(request) {
        Ok(read) => read,
        Err(problems) => return Answer::<()>::Refused(problems).to_json(),
    };
    let plan = match refusal::plan_or_all(&read.profile) {
        Ok(plan) => plan,
        Err(problems) => return Answer::<()>::Refused(problems).to_json(),
    };
    let checked = check(&plan, &read.profile);
    match refusal::broken(&checked) {
        Some(problem) => Answer::<()>::Refused(vec![problem]).to_json(),
        None => Answer::Given(result::result(&read, &plan, &checked)).to_json(),
    }
}

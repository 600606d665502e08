//! Programs of squat, bench press and deadlift.

mod auxiliaries;
mod loads;
mod pools;
mod preview;
mod request;
mod result;

use crate::answer::Answer;

/// Reads a request, makes the program and gives the answer as JSON bytes.
pub fn answer(request: &[u8]) -> Vec<u8> {
    match request::read(request) {
        Ok(read) => Answer::Given(result::result(&read)).to_json(),
        Err(problems) => Answer::<()>::Refused(problems).to_json(),
    }
}

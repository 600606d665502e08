//! `validate_splits`: are these splits possible?

pub(crate) mod request;
mod result;

pub use result::{FindingEntry, TotalsEntry, ValidateSplitsResult};

use crate::answer::Answer;
use stadion_race_splits::validate;

/// More splits than any race format has are refused before they are read.
pub const MOST_SPLITS: usize = 64;

/// Reads a request, validates the race, and gives the answer as values.
///
/// ```
/// use stadion_engine::{Answer, validate_splits};
///
/// let request = br#"{ "race": { "format": "rowing_2000m", "total_time_seconds": 412.3 } }"#;
/// assert!(validate_splits::answer(request).is_given());
/// assert!(!validate_splits::answer(b"{}").is_given());
/// ```
pub fn answer(request: &[u8]) -> Answer<ValidateSplitsResult> {
    match request::read(request) {
        Ok(race) => {
            let report = validate(&race);
            Answer::Given(ValidateSplitsResult::new(&report))
        }
        Err(problems) => Answer::Refused(problems),
    }
}

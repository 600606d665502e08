//! Why there is no plan, in the vocabulary of problems.

use stadion_training_plan::hyrox::Refusal;
use stadion_units::decimal::Shortest;
use stadion_units::{Code, Limit, Problem, Quantity};

/// The refusal with the field that has to change.
pub fn problem(refusal: &Refusal) -> Problem {
    let path = match refusal {
        Refusal::RaceNotAhead { .. } | Refusal::RaceTooFar { .. } => "/race_date",
        Refusal::TooLittleTime { .. } => "/weekly_availability_hours",
        // Only a first day in the last of all years leads out of the calendar.
        _ => "/start_date",
    };
    let limit = match refusal {
        Refusal::TooLittleTime { least } => {
            let hours = i64::from(least.get()).checked_div(60).unwrap_or_default();
            Some(Limit { min: Some(Shortest { value: hours, places: 0 }), max: None })
        }
        _ => None,
    };
    Problem { code: Code::OutOfRange, path: path.to_owned(), message: refusal.to_string(), limit }
}

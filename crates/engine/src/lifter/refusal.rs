//! Loads that do not exist, in the vocabulary of problems.

use stadion_one_rep_max::Refusal;
use stadion_units::Code;

/// What a refused load is called.
pub const fn refusal_code(refusal: &Refusal) -> Code {
    match refusal {
        Refusal::BelowBar { .. } | Refusal::BeyondPlates { .. } => Code::UnreachableLoad,
        Refusal::TooManyPlates { .. } => Code::TooMany,
        Refusal::StepOutOfOrder { .. } => Code::OutOfOrder,
        _ => Code::OutOfRange,
    }
}

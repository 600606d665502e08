//! What is wrong with overrides, in the vocabulary of problems.

use crate::reader::Reader;
use stadion_training_plan::powerlifting::config::{ConfigFault, ConfigProblem};
use stadion_units::Code;

/// Notes a problem of the overrides; of those that were read in part, only one that the missing
/// part can not have caused.
pub fn note_config(reader: &mut Reader<'_>, problem: &ConfigProblem, is_partial: bool) {
    if is_partial && !matches!(problem.fault, ConfigFault::OutOfRange(_) | ConfigFault::Twice) {
        return;
    }
    let code = match problem.fault {
        ConfigFault::AboveMost { .. } => Code::OutOfOrder,
        ConfigFault::Empty => Code::MissingField,
        ConfigFault::Twice => Code::DuplicateId,
        _ => Code::OutOfRange,
    };
    let pointer = format!("/overrides{}", problem.pointer());
    reader.note_below(&pointer, code, problem.to_string(), problem.limit());
}

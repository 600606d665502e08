//! What the operations of a lifter share: whose tables hold, what was changed of them, and what can
//! be put on the bar.

mod amounts;
pub mod auxiliary;
mod config_fault;
mod fields;
mod muscles;
mod overrides;
mod overrides_json;
mod rack;
pub mod recent;
mod refusal;

pub use amounts::{ONE_REP_MAX, count, grams, numbers};
pub use fields::{Lifter, LifterFields, USUAL_SEX};
pub use muscles::{per_muscle_json, read_per_muscle};
pub use refusal::refusal_code;

/// Lists of a request are shorter; longer ones are mistakes.
pub const MOST_ITEMS: usize = 500;

/// Names of exercises are short; a longer text is a mistake.
pub const LONGEST_NAME: usize = 200;

//! Are these splits possible? Structure, reconciliation and plausibility of a race.
//!
//! A race format is data ([`format::RaceFormat`]); the rules in this crate know laps,
//! stations and transitions, but no particular race. [`validate()`] reports every fault
//! at once and names the splits whose times must not become records.
//!
//! Four questions, one file each:
//!
//! - [`structure`]: is every split of the format there, once, as what it claims to be?
//! - [`reconciliation`]: do the parts add up to the total under a known way of rounding?
//! - [`transitions`]: do the ways between the legs fit together?
//! - [`plausibility`]: could a person have done this? (Never a reason to refuse.)

pub mod finding;
pub mod format;
pub mod formats;
pub mod plausibility;
pub mod race;
pub mod reconciliation;
pub mod structure;
pub mod transitions;
mod validate;

pub use finding::{Finding, Place};
pub use format::RaceFormat;
pub use race::{Race, Split};
pub use reconciliation::{Rounding, Totals};
pub use validate::{Report, Verdict, validate};

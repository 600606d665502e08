//! Is this a personal record, also after that edit? Effort history in, ledger out.
//!
//! [`ledger()`] is a pure function of all efforts of one athlete and a day: no clock, no database,
//! no state. Any insert, edit or delete of an effort is answered by computing the touched series
//! anew and writing the [`difference()`] to what is stored.
//!
//! A *series* is what may be compared: record type, subject, scope, and where they matter distance,
//! load, repetitions and simulation ([`series`]). A *candidate* is the claim of an eligible effort to
//! a series. The best one of a local day becomes a row when it beats the standing record by at least
//! the smallest meaningful step ([`record_type`]); a tie stays with the earliest.

pub mod candidate;
pub mod difference;
pub mod effort;
pub mod eligibility;
mod identity;
pub mod ledger;
pub mod record_type;
pub mod series;
pub mod unit;

pub use candidate::Estimate;
pub use difference::{Difference, StoredRow, difference};
pub use effort::{Completion, Context, Effort, Source, SourceKind};
pub use eligibility::Reason;
pub use ledger::{Ledger, Options, Row, ledger};
pub use record_type::RecordType;
pub use series::Series;
pub use unit::{Dimension, Unit};

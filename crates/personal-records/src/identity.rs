//! Ids that follow from what a row is, so that computing it again never changes them.

use crate::candidate::Candidate;
use crate::effort::SourceKind;
use crate::series::{Series, unseparated};
use uuid::Uuid;

/// The name space of record rows.
const NAMESPACE: Uuid = Uuid::from_u128(0x5b0c_2b5e_9a43_5d0e_8f0a_1d2c_7e44_9b31);

/// What the names of all rows of a series begin with.
pub struct Name(String);

impl Name {
    /// The start of the names in a series of an athlete.
    pub fn of(athlete_id: Uuid, series: &Series<'_>) -> Self {
        Self([athlete_id.to_string().as_str(), &series.canonical(), ""].join("\u{1f}"))
    }

    /// A hand-made row keeps its own id; any other is named by athlete, series and effort.
    pub fn row_id(&self, candidate: &Candidate<'_>) -> Uuid {
        match candidate.source {
            Some(source) if source.kind == SourceKind::HandMade => source.id,
            _ => {
                let name = [&*self.0, &unseparated(&candidate.effort_id)].concat();
                Uuid::new_v5(&NAMESPACE, name.as_bytes())
            }
        }
    }
}

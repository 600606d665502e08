//! Ids that follow from what a row is, so that computing it again never changes them.

use crate::candidate::Candidate;
use crate::effort::SourceKind;
use crate::series::{Series, unseparated};
use uuid::Uuid;

/// The name space of record rows.
const NAMESPACE: Uuid = Uuid::from_u128(0x5b0c_2b5e_9a43_5d0e_8f0a_1d2c_7e44_9b31);

/// A hand-made row keeps its own id; any other is named by athlete, series and effort.
pub fn row_id(athlete_id: Uuid, series: &Series<'_>, candidate: &Candidate<'_>) -> Uuid {
    match candidate.source {
        Some(source) if source.kind == SourceKind::HandMade => source.id,
        _ => {
            let series = series.canonical();
            let effort_id = unseparated(&candidate.effort_id);
            let name = [athlete_id.to_string().as_str(), &series, &effort_id].join("\u{1f}");
            Uuid::new_v5(&NAMESPACE, name.as_bytes())
        }
    }
}

//! The result: `{ ledger, diff?, ignored, validated? }`.

use super::races::Validated;
use crate::Number;
use serde::{Serialize, Serializer};
use stadion_personal_records::{Difference, Ledger, Row};
use uuid::Uuid;

/// What `detect_records` answers.
#[derive(Clone, Debug, Serialize)]
pub struct DetectRecordsResult<'r> {
    /// Every achievement.
    pub ledger: Vec<RowEntry<'r>>,
    /// What must be written; only when a stored ledger was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diff: Option<DifferenceEntry<'r>>,
    /// Efforts that can not be a record.
    pub ignored: Vec<IgnoredEntry<'r>>,
    /// What the split validator said; only when races were sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validated: Option<Vec<Validated>>,
}

/// Rows to add, to change, to remove.
#[derive(Clone, Debug, Serialize)]
pub struct DifferenceEntry<'r> {
    insert: Vec<RowEntry<'r>>,
    update: Vec<RowEntry<'r>>,
    delete: Vec<String>,
}

/// An effort that was passed over.
#[derive(Clone, Debug, Serialize)]
pub struct IgnoredEntry<'r> {
    effort_id: &'r str,
    reason: &'static str,
}

/// A row of the ledger, printed without a copy.
#[derive(Clone, Copy, Debug)]
pub struct RowEntry<'r>(&'r Row<'r>);

#[derive(Serialize)]
struct Written<'r> {
    id: WrittenId,
    record_type: &'static str,
    subject: &'r str,
    scope: &'r str,
    distance_metres: Option<u32>,
    load_grams: Option<u32>,
    reps: Option<u32>,
    simulation: bool,
    effort_id: &'r str,
    source_kind: Option<&'static str>,
    source_id: Option<WrittenId>,
    value: Number,
    value_unit: &'static str,
    date_achieved: String,
    context: &'static str,
    previous_value: Option<Number>,
}

/// An id, printed without the machinery of formats.
struct WrittenId(Uuid);

impl Serialize for WrittenId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
    }
}

impl Serialize for RowEntry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.0;
        let dimension = row.series.record_type.dimension();
        Written {
            id: WrittenId(row.id),
            record_type: row.series.record_type.as_str(),
            subject: &row.series.subject,
            scope: &row.series.scope,
            distance_metres: row.series.distance_metres,
            load_grams: row.series.load_grams,
            reps: row.series.reps,
            simulation: row.series.simulation,
            effort_id: &row.effort_id,
            source_kind: row.source.map(|source| source.kind.as_str()),
            source_id: row.source.map(|source| WrittenId(source.id)),
            value: Number(dimension.written(row.value)),
            value_unit: dimension.written_unit(),
            date_achieved: row.date.to_string(),
            context: row.context.as_str(),
            previous_value: row.previous_value.map(|value| Number(dimension.written(value))),
        }
        .serialize(serializer)
    }
}

impl<'r> DetectRecordsResult<'r> {
    pub(crate) fn new(
        ledger: &'r Ledger<'r>,
        difference: Option<&Difference<'r, 'r>>,
        validated: Option<Vec<Validated>>,
    ) -> Self {
        let entries = |rows: &[&'r Row<'r>]| rows.iter().map(|row| RowEntry(row)).collect();
        Self {
            ledger: ledger.rows.iter().map(RowEntry).collect(),
            diff: difference.map(|difference| DifferenceEntry {
                insert: entries(&difference.insert),
                update: entries(&difference.update),
                delete: difference.delete.iter().map(ToString::to_string).collect(),
            }),
            ignored: ledger
                .ignored
                .iter()
                .map(|(effort_id, reason)| IgnoredEntry { effort_id, reason: reason.as_str() })
                .collect(),
            validated,
        }
    }
}

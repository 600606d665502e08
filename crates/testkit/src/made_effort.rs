//! An effort in plain words, as a request states it.

use serde_json::{Value, json};

/// An effort before any crate of the project has read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeEffort {
    /// Its id, of which a history has one.
    pub id: String,
    /// The word of a record type.
    pub record_type: &'static str,
    /// As a person would write it.
    pub subject: String,
    /// Format, weight class, rule era.
    pub scope: &'static str,
    /// A decimal number.
    pub value: String,
    /// The word of a unit.
    pub unit: &'static str,
    /// The day of January 2026.
    pub day: u8,
    /// The word of a context.
    pub context: &'static str,
    /// The load of repetitions.
    pub load_grams: Option<u32>,
    /// The repetitions at a weight.
    pub reps: Option<u32>,
    /// The distance of a pace.
    pub distance_metres: Option<u32>,
    /// Kind and id of the row it was read from.
    pub source: Option<(&'static str, u128)>,
    /// Part of a training simulation.
    pub simulation: bool,
    /// A warm-up set.
    pub warmup: bool,
    /// A failed attempt.
    pub failed: bool,
    /// What the split validator said.
    pub valid: Option<bool>,
    /// The word of a completion.
    pub completion: Option<&'static str>,
    /// Softly deleted.
    pub deleted: bool,
}

impl MadeEffort {
    /// The date as a text.
    pub fn date(&self) -> String {
        date(self.day)
    }

    /// Whether a person wrote it into the ledger.
    pub fn is_hand_made(&self) -> bool {
        self.source.is_some_and(|(kind, _)| kind == "hand_made")
    }

    /// The effort of a request. What is not stated is left out.
    pub fn json(&self) -> Value {
        let number: f64 = self.value.parse().unwrap_or_default();
        let mut effort = json!({
            "effort_id": self.id,
            "record_type": self.record_type,
            "subject": self.subject,
            // A whole number has no decimal point on the page.
            "value": if number.fract() == 0.0 { json!(number as i64) } else { json!(number) },
            "unit": self.unit,
            "date": self.date(),
            "context": self.context,
        });
        let mut state = |name: &str, stated: bool, value: Value| {
            if stated {
                effort[name] = value;
            }
        };
        state("scope", !self.scope.is_empty(), json!(self.scope));
        state("load_grams", self.load_grams.is_some(), json!(self.load_grams));
        state("reps", self.reps.is_some(), json!(self.reps));
        state("distance_metres", self.distance_metres.is_some(), json!(self.distance_metres));
        state("simulation", self.simulation, json!(true));
        state("warmup", self.warmup, json!(true));
        state("failed", self.failed, json!(true));
        state("valid", self.valid.is_some(), json!(self.valid));
        state("completion", self.completion.is_some(), json!(self.completion));
        state("deleted_at", self.deleted, json!("2026-01-15T12:00:00Z"));
        if let Some((kind, id)) = self.source {
            effort["source"] = json!({ "kind": kind, "id": uuid(id) });
        }
        effort
    }
}

/// A day of January 2026 as a text.
pub fn date(day: u8) -> String {
    format!("2026-01-{day:02}")
}

/// The text of an id.
pub fn uuid(id: u128) -> String {
    let digits = format!("{id:032x}");
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    parts.join("-")
}

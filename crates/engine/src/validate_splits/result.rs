//! The result: `{ verdict, findings, totals, unusable_for_records }`.

use crate::Number;
use serde::Serialize;
use stadion_race_splits::finding::Field;
use stadion_race_splits::{Finding, Place, Report, Totals};
use stadion_units::decimal::Shortest;
use stadion_units::{Quantity, SignedMilliseconds};

/// What `validate_splits` answers.
#[derive(Clone, Debug, Serialize)]
pub struct ValidateSplitsResult {
    /// `accept`, `suspicious` or `reject`.
    pub verdict: &'static str,
    /// Everything noticed.
    pub findings: Vec<FindingEntry>,
    /// The sums.
    pub totals: TotalsEntry,
    /// Numbers of the splits that must not become records.
    pub unusable_for_records: Vec<u32>,
    /// Whether the total may become a record.
    pub total_usable_for_records: bool,
}

/// One thing noticed, as a problem with the times it compares.
#[derive(Clone, Debug, Serialize)]
pub struct FindingEntry {
    /// A code of the problem vocabulary.
    pub code: &'static str,
    /// A JSON Pointer into the request.
    pub path: String,
    /// What it means and what to do.
    pub message: String,
    /// `info`, `warning` or `error`.
    pub severity: &'static str,
    /// The split it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub split_number: Option<u32>,
    /// What would have been expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_seconds: Option<Number>,
    /// What was there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual_seconds: Option<Number>,
}

/// Sums of the parts, and how they meet the total.
#[derive(Clone, Debug, Serialize)]
pub struct TotalsEntry {
    /// Splits of type `run`.
    pub runs_seconds: Number,
    /// Splits of type `station`.
    pub stations_seconds: Number,
    /// Splits of other types, in formats that have them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_legs_seconds: Option<Number>,
    /// Transitions as stated.
    pub transitions_seconds: Number,
    /// What transitions must have taken when not all are stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derived_transitions_seconds: Option<Number>,
    /// All parts.
    pub parts_seconds: Number,
    /// Total minus parts.
    pub residual_seconds: Number,
    /// The way of rounding that explains the residual.
    pub rounding: &'static str,
}

impl ValidateSplitsResult {
    pub(crate) fn new(report: &Report) -> Self {
        Self {
            verdict: report.verdict.as_str(),
            findings: report.findings.iter().map(FindingEntry::new).collect(),
            totals: TotalsEntry::new(&report.totals),
            unusable_for_records: report
                .unusable_for_records
                .iter()
                .map(|number| number.get())
                .collect(),
            total_usable_for_records: report.total_usable_for_records,
        }
    }
}

impl FindingEntry {
    fn new(finding: &Finding) -> Self {
        Self {
            code: finding.code.as_str(),
            path: pointer(finding.place),
            message: finding.message.clone(),
            severity: finding.severity().as_str(),
            split_number: finding.split_number.map(Quantity::get),
            expected_seconds: finding.expected.map(seconds),
            actual_seconds: finding.actual.map(seconds),
        }
    }
}

impl TotalsEntry {
    fn new(totals: &Totals) -> Self {
        Self {
            runs_seconds: seconds(totals.runs),
            stations_seconds: seconds(totals.stations),
            other_legs_seconds: (totals.other_legs.0 > 0).then_some(seconds(totals.other_legs)),
            transitions_seconds: seconds(totals.transitions),
            derived_transitions_seconds: totals.derived_transitions.map(seconds),
            parts_seconds: seconds(totals.parts),
            residual_seconds: seconds(totals.residual),
            rounding: totals.rounding.as_str(),
        }
    }
}

fn seconds(time: SignedMilliseconds) -> Number {
    Number(Shortest { value: time.0, places: 3 })
}

fn pointer(place: Place) -> String {
    match place {
        Place::Total => "/race/total_time_seconds".into(),
        Place::Division => "/race/division".into(),
        Place::Splits => "/splits".into(),
        Place::TransitionsTotal => "/transitions_total_seconds".into(),
        Place::Split { split_index, field } => {
            let name = match field {
                Field::Number => "split_number",
                Field::Type => "split_type",
                Field::Station => "station_number",
                Field::Time => "time_seconds",
                Field::Transition => "transition_time_seconds",
                Field::Penalty => "penalty_seconds",
            };
            format!("/splits/{split_index}/{name}")
        }
    }
}

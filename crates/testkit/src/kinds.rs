//! Every kind of request that the engine answers: an operation, or a kind of plan.

use crate::{
    Rng, hyrox_requests, progress_requests, races, record_requests, score_requests, set_requests,
    training,
};
use serde_json::Value;

/// What makes a request.
pub type Generator = fn(&mut Rng) -> Value;

/// A kind of request.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Its name; that of the operation, unless one operation has several kinds.
    pub name: &'static str,
    /// What the engine is asked.
    pub operation: &'static str,
    /// Makes a request that is valid in most ways.
    pub request: Generator,
    /// Its share of many damaged requests, per mille: what takes long gets fewer.
    pub share: u32,
}

const fn kind(name: &'static str, operation: &'static str, request: Generator, share: u32) -> Kind {
    Kind { name, operation, request, share }
}

/// Every kind, in the order of the operations.
pub const KINDS: [Kind; 9] = [
    kind("validate_splits", "validate_splits", races::request, 400),
    kind("detect_records", "detect_records", record_requests::request, 100),
    kind("estimate_one_rep_max", "estimate_one_rep_max", set_requests::request, 100),
    kind("generate_plan_powerlifting", "generate_plan", training::plan, 10),
    kind("generate_plan_hyrox", "generate_plan", hyrox_requests::request, 10),
    kind("generate_session", "generate_session", training::session, 80),
    kind("review_session", "review_session", training::review, 60),
    kind("assess_progress", "assess_progress", progress_requests::request, 90),
    kind("score_total", "score_total", score_requests::request, 150),
];

/// The kind of that name.
pub fn find(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

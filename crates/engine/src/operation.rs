//! The list of operations and the one way to call them.

use crate::answer::Answer;
use crate::{
    assess_progress, detect_records, estimate_one_rep_max, generate_plan, generate_session,
    review_session, score_total, validate_splits,
};
use stadion_units::{Code, Problem};

/// What the engine can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Are these splits possible?
    ValidateSplits,
    /// Which efforts are personal records?
    DetectRecords,
    /// What can this lifter lift today, and how sure are we?
    EstimateOneRepMax,
    /// What should the next weeks look like?
    GeneratePlan,
    /// What does this lifter lift today, and why?
    GenerateSession,
    /// What does a logged session say?
    ReviewSession,
    /// How far are the goals and achievements of this athlete?
    AssessProgress,
    /// What is this total worth beside those of other lifters?
    ScoreTotal,
}

impl Operation {
    /// Every operation, in the order of the documentation.
    pub const ALL: &[Self] = &[
        Self::ValidateSplits,
        Self::DetectRecords,
        Self::EstimateOneRepMax,
        Self::GeneratePlan,
        Self::GenerateSession,
        Self::ReviewSession,
        Self::AssessProgress,
        Self::ScoreTotal,
    ];

    /// The word used by every caller.
    pub fn name(self) -> &'static str {
        match self {
            Self::ValidateSplits => "validate_splits",
            Self::DetectRecords => "detect_records",
            Self::EstimateOneRepMax => "estimate_one_rep_max",
            Self::GeneratePlan => "generate_plan",
            Self::GenerateSession => "generate_session",
            Self::ReviewSession => "review_session",
            Self::AssessProgress => "assess_progress",
            Self::ScoreTotal => "score_total",
        }
    }

    /// The operation of that name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|operation| operation.name() == name)
    }
}

/// Answers a request: JSON bytes in, JSON bytes out.
///
/// The answer is `{"ok":true,"result":…,"engine_version":…}` or
/// `{"ok":false,"problems":[…]}` with every problem at once. It never panics.
///
/// ```
/// let answer = stadion_engine::call(
///     "validate_splits",
///     br#"{ "race": { "format": "singles", "total_time_seconds": 5412 } }"#,
/// );
/// assert!(answer.starts_with(br#"{"ok":true,"result":{"verdict":"accept""#));
///
/// let refused = stadion_engine::call("validate_splits", br#"{ "race": {} }"#);
/// assert!(refused.starts_with(br#"{"ok":false,"problems":[{"code":"missing_field""#));
/// ```
pub fn call(operation: &str, request: &[u8]) -> Vec<u8> {
    match Operation::find(operation) {
        Some(Operation::ValidateSplits) => validate_splits::answer(request).to_json(),
        Some(Operation::DetectRecords) => detect_records::answer(request),
        Some(Operation::EstimateOneRepMax) => estimate_one_rep_max::answer(request),
        Some(Operation::GeneratePlan) => generate_plan::answer(request),
        Some(Operation::GenerateSession) => generate_session::answer(request),
        Some(Operation::ReviewSession) => review_session::answer(request),
        Some(Operation::AssessProgress) => assess_progress::answer(request),
        Some(Operation::ScoreTotal) => score_total::answer(request),
        None => Answer::<()>::Refused(vec![unknown_operation(operation)]).to_json(),
    }
}

fn unknown_operation(name: &str) -> Problem {
    let known: Vec<&str> = Operation::ALL.iter().map(|operation| operation.name()).collect();
    let name: String = name.chars().take(40).collect();
    Problem {
        code: Code::UnknownOperation,
        path: String::new(),
        message: format!("`{name}` is no operation: use one of {}", known.join(", ")),
        limit: None,
    }
}

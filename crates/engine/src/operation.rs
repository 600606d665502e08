//! The list of operations.

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

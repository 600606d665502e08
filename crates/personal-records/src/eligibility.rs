//! Which efforts can be a record at all.

use crate::effort::{Completion, Context, Effort};
use crate::record_type::RecordType;
use stadion_units::Day;

/// Why an effort is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Softly deleted.
    Deleted,
    /// Planned, not done.
    Skipped,
    /// A warm-up set.
    Warmup,
    /// A failed attempt.
    Failed,
    /// A value of zero or below, or no repetition.
    NoValue,
    /// Dated after today.
    InTheFuture,
    /// The split validator speaks against it.
    Vetoed,
    /// The unit does not measure what the record type compares.
    UnitMismatch,
    /// A pace without the distance it was run over.
    NoDistance,
    /// Of another context than was asked for.
    OtherContext,
}

impl Reason {
    /// Every reason, in the order in which they are looked for.
    pub const ALL: &[Self] = &[
        Self::Deleted,
        Self::Skipped,
        Self::Warmup,
        Self::Failed,
        Self::UnitMismatch,
        Self::NoValue,
        Self::NoDistance,
        Self::InTheFuture,
        Self::Vetoed,
        Self::OtherContext,
    ];

    /// The word used in answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Deleted => "deleted",
            Self::Skipped => "skipped",
            Self::Warmup => "warmup",
            Self::Failed => "failed",
            Self::NoValue => "no_value",
            Self::InTheFuture => "in_the_future",
            Self::Vetoed => "vetoed",
            Self::UnitMismatch => "unit_mismatch",
            Self::NoDistance => "no_distance",
            Self::OtherContext => "other_context",
        }
    }
}

/// The first reason that speaks against an effort, if any.
pub fn reason(effort: &Effort<'_>, today: Day, context: Option<Context>) -> Option<Reason> {
    let no_distance =
        effort.record_type == RecordType::RunningPace && effort.distance_metres.unwrap_or(0) == 0;
    let reasons = [
        (effort.deleted, Reason::Deleted),
        (effort.completion == Some(Completion::Skipped), Reason::Skipped),
        (effort.warmup, Reason::Warmup),
        (effort.failed, Reason::Failed),
        (effort.unit.dimension != effort.record_type.dimension(), Reason::UnitMismatch),
        (effort.value.0 <= 0 || effort.reps == Some(0), Reason::NoValue),
        (no_distance, Reason::NoDistance),
        (effort.date > today, Reason::InTheFuture),
        (effort.valid == Some(false), Reason::Vetoed),
        (context.is_some_and(|context| context != effort.context), Reason::OtherContext),
    ];
    reasons.into_iter().find(|(applies, _)| *applies).map(|(_, reason)| reason)
}

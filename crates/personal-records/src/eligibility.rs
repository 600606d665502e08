//! Which efforts can be a record at all.

use crate::effort::{Completion, Context, Effort};
use crate::record_type::RecordType;
use stadion_units::Day;

stadion_units::words! {
    /// Why an effort is passed over, in the order in which reasons are looked for.
    pub enum Reason {
        /// Softly deleted.
        Deleted = "deleted",
        /// Planned, not done.
        Skipped = "skipped",
        /// A warm-up set.
        Warmup = "warmup",
        /// A failed attempt.
        Failed = "failed",
        /// The unit does not measure what the record type compares.
        UnitMismatch = "unit_mismatch",
        /// A value of zero or below, or no repetition.
        NoValue = "no_value",
        /// A value beyond what a person can do.
        OutOfRange = "out_of_range",
        /// A pace without the distance it was run over.
        NoDistance = "no_distance",
        /// Dated after today.
        InTheFuture = "in_the_future",
        /// The split validator speaks against it.
        Vetoed = "vetoed",
        /// Of another context than was asked for.
        OtherContext = "other_context",
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
        (effort.value > effort.record_type.dimension().most(), Reason::OutOfRange),
        (no_distance, Reason::NoDistance),
        (effort.date > today, Reason::InTheFuture),
        (effort.valid == Some(false), Reason::Vetoed),
        (context.is_some_and(|context| context != effort.context), Reason::OtherContext),
    ];
    reasons.into_iter().find(|(applies, _)| *applies).map(|(_, reason)| reason)
}

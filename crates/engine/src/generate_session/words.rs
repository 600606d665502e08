//! The words of a session's answer.

use stadion_training_plan::powerlifting::program::SkipReason;
use stadion_training_plan::powerlifting::session::{Session, Warning};

/// Why a session is what it is. A word is never renamed and has at least one test vector.
pub const RATIONALES: &[&str] = &[
    "exertion_high",
    "exertion_low",
    "soreness",
    "readiness_low",
    "readiness_high",
    "cycle_phase",
    "recovery",
    "volume_capped",
    "disrupted",
    "deload_kept",
    "target_lowered",
    "held_at_max",
    "auxiliary_held",
    "auxiliary_left_out",
    "auxiliary_capped",
];

/// What the lifter should know. A word is never renamed and has at least one test vector.
pub const WARNINGS: &[&str] = &[
    "volume_reached",
    "session_skipped",
    "equipment_unavailable",
    "lightest_load",
    "load_not_reachable",
    "auxiliary_without_load",
];

stadion_units::words! {
    /// What a set is for.
    pub enum SetType {
        /// It leads up to the work.
        WarmUp = "warm_up",
        /// The lift of the session.
        Main = "main",
        /// An exercise beside it.
        Auxiliary = "auxiliary",
    }
}

/// Why a session without sets is skipped: for what happened, or because the muscles had enough.
pub fn skip_reason(session: &Session<'_>) -> SkipReason {
    let disrupted = session.warnings.iter().any(|of| matches!(of, Warning::Disrupted { .. }));
    if disrupted { SkipReason::Disruption } else { SkipReason::Recovery }
}

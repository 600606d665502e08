//! What has become of a session.

stadion_units::words! {
    /// Where a session stands.
    pub enum SessionStatus {
        /// Not begun.
        Planned = "planned",
        /// Begun.
        InProgress = "in_progress",
        /// Done.
        Completed = "completed",
        /// Left out, or broken off.
        Skipped = "skipped",
    }
}

stadion_units::words! {
    /// Why a session was skipped.
    pub enum SkipReason {
        /// Its window has passed.
        Missed = "missed",
        /// The lifter did not want to.
        Chosen = "chosen",
        /// Injury, illness, travel and their like.
        Disruption = "disruption",
        /// Too sore or too tired.
        Recovery = "recovery",
    }
}

impl SessionStatus {
    /// Whether a session may go from here to there. What is completed or skipped stays so.
    ///
    /// ```
    /// use stadion_training_plan::powerlifting::program::SessionStatus;
    ///
    /// assert!(SessionStatus::Planned.can_become(SessionStatus::InProgress));
    /// assert!(!SessionStatus::Planned.can_become(SessionStatus::Completed));
    /// ```
    pub const fn can_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Planned, Self::InProgress | Self::Skipped)
                | (Self::InProgress, Self::Completed | Self::Skipped)
        )
    }

    /// Whether nothing can follow.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Skipped)
    }
}

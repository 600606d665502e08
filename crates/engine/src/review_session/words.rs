//! The words of a review's answer.

stadion_units::words! {
    /// What the lifter should know. A word is never renamed and has at least one test vector.
    pub enum ReviewWarning {
        /// Nothing that was lifted says what the max is.
        NoEstimate = "no_estimate",
        /// A set means a max far from that of the sets around it.
        ImplausibleSet = "implausible_set",
        /// Nobody said which muscles an exercise trains.
        UnknownExercise = "unknown_exercise",
        /// A value of the log is none that is known.
        ValuePassedOver = "value_passed_over",
        /// The session lies after today.
        PerformedInTheFuture = "performed_in_the_future",
    }
}

/// What could be changed. A word is never renamed and has at least one test vector.
pub const SUGGESTIONS: &[&str] = &["reduce_pct", "increase_pct", "flag_for_review"];

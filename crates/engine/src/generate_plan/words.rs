//! The words of a plan's answer.

stadion_units::words! {
    /// What a plan is for.
    pub enum Kind {
        /// Squat, bench press and deadlift.
        Powerlifting = "powerlifting",
        /// A Hyrox race.
        Hyrox = "hyrox",
    }
}

stadion_units::words! {
    /// What the athlete should know. A word is never renamed and has at least one test vector.
    pub enum PlanWarning {
        /// Some days of it are gone.
        StartsInThePast = "starts_in_the_past",
        /// A lift trains without exercises beside it.
        NoAuxiliaries = "no_auxiliaries",
        /// The lifter's plates make nothing near a load.
        LoadNotReachable = "load_not_reachable",
        /// How experienced the athlete is was not said.
        ExperienceUnknown = "experience_unknown",
        /// How much time there is was not said.
        AvailabilityUnknown = "availability_unknown",
        /// A max of an exercise that no plan uses.
        UnknownExercise = "unknown_exercise",
    }
}

/// What the operation itself says of a Hyrox plan, beside the plan's own notes.
pub const HYROX_WARNINGS: &[PlanWarning] = &[
    PlanWarning::StartsInThePast,
    PlanWarning::ExperienceUnknown,
    PlanWarning::AvailabilityUnknown,
    PlanWarning::UnknownExercise,
];

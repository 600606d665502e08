//! The words of a plan's answer.

stadion_units::words! {
    /// What a plan is for.
    pub enum Kind {
        /// Squat, bench press and deadlift.
        Powerlifting = "powerlifting",
    }
}

stadion_units::words! {
    /// What the athlete should know. A word is never renamed and has at least one test vector.
    pub enum PlanWarning {
        /// Some days of it are gone.
        StartsInThePast = "starts_in_the_past",
        /// A lift trains without exercises beside it.
        NoAuxiliaries = "no_auxiliaries",
    }
}

//! The words of a program, as its tables have them.

stadion_units::words! {
    /// A lift of the sport.
    pub enum Lift {
        /// Back squat.
        Squat = "squat",
        /// Bench press.
        Bench = "bench",
        /// Deadlift.
        Deadlift = "deadlift",
    }
}

stadion_units::words! {
    /// What a session trains.
    pub enum IntensityType {
        /// Few repetitions near the max.
        Heavy = "heavy",
        /// Lighter loads moved fast.
        Explosive = "explosive",
        /// More repetitions.
        Rep = "rep",
        /// A light week.
        Deload = "deload",
    }
}

stadion_units::words! {
    /// A muscle group whose weekly volume is counted.
    pub enum Muscle {
        /// Front of the thigh.
        Quads = "quads",
        /// Back of the thigh.
        Hamstrings = "hamstrings",
        /// Glutes.
        Glutes = "glutes",
        /// Lower back.
        LowerBack = "lower_back",
        /// Upper back.
        UpperBack = "upper_back",
        /// Chest.
        Chest = "chest",
        /// Back of the upper arm.
        Triceps = "triceps",
        /// Shoulders.
        Shoulders = "shoulders",
        /// Front of the upper arm.
        Biceps = "biceps",
    }
}

stadion_units::words! {
    /// Whose table of defaults is used.
    pub enum Sex {
        /// Men.
        Male = "male",
        /// Women.
        Female = "female",
    }
}

stadion_units::words! {
    /// How long somebody has trained with a plan.
    pub enum Experience {
        /// Less than a year or so.
        Beginner = "beginner",
        /// A few years.
        Intermediate = "intermediate",
        /// Many years.
        Advanced = "advanced",
    }
}

stadion_units::words! {
    /// A phase of the menstrual cycle.
    pub enum CyclePhase {
        /// The days of bleeding.
        Menstrual = "menstrual",
        /// Up to ovulation.
        Follicular = "follicular",
        /// Around ovulation.
        Ovulatory = "ovulatory",
        /// After ovulation.
        Luteal = "luteal",
        /// The last days before bleeding.
        LateLuteal = "late_luteal",
    }
}

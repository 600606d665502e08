//! The words of profiles and plans, as their tables have them.

stadion_units::words! {
    /// What a part of the season is for.
    pub enum Phase {
        /// Endurance and strength in general.
        GeneralPrep = "general_prep",
        /// The stations, and running on tired legs.
        SpecificPrep = "specific_prep",
        /// Race weights, race pace, simulations.
        CompetitionPrep = "competition_prep",
        /// Less volume at the same intensity, so that fitness shows on the day.
        Taper = "taper",
        /// After the race.
        OffSeason = "off_season",
    }
}

stadion_units::words! {
    /// What a day is called.
    pub enum SessionType {
        /// Running.
        Run = "run",
        /// Short hard intervals off the feet.
        Hiit = "hiit",
        /// Lifting.
        Strength = "strength",
        /// A part of the race, or all of it, in race order.
        Simulation = "simulation",
        /// Easy movement.
        Recovery = "recovery",
        /// Nothing.
        Rest = "rest",
        /// Practice of stations.
        StationSpecific = "station_specific",
        /// Runs and something else.
        Mixed = "mixed",
    }
}

stadion_units::words! {
    /// What an athlete enters.
    pub enum Division {
        /// Open, women.
        OpenWomen = "open_women",
        /// Open, men.
        OpenMen = "open_men",
        /// Pro, women.
        ProWomen = "pro_women",
        /// Pro, men.
        ProMen = "pro_men",
        /// Doubles, women.
        DoublesWomen = "doubles_women",
        /// Doubles, men.
        DoublesMen = "doubles_men",
        /// Doubles, a woman and a man.
        DoublesMixed = "doubles_mixed",
        /// Pro doubles, women.
        ProDoublesWomen = "pro_doubles_women",
        /// Pro doubles, men.
        ProDoublesMen = "pro_doubles_men",
        /// Relay of four women.
        RelayWomen = "relay_women",
        /// Relay of four men.
        RelayMen = "relay_men",
        /// Relay of two women and two men.
        RelayMixed = "relay_mixed",
    }
}

/// With whom the race is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// With nobody.
    Alone,
    /// Both run everything and share the stations.
    Pair,
    /// Each of four has two runs and two stations.
    Team,
}

impl Division {
    /// With whom the race is done.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::{Division, Sharing};
    ///
    /// assert_eq!(Division::ProDoublesMen.sharing(), Sharing::Pair);
    /// assert_ne!(Division::OpenMen.sharing(), Sharing::Pair);
    /// ```
    pub const fn sharing(self) -> Sharing {
        match self {
            Self::OpenWomen | Self::OpenMen | Self::ProWomen | Self::ProMen => Sharing::Alone,
            Self::DoublesWomen
            | Self::DoublesMen
            | Self::DoublesMixed
            | Self::ProDoublesWomen
            | Self::ProDoublesMen => Sharing::Pair,
            Self::RelayWomen | Self::RelayMen | Self::RelayMixed => Sharing::Team,
        }
    }
}

stadion_units::words! {
    /// How much training is behind an athlete.
    pub enum Experience {
        /// Less than a year of regular training.
        Beginner = "beginner",
        /// Regular training.
        Intermediate = "intermediate",
        /// Years of it.
        Advanced = "advanced",
        /// Races at the front.
        Elite = "elite",
    }
}

stadion_units::words! {
    /// How hard a plan is, for people who choose one.
    pub enum Difficulty {
        /// For beginners.
        Beginner = "beginner",
        /// For people who train regularly.
        Intermediate = "intermediate",
        /// For experienced athletes.
        Advanced = "advanced",
        /// Made by hand.
        Custom = "custom",
    }
}

stadion_units::words! {
    /// The sex an athlete competes as, where the division leaves it open.
    pub enum Sex {
        /// Women.
        Female = "female",
        /// Men.
        Male = "male",
    }
}

stadion_units::words! {
    /// What kind of load a week has.
    pub enum WeekKind {
        /// The days before the first Monday: easy.
        LeadIn = "lead_in",
        /// A week of training.
        Load = "load",
        /// A lighter week.
        Deload = "deload",
        /// A week of the taper, or the week of the race.
        Taper = "taper",
    }
}

stadion_units::words! {
    /// How hard a part of a session is.
    pub enum Effort {
        /// Full sentences are possible.
        Easy = "easy",
        /// Short sentences are possible, or repetitions are left.
        Moderate = "moderate",
        /// Intervals, threshold, heavy legs, heavy sleds, simulations: needs a day without.
        Hard = "hard",
    }
}

stadion_units::words! {
    /// Where an exercise stands in the library.
    pub enum Category {
        /// Running.
        Running = "running",
        /// Strength.
        Strength = "strength",
        /// Conditioning.
        Conditioning = "conditioning",
        /// Prepares for one station.
        StationSpecific = "station_specific",
        /// Recovery.
        Recovery = "recovery",
        /// Mobility.
        Mobility = "mobility",
        /// Warm-up.
        Warmup = "warmup",
        /// Cool-down.
        Cooldown = "cooldown",
    }
}

stadion_units::words! {
    /// What an exercise asks of a part of the body that may be injured.
    pub enum Strain {
        /// Lunging steps.
        Lunge = "lunge",
        /// Jumps and landings.
        Jump = "jump",
        /// Hips below the knees.
        DeepSquat = "deep_squat",
        /// A loaded sled.
        HeavySled = "heavy_sled",
        /// A loaded bend at the hips.
        Hinge = "hinge",
        /// Hands above the head under load.
        Overhead = "overhead",
        /// The pull of the SkiErg.
        Ski = "ski",
        /// Running uphill.
        Hill = "hill",
        /// Running fast.
        Sprint = "sprint",
        /// Holding on.
        Grip = "grip",
        /// Pressing from the arms, or weight on them.
        Press = "press",
        /// Weight on the knees.
        Kneel = "kneeling",
        /// Weight on the toes.
        CalfRaise = "calf_raise",
    }
}

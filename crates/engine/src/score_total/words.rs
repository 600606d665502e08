//! The words of requests and answers.

use stadion_one_rep_max::Refusal;
use stadion_one_rep_max::scores;

stadion_units::words! {
    /// Whose coefficients hold.
    pub enum Sex {
        /// Women's.
        Female = "female",
        /// Men's.
        Male = "male",
    }
}

stadion_units::words! {
    /// What was worn.
    pub enum Equipment {
        /// Sleeves and a belt.
        Raw = "raw",
        /// A supportive suit or shirt.
        Equipped = "equipped",
    }
}

stadion_units::words! {
    /// What the total is the sum of.
    pub enum Event {
        /// Squat, bench press and deadlift.
        Full = "full",
        /// The bench press alone.
        Bench = "bench",
        /// Snatch and clean and jerk.
        Weightlifting = "weightlifting",
    }
}

stadion_units::words! {
    /// A score, by the name of its members in the answer.
    pub enum ScoreName {
        /// Wilks, by the coefficients of 1994.
        Wilks1994 = "wilks_1994",
        /// Wilks, by the coefficients of 2020.
        Wilks2020 = "wilks_2020",
        /// DOTS.
        Dots = "dots",
        /// IPF GL points.
        IpfGl2020 = "ipf_gl_2020",
        /// IPF points of 2019.
        Ipf2019 = "ipf_2019",
        /// Glossbrenner.
        Glossbrenner = "glossbrenner",
        /// Schwartz for men, Malone for women.
        SchwartzMalone = "schwartz_malone",
        /// Sinclair, the one of weightlifting.
        Sinclair = "sinclair",
    }
}

stadion_units::words! {
    /// Why a score has no points. A word is never renamed and has at least one test vector.
    pub enum ScoreRefusal {
        /// The score is of another sport.
        OtherEvent = "other_event",
        /// The score is not defined for so light a lifter.
        BodyWeightBelowRange = "body_weight_below_range",
        /// So low a total would score below zero.
        TotalTooLow = "total_too_low",
        /// More points than can be stated; no request within its bounds gets there.
        BeyondScale = "beyond_scale",
    }
}

impl From<Sex> for scores::Sex {
    fn from(sex: Sex) -> Self {
        match sex {
            Sex::Female => Self::Female,
            Sex::Male => Self::Male,
        }
    }
}

impl From<Equipment> for scores::Equipment {
    fn from(equipment: Equipment) -> Self {
        match equipment {
            Equipment::Raw => Self::Raw,
            Equipment::Equipped => Self::Equipped,
        }
    }
}

impl From<&Refusal> for ScoreRefusal {
    fn from(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::BodyWeightBelowRange { .. } => Self::BodyWeightBelowRange,
            Refusal::TotalTooLow => Self::TotalTooLow,
            // The others are about sets, plates and weights of zero: no score of a request says them.
            _ => Self::BeyondScale,
        }
    }
}

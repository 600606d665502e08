//! What an injury keeps an athlete from, from the words people use for it.

use super::vocabulary::Strain;

stadion_units::words! {
    /// A part of the body that is hurt.
    pub enum Injury {
        /// Knee.
        Knee = "knee",
        /// Lower back.
        LowerBack = "lower_back",
        /// Shoulder.
        Shoulder = "shoulder",
        /// Achilles tendon.
        Achilles = "achilles",
        /// Ankle or foot.
        Ankle = "ankle",
        /// Calf or shin.
        Calf = "calf",
        /// Back of the thigh.
        Hamstring = "hamstring",
        /// Hip or groin.
        Hip = "hip",
        /// Wrist or hand.
        Wrist = "wrist",
        /// Elbow.
        Elbow = "elbow",
    }
}

/// Words for a part of the body; of two that begin at the same place, the one that stands first.
pub const INJURY_WORDS: &[(&str, Injury)] = &[
    ("lower_back", Injury::LowerBack),
    ("low_back", Injury::LowerBack),
    ("lumbar", Injury::LowerBack),
    ("back", Injury::LowerBack),
    ("spine", Injury::LowerBack),
    ("disc", Injury::LowerBack),
    ("sciatica", Injury::LowerBack),
    ("knee", Injury::Knee),
    ("patella", Injury::Knee),
    ("patellar", Injury::Knee),
    ("meniscus", Injury::Knee),
    ("acl", Injury::Knee),
    ("mcl", Injury::Knee),
    ("shoulder", Injury::Shoulder),
    ("rotator_cuff", Injury::Shoulder),
    ("achilles", Injury::Achilles),
    ("ankle", Injury::Ankle),
    ("foot", Injury::Ankle),
    ("feet", Injury::Ankle),
    ("heel", Injury::Ankle),
    ("plantar", Injury::Ankle),
    ("calf", Injury::Calf),
    ("calves", Injury::Calf),
    ("shin", Injury::Calf),
    ("hamstring", Injury::Hamstring),
    ("hip", Injury::Hip),
    ("groin", Injury::Hip),
    ("wrist", Injury::Wrist),
    ("hand", Injury::Wrist),
    ("finger", Injury::Wrist),
    ("thumb", Injury::Wrist),
    ("elbow", Injury::Elbow),
];

impl Injury {
    /// What a plan leaves out for it.
    ///
    /// ```
    /// use stadion_training_plan::hyrox::{Injury, Strain};
    ///
    /// assert!(Injury::Knee.forbidden().contains(&Strain::Lunge));
    /// assert!(!Injury::Knee.forbidden().contains(&Strain::Grip));
    /// ```
    pub fn forbidden(self) -> &'static [Strain] {
        match self {
            Self::Knee => {
                &[Strain::Lunge, Strain::Jump, Strain::DeepSquat, Strain::Hill, Strain::Kneel]
            }
            Self::LowerBack => &[Strain::HeavySled, Strain::Hinge],
            Self::Shoulder => &[Strain::Overhead, Strain::Press, Strain::Ski],
            Self::Achilles | Self::Ankle | Self::Calf => {
                &[Strain::Hill, Strain::Jump, Strain::Sprint, Strain::CalfRaise]
            }
            Self::Hamstring => &[Strain::Sprint, Strain::Hill, Strain::Hinge],
            Self::Hip => &[Strain::Lunge, Strain::Jump, Strain::DeepSquat, Strain::Hinge],
            Self::Wrist | Self::Elbow => &[Strain::Press, Strain::Grip, Strain::Overhead],
        }
    }
}

//! What an injury keeps an athlete from, from the words people use for it.

use super::equipment::plain;
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

/// Words inside a text, the part of the body each means; the first that is found counts.
const WORDS: &[(&str, Injury)] = &[
    ("lower_back", Injury::LowerBack),
    ("low_back", Injury::LowerBack),
    ("lumbar", Injury::LowerBack),
    ("back", Injury::LowerBack),
    ("knee", Injury::Knee),
    ("patella", Injury::Knee),
    ("meniscus", Injury::Knee),
    ("shoulder", Injury::Shoulder),
    ("rotator_cuff", Injury::Shoulder),
    ("achilles", Injury::Achilles),
    ("ankle", Injury::Ankle),
    ("foot", Injury::Ankle),
    ("plantar", Injury::Ankle),
    ("calf", Injury::Calf),
    ("shin", Injury::Calf),
    ("hamstring", Injury::Hamstring),
    ("hip", Injury::Hip),
    ("groin", Injury::Hip),
    ("wrist", Injury::Wrist),
    ("hand", Injury::Wrist),
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
            Self::Knee => &[Strain::Lunge, Strain::Jump, Strain::DeepSquat],
            Self::LowerBack => &[Strain::HeavySled, Strain::Hinge],
            Self::Shoulder => &[Strain::Overhead, Strain::Press, Strain::Ski],
            Self::Achilles | Self::Ankle | Self::Calf => {
                &[Strain::Hill, Strain::Jump, Strain::Sprint]
            }
            Self::Hamstring => &[Strain::Sprint, Strain::Hill, Strain::Hinge],
            Self::Hip => &[Strain::Lunge, Strain::Jump, Strain::DeepSquat, Strain::Hinge],
            Self::Wrist | Self::Elbow => &[Strain::Press, Strain::Grip, Strain::Overhead],
        }
    }
}

/// Reads what an athlete wrote about an injury; nothing where no part of the body is known.
///
/// ```
/// use stadion_training_plan::hyrox::{Injury, injury_named};
///
/// assert_eq!(injury_named("Left knee, since May"), Some(Injury::Knee));
/// assert_eq!(injury_named("sore elbows"), Some(Injury::Elbow));
/// assert_eq!(injury_named("asthma"), None);
/// ```
pub fn injury_named(text: &str) -> Option<Injury> {
    let plain = plain(text);
    let words: Vec<&str> = plain.split('_').collect();
    let says = |wanted: &str| {
        let wanted: Vec<&str> = wanted.split('_').collect();
        words.windows(wanted.len()).any(|found| {
            let equal = |(a, b): (&&str, &&str)| a == b || a.strip_suffix('s') == Some(*b);
            found.iter().zip(&wanted).all(equal)
        })
    };
    WORDS.iter().find(|(word, _)| says(word)).map(|(_, injury)| *injury)
}

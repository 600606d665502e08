//! What an athlete can train with, from the words people use for it.

stadion_units::words! {
    /// A thing to train with, as the exercise library names it.
    pub enum Equipment {
        /// Treadmill.
        Treadmill = "treadmill",
        /// Barbell with plates.
        Barbell = "barbell",
        /// Rack for the barbell.
        Rack = "rack",
        /// Kettlebells, in pairs.
        Kettlebell = "kettlebell",
        /// Hexagonal bar.
        TrapBar = "trap_bar",
        /// Dumbbells, in pairs.
        Dumbbell = "dumbbell",
        /// Bench.
        Bench = "bench",
        /// Box to step or jump on.
        Box = "box",
        /// Leg press.
        LegPress = "leg_press",
        /// Pull-up bar.
        PullUpBar = "pull_up_bar",
        /// Cable machine.
        CableMachine = "cable_machine",
        /// Elastic band.
        Band = "band",
        /// Ski ergometer.
        SkiErg = "ski_erg",
        /// Rowing ergometer.
        Rower = "rower",
        /// Wall ball, and a wall for it.
        WallBall = "wall_ball",
        /// Air bike.
        AirBike = "air_bike",
        /// Battle ropes.
        BattleRopes = "battle_ropes",
        /// Sled with plates.
        Sled = "sled",
        /// Sandbag.
        Sandbag = "sandbag",
        /// Weight plate that may be pushed over the floor.
        Plate = "plate",
        /// Rope to pull.
        Rope = "rope",
        /// Bicycle, or one that stands.
        Bike = "bike",
        /// Foam roller.
        FoamRoller = "foam_roller",
    }
}

/// Words that are not the library's own, and what they stand for.
pub const EQUIPMENT_WORDS: &[(&str, &[Equipment])] = &[
    ("full_gym", GYM),
    ("gym", GYM),
    ("commercial_gym", GYM),
    ("hyrox_gym", Equipment::ALL),
    ("hyrox_training_club", Equipment::ALL),
    ("everything", Equipment::ALL),
    ("skierg", &[Equipment::SkiErg]),
    ("ski", &[Equipment::SkiErg]),
    ("row", &[Equipment::Rower]),
    ("row_erg", &[Equipment::Rower]),
    ("rowerg", &[Equipment::Rower]),
    ("rowing_machine", &[Equipment::Rower]),
    ("wallball", &[Equipment::WallBall]),
    ("assault_bike", &[Equipment::AirBike]),
    ("echo_bike", &[Equipment::AirBike]),
    ("stationary_bike", &[Equipment::Bike]),
    ("squat_rack", &[Equipment::Rack]),
    ("power_rack", &[Equipment::Rack]),
    ("pullup_bar", &[Equipment::PullUpBar]),
    ("resistance_band", &[Equipment::Band]),
    ("hex_bar", &[Equipment::TrapBar]),
    ("plyo_box", &[Equipment::Box]),
    ("cable", &[Equipment::CableMachine]),
    ("weight_plate", &[Equipment::Plate]),
    ("none", &[]),
    ("nothing", &[]),
    ("no_equipment", &[]),
    ("bodyweight", &[]),
    ("bodyweight_only", &[]),
];

/// What a gym has that was not built for this sport.
const GYM: &[Equipment] = &[
    Equipment::Treadmill,
    Equipment::Barbell,
    Equipment::Rack,
    Equipment::Kettlebell,
    Equipment::Dumbbell,
    Equipment::Bench,
    Equipment::Box,
    Equipment::LegPress,
    Equipment::PullUpBar,
    Equipment::CableMachine,
    Equipment::Band,
    Equipment::Rower,
    Equipment::Plate,
    Equipment::Bike,
    Equipment::FoamRoller,
];

/// Reads one word or phrase; nothing where it is unknown.
///
/// ```
/// use stadion_training_plan::hyrox::{Equipment, equipment_named};
///
/// assert_eq!(equipment_named("Rowing Machine"), Some(&[Equipment::Rower][..]));
/// assert_eq!(equipment_named("wall balls"), Some(&[Equipment::WallBall][..]));
/// assert_eq!(equipment_named("trampoline"), None);
/// ```
pub fn equipment_named(text: &str) -> Option<&'static [Equipment]> {
    let word = plain(text);
    let singular = word.strip_suffix('s').unwrap_or(&word);
    let named = |word: &str| {
        let own = Equipment::ALL.iter().find(|thing| thing.as_str() == word);
        let other = || EQUIPMENT_WORDS.iter().find(|(name, _)| *name == word).map(|(_, all)| *all);
        own.map(core::slice::from_ref).or_else(other)
    };
    named(&word).or_else(|| named(singular))
}

/// A text in the form of the words: lower case, joined by single underscores. The words have no
/// capitals but ASCII's; those of all scripts would weigh 10 kB in the WASM.
pub(super) fn plain(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let parts = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("_")
}
